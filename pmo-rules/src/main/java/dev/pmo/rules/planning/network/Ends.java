package dev.pmo.rules.planning.network;

import java.util.Arrays;

/** When the first activity starts and the last one finishes, while the early dates of single ones change. */
final class Ends {

    private final DatePasses passes;

    /** The moments at which nodes finish, and, turned round, start. */
    private final Tournament finishes;

    private final Tournament starts;

    Ends(DatePasses passes) {
        this.passes = passes;
        int size = passes.network.size();
        this.finishes = new Tournament(size);
        this.starts = new Tournament(size);
        long[] all = new long[size];
        Arrays.setAll(all, this::finish);
        finishes.fill(all);
        Arrays.setAll(all, this::start);
        starts.fill(all);
    }

    private long finish(int node) {
        return passes.network.dated(node) ? passes.earlyFinish(node) : Long.MIN_VALUE;
    }

    private long start(int node) {
        return passes.network.dated(node) ? -passes.earlyStart(node) : Long.MIN_VALUE;
    }

    /** Takes in the early dates that a node has now. */
    void update(int node) {
        finishes.set(node, finish(node));
        starts.set(node, start(node));
    }

    /** The moment at which the first activity starts. */
    long first() {
        return -starts.greatest();
    }

    /** The moment at which the last activity finishes. */
    long last() {
        return finishes.greatest();
    }
}
