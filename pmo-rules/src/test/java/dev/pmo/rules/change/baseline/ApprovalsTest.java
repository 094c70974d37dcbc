package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static dev.pmo.rules.change.baseline.Requests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.tolerance.Entitlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final ScopeRef PROGRAMME = ScopeRef.parse("PROGRAMME:PG");

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    private BaselineReview review(Project now, ChangeFromAbove... above) {
        return BaselineReview.of(
                before.project(),
                Requests.logged(now, List.of(above)),
                new Entitlement(Requests.LADDER, now, null),
                Draft.AS_OF);
    }

    private List<String> covered(Project now, ChangeFromAbove... above) {
        return review(now, above).differences().stream().map(Object::toString).toList();
    }

    private List<String> covered(ChangeRequest... requests) {
        return covered(after.project(List.of(requests)));
    }

    private List<String> covered(ExceptionReport report, Baseline... kept) {
        Project plain = after.project();
        return covered(plain.toBuilder()
                .governance(plain.governance().withExceptions(List.of(report)))
                .plan(plain.plan().toBuilder().baselines(List.of(kept)).build())
                .build());
    }

    private static ExceptionReport exception(@Nullable String stage, @Nullable ExceptionDecision decision) {
        return new ExceptionReport(
                ExceptionId.of("EX-1"),
                "Late",
                null,
                stage == null ? null : StageId.of(stage),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                decision);
    }

    private static ExceptionDecision decided(@Nullable AgreedFigures figures, Tolerance... tolerances) {
        return new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                RecordedDecision.of("the board", "programme board", APRIL),
                null,
                List.of(tolerances),
                figures);
    }

    private static BaselineChange cost(@Nullable String from, @Nullable String to) {
        return Requests.of(BaselineField.COST, from, to);
    }

    /** The sample with one more item of scope, which names the change that brought it in. */
    private static Project withItemBy(ChangeId change, ChangeRequest... requests) {
        Project plain = Draft.sample().project(List.of(requests));
        Position was = plain.position();
        List<ScopeItem> items = new ArrayList<>(was.scopeItems());
        items.add(new ScopeItem(ScopeItemId.of("I9"), "Something more", change));
        return plain.toBuilder()
                .position(new Position(was.cost(), was.time(), was.aspects(), items))
                .build();
    }

    @Test
    void aRequestThatIsNotApprovedIsNamedWhereItAsksForTheValueOrSpeaksOfTheOneBefore() {
        after.cost = 1_200L;

        assertThat(covered(
                        rejected("CR-1", cost("GBP 1", "GBP 1200")),
                        rejected("CR-2", cost("GBP 1000", "GBP 2")),
                        rejected("CR-3", cost("GBP 3", "GBP 4"))))
                .containsExactly("COST from GBP 1000 to GBP 1200: NOT_APPROVED [CR-1, CR-2]");
        assertThat(covered(rejected("CR-3", cost("GBP 3", "GBP 4"))))
                .containsExactly("COST from GBP 1000 to GBP 1200: NONE");
    }

    @Test
    void aRequestOfAllItemsThatIsNotApprovedIsNamedForEachOfThem() {
        after.milestones.put("M1", APRIL);
        BaselineChange all = new BaselineChange(Requests.PROJECT, BaselineField.MILESTONE, null, null, null);

        assertThat(covered(rejected("CR-1", all)))
                .containsExactly("MILESTONE M1 from 2026-01-31 to 2026-04-01: NOT_APPROVED [CR-1]");
    }

    @Test
    void anApprovalThatLedToTheValueBeforeIsNotNamedAsOneThatIsNotApproved() {
        after.cost = 1_200L;

        assertThat(covered(
                        approved("CR-1", APRIL, cost("GBP 900", "GBP 1000")),
                        rejected("CR-2", cost("GBP 1000", "GBP 1200"))))
                .containsExactly("COST from GBP 1000 to GBP 1200: NOT_APPROVED [CR-2]");
    }

    @Test
    void whatWasApprovedWithOtherValuesIsNamedInTheOrderOfItsDecision() {
        after.cost = 1_200L;

        assertThat(covered(
                        approved("CR-1", APRIL, cost("GBP 1000", "GBP 1100")),
                        approved("CR-2", APRIL.minusDays(1), cost("GBP 1000", "GBP 1150"))))
                .containsExactly("COST from GBP 1000 to GBP 1200: OTHER_VALUES [CR-2, CR-1]");
    }

    @Test
    void aPartThatAScopeHasOnceIsNotCoveredByAChangeThatNamesNoValues() {
        after.cost = 1_200L;

        assertThat(covered(approved("CR-1", APRIL, cost(null, null))))
                .containsExactly("COST from GBP 1000 to GBP 1200: OTHER_VALUES [CR-1]");
    }

    @Test
    void aChangeOfAllItemsThatNamesValuesCoversThoseThatMovedBetweenThem() {
        after.milestones.put("M1", APRIL);
        after.milestones.put("M2", APRIL);
        BaselineChange all =
                new BaselineChange(Requests.PROJECT, BaselineField.MILESTONE, null, "2026-01-31", "2026-04-01");

        assertThat(covered(approved("CR-1", APRIL, all)))
                .containsExactly(
                        "MILESTONE M1 from 2026-01-31 to 2026-04-01: COVERED [CR-1]",
                        "MILESTONE M2 from 2026-03-02 to 2026-04-01: OTHER_VALUES [CR-1]");
    }

    @Test
    void anApprovalForATimeDoesNotCoverWhatTookEffectAfterIt() {
        after.cost = 1_200L;
        ChangeRequest limited = approved("CR-1", APRIL, cost("GBP 1000", "GBP 1200")).toBuilder()
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED,
                        new RecordedDecision("the board", "project board", APRIL, APRIL.plusDays(9), null))))
                .build();

        assertThat(covered(effective(limited, APRIL.plusDays(9))))
                .containsExactly("COST from GBP 1000 to GBP 1200: COVERED [CR-1]");
        assertThat(covered(effective(limited, APRIL.plusDays(10))))
                .containsExactly("COST from GBP 1000 to GBP 1200: NOT_IN_TIME [CR-1]");
    }

    @Test
    void anItemOfScopeMeansTheRequestOfItsOwnLogWhereOneFurtherUpHasTheSameName() {
        ChangeId id = ChangeId.of("CR-1");
        String item = "SCOPE_ITEM I9 from nothing to Something more: ";
        ChangeRequest yes = approved("CR-1", APRIL);
        ChangeRequest no = rejected("CR-1");

        assertThat(covered(withItemBy(id, yes), new ChangeFromAbove(PROGRAMME, no)))
                .containsExactly(item + "COVERED [CR-1]");
        assertThat(covered(withItemBy(id, no), new ChangeFromAbove(PROGRAMME, yes)))
                .containsExactly(item + "NOT_APPROVED [CR-1]");
        assertThat(covered(withItemBy(id), new ChangeFromAbove(PROGRAMME, yes)))
                .containsExactly(item + "COVERED [CR-1]");
    }

    @Test
    void ofSeveralLogsFurtherUpThatHoldTheNameTheFirstCounts() {
        ScopeRef portfolio = ScopeRef.parse("PORTFOLIO:PF");
        List<ChangeFromAbove> above = List.of(
                new ChangeFromAbove(PROGRAMME, rejected("CR-1")),
                new ChangeFromAbove(portfolio, approved("CR-1", APRIL)));

        assertThat(covered(withItemBy(ChangeId.of("CR-1")), above.toArray(ChangeFromAbove[]::new)))
                .containsExactly("SCOPE_ITEM I9 from nothing to Something more: COVERED [CR-1]");
    }

    @Test
    void anExceptionThatIsNotDecidedOrAgreesNoFiguresCoversNothing() {
        after.cost = 1_200L;

        assertThat(covered(exception(null, null))).containsExactly("COST from GBP 1000 to GBP 1200: NONE");
        assertThat(covered(exception(null, decided(null)))).containsExactly("COST from GBP 1000 to GBP 1200: NONE");
    }

    @Test
    void aFigureThatAnExceptionDoesNotNameIsNotAgreedToGo() {
        after.cost = null;
        after.start = APRIL;

        assertThat(covered(exception(null, decided(new AgreedFigures(null, APRIL, null, null)))))
                .containsExactly(
                        "COST from GBP 1000 to nothing: NONE", "START from 2026-01-01 to 2026-04-01: COVERED [EX-1]");
    }

    @Test
    void anExceptionOfAStageCoversWhatIsAgreedOfTheStage() {
        after.stages.put("S2", 250L);
        after.start = APRIL;
        Tolerance tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(250), null);
        AgreedFigures figures = new AgreedFigures(Money.of("GBP", 250), APRIL, Draft.DAY.plusDays(250), null);

        assertThat(covered(exception("S2", decided(figures, tolerance))))
                .containsExactly(
                        "START from 2026-01-01 to 2026-04-01: NONE",
                        "TOLERANCE S2/COST from 200% above to 250% above: COVERED [EX-1]",
                        "STAGE_COST S2 from GBP 200 to GBP 250: COVERED [EX-1]",
                        "STAGE_FINISH S2 from 2026-07-20 to 2026-09-08: COVERED [EX-1]");
    }

    @Test
    void theDatesOfTheBaselineThatAnExceptionNamesAreAgreedWithIt() {
        after.milestones.put("M1", APRIL);
        after.activities.put("A1", APRIL);
        Baseline named = new Baseline(
                "second",
                null,
                null,
                List.of(new ActivityBaseline(
                        ActivityId.of("A1"),
                        APRIL.atStartOfDay(),
                        APRIL.plusDays(3).atTime(17, 0))),
                List.of(new MilestoneBaseline(MilestoneId.of("M1"), APRIL)));
        ExceptionReport report = exception(null, decided(new AgreedFigures(null, null, null, "second")));

        assertThat(covered(report, named))
                .containsExactly(
                        "MILESTONE M1 from 2026-01-31 to 2026-04-01: COVERED [EX-1]",
                        "ACTIVITY_START A1 from 2026-01-11 to 2026-04-01: COVERED [EX-1]",
                        "ACTIVITY_FINISH A1 from 2026-01-14 to 2026-04-04: COVERED [EX-1]");
        assertThat(covered(report, new Baseline("third", null, null, named.activities(), named.milestones())))
                .allMatch(one -> one.endsWith("NONE"));
    }

    private static Tolerance cost20(LocalDate setOn) {
        return Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(20), null)
                .withOrigin(null, null, setOn);
    }

    private Coverage ofTolerance(LocalDate setOn) {
        Project plain = after.project(List.of(
                approved("CR-1", APRIL, Requests.of(BaselineField.TOLERANCE, "COST", "10% above", "20% above"))));
        return review(plain.toBuilder()
                        .governance(plain.governance().withTolerances(List.of(cost20(setOn))))
                        .build())
                .differences()
                .get(0)
                .coverage();
    }

    private Coverage ofStageTolerance(LocalDate setOn) {
        before.stages.clear();
        before.stages.put("S1", 10L);
        Project plain = before.project(List.of(
                approved("CR-1", APRIL, Requests.of(BaselineField.TOLERANCE, "S1/COST", "10% above", "20% above"))));
        Stage was = plain.stages().get(0);
        Stage is = new Stage(was.id(), was.name(), was.cost(), was.time(), List.of(cost20(setOn)));
        return review(plain.toBuilder().stages(List.of(is)).build())
                .differences()
                .get(0)
                .coverage();
    }

    @Test
    void aToleranceIsDecidedByTheDayOnWhichItWasSet() {
        assertThat(ofTolerance(APRIL)).isEqualTo(Coverage.COVERED);
        assertThat(ofTolerance(APRIL.minusDays(1))).isEqualTo(Coverage.NOT_IN_TIME);
        assertThat(ofStageTolerance(APRIL)).isEqualTo(Coverage.COVERED);
        assertThat(ofStageTolerance(APRIL.minusDays(1))).isEqualTo(Coverage.NOT_IN_TIME);
    }

    @Test
    void theDatesOfAnActivityWereSetWithTheOldestBaselineThatHasThem() {
        after.activities.put("A1", APRIL);
        ActivityBaseline dates = new ActivityBaseline(
                ActivityId.of("A1"), APRIL.atStartOfDay(), APRIL.plusDays(3).atTime(17, 0));
        ChangeRequest change = approved(
                "CR-1",
                APRIL,
                Requests.of(BaselineField.ACTIVITY_START, "A1", "2026-01-11", "2026-04-01"),
                Requests.of(BaselineField.ACTIVITY_FINISH, "A1", "2026-01-14", "2026-04-04"));
        Baseline late = new Baseline("late", APRIL.plusDays(1), null, List.of(dates), null);
        Baseline early = new Baseline("early", APRIL.minusDays(1), null, List.of(dates), null);
        Project plain = after.project(List.of(change));

        assertThat(covered(keeping(plain, late))).allMatch(one -> one.endsWith("COVERED [CR-1]"));
        assertThat(covered(keeping(plain, late, early))).hasSize(2).allMatch(one -> one.endsWith("NOT_IN_TIME [CR-1]"));
        assertThat(covered(keeping(plain, early, late))).allMatch(one -> one.endsWith("NOT_IN_TIME [CR-1]"));
    }

    private static Project keeping(Project project, Baseline... kept) {
        return project.toBuilder()
                .plan(project.plan().toBuilder().baselines(List.of(kept)).build())
                .build();
    }

    @Test
    void aReviewSaysHowManyDifferencesAreNotCovered() {
        after.cost = 1_200L;
        after.start = APRIL;
        Project now = after.project(List.of(approved("CR-1", APRIL, cost("GBP 1000", "GBP 1200"))));

        assertThat(review(now)).hasToString("2 differences, 1 of them not covered");
        assertThat(review(now).changesRecorded()).isTrue();
        assertThat(BaselineReview.of(
                        null, Requests.logged(now, List.of()), new Entitlement(Requests.LADDER, now, null), APRIL))
                .hasToString("not compared")
                .extracting(BaselineReview::changesRecorded)
                .isEqualTo(true);
    }

    @Test
    void whereNobodyKnowsWhenItTookEffectAnApprovalForATimeMayHaveHeldThen() {
        after.cost = 1_200L;
        RecordedDecision forNineDays =
                new RecordedDecision("the board", "project board", APRIL, APRIL.plusDays(9), null);
        ChangeRequest limited = approved("CR-1", APRIL, cost("GBP 1000", "GBP 1200")).toBuilder()
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.APPROVED, forNineDays)))
                .build();

        assertThat(covered(limited)).containsExactly("COST from GBP 1000 to GBP 1200: COVERED [CR-1]");
    }

    /** The day until which something else was put off is not that until which the approval holds. */
    @Test
    void anApprovalHoldsAsLongAsItSaysWhateverIsDecidedLater() {
        after.cost = 1_200L;
        ChangeDecision later = ChangeDecision.of(
                ChangeOutcome.MORE_INFORMATION,
                new RecordedDecision("the board", "project board", APRIL, APRIL.plusDays(1), null));
        ChangeRequest one = approved("CR-1", APRIL, cost("GBP 1000", "GBP 1200"));
        List<ChangeDecision> decisions = new ArrayList<>(one.decisions());
        decisions.add(later);

        assertThat(covered(effective(one.toBuilder().decisions(decisions).build(), APRIL.plusDays(9))))
                .containsExactly("COST from GBP 1000 to GBP 1200: COVERED [CR-1]");
    }

    /** The tolerance of TIME was set on the day after the decision that allowed it had run out. */
    @Test
    void aDecisionOnAnExceptionHoldsNoLongerThanItSays() {
        Tolerance wider = Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.ofPercent(9), null);
        RecordedDecision forNineDays = new RecordedDecision("Bob", null, APRIL, APRIL.plusDays(9), null);
        ExceptionDecision agreed =
                new ExceptionDecision(ExceptionOutcome.NEW_TOLERANCE, forNineDays, null, List.of(wider), null);

        assertThat(List.of(coveredBy(agreed, wider, 9), coveredBy(agreed, wider, 10)))
                .containsExactly(Coverage.COVERED, Coverage.NOT_IN_TIME);
    }

    private Coverage coveredBy(ExceptionDecision agreed, Tolerance wider, int days) {
        Project plain = after.project();
        List<Tolerance> tolerances = plain.governance().tolerances().stream()
                .map(one ->
                        one.aspect() == ToleranceAspect.TIME ? wider.withOrigin(null, null, APRIL.plusDays(days)) : one)
                .toList();
        Project now = plain.toBuilder()
                .governance(
                        plain.governance().withTolerances(tolerances).withExceptions(List.of(exception(null, agreed))))
                .build();
        return review(now).differences().get(0).coverage();
    }
}
