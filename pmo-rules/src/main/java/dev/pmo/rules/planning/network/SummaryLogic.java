package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import java.util.Arrays;

/**
 * Logic on summary activities. What leads to a summary activity leads to all below it, and what it leads to waits for
 * all below it. A node for each of its ends that has links stands between, so that the network grows with the activities
 * and the links, not with their product.
 */
final class SummaryLogic {

    private final Network network;
    private final ActivityIndex index;

    /** By summary activity the nodes of its ends, or 0: its start and its finish as seen by others, and its entry. */
    private int[][] ends = {};

    /** What lies directly below each summary activity: from {@code first[summary]} on. */
    private int[] first = {};

    private int[] below = {};

    /** Whether a summary activity hangs, step by step, from one without a summary above it. */
    private boolean[] rooted = {};

    private int[] owners = new int[4];
    private byte[] kinds = new byte[4];
    private int count;

    private static final byte ENTRY = 0;
    private static final byte EXIT = 1;
    private static final byte OPENING = 2;

    SummaryLogic(Network network, ActivityIndex index) {
        this.network = network;
        this.index = index;
    }

    /** The node that others wait for when they wait for the finish, or else the start, of a summary activity; or -1. */
    int leads(int summary, boolean finish) {
        return node(summary, finish ? EXIT : OPENING);
    }

    /** The node through which others lead to all below a summary activity; or -1. */
    int entry(int summary) {
        return node(summary, ENTRY);
    }

    /** Whether what lies below a summary activity is bound by its constraint: no earlier start, no later finish. */
    static boolean passesOn(DateConstraint constraint) {
        return constraint.date() != null
                && (constraint.type() == ConstraintType.START_NO_EARLIER_THAN
                        || constraint.type() == ConstraintType.FINISH_NO_LATER_THAN);
    }

    /** Makes the ends of the summary activities that are bound, so that what lies below hangs from them. */
    void bind() {
        for (int summary = 0; summary < network.size(); summary++) {
            DateConstraint constraint = network.state[summary] == Network.SUMMARY
                    ? network.activities.get(summary).constraint()
                    : null;
            if (constraint != null && passesOn(constraint)) {
                node(summary, constraint.type() == ConstraintType.START_NO_EARLIER_THAN ? ENTRY : EXIT);
            }
        }
    }

    /** Whether an end of a summary activity is the one that its constraint binds. */
    private boolean bound(int end) {
        DateConstraint constraint = network.activities.get(owners[end]).constraint();
        return constraint != null
                && passesOn(constraint)
                && kinds[end] == (constraint.type() == ConstraintType.START_NO_EARLIER_THAN ? ENTRY : EXIT);
    }

    private int node(int summary, byte kind) {
        if (ends.length == 0) {
            prepare();
        }
        if (!rooted[summary]) {
            return -1;
        }
        if (ends[kind][summary] == 0) {
            if (count == owners.length) {
                owners = Arrays.copyOf(owners, 2 * count);
                kinds = Arrays.copyOf(kinds, 2 * count);
            }
            owners[count] = summary;
            kinds[count] = kind;
            ends[kind][summary] = network.size() + count++;
        }
        return ends[kind][summary];
    }

    private void prepare() {
        int size = network.size();
        ends = new int[3][size];
        first = new int[size + 1];
        int[] parent = new int[size];
        for (int node = 0; node < size; node++) {
            parent[node] = parent(node);
            if (parent[node] >= 0) {
                first[parent[node] + 1]++;
            }
        }
        for (int node = 0; node < size; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        below = new int[first[size]];
        for (int node = 0; node < size; node++) {
            if (parent[node] >= 0) {
                below[next[parent[node]]++] = node;
            }
        }
        root(parent);
    }

    private int parent(int node) {
        ActivityId above = network.activities.get(node).parent();
        int found = above == null ? -1 : index.find(above);
        return found >= 0 && network.state[found] == Network.SUMMARY ? found : -1;
    }

    private void root(int[] parent) {
        int size = network.size();
        rooted = new boolean[size];
        int[] open = new int[size];
        int found = 0;
        for (int node = 0; node < size; node++) {
            if (parent[node] < 0) {
                open[found++] = node;
            }
        }
        for (int i = 0; i < found; i++) {
            rooted[open[i]] = true;
            for (int k = first[open[i]]; k < first[open[i] + 1]; k++) {
                open[found++] = below[k];
            }
        }
    }

    /** Joins the ends that are needed with what lies below, and enters them into the network. */
    void expand(LinkReader links) {
        for (int i = 0; i < count; i++) {
            int node = network.size() + i;
            for (int k = first[owners[i]]; k < first[owners[i] + 1]; k++) {
                int child = below[k];
                if (network.state[child] == Network.SUMMARY) {
                    join(links, node, node(child, kinds[i]), kinds[i]);
                } else if (network.dated(child)) {
                    join(links, node, child, kinds[i]);
                }
            }
        }
        if (count > 0) {
            enter();
        }
    }

    private static void join(LinkReader links, int node, int child, byte kind) {
        if (kind == ENTRY) {
            links.add(node, child, Network.SPECIAL, Network.BELOW_START);
        } else {
            links.add(child, node, Network.SPECIAL, kind == EXIT ? Network.BELOW_FINISH : Network.BELOW_START);
        }
    }

    private void enter() {
        int size = network.size();
        network.owner = Arrays.copyOf(owners, count);
        network.calendar = Arrays.copyOf(network.calendar, size + count);
        network.state = Arrays.copyOf(network.state, size + count);
        network.constrained = Arrays.copyOf(network.constrained, size + count);
        network.duration = Arrays.copyOf(network.duration, size + count);
        for (int i = 0; i < count; i++) {
            network.calendar[size + i] = network.allHours;
            network.state[size + i] = kinds[i] == OPENING ? Network.OPENING : Network.GATE;
            network.constrained[size + i] = bound(i);
        }
    }
}
