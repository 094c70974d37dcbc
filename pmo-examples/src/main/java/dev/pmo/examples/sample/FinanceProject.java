package dev.pmo.examples.sample;

import static dev.pmo.core.structure.LifecycleState.DELIVERING;
import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.because;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.confidence;
import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.explained;
import static dev.pmo.examples.sample.Parts.exposure;
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.newProject;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.plus;
import static dev.pmo.examples.sample.Parts.position;
import static dev.pmo.examples.sample.Parts.profile;
import static dev.pmo.examples.sample.Parts.report;
import static dev.pmo.examples.sample.Parts.running;
import static dev.pmo.examples.sample.Parts.tolerances;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Project;
import java.util.List;

/** The new finance system, directly below the portfolio, judged on the older scale of five points. */
final class FinanceProject {

    private FinanceProject() {}

    static Project project() {
        return newProject("PJ-FINANCE", "Finance system replacement")
                .profile(profile(DELIVERING, "Corporate", "Ledger, payables and receivables renewed", "OB-VALUE"))
                .governance(governance(
                                "Chief finance officer",
                                "Project manager, finance system",
                                "Finance system project board",
                                plus(
                                        tolerances("Change portfolio board", "project brief 2.2", "2026-02-16", 30, 5),
                                        exposure(200_000)))
                        .withConfidences(List.of(
                                confidence(
                                        ConfidenceScale.FIVE_POINT,
                                        ConfidenceRating.AMBER_GREEN,
                                        "Internal audit",
                                        "2026-03-05",
                                        "Good team, tight plan"),
                                confidence(
                                        ConfidenceScale.FIVE_POINT,
                                        ConfidenceRating.AMBER_RED,
                                        "Internal audit",
                                        "2026-10-08",
                                        "Year end cannot move")))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Project manager, finance system", "AAGG", "Parallel run planned"),
                                explained(
                                        report(
                                                "2026-10-30",
                                                "Project manager, finance system",
                                                "RAGG",
                                                "Parallel run at risk"),
                                        "the parallel run is at risk, and the year end cannot move"))))
                .position(position(
                        cost(4_200_000, 4_290_000, 2_380_000), running("2026-02-16", "2027-04-01", "2027-04-29")))
                .changes(ChangeLogs.finance())
                .raid(new RaidLog(
                        List.of(
                                risk("R-FI-01", "Parallel run meets the year end", "Chief finance officer")
                                        .statement(because(
                                                "Year end cannot move",
                                                "staff cannot run two systems at once",
                                                "accounts are late",
                                                "Capacity"))
                                        .inherent(assessed(4, 4, 50, 320_000))
                                        .residual(assessed(3, 3, 30, 200_000))
                                        .strategy(ResponseStrategy.REDUCE)
                                        .controls(List.of(
                                                inPlace("Eight temporary accountants", "Chief finance officer")))
                                        .dates(dates("2026-03-09", "2026-10-27", "2026-11-27", "2027-03-01"))
                                        .build(),
                                bank()),
                        List.of(),
                        List.of(),
                        List.of(Handovers.accounts()),
                        null))
                .plan(Plans.milestones(
                        Plans.reached(
                                "MS-FI-1", "Ledger design signed", "2026-07-17", "2026-07-24", "Chief accountant"),
                        Plans.key("MS-FI-2", "Go-live", "2027-04-01", "2027-04-29", "Chief finance officer", null)))
                .build();
    }

    /** Severe, overdue, and nothing further is planned against it. */
    private static Risk bank() {
        return risk("R-FI-02", "Interface to the bank not certified in time", "Chief accountant")
                .inherent(assessed(5, 5, 60, 300_000))
                .residual(assessed(5, 4, 50, 240_000))
                .strategy(ResponseStrategy.REDUCE)
                .controls(List.of(inPlace("Weekly call with the bank", "Chief accountant")))
                .dates(new RiskDates(
                        on("2026-06-01"), on("2026-10-27"), on("2026-11-27"), on("2027-02-15"), on("2026-10-16"), null))
                .build();
    }
}
