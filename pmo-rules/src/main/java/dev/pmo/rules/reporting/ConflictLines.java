package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.Conflict;
import dev.pmo.rules.authority.ConflictItem;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One line for what one decider is asked twice: an issue that is severe by itself and in conflict between scopes asks in
 * both ways what is done about it.
 */
final class ConflictLines {

    private static final String SEVERE = "raid.issue-severe";

    private final Review review;
    private final Map<String, Finding> findings;

    /** The lines about a severe issue and nothing else, by decider, scope and issue. */
    private final Map<Asked, DecisionLine> severe = new HashMap<>();

    private record Asked(ScopeRef to, @Nullable String decider, ScopeRef owner, String issue) {}

    private ConflictLines(Review review, Map<String, Finding> findings) {
        this.review = review;
        this.findings = findings;
    }

    /** The lines, with those about one conflict and its severe issues made one. */
    static List<DecisionLine> joined(List<DecisionLine> lines, Review review, Map<String, Finding> findings) {
        ConflictLines joining = new ConflictLines(review, findings);
        for (DecisionLine line : lines) {
            Finding only = joining.only(line);
            if (only != null && only.ruleId().equals(SEVERE)) {
                joining.severe.put(new Asked(line.to(), line.decider(), only.scope(), only.subject()), line);
            }
        }
        return joining.severe.isEmpty() ? lines : joining.join(lines);
    }

    private @Nullable Finding only(DecisionLine line) {
        return line.findings().size() == 1 ? findings.get(line.findings().get(0)) : null;
    }

    private List<DecisionLine> join(List<DecisionLine> lines) {
        List<DecisionLine> all = new ArrayList<>(lines);
        Set<DecisionLine> told = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            DecisionLine line = all.get(i);
            Conflict conflict = conflict(line);
            if (conflict != null) {
                List<DecisionLine> same = severe(line, conflict);
                told.addAll(same);
                all.set(i, joined(line, same, conflict.items().size() == 1));
            }
        }
        all.removeAll(told);
        return all;
    }

    /** The conflict that a line is about, if it is about one. */
    private @Nullable Conflict conflict(DecisionLine line) {
        Finding only = only(line);
        return only == null
                ? null
                : review.findFact(only.scope(), AuthorityFacts.CONFLICTS)
                        .flatMap(open -> open.value().here().stream()
                                .filter(conflict -> conflict.subject().equals(only.subject()))
                                .findFirst())
                        .orElse(null);
    }

    private List<DecisionLine> severe(DecisionLine line, Conflict conflict) {
        List<DecisionLine> same = new ArrayList<>();
        for (ConflictItem item : conflict.items()) {
            DecisionLine found = item.kind() == ConflictItem.Kind.ISSUE
                    ? severe.get(new Asked(line.to(), line.decider(), item.owner(), item.id()))
                    : null;
            if (found != null) {
                same.add(found);
            }
        }
        return same;
    }

    /** The line of the conflict, by the earliest date and of the highest severity; of one issue in the words that name it. */
    private static DecisionLine joined(DecisionLine line, List<DecisionLine> same, boolean oneItem) {
        DecisionLine joined = line;
        for (DecisionLine other : same) {
            Set<String> both = new TreeSet<>(joined.findings());
            both.addAll(other.findings());
            joined = new DecisionLine(
                    joined.to(),
                    joined.toName(),
                    joined.decider(),
                    oneItem ? other.wanted() : joined.wanted(),
                    Dates.earlier(joined.due(), other.due()),
                    joined.recommended() == null ? other.recommended() : joined.recommended(),
                    joined.from(),
                    joined.fromName(),
                    joined.severity().compareTo(other.severity()) >= 0 ? joined.severity() : other.severity(),
                    List.copyOf(both));
        }
        return joined;
    }
}
