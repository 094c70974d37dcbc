package dev.example.host;

import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import java.util.List;

/** The host's own rule: every scope has a senior responsible owner. */
final class OwnerModule implements RuleModule {

    @Override
    public String id() {
        return "host";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(
                "host.no-owner", "A scope has no senior responsible owner.", Reads.nothing(), OwnerModule::judge));
    }

    private static Verdict judge(Inputs inputs) {
        if (inputs.scope().governance().sro() != null) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(Severity.LOW, "The senior responsible owner is {sro}")
                .with("sro", inputs.input("governance.sro", "not recorded")));
    }
}
