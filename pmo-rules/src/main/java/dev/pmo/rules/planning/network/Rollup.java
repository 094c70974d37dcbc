package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of the summary activities: from the first to the last of what lies below them. */
final class Rollup {

    /** The parts of a span, as {@link ShownDates#span} gives them, of which the least, and the greatest, is taken. */
    private static final int[] LEAST = {0, 2, 4, 6, 7, 8};

    private static final int[] GREATEST = {1, 3, 5};
    private static final long[] NONE = {};

    private final DatePasses passes;
    private final ActivityIndex index;
    private final int[] nodes;
    private final long[][] spans;
    private final boolean[] critical;

    private final @Nullable EffortSpans efforts;

    Rollup(DatePasses passes, ActivityIndex index, @Nullable EffortSpans efforts, List<Diagnostic> diagnostics) {
        this.passes = passes;
        this.efforts = efforts;
        this.index = index;
        Network network = passes.network;
        int[] found = new int[network.size()];
        int count = 0;
        for (int node = 0; node < found.length; node++) {
            if (network.state[node] == Network.SUMMARY) {
                found[count++] = node;
            }
        }
        nodes = Arrays.copyOf(found, count);
        spans = new long[count][];
        Arrays.fill(spans, NONE);
        critical = new boolean[count];
        if (count > 0) {
            climb(diagnostics);
        }
    }

    /** The span of a summary activity; none without dates below it. */
    long @Nullable [] find(int node) {
        int slot = slot(node);
        return slot < 0 || spans[slot].length == 0 ? null : spans[slot];
    }

    boolean critical(int node) {
        int slot = slot(node);
        return slot >= 0 && critical[slot];
    }

    private int slot(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** From the leaves up: a summary is settled when all that lies directly below it is. */
    private void climb(List<Diagnostic> diagnostics) {
        int[] open = new int[nodes.length];
        for (int node : nodes) {
            int above = above(node);
            if (above >= 0) {
                open[above]++;
            }
        }
        widenByLeaves();
        int[] ready = new int[nodes.length];
        int count = 0;
        for (int slot = 0; slot < nodes.length; slot++) {
            if (open[slot] == 0) {
                ready[count++] = slot;
            }
        }
        for (int i = 0; i < count; i++) {
            int slot = ready[i];
            int above = above(nodes[slot]);
            if (above >= 0) {
                widen(above, spans[slot], critical[slot]);
                if (--open[above] == 0) {
                    ready[count++] = above;
                }
            }
        }
        note(open, diagnostics);
    }

    private void widenByLeaves() {
        Network network = passes.network;
        for (int node = 0; node < network.size(); node++) {
            int above = network.state[node] == Network.SUMMARY ? -1 : above(node);
            if (above >= 0 && network.dated(node)) {
                widen(above, passes.shownDates.span(node), passes.critical(node));
            } else if (above >= 0 && efforts != null) {
                long[] span = efforts.find(node);
                widen(above, span == null ? NONE : span, false);
            }
        }
    }

    private void note(int[] open, List<Diagnostic> diagnostics) {
        for (int slot = 0; slot < nodes.length; slot++) {
            if (open[slot] > 0) {
                spans[slot] = NONE;
            }
            if (spans[slot].length == 0) {
                ActivityId id = passes.network.activities.get(nodes[slot]).id();
                diagnostics.add(new Diagnostic(
                        DiagnosticCode.EMPTY_SUMMARY,
                        List.of(id),
                        open[slot] > 0
                                ? "The summary activity " + id + " lies below itself, or above one that does"
                                : "The summary activity " + id + " has no activity below it"));
            }
        }
    }

    private int above(int node) {
        Activity activity = passes.network.activities.get(node);
        return activity.parent() == null ? -1 : Math.max(-1, slot(index.find(activity.parent())));
    }

    private void widen(int slot, long[] below, boolean criticalBelow) {
        critical[slot] |= criticalBelow;
        if (below.length == 0) {
            return;
        }
        if (spans[slot].length == 0) {
            spans[slot] = below.clone();
            return;
        }
        widen(spans[slot], below);
    }

    /** Makes a span reach over another. */
    static void widen(long[] span, long[] below) {
        for (int part : LEAST) {
            span[part] = Math.min(span[part], below[part]);
        }
        for (int part : GREATEST) {
            span[part] = Math.max(span[part], below[part]);
        }
    }
}
