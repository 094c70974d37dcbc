package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    /** A then B, beside C; all below a summary. */
    private static Plan plan() {
        List<Activity> activities = new ArrayList<>();
        for (Activity task : List.of(Plans.task("A", 16), Plans.task("B", 8), Plans.task("C", 8))) {
            activities.add(task.toBuilder().parent(Plans.id("S")).build());
        }
        activities.add(Plans.summary("S"));
        return Plans.standard(activities, List.of(Plans.link("A", "B")));
    }

    private static PlanChange duration(WhatIf whatIf, String id, long hours) {
        return PlanChange.of(whatIf.activity(Plans.id(id)).toBuilder()
                .duration(WorkTime.ofHours(hours))
                .build());
    }

    @Test
    void tellsWhatMovesAndByHowManyWorkingDays() {
        WhatIf whatIf = WhatIf.of(plan());

        WhatIfResult result = whatIf.ask(List.of(duration(whatIf, "A", 40)));

        assertThat(result.moves())
                .filteredOn(ActivityMove::moves)
                .extracting(move -> move.id().value(), ActivityMove::workingDays)
                .containsExactly(tuple("A", 3L), tuple("B", 3L), tuple("S", 3L));
        assertThat(result.endMoves()).isTrue();
        assertThat(result.finishBefore()).isEqualTo("2026-06-03T17:00");
        assertThat(result.findFinish())
                .hasValueSatisfying(finish -> assertThat(finish).isEqualTo("2026-06-08T17:00"));
    }

    @Test
    void anActivityMoreIsPutBetweenOthersAndOneThatIsThereAlreadyIsRefused() {
        WhatIf whatIf = WhatIf.of(plan());
        PlanChange added = PlanChange.adding(Plans.task("D", 24));

        WhatIfResult result = whatIf.ask(
                List.of(added, PlanChange.adding(Plans.link("A", "D")), PlanChange.adding(Plans.link("D", "B"))));

        assertThat(result.finishAfter()).isEqualTo("2026-06-08T17:00");
        assertThat(whatIf.ask(List.of(added, duration(whatIf, "A", 40))).finishAfter())
                .isEqualTo("2026-06-08T17:00");
        assertThatThrownBy(() -> whatIf.ask(List.of(PlanChange.adding(Plans.task("A", 1)))))
                .hasMessageContaining("An activity that the plan does not hold was expected, but was: 'A'");
    }

    @Test
    void whatStaysWithinItsFloatMovesNothingElse() {
        WhatIf whatIf = WhatIf.of(plan());

        WhatIfResult result = whatIf.ask(List.of(duration(whatIf, "C", 16)));

        assertThat(result.moves()).extracting(move -> move.id().value()).containsExactly("C");
        assertThat(result.endMoves()).isFalse();
        assertThat(result.touched()).isEqualTo(2);
    }

    @Test
    void questionsAreAboutThePlanAsItIsNotAboutEachOther() {
        WhatIf whatIf = WhatIf.of(plan());
        WhatIfResult first = whatIf.ask(List.of(duration(whatIf, "A", 40)));

        whatIf.ask(List.of(duration(whatIf, "B", 80), duration(whatIf, "C", 4)));

        assertThat(whatIf.ask(List.of(duration(whatIf, "A", 40)))).isEqualTo(first);
        assertThat(whatIf.ask(List.of()).moves()).isEmpty();
        assertThat(whatIf.schedule().findFinish()).contains(first.finishBefore());
    }

    @Test
    void aLinkMoreOrLessIsAQuestionToo() {
        WhatIf whatIf = WhatIf.of(plan());

        assertThat(whatIf.ask(List.of(PlanChange.adding(Plans.link("B", "C")))).moves())
                .extracting(move -> move.id().value())
                .contains("C");
        assertThat(whatIf.ask(List.of(PlanChange.removing(Plans.link("A", "B"))))
                        .findFinish())
                .hasValueSatisfying(finish -> assertThat(finish).isEqualTo("2026-06-02T17:00"));
    }

    @Test
    void aChangeIsAboutItsActivityOrTheOneThatItsLinkLeadsTo() {
        assertThat(PlanChange.of(Plans.task("A", 1)).subject()).isEqualTo(Plans.id("A"));
        assertThat(PlanChange.adding(Plans.link("A", "B")).subject()).isEqualTo(Plans.id("B"));
    }

    @Test
    void aLevelOfEffortGoesOnAsLongAsWhatItSpans() {
        Activity effort = Activity.builder(Plans.id("E"), "E")
                .kind(ActivityKind.LEVEL_OF_EFFORT)
                .build();
        WhatIf whatIf = WhatIf.of(Plans.standard(
                List.of(Plans.task("A", 8), Plans.task("B", 8), effort),
                List.of(
                        Plans.link("A", "B"),
                        Plans.link("A", "E", LinkType.SS, 0),
                        Plans.link("B", "E", LinkType.FF, 0))));

        assertThat(whatIf.ask(List.of(duration(whatIf, "A", 16))).moves())
                .extracting(move -> move.id().value(), ActivityMove::workingDays)
                .containsExactly(tuple("A", 1L), tuple("B", 1L), tuple("E", 1L));
    }

    @Test
    void whatIsToComeAsLateAsPossibleMovesIntoItsFloat() {
        WhatIf whatIf = WhatIf.of(plan());
        PlanChange late = PlanChange.of(whatIf.activity(Plans.id("C")).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .build());

        assertThat(whatIf.ask(List.of(late)).moves())
                .filteredOn(ActivityMove::moves)
                .extracting(move -> move.id().value())
                .containsExactly("C");
    }

    @Test
    void aCircleTakesAllDatesAway() {
        WhatIf whatIf = WhatIf.of(plan());

        WhatIfResult result = whatIf.ask(List.of(PlanChange.adding(Plans.link("B", "A"))));

        assertThat(result.findFinish()).isEmpty();
        assertThat(result.moves())
                .hasSize(4)
                .allSatisfy(move -> assertThat(move.after()).isNull());
    }

    @Test
    void whatThePlanDoesNotHoldCannotChange() {
        WhatIf whatIf = WhatIf.of(plan());

        assertThatThrownBy(() -> whatIf.activity(Plans.id("Z")))
                .hasMessageStartingWith("An activity of the plan was expected, but was: 'Z'.\nMaybe");
        assertThatThrownBy(() -> whatIf.ask(List.of(PlanChange.of(Plans.task("Z", 1)))))
                .isInstanceOf(IllegalArgumentException.class);
        Dependency unknown = Plans.link("A", "C");
        assertThatThrownBy(() -> whatIf.ask(List.of(PlanChange.removing(unknown))))
                .hasMessageStartingWith("A link of the plan was expected, but was: 'Dependency[")
                .hasMessageContaining("\nMaybe its type or lag");
    }

    @Test
    void inAChainOfAHundredThousandOnlyWhatIsTouchedIsWorkedOutAnew() {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            activities.add(Plans.task("A" + i, 8));
            if (i > 0) {
                links.add(Plans.link("A" + (i - 1) / 2, "A" + i));
            }
        }
        WhatIf whatIf = WhatIf.of(Plans.standard(activities, links));

        WhatIfResult leaf = whatIf.ask(List.of(duration(whatIf, "A60000", 7)));
        WhatIfResult root = whatIf.ask(List.of(duration(whatIf, "A0", 9)));

        WhatIfResult joined = whatIf.ask(List.of(PlanChange.adding(Plans.link("A20000", "A60000"))));
        WhatIfResult loose = whatIf.ask(List.of(PlanChange.removing(Plans.link("A29999", "A60000"))));

        assertThat(joined.touched()).isLessThan(10);
        assertThat(loose.touched()).isLessThan(10);
        assertThat(loose.moves()).extracting(move -> move.id().value()).contains("A60000");
        assertThat(leaf.touched()).isLessThan(5);
        assertThat(leaf.moves()).hasSize(1);
        assertThat(root.moves()).hasSize(100_000);
    }

    @Test
    void whatLosesItsDatesOrGetsSomeMovesThoughByNoDays() {
        Activity dropped =
                Plans.task("C", 8).toBuilder().placement(Placement.inactive()).build();
        Plan with = Plans.standard(List.of(Plans.task("A", 16), Plans.task("C", 8)), List.of());
        Plan without = Plans.standard(List.of(Plans.task("A", 16), dropped), List.of());

        ActivityMove lost =
                WhatIf.of(with).ask(List.of(PlanChange.of(dropped))).moves().get(0);
        ActivityMove got = WhatIf.of(without)
                .ask(List.of(PlanChange.of(Plans.task("C", 8))))
                .moves()
                .get(0);

        assertThat(lost.after()).isNull();
        assertThat(got.before()).isNull();
        assertThat(List.of(lost, got)).allMatch(ActivityMove::moves).allMatch(move -> move.workingDays() == 0);
    }

    @Test
    void whatOnlyStartsAtAnotherTimeMovesTooAndWhatOnlyHasAnotherFloatDoesNot() {
        Activity must = Plans.task("C", 8).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_FINISH_ON, Plans.at(2, 17)))
                .build();
        WhatIf whatIf = WhatIf.of(Plans.standard(List.of(Plans.task("A", 40), must, Plans.task("B", 8)), List.of()));

        WhatIfResult shorter = whatIf.ask(List.of(duration(whatIf, "C", 4)));
        WhatIfResult ending = whatIf.ask(List.of(duration(whatIf, "A", 48)));

        assertThat(shorter.moves())
                .extracting(move -> move.id().value(), ActivityMove::moves, ActivityMove::workingDays)
                .containsExactly(tuple("C", true, 0L));
        assertThat(ending.moves())
                .extracting(move -> move.id().value(), ActivityMove::moves)
                .containsExactly(tuple("A", true), tuple("C", false), tuple("B", false));
    }
}
