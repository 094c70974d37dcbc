package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exception reports on their way: what they lack, whether the answer comes, and whether they are still needed. */
final class ReportRules {

    private static final Reads WITH_STATUS =
            ReportScene.READS.fact(ToleranceFacts.STATUS).optional(ToleranceFacts.STAGES);

    private ReportRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                "tolerance.exception-report-incomplete",
                                "An exception report that is to be decided lacks a part that it is decided by.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, ReportRules::incomplete)))
                        .described(
                                "Without cause, consequences and options with a recommendation the level above decides"
                                        + " blindly, or asks again and loses time.",
                                "A report with one option and no recommendation, in which doing nothing is not"
                                        + " weighed.",
                                "Composition of an exception report: PRINCE2 Agile practitioner guide; that doing"
                                        + " nothing is among the options is common practice."),
                Rule.of(
                                "tolerance.exception-unanswered",
                                "An exception was reported, and the decision did not come in time.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, ReportRules::unanswered)))
                        .described(
                                "The work goes on outside its tolerance, without anybody's authority.",
                                "Decision due on 1 March, none recorded, review on 2 March: late; review on 1 March:"
                                        + " not yet.",
                                "Common practice of escalation: response due and outcome are recorded."),
                Rule.of(
                                "tolerance.exception-closed-early",
                                "An exception was decided below before the decision of the level above returned.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, ReportRules::closedEarly)))
                        .described(
                                "What was handed up is for the level above to decide; until it answers, nothing is"
                                        + " decided.",
                                "A report handed to the programme on 1 March is decided on 5 March; no answer of the"
                                        + " programme is recorded.",
                                "Common practice of escalation: an escalated item is not closed at the lower level"
                                        + " until the decision returns."),
                Rule.of(
                                "tolerance.exception-returnable",
                                "An exception is waiting for a decision, and the forecast is back within tolerance.",
                                WITH_STATUS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, ReportRules::returnable)))
                        .described(
                                "The level below can decide by itself again: the item can be handed back, and the time"
                                        + " of the level above is saved.",
                                "A report on a forecast of GBP 115000 against GBP 100000 with 10%; the forecast has"
                                        + " come down to GBP 109000.",
                                "Management by exception: each level decides within its tolerance; de-escalation"
                                        + " hands an item back."));
    }

    private static @Nullable Breach incomplete(Inputs inputs, ReportScene scene) {
        ExceptionReport report = scene.report();
        List<String> missing = scene.open() ? missing(report) : List.of();
        return missing.isEmpty()
                ? null
                : Breach.of(Severity.MEDIUM, "Exception report {report} lacks {missing}")
                        .subject(report.id())
                        .with("report", scene.id())
                        .with("missing", scene.derived("missing", String.join(", ", missing), scene.id()));
    }

    private static List<String> missing(ExceptionReport report) {
        List<String> missing = new ArrayList<>();
        if (report.aspects().isEmpty()) {
            missing.add("the aspects outside tolerance");
        }
        if (Copies.text(report.cause()).isEmpty()) {
            missing.add("the cause");
        }
        if (report.consequences().isEmpty()) {
            missing.add("the consequences");
        }
        if (report.options().isEmpty()) {
            missing.add("options");
        } else if (report.options().stream().noneMatch(option -> option.outcome() == ExceptionOutcome.CONTINUE)) {
            missing.add("the option to do nothing");
        }
        String recommended = report.recommended();
        if (Copies.text(recommended).isEmpty()) {
            missing.add("a recommendation");
        } else if (report.options().stream().map(ExceptionOption::name).noneMatch(name -> name.equals(recommended))) {
            missing.add("the recommended option '" + recommended + "'");
        }
        return missing;
    }

    private static @Nullable Breach unanswered(Inputs inputs, ReportScene scene) {
        RecordedEscalation escalation = scene.report().escalation();
        Premise due = !scene.open() || answered(inputs, escalation) ? null : due(scene);
        if (due == null || !((LocalDate) due.value()).isBefore(inputs.asOf())) {
            return null;
        }
        return Breach.of(
                        Severity.HIGH,
                        "The decision on exception report {report}, '{title}', was due on {due}, before {asOf}")
                .subject(scene.report().id())
                .with("report", scene.id())
                .with("title", scene.input("title", scene.report().title()))
                .with("due", due)
                .with("asOf", inputs.asOfPremise())
                .escalate()
                .decide("The decision on exception report {report}, '{title}'", (LocalDate) due.value(), null)
                .askedOf(scene.receiver());
    }

    private static boolean answered(Inputs inputs, @Nullable RecordedEscalation escalation) {
        return escalation != null && !escalation.waiting(inputs.asOf());
    }

    /** By when the decision was due: as recorded, else the days of the policy after it was handed up or raised. */
    private static @Nullable Premise due(ReportScene scene) {
        ExceptionReport report = scene.report();
        RecordedEscalation escalation = report.escalation();
        if (escalation != null && escalation.responseDue() != null) {
            return scene.input("escalation.responseDue", escalation.responseDue());
        }
        boolean handedUp = escalation != null && escalation.raised() != null;
        LocalDate from = Scene.handedUpOn(report);
        if (from == null) {
            return null;
        }
        int days = scene.policy().responseDueDays();
        return scene.derived(
                "responseDue",
                Dates.plusDays(from, days),
                scene.input(handedUp ? "escalation.raised" : "raised", from),
                scene.inputs().threshold(scene.inputs().policy(TolerancePolicy.TYPE), "responseDueDays", days));
    }

    private static @Nullable Breach closedEarly(Inputs inputs, ReportScene scene) {
        RecordedEscalation escalation = scene.report().escalation();
        if (escalation == null || !scene.decided() || answered(inputs, escalation)) {
            return null;
        }
        return Breach.of(
                        Severity.HIGH,
                        "Exception report {report} is decided, {outcome}, and no answer of {receiver} has returned")
                .subject(scene.report().id())
                .with("report", scene.id())
                .with("outcome", scene.outcome())
                .with("receiver", scene.input("escalation.to", escalation.to()));
    }

    private static @Nullable Breach returnable(Inputs inputs, ReportScene scene) {
        ExceptionReport report = scene.report();
        if (!scene.open() || report.aspects().isEmpty()) {
            return null;
        }
        List<AspectStatus> statuses = new ArrayList<>();
        for (ToleranceAspect aspect : report.aspects()) {
            AspectStatus status = status(inputs, report, aspect);
            if (status == null || status.rag() == Rag.RED || status.rag() == Rag.UNKNOWN) {
                return null;
            }
            statuses.add(status);
        }
        String back = statuses.stream()
                .map(status -> Scene.word(status.aspect()) + " " + status.forecast())
                .collect(Collectors.joining(", "));
        Premise proof = report.stage() == null
                ? inputs.fact(ToleranceFacts.STATUS).part("within", back)
                : inputs.findFact(ToleranceFacts.STAGES).orElseThrow().part("within", back);
        return Breach.of(
                        Severity.LOW,
                        "Exception report {report} waits for a decision, and the forecast is back within tolerance:"
                                + " {back}")
                .subject(report.id())
                .with("report", scene.id())
                .with("back", proof);
    }

    /** Where an aspect of the scope, or of the stage that a report is about, stands now. */
    static @Nullable AspectStatus status(Inputs inputs, ExceptionReport report, ToleranceAspect aspect) {
        if (report.stage() == null) {
            return inputs.fact(ToleranceFacts.STATUS).value().findAspect(aspect).orElse(null);
        }
        Fact<ToleranceStages> stages = inputs.findFact(ToleranceFacts.STAGES).orElse(null);
        if (stages != null) {
            for (StageStatus stage : stages.value().stages()) {
                if (stage.stage().equals(report.stage())) {
                    return new ToleranceStatus(stage.aspects())
                            .findAspect(aspect)
                            .orElse(null);
                }
            }
        }
        return null;
    }
}
