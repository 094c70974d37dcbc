package dev.pmo.examples.cli;

import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;

/** The engine of the command line. */
final class Engines {

    private Engines() {}

    static ReviewEngine standard() {
        return ReviewEngine.of(StandardModules.all());
    }
}
