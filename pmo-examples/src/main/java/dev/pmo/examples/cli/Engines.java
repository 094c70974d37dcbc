package dev.pmo.examples.cli;

import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.reporting.ReportingModule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.util.List;

/** The engine of the command line. */
final class Engines {

    private Engines() {}

    static List<RuleModule> modules() {
        return List.of(new ToleranceModule(), new RaidModule(), new PlanningModule(), new ReportingModule());
    }

    static ReviewEngine standard() {
        return ReviewEngine.of(modules());
    }
}
