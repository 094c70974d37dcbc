package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Logs.assessed;
import static dev.pmo.examples.sample.Logs.dates;
import static dev.pmo.examples.sample.Logs.inPlace;
import static dev.pmo.examples.sample.Logs.risk;
import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.project;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The RAID log of the telecare project: much is written down there, and little of it is looked after. */
final class TelecareLog {

    private static final String CARE = "Head of community care";
    private static final String TEAM = "Care alarm team";

    private TelecareLog() {}

    static RaidLog log() {
        return new RaidLog(
                List.of(
                        lines(),
                        units(),
                        batteries(),
                        training(),
                        leaflets(),
                        coverage(),
                        tenants(),
                        radio(),
                        wiring()),
                List.of(),
                List.of(wasARisk("I-TE-01", "R-TE-03", IssueSeverity.MINOR, 500), dearerThanFeared()),
                List.of(
                        Handovers.alarms("2026-12-01"),
                        Handovers.alarmPages(),
                        Handovers.betaForLeaflets(),
                        Handovers.leafletsForPages(),
                        ofOthers()),
                List.of(
                        action("AC-TE-01", "Ask the makers for a second batch", null, "2026-11-13", "I-TE-01"),
                        action("AC-TE-02", "Tell the wardens", TEAM, null, "I-TE-01"),
                        action("AC-TE-03", "Test the units in three tower blocks", TEAM, "2026-10-16", "R-TE-06")));
    }

    /** A month ago the tenants were thought to be the greatest risk of all. */
    static Risk lastMonth(Risk now) {
        return now.id().value().equals("R-TE-07")
                ? now.toBuilder().inherent(assessed(5, 4, 60, 3_000)).build()
                : now;
    }

    private static Risk lines() {
        return risk("R-TE-01", "Analogue lines end before all alarms are moved", CARE)
                .inherent(assessed(2, 5, 20, 300_000))
                .residual(assessed(1, 5, 8, 300_000))
                .strategy(ResponseStrategy.REDUCE)
                .controls(List.of(inPlace("Mobile units for the most vulnerable", TEAM)))
                .dates(dates("2026-04-27", "2026-10-26", "2026-11-26", "2027-01-31"))
                .build();
    }

    /** Above the appetite for safety, on one maker and one owner, and nothing further is planned. */
    private static Risk units() {
        return risk("R-TE-02", "Digital units fail in a power cut", CARE)
                .statement(new RiskStatement(
                        "One maker of digital units",
                        "the battery of a unit does not last",
                        "a call for help is lost",
                        "Safety",
                        "Northline Alarms"))
                .inherent(assessed(3, 3, 30, 90_000))
                .dates(dates("2026-05-18", "2026-10-26", "2026-11-26", "2027-02-28"))
                .build();
    }

    /** It has happened and still counts as a risk; accepted by somebody who may not; its target lies behind it. */
    private static Risk batteries() {
        return risk("R-TE-03", "Batteries delivered late", TEAM)
                .inherent(assessed(2, 3, 10, 5_000))
                .target(assessed(4, 4, 40, 5_000))
                .acceptance(accepted("project manager", null))
                .dates(dates("2026-06-08", "2026-10-26", "2026-11-26", "2027-02-28"))
                .build();
    }

    private static Risk training() {
        return risk("R-TE-04", "Wardens need a second day of training", TEAM)
                .status(RiskStatus.OCCURRED)
                .inherent(assessed(3, 2, 40, 12_000))
                .dates(dates("2026-06-08", "2026-10-05", "2026-11-05", null))
                .build();
    }

    /** Closed here, while the programme still thinks about it. */
    private static Risk leaflets() {
        return risk("R-TE-05", "Leaflets in too few languages", TEAM)
                .status(RiskStatus.CLOSED)
                .inherent(assessed(3, 2, 40, 2_000))
                .escalation(waiting("2026-10-19", "2026-11-09"))
                .dates(dates("2026-06-08", "2026-10-05", "2026-11-05", null))
                .build();
    }

    /** Handed up when it was serious, and no longer is. */
    private static Risk coverage() {
        return risk("R-TE-06", "No mobile coverage in tower blocks", TEAM)
                .inherent(assessed(1, 2, 5, 4_000))
                .escalation(waiting("2026-10-12", "2026-11-16"))
                .dates(dates("2026-06-08", "2026-10-26", "2026-11-26", "2027-02-28"))
                .build();
    }

    /** Put off three times, and not looked at since it may happen. */
    private static Risk tenants() {
        return risk("R-TE-07", "Tenants do not let the fitters in", TEAM)
                .status(RiskStatus.PARKED)
                .inherent(assessed(1, 2, 5, 3_000))
                .dates(new RiskDates(
                        on("2026-05-04"),
                        on("2026-09-28"),
                        on("2026-11-09"),
                        on("2026-10-12"),
                        on("2026-12-18"),
                        List.of(on("2026-07-31"), on("2026-09-18"), on("2026-10-30"))))
                .build();
    }

    private static Risk radio() {
        return risk("R-TE-08", "Radio link disturbed by lifts", TEAM)
                .inherent(assessed(1, 2, 5, 4_000))
                .acceptance(accepted("switchover team", null))
                .dates(dates("2026-06-08", "2026-10-26", "2026-11-26", "2027-02-28"))
                .build();
    }

    private static Risk wiring() {
        return risk("R-TE-09", "Old wiring in sheltered housing", TEAM)
                .inherent(assessed(1, 2, 5, 4_000))
                .acceptance(accepted("project board", "2026-09-30"))
                .dates(dates("2026-06-08", "2026-10-26", "2026-11-26", "2027-02-28"))
                .build();
    }

    private static RecordedDecision accepted(String authority, @Nullable String until) {
        return new RecordedDecision(
                "Project manager, telecare", authority, on("2026-06-15"), until == null ? null : on(until), null);
    }

    private static RecordedEscalation waiting(String raised, String due) {
        return new RecordedEscalation(
                ScopeRef.of(ProgrammeId.of("PG-CARE")),
                on(raised),
                "Beyond the project",
                "Whether to go on",
                on(due),
                null,
                null);
    }

    private static Issue wasARisk(String id, String risk, IssueSeverity severity, long pounds) {
        return new Issue(
                IssueId.of(id),
                "Was " + risk,
                IssueType.PROBLEM,
                IssueStatus.OPEN,
                severity,
                TEAM,
                on("2026-10-12"),
                on("2026-11-20"),
                null,
                List.of(),
                RiskId.of(risk),
                Impact.of(gbp(pounds), null),
                null);
    }

    /** Nobody acts on it, and it costs more than the risk was thought to. */
    private static Issue dearerThanFeared() {
        return wasARisk("I-TE-02", "R-TE-04", IssueSeverity.SIGNIFICANT, 19_000);
    }

    private static GiveGet ofOthers() {
        return new GiveGet(
                DependencyId.of("DP-20"),
                "Plans of the depot's roof",
                project("PJ-DEPOT"),
                project("PJ-SOLAR"),
                on("2026-08-31"),
                on("2026-08-28"),
                on("2026-08-27"),
                AgreementStatus.DELIVERED,
                null,
                null);
    }

    private static Action action(
            String id, String title, @Nullable String owner, @Nullable String due, @Nullable String about) {
        return new Action(
                ActionId.of(id),
                title,
                ActionStatus.OPEN,
                owner,
                on("2026-10-02"),
                due == null ? null : on(due),
                null,
                about);
    }
}
