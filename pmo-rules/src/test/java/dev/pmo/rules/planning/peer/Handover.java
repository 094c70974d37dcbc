package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.planning.integrated.InterfaceState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one project is to hand over to another, and who has written it down. */
record Handover(
        int giver,
        @Nullable ActivityId from,
        int receiver,
        @Nullable ActivityId to,
        AgreementStatus status,
        @Nullable LocalDate promised,
        boolean giverLists,
        boolean receiverLists) {

    static Handover agreed(int giver, ActivityId from, int receiver, ActivityId to) {
        return new Handover(giver, from, receiver, to, AgreementStatus.AGREED, null, true, true);
    }

    static ScopeRef project(int number) {
        return ScopeRef.of(ProjectId.of("P" + number));
    }

    /** Projects with plans, and with logs of what they give and get. */
    static Portfolio portfolio(List<Plan> plans, List<Handover> handovers) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            List<GiveGet> listed = new ArrayList<>();
            for (int k = 0; k < handovers.size(); k++) {
                Handover one = handovers.get(k);
                if ((one.giver == i && one.giverLists) || (one.receiver == i && one.receiverLists)) {
                    listed.add(one.entry(k));
                }
            }
            projects.add(Project.builder(ProjectId.of("P" + i), "P" + i)
                    .plan(plans.get(i))
                    .raid(RaidLog.none().withDependencies(listed))
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("PF"), "Joined")
                .projects(projects)
                .build();
    }

    private GiveGet entry(int number) {
        return new GiveGet(
                DependencyId.of("G" + number),
                "It",
                project(giver),
                project(receiver),
                null,
                promised,
                null,
                status,
                from,
                to);
    }

    /** What the guide says that it does to the plans; circles apart. */
    InterfaceState state(List<Plan> plans) {
        if (status == AgreementStatus.DELIVERED) {
            return InterfaceState.DELIVERED;
        }
        if (!giverLists || !receiverLists) {
            return InterfaceState.ONE_SIDED;
        }
        if (status != AgreementStatus.AGREED) {
            return InterfaceState.UNAGREED;
        }
        boolean gives = known(plans.get(giver), from) && works(plans.get(giver), from, 0);
        if (!known(plans.get(receiver), to) || (!gives && promised == null)) {
            return InterfaceState.NOT_JOINED;
        }
        return gives ? InterfaceState.JOINED : InterfaceState.DATED;
    }

    private static boolean known(Plan plan, @Nullable ActivityId id) {
        return plan.activities().stream()
                .anyMatch(one -> one.id().equals(id) && one.placement().mode() != ActivityMode.INACTIVE);
    }

    /** Whether something has a finish of its own: no level of effort, and no heading without anything that has. */
    private static boolean works(Plan plan, @Nullable ActivityId id, int depth) {
        Activity activity = plan.activities().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (activity.kind() != ActivityKind.SUMMARY) {
            return activity.kind() != ActivityKind.LEVEL_OF_EFFORT
                    && activity.placement().mode() != ActivityMode.INACTIVE;
        }
        return activity.placement().mode() != ActivityMode.INACTIVE
                && depth < plan.activities().size()
                && plan.activities().stream()
                        .anyMatch(one -> activity.id().equals(one.parent()) && works(plan, one.id(), depth + 1));
    }
}
