package dev.pmo.examples.sample;

import static dev.pmo.core.governance.ToleranceAspect.BENEFITS;
import static dev.pmo.core.structure.LifecycleState.DELIVERING;
import static dev.pmo.core.structure.LifecycleState.INITIATING;
import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.because;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.issue;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.aspect;
import static dev.pmo.examples.sample.Parts.confidence;
import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.exposure;
import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.newProgramme;
import static dev.pmo.examples.sample.Parts.newProject;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.plus;
import static dev.pmo.examples.sample.Parts.position;
import static dev.pmo.examples.sample.Parts.profile;
import static dev.pmo.examples.sample.Parts.project;
import static dev.pmo.examples.sample.Parts.report;
import static dev.pmo.examples.sample.Parts.running;
import static dev.pmo.examples.sample.Parts.share;
import static dev.pmo.examples.sample.Parts.tolerances;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Tranche;
import dev.pmo.core.value.Probability;
import java.util.List;

/**
 * Adult social care: severe risks that go up, a shortfall of benefits, an exception that the board has accepted for a
 * time, and a project of which next to nothing is recorded.
 */
final class CareProgramme {

    private static final String BOARD = "Care programme board";

    private CareProgramme() {}

    static Programme programme() {
        return newProgramme("PG-CARE", "Adult social care reform")
                .profile(profile(DELIVERING, "Care", "People live at home for longer", "OB-CARE"))
                .governance(governance(
                                "Director of adult services",
                                "Programme manager, care",
                                BOARD,
                                plus(
                                        tolerances("Change portfolio board", "business case 1.0", "2026-01-27", 40, 4),
                                        share(BENEFITS, 15, 8),
                                        exposure(300_000)))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Programme manager, care", "AGGA", "Recruitment slow"),
                                report("2026-10-30", "Programme manager, care", "AAGR", "Hubs open late"))))
                .position(position(
                        cost(9_900_000, 9_950_000, 3_720_000),
                        running("2026-02-02", "2028-06-30", "2028-06-30"),
                        aspect(BENEFITS, "3100000", "2790000", "GBP a year")))
                .plan(Plan.ofMilestones(
                        List.of(Plans.key("MS-CA-1", "Three hubs open", "2027-02-26", "2027-04-09", BOARD, null))))
                .tranches(List.of(new Tranche(
                        TrancheId.of("TR-1"),
                        "Home first",
                        "Fewer stays in residential care",
                        running("2026-02-02", "2027-06-30", "2027-06-30"),
                        List.of(project("PJ-CAREREC"), project("PJ-REABLE"), project("PJ-TELECARE")))))
                .projects(List.of(careRecord(), reablement(), telecare(), brokerage()))
                .build();
    }

    /** Within its cost and time, but with risks beyond its authority. */
    private static Project careRecord() {
        return newProject("PJ-CAREREC", "Shared care record")
                .profile(profile(DELIVERING, "Digital", "One record with the health service", "OB-CARE"))
                .governance(governance(
                                "Head of care quality",
                                "Project manager, care record",
                                "Care record project board",
                                plus(tolerances(BOARD, "project brief 1.5", "2026-03-02", 30, 5), exposure(150_000)))
                        .withConfidences(List.of(confidence(
                                ConfidenceScale.THREE_POINT,
                                ConfidenceRating.RED,
                                "Gateway review team",
                                "2026-10-06",
                                "Consent not settled with the health service")))
                        .withStatusReports(List.of(
                                report(
                                        "2026-09-30",
                                        "Project manager, care record",
                                        "AGGG",
                                        "Consent under discussion"),
                                report("2026-10-30", "Project manager, care record", "AGGG", "Consent not settled"))))
                .position(position(
                        cost(2_700_000, 2_690_000, 1_150_000), running("2026-03-02", "2027-06-30", "2027-06-30")))
                .changes(ChangeLogs.careRecord())
                .raid(new RaidLog(
                        List.of(consent(), outage(), paper()),
                        List.of(new Assumption(
                                AssumptionId.of("A-CA-01"),
                                "The health service pays for its side of the interface",
                                AssumptionStatus.FALSIFIED,
                                "Head of finance, care",
                                on("2026-08-31"),
                                Probability.ofPercent(60),
                                RiskId.of("R-CA-02"),
                                null,
                                null)),
                        List.of(consentIssue()),
                        List.of(Handovers.alarms("2026-12-15"), Handovers.referralForm(), Handovers.carersSignOn()),
                        null))
                .build();
    }

    private static Risk consent() {
        return risk("R-CA-01", "Health service withdraws from sharing", "Director of adult services")
                .statement(because(
                        "Consent model not agreed",
                        "the health service withdraws from sharing",
                        "the record holds half of what carers need",
                        "Stakeholders"))
                .inherent(assessed(5, 5, 70, 700_000))
                .residual(assessed(5, 4, 55, 600_000))
                .target(assessed(2, 4, 20, 600_000))
                .strategy(ResponseStrategy.SHARE)
                .controls(List.of(
                        inPlace("Joint information governance group", "Head of care quality"),
                        Logs.planned("Signed sharing agreement", "Director of adult services", "2026-12-18")))
                .dates(dates("2026-04-20", "2026-10-23", "2026-11-06", "2026-12-01"))
                .affects(List.of(project("PJ-REABLE"), project("PJ-TELECARE")))
                .escalation(new RecordedEscalation(
                        ScopeRef.parse(Parts.CARE),
                        on("2026-09-14"),
                        "Beyond the authority of the project board",
                        "Approach to the health service at chief executive level",
                        on("2026-10-16"),
                        null,
                        null))
                .build();
    }

    private static Risk outage() {
        return risk("R-CA-02", "Care system down during migration", "Head of IT")
                .inherent(assessed(3, 3, 30, 110_000))
                .residual(assessed(2, 3, 15, 80_000))
                .strategy(ResponseStrategy.REDUCE)
                .controls(List.of(inPlace("Paper fallback rehearsed", "Head of care quality")))
                .dates(dates("2026-05-05", "2026-10-23", "2026-11-23", "2027-03-15"))
                .build();
    }

    private static Risk paper() {
        return risk("R-CA-03", "Paper files not indexed in time", "Records manager")
                .status(RiskStatus.CLOSED)
                .inherent(assessed(4, 2, 60, 50_000))
                .dates(dates("2026-04-20", "2026-08-28", "2026-08-28", null))
                .build();
    }

    private static Issue consentIssue() {
        return new Issue(
                IssueId.of("I-CA-01"),
                "Health service asks for a second consent form",
                IssueType.REQUEST_FOR_CHANGE,
                IssueStatus.OPEN,
                IssueSeverity.CRITICAL,
                "Head of care quality",
                on("2026-10-19"),
                on("2026-11-13"),
                null,
                List.of(project("PJ-REABLE")),
                null,
                null,
                null);
    }

    /** Gains less than tolerated; waits for an interface that the giver knows nothing of. */
    private static Project reablement() {
        return newProject("PJ-REABLE", "Reablement hubs")
                .profile(profile(DELIVERING, "Care", "Four hubs for people leaving hospital", "OB-CARE"))
                .governance(governance(
                                "Head of community care",
                                "Project manager, hubs",
                                "Hubs project board",
                                plus(
                                        tolerances(BOARD, "project brief 1.1", "2026-02-23", 45, 5),
                                        share(BENEFITS, 20, 10)))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, hubs", "AAGA", "Two of four managers hired"),
                                report("2026-10-30", "Project manager, hubs", "AAGR", "Fourth hub opens in summer"))))
                .position(position(
                        cost(4_300_000, 4_350_000, 1_820_000),
                        running("2026-02-23", "2027-06-30", "2027-08-06"),
                        aspect(BENEFITS, "1800000", "1530000", "GBP a year")))
                .raid(new RaidLog(
                        List.of(
                                risk("R-RE-01", "Therapists cannot be recruited", "Head of community care")
                                        .inherent(assessed(4, 3, 50, 220_000))
                                        .residual(assessed(3, 3, 35, 180_000))
                                        .target(assessed(2, 2, 15, 100_000))
                                        .strategy(ResponseStrategy.REDUCE)
                                        .controls(List.of(inPlace("Return-to-practice scheme", "HR partner")))
                                        .dates(dates("2026-03-16", "2026-10-16", "2026-11-16", "2027-02-01"))
                                        .build(),
                                risk("R-RE-02", "Landlord of the third hub withdraws", "Head of property")
                                        .status(RiskStatus.OCCURRED)
                                        .inherent(assessed(2, 3, 20, 60_000))
                                        .dates(dates("2026-04-13", "2026-09-18", "2026-10-18", null))
                                        .build()),
                        List.of(),
                        List.of(issue(
                                "I-RE-01",
                                "Lease of the third hub not signed",
                                IssueSeverity.SIGNIFICANT,
                                "Head of property",
                                "2026-07-20",
                                "2026-10-02")),
                        List.of(Handovers.referrals(), Handovers.rooms(), Handovers.referralForm()),
                        null))
                .plan(Plans.milestones(
                        Plans.reached("MS-RE-1", "First hub open", "2026-08-28", "2026-08-28", "Hub manager"),
                        Plans.key("MS-RE-2", "Third hub open", "2027-02-26", "2027-04-09", "Hub manager", null)))
                .build();
    }

    /** Later than tolerated, which the board has accepted until the exception plan is due. */
    private static Project telecare() {
        return newProject("PJ-TELECARE", "Telecare digital switchover")
                .profile(profile(DELIVERING, "Care", "6,200 alarms moved off analogue lines", "OB-CARE"))
                .governance(governance(
                                "Head of community care",
                                "Project manager, telecare",
                                "Telecare project board",
                                tolerances(BOARD, "project brief 1.0", "2026-04-07", 10, 5))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, telecare", "AAGG", "Devices late"),
                                report(
                                        "2026-10-30",
                                        "Project manager, telecare",
                                        "RRGG",
                                        "Exception plan due in December"))))
                .position(position(
                        cost(1_500_000, 1_512_000, 700_000), running("2026-04-07", "2027-01-29", "2027-02-19")))
                .raid(TelecareLog.log())
                .plan(TelecarePlan.plan())
                .build();
    }

    /** Started without a brief: no owner, no tolerance, no report, half a budget. */
    private static Project brokerage() {
        return newProject("PJ-BROKERAGE", "Care brokerage")
                .profile(profile(INITIATING, "Care", "Care packages bought in one place", "OB-UNKNOWN"))
                .position(position(
                        new CostPosition(gbp(1_400_000), null, null),
                        new TimePosition(
                                on("2026-09-07"), null, on("2026-09-07"), on("2026-10-23"), on("2026-09-07"), null)))
                .raid(new RaidLog(
                        List.of(risk("R-BR-01", "Brokers not trained", null).build()),
                        List.of(),
                        List.of(issue("I-BR-01", "", IssueSeverity.MINOR, null, "2026-10-05", "2026-10-30")),
                        List.of(),
                        null))
                .build();
    }
}
