package dev.pmo.rules.planning.standards;

/** The ways through a plan on which float does not grow towards the end. Used by one thread. */
final class TightWays {

    private final PlanNodes nodes;

    /** By activity: where what links lead to it from begins in {@code into}. */
    private final int[] first;

    private final int[] into;

    TightWays(PlanNodes nodes) {
        this.nodes = nodes;
        this.first = firstInto();
        this.into = into();
    }

    /** The path, and what leads to it and is as tight: the path itself is cut off where a date is fixed. */
    boolean[] leadingTo(int[] path) {
        boolean[] on = new boolean[nodes.size()];
        int[] open = new int[nodes.size()];
        int size = 0;
        for (int node : path) {
            size = reach(node, on, open, size);
        }
        while (size > 0) {
            int node = open[--size];
            for (int i = first[node]; i < first[node + 1]; i++) {
                if (!on[into[i]] && asTight(into[i], node)) {
                    size = reach(into[i], on, open, size);
                }
            }
        }
        return on;
    }

    private static int reach(int node, boolean[] on, int[] open, int size) {
        if (on[node]) {
            return size;
        }
        on[node] = true;
        open[size] = node;
        return size + 1;
    }

    private int[] firstInto() {
        int[] first = new int[nodes.size() + 1];
        for (int node : nodes.to) {
            if (node >= 0) {
                first[node + 1]++;
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    private int[] into() {
        int[] into = new int[first[nodes.size()]];
        int[] next = first.clone();
        for (int link = 0; link < nodes.to.length; link++) {
            if (nodes.followed(link)) {
                into[next[nodes.to[link]]++] = nodes.from[link];
            }
        }
        return into;
    }

    /** Whether what goes before has no more float than what follows it. */
    private boolean asTight(int before, int after) {
        return nodes.table.dated(before)
                && nodes.table.dated(after)
                && nodes.table.totalFloat(before) <= nodes.table.totalFloat(after);
    }
}
