package dev.pmo.rules.result;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one review to a later one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param added findings that were not there before
 * @param changed findings that were there, but read otherwise, weigh otherwise, are accepted or no longer, or ask
 *     another decision of somebody; what only the later date of the review makes differ is no change
 * @param cleared findings that are concluded no more: what they told is settled, or its scope is gone
 * @param unassessed findings that are not concluded any more either, but of which nobody can say that they are settled:
 *     their rule tells of something at their scope that it could not assess, and could before, or its module took no
 *     part, or the review is of another root and says nothing of their scope
 */
public record ReviewDiff(List<Finding> added, List<Change> changed, List<Finding> cleared, List<Finding> unassessed) {

    /** Copies the lists. */
    public ReviewDiff {
        added = Copies.copy(added);
        changed = Copies.copy(changed);
        cleared = Copies.copy(cleared);
        unassessed = Copies.copy(unassessed);
    }

    /**
     * A finding as it was and as it is.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Change(Finding before, Finding after) {

        /** Checks that both are given. */
        public Change {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** What differs between two results of which the one is not later than the other. */
    static ReviewDiff between(ReviewResult earlier, ReviewResult later) {
        Map<String, Finding> before = new HashMap<>();
        earlier.findings().forEach(finding -> before.put(finding.id(), finding));
        List<Finding> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Finding after : later.findings()) {
            Finding was = before.get(after.id());
            if (was == null) {
                added.add(after);
                continue;
            }
            kept.add(after.id());
            if (!sameButForTheDate(earlier, was, later, after)) {
                changed.add(new Change(was, after));
            }
        }
        Lapses lapses = new Lapses(earlier, later);
        List<Finding> cleared = new ArrayList<>();
        List<Finding> unassessed = new ArrayList<>();
        for (Finding was : earlier.findings()) {
            if (!kept.contains(was.id())) {
                (lapses.hide(was) ? unassessed : cleared).add(was);
            }
        }
        return new ReviewDiff(added, changed, cleared, unassessed);
    }

    /** Whether nothing but the date of the review makes two findings of one identifier differ. */
    private static boolean sameButForTheDate(ReviewResult earlier, Finding was, ReviewResult later, Finding is) {
        return was.severity() == is.severity()
                && was.escalated() == is.escalated()
                && Objects.equals(was.waived(), is.waived())
                && sameDecision(earlier.asOf(), was.decision(), later.asOf(), is.decision())
                && (was.text().equals(is.text()) || sameText(earlier, was, later, is));
    }

    private static boolean sameDecision(
            LocalDate then, @Nullable DecisionRequest was, LocalDate now, @Nullable DecisionRequest is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        return was.to().equals(is.to())
                && Objects.equals(was.decider(), is.decider())
                && was.wanted().equals(is.wanted())
                && was.recommended() == is.recommended()
                && sameDue(then, was.due(), now, is.due());
    }

    private static boolean sameDue(LocalDate then, @Nullable LocalDate was, LocalDate now, @Nullable LocalDate is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        return was.equals(is) || was.toEpochDay() - then.toEpochDay() == is.toEpochDay() - now.toEpochDay();
    }

    private static boolean sameText(ReviewResult earlier, Finding was, ReviewResult later, Finding is) {
        boolean same = was.template().equals(is.template())
                && was.arguments().size() == is.arguments().size();
        for (int i = 0; same && i < was.arguments().size(); i++) {
            Argument before = was.arguments().get(i);
            Argument after = is.arguments().get(i);
            same = before.name().equals(after.name())
                    && (before.value().equals(after.value())
                            || (isTheDate(earlier, before) && isTheDate(later, after)));
        }
        return same;
    }

    private static boolean isTheDate(ReviewResult result, Argument argument) {
        return result.proof().get(argument.proof()).kind() == ProofKind.AS_OF;
    }
}
