package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import java.util.Arrays;
import java.util.List;

/**
 * The logic of a plan as arrays. A node is the position of an activity in the plan; the links into it stand together
 * in {@code from}, {@code weight} and {@code link}, from {@code first[node]} on.
 *
 * <p>The weight of a link is what its predecessor's start must be ahead of its successor's start, in working minutes
 * of the calendar of both; where they have two, or something else stands in the way of a sum, it is {@link #SPECIAL}.
 */
final class Network {

    /** An activity that logic moves. */
    static final byte OPEN = 0;

    /** An activity that has started: what remains of it is what moves. */
    static final byte STARTED = 1;

    /** An activity that has finished. */
    static final byte FINISHED = 2;

    /** An activity that a date fixes, whatever the links say. */
    static final byte FIXED = 3;

    /** A summary activity: it stands aside, and takes the span of what is below it. */
    static final byte SUMMARY = 4;

    /** The weight of a link that is no sum of counts. */
    static final int SPECIAL = Integer.MIN_VALUE;

    /** The longest duration or lag, in minutes: about a thousand years around the clock. */
    static final long LONGEST = 1L << 29;

    final List<Activity> activities;
    final List<Dependency> dependencies;
    final int[] calendar;
    final byte[] state;
    final boolean[] constrained;

    /** The working minutes that move: the whole duration, or what remains of it. */
    final int[] duration;

    final int[] first;
    int[] from = {};
    int[] weight = {};
    int[] link = {};
    CompiledCalendar[] calendars = {};
    CalendarId[] calendarIds = {};

    /** When the plan may start. */
    long start;

    /** The beginning of the data date; far back where there is none. */
    long dataDate = -Minutes.BEYOND;

    /** The nodes so that each comes after those it waits for; shorter than the plan if some wait for each other. */
    int[] order = {};

    Network(Plan plan) {
        this.activities = plan.activities();
        this.dependencies = plan.dependencies();
        int size = activities.size();
        this.calendar = new int[size];
        this.state = new byte[size];
        this.constrained = new boolean[size];
        this.duration = new int[size];
        this.first = new int[size + 1];
    }

    int size() {
        return state.length;
    }

    ActivityId id(int node) {
        return activities.get(node).id();
    }

    CompiledCalendar calendarOf(int node) {
        return calendars[calendar[node]];
    }

    LinkType type(int edge) {
        return dependencies.get(link[edge]).type();
    }

    /** Whether there is a data date that parts what has happened from what has not. */
    boolean reported() {
        return dataDate > -Minutes.BEYOND;
    }

    /** Before which moment nothing is planned. */
    long floor() {
        return Math.max(start, dataDate);
    }

    /** Whether a node is a point in time: without work, and not for want of remaining work. */
    boolean point(int node) {
        return duration[node] == 0 && state[node] != STARTED;
    }

    /** Whether links move what a node plans: nothing that is fixed or has finished, and of started work the rest. */
    boolean moves(int node) {
        return state[node] == OPEN || (state[node] == STARTED && reported());
    }

    /** Whether a link holds back its predecessor: an actual start is neither pushed nor held. */
    boolean binds(int edge, int node) {
        LinkType type = type(edge);
        boolean heldAtStart = state[node] == STARTED && !reported() && !DatePasses.toFinish(type);
        boolean startedBefore = state[from[edge]] == STARTED && !DatePasses.fromFinish(type);
        return !heldAtStart && !startedBefore;
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
