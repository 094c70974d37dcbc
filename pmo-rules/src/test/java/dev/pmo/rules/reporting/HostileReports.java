package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.result.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports whose every text from outside is the same hostile one. */
public final class HostileReports {

    private HostileReports() {}

    /**
     * A report with a text in every place that takes one.
     *
     * @param text the text
     * @return the report
     */
    public static ReportByException of(String text) {
        String words = text.isBlank() ? "accepted" : text;
        Waiver waiver = new Waiver(
                "reporting.rating-redder", ScopeRef.parse("PROJECT:W"), null, words, words, Samples.AS_OF.plusDays(9));
        return ReportByException.of(Samples.ENGINE.review(ReviewRequest.of(portfolio(text, 40), Samples.AS_OF)
                .withPrevious(portfolio(text, 0))
                .withWaivers(List.of(waiver))));
    }

    private static Portfolio portfolio(String text, long daysLate) {
        Project judged = Samples.judged(
                Samples.project("P", text, daysLate, 1_000_000, Rag.GREEN),
                ConfidenceScale.FIVE_POINT,
                ConfidenceRating.RED);
        StatusReport report = new StatusReport(
                Samples.AS_OF.minusDays(90), text, List.of(new RecordedRating(null, Rag.AMBER, text)), text);
        Project named = Project.builder(ProjectId.of("N" + text.replaceAll("[^<>'\"=]", "") + daysLate), text)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(new Governance(null, text, text, null, null, List.of(report), null))
                .build();
        Project waived = Samples.project("W", text, 0, 1_000_000, Rag.RED);
        return Samples.portfolio(
                List.of(Samples.programme("PG", text, Rag.GREEN, List.of(judged, named, waived))), List.of());
    }

    /**
     * A report of projects that are all late.
     *
     * @param projects how many
     * @return the report
     */
    public static ReportByException late(int projects) {
        List<Project> late = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            late.add(Samples.project("P" + i, "Late " + i, 40, 1_000_000, Rag.GREEN));
        }
        return ReportByException.of(Samples.review(Samples.portfolio(List.of(), late)));
    }

    /**
     * A report of projects of which each asks for a decision, as its delivery is in doubt.
     *
     * @param projects how many
     * @return the report
     */
    public static ReportByException doubtful(int projects) {
        List<Project> red = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            red.add(Samples.judged(
                    Samples.project("P" + i, "Doubtful", 0, 1_000_000, Rag.RED),
                    ConfidenceScale.THREE_POINT,
                    ConfidenceRating.RED));
        }
        return ReportByException.of(Samples.review(Samples.portfolio(List.of(), red)));
    }

    /**
     * A review of a late project whose plan has a text in every place that takes one.
     *
     * @param text the text
     * @return the review
     */
    public static Review planned(String text) {
        List<Activity> activities = List.of(
                Activity.of(ActivityId.of("A-1"), text, WorkTime.ofEightHourDays(3)),
                Activity.of(ActivityId.of("A-2"), text, WorkTime.ofEightHourDays(3)));
        Dependency link = Dependency.of(ActivityId.of("A-1"), ActivityId.of("A-2"), LinkType.SS, WorkTime.ofHours(-1));
        Project project = Samples.project("P", text, 40, 1_000_000, Rag.GREEN).toBuilder()
                .plan(Plan.of(Samples.AS_OF.atTime(8, 0), activities, List.of(link)))
                .build();
        return ReviewEngine.of(List.of(new StubTolerance(), new PlanningModule(), new ReportingModule()))
                .review(ReviewRequest.of(Samples.portfolio(List.of(), List.of(project)), Samples.AS_OF));
    }

    /**
     * A review of a project whose one milestone moved by thirty days since last month.
     *
     * @param name what the milestone is called
     * @return the review
     */
    public static Review moved(String name) {
        return Samples.ENGINE.review(
                ReviewRequest.of(milestone(name, 40), Samples.AS_OF).withPrevious(milestone(name, 10)));
    }

    private static Portfolio milestone(String name, long days) {
        LocalDate agreed = Samples.AS_OF.plusDays(90);
        Plan plan = Plan.builder()
                .dataDate(Samples.AS_OF.minusDays(31))
                .milestones(List.of(Milestone.of(MilestoneId.of("M"), name, agreed, agreed.plusDays(days))))
                .build();
        Project project = Samples.project("P", "Project", 0, 1_000_000, Rag.GREEN).toBuilder()
                .plan(plan)
                .build();
        return Samples.portfolio(List.of(), List.of(project));
    }
}
