package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Progress;
import java.util.Arrays;

/**
 * The forward and the backward pass of the critical path method, in counts of working minutes.
 *
 * <p>Within one calendar both are sums along the links. Where a link joins two calendars it is the moment that goes
 * over, and each side counts it in its own working time.
 */
final class DatePasses {

    /** A point in time shown where work would start. */
    static final byte AT_START = 0;

    /** A point in time shown where work before it finished. */
    static final byte AT_FINISH = 1;

    /** A point in time shown at the start of the plan, even outside working time. */
    static final byte AT_PLAN_START = 2;

    final Network network;

    /** The counts of the early and late starts, and the free float. */
    final long[] early;

    final long[] late;
    final long[] free;

    /** Where points in time are shown, by their early and by their late dates. */
    final byte[] shown;

    final byte[] shownLate;

    /** The first and the last moment of the plan. */
    long begin = Minutes.BEYOND;

    long end = -Minutes.BEYOND;

    DatePasses(Network network) {
        this.network = network;
        int size = network.size();
        early = new long[size];
        late = new long[size];
        free = new long[size];
        shown = new byte[size];
        shownLate = new byte[size];
    }

    /** A copy on a copied network. */
    DatePasses(DatePasses from) {
        network = new Network(from.network);
        early = from.early.clone();
        late = from.late.clone();
        free = from.free.clone();
        shown = from.shown.clone();
        shownLate = from.shownLate.clone();
        begin = from.begin;
        end = from.end;
    }

    void run() {
        new ForwardPass(this).run();
        new BackwardPass(this).run();
    }

    /** What a link asks of the early start of its successor. */
    long asked(int edge, int node) {
        int from = network.from[edge];
        return network.calendar[from] == network.calendar[node]
                ? early[from] + network.weight[edge]
                : carriedOver(edge, node);
    }

    long carriedOver(int edge, int node) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        long moment = fromFinish(link.type()) ? earlyFinish(from) : earlyStart(from);
        long count = network.calendarOf(node).count(moment) + link.lag().minutes();
        return toFinish(link.type()) ? count - network.duration[node] : count;
    }

    static boolean fromFinish(LinkType type) {
        return type == LinkType.FS || type == LinkType.FF;
    }

    static boolean toFinish(LinkType type) {
        return type == LinkType.FF || type == LinkType.SF;
    }

    /** The moment at which a node starts at the earliest. */
    long earlyStart(int node) {
        Progress progress = network.activities.get(node).progress();
        if (progress.actualStart() != null) {
            return Minutes.of(progress.actualStart());
        }
        if (progress.actualFinish() != null && network.duration[node] == 0) {
            return Minutes.of(progress.actualFinish());
        }
        return network.duration[node] == 0
                ? pointAt(node, early[node])
                : network.calendarOf(node).startOf(early[node]);
    }

    /** The moment at which a node finishes at the earliest. */
    long earlyFinish(int node) {
        Progress progress = network.activities.get(node).progress();
        if (progress.actualFinish() != null) {
            return Minutes.of(progress.actualFinish());
        }
        return network.duration[node] == 0
                ? earlyStart(node)
                : network.calendarOf(node).finishOf(early[node] + network.duration[node]);
    }

    private long pointAt(int node, long count) {
        if (shown[node] == AT_PLAN_START) {
            return network.start;
        }
        CompiledCalendar calendar = network.calendarOf(node);
        return shown[node] == AT_FINISH ? calendar.finishOf(count) : calendar.startOf(count);
    }

    /** The moment at which a node starts at the latest. */
    long lateStart(int node) {
        byte state = network.state[node];
        if (state == Network.FINISHED || state == Network.STARTED) {
            return earlyStart(node);
        }
        if (network.duration[node] > 0) {
            return network.calendarOf(node).startOf(late[node]);
        }
        CompiledCalendar calendar = network.calendarOf(node);
        long moment = shownLate[node] == AT_FINISH ? calendar.finishOf(late[node]) : calendar.startOf(late[node]);
        return late[node] == early[node] ? Math.max(moment, earlyStart(node)) : moment;
    }

    /** The moment at which a node finishes at the latest. */
    long lateFinish(int node) {
        if (network.state[node] == Network.FINISHED) {
            return earlyFinish(node);
        }
        return network.duration[node] == 0
                ? lateStart(node)
                : network.calendarOf(node).finishOf(late[node] + network.duration[node]);
    }

    /** The latest start that a constraint allows. */
    long latest(int node, DateConstraint constraint) {
        CompiledCalendar calendar = network.calendarOf(node);
        long date = Network.moment(constraint);
        return switch (constraint.type()) {
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN, AS_LATE_AS_POSSIBLE -> Long.MAX_VALUE;
            case START_NO_LATER_THAN -> network.duration[node] == 0 ? calendar.count(date) : calendar.latestStart(date);
            case FINISH_NO_LATER_THAN -> calendar.count(date) - network.duration[node];
            case MUST_START_ON, MUST_FINISH_ON, MANDATORY_START, MANDATORY_FINISH -> early[node];
        };
    }

    /** Whether a node has not finished and cannot slip. */
    boolean critical(int node) {
        return network.state[node] != Network.FINISHED && late[node] <= early[node];
    }

    /** Whether every date can be told: within each calendar the first and the last tell for all. */
    boolean inReach() {
        int size = network.calendars.length;
        long[] first = new long[size];
        long[] last = new long[size];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int node = 0; node < network.size(); node++) {
            int calendar = network.calendar[node];
            first[calendar] = Math.min(first[calendar], Math.min(early[node], late[node]));
            last[calendar] = Math.max(last[calendar], Math.max(early[node], late[node]) + network.duration[node]);
        }
        for (int i = 0; i < size; i++) {
            CompiledCalendar calendar = network.calendars[i];
            if (!Minutes.representable(calendar.finishOf(first[i]))
                    || !Minutes.representable(calendar.startOf(last[i]))) {
                return false;
            }
        }
        return true;
    }
}
