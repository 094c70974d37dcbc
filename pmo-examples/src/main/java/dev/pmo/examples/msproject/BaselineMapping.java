package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

/** Turns the numbered baselines of a file into ours; the one without number is in force and stands with each task. */
final class BaselineMapping {

    /** The number of the last baseline that Microsoft Project keeps. */
    static final int LAST = 10;

    private BaselineMapping() {}

    static String name(int number) {
        return "Baseline " + number;
    }

    /** Those that hold a date, the oldest first; those of unknown age come last, by number. */
    static List<Baseline> baselines(ProjectProperties properties, List<Task> tasks) {
        List<Baseline> baselines = new ArrayList<>();
        for (int number = 1; number <= LAST; number++) {
            Baseline baseline = baseline(number, day(properties.getBaselineDate(number)), tasks);
            if (!baseline.activities().isEmpty()) {
                baselines.add(baseline);
            }
        }
        baselines.sort(Comparator.comparing(Baseline::setOn, Comparator.nullsLast(Comparator.naturalOrder())));
        return baselines;
    }

    private static Baseline baseline(int number, @Nullable LocalDate setOn, List<Task> tasks) {
        List<ActivityBaseline> activities = new ArrayList<>();
        List<MilestoneBaseline> milestones = new ArrayList<>();
        for (Task task : tasks) {
            LocalDateTime start = task.getBaselineStart(number);
            LocalDateTime finish = task.getBaselineFinish(number);
            if (start == null && finish == null) {
                continue;
            }
            activities.add(new ActivityBaseline(ActivityId.of(String.valueOf(task.getUniqueID())), start, finish));
            if (TaskMapping.watched(task)) {
                milestones.add(new MilestoneBaseline(
                        MilestoneId.of(String.valueOf(task.getUniqueID())), TaskMapping.finishDay(start, finish)));
            }
        }
        return new Baseline(name(number), setOn, null, activities, milestones);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
