package dev.pmo.rules.change.baseline;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.tolerance.Entitlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for a scope compared with last time, each difference with the approved change that accounts for it.
 *
 * <p>A difference is covered if approved changes lead from the value before to the value now, each decided on or before
 * the day it took effect. That day is the one from which the change is to hold; where it names none, the day on which the
 * value was set, if the snapshot says it; else, as nobody knows it, the change has to be decided by the day of the
 * review. A decision without a date cannot be shown to have come first. The change may stand in the log of the scope or
 * in one further up; an exception that was decided covers the figures and tolerances agreed with it; an item of scope may
 * name the change that brought it in. A change that names no item and no values covers every item of its field. A
 * decision that was not for those who took it covers nothing. What is agreed for the first time needs no change.
 *
 * <p>Without an earlier snapshot nothing is compared. This class is immutable and thread-safe.
 *
 * @param compared whether there was an earlier snapshot to compare with
 * @param changesRecorded whether any change request is recorded that might account for a difference
 * @param differences what differs, in the order of the comparison
 */
public record BaselineReview(boolean compared, boolean changesRecorded, List<CoveredDifference> differences) {

    private static final BaselineReview NOTHING_COMPARED = new BaselineReview(false, false, List.of());

    /** Copies the list. */
    public BaselineReview {
        differences = Copies.copy(differences);
    }

    /** Of a scope that is not compared, and for which no change is recorded. */
    static BaselineReview none() {
        return NOTHING_COMPARED;
    }

    /**
     * Compares and covers.
     *
     * @param previous the scope as it was, or {@code null} if that is not known
     * @param changes the requests of its own log and of logs further up
     * @param entitlement the scope as it is, with whose decisions on its exceptions count
     * @param asOf the day of the review
     * @return the review of its baseline
     */
    public static BaselineReview of(
            @Nullable Scope previous, LoggedChanges changes, Entitlement entitlement, LocalDate asOf) {
        Scope scope = entitlement.scope();
        boolean recorded = !changes.changes().isEmpty();
        if (previous == null) {
            return recorded ? new BaselineReview(false, true, List.of()) : NOTHING_COMPARED;
        }
        List<BaselineDifference> found = BaselineComparison.of(previous, scope).differences();
        if (found.isEmpty()) {
            return new BaselineReview(true, recorded, List.of());
        }
        Approvals approvals = Approvals.of(changes.changes(), entitlement);
        SetDays days = SetDays.of(scope);
        List<CoveredDifference> covered = new ArrayList<>(found.size());
        for (BaselineDifference one : found) {
            covered.add(covered(one, approvals.of(one), days.find(one), asOf));
        }
        return new BaselineReview(true, recorded, covered);
    }

    private static CoveredDifference covered(
            BaselineDifference difference, List<Approval> all, @Nullable LocalDate setOn, LocalDate asOf) {
        if (difference.kind() == DifferenceKind.FIRST_AGREED) {
            return new CoveredDifference(difference, Coverage.NOT_NEEDED, List.of(), setOn);
        }
        List<Approval> approved = all.stream().filter(Approval::binding).toList();
        String from = Copies.text(difference.from());
        String to = Copies.text(difference.to());
        Optional<List<Approval>> inTime = Trail.between(
                from,
                to,
                approved.stream().filter(one -> one.inTime(setOn, asOf)).toList());
        if (inTime.isPresent()) {
            return new CoveredDifference(difference, Coverage.COVERED, inTime.get(), setOn);
        }
        Optional<List<Approval>> late = Trail.between(from, to, approved);
        if (late.isPresent()) {
            return new CoveredDifference(difference, Coverage.NOT_IN_TIME, late.get(), setOn);
        }
        Optional<List<Approval>> byWhoever =
                Trail.between(from, to, all.stream().filter(Approval::approved).toList());
        if (byWhoever.isPresent()) {
            List<Approval> lacking =
                    byWhoever.get().stream().filter(one -> !one.binding()).toList();
            return new CoveredDifference(difference, Coverage.NOT_APPROVED, lacking, setOn);
        }
        List<Approval> beside = Trail.withoutHistoryOf(from, approved);
        if (!beside.isEmpty()) {
            return new CoveredDifference(difference, Coverage.OTHER_VALUES, beside, setOn);
        }
        List<Approval> open = all.stream()
                .filter(one -> !one.binding())
                .filter(one -> one.anyTo() || one.to().equals(to) || one.from().equals(from))
                .toList();
        return new CoveredDifference(difference, open.isEmpty() ? Coverage.NONE : Coverage.NOT_APPROVED, open, setOn);
    }

    /**
     * The differences that are accounted for in some way.
     *
     * @param coverage in what way
     * @return the differences, in their order
     */
    public List<CoveredDifference> with(Predicate<Coverage> coverage) {
        return differences.stream().filter(one -> coverage.test(one.coverage())).toList();
    }

    @Override
    public String toString() {
        return compared
                ? Wording.counted(differences.size(), "difference", "differences") + ", "
                        + with(coverage -> !coverage.inOrder()).size() + " of them not covered"
                : "not compared";
    }
}
