package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The logic of a plan as arrays. A node is the position of an activity in the plan; the links into it stand together
 * in {@code from}, {@code weight} and {@code link}, from {@code first[node]} on.
 *
 * <p>The weight of a link is what its predecessor's start must be ahead of its successor's start, in working minutes
 * of their calendar; it counts only where both have the same.
 */
final class Network {

    /** An activity that logic moves. */
    static final byte OPEN = 0;

    /** An activity that has started. */
    static final byte STARTED = 1;

    /** An activity that has finished. */
    static final byte FINISHED = 2;

    /** An activity that a date fixes, whatever the links say. */
    static final byte FIXED = 3;

    /** A summary activity: it stands aside, and takes the span of what is below it. */
    static final byte SUMMARY = 4;

    final List<Activity> activities;
    final List<Dependency> dependencies;
    final CompiledCalendar[] calendars;
    final int[] calendar;
    final byte[] state;
    final boolean[] constrained;
    final long[] duration;
    final int[] first;
    final int[] from;
    final long[] weight;
    final int[] link;

    /** When the plan may start. */
    long start;

    /** The nodes so that each comes after those it waits for; shorter than the plan if some wait for each other. */
    int[] order = new int[0];

    Network(Plan plan, CompiledCalendar[] calendars, int[] calendar, int[] first, int linkCount) {
        this.activities = plan.activities();
        this.dependencies = plan.dependencies();
        this.calendars = calendars;
        this.calendar = calendar;
        this.first = first;
        int size = activities.size();
        this.state = new byte[size];
        this.constrained = new boolean[size];
        this.duration = new long[size];
        this.from = new int[linkCount];
        this.weight = new long[linkCount];
        this.link = new int[linkCount];
    }

    /** A copy of which single activities can be changed; what is the same for all of them is shared. */
    Network(Network from) {
        this.activities = new ArrayList<>(from.activities);
        this.dependencies = from.dependencies;
        this.calendars = from.calendars;
        this.calendar = from.calendar;
        this.first = from.first;
        this.from = from.from;
        this.link = from.link;
        this.order = from.order;
        this.start = from.start;
        this.state = from.state.clone();
        this.constrained = from.constrained.clone();
        this.duration = from.duration.clone();
        this.weight = from.weight.clone();
    }

    int size() {
        return state.length;
    }

    CompiledCalendar calendarOf(int node) {
        return calendars[calendar[node]];
    }

    /** The date that binds an activity beyond its links; none where there is no date to bind it. */
    static @Nullable DateConstraint binding(Activity activity) {
        DateConstraint constraint = activity.constraint();
        return constraint == null || !constraint.type().dated() || constraint.date() == null ? null : constraint;
    }

    /** The moment of a binding date. */
    static long moment(DateConstraint binding) {
        return Minutes.of(Objects.requireNonNull(binding.date(), "date"));
    }

    /** Orders the nodes by taking away, again and again, those that nothing left waits for. */
    void sort() {
        int size = size();
        int[] waiting = new int[size];
        for (int node : from) {
            waiting[node]++;
        }
        int[] sorted = new int[size];
        int low = size;
        for (int node = size - 1; node >= 0; node--) {
            if (waiting[node] == 0) {
                sorted[--low] = node;
            }
        }
        for (int i = size - 1; i >= low; i--) {
            int node = sorted[i];
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                if (--waiting[from[edge]] == 0) {
                    sorted[--low] = from[edge];
                }
            }
        }
        order = low == 0 ? sorted : Arrays.copyOfRange(sorted, low, size);
    }
}
