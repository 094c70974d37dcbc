package dev.pmo.examples.cli;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.policy.PolicySet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The thresholds that a command judges by, the same for all that judge. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The thresholds, JSON or YAML. What it does not set is as 'pmo rules' shows.")
    private @Nullable String file;

    PolicySet read(Inputs inputs, ReviewEngine engine, Portfolio root) {
        return file == null ? PolicySet.defaults() : PolicyFile.read(file, inputs.bytes(file), engine.policies(), root);
    }
}
