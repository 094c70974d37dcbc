package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagKind;

/**
 * What links between moments come to, where they are no sums of counts: the moment at one end is counted on the
 * calendar of the lag, and then on that of the activity at the other end.
 */
final class LagTimes {

    private final DatePasses dates;
    private final Network network;

    LagTimes(DatePasses dates) {
        this.dates = dates;
        this.network = dates.network;
    }

    /** The start that a link asks of its successor if the end it comes from lies at a moment. */
    long forward(int edge, int node, long moment) {
        CompiledCalendar own = network.calendarOf(node);
        long minutes = minutes(edge);
        long count;
        if (minutes == 0) {
            count = own.count(moment);
        } else {
            CompiledCalendar lag = calendar(edge, node);
            count = lag == own ? own.count(moment) + minutes : own.count(later(lag, moment, minutes));
        }
        return network.type(edge).toFinish() ? network.earliestStart(node, count) : count;
    }

    /** The moment that a link asks of the end it leads to, before the calendar of that end is looked at. */
    long asked(int edge, int node, long moment) {
        long minutes = minutes(edge);
        return minutes == 0 ? moment : later(calendar(edge, node), moment, minutes);
    }

    private static long later(CompiledCalendar calendar, long moment, long minutes) {
        long count = calendar.count(moment) + minutes;
        return minutes > 0 ? calendar.finishOf(count) : calendar.startOf(count);
    }

    /** The latest start that a link leaves its predecessor if its successor starts at a count. */
    long back(int edge, int node, long start) {
        long count = network.type(edge).toFinish() ? network.finishCount(node, start) : start;
        return leaves(edge, neededBy(edge, node, count, network.calendarOf(node).startOf(count)));
    }

    /** The moment at which a link needs the end that it comes from, by the count and the moment of the other end. */
    private long neededBy(int edge, int node, long count, long moment) {
        long minutes = minutes(edge);
        if (minutes == 0) {
            return moment;
        }
        CompiledCalendar own = network.calendarOf(node);
        CompiledCalendar lag = calendar(edge, node);
        return lag == own ? own.startOf(count - minutes) : earlier(lag, moment, minutes);
    }

    /**
     * The moment at which a link needs the end that it comes from at the latest, if its successor starts at a count. A
     * point in time has one place of the many moments that its count stands for.
     */
    long neededAtTheLatest(int edge, int node, long start) {
        long count = network.type(edge).toFinish() ? network.finishCount(node, start) : start;
        return neededBy(edge, node, count, placed(node, start, count));
    }

    private long placed(int node, long start, long count) {
        if (network.point(node) && start == dates.late[node]) {
            return dates.shownDates.lateStart(node);
        }
        boolean stands = network.state[node] == Network.HELD && network.point(node) && start == dates.early[node];
        return stands
                ? dates.shownDates.earlyStart(node)
                : network.calendarOf(node).startOf(count);
    }

    /** The latest start of the predecessor of a link that is needed by a moment. */
    long leaves(int edge, long moment) {
        int from = network.from[edge];
        CompiledCalendar before = network.calendarOf(from);
        if (network.type(edge).fromFinish()) {
            return network.latestStart(from, before.count(moment));
        }
        return network.point(from) ? before.count(moment) : before.latestStart(moment);
    }

    private static long earlier(CompiledCalendar calendar, long moment, long minutes) {
        return calendar.startOf((minutes > 0 ? calendar.count(moment) : calendar.latestStart(moment)) - minutes);
    }

    private long minutes(int edge) {
        int position = network.link[edge];
        if (position < 0) {
            return 0;
        }
        Lag lag = network.dependencies.get(position).lag();
        if (!lag.kind().proportional()) {
            return lag.minutes();
        }
        int from = network.from[edge];
        long taken = lag.kind() == LagKind.ELAPSED_SHARE
                ? dates.elapsed(from, lag.signum())
                : Math.max(0, network.activity(from).duration().minutes());
        return Math.max(-Network.LONGEST, Math.min(Network.LONGEST, lag.minutesOf(taken)));
    }

    private CompiledCalendar calendar(int edge, int node) {
        if (network.dependencies.get(network.link[edge]).lag().kind().elapsed()) {
            return network.calendars[network.allHours];
        }
        int position = switch (network.rules.lagCalendar()) {
            case SUCCESSOR -> network.namedCalendar(node);
            case PREDECESSOR -> network.namedCalendar(network.from[edge]);
            case PROJECT -> network.usual;
            case ALL_HOURS -> network.allHours;
        };
        return network.calendars[position];
    }
}
