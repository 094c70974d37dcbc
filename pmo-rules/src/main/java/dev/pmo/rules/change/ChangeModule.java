package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.TolerancesInForce;
import java.util.ArrayList;
import java.util.List;

/**
 * Change control as the review engine sees it: requests against the procedure, their impact, the authority that decides
 * them, the change budget, and the report.
 *
 * <p>The log of a scope that has ended is counted and no longer judged; what its children hand up still is. This class is
 * immutable and thread-safe.
 */
public final class ChangeModule implements RuleModule {

    private static final Reads POLICY = Reads.nothing().policy(ChangePolicy.TYPE);

    /** The module; it keeps nothing. */
    public ChangeModule() {}

    @Override
    public String id() {
        return "change";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(ChangePolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(ChangeFacts.APPROVED, POLICY, ChangeModule::approved),
                Calculation.of(ChangeFacts.PROCEDURE, POLICY, ChangeModule::procedure),
                Calculation.of(ChangeFacts.PROCEDURE_IN_FORCE, POLICY, ChangeModule::procedureInForce),
                Calculation.of(ChangeFacts.TIMES, POLICY, ChangeModule::times),
                Calculation.of(ChangeFacts.EFFECTS, POLICY.fact(ToleranceFacts.IN_FORCE), ChangeModule::effects),
                Calculation.of(
                        ChangeFacts.AUTHORITY,
                        POLICY.fact(AuthorityFacts.LADDER).fact(ChangeFacts.TIMES),
                        ChangeModule::authority),
                Calculation.of(ChangeFacts.BURN, POLICY, ChangeModule::burn),
                Calculation.of(ChangeFacts.RANKING, POLICY, ChangeModule::ranking),
                Calculation.of(
                        ChangeFacts.REPORT,
                        POLICY.fact(AuthorityFacts.LADDER).children(ChangeFacts.REPORT),
                        ChangeModule::report));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        all.addAll(ProcedureRules.all());
        all.addAll(AssessmentRules.all());
        all.addAll(AuthorityRules.all());
        all.addAll(ReceivedChangeRules.all());
        all.addAll(TimeRules.all());
        all.addAll(DeedRules.all());
        all.addAll(BudgetRules.all());
        return List.copyOf(all);
    }

    /** The requests that are judged: none of a scope that has ended. */
    static List<ChangeRequest> judged(Scope scope) {
        return scope.profile().ended() ? List.of() : scope.changes().requests();
    }

    private static Premise log(Inputs inputs) {
        return inputs.input(
                "changes.requests",
                Wording.counted(inputs.scope().changes().requests().size(), "change request", "change requests"));
    }

    private static ChangePolicy policy(Inputs inputs) {
        return inputs.policy(ChangePolicy.TYPE).value();
    }

    /** The procedure as a premise that shows where it was set. */
    static Premise under(Inputs inputs) {
        PolicyInForce<ChangePolicy> policy = inputs.policy(ChangePolicy.TYPE);
        return inputs.threshold(policy, "procedure", policy.value().procedure());
    }

    private static <T> Outcome<T> of(Inputs inputs, T value) {
        return inputs.scope().changes().requests().isEmpty()
                ? Outcome.of(value)
                : Outcome.of(value, log(inputs), under(inputs));
    }

    private static Outcome<ApprovedChanges> approved(Inputs inputs) {
        ChangeLog log = inputs.scope().changes();
        return of(inputs, ApprovedChanges.of(log, policy(inputs).procedure()));
    }

    private static Outcome<ProcedureReading> procedure(Inputs inputs) {
        List<ChangeRequest> requests = judged(inputs.scope());
        return of(inputs, ProcedureReading.of(requests, policy(inputs).procedure()));
    }

    private static Outcome<ChangeProcedure> procedureInForce(Inputs inputs) {
        return Outcome.of(policy(inputs).procedure(), under(inputs));
    }

    private static Outcome<ChangeTimes> times(Inputs inputs) {
        List<ChangeRequest> requests = judged(inputs.scope());
        ChangeTimes times = ChangeTimes.of(
                requests, policy(inputs).procedure(), inputs.scope().plan(), inputs.asOf());
        Outcome<ChangeTimes> outcome = of(inputs, times);
        for (ChangeTimeImpact impact : times.impacts()) {
            if (impact.problem() != null) {
                outcome = outcome.except(Unassessed.badData(
                        "the effect of " + impact.id() + " on the finish cannot be worked out: " + impact.problem()));
            }
        }
        return outcome;
    }

    private static Outcome<ChangeEffects> effects(Inputs inputs) {
        Scope scope = inputs.scope();
        List<ChangeRequest> requests = judged(scope);
        if (requests.isEmpty()) {
            return of(inputs, ChangeEffects.none());
        }
        Fact<TolerancesInForce> tolerances = inputs.fact(ToleranceFacts.IN_FORCE);
        ChangeEffects effects = ChangeEffects.of(requests, policy(inputs).procedure(), scope, tolerances.value());
        return tolerances.value().standing().isEmpty()
                ? of(inputs, effects)
                : Outcome.of(effects, log(inputs), under(inputs), tolerances.premise());
    }

    private static Outcome<AuthorityReading> authority(Inputs inputs) {
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        List<ChangeRequest> requests = judged(inputs.scope());
        if (requests.isEmpty()) {
            return Outcome.of(AuthorityReading.none());
        }
        ChangeProcedure procedure = policy(inputs).procedure();
        AuthorityReading reading = AuthorityReading.of(
                requests,
                procedure,
                ladder.value(),
                inputs.fact(ChangeFacts.TIMES).value().impacts());
        Outcome<AuthorityReading> outcome = Outcome.of(reading, log(inputs), under(inputs), ladder.premise());
        if (!reading.unknown().isEmpty()) {
            outcome = outcome.except(Unassessed.noData("neither severity nor cost nor days are known of what awaits"
                    + " its decision: " + Listed.of(reading.unknown())));
        }
        List<String> strangers = procedure.moves().stream()
                .flatMap(move -> move.who().stream())
                .filter(name -> ladder.value().find(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
        return strangers.isEmpty()
                ? outcome
                : outcome.except(Unassessed.badData(
                        "the procedure leaves moves to those whom the ladder does not have: " + Listed.of(strangers)));
    }

    private static Outcome<ChangeBurn> burn(Inputs inputs) {
        ChangeBurn burn = ChangeBurn.of(inputs.scope().changes(), policy(inputs).procedure());
        return of(inputs, burn).except(burn.problems());
    }

    private static Outcome<ChangeRanking> ranking(Inputs inputs) {
        List<ChangeRequest> requests = judged(inputs.scope());
        if (requests.isEmpty()) {
            return of(inputs, ChangeRanking.none());
        }
        ChangePolicy policy = policy(inputs);
        ChangeRanking ranking = ChangeRanking.of(ChangeLog.of(requests), policy.procedure(), policy.priorities());
        Outcome<ChangeRanking> outcome = of(inputs, ranking);
        return ranking.unranked().isEmpty()
                ? outcome
                : outcome.except(Unassessed.noData(
                        "priority and effort are not both recorded for the pending: " + Listed.of(ranking.unranked())));
    }

    private static Outcome<ChangeControlReport> report(Inputs inputs) {
        Children<ChangeControlReport> children = inputs.children(ChangeFacts.REPORT);
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        ChangeControlReport report = ReportOfLog.of(inputs.scope(), policy(inputs), ladder.value());
        List<Premise> because = new ArrayList<>();
        if (report.logs() > 0) {
            because.add(log(inputs));
            because.add(under(inputs));
            because.add(ladder.premise());
        }
        for (Fact<ChangeControlReport> child : children.facts()) {
            if (child.value().logs() > 0) {
                report = report.plus(child.value());
                because.add(child.premise());
            }
        }
        Outcome<ChangeControlReport> outcome = Outcome.of(report, because);
        return children.missing().isEmpty()
                ? outcome
                : outcome.except(Unassessed.noData("the report leaves out: " + Listed.of(children.missing())));
    }
}
