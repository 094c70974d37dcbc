package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A quarter of a calendar year on the roadmap.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param first its first day
 * @param starting the lines that start within it, in the order of the roadmap
 * @param finishing the lines that finish within it, in the order of the roadmap
 * @param milestones the milestones that fall into it, by date
 */
public record RoadmapPeriod(
        LocalDate first, List<RoadmapLine> starting, List<RoadmapLine> finishing, List<PlannedMilestone> milestones) {

    /** Copies the lists. */
    public RoadmapPeriod {
        Objects.requireNonNull(first, "first");
        starting = Copies.copy(starting);
        finishing = Copies.copy(finishing);
        milestones = Copies.copy(milestones);
    }

    /**
     * The year.
     *
     * @return the calendar year
     */
    public int year() {
        return first.getYear();
    }

    /**
     * Which quarter of the year it is.
     *
     * @return 1 to 4
     */
    public int quarter() {
        return (first.getMonthValue() + 2) / 3;
    }
}
