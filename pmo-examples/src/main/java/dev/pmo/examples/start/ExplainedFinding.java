package dev.pmo.examples.start;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
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
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Waiver;
import java.time.LocalDate;
import java.util.List;

/** One finding followed down to the fields it rests on; then accepted, then changed and reviewed again. */
public final class ExplainedFinding {

    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);

    private ExplainedFinding() {}

    /**
     * Explains, waives and compares.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ReviewEngine engine = ReviewEngine.of(StandardModules.all());
        Programme programme = programme("GBP 455000");
        ReviewRequest request = ReviewRequest.of(programme, END_OF_JUNE);
        Review june = engine.review(request);

        explain(june.result(), "tolerance.exception@PROJECT:PJ-7#COST");
        waive(engine, request);
        change(engine, request, june);
    }

    static void explain(ReviewResult result, String id) {
        System.out.println(result.explain(id).outline());
    }

    static void waive(ReviewEngine engine, ReviewRequest request) {
        Waiver waiver = new Waiver(
                "tolerance.exception",
                ScopeRef.parse("PROJECT:PJ-7"),
                "COST",
                "Settled with the supplier in July",
                "Digital board",
                LocalDate.of(2026, 7, 31));
        ReviewResult accepted =
                engine.review(request.withWaivers(List.of(waiver))).result();
        accepted.findings()
                .forEach(finding -> System.out.println(
                        finding.id() + (finding.waived() == null ? "" : ", accepted until " + waiver.until())));
    }

    static void change(ReviewEngine engine, ReviewRequest request, Review june) {
        Programme corrected = programme("GBP 431000");
        Review again = engine.reviewAgain(request.withRoot(corrected), june);
        ReviewDiff diff = again.result().since(june.result());
        diff.cleared().forEach(finding -> System.out.println("cleared " + finding.id()));
        diff.added().forEach(finding -> System.out.println("added " + finding.id()));
        diff.changed()
                .forEach(
                        change -> System.out.println("changed " + change.after().id()));
    }

    private static Programme programme(String forecast) {
        Project booking = Project.builder(ProjectId.of("PJ-7"), "Booking online")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("J. Okafor", "Project board").withTolerances(tolerance()))
                .position(Position.of(
                        CostPosition.of(Money.parse("GBP 400000"), Money.parse(forecast)), TimePosition.none()))
                .build();
        return Programme.builder(ProgrammeId.of("PG-2"), "Digital services")
                .governance(Governance.of("M. Weiss", "Digital board").withTolerances(tolerance()))
                .projects(List.of(booking))
                .build();
    }

    private static List<Tolerance> tolerance() {
        return List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)));
    }
}
