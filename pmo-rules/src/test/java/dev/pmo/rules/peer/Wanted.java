package dev.pmo.rules.peer;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which decisions the findings of a review want, each asked once. */
final class Wanted {

    /** The rules that judge again what was handed to a level, by the beginning of the rules that hand it up. */
    private static final Map<String, String> JUDGED_AGAIN = Map.of(
            "raid.risk-", "raid.escalated-risk",
            "raid.acceptance-", "raid.escalated-risk",
            "raid.escalated-risk", "raid.escalated-risk",
            "change.", "change.escalated-request",
            "tolerance.exception-beyond-level", "tolerance.exception-beyond-level");

    private static final Set<String> SECOND_STEP =
            Set.of("raid.escalated-risk", "change.escalated-request", "tolerance.exception-beyond-level");

    /**
     * A decision that is wanted.
     *
     * @param from the scope that asks
     * @param request of whom, what, by when
     * @param behind the findings behind it
     */
    record Decision(ScopeRef from, DecisionRequest request, List<Finding> behind) {

        /** By date, what has none last; then the gravest, then by who decides and who asks. */
        static final Comparator<Decision> URGENT_FIRST = Comparator.comparing(
                        Decision::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Decision::severity, Comparator.reverseOrder())
                .thenComparing(decision -> decision.request().to())
                .thenComparing(Decision::from)
                .thenComparing(decision -> decision.request().wanted());

        Severity severity() {
            Severity highest = Severity.INFO;
            for (Finding finding : behind) {
                highest = finding.severity().compareTo(highest) > 0 ? finding.severity() : highest;
            }
            return highest;
        }

        /** The earliest of the dates by which it is asked. */
        @Nullable
        LocalDate due() {
            LocalDate first = null;
            for (Finding finding : behind) {
                LocalDate due = Objects.requireNonNull(finding.decision()).due();
                first = first == null || (due != null && due.isBefore(first)) ? due : first;
            }
            return first;
        }

        /** What the gravest finding recommends, of several the first. */
        @Nullable
        Intervention recommended() {
            Finding gravest = null;
            for (Finding finding : behind) {
                if (Wanted.request(finding).recommended() != null
                        && (gravest == null || finding.severity().compareTo(gravest.severity()) > 0)) {
                    gravest = finding;
                }
            }
            return gravest == null ? null : Wanted.request(gravest).recommended();
        }

        Set<String> ids() {
            Set<String> ids = new TreeSet<>();
            behind.forEach(finding -> ids.add(finding.id()));
            return ids;
        }
    }

    private final Tree tree;
    private final Map<String, Finding> asking = new LinkedHashMap<>();

    Wanted(Tree tree, ReviewResult result) {
        this.tree = tree;
        for (Finding finding : result.findings()) {
            if (finding.decision() != null && finding.waived() == null) {
                asking.put(finding.id(), finding);
            }
        }
    }

    /** The decisions, in no order. */
    List<Decision> decisions() {
        Map<List<Object>, Decision> decisions = new LinkedHashMap<>();
        for (Finding finding : asking.values()) {
            Finding stands = standsFor(finding);
            DecisionRequest request = request(stands);
            List<Object> question = List.of(stands.scope(), request.to(), request.wanted());
            decisions
                    .computeIfAbsent(question, key -> new Decision(stands.scope(), request, new ArrayList<>()))
                    .behind()
                    .add(finding);
        }
        return new ArrayList<>(decisions.values());
    }

    private static DecisionRequest request(Finding finding) {
        return Objects.requireNonNull(finding.decision());
    }

    /** What is passed on in the same words waits further up; what is asked of one's own board is the line from below. */
    private Finding standsFor(Finding finding) {
        Finding above = judgedAgain(finding);
        if (above != null
                && !ownBoard(above)
                && request(above).wanted().equals(request(finding).wanted())) {
            return standsFor(above);
        }
        Finding below = ownBoard(finding) ? below(finding) : null;
        return below == null ? finding : below;
    }

    private static boolean ownBoard(Finding finding) {
        return request(finding).to().equals(finding.scope());
    }

    /** What the level above says of what was handed up to it. */
    private @Nullable Finding judgedAgain(Finding finding) {
        Scope scope = tree.find(finding.scope());
        Scope above = scope == null ? null : tree.above(scope);
        String rule = rule(finding.ruleId());
        if (above == null || rule == null || !finding.escalated()) {
            return null;
        }
        boolean first = !SECOND_STEP.contains(finding.ruleId());
        String subject = first ? finding.scope() + "/" + finding.subject() : finding.subject();
        for (Finding other : asking.values()) {
            if (other.ruleId().equals(rule)
                    && other.scope().equals(above.ref())
                    && other.subject().equals(subject)) {
                return other;
            }
        }
        return null;
    }

    private static @Nullable String rule(String handsUp) {
        if (handsUp.equals("tolerance.exception")) {
            return "tolerance.exception-beyond-level";
        }
        for (Map.Entry<String, String> entry : JUDGED_AGAIN.entrySet()) {
            if (handsUp.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** What the level below has asked of this board already. */
    private @Nullable Finding below(Finding finding) {
        for (Finding other : asking.values()) {
            if (finding.equals(judgedAgain(other)) && request(other).to().equals(finding.scope())) {
                return other;
            }
        }
        return null;
    }
}
