package dev.pmo.benchmarks.portfolio;

import dev.pmo.rules.engine.Review;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a review costs once the Java machine has warmed up: the contestants take turns for many rounds, and the median
 * of the second half of the rounds is told, beside the plain pass.
 */
public final class SteadyReport {

    private static final double NANOS_PER_MILLI = 1e6;

    private SteadyReport() {}

    /**
     * Prints a line for each contestant.
     *
     * @param arguments the number of programmes with 20 projects each, and the number of rounds; 50 and 60 unless given
     */
    public static void main(String[] arguments) {
        PortfolioBenchmark benchmark = new PortfolioBenchmark();
        benchmark.programmes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        benchmark.agree();
        try {
            print(benchmark.programmes, measured(contestants(benchmark), rounds));
        } finally {
            benchmark.close();
        }
    }

    private static Map<String, Supplier<?>> contestants(PortfolioBenchmark benchmark) {
        Map<String, Supplier<?>> contestants = new LinkedHashMap<>();
        contestants.put("floor: one plain pass", benchmark::plain);
        contestants.put("validate", benchmark::validate);
        contestants.put("review without checks of plans", (Supplier<Review>) benchmark::reviewUnchecked);
        contestants.put("the same, two threads", (Supplier<Review>) benchmark::reviewUncheckedOnTwoThreads);
        contestants.put("review", (Supplier<Review>) benchmark::review);
        contestants.put("review, two threads", (Supplier<Review>) benchmark::reviewOnTwoThreads);
        contestants.put("review again, one project changed", (Supplier<Review>) benchmark::reviewAgain);
        return contestants;
    }

    private static Map<String, double[]> measured(Map<String, Supplier<?>> contestants, int rounds) {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Supplier<?>> contestant : contestants.entrySet()) {
                double millis = millis(contestant.getValue());
                times.computeIfAbsent(contestant.getKey(), name -> new double[rounds])[round] = millis;
            }
        }
        return times;
    }

    private static double millis(Supplier<?> work) {
        long begin = System.nanoTime();
        Object done = work.get();
        try {
            return (System.nanoTime() - begin) / NANOS_PER_MILLI;
        } finally {
            Reference.reachabilityFence(done);
        }
    }

    private static void print(int programmes, Map<String, double[]> times) {
        double floor = median(times.values().iterator().next());
        System.out.printf(Locale.ROOT, "%d programmes, milliseconds and ratio to the floor%n", programmes);
        times.forEach((name, all) ->
                System.out.printf(Locale.ROOT, "%-36s %8.1f %6.1f%n", name, median(all), median(all) / floor));
    }

    private static double median(double[] all) {
        double[] warm = Arrays.copyOfRange(all, all.length / 2, all.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
