package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.DateConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the dates of a scheduled network are what they are: what drives them, and where dates and links disagree. */
final class Explanations {

    private final DatePasses passes;
    private final Network network;

    Explanations(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
    }

    List<Driver> drivers(int node) {
        byte state = network.state[node];
        if (state == Network.SUMMARY) {
            return List.of();
        }
        if (state == Network.STARTED || state == Network.FINISHED) {
            return List.of(new Driver(DriverKind.ACTUAL, null));
        }
        if (state == Network.FIXED) {
            return List.of(new Driver(DriverKind.CONSTRAINT, null));
        }
        List<Driver> drivers = new ArrayList<>();
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (passes.asked(edge, node) == passes.early[node]) {
                drivers.add(new Driver(DriverKind.LINK, network.dependencies.get(network.link[edge])));
            }
        }
        if (drivers.isEmpty()) {
            boolean planStart = network.calendarOf(node).count(network.start) == passes.early[node];
            drivers.add(new Driver(planStart ? DriverKind.PLAN_START : DriverKind.CONSTRAINT, null));
        }
        return List.copyOf(drivers);
    }

    List<ActivityId> criticalPath() {
        int last = -1;
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] != Network.SUMMARY && passes.earlyFinish(node) == passes.end) {
                last = last < 0 || later(node, last) ? node : last;
            }
        }
        List<ActivityId> path = new ArrayList<>();
        while (last >= 0) {
            path.add(id(last));
            last = driver(last);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** Whether a node suits the end of the path better: a point in time that closes it comes after work. */
    private boolean later(int node, int than) {
        boolean point = network.duration[node] == 0;
        boolean pointThan = network.duration[than] == 0;
        return point == pointThan ? id(node).compareTo(id(than)) < 0 : point;
    }

    private int driver(int node) {
        int best = -1;
        if (network.state[node] == Network.OPEN) {
            for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
                int from = network.from[edge];
                boolean drives = passes.asked(edge, node) == passes.early[node];
                if (drives && (best < 0 || id(from).compareTo(id(best)) < 0)) {
                    best = from;
                }
            }
        }
        return best;
    }

    /** Where an actual date or a constraint stands against the links. */
    void diagnose(List<Diagnostic> diagnostics) {
        for (int node = 0; node < network.size(); node++) {
            byte state = network.state[node];
            if (state == Network.SUMMARY || (state == Network.OPEN && !network.constrained[node])) {
                continue;
            }
            if (state == Network.STARTED || state == Network.FINISHED) {
                outOfSequence(node, diagnostics);
            } else {
                constraint(node, Network.binding(network.activities.get(node)), diagnostics);
            }
        }
    }

    private void outOfSequence(int node, List<Diagnostic> diagnostics) {
        int edge = hardest(node);
        if (edge >= 0 && passes.asked(edge, node) > passes.early[node]) {
            ActivityId before = id(network.from[edge]);
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.OUT_OF_SEQUENCE,
                    List.of(before, id(node)),
                    id(node) + " went ahead of its link from " + before));
        }
    }

    private void constraint(int node, @Nullable DateConstraint constraint, List<Diagnostic> diagnostics) {
        if (constraint == null) {
            return;
        }
        int edge = hardest(node);
        boolean against = network.state[node] == Network.FIXED
                ? edge >= 0 && passes.asked(edge, node) > passes.early[node]
                : passes.latest(node, constraint) < passes.early[node];
        if (against) {
            String driver = edge < 0 ? "the start of the plan" : "the link from " + id(network.from[edge]);
            List<ActivityId> both = edge < 0 ? List.of(id(node)) : List.of(id(network.from[edge]), id(node));
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                    both,
                    id(node) + " is bound by " + constraint.type() + " " + constraint.date() + ", against " + driver));
        }
    }

    /** The link that asks for the latest start of a node, or -1. */
    private int hardest(int node) {
        int best = -1;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (best < 0 || passes.asked(edge, node) > passes.asked(best, node)) {
                best = edge;
            }
        }
        return best;
    }

    private ActivityId id(int node) {
        return network.activities.get(node).id();
    }
}
