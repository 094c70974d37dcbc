package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions that the figures show and nobody has reported. */
final class UnreportedRules {

    private UnreportedRules() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                        "tolerance.exception-unreported",
                        "A forecast lies outside tolerance, and no exception report says so.",
                        Scene.READS
                                .optional(ToleranceFacts.STAGES)
                                .optional(RaidFacts.EXPOSURE_BASIS)
                                .previousSnapshot(),
                        UnreportedRules::judge)
                .described(
                        "The level above learns of it from the figures, or not at all, and without the options among"
                                + " which it could choose. The days count from the latest status report, or else the data"
                                + " date of the plan; if the forecast lay outside last time too, from those of last time.",
                        "A status report of 1 March with a forecast outside tolerance, 5 days to report it: no report"
                                + " on 7 March is late, on 6 March it is not.",
                        "Management by exception as in PRINCE2: an exception is reported as soon as it is forecast."));
    }

    private static Verdict judge(Inputs inputs) {
        ToleranceStatus status = inputs.fact(ToleranceFacts.STATUS).value();
        Fact<ToleranceStages> stages = inputs.findFact(ToleranceFacts.STAGES).orElse(null);
        if (!status.has(Rag.RED) && (stages == null || !stages.value().outside())) {
            return Verdict.satisfied();
        }
        ExceptionRegister register = Scene.register(inputs);
        List<Breach> breaches = new ArrayList<>(0);
        List<Unassessed> unassessed = new ArrayList<>(0);
        for (AspectStatus aspect : status.aspects()) {
            judge(inputs, register, null, aspect, breaches, unassessed);
        }
        for (StageStatus stage :
                stages == null ? List.<StageStatus>of() : stages.value().stages()) {
            for (AspectStatus aspect : stage.aspects()) {
                judge(inputs, register, stage.stage(), aspect, breaches, unassessed);
            }
        }
        return ExceptionRules.verdict(breaches, unassessed);
    }

    private static void judge(
            Inputs inputs,
            ExceptionRegister register,
            @Nullable StageId stage,
            AspectStatus status,
            List<Breach> breaches,
            List<Unassessed> unassessed) {
        if (status.rag() != Rag.RED || register.reported(stage, status.aspect())) {
            return;
        }
        String subject = (stage == null ? "" : stage + "/") + status.aspect();
        Premise since = since(inputs, stage, status);
        if (since == null) {
            unassessed.add(
                    Unassessed.noData(subject + ": neither a status report nor the data date of a plan says since"
                            + " when the forecast lies outside tolerance"));
            return;
        }
        PolicyInForce<TolerancePolicy> policy = inputs.policy(TolerancePolicy.TYPE);
        int days = policy.value().exceptionDays().report();
        if (Dates.plusDays((LocalDate) since.value(), days).isBefore(inputs.asOf())) {
            breaches.add(Breach.of(
                            Severity.MEDIUM,
                            "The " + Scene.word(status.aspect()) + " forecast"
                                    + (stage == null ? "" : " of stage " + stage)
                                    + " lies outside tolerance ({deviation}) at least since {since}, and no exception"
                                    + " report says so after {days} days")
                    .subject(subject)
                    .aspect(status.aspect())
                    .with("deviation", deviation(inputs, stage, status))
                    .with("since", since)
                    .with("days", inputs.threshold(policy, "exceptionDays.report", days)));
        }
    }

    private static Premise deviation(Inputs inputs, @Nullable StageId stage, AspectStatus status) {
        return stage == null
                ? inputs.fact(ToleranceFacts.STATUS).part(status.aspect() + ".deviation", status.deviation())
                : inputs.findFact(ToleranceFacts.STAGES)
                        .orElseThrow()
                        .part(stage + "." + status.aspect() + ".deviation", status.deviation());
    }

    /** The day of the figures that show it: those of last time, if they showed it too. */
    private static @Nullable Premise since(Inputs inputs, @Nullable StageId stage, AspectStatus status) {
        Scope previous = inputs.findPrevious().orElse(null);
        LocalDate before = previous == null ? null : day(previous, inputs.asOf());
        if (previous != null && before != null && outside(previous, stage, status, inputs, before)) {
            return inputs.previousInput(path(previous, inputs.asOf()), before);
        }
        LocalDate now = day(inputs.scope(), inputs.asOf());
        return now == null ? null : inputs.input(path(inputs.scope(), inputs.asOf()), now);
    }

    /** Whether the forecast lay outside last time, on the same side, by the figures and the threats of their own day. */
    private static boolean outside(
            Scope previous, @Nullable StageId stage, AspectStatus status, Inputs inputs, LocalDate day) {
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        Judged judged = previous.profile().mayBeActive() ? judged(inputs, previous, stage, day) : null;
        if (judged == null) {
            return false;
        }
        AspectStatus before = judged.status(status.aspect(), policy.amberShare());
        return before.rag() == Rag.RED && before.side() == status.side();
    }

    private static @Nullable Judged judged(Inputs inputs, Scope previous, @Nullable StageId stage, LocalDate day) {
        if (stage == null) {
            RaidExposure exposure = inputs.findFact(RaidFacts.EXPOSURE_BASIS)
                    .map(basis -> basis.value().of(previous, day))
                    .orElse(null);
            TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
            return ExceptionContext.of(previous, day, policy)
                    .withExposure(exposure)
                    .judged();
        }
        for (Stage each : StageRules.unfinished(previous, day)) {
            if (each.id().equals(stage)) {
                return Judged.of(previous, each, day);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Scope scope, LocalDate asOf) {
        LocalDate reported = scope.governance()
                .findLatestReport(asOf)
                .map(StatusReport::date)
                .orElse(null);
        LocalDate data = scope.plan().dataDate();
        return reported == null && data != null && !data.isAfter(asOf) ? data : reported;
    }

    private static String path(Scope scope, LocalDate asOf) {
        return scope.governance().findLatestReport(asOf).isPresent()
                ? "governance.statusReports.date"
                : "plan.dataDate";
    }
}
