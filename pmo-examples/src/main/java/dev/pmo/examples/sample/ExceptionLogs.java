package dev.pmo.examples.sample;

import static dev.pmo.core.governance.ExceptionOutcome.CONTINUE;
import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.core.governance.ExceptionOutcome.OPTION;
import static dev.pmo.core.governance.ExceptionOutcome.PREMATURE_CLOSE;
import static dev.pmo.core.governance.ToleranceAspect.BENEFITS;
import static dev.pmo.core.governance.ToleranceAspect.COST;
import static dev.pmo.core.governance.ToleranceAspect.RISK;
import static dev.pmo.core.governance.ToleranceAspect.TIME;
import static dev.pmo.examples.sample.Parts.CARE;
import static dev.pmo.examples.sample.Parts.DIGITAL;
import static dev.pmo.examples.sample.Parts.ESTATE;
import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.on;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exceptions that the projects of the sample have reported, and what became of them: seldom what should have. */
final class ExceptionLogs {

    private static final ExceptionOption CARRY_ON = new ExceptionOption(
            "carry on", "The deviation is carried", CONTINUE, null, "The business case holds, at a higher cost", null);

    private static final Map<String, ExceptionReport> REPORTS = Map.of(
            "PJ-CRM", caseManagement(),
            "PJ-TELECARE", telecare(),
            "PJ-CAREREC", careRecord(),
            "PJ-REABLE", hubs(),
            "PJ-SOLAR", roofs(),
            "PJ-DEPOT", depot(),
            "PJ-HQ", civicCentre(),
            "PJ-PORTAL", portal());

    private ExceptionLogs() {}

    /** The portfolio with the reports of its projects. */
    static Portfolio in(Portfolio portfolio) {
        return portfolio.toBuilder()
                .programmes(
                        portfolio.programmes().stream().map(ExceptionLogs::in).toList())
                .build();
    }

    private static Programme in(Programme programme) {
        return programme.toBuilder()
                .projects(programme.projects().stream().map(ExceptionLogs::in).toList())
                .build();
    }

    private static Project in(Project project) {
        ExceptionReport report = REPORTS.get(project.id().value());
        return report == null
                ? project
                : project.toBuilder()
                        .governance(project.governance().withExceptions(List.of(report)))
                        .build();
    }

    /** Reported in full, handed to the programme, and not answered in time. */
    private static ExceptionReport caseManagement() {
        return new ExceptionReport(
                ExceptionId.of("E-CR-01"),
                "Case management dearer than its tolerance",
                List.of(COST, RISK),
                null,
                on("2026-10-05"),
                "Project manager, case management",
                "The supplier claims for work outside the contract",
                List.of("Go-live of the second wave is put off"),
                List.of(
                        CARRY_ON,
                        new ExceptionOption(
                                "two waves only",
                                "The third wave is left to a later project",
                                OPTION,
                                new Impact(gbp(-430_000), 0, null, null, gbp(-60_000), gbp(-40_000), null),
                                "Benefits of the third wave come a year later",
                                null),
                        new ExceptionOption(
                                "settle the claims",
                                "The claims are settled at two thirds",
                                OPTION,
                                new Impact(gbp(-190_000), 10, null, null, null, gbp(-120_000), null),
                                "The business case holds",
                                null)),
                "two waves only",
                null,
                handedTo(DIGITAL, "2026-10-06", "2026-10-20", null),
                null);
    }

    /** Reported in haste: nothing to choose from. */
    private static ExceptionReport telecare() {
        return report(
                "E-TE-01",
                "Switchover late",
                TIME,
                "2026-10-26",
                handedTo(CARE, "2026-10-27", "2026-11-10", null),
                null);
    }

    /** Decided by the project itself, while the programme has still to answer. */
    private static ExceptionReport careRecord() {
        return decided(
                "E-CA-01",
                "Threats beyond the tolerance for risk",
                RISK,
                null,
                handedTo(CARE, "2026-10-12", "2026-11-13", null),
                decision(CONTINUE, "project board", "2026-10-19", null));
    }

    /** A new tolerance was agreed, and nobody wrote down which. */
    private static ExceptionReport hubs() {
        return decided(
                "E-RE-01",
                "Fewer referrals than planned",
                BENEFITS,
                null,
                handedTo(CARE, "2026-09-28", "2026-10-16", "2026-10-12"),
                decision(NEW_TOLERANCE, "programme board", "2026-10-12", null));
    }

    /** No longer needed: the forecast has come down. */
    private static ExceptionReport roofs() {
        ExceptionReport report = report(
                "E-SO-01",
                "Inverters dearer",
                COST,
                "2026-10-12",
                handedTo(ESTATE, "2026-10-13", "2026-11-16", null),
                null);
        return complete(report);
    }

    /** To be ended, and still delivering. */
    private static ExceptionReport depot() {
        return decided(
                "E-DE-01",
                "Nobody left to run it",
                TIME,
                null,
                handedTo(ESTATE, "2026-09-07", "2026-09-30", "2026-09-21"),
                decision(PREMATURE_CLOSE, "programme board", "2026-09-21", null));
    }

    /** An exception plan for a stage: not applied, and overtaken since. */
    private static ExceptionReport civicCentre() {
        return decided(
                "E-HQ-01",
                "Roof late",
                TIME,
                "S2",
                null,
                decision(
                        EXCEPTION_PLAN,
                        "project board",
                        "2026-09-14",
                        new AgreedFigures(null, on("2026-01-19"), on("2026-12-23"), null)));
    }

    /** A new tolerance for a stage, within which the forecast lies; the stage still has the old one. */
    private static ExceptionReport portal() {
        Tolerance wider = Tolerance.ofBothSides(TIME, ToleranceLimit.days(30));
        return decided(
                "E-PO-01",
                "Sign-in late",
                TIME,
                "S2",
                null,
                decision(NEW_TOLERANCE, "project board", "2026-10-05", null, wider));
    }

    private static RecordedEscalation handedTo(String to, String raised, String due, @Nullable String answered) {
        return new RecordedEscalation(
                ScopeRef.parse(to),
                on(raised),
                "Outside tolerance",
                "Which option is taken",
                on(due),
                answered == null ? null : on(answered),
                null);
    }

    private static ExceptionDecision decision(
            ExceptionOutcome outcome, String authority, String day, @Nullable AgreedFigures agreed, Tolerance... set) {
        return new ExceptionDecision(
                outcome, RecordedDecision.of("The chair", authority, on(day)), null, List.of(set), agreed);
    }

    private static ExceptionReport decided(
            String id,
            String title,
            ToleranceAspect aspect,
            @Nullable String stage,
            @Nullable RecordedEscalation escalation,
            ExceptionDecision decision) {
        ExceptionReport report = complete(report(id, title, aspect, "2026-09-07", escalation, decision));
        return new ExceptionReport(
                report.id(),
                report.title(),
                report.aspects(),
                stage == null ? null : StageId.of(stage),
                report.raised(),
                report.raisedBy(),
                report.cause(),
                report.consequences(),
                report.options(),
                report.recommended(),
                null,
                escalation,
                decision);
    }

    private static ExceptionReport complete(ExceptionReport report) {
        return new ExceptionReport(
                report.id(),
                report.title(),
                report.aspects(),
                report.stage(),
                report.raised(),
                report.raisedBy(),
                report.title(),
                List.of("More is used than was agreed"),
                List.of(CARRY_ON),
                CARRY_ON.name(),
                null,
                report.escalation(),
                report.decision());
    }

    private static ExceptionReport report(
            String id,
            String title,
            ToleranceAspect aspect,
            String raised,
            @Nullable RecordedEscalation escalation,
            @Nullable ExceptionDecision decision) {
        return new ExceptionReport(
                ExceptionId.of(id),
                title,
                List.of(aspect),
                null,
                on(raised),
                "Project manager",
                null,
                null,
                null,
                null,
                null,
                escalation,
                decision);
    }
}
