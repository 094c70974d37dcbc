package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules about give/get dependencies, judged where both sides meet. */
final class GiveGetRules {

    private static final Reads GIVE_GET = Reads.nothing().fact(PlanningFacts.GIVE_GET);
    private static final String SOURCE = "Common practice of programme management: give/get dependencies";

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
                        GiveGetRules::overdue)
                .described(
                        "The receiver waits for something that should be there, or the delivery is not reported. One"
                                + " that is recorded as delivered on a day after the review cannot be judged.",
                        "Promised for 1 June, not delivered on 15 June.",
                        SOURCE);
    }

    private static Rule deliveredLate() {
        return Rule.of(
                        "planning.give-get-delivered-late",
                        "A give/get dependency was delivered after it was needed.",
                        GIVE_GET,
                        inputs -> each(inputs, GiveGetBreaches::deliveredLate))
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
                        inputs -> each(inputs, GiveGetBreaches::unagreed))
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
                        inputs -> each(inputs, GiveGetBreaches::oneSided))
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
                        inputs -> each(inputs, GiveGetBreaches::inconsistent))
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
        if (met.isEmpty() || !inputs.scope().profile().mayBeActive()) {
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
        GiveGets giveGets = inputs.fact(PlanningFacts.GIVE_GET).value();
        if (giveGets.met().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        Verdict verdict = each(inputs, GiveGetBreaches::late);
        long undated = giveGets.toCome(inputs.asOf()).stream()
                .filter(agreement -> agreement.findDaysLate(inputs.asOf()).isEmpty())
                .count();
        return undated == 0
                ? verdict
                : verdict.except(Unassessed.noData(
                        Wording.counted(undated, "give/get dependency lacks", "give/get dependencies lack")
                                + " the date needed or the date promised"));
    }

    private static Verdict overdue(Inputs inputs) {
        GiveGets giveGets = inputs.fact(PlanningFacts.GIVE_GET).value();
        Verdict verdict = each(inputs, GiveGetBreaches::overdue);
        if (giveGets.met().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return verdict;
        }
        for (Agreement agreement : giveGets.met()) {
            GiveGetListing early = agreement.findDeliveryToCome(inputs.asOf()).orElse(null);
            if (early != null) {
                verdict = verdict.except(Unassessed.badData("a delivery after the review is recorded, on "
                                + early.giveGet().delivered())
                        .of(agreement.id()));
            }
        }
        return verdict;
    }

    private static Verdict cyclic(Inputs inputs) {
        Fact<GiveGets> fact = inputs.fact(PlanningFacts.GIVE_GET);
        if (fact.value().cycles().isEmpty() || !inputs.scope().profile().mayBeActive()) {
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
}
