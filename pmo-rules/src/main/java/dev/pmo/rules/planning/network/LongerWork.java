package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.ScheduleFrom;
import java.time.LocalDateTime;
import java.util.Optional;

/** What becomes of the end of a plan if one activity takes longer: one pass forward, without reading the plan again. */
final class LongerWork {

    private static final long MOST = 1L << 28;

    private final DatePasses base;
    private final Network network;
    private final int node;

    LongerWork(DatePasses base, int node) {
        this.base = base;
        this.network = base.network;
        this.node = node;
    }

    /** The finish of the plan; nothing if it cannot be told in this way. */
    Optional<LocalDateTime> findFinish(long minutes) {
        if (!plain() || minutes < 0 || minutes > MOST || network.duration[node] > MOST) {
            return Optional.empty();
        }
        Network changed = network.withOwnTimes();
        int longer = (int) minutes;
        changed.duration[node] += longer;
        for (int edge = 0; edge < network.from.length; edge++) {
            if (network.from[edge] == node && network.weight[edge] != Network.SPECIAL) {
                if (shared(edge)) {
                    return Optional.empty();
                }
                changed.weight[edge] += network.type(edge).fromFinish() ? longer : 0;
            }
        }
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            LinkType type = network.type(edge);
            changed.weight[edge] -= type.toFinish() && network.weight[edge] != Network.SPECIAL ? longer : 0;
        }
        DatePasses work = new DatePasses(changed);
        new ForwardPass(work).run();
        return Minutes.representable(work.end) ? Optional.of(Minutes.moment(work.end)) : Optional.empty();
    }

    /** Whether the work is done on one calendar, and the dates follow from one pass forward. */
    private boolean plain() {
        byte state = network.state[node];
        return network.nodes() == network.size()
                && base.planned == base.early
                && network.rules.from() == ScheduleFrom.PLAN_START
                && (state == Network.OPEN || state == Network.STARTED || state == Network.FIXED)
                && network.duration[node] > 0
                && network.crew(node) == null;
    }

    private boolean shared(int edge) {
        Dependency link = network.dependencies.get(network.link[edge]);
        return link.lag().kind().proportional();
    }
}
