package dev.pmo.rules.tolerance;

import dev.pmo.core.id.Level;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Tolerances and exceptions as the review engine sees them: forecasts outside tolerance, what is absorbed on the way
 * up, and whether tolerances fit into those above.
 *
 * <p>Scopes that are only proposed or have ended are not judged. A programme or portfolio without a baseline or
 * forecast of its own is judged by what its children come to: the sum of their costs, the latest of their finishes.
 * Where a scope sets no tolerance in an aspect, the standing one of the policy holds, if there is one. The aspect of
 * risk is judged by a target and a forecast of it where they are recorded, else by the expected cost of the live threats
 * of the scope and all below it, which may reach the tolerance and not more. This class is immutable and thread-safe.
 */
public final class ToleranceModule implements RuleModule {

    private final List<Rule> rules;

    /** The module; it has no state. */
    public ToleranceModule() {
        List<Rule> all = new ArrayList<>(ExceptionRules.rules());
        all.addAll(StageRules.rules());
        all.addAll(AbsorptionRules.rules());
        all.addAll(CertaintyRules.rules());
        all.addAll(OvertakenRules.rules());
        all.addAll(ContainmentRules.rules());
        all.addAll(UnreportedRules.rules());
        all.addAll(ReportRules.rules());
        all.addAll(DecisionRules.rules());
        all.addAll(AppliedRules.rules());
        this.rules = List.copyOf(all);
    }

    @Override
    public String id() {
        return "tolerance";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(TolerancePolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        Reads aggregate = Reads.nothing().fact(ToleranceFacts.AGGREGATE).policy(TolerancePolicy.TYPE);
        return List.of(
                Calculation.of(
                        ToleranceFacts.AGGREGATE,
                        Reads.nothing().children(ToleranceFacts.AGGREGATE),
                        ToleranceModule::aggregate),
                Calculation.of(ToleranceFacts.STATUS, aggregate.optional(RaidFacts.EXPOSURE), ToleranceModule::status),
                Calculation.of(ToleranceFacts.STAGES, Reads.nothing().policy(TolerancePolicy.TYPE), StageRules::stages)
                        .at(Level.PROJECT),
                Calculation.of(ToleranceFacts.BANDS, aggregate, ContainmentRules::bands),
                Calculation.of(
                        ToleranceFacts.RESPONSE_DAYS,
                        Reads.nothing().policy(TolerancePolicy.TYPE),
                        ToleranceModule::responseDays),
                Calculation.of(
                        ToleranceFacts.IN_FORCE,
                        Reads.nothing().policy(TolerancePolicy.TYPE),
                        ToleranceModule::inForce),
                DraftCalculation.CALCULATION);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    private static Outcome<ToleranceAggregate> aggregate(Inputs inputs) {
        Children<ToleranceAggregate> children = inputs.children(ToleranceFacts.AGGREGATE);
        List<Totals> standings = new ArrayList<>(children.facts().size());
        List<Premise> because = Evidence.ownFigures(inputs);
        for (Fact<ToleranceAggregate> child : children.facts()) {
            standings.add(child.value().standing());
            because.add(child.premise());
        }
        Totals below = Aggregation.below(standings, children.missing());
        return Outcome.of(
                new ToleranceAggregate(below, Aggregation.standing(inputs.scope(), below, inputs.asOf())), because);
    }

    private static Outcome<TolerancesInForce> inForce(Inputs inputs) {
        PolicyInForce<TolerancePolicy> policy = inputs.policy(TolerancePolicy.TYPE);
        TolerancesInForce inForce = TolerancesInForce.of(
                inputs.scope().governance().tolerances(), policy.value().standingTolerances());
        return inForce.standing().isEmpty()
                ? Outcome.of(inForce)
                : Outcome.of(inForce, inputs.threshold(policy, "standingTolerances", inForce.words()));
    }

    private static Outcome<Integer> responseDays(Inputs inputs) {
        PolicyInForce<TolerancePolicy> policy = inputs.policy(TolerancePolicy.TYPE);
        int days = policy.value().responseDueDays();
        return Outcome.of(days, inputs.threshold(policy, "responseDueDays", days));
    }

    private static Outcome<ToleranceStatus> status(Inputs inputs) {
        if (!inputs.scope().profile().mayBeActive()) {
            return Outcome.of(new ToleranceStatus(null));
        }
        Fact<ToleranceAggregate> aggregate = inputs.fact(ToleranceFacts.AGGREGATE);
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        Judged judged = Scene.judged(inputs, aggregate.value());
        List<AspectStatus> statuses =
                judged.statuses(policy.requiredAt(inputs.scope().level()), policy.amberShare());
        return Outcome.of(new ToleranceStatus(statuses), new Evidence(inputs, judged, aggregate).of(statuses));
    }
}
