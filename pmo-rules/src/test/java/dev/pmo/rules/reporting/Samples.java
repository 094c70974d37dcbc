package dev.pmo.rules.reporting;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import java.time.LocalDate;
import java.util.List;

/** A small portfolio as of 31 March 2026, and how it was a month before. */
final class Samples {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final LocalDate BASELINE = LocalDate.of(2026, 9, 30);
    static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new StubTolerance(), new ReportingModule()));

    private Samples() {}

    static Review review(Scope root) {
        return ENGINE.review(ReviewRequest.of(root, AS_OF));
    }

    static Review review(Scope root, Scope previous) {
        return ENGINE.review(ReviewRequest.of(root, AS_OF).withPrevious(previous));
    }

    /** An active project that finishes some days late, with its overall rating as reported a fortnight ago. */
    static Project project(String id, String name, long daysLate, long cost, Rag recorded) {
        StatusReport report = new StatusReport(
                LocalDate.of(2026, 3, 17),
                "PM",
                List.of(
                        RecordedRating.overall(recorded),
                        new RecordedRating(ToleranceAspect.TIME, recorded, "judged by the plan")),
                null);
        return Project.builder(ProjectId.of(id), name)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Owner", "Board of " + id).withStatusReports(List.of(report)))
                .position(position(daysLate, cost))
                .build();
    }

    static Position position(long daysLate, long cost) {
        return Position.of(
                CostPosition.of(Money.of("GBP", 1_000_000), Money.of("GBP", cost)),
                TimePosition.of(LocalDate.of(2025, 10, 1), BASELINE, BASELINE.plusDays(daysLate)));
    }

    static Project judged(Project project, ConfidenceScale scale, ConfidenceRating rating) {
        DeliveryConfidence confidence =
                new DeliveryConfidence(scale, rating, "Review team", LocalDate.of(2026, 2, 20), "interviews");
        return project.toBuilder()
                .governance(project.governance().withConfidences(List.of(confidence)))
                .build();
    }

    static Project silent(String id, String name) {
        return Project.builder(ProjectId.of(id), name)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .build();
    }

    static Programme programme(String id, String name, Rag recorded, List<Project> projects) {
        StatusReport report = new StatusReport(
                LocalDate.of(2026, 3, 20), "Programme manager", List.of(RecordedRating.overall(recorded)), null);
        return Programme.builder(ProgrammeId.of(id), name)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("B. Owner", "Programme board").withStatusReports(List.of(report)))
                .projects(projects)
                .build();
    }

    static Portfolio portfolio(List<Programme> programmes, List<Project> projects) {
        return Portfolio.builder(PortfolioId.of("PF"), "Change portfolio")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("C. Owner", "Investment board"))
                .programmes(programmes)
                .projects(projects)
                .build();
    }

    static Portfolio now() {
        Project payments = judged(
                project("PJ-1", "Payments", 40, 1_050_000, Rag.GREEN),
                ConfidenceScale.THREE_POINT,
                ConfidenceRating.RED);
        Project accounts = project("PJ-2", "Accounts", 3, 1_000_000, Rag.GREEN);
        Project archive = silent("PJ-3", "Archive");
        Project depot = project("PJ-4", "Depot", 9, 1_000_000, Rag.AMBER);
        return portfolio(
                List.of(
                        programme("PG-1", "Digital services", Rag.GREEN, List.of(payments, accounts)),
                        programme("PG-2", "Estate", Rag.AMBER, List.of(depot))),
                List.of(archive));
    }

    static Portfolio before() {
        Project payments = judged(
                project("PJ-1", "Payments", 5, 900_000, Rag.GREEN),
                ConfidenceScale.THREE_POINT,
                ConfidenceRating.AMBER);
        Project accounts = project("PJ-2", "Accounts", 3, 1_000_000, Rag.GREEN);
        Project depot = project("PJ-4", "Depot", 9, 1_000_000, Rag.AMBER);
        Project canteen = project("PJ-5", "Canteen", 0, 1_000_000, Rag.GREEN);
        return portfolio(
                List.of(
                        programme("PG-1", "Digital services", Rag.GREEN, List.of(payments, accounts, depot)),
                        programme("PG-2", "Estate", Rag.AMBER, List.of(canteen))),
                List.of(silent("PJ-3", "Archive")));
    }
}
