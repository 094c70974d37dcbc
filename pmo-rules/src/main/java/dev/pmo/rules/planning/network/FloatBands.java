package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Sorts the unfinished activities of a scheduled network by their total float. */
final class FloatBands {

    private FloatBands() {}

    /** Those with no more float than a threshold, in the order of the plan. */
    static List<ActivityId> upTo(DatePasses passes, WorkTime threshold) {
        List<ActivityId> critical = new ArrayList<>();
        for (int node = 0; node < passes.network.size(); node++) {
            if (passes.unfinished(node) && passes.totalFloat(node) <= threshold.minutes()) {
                critical.add(passes.network.id(node));
            }
        }
        return Collections.unmodifiableList(critical);
    }

    /** All of them, in one band more than there are limits. */
    static List<FloatBand> of(DatePasses passes, List<WorkTime> limits) {
        List<WorkTime> sorted = List.copyOf(new TreeSet<>(limits));
        List<List<ActivityId>> members = new ArrayList<>();
        for (int band = 0; band <= sorted.size(); band++) {
            members.add(new ArrayList<>());
        }
        for (int node = 0; node < passes.network.size(); node++) {
            if (passes.unfinished(node)) {
                members.get(band(sorted, passes.totalFloat(node))).add(passes.network.id(node));
            }
        }
        List<FloatBand> bands = new ArrayList<>();
        for (int band = 0; band <= sorted.size(); band++) {
            WorkTime above = band == 0 ? null : sorted.get(band - 1);
            WorkTime upTo = band == sorted.size() ? null : sorted.get(band);
            bands.add(new FloatBand(above, upTo, members.get(band)));
        }
        return List.copyOf(bands);
    }

    private static int band(List<WorkTime> sorted, long minutes) {
        int band = 0;
        while (band < sorted.size() && minutes > sorted.get(band).minutes()) {
            band++;
        }
        return band;
    }
}
