package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What there is to say about a single give/get dependency, or {@code null} where all is well. */
final class GiveGetBreaches {

    private GiveGetBreaches() {}

    static @Nullable Breach late(Inputs inputs, Agreement agreement) {
        long days = agreement.findDaysLate().orElse(0L);
        if (agreement.delivered() || days <= 0) {
            return null;
        }
        Premise promised = date(agreement.findPromise().orElseThrow(), "promised", GiveGet::promised);
        Premise needed = date(agreement.findNeed().orElseThrow(), "neededBy", GiveGet::neededBy);
        return Breach.of(
                        Severity.HIGH,
                        "{deliverable} from {giver} is promised for {promised}, {days} days after {receiver} needs it"
                                + " on {needed}")
                .with("deliverable", deliverable(agreement))
                .with("giver", end(agreement, "giver", agreement.giver()))
                .with("promised", promised)
                .with("days", fact(inputs).part("daysLate", days, List.of(promised, needed)))
                .with("receiver", end(agreement, "receiver", agreement.receiver()))
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
        if (promise == null || date == null || agreement.delivered() || !date.isBefore(inputs.asOf())) {
            return null;
        }
        Premise promised = date(promise, "promised", GiveGet::promised);
        return Breach.of(
                        Severity.HIGH,
                        "{deliverable} was promised by {giver} to {receiver} for {promised}, {days} days ago, and is"
                                + " not delivered")
                .with("deliverable", deliverable(agreement))
                .with("giver", end(agreement, "giver", agreement.giver()))
                .with("receiver", end(agreement, "receiver", agreement.receiver()))
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
        long days = agreement.findDaysLate().orElse(0L);
        if (!agreement.delivered() || days <= 0) {
            return null;
        }
        Premise delivered = date(agreement.findDelivery().orElseThrow(), "delivered", GiveGet::delivered);
        Premise needed = date(agreement.findNeed().orElseThrow(), "neededBy", GiveGet::neededBy);
        return Breach.of(
                        Severity.INFO,
                        "{deliverable} came from {giver} on {delivered}, {days} days after {receiver} needed it on"
                                + " {needed}")
                .with("deliverable", deliverable(agreement))
                .with("giver", end(agreement, "giver", agreement.giver()))
                .with("delivered", delivered)
                .with("days", fact(inputs).part("daysLate", days, List.of(delivered, needed)))
                .with("receiver", end(agreement, "receiver", agreement.receiver()))
                .with("needed", needed);
    }

    static @Nullable Breach unagreed(Inputs inputs, Agreement agreement) {
        GiveGetListing least = agreement.leastAgreed();
        AgreementStatus status = least.giveGet().status();
        GiveGetListing need = agreement.findNeed().orElse(null);
        LocalDate date = need == null ? null : need.giveGet().neededBy();
        boolean agreed = status == AgreementStatus.AGREED || status == AgreementStatus.DELIVERED;
        if (agreed || agreement.delivered() || need == null || date == null) {
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
                .with("deliverable", deliverable(agreement))
                .with("giver", end(agreement, "giver", agreement.giver()))
                .with("status", field(least, "status", status))
                .with("receiver", end(agreement, "receiver", agreement.receiver()))
                .with("needed", date(need, "neededBy", GiveGet::neededBy))
                .with("notice", inputs.threshold(policy, "agreementNoticeDays", notice))
                .with("asOf", inputs.asOfPremise());
    }

    static @Nullable Breach oneSided(Inputs inputs, Agreement agreement) {
        ScopeRef silent = agreement.findSilentSide().orElse(null);
        if (silent == null || agreement.delivered()) {
            return null;
        }
        GiveGetListing entry = agreement.listings().get(0);
        return Breach.of(Severity.MEDIUM, "{deliverable} is listed by {lister} but not by {silent}")
                .with("deliverable", deliverable(agreement))
                .with("lister", field(entry, "id", entry.by()))
                .with("silent", fact(inputs).part("silentSide", silent, List.of(field(entry, "id", agreement.id()))));
    }

    static @Nullable Breach inconsistent(Inputs inputs, Agreement agreement) {
        List<String> fields = agreement.contradictions();
        if (fields.isEmpty()) {
            return null;
        }
        List<Premise> entries = agreement.listings().stream()
                .map(listing -> field(listing, "", listing.giveGet()))
                .toList();
        return Breach.of(Severity.MEDIUM, "{giver} and {receiver} have different entries for {deliverable}: {fields}")
                .with("giver", end(agreement, "giver", agreement.giver()))
                .with("receiver", end(agreement, "receiver", agreement.receiver()))
                .with("deliverable", deliverable(agreement))
                .with("fields", fact(inputs).part("contradictions", String.join(", ", fields), entries));
    }

    private static Fact<GiveGets> fact(Inputs inputs) {
        return inputs.fact(PlanningFacts.GIVE_GET);
    }

    private static Premise deliverable(Agreement agreement) {
        GiveGetListing entry = agreement.listings().get(0);
        String deliverable = entry.giveGet().deliverable();
        return field(entry, "deliverable", deliverable.isEmpty() ? agreement.id() : deliverable);
    }

    private static Premise end(Agreement agreement, String side, ScopeRef scope) {
        return field(agreement.listings().get(0), side, scope);
    }

    private static Premise date(GiveGetListing listing, String name, Function<GiveGet, @Nullable LocalDate> date) {
        LocalDate value = date.apply(listing.giveGet());
        return field(listing, name, value == null ? "none" : value);
    }

    /** A field of the entry in the log of the scope that wrote it down. */
    private static Premise field(GiveGetListing listing, String name, Object value) {
        String path = "raid.dependencies[" + listing.giveGet().id() + "]" + (name.isEmpty() ? "" : "." + name);
        return Premise.leaf(ProofKind.INPUT, path, value, listing.by(), null);
    }
}
