package dev.pmo.rules.reporting.picture;

import dev.pmo.core.plan.LinkType;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.FinishDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Gantt chart: a row for each activity with its bar, its agreed dates below, how far it has come, and the links
 * between them; what is critical is dark and set in bold, points in time are diamonds, headings are brackets.
 *
 * <p>{@code Gantt.of("Plan of the portal", chart)}; {@link PlanChart} makes the chart of a plan. This class is immutable
 * and thread-safe.
 */
public final class Gantt {

    /** What a row is. */
    public enum Kind {
        /** Work, drawn as a bar. */
        TASK,
        /** A point in time, drawn as a diamond. */
        MILESTONE,
        /** A heading over others, drawn as a bracket. */
        SUMMARY
    }

    /**
     * A row.
     *
     * @param label what the activity is called
     * @param depth how many headings it is under
     * @param kind what it is
     * @param start when it starts
     * @param finish when it finishes
     * @param agreedStart when it was agreed to start, if it was
     * @param agreedFinish when it was agreed to finish, if it was
     * @param latestFinish the latest that it may finish; drawn as a thin line, unless it is before the finish
     * @param doneUntil up to where it is done, if it has started
     * @param critical whether it is on a critical path
     * @param finished whether it has finished
     */
    public record Row(
            String label,
            int depth,
            Kind kind,
            LocalDateTime start,
            LocalDateTime finish,
            @Nullable LocalDateTime agreedStart,
            @Nullable LocalDateTime agreedFinish,
            @Nullable LocalDateTime latestFinish,
            @Nullable LocalDateTime doneUntil,
            boolean critical,
            boolean finished) {

        /** Checks that it has a name, a kind and dates. */
        public Row {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(finish, "finish");
        }

        /**
         * The day on which it ends: of work that ends at midnight the day before, of a point in time its own.
         *
         * @return the day
         */
        public LocalDate lastDay() {
            return lastDay(start, finish);
        }

        /**
         * The day on which it was agreed to end.
         *
         * @return the day; empty if none was agreed
         */
        public Optional<LocalDate> findAgreedLastDay() {
            return Optional.ofNullable(agreedFinish).map(agreed -> lastDay(agreedStart, agreed));
        }

        private static LocalDate lastDay(@Nullable LocalDateTime start, LocalDateTime finish) {
            return finish.equals(start) ? finish.toLocalDate() : FinishDay.of(finish);
        }
    }

    /**
     * A link between two rows.
     *
     * @param from the number of the row that leads, from 0
     * @param to the number of the row that follows
     * @param type which ends it joins
     * @param critical whether it is on the critical path
     */
    public record Link(int from, int to, LinkType type, boolean critical) {

        /** Checks that the type is given. */
        public Link {
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * What is drawn.
     *
     * @param rows the rows, from the top down
     * @param links the links between them
     * @param idle the days without work within the dates of the rows; shaded where there is room
     * @param dataDate the date up to which things have happened, drawn as a line, if it is known
     * @param leftOut how many activities are not drawn; told below the chart
     * @param asOf the date that the reader goes by, drawn as a line; where it is far from all that is drawn, told at
     *     the edge
     * @param end to the end of what activities are critical and have float, such as {@code the whole}, as the legend
     *     then says; {@code null} where there is one plan only
     */
    public record Chart(
            List<Row> rows,
            List<Link> links,
            List<LocalDate> idle,
            @Nullable LocalDate dataDate,
            int leftOut,
            @Nullable LocalDate asOf,
            @Nullable String end) {

        /**
         * A chart without a date that the reader goes by.
         *
         * @param rows the rows, from the top down
         * @param links the links between them
         * @param idle the days without work within the dates of the rows
         * @param dataDate the date up to which things have happened, if it is known
         * @param leftOut how many activities are not drawn
         */
        public Chart(
                List<Row> rows, List<Link> links, List<LocalDate> idle, @Nullable LocalDate dataDate, int leftOut) {
            this(rows, links, idle, dataDate, leftOut, null, null);
        }

        /** Copies the lists. */
        public Chart {
            rows = Copies.copy(rows);
            links = Copies.copy(links);
            idle = Copies.copy(idle);
        }

        /**
         * The chart with the date that the reader goes by.
         *
         * @param date the date, such as that of a report
         * @return a copy
         */
        public Chart withAsOf(LocalDate date) {
            return new Chart(rows, links, idle, dataDate, leftOut, Objects.requireNonNull(date, "date"), end);
        }

        /**
         * The chart of several plans, or of one of several, of which the legend says what is critical to what.
         *
         * @param told to the end of what, such as {@code the whole} or {@code this plan}
         * @return a copy
         */
        public Chart withEnd(String told) {
            return new Chart(rows, links, idle, dataDate, leftOut, asOf, Objects.requireNonNull(told, "told"));
        }
    }

    private Gantt() {}

    /**
     * The chart as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param chart what is drawn
     * @return the markup
     * @throws IllegalArgumentException if a link names a row that is not there
     */
    public static String of(String title, Chart chart) {
        for (Link link : chart.links()) {
            if (Math.min(link.from(), link.to()) < 0
                    || Math.max(link.from(), link.to()) >= chart.rows().size()) {
                throw new IllegalArgumentException("A link between rows 0 to "
                        + (chart.rows().size() - 1) + " was expected, but was: '" + link.from() + " -> " + link.to()
                        + "'.\nMaybe a row was left out and its links were not.");
            }
        }
        return new GanttDrawing(chart).drawn(title);
    }
}
