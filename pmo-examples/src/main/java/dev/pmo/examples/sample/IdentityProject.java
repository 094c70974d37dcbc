package dev.pmo.examples.sample;

import static dev.pmo.core.structure.LifecycleState.DELIVERING;
import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.newProject;
import static dev.pmo.examples.sample.Parts.position;
import static dev.pmo.examples.sample.Parts.profile;
import static dev.pmo.examples.sample.Parts.report;
import static dev.pmo.examples.sample.Parts.running;
import static dev.pmo.examples.sample.Parts.tolerances;
import static dev.pmo.examples.sample.Plans.at;
import static dev.pmo.examples.sample.Plans.begun;
import static dev.pmo.examples.sample.Plans.done;
import static dev.pmo.examples.sample.Plans.id;
import static dev.pmo.examples.sample.Plans.key;
import static dev.pmo.examples.sample.Plans.link;
import static dev.pmo.examples.sample.Plans.plan;
import static dev.pmo.examples.sample.Plans.point;
import static dev.pmo.examples.sample.Plans.reached;
import static dev.pmo.examples.sample.Plans.task;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.structure.Project;
import java.util.List;

/** Single sign-on: a network with all four types of link, on two calendars, that cannot keep its deadline. */
final class IdentityProject {

    private IdentityProject() {}

    static Project project() {
        return newProject("PJ-IDENTITY", "Single sign-on")
                .profile(profile(DELIVERING, "Digital", "One sign-in for residents", "OB-ACCESS"))
                .governance(governance(
                                "Head of IT",
                                "Project manager, identity",
                                "Identity project board",
                                tolerances("Digital programme board", "project brief 1.1", "2026-05-04", 40, 6))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, identity", "AAGG", "Sign-in journey late"),
                                report("2026-10-30", "Project manager, identity", "AAGG", "Go-live in December"))))
                .position(position(cost(880_000, 897_000, 590_000), running("2026-05-05", "2026-11-13", "2026-12-18")))
                .raid(new RaidLog(
                        List.of(risk("R-ID-01", "Penetration test finds a severe weakness", "Head of IT")
                                .inherent(assessed(3, 4, 35, 140_000))
                                .residual(assessed(2, 4, 20, 140_000))
                                .strategy(ResponseStrategy.REDUCE)
                                .controls(List.of(inPlace("Threat modelling at each release", "Security architect")))
                                .dates(dates("2026-06-15", "2026-10-21", "2026-11-21", "2026-11-23"))
                                .build()),
                        List.of(),
                        List.of(Disputes.accountsShort()),
                        List.of(Handovers.signOn(), Handovers.oldSignOn(), Handovers.carersSignOn()),
                        null))
                .plan(network())
                .build();
    }

    private static Plan network() {
        return plan(
                "2026-05-05",
                activities(),
                links(),
                List.of(
                        reached("MS-ID-1", "Provider chosen", "2026-06-12", "2026-06-12", "Head of IT"),
                        key("MS-ID-2", "Sign-on live", "2026-11-13", "2026-12-18", "Head of IT", "AC-60")));
    }

    private static List<Activity> activities() {
        return List.of(
                done("AC-10", "Choose the identity provider", 29, "2026-05-05", "2026-06-12"),
                Activity.builder(id("AC-20"), "Build")
                        .kind(ActivityKind.SUMMARY)
                        .build(),
                done("AC-21", "Connect the directories", 40, "2026-06-15", "2026-08-07").toBuilder()
                        .parent(id("AC-20"))
                        .build(),
                task("AC-22", "Build the sign-in journey", 53, "2026-08-10", "2026-10-22")
                        .parent(id("AC-20"))
                        .progress(begun("2026-08-10", 75, 15))
                        .owner("Identity team")
                        .build(),
                task("AC-23", "Test accessibility", 15, "2026-10-05", "2026-10-23")
                        .parent(id("AC-20"))
                        .progress(begun("2026-10-12", 40, 9))
                        .owner("Lead designer")
                        .build(),
                task("AC-30", "Test security", 10, "2026-10-26", "2026-11-06")
                        .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, at("2026-11-23", 8)))
                        .owner("Security supplier")
                        .build(),
                task("AC-40", "Rehearse the cut-over", 3, "2026-11-09", "2026-11-12")
                        .calendar(Plans.NIGHTS)
                        .owner("Operations")
                        .build(),
                task("AC-50", "Keep the old sign-in running", 20, "2026-10-19", "2026-11-13")
                        .owner("Operations")
                        .build(),
                point("AC-60", "Sign-on live", "2026-11-13").toBuilder()
                        .constraint(DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, at("2026-11-30", 17)))
                        .build());
    }

    private static List<Dependency> links() {
        return List.of(
                link("AC-10", "AC-21"),
                link("AC-21", "AC-22"),
                link("AC-22", "AC-23", LinkType.SS, 40),
                link("AC-22", "AC-23", LinkType.FF, 1),
                link("AC-22", "AC-30"),
                link("AC-23", "AC-30"),
                link("AC-30", "AC-40"),
                link("AC-40", "AC-60"),
                link("AC-60", "AC-50", LinkType.SF, 0));
    }
}
