package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;

/** What waits elsewhere for activities of a network, or for all that lies below a summary activity. */
final class Awaited {

    static final long[] NOTHING = {};

    private Awaited() {}

    /** By activity the latest start that leaves alone what waits for it elsewhere; {@link #NOTHING} if nothing does. */
    static long[] latest(Network network, ActivityIndex index, Map<ActivityId, LocalDateTime> awaited) {
        if (awaited.isEmpty()) {
            return NOTHING;
        }
        long[] latest = new long[network.size()];
        Arrays.fill(latest, Long.MAX_VALUE);
        for (int node = 0; node < latest.length; node++) {
            if (network.dated(node)) {
                int position = node;
                for (int step = 0; position >= 0 && step <= latest.length; step++) {
                    LocalDateTime moment = awaited.get(network.id(position));
                    if (moment != null) {
                        long count = network.calendarOf(node).count(Minutes.of(moment));
                        latest[node] = Math.min(latest[node], network.latestStart(node, count));
                    }
                    position = above(network, index, position);
                }
            }
        }
        return latest;
    }

    private static int above(Network network, ActivityIndex index, int node) {
        ActivityId parent = network.activities.get(node).parent();
        int found = parent == null ? -1 : index.find(parent);
        return found >= 0 && network.state[found] == Network.SUMMARY ? found : -1;
    }
}
