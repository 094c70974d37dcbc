package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.handedUp;
import static dev.pmo.rules.raid.RaidSamples.issue;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Risks that are parked, swing or are left alone, and escalations that end. */
class MovingRulesTest {

    private static Risk put(LocalDate target, LocalDate... earlier) {
        return threat("R-1", 1, 1)
                .status(RiskStatus.PARKED)
                .dates(new RiskDates(
                        AS_OF.minusDays(60),
                        AS_OF.minusDays(1),
                        AS_OF.plusDays(30),
                        AS_OF.plusDays(300),
                        target,
                        List.of(earlier)))
                .build();
    }

    @Test
    void aTargetMayMoveTwiceAndNotAThirdTime() {
        LocalDate one = AS_OF.plusDays(1);
        LocalDate two = AS_OF.plusDays(2);
        LocalDate three = AS_OF.plusDays(3);
        LocalDate four = AS_OF.plusDays(4);

        assertThat(found(review(project(put(three, one, two))), "risk-target-keeps-moving"))
                .isEmpty();
        assertThat(found(review(project(put(three, one, one, two, two, three))), "risk-target-keeps-moving"))
                .as("recorded twice is no move")
                .isEmpty();
        assertThat(texts(review(project(put(four, one, two, three))), "risk-target-keeps-moving"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' is parked, and its target date has moved 3 times, more than"
                                + " 2: it was 2026-03-03, 2026-03-04, 2026-03-05 and is 2026-03-06");
    }

    private static ReviewResult since(Risk before, Risk after) {
        return RaidSamples.reviewSince(project(before), project(after));
    }

    @Test
    void aScoreThatSwingsWithoutACauseIsTold() {
        Risk low = threat("R-1", 1, 2).build();
        Risk high = threat("R-1", 4, 5).build();

        assertThat(texts(since(low, high), "risk-score-swings"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' scores 20 high, and scored 2 low last time, more than 1 band"
                                + " apart, with the same controls");
        assertThat(found(since(high, low), "risk-score-swings")).hasSize(1);
        assertThat(found(since(threat("R-1", 3, 3).build(), high), "risk-score-swings"))
                .isEmpty();
        assertThat(found(
                        since(
                                high,
                                low.toBuilder()
                                        .controls(List.of(RaidSamples.control(ControlState.IN_PLACE)))
                                        .build()),
                        "risk-score-swings"))
                .isEmpty();
        assertThat(found(review(project(high)), "risk-score-swings")).isEmpty();
    }

    private static Risk open(LocalDate from, @Nullable LocalDate reviewed) {
        return threat("R-1", 1, 1)
                .dates(new RiskDates(AS_OF.minusDays(60), reviewed, AS_OF.plusDays(30), from, null, null))
                .build();
    }

    @Test
    void onceItMayHappenARiskIsLookedAt() {
        assertThat(texts(review(project(open(AS_OF.minusDays(1), AS_OF.minusDays(9)))), "risk-window-open"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' may happen from 2026-03-01 on, before 2026-03-02; its last"
                                + " review is 2026-02-21");
        assertThat(found(review(project(open(AS_OF.minusDays(9), AS_OF.minusDays(9)))), "risk-window-open"))
                .isEmpty();
        assertThat(found(review(project(open(AS_OF, null))), "risk-window-open"))
                .isEmpty();
        assertThat(found(review(project(open(AS_OF.minusDays(1), null))), "risk-window-open"))
                .hasSize(1);
    }

    @Test
    void aTargetBehindTheCurrentScoreAsksForNothing() {
        Risk risk = threat("R-1", 2, 3).target(RiskAssessment.of(4, 5)).build();

        assertThat(texts(review(project(risk)), "target-worse-than-residual"))
                .containsExactly("Threat R-1 'Supplier fails' scores 6 medium, and its target is 20 high");
        assertThat(found(
                        review(project(
                                risk.toBuilder().target(RiskAssessment.of(3, 2)).build())),
                        "target-worse-than-residual"))
                .isEmpty();
    }

    @Test
    void aResidualAboveTheInherentAssessmentNeedsAReason() {
        Risk worse = threat("R-1", 1, 2)
                .residual(RiskAssessment.of(3, 3))
                .controls(List.of(RaidSamples.control(ControlState.IN_PLACE)))
                .build();
        Risk explained = worse.toBuilder()
                .acceptance(new RecordedDecision("Ann", "project board", AS_OF, null, "The interim system is weaker"))
                .build();

        assertThat(found(review(project(worse)), "residual-worse-than-inherent"))
                .hasSize(1);
        assertThat(found(review(project(explained)), "residual-worse-than-inherent"))
                .isEmpty();
    }

    private static Issue ended(@Nullable LocalDate answered, LocalDate closed) {
        Issue issue = issue("I-1", IssueSeverity.MINOR, AS_OF);
        return new Issue(
                issue.id(),
                issue.title(),
                issue.type(),
                IssueStatus.CLOSED,
                issue.severity(),
                issue.owner(),
                issue.raised(),
                issue.target(),
                closed,
                null,
                null,
                null,
                handedUp(AS_OF, answered));
    }

    private static ReviewResult with(Issue issue) {
        return review(
                project("PJ-1").raid(RaidLog.none().withIssues(List.of(issue))).build());
    }

    @Test
    void whatWasHandedUpIsNotClosedBeforeTheAnswer() {
        RecordedEscalation open = handedUp(AS_OF, null);
        Risk closed =
                threat("R-1", 5, 5).status(RiskStatus.CLOSED).escalation(open).build();

        assertThat(texts(review(project(closed)), "closed-before-answer"))
                .containsExactly(
                        "The risk R-1 'Supplier fails', handed up to PROGRAMME:PG-1, is closed, and no answer is"
                                + " recorded");
        assertThat(found(
                        review(project(
                                closed.toBuilder().status(RiskStatus.OCCURRED).build())),
                        "closed-before-answer"))
                .as("what happens is not closed below")
                .isEmpty();
        assertThat(texts(with(ended(null, AS_OF)), "closed-before-answer"))
                .containsExactly("The issue I-1 'Server lost', handed up to PROGRAMME:PG-1, is closed, and no answer is"
                        + " recorded");
        assertThat(texts(with(ended(AS_OF, AS_OF.minusDays(1))), "closed-before-answer"))
                .containsExactly("The issue I-1 'Server lost', handed up to PROGRAMME:PG-1, was closed on 2026-03-01,"
                        + " before the answer of 2026-03-02");
        assertThat(found(with(ended(AS_OF, AS_OF)), "closed-before-answer")).isEmpty();
    }

    @Test
    void anEscalationThatNothingCallsForAnyMoreIsTold() {
        RecordedEscalation open = handedUp(AS_OF.plusDays(5), null);
        Risk mild = threat("R-1", 2, 3).escalation(open).build();

        assertThat(texts(review(project(mild)), "escalation-no-longer-needed"))
                .containsExactly("Threat R-1 'Supplier fails' waits for PROGRAMME:PG-1; it scores 6 medium, below the"
                        + " escalation band high, and no other reason to hand it up holds");
        assertThat(found(review(project(threat("R-1", 4, 5).escalation(open).build())), "escalation-no-longer-needed"))
                .isEmpty();
        assertThat(found(
                        review(project(mild.toBuilder()
                                .escalation(handedUp(AS_OF, AS_OF))
                                .build())),
                        "escalation-no-longer-needed"))
                .isEmpty();
    }
}
