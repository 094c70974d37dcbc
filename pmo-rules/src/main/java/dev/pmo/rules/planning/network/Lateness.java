package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;

/** Which activities are planned late: all of them from the finish, else those that are to come as late as possible. */
final class Lateness {

    private final Network network;
    private final boolean all;

    /** By activity the latest start that leaves alone what waits for it elsewhere; none where nothing waits. */
    private final long[] awaited;

    Lateness(Network network, boolean all, long[] awaited) {
        this.network = network;
        this.all = all;
        this.awaited = awaited;
    }

    boolean all() {
        return all;
    }

    /** Whether anything is planned late. */
    boolean any() {
        for (int node = 0; node < network.size() && !all; node++) {
            if (network.constrained[node] && wished(node)) {
                return true;
            }
        }
        return all;
    }

    private boolean wished(int node) {
        DateConstraint constraint = network.activities.get(node).constraint();
        return network.state[node] == Network.OPEN
                && constraint != null
                && constraint.type() == ConstraintType.AS_LATE_AS_POSSIBLE;
    }

    /** Where a node is planned: at its latest from the finish, else as late as moves nothing that follows. */
    long planned(int node, long early, long late, long free) {
        if (network.state[node] != Network.OPEN) {
            return early;
        }
        long latest = awaited.length == 0 ? late : Math.min(late, awaited[node]);
        if (all) {
            return Math.max(early, awaited.length == 0 ? latest : Math.min(latest, early + free));
        }
        return network.constrained[node] && wished(node) ? early + Math.max(0, Math.min(free, latest - early)) : early;
    }
}
