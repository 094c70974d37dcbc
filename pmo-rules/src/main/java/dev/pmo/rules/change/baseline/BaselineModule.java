package dev.pmo.rules.change.baseline;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.change.AuthorityReading;
import dev.pmo.rules.change.ChangeFacts;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
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
import dev.pmo.rules.tolerance.Entitlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative and uncontrolled change in the review: what was agreed is compared with last time, and with the changes that
 * were approved.
 *
 * <p>Scopes that are proposed, closed or stopped are not judged. This class is immutable and thread-safe.
 */
public final class BaselineModule implements RuleModule {

    private final List<Rule> rules;

    /** The module; it has no state. */
    public BaselineModule() {
        List<Rule> all = new ArrayList<>(DifferenceRules.rules());
        all.addAll(ApplicationRules.rules());
        all.addAll(CumulativeRules.rules());
        all.addAll(VolatilityRules.rules());
        this.rules = List.copyOf(all);
    }

    @Override
    public String id() {
        return "baseline";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(BaselinePolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(
                        BaselineFacts.CHANGES,
                        Reads.nothing()
                                .policy(ChangePolicy.TYPE)
                                .fact(ChangeFacts.AUTHORITY)
                                .fact(AuthorityFacts.LADDER)
                                .changesFromAbove(),
                        BaselineModule::changes),
                Calculation.of(
                        BaselineFacts.DIFFERENCES,
                        Reads.nothing()
                                .fact(BaselineFacts.CHANGES)
                                .fact(AuthorityFacts.LADDER)
                                .previousSnapshot()
                                .scopeAbove(),
                        BaselineModule::differences),
                Calculation.of(
                        BaselineFacts.CUMULATIVE,
                        Reads.nothing().fact(BaselineFacts.CHANGES),
                        BaselineModule::cumulative),
                Calculation.of(BaselineFacts.VOLATILITY, Reads.nothing(), BaselineModule::volatility),
                Calculation.of(
                        BaselineFacts.ROLL_UP,
                        Reads.nothing()
                                .fact(BaselineFacts.DIFFERENCES)
                                .fact(BaselineFacts.VOLATILITY)
                                .children(BaselineFacts.ROLL_UP),
                        BaselineModule::rollUp));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    private static Outcome<LoggedChanges> changes(Inputs inputs) {
        ChangeProcedure procedure = inputs.policy(ChangePolicy.TYPE).value().procedure();
        Fact<AuthorityReading> authority = inputs.fact(ChangeFacts.AUTHORITY);
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        LoggedChanges changes = LoggedChanges.of(
                inputs.scope(), inputs.changesFromAbove(), procedure, authority.value(), ladder.value());
        return changes.allBinding() ? Outcome.of(changes) : Outcome.of(changes, authority.premise(), ladder.premise());
    }

    private static Outcome<BaselineReview> differences(Inputs inputs) {
        if (!inputs.scope().profile().mayBeActive()) {
            return Outcome.of(BaselineReview.none());
        }
        Fact<LoggedChanges> changes = inputs.fact(BaselineFacts.CHANGES);
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        Optional<ScopeRef> above = inputs.findScopeAbove();
        BaselineReview review = BaselineReview.of(
                inputs.findPrevious().orElse(null),
                changes.value(),
                new Entitlement(ladder.value(), inputs.scope(), above.orElse(null)),
                inputs.asOf());
        List<Premise> premises = new ArrayList<>(List.of(changes.premise()));
        if (!review.differences().isEmpty()
                && !inputs.scope().governance().exceptions().isEmpty()) {
            premises.add(ladder.premise());
            above.ifPresent(ref -> premises.add(inputs.input("above", ref)));
        }
        return Outcome.of(review, premises);
    }

    private static Outcome<CumulativeChange> cumulative(Inputs inputs) {
        Fact<LoggedChanges> changes = inputs.fact(BaselineFacts.CHANGES);
        return Outcome.of(CumulativeChange.of(inputs.scope(), changes.value(), inputs.asOf()), changes.premise());
    }

    private static Outcome<BaselineVolatility> volatility(Inputs inputs) {
        return Outcome.of(BaselineVolatility.of(inputs.scope()));
    }

    private static Outcome<BaselineRollUp> rollUp(Inputs inputs) {
        Fact<BaselineReview> own = inputs.fact(BaselineFacts.DIFFERENCES);
        Fact<BaselineVolatility> volatility = inputs.fact(BaselineFacts.VOLATILITY);
        BaselineRollUp sum = counts(inputs.scope(), own.value())
                ? BaselineRollUp.of(own.value(), volatility.value())
                : BaselineRollUp.NOTHING;
        if (inputs.scope().children().isEmpty()) {
            return Outcome.of(sum, own.premise(), volatility.premise());
        }
        Children<BaselineRollUp> children = inputs.children(BaselineFacts.ROLL_UP);
        for (Fact<BaselineRollUp> child : children.facts()) {
            sum = sum.plus(child.value());
        }
        List<Premise> because = new ArrayList<>(List.of(own.premise(), volatility.premise()));
        because.addAll(children.premises());
        return Outcome.of(sum, because);
    }

    /** Whether something is agreed, or was: what was taken away altogether has changed as well. */
    private static boolean counts(Scope scope, BaselineReview own) {
        return scope.profile().mayBeActive()
                && (AgreedValues.anythingIn(scope) || !own.differences().isEmpty());
    }
}
