package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.DateConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        if (!network.moves(node)) {
            boolean actual = state == Network.STARTED || state == Network.FINISHED;
            return List.of(new Driver(actual ? DriverKind.ACTUAL : fixedBy(node), null));
        }
        List<Driver> drivers = new ArrayList<>();
        if (state == Network.STARTED) {
            drivers.add(new Driver(DriverKind.ACTUAL, null));
        }
        int others = drivers.size();
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (passes.asked(edge, node) == passes.early[node]) {
                drivers.add(new Driver(DriverKind.LINK, network.dependencies.get(network.link[edge])));
            }
        }
        if (drivers.size() == others) {
            drivers.add(new Driver(rootOf(node), null));
        }
        return drivers.stream().distinct().toList();
    }

    private DriverKind fixedBy(int node) {
        DateConstraint constraint = network.activities.get(node).constraint();
        boolean moved = constraint != null && passes.latest(node, constraint) < passes.early[node];
        return moved ? DriverKind.DATA_DATE : DriverKind.CONSTRAINT;
    }

    /** What sets the date of a node that no link sets. */
    private DriverKind rootOf(int node) {
        long early = passes.early[node];
        CompiledCalendar calendar = network.calendarOf(node);
        if (network.reported() && calendar.count(network.dataDate) == early && network.dataDate > network.start) {
            return DriverKind.DATA_DATE;
        }
        if (network.state[node] == Network.STARTED) {
            return DriverKind.ACTUAL;
        }
        return calendar.count(network.start) == early ? DriverKind.PLAN_START : DriverKind.CONSTRAINT;
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
        if (network.moves(node)) {
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

    private ActivityId id(int node) {
        return network.id(node);
    }
}
