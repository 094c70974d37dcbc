package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A critical path by hand: arrays of minutes, one calendar of five days with two shifts, links of all four types with
 * lag. It refuses what the generated plans do not hold: progress, constraints, summaries, other calendars.
 */
final class PlainSchedule {

    private static final int DAY = 480;
    private static final int WEEK = 5 * DAY;
    private static final int FIRST_MONDAY = 4;

    private final List<Activity> activities;
    private final List<Dependency> links;
    private final int size;
    private final long[] duration;
    private final long[] early;
    private final long[] late;
    private final int[] before;
    private final int[] after;
    private final long[] weight;
    private final int[] first;
    private final int[] outgoing;
    private final int[] order;
    private int sorted;
    private long end;

    int negative;
    int openEnds;

    PlainSchedule(Plan plan) {
        activities = plan.activities();
        links = plan.dependencies();
        size = activities.size();
        duration = new long[size];
        early = new long[size];
        late = new long[size];
        before = new int[links.size()];
        after = new int[links.size()];
        weight = new long[links.size()];
        first = new int[size + 1];
        outgoing = new int[links.size()];
        order = new int[size];
    }

    /** Whether the links leave an order. */
    boolean run(LocalDateTime start) {
        enter();
        int[] incoming = connect();
        openEnds = openEnds(incoming);
        long begin = work(start);
        Arrays.fill(early, begin);
        sort(incoming);
        if (sorted < size) {
            return false;
        }
        backward();
        return true;
    }

    @Nullable
    LocalDate finish() {
        long week = Math.floorDiv(end - 1, (long) WEEK);
        return size == 0 ? null : LocalDate.ofEpochDay(FIRST_MONDAY + 7 * week + (end - 1 - week * WEEK) / DAY);
    }

    private void enter() {
        for (int node = 0; node < size; node++) {
            Activity activity = activities.get(node);
            boolean plain = activity.kind() != ActivityKind.SUMMARY
                    && activity.calendar() == null
                    && activity.constraint() == null
                    && activity.progress().actualStart() == null
                    && activity.progress().actualFinish() == null;
            if (!plain) {
                throw new IllegalArgumentException("Only open activities were expected, but was: '" + activity.id()
                        + "'.\nMaybe the generator of the portfolio has changed.");
            }
            duration[node] = activity.duration().minutes();
        }
    }

    private int[] connect() {
        Map<ActivityId, Integer> places = new HashMap<>(2 * size);
        for (int node = 0; node < size; node++) {
            places.put(activities.get(node).id(), node);
        }
        int[] incoming = new int[size];
        for (int i = 0; i < before.length; i++) {
            Dependency link = links.get(i);
            before[i] = Objects.requireNonNull(places.get(link.predecessor()));
            after[i] = Objects.requireNonNull(places.get(link.successor()));
            weight[i] = weight(link, duration[before[i]], duration[after[i]]);
            incoming[after[i]]++;
            first[before[i] + 1]++;
        }
        for (int node = 0; node < size; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        for (int i = 0; i < before.length; i++) {
            outgoing[next[before[i]]++] = i;
        }
        return incoming;
    }

    private static long weight(Dependency link, long ahead, long behind) {
        LinkType type = link.type();
        long fromStart = type == LinkType.FS || type == LinkType.FF ? ahead : 0;
        long toStart = type == LinkType.FF || type == LinkType.SF ? behind : 0;
        return fromStart - toStart + link.lag().minutes();
    }

    private int openEnds(int[] incoming) {
        int open = 0;
        for (int node = 0; node < size; node++) {
            open += incoming[node] == 0 || first[node] == first[node + 1] ? 1 : 0;
        }
        return Math.max(0, open - 2);
    }

    /** Sorts and goes forward in one. */
    private void sort(int[] incoming) {
        int count = 0;
        for (int node = 0; node < size; node++) {
            if (incoming[node] == 0) {
                order[count++] = node;
            }
        }
        for (int i = 0; i < count; i++) {
            int node = order[i];
            end = Math.max(end, early[node] + duration[node]);
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                int link = outgoing[edge];
                int to = after[link];
                early[to] = Math.max(early[to], early[node] + weight[link]);
                if (--incoming[to] == 0) {
                    order[count++] = to;
                }
            }
        }
        sorted = count;
    }

    private void backward() {
        for (int i = size - 1; i >= 0; i--) {
            int node = order[i];
            long latest = end - duration[node];
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                int link = outgoing[edge];
                latest = Math.min(latest, late[after[link]] - weight[link]);
            }
            late[node] = latest;
            negative += latest < early[node] ? 1 : 0;
        }
    }

    /** The minutes of work since the first Monday of the calendar. */
    private static long work(LocalDateTime moment) {
        long day = moment.toLocalDate().toEpochDay() - FIRST_MONDAY;
        long week = Math.floorDiv(day, 7L);
        long weekday = day - 7 * week;
        int minute = moment.getHour() * 60 + moment.getMinute();
        int within = Math.max(0, Math.min(240, minute - 480)) + Math.max(0, Math.min(240, minute - 780));
        return week * WEEK + Math.min(5, weekday) * DAY + (weekday < 5 ? within : 0);
    }
}
