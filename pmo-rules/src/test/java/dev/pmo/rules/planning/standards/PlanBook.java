package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A plan that is written line by line: tasks in days of eight hours, links, the standard calendar. */
final class PlanBook {

    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final List<Activity> activities = new ArrayList<>();
    private final List<Dependency> links = new ArrayList<>();
    private @Nullable LocalDate dataDate = MONDAY;

    /** So many tasks of one day, T1 to Tn, one after the other. */
    static PlanBook chain(int size) {
        PlanBook book = new PlanBook();
        for (int i = 1; i <= size; i++) {
            book.task("T" + i, 1);
            if (i > 1) {
                book.link("T" + (i - 1), "T" + i);
            }
        }
        return book;
    }

    PlanBook task(String id, long days) {
        return add(Activity.of(id(id), id, WorkTime.ofEightHourDays(days)));
    }

    PlanBook add(Activity activity) {
        activities.add(activity);
        return this;
    }

    PlanBook change(String id, UnaryOperator<Activity.Builder> change) {
        for (int i = 0; i < activities.size(); i++) {
            if (activities.get(i).id().equals(id(id))) {
                activities.set(i, change.apply(activities.get(i).toBuilder()).build());
            }
        }
        return this;
    }

    PlanBook finished(String id, LocalDate start, LocalDate finish) {
        return change(id, task -> task.progress(Progress.finished(start.atTime(8, 0), finish.atTime(17, 0))));
    }

    PlanBook started(String id, LocalDate start) {
        return change(id, task -> task.progress(new Progress(start.atTime(8, 0), null, null, null)));
    }

    PlanBook agreed(String id, LocalDate start, LocalDate finish) {
        return change(id, task -> task.baseline(start.atTime(8, 0), finish.atTime(17, 0)));
    }

    PlanBook link(String from, String to) {
        return link(from, to, LinkType.FS, 0);
    }

    PlanBook link(String from, String to, LinkType type, long lagDays) {
        links.add(Dependency.of(id(from), id(to), type, WorkTime.ofEightHourDays(lagDays)));
        return this;
    }

    PlanBook dataDate(@Nullable LocalDate date) {
        dataDate = date;
        return this;
    }

    Plan plan() {
        LocalDateTime start = MONDAY.atTime(8, 0);
        return new Plan(start, dataDate, null, null, activities, links, null);
    }

    StandardCheck check(Standard standard) {
        return check(standard, PlanningStandardsPolicy.DEFAULTS);
    }

    StandardCheck check(Standard standard, PlanningStandardsPolicy policy) {
        return PlanningStandards.of(plan(), MONDAY, policy).find(standard).orElseThrow();
    }

    static ActivityId id(String value) {
        return ActivityId.of(value);
    }

    static List<ActivityId> ids(String... values) {
        return List.of(values).stream().map(PlanBook::id).toList();
    }
}
