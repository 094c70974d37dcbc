package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.rules.change.EarlyDeeds.EarlyDeed;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about what was done with a change: before it was approved, or in another that will not be done. */
final class DeedRules {

    private DeedRules() {}

    static List<Rule> all() {
        return List.of(early(), mergedIntoRejected());
    }

    private static Rule early() {
        return Rule.of(
                        "change.implemented-before-approval",
                        "A change was done before it was approved, or without approval.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(inputs, DeedRules::judgeEarly))
                .described(
                        "Uncontrolled change is a warning sign of a project in trouble: the decision only follows"
                                + " what has been done.",
                        "Done on 3 March, approved on 10 March; or done and rejected.",
                        "Change control report, warning signs: uncontrolled change is happening");
    }

    private static @Nullable Breach judgeEarly(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        EarlyDeed deed = EarlyDeeds.find(request, judge.policy.procedure()).orElse(null);
        if (deed == null) {
            return null;
        }
        Object done = deed.done() == null ? "a day that is not recorded" : deed.done();
        if (deed.approved() == null) {
            return judge.about(request, Severity.HIGH, "was done on {done} without approval, and is {state}")
                    .with("done", judge.field(request, "dates.implemented", done))
                    .with("state", judge.field(request, "state", request.state()));
        }
        return judge.about(request, Severity.HIGH, "was done on {done}, before it was approved on {approved}")
                .with("done", judge.field(request, "dates.implemented", done))
                .with("approved", judge.field(request, "decisions.on", deed.approved()));
    }

    private static Rule mergedIntoRejected() {
        return Rule.of(
                        "change.merged-into-rejected",
                        "A change goes on as part of another that was rejected.",
                        ChangeJudge.READS,
                        DeedRules::judgeMerged)
                .described(
                        "What was merged is not decided any more by itself: with the other it falls, and nobody may"
                                + " have noticed.",
                        "CR-2 was merged into CR-5, and CR-5 is rejected.",
                        "PM² project management guide: a change may be merged into another");
    }

    private static Verdict judgeMerged(Inputs inputs) {
        List<ChangeRequest> requests = ChangeModule.judged(inputs.scope());
        if (requests.isEmpty()) {
            return Verdict.satisfied();
        }
        ChangeProcedure procedure = inputs.policy(ChangePolicy.TYPE).value().procedure();
        Mergers mergers = Mergers.of(ChangeLog.of(requests), procedure);
        return ChangeJudge.judged(inputs, (judge, request, standing) -> {
            ChangeRequest end = mergers.findEnd(request.id()).orElse(null);
            return end == null || procedure.standing(end.state()) != ChangeStanding.REJECTED
                    ? null
                    : judge.about(request, "is merged and goes on in {other}, which is {state}")
                            .with("other", judge.field(request, "decisions.mergedInto", ChangeWords.named(end)))
                            .with("state", judge.field(end, "state", end.state()));
        });
    }
}
