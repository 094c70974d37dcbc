package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.below;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a point in time is shown. The end of a working day and the start of the next are the same count of working time:
 * what ends work is shown where it ends, what work waits for is shown where it starts. Work is from 8 to 12 and from 13
 * to 17, and the plan starts on Monday 1 June 2026 at eight.
 */
class PointsInTimeTest {

    private static final Activity M = task("M", 0);

    private static Activity bound(Activity activity, ConstraintType type, LocalDateTime date) {
        return activity.toBuilder().constraint(DateConstraint.of(type, date)).build();
    }

    private static Activity clock(String id, long hours) {
        return task(id, hours).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();
    }

    private static LocalDateTime early(Plan plan) {
        ScheduledActivity point = dates(Schedule.of(plan), "M");
        assertThat(point.earlyFinish()).isEqualTo(point.earlyStart());
        return point.earlyStart();
    }

    private static LocalDateTime early(List<Activity> activities, Dependency... links) {
        return early(Plans.standard(activities, List.of(links)));
    }

    private static LocalDateTime late(List<Activity> activities, Dependency... links) {
        ScheduledActivity point = dates(Schedule.of(Plans.standard(activities, List.of(links))), "M");
        assertThat(point.lateFinish()).isEqualTo(point.lateStart());
        return point.lateStart();
    }

    @Test
    void thePlanMayStartWithAPointInTimeWhenNobodyWorks() {
        Plan saturday = Plans.standard(List.of(M, task("A", 8)), List.of(link("M", "A"))).toBuilder()
                .start(at(6, 10))
                .build();

        assertThat(early(saturday)).isEqualTo(at(6, 10));
        assertThat(dates(Schedule.of(saturday), "A").earlyStart()).isEqualTo(at(8, 8));
    }

    /** By hand: A may start on Monday 8 June at eight, so that B has to start on Sunday at 22, when nobody works on M. */
    @Test
    void whatWorkAroundTheClockWaitsForIsNotShownBehindTheLatestStartOfThatWork() {
        List<Activity> activities = List.of(M, clock("B", 10), task("A", 8), task("C", 48));

        assertThat(late(activities, link("M", "B"), link("B", "A"))).isEqualTo(at(5, 17));
        assertThat(late(
                        List.of(M, task("N", 0), activities.get(1), task("A", 8), task("C", 48)),
                        link("M", "N"),
                        link("N", "B"),
                        link("B", "A")))
                .as("nor is what that waits for")
                .isEqualTo(at(5, 17));
    }

    @Test
    void onTheDataDateAPointInTimeIsWhereWorkStarts() {
        Plan plan = Plans.standard(List.of(M), List.of());

        assertThat(early(Plans.asOf(plan, LocalDate.of(2026, 6, 6)))).isEqualTo(at(8, 8));
    }

    @Test
    void aDataDateOnWhichThePlanStartsMovesNoPointInTime() {
        Plan plan = Plans.standard(List.of(M), List.of()).toBuilder()
                .start(at(6, 0))
                .build();

        assertThat(early(Plans.asOf(plan, LocalDate.of(2026, 6, 6)))).isEqualTo(at(6, 0));
    }

    /** Tuesday at 17 is Wednesday at 8. */
    @ParameterizedTest
    @CsvSource({
        "START_NO_EARLIER_THAN, 3, 8",
        "MUST_START_ON, 3, 8",
        "MANDATORY_START, 3, 8",
        "FINISH_NO_EARLIER_THAN, 2, 17",
        "MUST_FINISH_ON, 2, 17",
        "MANDATORY_FINISH, 2, 17"
    })
    void aDateThatBindsAStartIsShownWhereWorkStartsAndOneThatBindsAFinishWhereItEnds(
            ConstraintType type, int day, int hour) {
        assertThat(early(List.of(bound(M, type, at(2, 17)), task("A", 8)))).isEqualTo(at(day, hour));
    }

    @Test
    void aDateThatDoesNotDriveLeavesThePointInTimeWhereTheLinkPutsIt() {
        Activity bound = bound(M, ConstraintType.START_NO_EARLIER_THAN, at(1, 10));

        assertThat(early(List.of(task("A", 8), bound), link("A", "M"))).isEqualTo(at(1, 17));
    }

    @Test
    void aFinishThatIsFixedStaysWhereItIsWhateverStartsThen() {
        Activity next = bound(task("X", 8), ConstraintType.START_NO_EARLIER_THAN, at(2, 8));
        Activity fixed = bound(M, ConstraintType.MUST_FINISH_ON, at(1, 17));

        assertThat(early(List.of(next, fixed), link("X", "M", LinkType.SS, 0))).isEqualTo(at(1, 17));
    }

    @Test
    void whatEndsWorkIsShownWhereItEndsAndWhatComesWithItsStartWhereItStarts() {
        Activity next = bound(task("B", 8), ConstraintType.START_NO_EARLIER_THAN, at(2, 8));

        assertThat(early(List.of(task("A", 8), M), link("A", "M"))).isEqualTo(at(1, 17));
        assertThat(early(List.of(task("A", 8), M), link("A", "M", LinkType.FF, 0)))
                .isEqualTo(at(1, 17));
        assertThat(early(List.of(next, M), link("B", "M", LinkType.SS, 0))).isEqualTo(at(2, 8));
        assertThat(early(List.of(task("A", 8), next, M), link("A", "M"), link("B", "M", LinkType.SS, 0)))
                .isEqualTo(at(2, 8));
    }

    @Test
    void whatDoesNotDriveDoesNotSayWhereAPointInTimeIsShown() {
        assertThat(early(List.of(task("A", 8), task("B", 8), M), link("A", "M"), link("B", "M", LinkType.SS, 0)))
                .isEqualTo(at(1, 17));
    }

    @Test
    void aLagAfterWorkEndsWhereWorkWouldAndOneAfterAStartWhereItWouldGoOn() {
        assertThat(early(List.of(task("A", 8), M), link("A", "M", LinkType.FS, 8)))
                .isEqualTo(at(2, 17));
        assertThat(early(List.of(task("A", 8), M), link("A", "M", LinkType.SS, 8)))
                .isEqualTo(at(2, 8));
        assertThat(early(List.of(task("A", 16), M), link("A", "M", LinkType.FS, -8)))
                .isEqualTo(at(1, 17));
    }

    @Test
    void noLeadShowsAPointInTimeBeforeThePlan() {
        assertThat(early(List.of(task("A", 8), M), link("A", "M", LinkType.FS, -8)))
                .isEqualTo(at(1, 8));
    }

    @Test
    void aPointInTimeIsNotShownBeforeTheFinishThatItWaitsFor() {
        // Twelve hours around the clock end at 20; nine at 17, which is when the working day ends too.
        assertThat(early(List.of(clock("A", 12), M), link("A", "M"))).isEqualTo(at(2, 8));
        assertThat(early(List.of(clock("A", 9), M), link("A", "M"))).isEqualTo(at(1, 17));
    }

    @Test
    void pointsInTimeThatFollowEachOtherAreShownTogether() {
        Activity atStart = bound(task("L", 0), ConstraintType.START_NO_EARLIER_THAN, at(2, 8));

        assertThat(early(List.of(task("A", 8), task("L", 0), M), link("A", "L"), link("L", "M")))
                .isEqualTo(at(1, 17));
        assertThat(early(List.of(atStart, M), link("L", "M"))).isEqualTo(at(2, 8));
        assertThat(early(List.of(task("A", 8), task("L", 0), M), link("A", "L"), link("L", "M", LinkType.SS, 0)))
                .isEqualTo(at(1, 17));
    }

    @Test
    void aLagBetweenPointsInTimeEndsLikeWorkAndALeadKeepsTheSide() {
        Activity atStart = bound(task("L", 0), ConstraintType.START_NO_EARLIER_THAN, at(2, 8));

        assertThat(early(List.of(atStart, M), link("L", "M", LinkType.FS, 8))).isEqualTo(at(2, 17));
        assertThat(early(List.of(atStart, M), link("L", "M", LinkType.FS, -4))).isEqualTo(at(1, 13));
        assertThat(early(List.of(task("A", 8), task("L", 0), M), link("A", "L"), link("L", "M", LinkType.FS, -4)))
                .isEqualTo(at(1, 12));
    }

    @Test
    void afterASummaryAPointInTimeIsWhereTheLastBelowItEnds() {
        assertThat(early(List.of(summary("P"), below("A", 8, "P"), M), link("P", "M")))
                .isEqualTo(at(1, 17));
        Activity night = clock("A", 12).toBuilder().parent(Plans.id("P")).build();
        assertThat(early(List.of(summary("P"), night, M), link("P", "M"))).isEqualTo(at(2, 8));
        Activity evening = clock("A", 9).toBuilder().parent(Plans.id("P")).build();
        assertThat(early(List.of(summary("P"), evening, M), link("P", "M"))).isEqualTo(at(1, 17));
    }

    @Test
    void withTheStartOfASummaryAPointInTimeIsWhereWorkStarts() {
        Activity second = bound(below("A", 8, "P"), ConstraintType.START_NO_EARLIER_THAN, at(2, 8));

        assertThat(early(List.of(summary("P"), second, M), link("P", "M", LinkType.SS, 0)))
                .isEqualTo(at(2, 8));
    }

    @Test
    void aPointInTimeThatIsSetByHandIsWhereItsOwnDateIs() {
        Activity finished =
                M.toBuilder().placement(Placement.manual(null, at(6, 10))).build();
        Activity started =
                M.toBuilder().placement(Placement.manual(at(6, 10), null)).build();

        assertThat(early(List.of(finished))).isEqualTo(at(6, 10));
        assertThat(early(List.of(started))).isEqualTo(at(6, 10));
    }

    /** Everything ends with D on Friday 5 June at 17. */
    @Test
    void atItsLatestAPointInTimeIsWhereTheWorkThatWaitsForItStarts() {
        List<Activity> activities = List.of(M, task("L", 0), task("B", 8), task("D", 40));

        assertThat(late(activities)).isEqualTo(at(5, 17));
        assertThat(late(activities, link("M", "B"))).isEqualTo(at(5, 8));
        assertThat(late(activities, link("M", "B", LinkType.SS, 0))).isEqualTo(at(5, 8));
        assertThat(late(activities, link("M", "B", LinkType.FF, 8))).isEqualTo(at(4, 17));
        assertThat(late(activities, link("M", "L"))).isEqualTo(at(5, 17));
        assertThat(late(activities, link("M", "L"), link("L", "B"))).isEqualTo(at(5, 8));
    }

    /** L is due on Thursday at 17, B has to start on Friday at 8: one count, and the earlier of the two moments. */
    @Test
    void boundByWorkAndByAnEndAPointInTimeIsAtItsLatestWhereTheEndIs() {
        Activity due = task("L", 0).toBuilder().deadline(at(4, 17)).build();
        Dependency[] links = {link("M", "L"), link("M", "B")};

        assertThat(late(List.of(M, due, task("B", 8), task("D", 40)), links)).isEqualTo(at(4, 17));
        assertThat(late(List.of(M, task("B", 8), due, task("D", 40)), links)).isEqualTo(at(4, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "START_NO_LATER_THAN, 3, 8",
        "FINISH_NO_LATER_THAN, 2, 17",
        "MUST_START_ON, 3, 8",
        "MANDATORY_START, 3, 8",
        "MUST_FINISH_ON, 2, 17",
        "MANDATORY_FINISH, 2, 17"
    })
    void atItsLatestAPointInTimeIsWhereItsConstraintIs(ConstraintType type, int day, int hour) {
        assertThat(late(List.of(bound(M, type, at(2, 17)), task("D", 40)))).isEqualTo(at(day, hour));
    }

    @Test
    void atItsLatestAPointInTimeIsAtItsDeadline() {
        assertThat(late(List.of(M.toBuilder().deadline(at(2, 17)).build(), task("D", 40))))
                .isEqualTo(at(2, 17));
    }
}
