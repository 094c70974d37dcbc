package dev.pmo.rules.raid;

import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.List;

/** Puts breaches together so that each item is answered once, whatever the order of the log. */
final class RaidVerdict {

    private RaidVerdict() {}

    /** Of several breaches with one subject (an identifier used twice) the worst is kept. */
    static Verdict of(List<Breach> breaches) {
        return Verdict.ofWorst(breaches);
    }

    /** The same, with the items for which something is not recorded. */
    static Verdict of(List<Breach> breaches, String missing, List<?> items) {
        Verdict verdict = of(breaches);
        return items.isEmpty()
                ? verdict
                : verdict.except(Unassessed.noData(
                        missing + ": " + Listed.of(items.stream().sorted().toList())));
    }
}
