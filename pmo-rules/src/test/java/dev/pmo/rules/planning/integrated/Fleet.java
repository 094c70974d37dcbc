package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for projects with plans that give to each other. Each give/get is listed by both sides. */
final class Fleet {

    /** A Monday, eight in the morning. */
    static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 8, 0);

    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final List<GiveGet> gives = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    static ScopeRef project(String id) {
        return ScopeRef.of(ProjectId.of(id));
    }

    static ActivityRef at(String project, String activity) {
        return ActivityRef.of(project(project), ActivityId.of(activity));
    }

    static Activity days(String id, int days) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(days));
    }

    static LocalDateTime on(String moment) {
        return LocalDateTime.parse(moment);
    }

    /** A chain of activities, one after the other, as {@code "A:3 B:5"} in days. */
    Fleet chain(String project, String activities) {
        List<Activity> all = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (String each : activities.split(" ", -1)) {
            String[] parts = each.split(":", -1);
            all.add(days(parts[0], Integer.parseInt(parts[1])));
            if (all.size() > 1) {
                links.add(Dependency.of(
                        all.get(all.size() - 2).id(), all.get(all.size() - 1).id()));
            }
        }
        return plan(project, Plan.of(MONDAY, all, links));
    }

    Fleet plan(String project, Plan plan) {
        plans.put(project, plan);
        return this;
    }

    Fleet give(String id, String giver, @Nullable String from, String receiver, @Nullable String to) {
        return give(id, giver, from, receiver, to, null, null, AgreementStatus.AGREED);
    }

    Fleet give(
            String id,
            String giver,
            @Nullable String from,
            String receiver,
            @Nullable String to,
            @Nullable String needed,
            @Nullable String promised,
            AgreementStatus status) {
        gives.add(new GiveGet(
                DependencyId.of(id),
                "Deliverable " + id,
                project(giver),
                project(receiver),
                needed == null ? null : LocalDate.parse(needed),
                promised == null ? null : LocalDate.parse(promised),
                null,
                status,
                from == null ? null : ActivityId.of(from),
                to == null ? null : ActivityId.of(to)));
        return this;
    }

    /** The last give/get is in the log of the giver only. */
    Fleet receiverSilent() {
        silent.add(gives.get(gives.size() - 1).id().value());
        return this;
    }

    Portfolio portfolio() {
        List<Project> projects = new ArrayList<>();
        plans.forEach((id, plan) -> projects.add(Project.builder(ProjectId.of(id), id)
                .plan(plan)
                .raid(RaidLog.none().withDependencies(listedBy(id)))
                .build()));
        return Portfolio.builder(PortfolioId.of("PF"), "Fleet")
                .projects(projects)
                .build();
    }

    private List<GiveGet> listedBy(String id) {
        return gives.stream()
                .filter(give -> give.giver().id().equals(id)
                        || (give.receiver().id().equals(id)
                                && !silent.contains(give.id().value())))
                .toList();
    }

    IntegratedSchedule schedule() {
        return IntegratedPlan.of(portfolio()).schedule();
    }
}
