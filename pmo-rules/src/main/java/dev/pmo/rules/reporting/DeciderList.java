package dev.pmo.rules.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is asked for how many decisions, the one with the most urgent first. */
final class DeciderList {

    private static final Comparator<DeciderLine> URGENT_FIRST = Comparator.comparing(
                    DeciderLine::firstDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(DeciderLine::decisions, Comparator.reverseOrder())
            .thenComparing(DeciderLine::severity, Comparator.reverseOrder())
            .thenComparing(DeciderLine::to);

    private DeciderList() {}

    static List<DeciderLine> of(List<DecisionLine> decisions, LocalDate asOf) {
        Map<String, List<DecisionLine>> byDecider = new TreeMap<>();
        for (DecisionLine decision : decisions) {
            String key = decision.to() + (decision.decider() == null ? "" : "\n" + decision.decider());
            byDecider.computeIfAbsent(key, unused -> new ArrayList<>()).add(decision);
        }
        return byDecider.values().stream()
                .map(asked -> line(asked, asOf))
                .sorted(URGENT_FIRST)
                .toList();
    }

    private static DeciderLine line(List<DecisionLine> asked, LocalDate asOf) {
        DecisionLine first = asked.get(0);
        return new DeciderLine(
                first.to(),
                first.toName(),
                first.decider(),
                asked.size(),
                (int) dates(asked).stream().filter(due -> due.isBefore(asOf)).count(),
                dates(asked).stream().min(Comparator.naturalOrder()).orElse(null),
                asked.stream()
                        .map(DecisionLine::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(first.severity()));
    }

    private static Collection<LocalDate> dates(List<DecisionLine> asked) {
        List<LocalDate> dates = new ArrayList<>();
        for (DecisionLine decision : asked) {
            LocalDate due = decision.due();
            if (due != null) {
                dates.add(due);
            }
        }
        return dates;
    }
}
