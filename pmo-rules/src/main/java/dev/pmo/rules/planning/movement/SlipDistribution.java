package dev.pmo.rules.planning.movement;

import dev.pmo.core.value.Copies;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How slips are spread: how many are early, on time, and late by how much.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param days the slips in calendar days, the earliest first
 */
public record SlipDistribution(List<Long> days) {

    /** Copies and sorts. */
    public SlipDistribution {
        days = Copies.copy(days).stream().sorted().toList();
    }

    /**
     * The distribution of slips.
     *
     * @param days the slips in calendar days, negative for early
     * @return the distribution
     */
    public static SlipDistribution of(Collection<Long> days) {
        return new SlipDistribution(List.copyOf(days));
    }

    /**
     * How many slips lie within bounds.
     *
     * @param above more than so many days
     * @param upTo but not more than so many
     * @return the number
     */
    public int between(long above, long upTo) {
        return (int) days.stream().filter(day -> day > above && day <= upTo).count();
    }

    /**
     * How many are early or on time.
     *
     * @return the number of slips of 0 days or less
     */
    public int onTime() {
        return between(Long.MIN_VALUE, 0);
    }

    /**
     * A slip that a share of all does not exceed: the smallest of which at least that share is no larger.
     *
     * @param percent the share in hundredths, 50 for the median
     * @return the days; empty if there is no slip
     * @throws IllegalArgumentException if the share is not 1 to 100
     */
    public Optional<Long> findQuantile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A quantile of 1 to 100 percent was expected, but was: '" + percent
                    + "'.\nMaybe a share was given: the median is 50.");
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) ((percent * (long) days.size() + 99) / 100);
        return Optional.of(days.get(rank - 1));
    }

    /**
     * The mean.
     *
     * @return the days; empty if there is no slip
     */
    public Optional<BigDecimal> findMean() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.stream()
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(days.size()), MathContext.DECIMAL128));
    }

    /**
     * The numbers of slips by bands: up to the first bound, above it up to the second, and so on, above the last.
     *
     * @param bounds the bounds in days, growing
     * @return one number more than there are bounds
     */
    public List<Integer> bands(List<Long> bounds) {
        List<Integer> bands = new ArrayList<>();
        long above = Long.MIN_VALUE;
        for (long bound : bounds) {
            bands.add(between(above, bound));
            above = bound;
        }
        bands.add((int) days.stream()
                .filter(day -> bounds.isEmpty() || day > bounds.get(bounds.size() - 1))
                .count());
        return List.copyOf(bands);
    }
}
