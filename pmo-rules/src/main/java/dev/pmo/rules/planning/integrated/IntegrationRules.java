package dev.pmo.rules.planning.integrated;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.GiveGetListing;
import dev.pmo.rules.planning.GiveGetPremises;
import dev.pmo.rules.planning.network.FinishDay;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules about what plans give each other, judged where both sides meet. */
final class IntegrationRules {

    private static final Reads OUTLOOK = Reads.nothing().fact(IntegrationFacts.OUTLOOK);
    private static final String SOURCE = "Common practice of integrated planning: give/get dependencies between plans";

    private IntegrationRules() {}

    static List<Rule> all() {
        return List.of(late(), withoutFloat(), cyclic(), pushed());
    }

    private static Rule late() {
        return Rule.of(
                        "integration.interface-late",
                        "By the plans, a deliverable comes after it is needed and after it is promised.",
                        OUTLOOK.policy(IntegrationPolicy.TYPE),
                        inputs -> each(inputs, IntegrationRules::late))
                .described(
                        "Both sides may believe to be on time: the date that the giver promised is not the one that"
                                + " its plan, with all it waits for, comes to.",
                        "Promised for 1 June, needed by 5 June; by the integrated schedule it comes on 15 June.",
                        SOURCE);
    }

    private static Rule withoutFloat() {
        return Rule.of(
                        "integration.interface-without-float",
                        "Between what one plan gives and what waits for it in another lies too little time.",
                        OUTLOOK.policy(IntegrationPolicy.TYPE),
                        inputs -> each(inputs, IntegrationRules::withoutFloat))
                .described(
                        "Each day that the giver slips is a day of the receiver's end.",
                        "It comes on Friday; the receiver has to start on Monday to keep its end: no float, a day is"
                                + " asked for.",
                        SOURCE);
    }

    private static Rule cyclic() {
        return Rule.of(
                        "integration.cycle-across-plans",
                        "Activities of several plans wait for each other in a circle.",
                        OUTLOOK.policy(IntegrationPolicy.TYPE),
                        IntegrationRules::cyclic)
                .described(
                        "No dates can be kept that all of these agreements ask for; each plan alone may look sound.",
                        "PJ-1 A -> PJ-1 B -> PJ-2 C -> PJ-1 A.",
                        SOURCE);
    }

    private static Rule pushed() {
        return Rule.of(
                        "integration.slip-propagated",
                        "A plan ends later because of what another gives it.",
                        OUTLOOK.policy(IntegrationPolicy.TYPE),
                        IntegrationRules::pushed)
                .described(
                        "The cause lies outside of the plan, so its own level cannot put it right.",
                        "Without what PJ-1 gives, PJ-2 would end on 1 June; with it, on 12 June.",
                        SOURCE);
    }

    private static Verdict each(Inputs inputs, BiFunction<Inputs, InterfaceOutlook, @Nullable Breach> judgement) {
        List<InterfaceOutlook> all =
                inputs.fact(IntegrationFacts.OUTLOOK).value().interfaces();
        if (all.isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        List<Unassessed> unknown = new ArrayList<>();
        for (InterfaceOutlook one : all) {
            String why = whyUnknown(inputs, one);
            Breach breach = why.isEmpty() ? judgement.apply(inputs, one) : null;
            if (!why.isEmpty()) {
                unknown.add(Unassessed.badData(why).of(one.agreement().id()));
            }
            if (breach != null) {
                breaches.add(breach.subject(one.agreement().id()).aspect(ToleranceAspect.TIME));
            }
        }
        return with(Verdict.of(breaches), unknown);
    }

    private static Verdict with(Verdict verdict, List<Unassessed> unknown) {
        Verdict all = verdict;
        for (Unassessed each : unknown) {
            all = all.except(each);
        }
        return all;
    }

    /** Why the dates of an agreement that joins two plans are not known; empty where they are. */
    private static String whyUnknown(Inputs inputs, InterfaceOutlook one) {
        List<ScopeRef> unsettled = inputs.fact(IntegrationFacts.OUTLOOK).value().unsettled();
        if (one.state() != InterfaceState.JOINED) {
            return "";
        }
        if (unsettled.contains(one.agreement().giver())
                || unsettled.contains(one.agreement().receiver())) {
            return unsettled(unsettled);
        }
        return one.comes() == null ? one.giver() + " has no dates" : "";
    }

    private static String unsettled(List<ScopeRef> unsettled) {
        return "plans wait for each other, and the dates do not settle of "
                + unsettled.stream().map(ScopeRef::toString).collect(Collectors.joining(", "));
    }

    private static @Nullable Breach late(Inputs inputs, InterfaceOutlook one) {
        GiveGetListing need = one.agreement().findNeed().orElse(null);
        GiveGetListing promise = one.agreement().findPromise().orElse(null);
        LocalDate needed = need == null ? null : need.giveGet().neededBy();
        LocalDate promised = promise == null ? null : promise.giveGet().promised();
        if (need == null || needed == null || one.comes() == null || one.giver() == null || !one.late()) {
            return null;
        }
        LocalDate comes = FinishDay.of(one.comes());
        if (promised != null && promise != null && !comes.isAfter(promised)) {
            return null;
        }
        Breach breach = Breach.of(
                        Severity.HIGH,
                        promised == null
                                ? "{deliverable} from {giver} comes on {comes} by the plans, {days} days after"
                                        + " {receiver} needs it on {needed}"
                                : "{deliverable} from {giver} comes on {comes} by the plans, {days} days after"
                                        + " {receiver} needs it on {needed}, though it is promised for {promised}")
                .with("deliverable", GiveGetPremises.deliverable(one.agreement()))
                .with(
                        "giver",
                        GiveGetPremises.side(
                                one.agreement(), "giver", one.agreement().giver()))
                .with("comes", part(inputs, one, "comes", comes))
                .with("days", part(inputs, one, "daysLate", ChronoUnit.DAYS.between(needed, comes)))
                .with(
                        "receiver",
                        GiveGetPremises.side(
                                one.agreement(), "receiver", one.agreement().receiver()))
                .with("needed", GiveGetPremises.date(need, "neededBy", GiveGet::neededBy));
        if (promise != null && promised != null) {
            breach = breach.with("promised", GiveGetPremises.date(promise, "promised", GiveGet::promised));
        }
        return breach.decide(
                "Whether {giver} gives earlier or {receiver} plans with {comes}", due(inputs), Intervention.REPLAN);
    }

    private static @Nullable Breach withoutFloat(Inputs inputs, InterfaceOutlook one) {
        WorkTime least = one.findLeastFloat().orElse(null);
        PolicyInForce<IntegrationPolicy> policy = inputs.policy(IntegrationPolicy.TYPE);
        WorkTime minimum = policy.value().minimumInterfaceFloat();
        if (!one.state().pushes() || one.late() || least == null || least.compareTo(minimum) >= 0) {
            return null;
        }
        return Breach.of(
                        Severity.MEDIUM,
                        "{deliverable} from {giver} has {float} of float to when {receiver} needs it; the"
                                + " least asked for is {minimum}")
                .with("deliverable", GiveGetPremises.deliverable(one.agreement()))
                .with(
                        "giver",
                        GiveGetPremises.side(
                                one.agreement(), "giver", one.agreement().giver()))
                .with("float", part(inputs, one, "float", least))
                .with(
                        "receiver",
                        GiveGetPremises.side(
                                one.agreement(), "receiver", one.agreement().receiver()))
                .with("minimum", inputs.threshold(policy, "minimumInterfaceFloat", minimum));
    }

    private static Verdict cyclic(Inputs inputs) {
        Fact<IntegrationOutlook> fact = inputs.fact(IntegrationFacts.OUTLOOK);
        if (fact.value().cycles().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (IntegratedCycle cycle : fact.value().cycles()) {
            breaches.add(Breach.of(Severity.HIGH, "These activities wait for each other across plans: {cycle}")
                    .subject(cycle.path().get(0))
                    .aspect(ToleranceAspect.TIME)
                    .with("cycle", fact.part("cycle", cycle))
                    .decide("Which of the agreements of {cycle} is given up", due(inputs), Intervention.REPLAN));
        }
        return Verdict.of(breaches);
    }

    private static Verdict pushed(Inputs inputs) {
        Fact<IntegrationOutlook> fact = inputs.fact(IntegrationFacts.OUTLOOK);
        List<ScopeRef> unsettled = fact.value().unsettled();
        if ((fact.value().pushed().isEmpty() && unsettled.isEmpty())
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        PolicyInForce<IntegrationPolicy> policy = inputs.policy(IntegrationPolicy.TYPE);
        int limit = policy.value().maximumPushDays();
        List<Breach> breaches = new ArrayList<>();
        for (PushedPlan one : fact.value().pushed()) {
            if (one.workingDays() > limit && !unsettled.contains(one.scope())) {
                breaches.add(Breach.of(
                                Severity.MEDIUM,
                                "The plan of {scope} ends on {finish}, {days} working days later than without"
                                        + " the agreements that meet here, of which {through} leads to its end;"
                                        + " {limit} days are allowed")
                        .subject(one.scope())
                        .aspect(ToleranceAspect.TIME)
                        .with("scope", fact.part("pushed." + one.scope(), one.scope()))
                        .with("finish", fact.part("pushed.with", FinishDay.of(one.with())))
                        .with("days", fact.part("pushed.workingDays", one.workingDays()))
                        .with("through", fact.part("pushed.through", one.through()))
                        .with("limit", inputs.threshold(policy, "maximumPushDays", limit)));
            }
        }
        List<Unassessed> unknown = new ArrayList<>();
        unsettled.forEach(
                scope -> unknown.add(Unassessed.badData(unsettled(unsettled)).of(scope)));
        return with(Verdict.of(breaches), unknown);
    }

    private static LocalDate due(Inputs inputs) {
        return Dates.plusDays(
                inputs.asOf(), inputs.policy(IntegrationPolicy.TYPE).value().responseDueDays());
    }

    /** A figure of an interface, with the entries of both sides as its causes. */
    private static Premise part(Inputs inputs, InterfaceOutlook one, String name, Object value) {
        List<Premise> entries = GiveGetPremises.entries(one.agreement());
        return inputs.fact(IntegrationFacts.OUTLOOK)
                .part("interfaces[" + one.agreement().id() + "]." + name, value, entries);
    }
}
