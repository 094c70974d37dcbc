package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The decisions that are wanted, each once, the most urgent first. */
final class DecisionList {

    private static final Comparator<DecisionLine> URGENT_FIRST = Comparator.comparing(
                    DecisionLine::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(DecisionLine::severity, Comparator.reverseOrder())
            .thenComparing(DecisionLine::to)
            .thenComparing(DecisionLine::from)
            .thenComparing(DecisionLine::wanted);

    private record Asked(ScopeRef from, DecisionRequest request) {}

    private DecisionList() {}

    static List<DecisionLine> of(ReviewResult result, ScopeNames index) {
        PassedOn passedOn = new PassedOn(result);
        Map<Asked, List<Finding>> asked = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.decision() != null && finding.waived() == null) {
                asked.computeIfAbsent(asked(passedOn.standsFor(finding)), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<DecisionLine> decisions = new ArrayList<>();
        asked.forEach((key, behind) -> decisions.add(line(key, behind, index)));
        decisions.sort(URGENT_FIRST);
        return decisions;
    }

    private static Asked asked(Finding finding) {
        return new Asked(finding.scope(), Objects.requireNonNull(finding.decision()));
    }

    private static DecisionLine line(Asked asked, List<Finding> behind, ScopeNames index) {
        DecisionRequest request = asked.request();
        Severity worst = behind.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        LocalDate due = behind.stream()
                .map(finding -> Objects.requireNonNull(finding.decision()).due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new DecisionLine(
                request.to(),
                index.name(request.to()),
                request.decider(),
                request.wanted(),
                due,
                request.recommended(),
                asked.from(),
                index.name(asked.from()),
                worst,
                behind.stream().map(Finding::id).toList());
    }
}
