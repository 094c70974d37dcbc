package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All longest paths of a plan: the chains of driving links that lead to its end, as the network that they form together
 * and, as far as is asked for, one by one.
 *
 * <p>An activity can lie on one of them and have float on its own calendar, and it can have no float without lying on
 * any of them, because a date binds it: this is criticality by the longest path, not by float. Time and memory grow
 * with the size of the plan, and for {@link #paths(int)} with what it gives. This class is immutable and thread-safe.
 */
public final class CriticalPaths {

    private final Drivers drivers;
    private final DatePasses passes;
    private final Network network;

    /** By node: whether it lies on one of the paths. */
    private final boolean[] on;

    /** The nodes in which paths end, in the order in which these are told. */
    private final int[] ends;

    CriticalPaths(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
        this.drivers = new Drivers(passes);
        this.on = new boolean[network.nodes()];
        boolean[] drives = new boolean[network.nodes()];
        for (int node = 0; node < on.length; node++) {
            on[node] = atEnd(node);
        }
        for (int i = network.order.length - 1; i >= 0; i--) {
            int node = network.order[i];
            if (on[node]) {
                for (int edge : drivers.edges(node)) {
                    on[network.from[edge]] = true;
                    drives[network.from[edge]] = true;
                }
            }
        }
        this.ends = ends(drives);
    }

    private boolean atEnd(int node) {
        return network.dated(node) && passes.earlyFinish(node) == passes.end;
    }

    private long ways(int node, long[] ways) {
        long sum = 0;
        for (int edge : drivers.sorted(node)) {
            sum = plus(sum, ways[network.from[edge]]);
        }
        return Math.max(1, sum);
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private int[] ends(boolean[] drives) {
        int[] found = new int[on.length];
        int count = 0;
        for (int node = 0; node < on.length; node++) {
            if (on[node] && !drives[node] && atEnd(node)) {
                found[count++] = node;
            }
        }
        return count < 2 ? Arrays.copyOf(found, count) : sorted(Arrays.copyOf(found, count));
    }

    private int[] sorted(int[] nodes) {
        return Arrays.stream(nodes)
                .boxed()
                .sorted(Comparator.comparing((Integer node) -> !network.point(node))
                        .thenComparing(network::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The nodes of the path that is told first, from the first to the last; none if there is no path. */
    int[] first() {
        int[] path = new int[network.nodes()];
        int place = path.length;
        for (int node = ends.length == 0 ? -1 : ends[0]; node >= 0; ) {
            path[--place] = node;
            int edge = drivers.first(node);
            node = edge < 0 ? -1 : network.from[edge];
        }
        return Arrays.copyOfRange(path, place, path.length);
    }

    /**
     * The activities that lie on a longest path.
     *
     * @return the activities, in the order of the plan
     */
    public List<ActivityId> activities() {
        List<ActivityId> all = new ArrayList<>();
        for (int node = 0; node < network.size(); node++) {
            if (on[node]) {
                all.add(network.id(node));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The driving links that the longest paths are made of.
     *
     * @return the links, in the order of the plan
     */
    public List<Dependency> links() {
        int[] positions = new int[network.from.length];
        int size = 0;
        for (int node = 0; node < on.length; node++) {
            for (int edge : on[node] ? drivers.edges(node) : Drivers.NONE) {
                if (network.link[edge] >= 0) {
                    positions[size++] = network.link[edge];
                }
            }
        }
        Arrays.sort(positions, 0, size);
        List<Dependency> links = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            links.add(network.dependencies.get(positions[i]));
        }
        return Collections.unmodifiableList(links);
    }

    /**
     * How many longest paths there are.
     *
     * @return how many; {@link Long#MAX_VALUE} where there are as many or more
     */
    public long count() {
        long[] ways = new long[network.nodes()];
        for (int node : network.order) {
            ways[node] = on[node] ? ways(node, ways) : 0;
        }
        long sum = 0;
        for (int end : ends) {
            sum = plus(sum, ways[end]);
        }
        return sum;
    }

    /**
     * The longest paths one by one, each from its first activity to its last; where one leads over the link of a
     * summary activity, that stands between. They are told in the order of their
     * identifiers from the end back; paths that end in a point in time come before those that end in work.
     *
     * @param atMost how many are wanted at most
     * @return the paths
     * @throws IllegalArgumentException if fewer than none are wanted
     */
    public List<List<ActivityId>> paths(int atMost) {
        if (atMost < 0) {
            throw new IllegalArgumentException("The number of paths wanted must be 0 or more, but was: '" + atMost
                    + "'.\nMaybe use count() to learn how many there are.");
        }
        List<List<ActivityId>> found = new ArrayList<>();
        for (int end : ends) {
            collect(end, atMost, found);
        }
        return Collections.unmodifiableList(found);
    }

    /** Goes back from an end along each driver, deepest first; the stack is the path so far. */
    private void collect(int end, int atMost, List<List<ActivityId>> found) {
        List<int[]> choices = new ArrayList<>();
        int[] taken = new int[16];
        List<Integer> path = new ArrayList<>(List.of(end));
        choices.add(drivers.sorted(end));
        while (!path.isEmpty() && found.size() < atMost) {
            int depth = path.size() - 1;
            int[] next = choices.get(depth);
            if (next.length == 0 && taken[depth]++ == 0) {
                found.add(told(path));
            } else if (taken[depth] < next.length) {
                int node = network.from[next[taken[depth]++]];
                path.add(node);
                choices.add(drivers.sorted(node));
                taken = depth + 2 > taken.length ? Arrays.copyOf(taken, 2 * taken.length) : taken;
                taken[depth + 1] = 0;
            } else {
                path.remove(depth);
                choices.remove(depth);
            }
        }
    }

    private List<ActivityId> told(List<Integer> path) {
        List<ActivityId> told = new ArrayList<>(path.size());
        for (int i = path.size() - 1; i >= 0; i--) {
            told.add(network.id(path.get(i)));
        }
        return Collections.unmodifiableList(told);
    }
}
