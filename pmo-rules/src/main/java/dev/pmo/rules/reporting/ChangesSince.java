package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed since the snapshot and the result of last time. */
final class ChangesSince {

    private static final Set<String> MOVEMENTS = Set.of(
            "reporting.finish-moved-right",
            "reporting.finish-moved-left",
            "reporting.cost-changed",
            "reporting.confidence-fell",
            "reporting.confidence-improved",
            "reporting.scope-new",
            "reporting.scope-gone");

    private final Review review;
    private final @Nullable ReviewResult earlier;
    private final ScopeNames index;
    private final FindingLines lines;

    ChangesSince(Review review, @Nullable ReviewResult earlier, ScopeNames index, FindingLines lines) {
        this.review = review;
        this.earlier = earlier;
        this.index = index;
        this.lines = lines;
    }

    Changes changes() {
        Scope previous = review.request().findPrevious().orElse(null);
        ScopeNames before = previous == null ? null : new ScopeNames(ScopeIndex.of(previous));
        List<FindingLine> added = List.of();
        List<FindingLine> changed = List.of();
        List<FindingLine> cleared = List.of();
        List<FindingLine> unassessed = List.of();
        if (earlier != null) {
            ReviewResult was = earlier;
            ReviewDiff diff = review.result().since(was);
            added = diff.added().stream().map(this::line).toList();
            changed =
                    diff.changed().stream().map(change -> line(change.after())).toList();
            cleared = lines(diff.cleared(), was);
            unassessed = lines(diff.unassessed(), was);
        }
        return new Changes(
                before != null,
                before == null ? List.of() : movements(before),
                before == null ? List.of() : relocated(before),
                before == null ? List.of() : noLongerStated(before),
                earlier != null,
                added,
                changed,
                cleared,
                unassessed);
    }

    private List<FindingLine> lines(List<Finding> findings, ReviewResult of) {
        return findings.stream().map(finding -> lines.of(finding, of.proof())).toList();
    }

    private FindingLine line(Finding finding) {
        return lines.of(finding, review.result().proof());
    }

    private List<FindingLine> movements(ScopeNames before) {
        return review.result().findings().stream()
                .filter(finding -> MOVEMENTS.contains(finding.ruleId()) && !relocates(finding, before))
                .map(this::line)
                .sorted(Comparator.comparing(FindingLine::severity)
                        .reversed()
                        .thenComparing(FindingLine::ruleId)
                        .thenComparing(FindingLine::scope)
                        .thenComparing(FindingLine::subject))
                .toList();
    }

    /** Whether what seems new or gone from where a rule stands is only elsewhere in the tree. */
    private boolean relocates(Finding finding, ScopeNames before) {
        if (!finding.ruleId().startsWith("reporting.scope-")) {
            return false;
        }
        ScopeRef subject = ScopeRef.parse(finding.subject());
        return before.find(subject) != null && index.find(subject) != null;
    }

    private List<NoLongerStated> noLongerStated(ScopeNames before) {
        List<NoLongerStated> all = new ArrayList<>();
        for (Scope scope : index.named()) {
            Scope was = before.find(scope.ref());
            if (was != null) {
                all.addAll(NoLongerStated.of(
                        was, scope, index.name(scope.ref()), review.result().asOf()));
            }
        }
        return all;
    }

    private List<String> relocated(ScopeNames before) {
        List<String> words = new ArrayList<>();
        for (Scope scope : index.named()) {
            Scope from = before.parent(scope.ref());
            Scope to = index.parent(scope.ref());
            if (from != null && to != null && !from.ref().equals(to.ref())) {
                words.add(scope.ref() + " (" + index.name(scope.ref()) + ") moved from " + before.name(from.ref())
                        + " to " + index.name(to.ref()));
            }
        }
        return words;
    }
}
