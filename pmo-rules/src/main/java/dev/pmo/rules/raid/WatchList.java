package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The live risks by how near they are, the nearest first: what is to be watched in the next period.
 *
 * <p>Each log counts by itself here, as each scope has its own date for a risk that several name. This class is immutable
 * and thread-safe.
 *
 * @param asOf the day of reference
 * @param withinDays how many calendar days it looks ahead, the last included
 * @param entries the risks, the nearest first, of one day the most serious first
 */
public record WatchList(LocalDate asOf, int withinDays, List<WatchedRisk> entries) {

    /** Copies the list. */
    public WatchList {
        Objects.requireNonNull(asOf, "asOf");
        entries = Copies.copy(entries);
    }

    /**
     * All live risks of one scope by proximity.
     *
     * @param scope the scope
     * @param register its register
     * @param asOf the day of reference
     * @param withinDays how many calendar days to look ahead
     * @return the watch list, which ends with the risks of which it is not known from when on they may happen
     */
    public static WatchList of(ScopeRef scope, RiskRegister register, LocalDate asOf, int withinDays) {
        return of(JoinedRegister.of(scope, register, List.of()), asOf, withinDays);
    }

    /**
     * All live risks of a scope and all below it by proximity.
     *
     * @param register the joined registers
     * @param asOf the day of reference
     * @param withinDays how many calendar days to look ahead
     * @return the watch list, which ends with the risks of which it is not known from when on they may happen
     */
    public static WatchList of(JoinedRegister register, LocalDate asOf, int withinDays) {
        List<WatchedRisk> entries = new ArrayList<>();
        add(register.threats(), asOf, withinDays, Proximity.UNKNOWN, entries);
        add(register.opportunities(), asOf, withinDays, Proximity.UNKNOWN, entries);
        entries.sort(WatchedRisk.ORDER);
        return new WatchList(asOf, withinDays, entries);
    }

    /** Only what may happen within the period. */
    static WatchList near(JoinedRegister register, LocalDate asOf, int withinDays) {
        List<WatchedRisk> entries = new ArrayList<>();
        add(register.threats(), asOf, withinDays, Proximity.SOON, entries);
        add(register.opportunities(), asOf, withinDays, Proximity.SOON, entries);
        entries.sort(WatchedRisk.ORDER);
        return new WatchList(asOf, withinDays, entries);
    }

    /** The same, put together from the lists of the children, each of which looks as far ahead or further. */
    static WatchList near(ScopeRef scope, RiskRegister own, List<WatchList> below, LocalDate asOf, int withinDays) {
        List<WatchedRisk> entries = new ArrayList<>();
        LocalDate until = Dates.plusDays(asOf, withinDays);
        add(scope, own.threats(), asOf, until, entries);
        add(scope, own.opportunities(), asOf, until, entries);
        for (WatchList list : below) {
            for (WatchedRisk entry : list.entries) {
                if (!Objects.requireNonNull(entry.from()).isAfter(until)) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(WatchedRisk.ORDER);
        return new WatchList(asOf, withinDays, entries);
    }

    private static void add(
            ScopeRef scope, List<ScoredRisk> risks, LocalDate asOf, LocalDate until, List<WatchedRisk> entries) {
        for (ScoredRisk scored : risks) {
            Proximity proximity = proximity(scored.risk().dates().proximity(), asOf, until);
            if (proximity.compareTo(Proximity.SOON) <= 0) {
                entries.add(WatchedRisk.of(scope, scored, proximity));
            }
        }
    }

    private static void add(
            JoinedRisks risks, LocalDate asOf, int withinDays, Proximity last, List<WatchedRisk> entries) {
        LocalDate until = Dates.plusDays(asOf, withinDays);
        for (ListedRisk listed : risks.listed()) {
            Proximity proximity = proximity(listed.scored().risk().dates().proximity(), asOf, until);
            if (proximity.compareTo(last) <= 0) {
                entries.add(WatchedRisk.of(listed.scope(), listed.scored(), proximity));
            }
        }
    }

    private static Proximity proximity(@Nullable LocalDate from, LocalDate asOf, LocalDate until) {
        if (from == null) {
            return Proximity.UNKNOWN;
        }
        if (!from.isAfter(asOf)) {
            return Proximity.NOW;
        }
        return from.isAfter(until) ? Proximity.LATER : Proximity.SOON;
    }

    /**
     * The risks at one distance.
     *
     * @param proximity how near
     * @return the entries, in order
     */
    public List<WatchedRisk> entries(Proximity proximity) {
        return entries.stream().filter(entry -> entry.proximity() == proximity).toList();
    }

    /** For example {@code 3 risks within 31 days of 2026-03-02}. */
    @Override
    public String toString() {
        return Wording.counted(entries.size(), "risk", "risks") + " within " + Wording.days(withinDays) + " of " + asOf;
    }
}
