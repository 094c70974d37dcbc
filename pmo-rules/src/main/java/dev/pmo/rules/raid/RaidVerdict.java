package dev.pmo.rules.raid;

import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts breaches together so that each item is answered once, whatever the order of the log. */
final class RaidVerdict {

    private static final Comparator<Breach> WORST =
            Comparator.comparing(Breach::severity).thenComparing(Breach::toString);

    private RaidVerdict() {}

    /** Of several breaches with one subject (an identifier used twice) the worst is kept. */
    static Verdict of(List<Breach> breaches) {
        if (breaches.size() < 2) {
            return Verdict.of(breaches);
        }
        Map<String, Breach> bySubject = new TreeMap<>();
        for (Breach breach : breaches) {
            bySubject.merge(breach.subject(), breach, (one, other) -> WORST.compare(one, other) < 0 ? other : one);
        }
        return Verdict.of(List.copyOf(bySubject.values()));
    }

    /** The same, with the items for which something is not recorded. */
    static Verdict of(List<Breach> breaches, String missing, List<?> items) {
        Verdict verdict = of(breaches);
        return items.isEmpty()
                ? verdict
                : verdict.except(Unassessed.noData(missing + ": "
                        + RaidWords.listed(items.stream().sorted().toList())));
    }
}
