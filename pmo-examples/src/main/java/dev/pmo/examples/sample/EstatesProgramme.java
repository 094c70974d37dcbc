package dev.pmo.examples.sample;

import static dev.pmo.core.governance.ToleranceAspect.BENEFITS;
import static dev.pmo.core.governance.ToleranceAspect.QUALITY;
import static dev.pmo.core.governance.ToleranceAspect.SCOPE;
import static dev.pmo.core.governance.ToleranceAspect.SUSTAINABILITY;
import static dev.pmo.core.structure.LifecycleState.DELIVERING;
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
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.newProgramme;
import static dev.pmo.examples.sample.Parts.newProject;
import static dev.pmo.examples.sample.Parts.number;
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
import dev.pmo.core.id.StageId;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import java.util.List;

/**
 * Estates: the civic centre reports green while its dates are red, the depot has gone quiet, and the programme above
 * them reports green as well. The solar roofs do better than agreed.
 */
final class EstatesProgramme {

    private static final String BOARD = "Estates programme board";

    private EstatesProgramme() {}

    static Programme programme() {
        return newProgramme("PG-ESTATE", "Estates and net zero")
                .profile(profile(
                        DELIVERING, "Estates", "Fewer, better and carbon-free buildings", "OB-CARBON", "OB-VALUE"))
                .governance(governance(
                                "Director of place",
                                "Programme manager, estates",
                                BOARD,
                                plus(
                                        tolerances("Change portfolio board", "business case 2.1", "2026-03-10", 60, 5),
                                        share(SUSTAINABILITY, 20, 5),
                                        exposure(900_000)))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Programme manager, estates", "GGGG", "All in hand"),
                                report("2026-10-30", "Programme manager, estates", "GGGG", "All in hand"))))
                .position(position(
                        cost(16_500_000, 16_900_000, 6_380_000),
                        running("2025-11-03", "2028-03-31", "2028-05-20"),
                        aspect(SUSTAINABILITY, "1850", "1910", "t CO2e saved a year")))
                .plan(Plans.milestones(Plans.key(
                        "MS-ES-1", "Staff moved into the civic centre", "2027-06-30", "2027-09-08", BOARD, null)))
                .tranches(List.of(new Tranche(
                        TrancheId.of("TR-1"),
                        "First buildings",
                        "Half the office space given up",
                        running("2025-11-03", "2027-06-30", "2027-09-08"),
                        List.of(project("PJ-HQ"), project("PJ-SOLAR"), project("PJ-DEPOT")))))
                .projects(List.of(civicCentre(), solar(), depot()))
                .build();
    }

    /** Reported green in all, though its finish lies outside its tolerance: green outside, red within. */
    private static Project civicCentre() {
        return newProject("PJ-HQ", "Civic centre refurbishment")
                .profile(profile(DELIVERING, "Construction", "One building for 1,400 staff", "OB-VALUE", "OB-CARBON"))
                .governance(governance(
                                "Head of property",
                                "Project manager, civic centre",
                                "Civic centre project board",
                                plus(
                                        tolerances(BOARD, "project brief 3.0", "2026-01-19", 30, 5),
                                        number(SCOPE, 0, 2),
                                        Disputes.setByTheManager(share(QUALITY, 5, 1)),
                                        share(BENEFITS, 20, 8),
                                        exposure(250_000),
                                        share(SUSTAINABILITY, 25, 5)))
                        .withConfidences(List.of(confidence(
                                ConfidenceScale.THREE_POINT,
                                ConfidenceRating.EXEMPT,
                                "Gateway review team",
                                "2026-10-01",
                                "Withheld while the lift contract is tendered")))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, civic centre", "GGGG", "Steel delivered"),
                                report(
                                        "2026-10-28",
                                        "Project manager, civic centre",
                                        "GGGG",
                                        "Good progress on site"))))
                .position(position(
                        cost(11_200_000, 11_700_000, 4_480_000),
                        running("2026-01-19", "2027-06-30", "2027-09-08"),
                        aspect(SCOPE, "64", "63", "rooms"),
                        aspect(QUALITY, "100", "99.5", "% of acceptance tests"),
                        aspect(BENEFITS, "910000", "890000", "GBP a year"),
                        aspect(SUSTAINABILITY, "1200", "1225", "t CO2e saved a year")))
                .raid(civicCentreLog())
                .plan(Plans.milestones(
                        Plans.reached("MS-HQ-1", "Roof watertight", "2026-09-18", "2026-10-09", "Site manager"),
                        Plans.key("MS-HQ-2", "Heating commissioned", "2027-04-16", "2027-06-25", "Site manager", null),
                        Plans.key(
                                "MS-HQ-3",
                                "Building handed over",
                                "2027-06-30",
                                "2027-09-08",
                                "Head of property",
                                null)))
                .stages(List.of(
                        stage(
                                "S2",
                                "Shell and roof",
                                cost(5_100_000, 5_240_000, 4_480_000),
                                running("2026-01-19", "2026-12-18", "2027-01-22"),
                                20,
                                4),
                        fitOut()))
                .build();
    }

    /** A stage with a tolerance for benefits, which belong to the whole project. */
    private static Stage fitOut() {
        return new Stage(
                StageId.of("S3"),
                "Fit-out",
                cost(6_100_000, 6_410_000, 0),
                Parts.planned("2027-01-04", "2027-06-30"),
                plus(tolerances("Project board", "plan of stage S3", "2026-09-30", 45, 6), share(BENEFITS, 10, 10)));
    }

    private static RaidLog civicCentreLog() {
        return new RaidLog(
                List.of(
                        risk("R-HQ-01", "Asbestos behind the council chamber", "Site manager")
                                .statement(because(
                                        "Building of 1961 surveyed in part only",
                                        "asbestos is found in the chamber walls",
                                        "work stops for six weeks",
                                        "Construction"))
                                .inherent(assessed(4, 5, 50, 600_000))
                                .residual(assessed(3, 4, 30, 350_000))
                                .strategy(ResponseStrategy.REDUCE)
                                .controls(List.of(inPlace("Intrusive survey of the east wing", "Site manager")))
                                .dates(dates("2026-02-09", "2026-10-14", "2026-11-14", "2027-01-11"))
                                .build(),
                        risk("R-HQ-02", "Steel prices rise", "Quantity surveyor")
                                .inherent(assessed(2, 3, 15, 120_000))
                                .strategy(ResponseStrategy.TRANSFER)
                                .controls(List.of(inPlace("Fixed-price contract", "Quantity surveyor")))
                                .residual(assessed(1, 2, 5, 40_000))
                                .dates(dates("2026-02-09", "2026-10-14", "2026-11-14", "2027-02-01"))
                                .build()),
                List.of(),
                List.of(issue(
                        "I-HQ-01",
                        "Lift supplier in administration",
                        IssueSeverity.MAJOR,
                        "Head of property",
                        "2026-10-12",
                        "2026-11-20")),
                List.of(Handovers.roof(), Handovers.loads(), Handovers.rooms()),
                null);
    }

    /** Within tolerance throughout, with an opportunity; a large share of its cost tolerance is used. */
    private static Project solar() {
        return newProject("PJ-SOLAR", "Solar roofs on schools")
                .profile(profile(DELIVERING, "Energy", "Panels on 38 roofs", "OB-CARBON"))
                .governance(governance(
                                "Head of energy",
                                "Project manager, solar",
                                "Solar project board",
                                plus(
                                        tolerances(BOARD, "project brief 1.3", "2026-04-20", 30, 5),
                                        share(SUSTAINABILITY, 30, 5)))
                        .withConfidences(List.of(
                                confidence(
                                        ConfidenceScale.THREE_POINT,
                                        ConfidenceRating.AMBER,
                                        "Gateway review team",
                                        "2026-06-10",
                                        "Installer not yet appointed"),
                                confidence(
                                        ConfidenceScale.THREE_POINT,
                                        ConfidenceRating.GREEN,
                                        "Gateway review team",
                                        "2026-10-13",
                                        "Installer at work, 25 of 38 roofs done")))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, solar", "GGGG", "21 roofs done"),
                                report(
                                        "2026-10-30",
                                        "Project manager, solar",
                                        "AGAG",
                                        "25 roofs done; scaffolding dearer"))))
                .position(position(
                        cost(3_100_000, 3_235_000, 1_900_000),
                        running("2026-04-20", "2027-07-30", "2027-07-16"),
                        aspect(SUSTAINABILITY, "650", "685", "t CO2e saved a year")))
                .raid(new RaidLog(
                        List.of(
                                risk("R-SO-01", "Regional grant for five more roofs", "Head of energy")
                                        .nature(RiskNature.OPPORTUNITY)
                                        .inherent(assessed(3, 4, 40, 400_000))
                                        .strategy(ResponseStrategy.ENHANCE)
                                        .controls(List.of(
                                                Logs.planned("Bid written and sent", "Head of energy", "2026-11-30")))
                                        .dates(dates("2026-09-07", "2026-10-22", "2026-11-22", "2027-01-31"))
                                        .build(),
                                risk("R-SO-02", "Grid connection delayed", "Project manager, solar")
                                        .inherent(assessed(3, 2, 30, 70_000))
                                        .residual(assessed(3, 3, 35, 70_000))
                                        .controls(List.of(inPlace("Second connection applied for", "Head of energy")))
                                        .strategy(ResponseStrategy.ACCEPT)
                                        .dates(dates("2026-05-11", "2026-10-22", "2026-11-22", "2027-05-01"))
                                        .build()),
                        List.of(),
                        List.of(),
                        List.of(Handovers.roof(), Handovers.loads()),
                        null))
                .plan(Plans.milestones(
                        Plans.key("MS-SO-1", "30 roofs done", "2027-01-29", "2027-01-22", "Site manager", null)))
                .build();
    }

    /** Not reported since July; its plan runs in a circle; its time tolerance does not fit into the programme's. */
    private static Project depot() {
        return newProject("PJ-DEPOT", "Highways depot relocation")
                .profile(profile(DELIVERING, "Construction", "Vehicles and salt store moved to Ashby Road", "OB-VALUE"))
                .governance(governance(
                                "Head of highways",
                                "Project manager, depot",
                                "Depot project board",
                                tolerances(BOARD, "project brief 1.0", "2025-11-03", 90, 5))
                        .withStatusReports(List.of(
                                report("2026-06-30", "Project manager, depot", "AAGG", "Land purchase completing"),
                                report("2026-07-31", "Project manager, depot", "AAGG", "Project manager leaving"))))
                .position(position(cost(2_000_000, 2_015_000, 0), running("2025-11-03", "2027-03-31", "2027-05-14")))
                .raid(new RaidLog(
                        List.of(risk("R-DE-01", "Newts on the new site", "Ecologist")
                                .inherent(assessed(4, 4, 60, 150_000))
                                .residual(assessed(1, 2, 5, 30_000))
                                .strategy(ResponseStrategy.AVOID)
                                .controls(List.of(Logs.planned("Survey and fencing", "Ecologist", "2026-09-01")))
                                .dates(dates("2025-12-01", "2026-06-22", "2026-07-22", "2026-12-10"))
                                .build()),
                        List.of(),
                        List.of(issue(
                                "I-DE-01",
                                "Project manager left, no successor named",
                                IssueSeverity.MAJOR,
                                null,
                                "2026-08-17",
                                "2026-09-14")),
                        List.of(),
                        null))
                .plan(depotPlan())
                .build();
    }

    private static Plan depotPlan() {
        return Plans.plan(
                "2026-09-01",
                List.of(
                        Plans.task("DE-10", "Clear the old depot", 20, "2026-09-01", "2026-09-29")
                                .build(),
                        Plans.task("DE-20", "Fit out Ashby Road", 60, "2026-09-30", "2026-12-22")
                                .build(),
                        Plans.task("DE-30", "Move the vehicles", 10, "2027-01-04", "2027-01-15")
                                .build()),
                List.of(
                        Plans.link("DE-10", "DE-20"),
                        Plans.link("DE-20", "DE-30", LinkType.FS, 2),
                        Plans.link("DE-30", "DE-10")),
                List.of(
                        Plans.key("MS-DE-1", "Planning permission", "2026-09-25", "2026-09-25", "Planner", null),
                        Plans.key("MS-DE-2", "Depot open", "2027-03-31", "2027-05-14", "Head of highways", null)));
    }
}
