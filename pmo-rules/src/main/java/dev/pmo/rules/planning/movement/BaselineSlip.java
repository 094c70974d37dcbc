package dev.pmo.rules.planning.movement;

import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How late a milestone is against one of the baselines of its plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param milestone the milestone
 * @param baseline the name of the baseline; empty for the one in force
 * @param agreed the date agreed in it
 * @param expected when it happened, or else when it is expected now
 * @param days the calendar days from the one to the other, negative if it is earlier
 */
public record BaselineSlip(MilestoneId milestone, String baseline, LocalDate agreed, LocalDate expected, long days) {

    /** Checks that all parts are given. */
    public BaselineSlip {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(agreed, "agreed");
        Objects.requireNonNull(expected, "expected");
    }

    /**
     * The slips of the milestones of a plan against each of its baselines.
     *
     * @param plan the plan
     * @param asOf the date
     * @return for each milestone with an expected date its slips: against the earlier baselines, the oldest first, then
     *     against the one in force; only where a date was agreed
     */
    public static List<BaselineSlip> of(Plan plan, LocalDate asOf) {
        List<Map<MilestoneId, LocalDate>> agreed = new ArrayList<>();
        for (Baseline baseline : plan.baselines()) {
            Map<MilestoneId, LocalDate> dates = new HashMap<>();
            for (MilestoneBaseline one : baseline.milestones()) {
                if (one.date() != null) {
                    dates.putIfAbsent(one.milestone(), one.date());
                }
            }
            agreed.add(dates);
        }
        List<BaselineSlip> slips = new ArrayList<>();
        for (Milestone milestone : plan.milestones()) {
            LocalDate expected = milestone.expected(asOf);
            for (int i = 0; expected != null && i < agreed.size(); i++) {
                LocalDate date = agreed.get(i).get(milestone.id());
                if (date != null) {
                    slips.add(of(milestone.id(), plan.baselines().get(i).name(), date, expected));
                }
            }
            if (expected != null && milestone.baseline() != null) {
                slips.add(of(milestone.id(), "", milestone.baseline(), expected));
            }
        }
        return List.copyOf(slips);
    }

    private static BaselineSlip of(MilestoneId id, String baseline, LocalDate agreed, LocalDate expected) {
        return new BaselineSlip(id, baseline, agreed, expected, ChronoUnit.DAYS.between(agreed, expected));
    }
}
