package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The spans of the levels of effort: from the earliest of what drives their starts to the latest of what drives their
 * finishes, early and late. They drive nothing, so they are told when all else is dated.
 */
final class EffortSpans {

    private final DatePasses passes;
    private final Network network;
    private final ActivityIndex index;
    private final Rollup below;
    private final Map<Integer, long[]> spans = new TreeMap<>();

    EffortSpans(DatePasses passes, ActivityIndex index, Rollup below, List<Diagnostic> diagnostics) {
        this.passes = passes;
        this.network = passes.network;
        this.index = index;
        this.below = below;
        Map<Integer, List<Dependency>> links = new TreeMap<>();
        for (int position : network.effortLinks) {
            Dependency link = network.dependencies.get(position);
            enter(links, index.find(link.predecessor()), link);
            enter(links, index.find(link.successor()), link);
        }
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.EFFORT) {
                long[] span = span(node, links.getOrDefault(node, List.of()));
                if (span == null) {
                    diagnostics.add(new Diagnostic(
                            DiagnosticCode.LEVEL_OF_EFFORT_WITHOUT_SPAN,
                            List.of(network.id(node)),
                            "No link says from when to when the level of effort " + network.id(node) + " goes on"));
                } else {
                    spans.put(node, span);
                }
            }
        }
    }

    private void enter(Map<Integer, List<Dependency>> links, int node, Dependency link) {
        if (network.state[node] == Network.EFFORT) {
            links.computeIfAbsent(node, key -> new ArrayList<>()).add(link);
        }
    }

    /** Whether all dates can be told. */
    boolean inReach() {
        for (long[] span : spans.values()) {
            for (int part = 0; part < 6; part++) {
                if (!Minutes.representable(span[part])) {
                    return false;
                }
            }
        }
        return true;
    }

    long @Nullable [] find(int node) {
        return spans.get(node);
    }

    private long @Nullable [] span(int node, List<Dependency> links) {
        long[] starts = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        long[] finishes = {Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        for (Dependency link : links) {
            boolean into = index.find(link.successor()) == node;
            int other = index.find(into ? link.predecessor() : link.successor());
            long[] span = spanOf(other);
            if (span == null || other == node) {
                continue;
            }
            boolean atFinish = into ? link.type().fromFinish() : link.type().toFinish();
            boolean drivesFinish = into ? link.type().toFinish() : link.type().fromFinish();
            for (int kind = 0; kind < 3; kind++) {
                long moment = shifted(node, link, into, span, span[2 * kind + (atFinish ? 1 : 0)]);
                if (drivesFinish) {
                    finishes[kind] = Math.max(finishes[kind], moment);
                } else {
                    starts[kind] = Math.min(starts[kind], moment);
                }
            }
        }
        return starts[0] == Long.MAX_VALUE || finishes[0] == Long.MIN_VALUE ? null : worked(node, starts, finishes);
    }

    private long @Nullable [] spanOf(int node) {
        return network.dated(node) ? passes.shownDates.span(node) : below.find(node);
    }

    /** A moment with the lag of a link, counted on the calendar of the level of effort. */
    private long shifted(int node, Dependency link, boolean into, long[] span, long moment) {
        Lag lag = link.lag();
        long length = Math.max(
                0,
                lag.kind() == LagKind.ELAPSED_SHARE
                        ? into ? span[3] - span[2] : 0
                        : network.activity(index.find(link.predecessor()))
                                .duration()
                                .minutes());
        long whole = Math.max(-Network.LONGEST, Math.min(Network.LONGEST, lag.minutesOf(length)));
        long minutes = lag.kind().elapsed() ? whole : 0;
        long work = lag.kind().elapsed() ? 0 : whole;
        CompiledCalendar calendar = network.calendarOf(node);
        long sign = into ? 1 : -1;
        return (work == 0 ? moment : calendar.startOf(calendar.count(moment) + sign * work)) + sign * minutes;
    }

    /** Moved into the working time of its calendar; it finishes where it starts if all ends before. */
    private long[] worked(int node, long[] starts, long[] finishes) {
        CompiledCalendar calendar = network.calendarOf(node);
        long[] span = new long[9];
        for (int kind = 0; kind < 3; kind++) {
            long start = calendar.count(starts[kind]);
            long finish = Math.max(start, calendar.count(finishes[kind]));
            span[2 * kind] = calendar.startOf(start);
            span[2 * kind + 1] = finish == start ? span[2 * kind] : calendar.finishOf(finish);
        }
        long slip = calendar.count(span[5]) - calendar.count(span[3]);
        span[6] = slip;
        span[7] = Math.max(0, slip);
        return span;
    }
}
