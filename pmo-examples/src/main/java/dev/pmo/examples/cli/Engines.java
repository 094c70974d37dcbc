package dev.pmo.examples.cli;

import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;

/** The engine of the command line. */
final class Engines {

    private Engines() {}

    static List<RuleModule> modules() {
        return List.of(RaidModule.create());
    }

    static ReviewEngine standard() {
        return ReviewEngine.of(modules());
    }
}
