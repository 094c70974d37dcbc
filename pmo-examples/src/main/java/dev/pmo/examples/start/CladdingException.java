package dev.pmo.examples.start;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.tolerance.AspectMargin;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.DraftOption;
import dev.pmo.rules.tolerance.ExceptionContext;
import dev.pmo.rules.tolerance.ExceptionDraft;
import dev.pmo.rules.tolerance.ExceptionPlan;
import dev.pmo.rules.tolerance.ExceptionReports;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** An exception from the report to the new baseline: a clinic whose cladding costs more than its tolerance allows. */
public final class CladdingException {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

    private CladdingException() {}

    /**
     * Drafts the report, lets it be decided, and applies what was agreed.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        draft(clinic());
        levelAbove(clinic());
        decide(clinic());
    }

    static void draft(Project clinic) {
        ExceptionContext context = ExceptionContext.of(clinic, END_OF_MARCH, TolerancePolicy.DEFAULTS);
        ExceptionDraft draft = ExceptionReports.draft(context).orElseThrow();
        System.out.println(draft.title());
        System.out.println(draft.cause());
        for (DraftOption option : draft.options()) {
            System.out.println("- " + option.name() + ": " + after(option));
        }
        System.out.println(draft.recommended() + ": " + draft.reason());
    }

    private static String after(DraftOption option) {
        return option.after().isEmpty()
                ? "the work ends"
                : option.after().stream().map(CladdingException::words).collect(Collectors.joining(", "));
    }

    private static String words(AspectStatus status) {
        return status.aspect() + " " + status.rag() + (status.rag() == Rag.UNKNOWN ? "" : " at " + status.forecast());
    }

    static void levelAbove(Project clinic) {
        Review review =
                ReviewEngine.of(StandardModules.all()).review(ReviewRequest.of(programme(clinic), END_OF_MARCH));
        ExceptionDraft received = review.findFact(programme(clinic).ref(), ToleranceFacts.EXCEPTIONS)
                .flatMap(drafts -> drafts.value().findDraft(clinic.ref(), null))
                .orElseThrow();
        for (AspectMargin margin : received.above()) {
            System.out.println(margin.scope() + " has " + margin.left() + " left in "
                    + margin.status().aspect());
        }
    }

    static void decide(Project clinic) {
        ExceptionReport report = clinic.governance().exceptions().get(0);
        ExceptionReport decided = decided(
                report,
                new ExceptionDecision(
                        ExceptionOutcome.EXCEPTION_PLAN,
                        RecordedDecision.of("J. Okafor", "programme board", END_OF_MARCH),
                        null,
                        List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5))),
                        new AgreedFigures(Money.parse("GBP 450000"), null, null, null)));
        Project replanned = ExceptionPlan.apply(clinic, decided);
        System.out.println("baseline " + replanned.position().cost().baseline() + ", tolerance "
                + replanned.governance().tolerances().get(1).above());
        ExceptionContext context = ExceptionContext.of(replanned, END_OF_MARCH, TolerancePolicy.DEFAULTS);
        System.out.println(
                "still an exception: " + ExceptionReports.draft(context).isPresent());
    }

    private static Programme programme(Project clinic) {
        return Programme.builder(ProgrammeId.of("PG-2"), "Health")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("P. Lindqvist", "Health programme board")
                        .withTolerances(
                                List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(15)))))
                .projects(List.of(clinic))
                .build();
    }

    private static Project clinic() {
        return Project.builder(ProjectId.of("PJ-7"), "Clinic")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("J. Okafor", "Clinic board")
                        .withTolerances(List.of(
                                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(30)),
                                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10))))
                        .withExceptions(List.of(report())))
                .position(Position.of(
                        new CostPosition(
                                Money.parse("GBP 400000"), Money.parse("GBP 450000"), Money.parse("GBP 130000")),
                        TimePosition.of(
                                LocalDate.of(2026, 1, 5), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30))))
                .build();
    }

    private static ExceptionReport report() {
        return new ExceptionReport(
                ExceptionId.of("E-1"),
                "Cladding dearer than planned",
                List.of(ToleranceAspect.COST),
                null,
                LocalDate.of(2026, 3, 20),
                "Project manager",
                "The supplier went out of business",
                List.of("The east wing stays open to the weather until a new one is found"),
                List.of(
                        option("render instead of brick", Impact.of(Money.parse("GBP -24000"), 14)),
                        option("leave out the canopy", Impact.of(Money.parse("GBP -12000"), 0))),
                null,
                null,
                null,
                null);
    }

    private static ExceptionOption option(String name, Impact impact) {
        return new ExceptionOption(name, null, ExceptionOutcome.OPTION, impact, "The business case holds", null);
    }

    private static ExceptionReport decided(ExceptionReport report, ExceptionDecision decision) {
        return new ExceptionReport(
                report.id(),
                report.title(),
                report.aspects(),
                report.stage(),
                report.raised(),
                report.raisedBy(),
                report.cause(),
                report.consequences(),
                report.options(),
                report.recommended(),
                report.lessons(),
                report.escalation(),
                decision);
    }
}
