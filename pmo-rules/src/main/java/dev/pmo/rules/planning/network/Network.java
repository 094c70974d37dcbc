package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.SchedulingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logic of a plan as arrays. A node is the position of an activity in the plan, or beyond these an end of a summary
 * activity that has links; the links into a node stand together in {@code from}, {@code weight} and {@code link}, from
 * {@code first[node]} on.
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

    /** A manual or external activity, which stands at dates of its own. */
    static final byte HELD = 4;

    /** A summary activity: it stands aside, and takes the span of what is below it. */
    static final byte SUMMARY = 5;

    /** A level of effort: it stands aside, and takes the span of what it is linked with. */
    static final byte EFFORT = 6;

    /** A dropped activity. */
    static final byte INACTIVE = 7;

    /** An end of a summary activity that comes with the last of what leads to it. */
    static final byte GATE = 8;

    /** The start of a summary activity that comes with the first of what lies below it. */
    static final byte OPENING = 9;

    /** The weight of a link that is no sum of counts. */
    static final int SPECIAL = Integer.MIN_VALUE;

    /** In place of a link: the finish of what lies below a summary activity leads to its own. */
    static final int BELOW_FINISH = -1;

    /** In place of a link: the start of a summary activity leads to what lies below it, or the other way round. */
    static final int BELOW_START = -2;

    /** The longest duration or lag, in minutes: about a thousand years around the clock. */
    static final long LONGEST = 1L << 29;

    final List<Activity> activities;
    List<Dependency> dependencies;
    final SchedulingRules rules;
    int[] calendar;
    byte[] state;
    boolean[] constrained;

    /** The working minutes that move: the whole duration, or what remains of it. */
    int[] duration;

    /** By activity the calendar that it names, if the plan holds resources: lags count on it. */
    int[] named = {};

    /** The activities on which several work, each on a calendar of its own. */
    final Map<Integer, Crew> crews;

    /** By activity the resource on whose calendar it counts, where that is not its own. */
    final Map<Integer, ResourceId> resources;

    /** Whose ends the nodes beyond the activities are. */
    int[] owner = {};

    int[] first = {0};
    int[] from = {};
    int[] weight = {};
    int[] link = {};

    /** The links of levels of effort, which are not part of the logic. */
    int[] effortLinks = {};

    CompiledCalendar[] calendars = {};
    CalendarId[] calendarIds = {};

    /** The positions of the calendar of all hours and of the plan's, where something needs them. */
    int allHours;

    int usual;

    /** When the plan may start. */
    long start;

    /** The moment up to which progress is told; far back where there is none. */
    long dataDate = -Minutes.BEYOND;

    /** The nodes so that each comes after those it waits for; shorter than the plan if some wait for each other. */
    int[] order = {};

    Network(Plan plan) {
        this.activities = plan.activities();
        this.dependencies = plan.dependencies();
        this.rules = plan.scheduling();
        int size = activities.size();
        this.calendar = new int[size];
        this.state = new byte[size];
        this.constrained = new boolean[size];
        this.duration = new int[size];
        this.crews = new HashMap<>();
        this.resources = new HashMap<>();
    }

    /** A copy in which single activities can be changed; what is the same for all of them is shared. */
    Network(Network other) {
        this(other, new ArrayList<>(other.activities), new HashMap<>(other.crews));
        state = other.state.clone();
        constrained = other.constrained.clone();
    }

    private Network(Network other, List<Activity> activities, Map<Integer, Crew> crews) {
        this.activities = activities;
        this.crews = crews;
        dependencies = other.dependencies;
        rules = other.rules;
        calendar = other.calendar;
        state = other.state;
        constrained = other.constrained;
        duration = other.duration.clone();
        named = other.named;
        resources = other.resources;
        owner = other.owner;
        first = other.first;
        from = other.from;
        weight = other.weight.clone();
        link = other.link;
        effortLinks = other.effortLinks;
        calendars = other.calendars;
        calendarIds = other.calendarIds;
        allHours = other.allHours;
        usual = other.usual;
        start = other.start;
        dataDate = other.dataDate;
        order = other.order;
    }

    /** A copy of which the durations and the weights can be changed; all else is shared. */
    Network withOwnTimes() {
        return new Network(this, activities, crews);
    }

    /** How many activities there are. */
    int size() {
        return activities.size();
    }

    /** How many nodes there are: the activities, and the ends of summary activities that have links. */
    int nodes() {
        return state.length;
    }

    /** The activity that a node belongs to. */
    Activity activity(int node) {
        return activities.get(position(node));
    }

    /** The position of the activity that a node belongs to. */
    int position(int node) {
        return node < activities.size() ? node : owner[node - activities.size()];
    }

    ActivityId id(int node) {
        return activity(node).id();
    }

    CompiledCalendar calendarOf(int node) {
        return calendars[calendar[node]];
    }

    /** The position of the calendar of the activity that a node belongs to. */
    int ownCalendar(int node) {
        return calendar[position(node)];
    }

    /** The position of the calendar that the activity of a node names, whoever works on it: lags count on it. */
    int namedCalendar(int node) {
        return named.length == 0 ? ownCalendar(node) : named[position(node)];
    }

    /** Those who work on a node, where they do so on several calendars. */
    @Nullable
    Crew crew(int node) {
        return crews.isEmpty() ? null : crews.get(node);
    }

    /** Sets those who work on a node on several calendars. */
    void enter(int node, @Nullable Crew crew) {
        if (crew == null) {
            crews.remove(node);
        } else {
            crews.put(node, crew);
        }
    }

    /** The count at which a node finishes that starts at a count. */
    long finishCount(int node, long start) {
        Crew crew = crew(node);
        return crew == null ? start + duration[node] : crew.finishCount(start);
    }

    /** The latest start of a node that has finished by a count. */
    long latestStart(int node, long finish) {
        Crew crew = crew(node);
        return crew == null ? finish - duration[node] : crew.latestStart(finish);
    }

    /** The earliest start of a node that does not finish before a count. */
    long earliestStart(int node, long finish) {
        Crew crew = crew(node);
        return crew == null ? finish - duration[node] : crew.earliestStart(finish);
    }

    /** Whether a node is an activity with dates that the passes find. */
    boolean dated(int node) {
        return state[node] <= HELD;
    }

    LinkType type(int edge) {
        int position = link[edge];
        if (position >= 0) {
            return dependencies.get(position).type();
        }
        return position == BELOW_FINISH ? LinkType.FF : LinkType.SS;
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

    /** Whether links move what a node plans: nothing that stands or has finished, and of started work the rest. */
    boolean moves(int node) {
        return switch (state[node]) {
            case OPEN, GATE -> true;
            case STARTED ->
                reported()
                        && rules.progressMode() != ProgressMode.PROGRESS_OVERRIDE
                        && !activity(node).placement().stands();
            default -> false;
        };
    }

    /** Whether a link holds back its predecessor: an actual start is neither pushed nor held. */
    boolean binds(int edge, int node) {
        LinkType type = type(edge);
        if (state[from[edge]] == STARTED && !type.fromFinish()) {
            return false;
        }
        return state[node] != STARTED || moves(node) || (!reported() && type.toFinish());
    }
}
