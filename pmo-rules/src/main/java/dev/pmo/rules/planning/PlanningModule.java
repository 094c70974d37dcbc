package dev.pmo.rules.planning;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.Punctuality;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Planning in the review: milestones, the network of each plan, and what projects owe each other.
 *
 * <p>Scopes that are proposed, closed or stopped are not judged; one whose state nobody recorded is. This class is
 * immutable and thread-safe.
 */
public final class PlanningModule implements RuleModule {

    /** Makes the module. */
    public PlanningModule() {}

    @Override
    public String id() {
        return "planning";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(PlanningPolicy.TYPE, PlanningStandardsPolicy.TYPE, MovementPolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(
                        PlanningFacts.MILESTONES, Reads.nothing().previousSnapshot(), PlanningModule::milestones),
                Calculation.of(
                        PlanningFacts.PLAN,
                        Reads.nothing().policy(PlanningPolicy.TYPE).policy(PlanningStandardsPolicy.TYPE),
                        PlanningModule::plan),
                Calculation.of(
                        PlanningFacts.NETWORK,
                        Reads.nothing().fact(PlanningFacts.PLAN),
                        inputs -> Outcome.of(
                                inputs.fact(PlanningFacts.PLAN).value().network())),
                Calculation.of(
                        PlanningFacts.GIVE_GET,
                        Reads.nothing().children(PlanningFacts.GIVE_GET),
                        PlanningModule::giveGets),
                Calculation.of(
                        PlanningFacts.STANDARDS,
                        Reads.nothing().fact(PlanningFacts.PLAN),
                        inputs -> Outcome.of(
                                inputs.fact(PlanningFacts.PLAN).value().standards())),
                Calculation.of(
                        PlanningFacts.STANDARDS_COMPLIANCE,
                        Reads.nothing().fact(PlanningFacts.STANDARDS).children(PlanningFacts.STANDARDS_COMPLIANCE),
                        PlanningModule::compliance),
                Calculation.of(
                        PlanningFacts.PUNCTUALITY,
                        Reads.nothing().children(PlanningFacts.PUNCTUALITY),
                        PlanningModule::punctuality));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(PlanRules.all());
        rules.addAll(MilestoneRules.all());
        rules.addAll(NetworkRules.all());
        rules.addAll(GiveGetRules.all());
        rules.addAll(StandardRules.all());
        rules.addAll(PunctualityRules.all());
        return List.copyOf(rules);
    }

    private static Outcome<Milestones> milestones(Inputs inputs) {
        return Outcome.of(Milestones.of(
                inputs.scope().plan(),
                inputs.asOf(),
                inputs.findPrevious().map(Scope::plan).orElse(null)));
    }

    /** A plan that nobody has to answer for is not checked. */
    private static Outcome<PlanReading> plan(Inputs inputs) {
        return Outcome.of(PlanReading.of(
                inputs.scope().plan(),
                inputs.scope().profile().mayBeActive(),
                inputs.asOf(),
                inputs.policy(PlanningPolicy.TYPE).value(),
                inputs.policy(PlanningStandardsPolicy.TYPE).value()));
    }

    private static Outcome<GiveGets> giveGets(Inputs inputs) {
        List<GiveGets> below = new ArrayList<>(inputs.scope().children().size());
        for (Fact<GiveGets> child : inputs.children(PlanningFacts.GIVE_GET).facts()) {
            below.add(child.value());
        }
        return Outcome.of(GiveGets.at(inputs.scope(), below, inputs.asOf(), inputs::findWithin));
    }

    private static Outcome<StandardsCompliance> compliance(Inputs inputs) {
        Children<StandardsCompliance> children = inputs.children(PlanningFacts.STANDARDS_COMPLIANCE);
        Fact<PlanningStandards> own = inputs.fact(PlanningFacts.STANDARDS);
        List<StandardsCompliance> parts = new ArrayList<>();
        List<Premise> because = new ArrayList<>();
        if (!own.value().checks().isEmpty()) {
            parts.add(StandardsCompliance.of(own.value()));
            because.add(own.premise());
        }
        for (Fact<StandardsCompliance> child : children.facts()) {
            if (child.value().plans() > 0) {
                parts.add(child.value());
                because.add(child.premise());
            }
        }
        return Outcome.of(StandardsCompliance.sum(parts), because);
    }

    private static Outcome<Punctuality> punctuality(Inputs inputs) {
        Punctuality sum = inputs.scope().profile().mayBeActive()
                ? Punctuality.of(inputs.scope().plan().milestones(), inputs.asOf())
                : Punctuality.none();
        List<Premise> because = new ArrayList<>();
        for (Fact<Punctuality> child :
                inputs.children(PlanningFacts.PUNCTUALITY).facts()) {
            if (child.value().due() > 0) {
                sum = sum.plus(child.value());
                because.add(child.premise());
            }
        }
        return Outcome.of(sum, because);
    }

    /** By when a decision is due: within the days for it, and not after the date that hangs on it if that is to come. */
    static LocalDate due(Inputs inputs, @Nullable LocalDate neededBy) {
        LocalDate asOf = inputs.asOf();
        LocalDate due =
                Dates.plusDays(asOf, inputs.policy(PlanningPolicy.TYPE).value().responseDueDays());
        return neededBy == null || neededBy.isBefore(asOf) || neededBy.isAfter(due) ? due : neededBy;
    }
}
