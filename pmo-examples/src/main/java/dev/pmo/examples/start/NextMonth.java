package dev.pmo.examples.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;

/** The month after the ten-minute start: the logs of a project, what was stored last month, and what changed since. */
public final class NextMonth {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    private NextMonth() {}

    /**
     * Reviews June, stores it, and reviews July with what was stored.
     *
     * @param arguments none
     * @throws JsonProcessingException if something cannot be written or read
     */
    public static void main(String[] arguments) throws JsonProcessingException {
        Portfolio june = EmbeddedReview.portfolioOf(EmbeddedReview.rows().subList(0, 2));
        ReviewResult first =
                ENGINE.review(ReviewRequest.of(june, LocalDate.of(2026, 6, 30))).result();
        String portfolioJson = EmbeddedReview.mapper().writeValueAsString(june);
        String resultJson = EmbeddedReview.mapper().writeValueAsString(first);
        print(again(july(june), portfolioJson, resultJson));
    }

    static Project withLogs(Project booking) {
        Risk supplier = Risk.builder(RiskId.of("R-1"), "Supplier goes out of business")
                .owner("J. Okafor")
                .residual(RiskAssessment.of(4, 5))
                .dates(RiskDates.none().withIdentified(LocalDate.of(2026, 7, 6)).withTarget(LocalDate.of(2026, 9, 1)))
                .build();
        Issue outage = Issue.builder(IssueId.of("I-1"), "Test system down")
                .severity(IssueSeverity.MINOR)
                .raised(LocalDate.of(2026, 7, 20))
                .target(LocalDate.of(2026, 8, 14))
                .build();
        ChangeRequest users = ChangeRequest.builder(ChangeId.of("C-1"), "Twice the users")
                .state(ChangeState.ASSESSING)
                .assessment(ChangeAssessment.of(Impact.of(Money.of("GBP", 8_000), 10)))
                .build();
        Milestone open = Milestone.of(
                MilestoneId.of("M-1"), "Open to the public", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15));
        return booking.toBuilder()
                .raid(RaidLog.ofRisks(List.of(supplier)).withIssues(List.of(outage)))
                .changes(ChangeLog.of(List.of(users)))
                .plan(Plan.ofMilestones(List.of(open)))
                .build();
    }

    static ReviewDiff again(Portfolio july, String portfolioJson, String resultJson) throws JsonProcessingException {
        Portfolio june = EmbeddedReview.mapper().readValue(portfolioJson, Portfolio.class);
        ReviewResult earlier = EmbeddedReview.mapper().readValue(resultJson, ReviewResult.class);
        Review review =
                ENGINE.review(ReviewRequest.of(july, LocalDate.of(2026, 7, 31)).withPrevious(june));
        return review.result().since(earlier);
    }

    static void print(ReviewDiff diff) {
        diff.added().forEach(finding -> System.out.println("new     " + finding.scope() + ": " + finding.text()));
        diff.changed()
                .forEach(
                        change -> System.out.println("changed " + change.after().id()));
        diff.cleared().forEach(finding -> System.out.println("cleared " + finding.id()));
    }

    private static Portfolio july(Portfolio june) {
        Programme digital = june.programmes().get(0);
        Project booking = digital.projects().get(0);
        Project cheaper = booking.toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 400_000), Money.of("GBP", 436_000)),
                        booking.position().time()))
                .build();
        Programme changed = digital.toBuilder()
                .projects(List.of(withLogs(cheaper), digital.projects().get(1)))
                .build();
        return june.toBuilder().programmes(List.of(changed)).build();
    }
}
