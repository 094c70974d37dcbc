package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.authority.IssueWeight;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all rules about change requests share: the inputs, the policy, the words; used by one thread. */
final class ChangeJudge {

    static final Reads READS = Reads.nothing().policy(ChangePolicy.TYPE);

    /** A judgement of one request. */
    interface RequestRule {
        @Nullable
        Breach judge(ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing);
    }

    final Inputs inputs;
    final LocalDate asOf;
    final ChangePolicy policy;
    private final PolicyInForce<ChangePolicy> inForce;
    private final List<Object> notRecorded = new ArrayList<>();

    private ChangeJudge(Inputs inputs) {
        this.inputs = inputs;
        this.asOf = inputs.asOf();
        this.inForce = inputs.policy(ChangePolicy.TYPE);
        this.policy = inForce.value();
    }

    static ChangeJudge of(Inputs inputs) {
        return new ChangeJudge(inputs);
    }

    /** Judges each request of the log, if the scope has not ended. */
    static Verdict judged(Inputs inputs, RequestRule rule) {
        return judged(inputs, rule, "");
    }

    /** The same, with the words for what {@link #missing} was called for. */
    static Verdict judged(Inputs inputs, RequestRule rule, String missing) {
        List<ChangeRequest> requests = ChangeModule.judged(inputs.scope());
        if (requests.isEmpty()) {
            return Verdict.satisfied();
        }
        ChangeJudge judge = of(inputs);
        List<Breach> breaches = new ArrayList<>();
        for (ChangeRequest request : requests) {
            Breach breach = rule.judge(judge, request, judge.policy.procedure().standing(request.state()));
            if (breach != null) {
                breaches.add(breach);
            }
        }
        Verdict verdict = verdict(breaches);
        return judge.notRecorded.isEmpty()
                ? verdict
                : verdict.except(Unassessed.noData(missing + ": "
                        + Listed.of(
                                judge.notRecorded.stream().distinct().sorted().toList())));
    }

    /** Of several breaches with one subject (an identifier used twice) the worst is kept. */
    static Verdict verdict(List<Breach> breaches) {
        return Verdict.ofWorst(breaches);
    }

    /** That a request could not be judged, because something is not recorded of it. */
    @Nullable
    Breach missing(ChangeRequest request) {
        notRecorded.add(request.id());
        return null;
    }

    Breach about(ChangeRequest request, String text) {
        return about(request, IssueWeight.of(request.severity()), text);
    }

    Breach about(ChangeRequest request, Severity severity, String text) {
        return Breach.of(severity, "Change request {change} " + text)
                .subject(request.id())
                .with("change", field(request, "title", ChangeWords.named(request)));
    }

    Premise field(ChangeRequest request, String name, Object value) {
        return inputs.input("changes.requests[" + request.id() + "]." + name, value);
    }

    Premise threshold(String component, Object value) {
        return inputs.threshold(inForce, component, value);
    }

    /** By when it is to be decided: as recorded, so that a decision may be overdue, else in the days of the policy. */
    LocalDate decisionDue(ChangeRequest request) {
        LocalDate due = request.dates().decisionDue();
        return due == null ? Dates.plusDays(asOf, policy.periods().response()) : due;
    }

    /** By when a decision that was taken is confirmed: by the recorded date if that is to come, else in those days. */
    LocalDate confirmationDue(ChangeRequest request) {
        LocalDate due = request.dates().decisionDue();
        return due == null || due.isBefore(asOf)
                ? Dates.plusDays(asOf, policy.periods().response())
                : due;
    }

    /** Whether it was handed up, and the answer is still open. */
    boolean handedUp(ChangeRequest request) {
        RecordedEscalation recorded = request.escalation();
        return recorded != null && recorded.waiting(asOf);
    }

    /** Whether a date, if there is one, lies more than some days before the review. */
    boolean past(@Nullable LocalDate date, int days) {
        return date != null && date.isBefore(Dates.plusDays(asOf, -days));
    }
}
