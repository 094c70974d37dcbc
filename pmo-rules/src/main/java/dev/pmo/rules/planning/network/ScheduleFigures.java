package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a scheduled plan, over its activities without summaries, levels of effort and what is inactive.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param activities how many there are
 * @param unfinished how many have not finished
 * @param critical how many of the unfinished have no more total float than a critical activity may have
 * @param nearCritical how many of the unfinished have more than that, but no more than a nearly critical one may have
 * @param withNegativeFloat how many of the unfinished have less than none
 * @param leastFloat the least total float of the unfinished, if there are any
 * @param tightest the activity that has it; of several the first of the plan
 * @param links how many links are followed
 * @param withoutPredecessor the unfinished activities that no link leads to, in the order of the plan
 * @param withoutSuccessor the unfinished activities that no link leads from, in the order of the plan
 */
public record ScheduleFigures(
        int activities,
        int unfinished,
        int critical,
        int nearCritical,
        int withNegativeFloat,
        @Nullable WorkTime leastFloat,
        @Nullable ActivityId tightest,
        int links,
        List<ActivityId> withoutPredecessor,
        List<ActivityId> withoutSuccessor) {

    /** Copies the lists. */
    public ScheduleFigures {
        withoutPredecessor = Copies.copy(withoutPredecessor);
        withoutSuccessor = Copies.copy(withoutSuccessor);
    }

    static ScheduleFigures of(DatePasses passes, WorkTime criticalFloat, WorkTime nearCriticalFloat) {
        Network network = passes.network;
        boolean[] leads = new boolean[network.nodes()];
        int links = 0;
        for (int edge = 0; edge < network.from.length; edge++) {
            leads[network.from[edge]] = true;
            links += network.link[edge] >= 0 ? 1 : 0;
        }
        List<ActivityId> starts = new ArrayList<>();
        List<ActivityId> ends = new ArrayList<>();
        int activities = 0;
        int unfinished = 0;
        int critical = 0;
        int near = 0;
        int negative = 0;
        int tightest = -1;
        for (int node = 0; node < network.size(); node++) {
            activities += network.dated(node) ? 1 : 0;
            if (!passes.unfinished(node)) {
                continue;
            }
            unfinished++;
            long total = passes.totalFloat(node);
            critical += total <= criticalFloat.minutes() ? 1 : 0;
            near += total > criticalFloat.minutes() && total <= nearCriticalFloat.minutes() ? 1 : 0;
            negative += total < 0 ? 1 : 0;
            if (tightest < 0 || total < passes.totalFloat(tightest)) {
                tightest = node;
            }
            if (network.first[node] == network.first[node + 1]) {
                starts.add(network.activities.get(node).id());
            }
            if (!leads[node]) {
                ends.add(network.activities.get(node).id());
            }
        }
        WorkTime least = tightest < 0 ? null : WorkTime.ofMinutes(passes.totalFloat(tightest));
        ActivityId which =
                tightest < 0 ? null : network.activities.get(tightest).id();
        return new ScheduleFigures(activities, unfinished, critical, near, negative, least, which, links, starts, ends);
    }
}
