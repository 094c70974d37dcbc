package dev.pmo.rules.planning.integrated;

import dev.pmo.rules.planning.GiveGets;
import dev.pmo.rules.planning.PlanningFacts;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;

/**
 * The integrated plan in the review: what plans give each other, judged at the lowest scope that contains both.
 *
 * <p>At each scope the plans below it are scheduled together; what reaches outside is seen further up. Scopes that are
 * proposed, closed or stopped are not judged. This class is immutable and thread-safe.
 */
public final class IntegrationModule implements RuleModule {

    /** Makes the module. */
    public IntegrationModule() {}

    @Override
    public String id() {
        return "integration";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(IntegrationPolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(Calculation.of(
                IntegrationFacts.OUTLOOK, Reads.nothing().fact(PlanningFacts.GIVE_GET), IntegrationModule::outlook));
    }

    @Override
    public List<Rule> rules() {
        return IntegrationRules.all();
    }

    private static Outcome<IntegrationOutlook> outlook(Inputs inputs) {
        GiveGets giveGets = inputs.fact(PlanningFacts.GIVE_GET).value();
        return Outcome.of(OutlookReader.read(inputs.scope(), giveGets.toCome(inputs.asOf()), inputs.asOf()));
    }
}
