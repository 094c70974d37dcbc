package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.WhatIf;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What scheduling a network costs beside the floor and the peers, at four sizes, in processor time of the thread: the
 * contestants take turns in each round, and the median of the rounds is told. Before anything is timed they have to
 * agree on the end.
 *
 * <p>{@code java -Xmx6g -XX:+UseSerialGC -cp benchmarks.jar dev.pmo.benchmarks.planning.PlanningReport}.
 */
public final class PlanningReport {

    private static final int MINUTES_A_WEEK = 2400;
    private static final long STACK = 4L << 30;
    private static final int MOST_FOR_MPXJ = 10_000;
    private static final int QUESTIONS = 501;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PlanningReport() {}

    /**
     * Prints a line for each contestant and size.
     *
     * @param arguments the numbers of activities; 1,000 to 1,000,000 without any
     * @throws InterruptedException if the run is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        String[] sizes = arguments.length == 0 ? new String[] {"1000", "10000", "100000", "1000000"} : arguments;
        for (String size : sizes) {
            Thread deep = new Thread(null, () -> compare(Integer.parseInt(size)), "report", STACK);
            deep.start();
            deep.join();
        }
        chain();
    }

    private static void compare(int size) {
        LargeNetwork network = LargeNetwork.of(size);
        Plan plan = network.plan();
        agree(network, plan);
        int rounds = Math.max(9, Math.min(2001, 10_000_000 / size));
        long[][] times = new long[4][rounds];
        for (int round = 0; round < rounds; round++) {
            times[0][round] = time(() -> FloorSchedule.of(network).end);
            times[1][round] = time(() -> FloorSchedule.of(plan).end);
            times[2][round] = time(() -> Schedule.of(plan));
        }
        int slow = Math.min(rounds, network.size() > 100_000 ? 3 : 9);
        for (int round = 0; round < slow; round++) {
            times[3][round] = time(() -> GraphSchedule.of(plan).end);
        }
        double floor = median(times[0], rounds);
        System.out.printf(Locale.ROOT, "%,d activities, %,d links%n", size, network.from.length);
        told("floor, from arrays", floor, floor);
        told("floor, from the plan", median(times[1], rounds), floor);
        told("Schedule.of(plan)", median(times[2], rounds), floor);
        told("JGraphT object graph", median(times[3], slow), floor);
        mpxj(network, floor);
        whatIf(plan, median(times[2], rounds));
        long dates = time(() -> Schedule.of(plan).activities());
        told("Schedule.of(plan).activities()", dates / 1e6, floor);
        System.out.printf(Locale.ROOT, "  retained: %.1f bytes an activity%n", (double) retained(plan) / size);
    }

    /** One activity a day longer, for activities all over the plan. */
    private static void whatIf(Plan plan, double whole) {
        WhatIf base = WhatIf.of(plan);
        long[] times = new long[QUESTIONS];
        for (int i = 0; i < 2 * QUESTIONS; i++) {
            int position = (int) ((long) (i % QUESTIONS) * plan.activities().size() / QUESTIONS);
            Activity activity = plan.activities().get(position);
            Activity longer = activity.toBuilder()
                    .duration(activity.duration().plus(WorkTime.ofEightHourDays(1)))
                    .build();
            times[i % QUESTIONS] = time(() -> base.ask(List.of(PlanChange.of(longer))));
        }
        double millis = median(times, QUESTIONS);
        System.out.printf(
                Locale.ROOT,
                "  what if one activity took longer %10.3f ms, %.2f%% of Schedule.of(plan)%n",
                millis,
                100 * millis / whole);
    }

    private static void mpxj(LargeNetwork network, double floor) {
        if (network.size() > MOST_FOR_MPXJ) {
            return;
        }
        MpxjSchedule peer = new MpxjSchedule(network);
        int rounds = network.size() > 1000 ? 3 : 9;
        long[] times = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = time(peer::finish);
        }
        told("MPXJ MicrosoftScheduler", median(times, rounds), floor);
    }

    private static void agree(LargeNetwork network, Plan plan) {
        long end = FloorSchedule.of(network).end;
        LocalDateTime finish = Schedule.of(plan).findFinish().orElseThrow();
        same("the floor from the plan", end, (long) FloorSchedule.of(plan).end);
        same("the object graph", end, GraphSchedule.of(plan).end);
        same("the library", moment(end), finish);
        if (network.size() <= 1000) {
            same("MPXJ", finish, new MpxjSchedule(network).finish());
        }
    }

    static void same(String who, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("All were expected to end at " + expected + ", but " + who + " ended at: '"
                    + found + "'.\nMaybe the generated network holds what one of them does not know.");
        }
    }

    /** Where so many minutes of work end, in days of eight hours from a Monday on. */
    private static LocalDateTime moment(long minutes) {
        long weeks = (minutes - 1) / MINUTES_A_WEEK;
        long rest = minutes - 1 - weeks * MINUTES_A_WEEK;
        long within = rest % 480;
        return LargeNetwork.START.plusDays(7 * weeks + rest / 480).plusMinutes(within + (within >= 240 ? 60 : 0) + 1);
    }

    static long time(Supplier<Object> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        Object made = work.get();
        try {
            return THREADS.getCurrentThreadCpuTime() - before;
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    static double median(long[] times, int rounds) {
        long[] sorted = Arrays.copyOf(times, rounds);
        Arrays.sort(sorted);
        return sorted[rounds / 2] / 1e6;
    }

    static void told(String who, double millis, double floor) {
        System.out.printf(Locale.ROOT, "  %-32s %10.3f ms %8.1f times the floor%n", who, millis, millis / floor);
    }

    private static long retained(Plan plan) {
        long[] rounds = new long[3];
        for (int i = 0; i < rounds.length; i++) {
            long before = used();
            Schedule kept = Schedule.of(plan);
            try {
                rounds[i] = used() - before;
            } finally {
                Reference.reachabilityFence(kept);
            }
        }
        Arrays.sort(rounds);
        return rounds[1];
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void chain() {
        int size = 1_000_000;
        List<Activity> activities = new ArrayList<>(size);
        List<Dependency> links = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            activities.add(Activity.of(ActivityId.of("A" + i), "Activity", WorkTime.ofMinutes(1)));
            if (i > 0) {
                links.add(Dependency.of(ActivityId.of("A" + (i - 1)), ActivityId.of("A" + i)));
            }
        }
        Plan plan = Plan.of(LargeNetwork.START, activities, links);
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(() -> Schedule.of(plan));
        }
        System.out.printf(Locale.ROOT, "a chain of %,d: %.0f ms%n", size, median(times, times.length));
    }
}
