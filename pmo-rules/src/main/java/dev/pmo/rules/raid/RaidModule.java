package dev.pmo.rules.raid;

import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.GapKind;
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
import java.util.ArrayList;
import java.util.List;

/**
 * The RAID service as the review engine sees it: risks scored on the matrix of their level, escalated by policy, scored
 * again by the level that receives them, and summed into its exposure; issues and assumptions by owner, date and
 * authority.
 *
 * <p>A scope that is closed or stopped is not judged; what its children hand up still is. This class is immutable and
 * thread-safe.
 */
public final class RaidModule implements RuleModule {

    /** The module; it keeps nothing. */
    public RaidModule() {}

    @Override
    public String id() {
        return "raid";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(RaidPolicy.TYPE, ExposurePolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(RaidFacts.MATRICES, Reads.nothing().policy(RaidPolicy.TYPE), RaidModule::matrices),
                Calculation.of(
                        RaidFacts.RESPONSE_DAYS, Reads.nothing().policy(RaidPolicy.TYPE), RaidModule::responseDays),
                Calculation.of(RaidFacts.REGISTER, Reads.nothing().policy(RaidPolicy.TYPE), RaidModule::register),
                Calculation.of(
                        RaidFacts.EXPOSURE,
                        Reads.nothing()
                                .fact(RaidFacts.REGISTER)
                                .policy(RaidPolicy.TYPE)
                                .policy(ExposurePolicy.TYPE)
                                .children(RaidFacts.EXPOSURE),
                        RaidModule::exposure),
                Calculation.of(
                        RaidFacts.EXPOSURE_BASIS,
                        Reads.nothing().policy(RaidPolicy.TYPE).policy(ExposurePolicy.TYPE),
                        RaidModule::basis),
                Calculation.of(
                        RaidFacts.JOINED_REGISTER,
                        Reads.nothing()
                                .fact(RaidFacts.REGISTER)
                                .policy(RaidPolicy.TYPE)
                                .policy(ExposurePolicy.TYPE)
                                .children(RaidFacts.JOINED_REGISTER),
                        RaidModule::joined),
                Calculation.of(
                        RaidFacts.AGGREGATE,
                        Reads.nothing().fact(RaidFacts.JOINED_REGISTER).policy(ExposurePolicy.TYPE),
                        RaidModule::aggregate),
                Calculation.of(
                        RaidFacts.WATCH_LIST,
                        Reads.nothing()
                                .fact(RaidFacts.REGISTER)
                                .fact(RaidFacts.JOINED_REGISTER)
                                .policy(RaidPolicy.TYPE)
                                .children(RaidFacts.WATCH_LIST),
                        RaidModule::watchList));
    }

    @Override
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        all.addAll(RiskRules.all());
        all.addAll(ControlRules.all());
        all.addAll(EscalationRules.all());
        all.addAll(ReceivedRules.all());
        all.addAll(UnansweredRules.all());
        all.addAll(IssueRules.all());
        all.addAll(EscalationEndRules.all());
        all.addAll(MovingRules.all());
        all.addAll(AssumptionRules.all());
        all.addAll(OccurrenceRules.all());
        all.addAll(ActionRules.all());
        all.addAll(DependencyRules.all());
        all.addAll(ExposureRules.all());
        all.addAll(ConcentrationRules.all());
        all.addAll(AppetiteRules.all());
        return List.copyOf(all);
    }

    private static Outcome<ResponseDays> responseDays(Inputs inputs) {
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        ResponseDays days = policy.value().responseDays();
        return Outcome.of(days, inputs.threshold(policy, "responseDays", days));
    }

    private static Outcome<RiskMatrices> matrices(Inputs inputs) {
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        RiskMatrix threats = policy.value().threats();
        RiskMatrix opportunities = policy.value().opportunities();
        return Outcome.of(
                new RiskMatrices(threats, opportunities),
                inputs.threshold(policy, "threats", threats),
                inputs.threshold(policy, "opportunities", opportunities));
    }

    private static Outcome<ExposureBasis> basis(Inputs inputs) {
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        PolicyInForce<ExposurePolicy> exposure = inputs.policy(ExposurePolicy.TYPE);
        boolean counts = exposure.value().expiredAssumptionsCount();
        return Outcome.of(
                new ExposureBasis(policy.value(), counts),
                inputs.threshold(policy, "threats", policy.value().threats()),
                inputs.threshold(exposure, "expiredAssumptionsCount", counts));
    }

    private static Outcome<RiskRegister> register(Inputs inputs) {
        RaidLog log = inputs.scope().raid();
        if (log.risks().isEmpty() || inputs.scope().profile().ended()) {
            return Outcome.of(RiskRegister.empty(), inputs.input("raid.risks", "no live risks judged"));
        }
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        RiskRegister register = RiskRegister.of(log.risks(), policy.value());
        Outcome<RiskRegister> outcome = Outcome.of(
                register, inputs.input("raid.risks", Wording.counted(log.risks().size(), "risk", "risks")));
        outcome = except(outcome, Unassessed.noData("no assessment is recorded for"), register.notAssessed());
        outcome = except(outcome, Unassessed.badData("the assessment is not on the matrix for"), register.offMatrix());
        return except(
                outcome,
                Unassessed.badData("more than one live risk, of which the worst was judged, is called"),
                register.repeated());
    }

    private static <T> Outcome<T> except(Outcome<T> outcome, Unassessed reason, List<?> items) {
        return items.isEmpty()
                ? outcome
                : outcome.except(new Unassessed(reason.kind(), reason.reason() + ": " + Listed.of(items)));
    }

    private static Outcome<RaidExposure> exposure(Inputs inputs) {
        Children<RaidExposure> children = inputs.children(RaidFacts.EXPOSURE);
        List<Premise> because = new ArrayList<>(children.premises());
        RiskRegister own = counted(inputs, because);
        return except(
                Outcome.of(RaidExposure.of(own, values(children)), because),
                new Unassessed(GapKind.NOT_ASSESSED, "the exposure leaves out"),
                children.missing());
    }

    private static <T> List<T> values(Children<T> children) {
        List<T> values = new ArrayList<>(children.facts().size());
        for (Fact<T> fact : children.facts()) {
            values.add(fact.value());
        }
        return values;
    }

    /** The scope's own register, with the assumptions that count as threats by the policy. */
    private static RiskRegister counted(Inputs inputs, List<Premise> because) {
        Fact<RiskRegister> own = inputs.fact(RaidFacts.REGISTER);
        because.add(own.premise());
        PolicyInForce<ExposurePolicy> exposure = inputs.policy(ExposurePolicy.TYPE);
        RaidLog log = inputs.scope().raid();
        boolean counts = exposure.value().expiredAssumptionsCount();
        if (!counts || log.assumptions().isEmpty() || inputs.scope().profile().ended()) {
            return own.value();
        }
        RaidPolicy policy = inputs.policy(RaidPolicy.TYPE).value();
        List<ScoredRisk> expired = ExposureBasis.expired(log, inputs.asOf(), policy);
        because.add(inputs.input("raid.assumptions", expired.size() + " not validated in time"));
        because.add(inputs.threshold(exposure, "expiredAssumptionsCount", true));
        return own.value().plusThreats(expired);
    }

    private static Outcome<JoinedRegister> joined(Inputs inputs) {
        Children<JoinedRegister> children = inputs.children(RaidFacts.JOINED_REGISTER);
        List<Premise> because = new ArrayList<>(children.premises());
        RiskRegister own = counted(inputs, because);
        return except(
                Outcome.of(JoinedRegister.of(inputs.scope().ref(), own, values(children)), because),
                new Unassessed(GapKind.NOT_ASSESSED, "the joined register leaves out"),
                children.missing());
    }

    private static Outcome<RaidAggregate> aggregate(Inputs inputs) {
        Fact<JoinedRegister> joined = inputs.fact(RaidFacts.JOINED_REGISTER);
        PolicyInForce<ExposurePolicy> policy = inputs.policy(ExposurePolicy.TYPE);
        ExposurePolicy value = policy.value();
        Probability certainty = value.certainty();
        List<Premise> because = new ArrayList<>(List.of(
                joined.premise(),
                inputs.threshold(policy, "correlation", value.correlation()),
                inputs.threshold(policy, "sampling", value.sampling())));
        if (certainty != null) {
            because.add(inputs.threshold(policy, "certainty", certainty));
        }
        return Outcome.of(new RaidAggregate(joined.value(), value.correlation(), value.sampling(), certainty), because);
    }

    private static Outcome<WatchList> watchList(Inputs inputs) {
        Fact<JoinedRegister> joined = inputs.fact(RaidFacts.JOINED_REGISTER);
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        int days = policy.value().periods().proximityDays();
        return Outcome.of(
                near(inputs, joined.value(), days),
                joined.premise(),
                inputs.asOfPremise(),
                inputs.threshold(policy, "periods.proximityDays", days));
    }

    /** From the lists of the children, unless one of them is missing or looks less far ahead. */
    private static WatchList near(Inputs inputs, JoinedRegister joined, int days) {
        Children<WatchList> children = inputs.children(RaidFacts.WATCH_LIST);
        List<WatchList> below = values(children);
        boolean complete = children.missing().isEmpty();
        for (WatchList list : below) {
            complete &= list.withinDays() >= days;
        }
        return complete
                ? WatchList.near(
                        inputs.scope().ref(), inputs.fact(RaidFacts.REGISTER).value(), below, inputs.asOf(), days)
                : WatchList.near(joined, inputs.asOf(), days);
    }
}
