package dev.pmo.rules.planning.standards;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The links that others imply: transitive reduction over the starts and finishes of a plan.
 *
 * <p>Each activity is two events, its start before its finish; each link without lead joins one event to a later one.
 * A link without lag says nothing new if another way through the events leads from its one end to its other. That holds
 * whatever the durations and calendars are; a link with a lag is never called redundant. Of two equal links the second
 * is. Ways over activities whose dates are actual or fixed do not count.
 *
 * <p>Over arrays: for each event that something could be redundant from, a search forward that does not pass the
 * furthest end of its links that another way could reach, in topological order. Plans are mostly local, so that is
 * far from the product of events and links; where it is not, the search is given up after a fixed number of steps.
 * Used once, by one thread.
 */
final class RedundantLinks {

    /** Some tenths of a second; a plan of 100,000 activities with local links needs a hundredth of it. */
    private static final long MOST_STEPS = 100_000_000;

    private final PlanNodes nodes;
    private final int[] first;
    private final int[] target;
    private final int[] linkOf;
    private final int[] position;

    /** For each event how many ways end there directly: a link is implied only where there are several. */
    private final int[] ways;

    private final BitSet redundant = new BitSet();
    private final int[] direct;
    private final int[] indirect;
    private final int[] stack;
    private long steps;

    RedundantLinks(PlanNodes nodes) {
        this.nodes = nodes;
        int events = 2 * nodes.size();
        first = new int[events + 1];
        int edges = nodes.size();
        for (int link = 0; link < nodes.from.length; link++) {
            if (leadless(link)) {
                first[tail(link) + 1]++;
                edges++;
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            first[2 * node + 1]++;
        }
        for (int event = 0; event < events; event++) {
            first[event + 1] += first[event];
        }
        target = new int[edges];
        linkOf = new int[edges];
        fill();
        position = new int[events];
        ways = new int[events];
        direct = new int[events];
        indirect = new int[events];
        stack = new int[events];
    }

    /** Whether a link holds whatever else is asked of its successor: not where actual or fixed dates overrule it. */
    private boolean leadless(int link) {
        return nodes.followed(link)
                && nodes.link(link).lag().signum() >= 0
                && !nodes.is(nodes.to[link], Traits.STARTED | Traits.FIXED);
    }

    private int tail(int link) {
        return 2 * nodes.from[link] + (nodes.link(link).type().fromFinish() ? 1 : 0);
    }

    private int head(int link) {
        return 2 * nodes.to[link] + (nodes.link(link).type().toFinish() ? 1 : 0);
    }

    private void fill() {
        int[] next = first.clone();
        for (int node = 0; node < nodes.size(); node++) {
            int edge = next[2 * node]++;
            target[edge] = 2 * node + 1;
            linkOf[edge] = -1;
        }
        for (int link = 0; link < nodes.from.length; link++) {
            if (leadless(link)) {
                int edge = next[tail(link)]++;
                target[edge] = head(link);
                linkOf[edge] = link;
            }
        }
    }

    /** The redundant links by their position in the plan; nothing if the search was given up. */
    @Nullable
    BitSet find() {
        if (!sort()) {
            return null;
        }
        for (int event = 0; event < position.length; event++) {
            if (first[event + 1] - first[event] > 1) {
                from(event);
            }
            if (steps > MOST_STEPS) {
                return null;
            }
        }
        return redundant;
    }

    /** The position of each event so that each link leads forward; false if there is a circle. */
    private boolean sort() {
        for (int event : target) {
            ways[event]++;
        }
        int[] waits = ways.clone();
        int[] queue = stack;
        int size = 0;
        for (int event = 0; event < waits.length; event++) {
            if (waits[event] == 0) {
                queue[size++] = event;
            }
        }
        for (int i = 0; i < size; i++) {
            position[queue[i]] = i;
            for (int edge = first[queue[i]]; edge < first[queue[i] + 1]; edge++) {
                if (--waits[target[edge]] == 0) {
                    queue[size++] = target[edge];
                }
            }
        }
        return size == position.length;
    }

    /** Marks the links from one event to events that are also reached by way of others. */
    private void from(int event) {
        int mark = event + 1;
        int limit = 0;
        int depth = 0;
        for (int edge = first[event]; edge < first[event + 1]; edge++) {
            int to = target[edge];
            limit = ways[to] > 1 && linkOf[edge] >= 0 ? Math.max(limit, position[to]) : limit;
            if (direct[to] == mark) {
                redundant(edge);
            } else {
                direct[to] = mark;
                stack[depth++] = to;
            }
        }
        if (limit > 0) {
            search(mark, limit, depth);
        }
        for (int edge = first[event]; edge < first[event + 1]; edge++) {
            if (indirect[target[edge]] == mark) {
                redundant(edge);
            }
        }
    }

    private void search(int mark, int limit, int depth) {
        int open = depth;
        while (open > 0 && steps <= MOST_STEPS) {
            int at = stack[--open];
            for (int edge = first[at]; edge < first[at + 1]; edge++) {
                steps++;
                int to = target[edge];
                if (position[to] <= limit && indirect[to] != mark) {
                    indirect[to] = mark;
                    if (direct[to] != mark) {
                        stack[open++] = to;
                    }
                }
            }
        }
    }

    private void redundant(int edge) {
        int link = linkOf[edge];
        if (link >= 0 && nodes.link(link).lag().signum() == 0) {
            redundant.set(link);
        }
    }
}
