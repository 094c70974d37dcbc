package dev.pmo.rules.reporting;

import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reporting by exception: computed and recorded ratings side by side, reports that are missing or stale, delivery
 * confidence, and what moved since last time.
 *
 * <p>It reads the status against tolerance, so the tolerance module takes part in the same engine. This class is
 * immutable and thread-safe.
 */
public final class ReportingModule implements RuleModule {

    private final List<Rule> rules = Stream.of(
                    RatingRules.rules(),
                    ReportRules.rules(),
                    ConfidenceRules.rules(),
                    MovementRules.rules(),
                    MembershipRules.rules())
            .flatMap(List::stream)
            .toList();

    /** The module. */
    public ReportingModule() {
        // nothing to set up
    }

    @Override
    public String id() {
        return "reporting";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(ReportingPolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(StatusCalculation.CALCULATION);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }
}
