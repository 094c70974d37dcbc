package dev.pmo.rules.change.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineComparisonTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    private static List<String> compared(Project was, Project is) {
        return BaselineComparison.of(was, is).differences().stream()
                .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + ": " + one)
                .toList();
    }

    private List<String> compared() {
        return compared(before.project(), after.project());
    }

    private static Project with(Draft draft, Stage... stages) {
        return draft.project().toBuilder().stages(List.of(stages)).build();
    }

    private static Stage stage(String name, @Nullable Money cost) {
        return new Stage(StageId.of("S1"), name, new CostPosition(cost, null, null), TimePosition.none(), List.of());
    }

    private static Project withActivity(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        Project plain = new Draft().project();
        Activity activity = Activity.builder(ActivityId.of("A1"), "Dig")
                .baseline(start, finish)
                .build();
        return plain.toBuilder()
                .plan(plain.plan().toBuilder().activities(List.of(activity)).build())
                .build();
    }

    @Test
    void everyPartThatWasAgreedIsComparedInTheOrderOfTheFieldsAndThenOfTheItems() {
        after.cost = 1_200L;
        after.start = APRIL;
        after.finish = null;
        after.aspects.put("BENEFITS", 1L);
        after.tolerances.put("TIME", 7);
        after.stages.put("S2", 250L);
        after.milestones.put("M2", APRIL);
        after.milestones.put("M1", APRIL);
        after.activities.put("A1", APRIL);
        after.items.put("I9", "Something more");
        after.objectives.remove("O1");

        assertThat(compared())
                .containsExactly(
                        "changed: COST from GBP 1000 to GBP 1200",
                        "changed: START from 2026-01-01 to 2026-04-01",
                        "removed: FINISH from 2026-10-28 to nothing",
                        "changed: ASPECT_TARGET BENEFITS from 500 units to 1 units",
                        "changed: TOLERANCE S2/COST from 200% above to 250% above",
                        "changed: TOLERANCE TIME from 5% above to 7% above",
                        "changed: STAGE_COST S2 from GBP 200 to GBP 250",
                        "changed: STAGE_FINISH S2 from 2026-07-20 to 2026-09-08",
                        "changed: MILESTONE M1 from 2026-01-31 to 2026-04-01",
                        "changed: MILESTONE M2 from 2026-03-02 to 2026-04-01",
                        "changed: ACTIVITY_START A1 from 2026-01-11 to 2026-04-01",
                        "changed: ACTIVITY_FINISH A1 from 2026-01-14 to 2026-04-04",
                        "added: SCOPE_ITEM I9 from nothing to Something more",
                        "removed: OBJECTIVE O1 from served to nothing");
    }

    @Test
    void ofAnActivityThatWentTheDatesAreToldAndOfOneThatCameTheyAreAgreedForTheFirstTime() {
        before.activities.put("A8", APRIL);
        after.activities.put("A9", APRIL);

        assertThat(compared())
                .containsExactly(
                        "removed: ACTIVITY_START A8 from 2026-04-01 to nothing",
                        "first_agreed: ACTIVITY_START A9 from nothing to 2026-04-01",
                        "removed: ACTIVITY_FINISH A8 from 2026-04-04 to nothing",
                        "first_agreed: ACTIVITY_FINISH A9 from nothing to 2026-04-04");
    }

    @Test
    void ofAnAgreedMomentOnlyTheDayCounts() {
        Project morning = withActivity(APRIL.atTime(8, 0), null);

        assertThat(compared(morning, withActivity(APRIL.atTime(13, 0), null))).isEmpty();
        assertThat(compared(morning, withActivity(APRIL.plusDays(1).atTime(8, 0), null)))
                .containsExactly("changed: ACTIVITY_START A1 from 2026-04-01 to 2026-04-02");
        assertThat(compared(morning, withActivity(APRIL.atTime(8, 0), APRIL.atTime(17, 0))))
                .containsExactly("first_agreed: ACTIVITY_FINISH A1 from nothing to 2026-04-01");
    }

    @Test
    void workThatEndsAtMidnightEndsOnTheDayThatIsOverAndAPointIsOnItsOwn() {
        LocalDateTime midnight = APRIL.plusDays(1).atStartOfDay();
        Project evening = withActivity(APRIL.atTime(8, 0), APRIL.atTime(17, 0));

        assertThat(compared(evening, withActivity(APRIL.atTime(8, 0), midnight)))
                .isEmpty();
        assertThat(compared(evening, withActivity(midnight, midnight)))
                .containsExactly(
                        "changed: ACTIVITY_START A1 from 2026-04-01 to 2026-04-02",
                        "changed: ACTIVITY_FINISH A1 from 2026-04-01 to 2026-04-02");
    }

    @Test
    void amongMilestonesThatHadDatesANewOneIsAddedAndElseTheDatesAreAgreedForTheFirstTime() {
        after.milestones.put("M9", APRIL);
        assertThat(compared()).containsExactly("added: MILESTONE M9 from nothing to 2026-04-01");

        before.milestones.clear();
        before.milestones.put("M9", null);
        assertThat(compared()).hasSize(5).allMatch(one -> one.startsWith("first_agreed: MILESTONE"));
    }

    @Test
    void theToleranceOfAnAspectIsAgreedForTheFirstTimeWhateverElseIsTolerated() {
        after.tolerances.put("RISK", 3);
        assertThat(compared()).containsExactly("first_agreed: TOLERANCE RISK from nothing to 3% above");
    }

    @Test
    void amountsInOtherPricesAreNotComparedAndAllElseIs() {
        before.finish = APRIL;
        after.finish = APRIL.plusDays(1);
        Project was = priced(with(before, stage("Dig", Money.of("GBP", 5))), "50", null);
        Project same = priced(with(after, stage("Dig", Money.of("GBP", 6))), "60", null);
        Project real = priced(with(after, stage("Dig", Money.of("GBP", 6))), "60", "2024/25 real prices");

        assertThat(compared(was, same))
                .containsExactly(
                        "changed: COST from GBP 7 to GBP 8",
                        "changed: FINISH from 2026-04-01 to 2026-04-02",
                        "changed: ASPECT_TARGET BENEFITS from GBP 50 to GBP 60",
                        "changed: ASPECT_TARGET SCOPE from 50 items to 60 items",
                        "changed: STAGE_COST S1 from GBP 5 to GBP 6");
        assertThat(compared(was, real))
                .containsExactly(
                        "changed: FINISH from 2026-04-01 to 2026-04-02",
                        "changed: ASPECT_TARGET SCOPE from 50 items to 60 items");
        assertThat(was.position().samePricesAs(real.position())).isFalse();
        assertThat(was.position().samePricesAs(same.position())).isTrue();
    }

    @Test
    void anAmountThatWasTakenAwayIsToldWhateverThePrices() {
        Project was = with(before, stage("Dig", Money.of("GBP", 5)));
        Project none = with(after, stage("Dig", null));
        Project is = none.toBuilder()
                .position(none.position().withPriceBase("2024/25 real prices"))
                .build();

        assertThat(compared(was, is)).containsExactly("removed: STAGE_COST S1 from GBP 5 to nothing");
    }

    private static Project priced(Project project, String target, @Nullable String prices) {
        BigDecimal amount = new BigDecimal(target);
        Money cost = Money.of("GBP", 2 + amount.intValue() / 10);
        Position position = project.position()
                .withCostAndTime(CostPosition.of(cost, null), project.position().time())
                .withAspects(List.of(
                        new AspectPosition(ToleranceAspect.BENEFITS, amount, null, "GBP"),
                        new AspectPosition(ToleranceAspect.SCOPE, amount, null, "items")))
                .withPriceBase(prices);
        return project.toBuilder().position(position).build();
    }

    @Test
    void aStageIsKnownByItsIdentifierAndMayBeNamedAnew() {
        Draft bare = new Draft();
        assertThat(compared(with(bare, stage("Dig", null)), with(bare, stage("Digging", null))))
                .isEmpty();
        assertThat(compared(with(bare, stage("Dig", null)), with(bare, stage("", Money.of("GBP", 5)))))
                .containsExactly("first_agreed: STAGE_COST S1 from nothing to GBP 5");
        assertThat(compared(with(bare), with(bare, stage("", Money.of("GBP", 5)))))
                .containsExactly("first_agreed: STAGE S1 from nothing to S1");
    }

    @Test
    void ofItemsThatRepeatAnIdentifierTheFirstCounts() {
        Draft bare = new Draft();
        Money five = Money.of("GBP", 5);
        assertThat(compared(with(bare, stage("Dig", null)), with(bare, stage("Dig", null), stage("Again", five))))
                .isEmpty();
    }

    @Test
    void anItemOfScopeWithoutATitleIsCalledByItsIdentifier() {
        Project plain = new Draft().project();
        Position was = plain.position();
        Position is = new Position(
                was.cost(), was.time(), was.aspects(), List.of(new ScopeItem(ScopeItemId.of("I1"), "", null)));

        assertThat(compared(plain, plain.toBuilder().position(is).build()))
                .containsExactly("first_agreed: SCOPE_ITEM I1 from nothing to I1");
    }

    @Test
    void somethingIsAgreedWhereAnyPartIsButForObjectives() {
        Draft bare = new Draft();
        bare.cost = null;
        bare.start = null;
        bare.finish = null;
        assertThat(AgreedValues.anythingIn(bare.project())).isFalse();
        bare.objectives.add("O1");
        bare.milestones.put("M1", null);
        assertThat(AgreedValues.anythingIn(bare.project())).isFalse();

        bare.milestones.put("M1", APRIL);
        assertThat(AgreedValues.anythingIn(bare.project())).isTrue();
        bare.milestones.clear();
        bare.finish = APRIL;
        assertThat(AgreedValues.anythingIn(bare.project())).isTrue();
        bare.finish = null;
        bare.start = APRIL;
        assertThat(AgreedValues.anythingIn(bare.project())).isTrue();
    }

    @Test
    void oneAgreedDateOfAnActivityIsSomething() {
        assertThat(AgreedValues.anythingIn(undated(withActivity(null, null)))).isFalse();
        assertThat(AgreedValues.anythingIn(undated(withActivity(APRIL.atStartOfDay(), null))))
                .isTrue();
        assertThat(AgreedValues.anythingIn(undated(withActivity(null, APRIL.atStartOfDay()))))
                .isTrue();
    }

    private static Project undated(Project project) {
        return project.toBuilder().position(Position.none()).build();
    }
}
