package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.cost;
import static dev.pmo.examples.sample.Parts.running;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Winds the sample back by a month: what was reported, judged, raised or reached since is taken away, and the
 * forecasts that moved in October stand where they stood.
 */
final class LastMonth {

    private static final LocalDate THEN = SamplePortfolio.PREVIOUS_STATUS_DATE;

    /** The positions that moved in October. */
    private static final Map<String, Position> POSITIONS = Map.of(
            "PJ-PORTAL",
            Position.of(cost(2_150_000, 2_160_000, 1_120_000), running("2026-02-23", "2027-03-31", "2027-04-09")),
            "PJ-CRM",
            Position.of(cost(3_200_000, 3_330_000, 1_540_000), running("2026-02-02", "2027-12-17", "2028-01-14")),
            "PJ-HQ",
            Position.of(cost(11_200_000, 11_420_000, 3_990_000), running("2026-01-19", "2027-06-30", "2027-07-23")),
            "PJ-SOLAR",
            Position.of(cost(3_100_000, 3_180_000, 1_610_000), running("2026-04-20", "2027-07-30", "2027-07-30")),
            "PJ-TELECARE",
            Position.of(cost(1_500_000, 1_505_000, 590_000), running("2026-04-07", "2027-01-29", "2027-02-05")),
            "PG-DIGITAL",
            Position.of(cost(9_800_000, 9_960_000, 4_690_000), running("2026-01-12", "2027-12-17", "2028-01-14")));

    /** The milestones that were expected on another day. */
    private static final Map<String, LocalDate> EXPECTED = Map.of(
            "MS-PO-3", LocalDate.of(2027, 4, 9),
            "MS-HQ-3", LocalDate.of(2027, 7, 23));

    /** Not there yet. */
    private static final String NEW = "PJ-BROKERAGE";

    private LastMonth() {}

    static Portfolio of(Portfolio now) {
        return now.toBuilder()
                .governance(then(now.governance()))
                .position(now.position())
                .raid(then(now.raid()))
                .plan(then(now.plan()))
                .programmes(now.programmes().stream().map(LastMonth::of).toList())
                .projects(now.projects().stream().map(LastMonth::of).toList())
                .build();
    }

    private static Programme of(Programme now) {
        return now.toBuilder()
                .governance(then(now.governance()))
                .position(moved(now.id().value(), now.position()))
                .raid(then(now.raid()))
                .plan(then(now.plan()))
                .projects(projects(now))
                .build();
    }

    /** Those of this month without the one begun in October, and with the one closed in September. */
    private static List<Project> projects(Programme now) {
        List<Project> then = new ArrayList<>();
        for (Project project : now.projects()) {
            if (!project.id().value().equals(NEW)) {
                then.add(of(project));
            }
        }
        if (now.id().value().equals("PG-DIGITAL")) {
            then.add(kiosks());
        }
        return then;
    }

    private static Project kiosks() {
        return Parts.newProject("PJ-KIOSK", "Library kiosks")
                .profile(Parts.profile(LifecycleState.CLOSED, "Digital", "Self-service in nine libraries", "OB-ACCESS"))
                .governance(Governance.of("Head of libraries", "Digital programme board"))
                .position(Position.of(
                        cost(240_000, 236_000, 236_000), Parts.finished("2025-11-10", "2026-09-18", "2026-09-18")))
                .build();
    }

    private static Project of(Project now) {
        return now.toBuilder()
                .governance(then(now.governance()))
                .position(moved(now.id().value(), now.position()))
                .raid(then(now.raid()))
                .plan(then(now.plan()))
                .build();
    }

    /** Cost and time as they stood; the other aspects did not move. */
    private static Position moved(String id, Position now) {
        Position then = POSITIONS.get(id);
        return then == null ? now : now.withCostAndTime(then.cost(), then.time());
    }

    private static Governance then(Governance now) {
        return now.withConfidences(now.confidences().stream()
                        .filter(judged -> before(judged.date()))
                        .toList())
                .withStatusReports(now.statusReports().stream()
                        .filter(report -> before(report.date()))
                        .toList())
                .withExceptions(now.exceptions().stream()
                        .filter(report -> before(report.raised()))
                        .toList());
    }

    private static RaidLog then(RaidLog now) {
        return now.withRisks(now.risks().stream()
                        .filter(risk -> before(risk.dates().identified()))
                        .map(LastMonth::cheaper)
                        .map(TelecareLog::lastMonth)
                        .toList())
                .withIssues(now.issues().stream().filter(LastMonth::raised).toList());
    }

    private static boolean raised(Issue issue) {
        return before(issue.raised());
    }

    /** The claims of the supplier were taken less seriously a month ago. */
    private static Risk cheaper(Risk risk) {
        return risk.id().value().equals("R-CR-01")
                ? risk.toBuilder().residual(Logs.assessed(3, 4, 40, 300_000)).build()
                : risk;
    }

    private static Plan then(Plan now) {
        LocalDate date = now.dataDate() == null ? null : THEN;
        List<Milestone> milestones =
                now.milestones().stream().map(LastMonth::ahead).toList();
        return now.toBuilder().dataDate(date).milestones(milestones).build();
    }

    /** A milestone reached in October was still to come; some were expected on another day. */
    private static Milestone ahead(Milestone now) {
        LocalDate actual = now.actual();
        LocalDate expected = EXPECTED.get(now.id().value());
        if (expected == null && (actual == null || before(actual))) {
            return now;
        }
        LocalDate then = expected == null ? actual : expected;
        return new Milestone(now.id(), now.name(), now.baseline(), then, null, now.owner(), now.activity(), now.key());
    }

    private static boolean before(@Nullable LocalDate date) {
        return date == null || !date.isAfter(THEN);
    }
}
