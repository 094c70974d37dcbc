package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
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
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules about give/get dependencies, judged where both sides meet. */
final class GiveGetRules {

    private static final Reads GIVE_GET = Reads.nothing().fact(PlanningFacts.GIVE_GET);
    private static final String SOURCE = "Give/get dependencies (reference 2.7)";

    private GiveGetRules() {}

    static List<Rule> all() {
        return List.of(late(), overdue(), deliveredLate(), unagreed(), oneSided(), inconsistent(), cyclic());
    }

    private static Rule late() {
        return Rule.of(
                        "planning.give-get-late",
                        "A give/get dependency is promised for later than it is needed.",
                        GIVE_GET.policy(PlanningPolicy.TYPE),
                        GiveGetRules::late)
                .described(
                        "Neither side can put that right alone: the level above both decides which date moves.",
                        "Needed by 1 June, promised for 15 June: 14 days late.",
                        SOURCE);
    }

    private static Rule overdue() {
        return Rule.of(
                        "planning.give-get-overdue",
                        "The promised date of a give/get dependency has passed without delivery.",
                        GIVE_GET,
                        inputs -> each(inputs, GiveGetRules::overdue))
                .described(
                        "The receiver waits for something that should be there, or the delivery is not reported.",
                        "Promised for 1 June, not delivered on 15 June.",
                        SOURCE);
    }

    private static Rule deliveredLate() {
        return Rule.of(
                        "planning.give-get-delivered-late",
                        "A give/get dependency was delivered after it was needed.",
                        GIVE_GET,
                        inputs -> each(inputs, GiveGetRules::deliveredLate))
                .described(
                        "The delay has reached the receiver's plan.",
                        "Needed by 1 June, delivered on 15 June.",
                        SOURCE);
    }

    private static Rule unagreed() {
        return Rule.of(
                        "planning.give-get-unagreed",
                        "A give/get dependency is not agreed although it is needed soon.",
                        GIVE_GET.policy(PlanningPolicy.TYPE),
                        inputs -> each(inputs, GiveGetRules::unagreed))
                .described(
                        "A giver that has not agreed has not planned for it.",
                        "Needed by 15 June, still proposed on 1 June, to be agreed 28 days before.",
                        SOURCE);
    }

    private static Rule oneSided() {
        return Rule.of(
                        "planning.give-get-one-sided",
                        "Only one side lists a give/get dependency.",
                        GIVE_GET,
                        inputs -> each(inputs, GiveGetRules::oneSided))
                .described(
                        "What the other side does not know of, it does not plan for.",
                        "PJ-1 lists D-1 from PJ-2; PJ-2 does not.",
                        SOURCE);
    }

    private static Rule inconsistent() {
        return Rule.of(
                        "planning.give-get-inconsistent",
                        "The two sides of a give/get dependency have written down different things.",
                        GIVE_GET,
                        inputs -> each(inputs, GiveGetRules::inconsistent))
                .described(
                        "Each side plans with its own date, and one of them will be surprised.",
                        "The receiver has 1 June as promised, the giver 15 June.",
                        SOURCE);
    }

    private static Rule cyclic() {
        return Rule.of(
                        "planning.give-get-cyclic",
                        "Scopes wait for each other's deliverables in a circle.",
                        GIVE_GET.policy(PlanningPolicy.TYPE),
                        GiveGetRules::cyclic)
                .described(
                        "Unless each is known to be able to give before it gets, nobody can finish.",
                        "PJ-1 gives to PJ-2, PJ-2 to PJ-3, PJ-3 to PJ-1.",
                        SOURCE);
    }

    private static Verdict each(Inputs inputs, BiFunction<Inputs, Agreement, @Nullable Breach> judgement) {
        List<Agreement> met = inputs.fact(PlanningFacts.GIVE_GET).value().met();
        if (met.isEmpty() || !PlanningModule.judged(inputs.scope())) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (Agreement agreement : met) {
            Breach breach = judgement.apply(inputs, agreement);
            if (breach != null) {
                breaches.add(breach.subject(agreement.id()).aspect(ToleranceAspect.TIME));
            }
        }
        return Verdict.of(breaches);
    }

    private static Verdict late(Inputs inputs) {
        Verdict verdict = each(inputs, GiveGetRules::lateBreach);
        long undated = PlanningModule.judged(inputs.scope())
                ? inputs.fact(PlanningFacts.GIVE_GET).value().toCome().stream()
                        .filter(agreement -> agreement.findDaysLate().isEmpty())
                        .count()
                : 0;
        return undated == 0
                ? verdict
                : verdict.except(Unassessed.noData(
                        undated + " give/get dependencies lack the date needed or the date promised"));
    }

    private static @Nullable Breach lateBreach(Inputs inputs, Agreement agreement) {
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

    private static @Nullable Breach overdue(Inputs inputs, Agreement agreement) {
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

    private static @Nullable Breach deliveredLate(Inputs inputs, Agreement agreement) {
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

    private static @Nullable Breach unagreed(Inputs inputs, Agreement agreement) {
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

    private static @Nullable Breach oneSided(Inputs inputs, Agreement agreement) {
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

    private static @Nullable Breach inconsistent(Inputs inputs, Agreement agreement) {
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

    private static Verdict cyclic(Inputs inputs) {
        Fact<GiveGets> fact = fact(inputs);
        if (fact.value().cycles().isEmpty() || !PlanningModule.judged(inputs.scope())) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (List<ScopeRef> cycle : fact.value().cycles()) {
            String path = cycle.stream().map(ScopeRef::toString).collect(Collectors.joining(" -> "));
            breaches.add(Breach.of(Severity.MEDIUM, "These wait for each other's deliverables: {cycle}")
                    .subject(cycle.get(0))
                    .aspect(ToleranceAspect.TIME)
                    .with("cycle", fact.part("cycle", path))
                    .decide("Who gives first of {cycle}", PlanningModule.due(inputs, null), Intervention.REVIEW));
        }
        return Verdict.of(breaches);
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
