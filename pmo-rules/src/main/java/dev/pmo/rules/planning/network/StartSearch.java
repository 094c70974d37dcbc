package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LagKind;

/**
 * When a plan that is counted back from a finish has to start: the latest start from which there is time enough. Used
 * once, by one thread.
 *
 * <p>Lags that are shares of the time on the clock change with the start, and by leaps, where work takes in a night
 * that it did not: a later start may leave time enough where an earlier one does not. So starts are ruled out from the
 * latest down, a stretch of them at a time, by passes with the least lags that there may be from any of them, and what
 * these leave is tried.
 */
final class StartSearch {

    /** Where a start does not lead back to itself by then, it may go round: it is sought between two others. */
    private static final int MOST_STEPS = 8;

    private static final int MOST_ROUNDS = 40;

    /** How many nodes and links are gone through at most to find a later start; but each of them some times. */
    private static final long MOST_WORK = 1_000_000;

    private static final int LEAST_TRIES = 40;

    private final Network network;
    private final DatePasses dates;
    private final Lateness lateness;
    private final long finish;

    /** Whether dates of the plan itself are missed from any start, so that keeping them tells nothing of one. */
    private boolean otherDates;

    StartSearch(DatePasses dates, long finish) {
        this.network = dates.network;
        this.dates = dates;
        this.lateness = new Lateness(network, false, Awaited.NOTHING);
        this.finish = finish;
    }

    /** The latest start from which the plan keeps its finish. */
    long latest() {
        long first = firstFrom(finish);
        boolean spans = network.size() > 0 && spansCount();
        if (!spans && !hasPoints()) {
            return first;
        }
        long start = spans ? settled(first) : first;
        if (enough(start)) {
            return spans ? later(start) : start;
        }
        long enough = earlier(start, spans ? MOST_ROUNDS : MOST_STEPS);
        if (Minutes.representable(enough)) {
            return later(enough);
        }
        otherDates = true;
        return !spans ? first : later(enough(start) ? start : earlier(start, MOST_ROUNDS));
    }

    /** Whether a point in time may stand at two moments, so that the latest start need not leave time enough. */
    private boolean hasPoints() {
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.OPEN && network.point(node)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the plan keeps its finish from a start. That nothing has to start before it is not all: a point in time
     * may stand where work ends as well as where the next begins, and what follows it counts from the later.
     */
    private boolean enough(long start) {
        if (firstFrom(start) < start) {
            return false;
        }
        if (otherDates) {
            return true;
        }
        if (dates.end > finish) {
            return false;
        }
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.OPEN && dates.totalFloat(node) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The latest start of the first activity, if the plan is taken to start at a moment. */
    private long firstFrom(long start) {
        network.start = start;
        new ForwardPass(dates).run();
        dates.planned = dates.early.clone();
        return firstOf(dates);
    }

    private long firstOf(DatePasses passes) {
        new BackwardPass(passes, lateness).run(finish);
        long first = finish;
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.OPEN) {
                first = Math.min(first, passes.shownDates.lateStart(node));
            }
        }
        return first;
    }

    /** Whether lags are shares of the time between early dates: they change with the start of the plan. */
    private boolean spansCount() {
        for (Dependency link : network.dependencies) {
            if (link.lag().kind() == LagKind.ELAPSED_SHARE) {
                return true;
            }
        }
        return false;
    }

    /** A start from which the passes lead back to itself, or else one from which there is time enough. */
    private long settled(long otherwise) {
        long start = otherwise;
        long enough = Long.MIN_VALUE;
        long late = finish;
        for (int round = 0; round < MOST_ROUNDS && Minutes.representable(start); round++) {
            long next = firstFrom(start);
            if (next == start) {
                return start;
            }
            if (next > start) {
                enough = Math.max(enough, start);
            } else {
                late = Math.min(late, start);
            }
            boolean between = enough < late && enough > Long.MIN_VALUE;
            if (between && late - enough < 2) {
                return enough;
            }
            start = between && round > MOST_STEPS ? enough + (late - enough) / 2 : next;
        }
        return enough > Long.MIN_VALUE ? enough : start;
    }

    /** A start from which there is time enough, further and further before one from which there is not; or none. */
    private long earlier(long late, int steps) {
        long start = late;
        long step = Minutes.DAY;
        for (int i = 0; i < steps && Minutes.representable(start); i++) {
            start -= step;
            step *= 2;
            if (Minutes.representable(start) && enough(start)) {
                return start;
            }
        }
        return -Minutes.BEYOND;
    }

    /** The latest start after one that there is time enough from, or that one. */
    private long later(long known) {
        DatePasses least = new DatePasses(network);
        DatePasses most = new DatePasses(network);
        DatePasses.bound(least, most);
        least.planned = least.early.clone();
        long tries = LEAST_TRIES + MOST_WORK / (network.nodes() + network.from.length);
        long last = finish;
        long stretch = finish - known;
        while (last > known && Minutes.representable(known) && tries-- > 0) {
            long first = Math.max(known + 1, last - stretch);
            bound(least, first, most, last);
            long bound = firstOf(least);
            if (bound < first) {
                last = first - 1;
                stretch = 2 * stretch + 1;
            } else if (bound < last) {
                stretch = bound - first;
                last = bound;
            } else if (enough(last)) {
                return last;
            } else {
                last--;
                stretch /= 2;
            }
        }
        return known;
    }

    /** Early dates from the first and from the last of a stretch of starts; the lags of both follow from the two. */
    private void bound(DatePasses least, long first, DatePasses most, long last) {
        ForwardPass early = new ForwardPass(least);
        ForwardPass late = new ForwardPass(most);
        network.start = first;
        early.prepare();
        network.start = last;
        late.prepare();
        for (int node : network.order) {
            early.settle(node);
            late.settle(node);
            if (network.point(node)) {
                least.assure(node, first == last);
            }
        }
    }
}
