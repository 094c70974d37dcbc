package dev.pmo.rules.planning.integrated;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The roadmap of a programme or portfolio over the years: when its parts and the tranches of its programmes run, and the
 * milestones, by quarter.
 *
 * <p>The dates of a scope are the actual ones, else those of its plan in the integrated schedule, else the forecast,
 * else what was agreed; where nothing is said of a scope, those of what lies below it. Tranches have their own dates or
 * else those of their members. This class is immutable and thread-safe.
 *
 * @param lines the scopes and tranches, each above what lies below it
 * @param periods the quarters in which something starts, finishes or happens, in order
 */
public record Roadmap(List<RoadmapLine> lines, List<RoadmapPeriod> periods) {

    /** Copies the lists. */
    public Roadmap {
        lines = Copies.copy(lines);
        periods = Copies.copy(periods);
    }

    /**
     * The roadmap of a tree.
     *
     * @param top the scope at its top
     * @param schedule the integrated schedule of the same tree
     * @param asOf the day of which it tells; an actual date after it is no proof that anything happened
     * @return the roadmap
     */
    public static Roadmap of(Scope top, IntegratedSchedule schedule, LocalDate asOf) {
        List<RoadmapLine> lines = new RoadmapBuilder(schedule, asOf).lines(top);
        return new Roadmap(
                lines, periods(lines, MilestonePlan.of(top, schedule, asOf).milestones()));
    }

    private static List<RoadmapPeriod> periods(List<RoadmapLine> lines, List<PlannedMilestone> milestones) {
        TreeMap<LocalDate, List<RoadmapLine>> starting = new TreeMap<>();
        TreeMap<LocalDate, List<RoadmapLine>> finishing = new TreeMap<>();
        TreeMap<LocalDate, List<PlannedMilestone>> happening = new TreeMap<>();
        lines.forEach(line -> put(starting, line.start(), line));
        lines.forEach(line -> put(finishing, line.finish(), line));
        milestones.forEach(milestone -> put(happening, milestone.date(), milestone));
        TreeSet<LocalDate> quarters = new TreeSet<>(starting.keySet());
        quarters.addAll(finishing.keySet());
        quarters.addAll(happening.keySet());
        return quarters.stream()
                .map(first -> new RoadmapPeriod(
                        first,
                        starting.getOrDefault(first, List.of()),
                        finishing.getOrDefault(first, List.of()),
                        happening.getOrDefault(first, List.of())))
                .toList();
    }

    private static <T> void put(TreeMap<LocalDate, List<T>> byQuarter, @Nullable LocalDate date, T one) {
        if (date != null) {
            LocalDate first = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            byQuarter.computeIfAbsent(first, key -> new ArrayList<>()).add(one);
        }
    }
}
