package dev.pmo.examples.sample;

import static dev.pmo.core.governance.ToleranceAspect.BENEFITS;
import static dev.pmo.core.governance.ToleranceAspect.QUALITY;
import static dev.pmo.core.governance.ToleranceAspect.SCOPE;
import static dev.pmo.core.structure.LifecycleState.DELIVERING;
import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.assumption;
import static dev.pmo.examples.sample.Logs.because;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.issue;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.aspect;
import static dev.pmo.examples.sample.Parts.confidence;
import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.exposure;
import static dev.pmo.examples.sample.Parts.finished;
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.newProgramme;
import static dev.pmo.examples.sample.Parts.newProject;
import static dev.pmo.examples.sample.Parts.number;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.plus;
import static dev.pmo.examples.sample.Parts.position;
import static dev.pmo.examples.sample.Parts.profile;
import static dev.pmo.examples.sample.Parts.project;
import static dev.pmo.examples.sample.Parts.report;
import static dev.pmo.examples.sample.Parts.running;
import static dev.pmo.examples.sample.Parts.share;
import static dev.pmo.examples.sample.Parts.stage;
import static dev.pmo.examples.sample.Parts.tolerances;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Tranche;
import java.util.List;

/**
 * Digital services: the time exception of the portal is absorbed here, the cost exception of case management is not
 * and goes on to the portfolio. The data platform is in order in every respect.
 */
final class DigitalProgramme {

    private static final String BOARD = "Digital programme board";

    private DigitalProgramme() {}

    static Programme programme() {
        return newProgramme("PG-DIGITAL", "Digital services")
                .profile(profile(
                        DELIVERING, "Service transformation", "Services that residents prefer to use", "OB-ACCESS"))
                .governance(governance(
                                "Director of customer services",
                                "Programme manager, digital",
                                BOARD,
                                plus(
                                        tolerances("Change portfolio board", "business case 1.4", "2026-04-14", 45, 5),
                                        share(BENEFITS, 10, 10),
                                        exposure(600_000)))
                        .withConfidences(List.of(
                                confidence(
                                        ConfidenceScale.THREE_POINT,
                                        ConfidenceRating.GREEN,
                                        "Gateway review team",
                                        "2026-03-18",
                                        "Team in place, suppliers engaged"),
                                confidence(
                                        ConfidenceScale.THREE_POINT,
                                        ConfidenceRating.AMBER,
                                        "Gateway review team",
                                        "2026-09-22",
                                        "Cost of case management is not under control")))
                        .withStatusReports(List.of(
                                report(
                                        "2026-09-30",
                                        "Programme manager, digital",
                                        "AGAG",
                                        "Supplier claims in dispute"),
                                report(
                                        "2026-10-31",
                                        "Programme manager, digital",
                                        "RGRG",
                                        "Case management outside tolerance; options with the board"))))
                .position(position(
                        cost(9_800_000, 10_420_000, 5_150_000),
                        running("2026-01-12", "2027-12-17", "2028-01-14"),
                        aspect(BENEFITS, "2400000", "2290000", "GBP a year")))
                .raid(RaidLog.ofRisks(List.of(suppliers())))
                .plan(Plans.milestones(
                                Plans.reached("MS-DG-1", "Tranche 1 authorised", "2026-01-30", "2026-01-30", BOARD),
                                Plans.key(
                                        "MS-DG-2",
                                        "Tranche 1 outcome reached",
                                        "2027-04-30",
                                        "2027-05-10",
                                        BOARD,
                                        null))
                        .toBuilder()
                        .baselines(List.of(new Baseline(
                                "Programme mandate",
                                on("2025-09-30"),
                                "As approved with the mandate",
                                null,
                                List.of(new MilestoneBaseline(MilestoneId.of("MS-DG-2"), on("2026-12-18"))))))
                        .build())
                .tranches(List.of(
                        new Tranche(
                                TrancheId.of("TR-1"),
                                "Foundations",
                                "Residents sign in once and see their cases",
                                running("2026-01-12", "2027-04-30", "2027-05-10"),
                                List.of(project("PJ-IDENTITY"), project("PJ-DATA"), project("PJ-PORTAL"))),
                        new Tranche(
                                TrancheId.of("TR-2"),
                                "Joined-up service",
                                "One record of each enquiry across departments",
                                running("2026-02-02", "2027-12-17", "2028-01-14"),
                                List.of(project("PJ-CRM")))))
                .projects(List.of(portal(), crm(), data(), IdentityProject.project()))
                .build();
    }

    private static Risk suppliers() {
        return risk("R-DG-01", "Scarce integration specialists", "Head of digital delivery")
                .statement(because(
                        "Shortage of integration specialists",
                        "suppliers cannot staff two projects at once",
                        "later projects start late",
                        "Supply"))
                .inherent(assessed(3, 3, 40, 180_000))
                .residual(assessed(2, 3, 20, 150_000))
                .strategy(ResponseStrategy.REDUCE)
                .controls(List.of(inPlace("Framework contract with two suppliers", "Head of procurement")))
                .dates(dates("2026-02-10", "2026-10-20", "2026-11-20", "2027-01-04"))
                .build();
    }

    /** Later than its own tolerance allows, within that of the programme. */
    private static Project portal() {
        return newProject("PJ-PORTAL", "Resident portal")
                .profile(profile(DELIVERING, "Digital", "One place to apply, pay and report", "OB-ACCESS"))
                .governance(governance(
                                "Head of customer contact",
                                "Project manager, portal",
                                "Portal project board",
                                plus(tolerances(BOARD, "project brief 2.0", "2026-02-20", 14, 4), number(SCOPE, 2, 3)))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, portal", "AAGG", "Waiting for single sign-on"),
                                report(
                                        "2026-10-30",
                                        "Project manager, portal",
                                        "RRGG",
                                        "Launch moved to the end of April; exception report sent"))))
                .position(position(
                        cost(2_150_000, 2_165_000, 1_240_000),
                        running("2026-02-23", "2027-03-31", "2027-04-26"),
                        aspect(SCOPE, "42", "41", "services online")))
                .changes(ChangeLogs.portal())
                .raid(new RaidLog(
                        List.of(risk("R-PO-01", "Low take-up of online payments", "Head of customer contact")
                                .inherent(assessed(3, 2, 30, 60_000))
                                .strategy(ResponseStrategy.ACCEPT)
                                .dates(dates("2026-03-02", "2026-10-12", "2026-11-30", "2027-06-01"))
                                .build()),
                        List.of(assumption(
                                "A-PO-01",
                                "Payment provider certifies the new pages without changes",
                                AssumptionStatus.VALIDATED,
                                "Technical architect",
                                "2026-09-15",
                                90)),
                        List.of(
                                issue(
                                        "I-PO-01",
                                        "Accessibility audit found 14 failures",
                                        IssueSeverity.SIGNIFICANT,
                                        "Lead designer",
                                        "2026-10-05",
                                        "2026-11-27"),
                                Disputes.accountsWanted()),
                        List.of(
                                Handovers.signOn(),
                                Handovers.alarmPages(),
                                Handovers.oldSignOn(),
                                Handovers.betaForLeaflets(),
                                Handovers.leafletsForPages()),
                        null))
                .plan(PortalPlan.plan())
                .stages(List.of(
                        stage(
                                "S1",
                                "Design",
                                cost(600_000, 596_000, 596_000),
                                finished("2026-02-23", "2026-06-26", "2026-06-30"),
                                10,
                                4),
                        stage(
                                "S2",
                                "Build",
                                cost(1_550_000, 1_569_000, 644_000),
                                running("2026-07-01", "2027-03-31", "2027-04-26"),
                                14,
                                4)))
                .build();
    }

    /** Dearer than its own tolerance and that of the programme allow. */
    private static Project crm() {
        return newProject("PJ-CRM", "Customer case management")
                .profile(profile(DELIVERING, "Digital", "One record of each enquiry", "OB-ACCESS", "OB-VALUE"))
                .governance(governance(
                                "Head of revenues",
                                "Project manager, case management",
                                "Case management project board",
                                tolerances(BOARD, "project brief 1.2", "2026-02-02", 30, 5))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, case management", "AGAG", "Claims in dispute"),
                                report(
                                        "2026-10-29",
                                        "Project manager, case management",
                                        "RARG",
                                        "Supplier's claims accepted in part; cost to complete re-estimated"))))
                .position(position(
                        cost(3_200_000, 3_780_000, 1_710_000), running("2026-02-02", "2027-12-17", "2028-01-14")))
                .changes(ChangeLogs.caseManagement())
                .raid(crmLog())
                .plan(Plans.milestones(
                        Plans.key("MS-CR-1", "Housing cases migrated", "2026-10-16", "2026-11-27", "Data lead", null),
                        Plans.key("MS-CR-2", "Old system off", "2027-12-17", "2028-01-14", "Head of IT", null)))
                .build();
    }

    private static RaidLog crmLog() {
        return new RaidLog(
                List.of(
                        risk("R-CR-01", "Further claims by the supplier", "Head of procurement")
                                .statement(because(
                                        "Requirements changed after contract",
                                        "the supplier claims for further rework",
                                        "cost rises again",
                                        "Commercial"))
                                .inherent(assessed(5, 4, 80, 420_000))
                                .residual(assessed(4, 4, 60, 420_000))
                                .target(assessed(2, 3, 20, 200_000))
                                .strategy(ResponseStrategy.REDUCE)
                                .controls(List.of(
                                        inPlace("Change freeze", "Product owner"),
                                        Logs.planned("Independent review of claims", "Head of audit", "2026-11-13")))
                                .dates(dates("2026-05-11", "2026-10-26", "2026-11-09", "2026-11-20"))
                                .affects(List.of(project("PJ-FINANCE")))
                                .build(),
                        risk("R-CR-02", "Loss of case history in migration", null)
                                .inherent(assessed(3, 4, 30, 250_000))
                                .residual(assessed(1, 4, 5, 250_000))
                                .controls(List.of(Logs.planned("Dress rehearsal", "Data lead", "2026-10-09")))
                                .dates(dates("2026-06-01", "2026-07-14", "2026-08-14", "2026-12-01"))
                                .build()),
                List.of(assumption(
                        "A-CR-01",
                        "Departments release 12 testers for eight weeks",
                        AssumptionStatus.OPEN,
                        "Project manager, case management",
                        "2026-09-30",
                        50)),
                List.of(issue(
                        "I-CR-01",
                        "Housing data fails 9% of the migration checks",
                        IssueSeverity.MAJOR,
                        null,
                        "2026-08-24",
                        "2026-09-25")),
                List.of(Handovers.accounts(), Handovers.people()),
                null);
    }

    /** In order in every respect: nothing is to be said of it. */
    private static Project data() {
        return newProject("PJ-DATA", "Data platform")
                .profile(profile(DELIVERING, "Digital", "Matched and trusted data for all services", "OB-ACCESS"))
                .governance(governance(
                                "Chief data officer",
                                "Project manager, data",
                                "Data project board",
                                plus(
                                        tolerances(BOARD, "project brief 1.0", "2026-03-16", 21, 5),
                                        share(QUALITY, 5, 2),
                                        exposure(80_000)))
                        .withConfidences(List.of(confidence(
                                ConfidenceScale.THREE_POINT,
                                ConfidenceRating.GREEN,
                                "Gateway review team",
                                "2026-09-22",
                                "Plan credible, team complete")))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, data", "GGGG", "On plan"),
                                report("2026-10-30", "Project manager, data", "GGGG", "On plan"))))
                .position(position(
                        cost(1_640_000, 1_632_000, 905_000),
                        running("2026-03-16", "2027-02-26", "2027-02-26"),
                        aspect(QUALITY, "98", "98.4", "% of records matched")))
                .raid(new RaidLog(
                        List.of(risk("R-DA-01", "Source systems change their extracts", "Data engineer")
                                .inherent(assessed(3, 3, 30, 90_000))
                                .residual(assessed(2, 2, 10, 40_000))
                                .strategy(ResponseStrategy.REDUCE)
                                .controls(List.of(inPlace("Contract tests run nightly", "Data engineer")))
                                .dates(dates("2026-04-13", "2026-10-19", "2026-11-18", "2027-04-01"))
                                .build()),
                        List.of(),
                        List.of(),
                        List.of(Handovers.people()),
                        null))
                .plan(DataPlan.plan())
                .build();
    }
}
