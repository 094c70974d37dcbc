package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to say about a single give/get dependency, or {@code null} where all is well. */
final class GiveGetBreaches {

    private GiveGetBreaches() {}

    static @Nullable Breach late(Inputs inputs, Agreement agreement) {
        long days = agreement.findDaysLate(inputs.asOf()).orElse(0L);
        if (agreement.delivered(inputs.asOf()) || days <= 0) {
            return null;
        }
        Premise promised = GiveGetPremises.date(agreement.findPromise().orElseThrow(), "promised", GiveGet::promised);
        Premise needed = GiveGetPremises.date(agreement.findNeed().orElseThrow(), "neededBy", GiveGet::neededBy);
        return Breach.of(
                        Severity.HIGH,
                        "{deliverable} from {giver} is promised for {promised}, {days} days after {receiver} needs it"
                                + " on {needed}")
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with("giver", GiveGetPremises.side(agreement, "giver", agreement.giver()))
                .with("promised", promised)
                .with("days", fact(inputs).part("daysLate", days, List.of(promised, needed)))
                .with("receiver", GiveGetPremises.side(agreement, "receiver", agreement.receiver()))
                .with("needed", needed)
                .decide(
                        "Whether {giver} gives earlier or {receiver} plans with {promised}",
                        PlanningModule.due(
                                inputs,
                                agreement.findNeed().orElseThrow().giveGet().neededBy()),
                        Intervention.REPLAN);
    }

    static @Nullable Breach overdue(Inputs inputs, Agreement agreement) {
        GiveGetListing promise = agreement.findPromise().orElse(null);
        LocalDate date = promise == null ? null : promise.giveGet().promised();
        boolean delivered = agreement.delivered(inputs.asOf())
                || agreement.findDeliveryToCome(inputs.asOf()).isPresent();
        if (promise == null || date == null || delivered || !date.isBefore(inputs.asOf())) {
            return null;
        }
        Premise promised = GiveGetPremises.date(promise, "promised", GiveGet::promised);
        return Breach.of(
                        Severity.HIGH,
                        "{deliverable} was promised by {giver} to {receiver} for {promised}, {days} days ago, and is"
                                + " not delivered")
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with("giver", GiveGetPremises.side(agreement, "giver", agreement.giver()))
                .with("receiver", GiveGetPremises.side(agreement, "receiver", agreement.receiver()))
                .with("promised", promised)
                .with(
                        "days",
                        fact(inputs)
                                .part(
                                        "daysOverdue",
                                        ChronoUnit.DAYS.between(date, inputs.asOf()),
                                        List.of(promised, inputs.asOfPremise())));
    }

    static @Nullable Breach deliveredLate(Inputs inputs, Agreement agreement) {
        long days = agreement.findDaysLate(inputs.asOf()).orElse(0L);
        if (!agreement.delivered(inputs.asOf()) || days <= 0) {
            return null;
        }
        Premise delivered = GiveGetPremises.date(
                agreement.findDelivery(inputs.asOf()).orElseThrow(), "delivered", GiveGet::delivered);
        Premise needed = GiveGetPremises.date(agreement.findNeed().orElseThrow(), "neededBy", GiveGet::neededBy);
        return Breach.of(
                        Severity.INFO,
                        "{deliverable} came from {giver} on {delivered}, {days} days after {receiver} needed it on"
                                + " {needed}")
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with("giver", GiveGetPremises.side(agreement, "giver", agreement.giver()))
                .with("delivered", delivered)
                .with("days", fact(inputs).part("daysLate", days, List.of(delivered, needed)))
                .with("receiver", GiveGetPremises.side(agreement, "receiver", agreement.receiver()))
                .with("needed", needed);
    }

    static @Nullable Breach unagreed(Inputs inputs, Agreement agreement) {
        GiveGetListing least = agreement.leastAgreed();
        AgreementStatus status = least.giveGet().status();
        GiveGetListing need = agreement.findNeed().orElse(null);
        LocalDate date = need == null ? null : need.giveGet().neededBy();
        if (agreement.agreed() || agreement.delivered(inputs.asOf()) || need == null || date == null) {
            return null;
        }
        PolicyInForce<PlanningPolicy> policy = inputs.policy(PlanningPolicy.TYPE);
        int notice = policy.value().agreementNoticeDays();
        if (ChronoUnit.DAYS.between(inputs.asOf(), date) > notice) {
            return null;
        }
        return Breach.of(
                        status == AgreementStatus.DISPUTED ? Severity.HIGH : Severity.MEDIUM,
                        "{deliverable} from {giver} is {status} although {receiver} needs it on {needed}; agreement is"
                                + " due {notice} days before, and it is {asOf}")
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with("giver", GiveGetPremises.side(agreement, "giver", agreement.giver()))
                .with("status", GiveGetPremises.field(least, "status", status))
                .with("receiver", GiveGetPremises.side(agreement, "receiver", agreement.receiver()))
                .with("needed", GiveGetPremises.date(need, "neededBy", GiveGet::neededBy))
                .with("notice", inputs.threshold(policy, "agreementNoticeDays", notice))
                .with("asOf", inputs.asOfPremise());
    }

    static @Nullable Breach oneSided(Inputs inputs, Agreement agreement) {
        ScopeRef silent = agreement.findSilentSide().orElse(null);
        if (silent == null || agreement.delivered(inputs.asOf())) {
            return null;
        }
        GiveGetListing entry = agreement.listings().get(0);
        return Breach.of(Severity.MEDIUM, "{deliverable} is listed by {lister} but not by {silent}")
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with("lister", GiveGetPremises.field(entry, side(entry), entry.by()))
                .with(
                        "silent",
                        fact(inputs)
                                .part(
                                        "silentSide",
                                        silent,
                                        List.of(GiveGetPremises.field(entry, "id", agreement.id()))));
    }

    /** On which side of the agreement the scope stands that lists it. */
    private static String side(GiveGetListing entry) {
        return entry.by().equals(entry.giveGet().giver()) ? "giver" : "receiver";
    }

    static @Nullable Breach inconsistent(Inputs inputs, Agreement agreement) {
        List<String> fields = agreement.contradictions();
        if (fields.isEmpty()) {
            return null;
        }
        List<Premise> entries = GiveGetPremises.entries(agreement);
        return Breach.of(Severity.MEDIUM, "{giver} and {receiver} have different entries for {deliverable}: {fields}")
                .with("giver", GiveGetPremises.side(agreement, "giver", agreement.giver()))
                .with("receiver", GiveGetPremises.side(agreement, "receiver", agreement.receiver()))
                .with("deliverable", GiveGetPremises.deliverable(agreement))
                .with(
                        "fields",
                        fact(inputs)
                                .part(
                                        "contradictions",
                                        Listed.of(fields.stream()
                                                .map(Wording::ofField)
                                                .toList()),
                                        entries));
    }

    private static Fact<GiveGets> fact(Inputs inputs) {
        return inputs.fact(PlanningFacts.GIVE_GET);
    }
}
