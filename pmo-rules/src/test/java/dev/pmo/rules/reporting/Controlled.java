package dev.pmo.rules.reporting;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A review by all modules of one project with changes, an exception, risks and a baseline that moved by itself. */
public final class Controlled {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    private Controlled() {}

    /**
     * The review.
     *
     * @param text what stands in every place that takes a text
     * @return the review, with the snapshot of last time
     */
    public static Review review(String text) {
        return ENGINE.review(
                ReviewRequest.of(portfolio(text, 1_000_000), Samples.AS_OF).withPrevious(portfolio(text, 900_000)));
    }

    /**
     * A review of a project with threats that may happen in the next days.
     *
     * @param risks how many
     * @return the review
     */
    public static Review watched(int risks) {
        List<Risk> near = new ArrayList<>();
        for (int i = 1; i <= risks; i++) {
            near.add(risk("R-" + i, "Near", RiskNature.THREAT).toBuilder()
                    .dates(RiskDates.none().withProximity(Samples.AS_OF.plusDays(i)))
                    .build());
        }
        Project project = Project.builder(ProjectId.of("PJ"), "Near")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(new RaidLog(near, null, null, null, null))
                .build();
        return ENGINE.review(ReviewRequest.of(Samples.portfolio(List.of(), List.of(project)), Samples.AS_OF));
    }

    /**
     * A review of projects that are all outside their tolerance and have a threat each.
     *
     * @param projects how many
     * @return the review
     */
    public static Review exceeded(int projects) {
        List<Project> all = new ArrayList<>();
        for (int i = 1; i <= projects; i++) {
            all.add(project("PJ-" + i, "Dear", 1_000_000));
        }
        return ENGINE.review(ReviewRequest.of(Samples.portfolio(List.of(), all), Samples.AS_OF));
    }

    private static Portfolio portfolio(String text, long baseline) {
        return Samples.portfolio(List.of(), List.of(project("PJ", text, baseline)));
    }

    private static Project project(String id, String text, long baseline) {
        return Project.builder(ProjectId.of(id), text)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(new Governance(
                        text,
                        text,
                        text,
                        List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5))),
                        null,
                        null,
                        List.of(exception(text))))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", baseline), Money.of("GBP", 1_200_000)),
                        TimePosition.of(LocalDate.of(2025, 10, 1), Samples.BASELINE, Samples.BASELINE)))
                .changes(changes(text))
                .raid(new RaidLog(
                        List.of(risk("R-1", text, RiskNature.THREAT), risk("R-2", text, RiskNature.OPPORTUNITY)),
                        null,
                        null,
                        null,
                        null))
                .build();
    }

    private static Risk risk(String id, String text, RiskNature nature) {
        return Risk.builder(RiskId.of(id), text)
                .nature(nature)
                .owner(text)
                .inherent(RiskAssessment.of(5, 5, Probability.ofPercent(50), Money.of("GBP", 40_000)))
                .build();
    }

    private static ExceptionReport exception(String text) {
        ExceptionOption option = new ExceptionOption(
                text,
                text,
                ExceptionOutcome.OPTION,
                new Impact(Money.of("GBP", -200_000), 3, null, null, null, null, text),
                text,
                List.of());
        return new ExceptionReport(
                ExceptionId.of("E-1"),
                text,
                List.of(ToleranceAspect.COST),
                null,
                Samples.AS_OF.minusDays(4),
                text,
                text,
                List.of(text),
                List.of(option),
                text,
                text,
                null,
                null);
    }

    private static ChangeLog changes(String text) {
        RecordedDecision decision = new RecordedDecision(text, text, Samples.AS_OF.minusDays(5), null, text);
        ChangeRequest approved = change("C-1", text, ChangeState.APPROVED, 30_000).toBuilder()
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.APPROVED, decision)))
                .build();
        ChangeRequest pending = change("C-2", text, ChangeState.WAITING_FOR_APPROVAL, 90_000);
        return ChangeLog.of(List.of(approved, pending)).withBudget(ChangeBudget.of(Money.of("GBP", 100_000)));
    }

    private static ChangeRequest change(String id, String text, ChangeState state, long cost) {
        Impact impact = new Impact(Money.of("GBP", cost), 7, null, null, null, null, text);
        return ChangeRequest.builder(ChangeId.of(id), text)
                .state(state)
                .severity(IssueSeverity.CRITICAL)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .dates(new ChangeDates(Samples.AS_OF.minusDays(15), null, null, null, null))
                .assessment(new ChangeAssessment(text, Samples.AS_OF.minusDays(9), impact, impact, null))
                .build();
    }
}
