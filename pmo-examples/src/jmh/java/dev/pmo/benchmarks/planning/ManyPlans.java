package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A portfolio of programmes of twenty projects, each project with a plan of a hundred activities. Within a programme
 * thirty deliverables are handed from one project to another, always from one that is further up in the list, so that
 * nothing waits in a circle.
 */
final class ManyPlans {

    private static final int PROJECTS = 20;
    private static final int ACTIVITIES = 100;
    private static final int HANDOVERS = 30;

    private final int programmes;
    private final SplittableRandom random;

    private ManyPlans(int programmes) {
        this.programmes = programmes;
        this.random = new SplittableRandom(programmes);
    }

    static Portfolio of(int plans) {
        return new ManyPlans(Math.max(1, plans / PROJECTS)).portfolio();
    }

    /** All plans and all handovers in one plan. */
    static Plan joined(Portfolio portfolio) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (Programme programme : portfolio.programmes()) {
            for (Project project : programme.projects()) {
                join(project, activities, links);
            }
        }
        return Plan.of(LargeNetwork.START, activities, links);
    }

    private static void join(Project project, List<Activity> activities, List<Dependency> links) {
        for (Activity one : project.plan().activities()) {
            activities.add(Activity.of(of(project.ref(), one.id()), one.name(), one.duration()));
        }
        for (Dependency link : project.plan().dependencies()) {
            links.add(Dependency.of(of(project.ref(), link.predecessor()), of(project.ref(), link.successor())));
        }
        for (GiveGet handover : project.raid().dependencies()) {
            ActivityId from = handover.giverActivity();
            ActivityId to = handover.receiverActivity();
            if (handover.giver().equals(project.ref()) && from != null && to != null) {
                links.add(Dependency.of(of(handover.giver(), from), of(handover.receiver(), to)));
            }
        }
    }

    private static ActivityId of(ScopeRef scope, ActivityId id) {
        return ActivityId.of(scope.id() + "/" + id);
    }

    private Portfolio portfolio() {
        List<Programme> all = new ArrayList<>();
        for (int number = 0; number < programmes; number++) {
            all.add(Programme.builder(ProgrammeId.of("PG" + number), "Programme")
                    .projects(projects("P" + number + "-"))
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("PF"), "All").programmes(all).build();
    }

    private List<Project> projects(String prefix) {
        List<List<GiveGet>> handovers = handovers(prefix);
        List<Project> projects = new ArrayList<>();
        for (int number = 0; number < PROJECTS; number++) {
            projects.add(Project.builder(ProjectId.of(prefix + number), "Project")
                    .plan(plan())
                    .raid(RaidLog.none().withDependencies(handovers.get(number)))
                    .build());
        }
        return projects;
    }

    private List<List<GiveGet>> handovers(String prefix) {
        List<List<GiveGet>> byProject = new ArrayList<>();
        for (int number = 0; number < PROJECTS; number++) {
            byProject.add(new ArrayList<>());
        }
        for (int number = 0; number < HANDOVERS; number++) {
            int giver = random.nextInt(PROJECTS - 1);
            int receiver = giver + 1 + random.nextInt(PROJECTS - 1 - giver);
            GiveGet handover = new GiveGet(
                    DependencyId.of(prefix + "G" + number),
                    "Deliverable",
                    ScopeRef.of(ProjectId.of(prefix + giver)),
                    ScopeRef.of(ProjectId.of(prefix + receiver)),
                    LocalDate.of(2027, 1, 1),
                    LocalDate.of(2027, 1, 1),
                    null,
                    AgreementStatus.AGREED,
                    ActivityId.of("A" + random.nextInt(ACTIVITIES)),
                    ActivityId.of("A" + random.nextInt(ACTIVITIES)));
            byProject.get(giver).add(handover);
            byProject.get(receiver).add(handover);
        }
        return byProject;
    }

    private Plan plan() {
        List<Activity> activities = new ArrayList<>(ACTIVITIES);
        List<Dependency> links = new ArrayList<>(2 * ACTIVITIES);
        for (int node = 0; node < ACTIVITIES; node++) {
            ActivityId id = ActivityId.of("A" + node);
            activities.add(Activity.of(id, "Activity", WorkTime.ofMinutes(60 + random.nextInt(2000))));
            for (int k = 1; k <= Math.min(2, node); k++) {
                links.add(Dependency.of(ActivityId.of("A" + Math.max(0, node - k - random.nextInt(10))), id));
            }
        }
        return Plan.of(LargeNetwork.START, activities, links);
    }
}
