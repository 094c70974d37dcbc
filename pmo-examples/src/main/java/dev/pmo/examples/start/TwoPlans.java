package dev.pmo.examples.start;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.Hit;
import dev.pmo.rules.planning.integrated.Impact;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.WhatIf;
import dev.pmo.rules.planning.network.WhatIfResult;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Two plans of a programme, scheduled as one: the program of the documentation. */
public final class TwoPlans {

    private static final ScopeRef LEDGER = ScopeRef.of(ProjectId.of("PJ-LEDGER"));
    private static final ScopeRef PORTAL = ScopeRef.of(ProjectId.of("PJ-PORTAL"));

    private TwoPlans() {}

    /**
     * Schedules two plans as one, and asks what a slip would do.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Programme programme = programme();

        IntegratedSchedule schedule = IntegratedPlan.of(programme).schedule();
        schedule.plans().forEach(plan -> System.out.println(plan.scope() + " ends on " + plan.finish()));
        System.out.println("critical to the whole: " + schedule.criticalPath());
        for (InterfaceOutlook one : schedule.interfaces()) {
            System.out.println(one.agreement().id() + " comes on " + one.comes() + ", float to the day it is needed "
                    + one.floatToNeed() + ", to the latest start " + one.totalFloat());
        }

        Impact impact =
                schedule.impactOfSlip(ActivityRef.of(LEDGER, ActivityId.of("BUILD")), WorkTime.ofEightHourDays(3));
        for (Hit hit : impact.hitsElsewhere()) {
            System.out.println(hit.activity() + " moves by " + hit.workingDays() + " working days, over "
                    + impact.chainTo(hit.activity()));
        }

        WhatIf whatIf = WhatIf.of(programme.projects().get(1).plan());
        Activity pages = whatIf.activity(ActivityId.of("PAGES"));
        WhatIfResult result = whatIf.ask(List.of(PlanChange.of(
                pages.toBuilder().duration(WorkTime.ofEightHourDays(12)).build())));
        System.out.println(
                "alone the portal would end on " + result.finishAfter() + " instead of " + result.finishBefore());
    }

    private static Programme programme() {
        GiveGet interfaces = new GiveGet(
                DependencyId.of("D-1"),
                "Interface to the ledger",
                LEDGER,
                PORTAL,
                LocalDate.of(2026, 6, 16),
                LocalDate.of(2026, 6, 12),
                null,
                AgreementStatus.AGREED,
                ActivityId.of("BUILD"),
                ActivityId.of("JOIN"));
        return Programme.builder(ProgrammeId.of("PG-1"), "Finance online")
                .projects(List.of(
                        project("PJ-LEDGER", interfaces, task("BUILD", 12), task("TEST", 5)),
                        project("PJ-PORTAL", interfaces, task("PAGES", 8), task("JOIN", 4))))
                .build();
    }

    private static Activity task(String id, int days) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(days));
    }

    private static Project project(String id, GiveGet giveGet, Activity first, Activity second) {
        return Project.builder(ProjectId.of(id), id)
                .plan(Plan.of(
                        LocalDateTime.of(2026, 6, 1, 8, 0),
                        List.of(first, second),
                        List.of(Dependency.of(first.id(), second.id()))))
                .raid(RaidLog.none().withDependencies(List.of(giveGet)))
                .build();
    }
}
