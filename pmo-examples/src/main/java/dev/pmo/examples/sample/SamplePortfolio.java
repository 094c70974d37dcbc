package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.confidence;
import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.exposure;
import static dev.pmo.examples.sample.Parts.governance;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.plus;
import static dev.pmo.examples.sample.Parts.position;
import static dev.pmo.examples.sample.Parts.profile;
import static dev.pmo.examples.sample.Parts.report;
import static dev.pmo.examples.sample.Parts.running;
import static dev.pmo.examples.sample.Parts.tolerances;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Objective;
import dev.pmo.core.structure.Portfolio;
import java.time.LocalDate;
import java.util.List;

/**
 * The change portfolio of a county council that does not exist: three programmes and twelve projects, written so that
 * each rule of the library has something to say and something to leave alone.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SamplePortfolio {

    /** The day that this month's data speak of. */
    public static final LocalDate STATUS_DATE = on("2026-10-31");

    /** The day that last month's data speak of. */
    public static final LocalDate PREVIOUS_STATUS_DATE = on("2026-09-30");

    private SamplePortfolio() {}

    /**
     * The portfolio at the end of October 2026.
     *
     * @return the portfolio
     */
    public static Portfolio thisMonth() {
        return ExceptionLogs.in(BaselineHistory.in(withoutHistory()));
    }

    private static Portfolio withoutHistory() {
        return Portfolio.builder(PortfolioId.of("PF-CHANGE"), "Wexmoor County Council change portfolio")
                .profile(profile(
                        LifecycleState.DELIVERING,
                        "Corporate",
                        "All change that the council pays for",
                        "OB-ACCESS",
                        "OB-CARE",
                        "OB-CARBON",
                        "OB-VALUE"))
                .governance(governance(
                                "Chief executive",
                                "Head of portfolio office",
                                "Change portfolio board",
                                plus(
                                        tolerances("Cabinet", "portfolio strategy 2026", "2026-02-24", 90, 3),
                                        exposure(2_000_000)))
                        .withConfidences(List.of(confidence(
                                ConfidenceScale.THREE_POINT,
                                ConfidenceRating.AMBER,
                                "Independent adviser",
                                "2026-10-15",
                                "Sound as a whole, two programmes need help")))
                        .withStatusReports(List.of(
                                report("2026-09-30", "Head of portfolio office", "AGAG", "Digital cost rising"),
                                report("2026-10-31", "Head of portfolio office", "AAAA", "One exception to decide"))))
                .position(position(
                        cost(41_000_000, 41_700_000, 17_630_000), running("2025-11-03", "2028-06-30", "2028-06-30")))
                .raid(RaidLog.ofRisks(
                        List.of(risk("R-PF-01", "Grant settlement lower than planned", "Chief finance officer")
                                .inherent(assessed(4, 5, 40, 900_000))
                                .residual(assessed(4, 5, 30, 500_000))
                                .strategy(ResponseStrategy.REDUCE)
                                .controls(List.of(inPlace("Reserve for change", "Chief finance officer")))
                                .dates(dates("2026-06-08", "2026-10-19", "2026-11-23", "2026-12-17"))
                                .build())))
                .plan(new Plan(null, STATUS_DATE, null, List.of(), List.of(), List.of(), List.of()))
                .objectives(List.of(
                        new Objective(ObjectiveId.of("OB-ACCESS"), "Residents get things done first time, online"),
                        new Objective(ObjectiveId.of("OB-CARE"), "People live independently for longer"),
                        new Objective(ObjectiveId.of("OB-CARBON"), "Council buildings at net zero by 2035"),
                        new Objective(ObjectiveId.of("OB-VALUE"), "The council lives within its means")))
                .programmes(
                        List.of(DigitalProgramme.programme(), EstatesProgramme.programme(), CareProgramme.programme()))
                .projects(List.of(FinanceProject.project()))
                .build();
    }

    /**
     * The same portfolio at the end of September 2026.
     *
     * @return the portfolio of last month
     */
    public static Portfolio lastMonth() {
        return BaselineHistory.lastMonth(LastMonth.of(thisMonth()));
    }
}
