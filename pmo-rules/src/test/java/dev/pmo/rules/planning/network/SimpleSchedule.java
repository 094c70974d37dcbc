package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The slowest way to the same dates, to compare with: each calendar is the list of its working minutes, and the dates
 * are pushed along the links until nothing moves. No order, no closed form, no arithmetic of weeks.
 *
 * <p>A date is a position in that list: the first minute worked, and one past the last.
 */
final class SimpleSchedule {

    private final Plan plan;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Long>> minutes;

    final long[] early;
    final long[] late;
    long end;

    /** The calendars by identifier, each as its working minutes in order. */
    SimpleSchedule(Plan plan, Map<String, List<Long>> minutes) {
        this.plan = plan;
        this.minutes = minutes;
        for (Activity activity : plan.activities()) {
            numbers.put(activity.id().value(), numbers.size());
        }
        early = new long[numbers.size()];
        late = new long[numbers.size()];
        forward();
        backward();
    }

    long earlyStart(int number) {
        return minutes(number).get((int) early[number]);
    }

    long earlyFinish(int number) {
        return minutes(number).get((int) (early[number] + duration(number) - 1)) + 1;
    }

    long lateStart(int number) {
        return minutes(number).get((int) late[number]);
    }

    long lateFinish(int number) {
        return minutes(number).get((int) (late[number] + duration(number) - 1)) + 1;
    }

    private void forward() {
        long start = Minutes.of(Objects.requireNonNull(plan.start()));
        for (int number = 0; number < early.length; number++) {
            early[number] = position(number, start);
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Dependency link : plan.dependencies()) {
                int from = number(link.predecessor());
                int to = number(link.successor());
                long least = least(link, to, fromFinish(link) ? earlyFinish(from) : earlyStart(from));
                if (least > early[to]) {
                    early[to] = least;
                    moved = true;
                }
            }
        }
        for (int number = 0; number < early.length; number++) {
            end = Math.max(end, earlyFinish(number));
        }
    }

    /** Lets each activity slip minute by minute while the end of the plan and all that follows allow it. */
    private void backward() {
        for (int number = 0; number < late.length; number++) {
            late[number] = position(number, end) - duration(number);
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Dependency link : plan.dependencies()) {
                int from = number(link.predecessor());
                int to = number(link.successor());
                while (least(link, to, fromFinish(link) ? lateFinish(from) : lateStart(from)) > late[to]) {
                    late[from]--;
                    moved = true;
                }
            }
        }
    }

    /** The least position at which the successor may start if the end that drives it lies at a moment. */
    private long least(Dependency link, int to, long moment) {
        long position = position(to, moment) + link.lag().minutes();
        return link.type() == LinkType.FF || link.type() == LinkType.SF ? position - duration(to) : position;
    }

    private static boolean fromFinish(Dependency link) {
        return link.type() == LinkType.FS || link.type() == LinkType.FF;
    }

    private int number(ActivityId id) {
        return Objects.requireNonNull(numbers.get(id.value()));
    }

    /** How many working minutes lie before a moment. */
    private long position(int number, long moment) {
        List<Long> all = minutes(number);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (all.get(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long duration(int number) {
        return plan.activities().get(number).duration().minutes();
    }

    private List<Long> minutes(int number) {
        String calendar =
                Objects.requireNonNull(plan.activities().get(number).calendar()).value();
        return Objects.requireNonNull(minutes.get(calendar));
    }

    /** The working minutes of a time line that is given as marks. */
    static List<Long> minutesOf(long from, boolean[] working) {
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < working.length; i++) {
            if (working[i]) {
                minutes.add(from + i);
            }
        }
        return minutes;
    }
}
