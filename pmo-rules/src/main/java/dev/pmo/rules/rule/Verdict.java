package dev.pmo.rules.rule;

import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a rule judged: satisfied, broken in one or more ways, or not assessable in one or more respects.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Verdict {

    private static final Comparator<Breach> WORST =
            Comparator.comparing(Breach::severity).thenComparing(Breach::toString);
    private static final Verdict SATISFIED = new Verdict(List.of(), List.of());

    private final List<Breach> breaches;
    private final List<Unassessed> unassessed;

    private Verdict(List<Breach> breaches, List<Unassessed> unassessed) {
        this.breaches = breaches;
        this.unassessed = unassessed;
    }

    /**
     * Everything is in order.
     *
     * @return the verdict
     */
    public static Verdict satisfied() {
        return SATISFIED;
    }

    /**
     * One breach.
     *
     * @param breach the breach
     * @return the verdict
     */
    public static Verdict breached(Breach breach) {
        return new Verdict(List.of(Objects.requireNonNull(breach, "breach")), List.of());
    }

    /**
     * Any number of breaches; none is satisfied.
     *
     * @param breaches the breaches
     * @return the verdict
     */
    public static Verdict of(List<Breach> breaches) {
        return breaches.isEmpty() ? SATISFIED : new Verdict(Copies.copy(breaches), List.of());
    }

    /**
     * One breach for each subject, the worst of those there are: for items that are told apart by an identifier, which
     * bad data may use twice. Of breaches as severe as each other the one whose text comes last is kept, whatever the
     * order in which they were found.
     *
     * @param breaches the breaches
     * @return the verdict
     */
    public static Verdict ofWorst(List<Breach> breaches) {
        if (breaches.size() < 2) {
            return of(breaches);
        }
        Map<String, Breach> bySubject = new TreeMap<>();
        for (Breach breach : breaches) {
            bySubject.merge(breach.subject(), breach, (one, other) -> WORST.compare(one, other) < 0 ? other : one);
        }
        return of(List.copyOf(bySubject.values()));
    }

    /**
     * It cannot be judged.
     *
     * @param reason why not
     * @return the verdict
     */
    public static Verdict notAssessable(Unassessed reason) {
        return new Verdict(List.of(), List.of(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * It cannot be judged, because what it needs was never recorded.
     *
     * @param reason what is missing
     * @return the verdict
     */
    public static Verdict noData(String reason) {
        return notAssessable(Unassessed.noData(reason));
    }

    /**
     * It cannot be judged, because what it needs is recorded, but cannot be used.
     *
     * @param reason what is wrong with it
     * @return the verdict
     */
    public static Verdict badData(String reason) {
        return notAssessable(Unassessed.badData(reason));
    }

    /**
     * The same verdict, with something that could not be judged.
     *
     * @param reason what, and why
     * @return the changed verdict
     */
    public Verdict except(Unassessed reason) {
        List<Unassessed> all = new ArrayList<>(unassessed);
        all.add(reason);
        return new Verdict(breaches, List.copyOf(all));
    }

    /**
     * The breaches.
     *
     * @return the breaches, none if it is satisfied or not assessable
     */
    public List<Breach> breaches() {
        return breaches;
    }

    /**
     * What could not be judged.
     *
     * @return the reasons
     */
    public List<Unassessed> unassessed() {
        return unassessed;
    }

    /** The breaches and what could not be judged, for a debugger or a failed test. */
    @Override
    public String toString() {
        return breaches.isEmpty() && unassessed.isEmpty()
                ? "satisfied"
                : "breached " + breaches + ", not assessed " + unassessed;
    }
}
