package dev.pmo.rules.planning.network;

import java.util.Arrays;

/** The greatest of many numbers while single ones change: each change costs a way from leaf to root. */
final class Tournament {

    private final long[] tree;
    private final int leaves;

    /** All numbers are the least there is. */
    Tournament(int size) {
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, size - 1)) << 1);
        tree = new long[2 * leaves];
        Arrays.fill(tree, Long.MIN_VALUE);
    }

    void fill(long[] values) {
        System.arraycopy(values, 0, tree, leaves, values.length);
        for (int i = leaves - 1; i > 0; i--) {
            tree[i] = Math.max(tree[2 * i], tree[2 * i + 1]);
        }
    }

    long get(int position) {
        return tree[leaves + position];
    }

    void set(int position, long value) {
        int node = leaves + position;
        tree[node] = value;
        for (node >>= 1; node > 0; node >>= 1) {
            long greatest = Math.max(tree[2 * node], tree[2 * node + 1]);
            if (tree[node] == greatest) {
                return;
            }
            tree[node] = greatest;
        }
    }

    long greatest() {
        return tree[1];
    }
}
