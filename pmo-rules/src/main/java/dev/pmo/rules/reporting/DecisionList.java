package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decisions that are wanted, each once, the most urgent first. */
final class DecisionList {

    static final Comparator<DecisionLine> URGENT_FIRST = Comparator.comparing(
                    DecisionLine::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(DecisionLine::severity, Comparator.reverseOrder())
            .thenComparing(DecisionLine::to)
            .thenComparing(DecisionLine::from)
            .thenComparing(DecisionLine::wanted);

    /** One question; who asks it for several reasons may want it answered by several dates. */
    private record Question(
            ScopeRef from, ScopeRef to, @Nullable String decider, String wanted) {}

    private DecisionList() {}

    static List<DecisionLine> of(ReviewResult result, ScopeNames index) {
        PassedOn passedOn = new PassedOn(result);
        Map<Question, List<Finding>> asked = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.decision() != null && finding.waived() == null) {
                asked.computeIfAbsent(question(passedOn.standsFor(finding)), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<DecisionLine> decisions = new ArrayList<>();
        asked.forEach((key, behind) -> decisions.add(line(key, behind, index)));
        decisions.sort(URGENT_FIRST);
        return decisions;
    }

    private static Question question(Finding finding) {
        DecisionRequest request = request(finding);
        return new Question(finding.scope(), request.to(), request.decider(), request.wanted());
    }

    private static DecisionRequest request(Finding finding) {
        return Objects.requireNonNull(finding.decision());
    }

    private static DecisionLine line(Question question, List<Finding> behind, ScopeNames index) {
        Severity worst = behind.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        LocalDate due = behind.stream()
                .map(finding -> request(finding).due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new DecisionLine(
                question.to(),
                index.name(question.to()),
                question.decider(),
                question.wanted(),
                due,
                recommended(behind),
                question.from(),
                index.name(question.from()),
                worst,
                behind.stream().map(Finding::id).toList());
    }

    /** What the gravest of them recommends, of several the first. */
    private static @Nullable Intervention recommended(List<Finding> behind) {
        return behind.stream()
                .filter(finding -> request(finding).recommended() != null)
                .max(Comparator.comparing(Finding::severity).thenComparing(Comparator.reverseOrder()))
                .map(finding -> request(finding).recommended())
                .orElse(null);
    }
}
