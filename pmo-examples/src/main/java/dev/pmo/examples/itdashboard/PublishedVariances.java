package dev.pmo.examples.itdashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the variances that the dashboard published, from the figures of the same row, and reports where the two
 * disagree.
 *
 * <p>The formulas were found from the data, where positive is favourable:
 * <ul>
 *   <li>cost variance = planned - expected cost; in percent of the planned cost, rounded half up to two places;
 *   <li>schedule variance = days from the expected to the planned completion (B2). If the expected one lies before the
 *       status date, it may also be counted from the status date: unfinished work cannot finish in the past, and the
 *       row does not say whether the work is finished;
 *   <li>in percent of the days from start to planned completion (B2). Where the dashboard used the start of the
 *       activities, which is not published, the two differ.
 * </ul>
 * The published schedule variance of a row without dates of the second baseline cannot be recomputed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param outcomes for each measure, how many rows came out how
 * @param disagreements each row whose published figure is not the recomputed one
 */
public record PublishedVariances(Map<Measure, Map<Outcome, Integer>> outcomes, List<Disagreement> disagreements) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was published. */
    public enum Measure {
        /** Schedule variance in days. */
        SCHEDULE_DAYS,
        /** Schedule variance in percent. */
        SCHEDULE_PERCENT,
        /** Cost variance in millions of dollars. */
        COST,
        /** Cost variance in percent. */
        COST_PERCENT
    }

    /** How a published figure compares. */
    public enum Outcome {
        /** It is what the row gives. */
        AGREES("as the row gives it"),
        /** It is what the row gives if the work was not finished on the status date. */
        AGREES_IF_OVERDUE("as if the work was not finished on {date}, which the row does not say"),
        /** It is something else. */
        DISAGREES("otherwise"),
        /** The row lacks what the formula needs. */
        NOT_COMPUTABLE("not to be computed from the row"),
        /** Nothing was published. */
        NOT_PUBLISHED("not published");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A published figure that the row does not give.
     *
     * @param place where the row stands in the file
     * @param project the project
     * @param measure what was published
     * @param published the figure
     * @param recomputed what the row gives
     * @param inputs the figures of the row that it was computed from, in words
     */
    public record Disagreement(
            String place,
            String project,
            Measure measure,
            BigDecimal published,
            BigDecimal recomputed,
            String inputs) {}

    /** Copies the collections. */
    public PublishedVariances {
        outcomes = Map.copyOf(outcomes);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Recomputes all variances.
     *
     * @param rows the projects
     * @param statusDate the day to which unfinished work is counted
     * @return how published and recomputed compare
     */
    public static PublishedVariances of(List<DashboardRow> rows, LocalDate statusDate) {
        Objects.requireNonNull(statusDate, "statusDate");
        Collector collector = new Collector();
        for (DashboardRow row : rows) {
            collector.add(row, Measure.SCHEDULE_DAYS, row.scheduleVarianceDays(), daysOf(row, statusDate));
            collector.add(row, Measure.SCHEDULE_PERCENT, row.scheduleVariancePercent(), percentOf(row));
            collector.add(row, Measure.COST, row.costVariance(), one(costOf(row)));
            collector.add(row, Measure.COST_PERCENT, row.costVariancePercent(), one(costPercentOf(row)));
        }
        return new PublishedVariances(collector.outcomes, collector.disagreements);
    }

    /**
     * How many rows came out so.
     *
     * @param measure what was published
     * @param outcome how it compares
     * @return the number of rows
     */
    public int count(Measure measure, Outcome outcome) {
        return outcomes.getOrDefault(measure, Map.of()).getOrDefault(outcome, 0);
    }

    /** How many rows were compared. */
    int rows() {
        return outcomes.getOrDefault(Measure.COST, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The variance as reported, and after it the one that an overdue project has. */
    private static List<BigDecimal> daysOf(DashboardRow row, LocalDate statusDate) {
        LocalDate planned = row.plannedCompletion();
        LocalDate expected = row.expectedCompletion();
        if (planned == null || expected == null) {
            return List.of();
        }
        BigDecimal reported = BigDecimal.valueOf(ChronoUnit.DAYS.between(expected, planned));
        if (expected.isAfter(statusDate)) {
            return List.of(reported);
        }
        return List.of(reported, BigDecimal.valueOf(ChronoUnit.DAYS.between(statusDate, planned)));
    }

    private static List<BigDecimal> percentOf(DashboardRow row) {
        LocalDate start = row.start();
        LocalDate planned = row.plannedCompletion();
        BigDecimal days = row.scheduleVarianceDays();
        if (start == null || planned == null || days == null || !planned.isAfter(start)) {
            return List.of();
        }
        return List.of(percent(days, BigDecimal.valueOf(ChronoUnit.DAYS.between(start, planned))));
    }

    private static Optional<BigDecimal> costOf(DashboardRow row) {
        BigDecimal planned = row.plannedCost();
        BigDecimal expected = row.expectedCost();
        return planned == null || expected == null ? Optional.empty() : Optional.of(planned.subtract(expected));
    }

    private static Optional<BigDecimal> costPercentOf(DashboardRow row) {
        BigDecimal planned = row.plannedCost();
        return planned == null || planned.signum() == 0
                ? Optional.empty()
                : costOf(row).map(variance -> percent(variance, planned));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> one(Optional<BigDecimal> value) {
        return value.map(List::of).orElse(List.of());
    }

    /** Counts and keeps; used by one thread. */
    private static final class Collector {
        private final Map<Measure, Map<Outcome, Integer>> outcomes = new EnumMap<>(Measure.class);
        private final List<Disagreement> disagreements = new ArrayList<>();

        void add(DashboardRow row, Measure measure, @Nullable BigDecimal published, List<BigDecimal> recomputed) {
            Outcome outcome = outcome(published, recomputed);
            outcomes.computeIfAbsent(measure, key -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.DISAGREES && published != null) {
                disagreements.add(new Disagreement(
                        row.place(),
                        row.text(DashboardImporter.PROJECT_ID),
                        measure,
                        published,
                        recomputed.get(0),
                        inputs(row, measure)));
            }
        }

        private static Outcome outcome(@Nullable BigDecimal published, List<BigDecimal> recomputed) {
            if (published == null) {
                return Outcome.NOT_PUBLISHED;
            }
            if (recomputed.isEmpty()) {
                return Outcome.NOT_COMPUTABLE;
            }
            if (recomputed.get(0).compareTo(published) == 0) {
                return Outcome.AGREES;
            }
            return recomputed.stream().anyMatch(value -> value.compareTo(published) == 0)
                    ? Outcome.AGREES_IF_OVERDUE
                    : Outcome.DISAGREES;
        }

        private static String inputs(DashboardRow row, Measure measure) {
            return switch (measure) {
                case SCHEDULE_DAYS, SCHEDULE_PERCENT ->
                    String.format(
                            Locale.ROOT,
                            "start %s, planned completion %s, expected completion %s, published days %s",
                            row.start(),
                            row.plannedCompletion(),
                            row.expectedCompletion(),
                            row.scheduleVarianceDays());
                case COST, COST_PERCENT ->
                    String.format(
                            Locale.ROOT, "planned cost %s, expected cost %s", row.plannedCost(), row.expectedCost());
            };
        }
    }
}
