package dev.pmo.rules.raid;

import dev.pmo.core.raid.RaidLog;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.List;

/** Rules about whether there is a log at all; what its threats come to is judged against tolerance. */
final class ExposureRules {

    private ExposureRules() {}

    static List<Rule> all() {
        return List.of(noLog());
    }

    private static Rule noLog() {
        return Rule.of(
                        "raid.no-log",
                        "An active scope has recorded no risk, assumption, issue, dependency or action; this is a gap,"
                                + " not a finding.",
                        Reads.nothing(),
                        ExposureRules::judgeLog)
                .described(
                        "Work without any risk is rare; work whose risks nobody wrote down is not.",
                        "A project that is delivering, with an empty RAID log.",
                        "Silence is not green: what is not recorded cannot be judged");
    }

    private static Verdict judgeLog(Inputs inputs) {
        RaidLog log = inputs.scope().raid();
        boolean empty = log.risks().isEmpty()
                && log.assumptions().isEmpty()
                && log.issues().isEmpty()
                && log.dependencies().isEmpty()
                && log.actions().isEmpty();
        return empty && inputs.scope().profile().mayBeActive()
                ? Verdict.noData("no risk, assumption, issue, dependency or action is recorded")
                : Verdict.satisfied();
    }
}
