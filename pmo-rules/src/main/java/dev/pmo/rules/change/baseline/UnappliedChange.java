package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An approved change that ought to show in the baseline by now, and does not: the value before still stands.
 *
 * <p>Of several changes of one part the last decided counts; one that was not for those who approved it is not due.
 * This class is immutable and thread-safe.
 *
 * @param change the change
 * @param field which part it alters
 * @param item the item, where the scope may have several; {@code null} otherwise
 * @param from the value before, which still stands; {@code null} for nothing
 * @param to the value that was approved; {@code null} for nothing
 * @param due since when it ought to show
 */
public record UnappliedChange(
        LoggedChange change,
        BaselineField field,
        @Nullable String item,
        @Nullable String from,
        @Nullable String to,
        LocalDate due) {

    private static final Comparator<Expected> LATEST = Comparator.comparing(
                    (Expected one) -> one.change().decided(),
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(one -> one.change().log())
            .thenComparing(one -> one.change().request().id());

    /** What a change says that a part of the baseline ought to be. */
    private record Expected(LoggedChange change, Part part, String from, String to) {}

    private record Part(BaselineField field, String item) implements Comparable<Part> {

        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::field).thenComparing(Part::item);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    /** Checks that change and field are given. */
    public UnappliedChange {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(due, "due");
    }

    /**
     * The approved changes that do not show in what is agreed.
     *
     * <p>A change is due on the day from which it is to hold; one that names none when it is done, and otherwise some
     * days after its decision.
     *
     * @param scope the scope
     * @param changes the requests of its own log and of logs further up
     * @param daysToApply how many days after its decision a change without a day of its own may take to show
     * @param asOf the day of the review
     * @return the changes by field and item
     */
    public static List<UnappliedChange> of(Scope scope, LoggedChanges changes, int daysToApply, LocalDate asOf) {
        Map<Part, Expected> last = new TreeMap<>();
        for (LoggedChange change : changes.changes()) {
            if (change.binding()) {
                expectations(scope, change)
                        .forEach(one -> last.merge(one.part(), one, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b));
            }
        }
        if (last.isEmpty()) {
            return List.of();
        }
        AgreedValues now = AgreedValues.withoutActivities(scope).plusActivities(scope.plan());
        List<UnappliedChange> unapplied = new ArrayList<>();
        for (Expected one : last.values()) {
            LocalDate due = due(one.change(), daysToApply, asOf);
            boolean stands = now.find(one.part().field(), one.part().item()).equals(one.from());
            if (due != null && !due.isAfter(asOf) && stands && !one.from().equals(one.to())) {
                unapplied.add(new UnappliedChange(
                        one.change(),
                        one.part().field(),
                        orNull(one.part().item()),
                        orNull(one.from()),
                        orNull(one.to()),
                        due));
            }
        }
        return unapplied;
    }

    private static List<Expected> expectations(Scope scope, LoggedChange change) {
        return change.alters().stream()
                .filter(one -> one.scope().equals(scope.ref()))
                .filter(one -> one.item() != null || AgreedValues.SINGLE.contains(one.field()))
                .map(one -> new Expected(
                        change,
                        new Part(one.field(), Copies.text(one.item())),
                        AgreedText.read(one.field(), one.from()),
                        AgreedText.read(one.field(), one.to())))
                .toList();
    }

    /** The day by which a change is to be applied; nothing if that is not known, or its decision is still to come. */
    private static @Nullable LocalDate due(LoggedChange change, int daysToApply, LocalDate asOf) {
        LocalDate effective = change.request().dates().effective();
        LocalDate done = change.request().dates().implemented();
        if (effective != null) {
            return effective;
        }
        if (change.implemented() && done != null) {
            return done;
        }
        LocalDate decided = change.decided();
        return decided == null || decided.isAfter(asOf) ? null : Dates.plusDays(decided, daysToApply);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
