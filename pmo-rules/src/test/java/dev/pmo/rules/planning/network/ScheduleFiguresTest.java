package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.WorkTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted of a plan, and what one without dates answers. */
class ScheduleFiguresTest {

    /**
     * Z (40 h) sets the end. A (8 h) leads to B (16 h), with 16 h of float; C (32 h) has 8; Y (8 h) is due on Monday at
     * 13 and so 4 h late; F is finished.
     */
    private static final Schedule FIVE = Schedule.of(Plans.standard(
            List.of(
                    task("F", 8).toBuilder()
                            .progress(Progress.finished(at(1, 8), at(1, 17)))
                            .build(),
                    task("A", 8),
                    task("B", 16),
                    task("C", 32),
                    due(task("Y", 8)),
                    task("Z", 40),
                    due(task("X", 8)),
                    summary("P")),
            List.of(link("A", "B"), link("F", "C", LinkType.SS, 0), link("P", "C"))));

    private static Activity due(Activity activity) {
        return activity.toBuilder().deadline(at(1, 12)).build();
    }

    @Test
    void activitiesAreThoseWithDatesAndUnfinishedThoseThatAreStillToDo() {
        ScheduleFigures figures = FIVE.findFigures().orElseThrow();

        assertThat(figures.activities()).isEqualTo(7);
        assertThat(figures.unfinished()).isEqualTo(6);
        assertThat(figures.links()).isEqualTo(3);
    }

    @Test
    void criticalIsFloatUpToOneLimitAndNearlySoUpToTheNext() {
        ScheduleFigures figures = FIVE.findFigures().orElseThrow();
        ScheduleFigures more =
                FIVE.findFigures(WorkTime.ofHours(8), WorkTime.ofHours(16)).orElseThrow();
        ScheduleFigures less = FIVE.findFigures(WorkTime.ofMinutes(479), WorkTime.ofMinutes(959))
                .orElseThrow();

        assertThat(figures.critical()).isEqualTo(3);
        assertThat(figures.nearCritical()).isZero();
        assertThat(figures.withNegativeFloat()).isEqualTo(2);
        assertThat(List.of(more.critical(), more.nearCritical())).containsExactly(4, 2);
        assertThat(List.of(less.critical(), less.nearCritical())).containsExactly(3, 1);
    }

    @Test
    void theTightestIsTheFirstOfThoseWithTheLeastFloat() {
        ScheduleFigures figures = FIVE.findFigures().orElseThrow();

        assertThat(figures.leastFloat()).isEqualTo(WorkTime.ofHours(-4));
        assertThat(figures.tightest()).isEqualTo(id("Y"));
    }

    @Test
    void openEndsAreThoseOfUnfinishedWork() {
        ScheduleFigures figures = FIVE.findFigures().orElseThrow();

        assertThat(figures.withoutPredecessor()).containsExactly(id("A"), id("Y"), id("Z"), id("X"));
        assertThat(figures.withoutSuccessor()).containsExactly(id("B"), id("C"), id("Y"), id("Z"), id("X"));
    }

    @Test
    void whereAllIsFinishedNothingIsTightest() {
        Activity done = task("F", 8).toBuilder()
                .progress(Progress.finished(at(1, 8), at(1, 17)))
                .build();
        ScheduleFigures figures = Schedule.of(Plans.standard(List.of(done), List.of()))
                .findFigures()
                .orElseThrow();

        assertThat(figures.unfinished()).isZero();
        assertThat(figures.leastFloat()).isNull();
        assertThat(figures.tightest()).isNull();
        assertThat(figures.withoutPredecessor()).isEmpty();
    }

    @Test
    void aBandSaysFromWhereToWhere() {
        List<FloatBand> bands = FIVE.floatBands(List.of(WorkTime.ZERO, WorkTime.ofHours(8)));

        assertThat(bands)
                .extracting(FloatBand::toString)
                .containsExactly(
                        "float up to PT0S: [Y, Z, X]", "float above PT0S up to PT8H: [C]", "float above PT8H: [A, B]");
    }

    @Test
    void withoutDatesNothingIsTold() {
        Plan circle = Plans.standard(List.of(task("A", 8), summary("P")), List.of(link("A", "A")));
        Schedule schedule = Schedule.of(circle);

        assertThat(schedule.dated()).isFalse();
        assertThat(schedule.find(id("A"))).isEmpty();
        assertThat(schedule.activities()).isEmpty();
        assertThat(schedule.findStart()).isEmpty();
        assertThat(schedule.findFinish()).isEmpty();
        assertThat(schedule.drivers(id("A"))).isEmpty();
        assertThat(schedule.why(id("A"))).isEmpty();
        assertThat(schedule.criticalPath()).isEmpty();
        assertThat(schedule.findCriticalPaths()).isEmpty();
        assertThat(schedule.critical(WorkTime.ZERO)).isEmpty();
        assertThat(schedule.floatBands(List.of(WorkTime.ZERO))).isEmpty();
        assertThat(schedule.findFigures()).isEmpty();
        assertThat(schedule.table().findFinishIfLonger(0, WorkTime.ofHours(1))).isEmpty();
        assertThat(schedule.table().dated(0)).isFalse();
    }

    @Test
    void ofWhatThePlanDoesNotHoldNothingIsTold() {
        assertThat(FIVE.find(id("NOBODY"))).isEmpty();
        assertThat(FIVE.drivers(id("NOBODY"))).isEmpty();
        assertThat(FIVE.why(id("NOBODY"))).isEmpty();
        assertThat(FIVE.drivers(id("P"))).isEmpty();
        assertThat(FIVE.why(id("P"))).isEmpty();
    }

    @Test
    void aPlanWithoutActivitiesHasDatesButNoSpan() {
        Schedule schedule = Schedule.of(Plans.standard(List.of(), List.of()));

        assertThat(schedule.findStart()).isEmpty();
        assertThat(schedule.findFinish()).isEmpty();
    }
}
