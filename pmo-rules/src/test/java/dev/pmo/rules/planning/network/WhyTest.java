package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.WorkTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sets a date where no link does, and which of several is named. The plans start on Monday 1 June 2026 at eight. */
class WhyTest {

    private static final Driver ACTUAL = new Driver(DriverKind.ACTUAL, null);
    private static final Driver DATA_DATE = new Driver(DriverKind.DATA_DATE, null);
    private static final Driver PLAN_START = new Driver(DriverKind.PLAN_START, null);
    private static final Driver CONSTRAINT = new Driver(DriverKind.CONSTRAINT, null);

    private static Plan plan(List<Activity> activities, Dependency... links) {
        return Plans.standard(activities, List.of(links));
    }

    private static Activity bound(Activity activity, ConstraintType type, LocalDateTime date) {
        return activity.toBuilder().constraint(DateConstraint.of(type, date)).build();
    }

    private static Activity begun(String id, LocalDateTime start, WorkTime remaining) {
        return task(id, 40).toBuilder()
                .progress(new Progress(start, null, null, remaining))
                .build();
    }

    private static List<Driver> drivers(Plan plan, String id) {
        return Schedule.of(plan).drivers(id(id));
    }

    private static List<String> why(Plan plan, String id) {
        return Schedule.of(plan).why(id(id)).stream().map(Reason::text).toList();
    }

    @Test
    void whatHasHappenedIsSetByThat() {
        Activity done = task("A", 8).toBuilder()
                .progress(Progress.finished(at(1, 8), at(1, 17)))
                .build();
        Plan plan = plan(List.of(done, begun("B", at(1, 8), WorkTime.ofHours(8))));

        assertThat(drivers(plan, "A")).containsExactly(ACTUAL);
        assertThat(drivers(plan, "B")).containsExactly(ACTUAL);
    }

    @Test
    void theRestIsSetByTheDataDateOrByAStartAfterIt() {
        Plan plan = plan(List.of(begun("A", at(1, 8), WorkTime.ofHours(8)), begun("B", at(5, 8), WorkTime.ofHours(8))));
        Plan reported = Plans.asOf(plan, LocalDate.of(2026, 6, 4));

        assertThat(drivers(reported, "A")).containsExactly(ACTUAL, DATA_DATE);
        assertThat(drivers(reported, "B")).containsExactly(ACTUAL);
        assertThat(why(reported, "B")).containsExactly("B starts on 2026-06-05T08:00 because of what has happened");
    }

    /** Nobody works from Saturday to Monday at eight, which is when both dates let work start. */
    @Test
    void aDataDateIsNamedOnlyWhereItIsAfterTheStartOfThePlan() {
        Plan monday = plan(List.of(task("A", 8))).toBuilder().start(at(8, 8)).build();
        Plan saturday = monday.toBuilder().start(at(6, 0)).build();
        LocalDate data = LocalDate.of(2026, 6, 6);

        assertThat(drivers(Plans.asOf(monday, data), "A")).containsExactly(PLAN_START);
        assertThat(drivers(Plans.asOf(saturday, data), "A")).containsExactly(PLAN_START);
        assertThat(drivers(Plans.asOf(saturday, data.plusDays(1)), "A")).containsExactly(DATA_DATE);
    }

    @Test
    void aDateThatIsFixedSetsItselfUnlessTheDataDatePushesIt() {
        Activity fixed = bound(task("A", 8), ConstraintType.MUST_START_ON, at(1, 8));
        Plan plan = plan(List.of(task("X", 8), fixed));

        assertThat(drivers(plan, "A")).containsExactly(CONSTRAINT);
        assertThat(drivers(Plans.asOf(plan, LocalDate.of(2026, 6, 2)), "A")).containsExactly(DATA_DATE);
    }

    @Test
    void aDateThatIsFixedIsSetByNoLinkThatAsksForTheSame() {
        Activity fixed = bound(task("B", 8), ConstraintType.MUST_START_ON, at(2, 8));

        assertThat(drivers(plan(List.of(task("A", 8), fixed), link("A", "B")), "B"))
                .containsExactly(CONSTRAINT);
    }

    @Test
    void ofSeveralThatSetADateTheFirstByNameIsFollowedAndAllAreNamed() {
        Plan plan =
                plan(List.of(task("Z", 8), task("A", 8), task("M", 4)), link("Z", "M"), link("A", "M"), link("A", "M"));

        assertThat(drivers(plan, "M"))
                .containsExactly(
                        new Driver(DriverKind.LINK, link("Z", "M")), new Driver(DriverKind.LINK, link("A", "M")));
        assertThat(Schedule.of(plan).why(id("M"))).extracting(Reason::activity).containsExactly(id("M"), id("A"));
        assertThat(Schedule.of(plan).criticalPath()).containsExactly(id("A"), id("M"));
    }

    @Test
    void twoLinksThatSetOneDateAreOnePath() {
        Plan plan = plan(List.of(task("A", 8), task("B", 8)), link("A", "B"), link("A", "B", LinkType.SS, 8));
        CriticalPaths paths = Schedule.of(plan).findCriticalPaths().orElseThrow();

        assertThat(paths.count()).isEqualTo(1);
        assertThat(paths.paths(9)).containsExactly(List.of(id("A"), id("B")));
        assertThat(paths.links()).hasSize(2);
    }

    @Test
    void pathsThatEndInAPointInTimeAreToldFirstAndThenByName() {
        Plan plan = plan(List.of(task("B", 8), task("A", 8), task("Z", 8), task("M", 0)), link("Z", "M"));
        CriticalPaths paths = Schedule.of(plan).findCriticalPaths().orElseThrow();

        assertThat(paths.paths(9)).containsExactly(List.of(id("Z"), id("M")), List.of(id("A")), List.of(id("B")));
        assertThat(Schedule.of(plan).criticalPath()).containsExactly(id("Z"), id("M"));
    }

    @Test
    void theLinksOfThePathsAreInTheOrderOfThePlan() {
        Plan plan = plan(List.of(task("A", 8), task("B", 8), task("C", 8)), link("B", "C"), link("A", "B"));

        assertThat(Schedule.of(plan).findCriticalPaths().orElseThrow().links())
                .containsExactly(link("B", "C"), link("A", "B"));
    }

    @Test
    void lateWorkIsSetByItsDeadlineOrItsConstraint() {
        Activity due = task("A", 8).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .deadline(at(3, 17))
                .build();
        Activity bound = bound(task("B", 8), ConstraintType.FINISH_NO_LATER_THAN, at(3, 17));
        SchedulingRules back = SchedulingRules.fromFinish(at(5, 17));

        assertThat(why(plan(List.of(due, task("D", 40))), "A"))
                .containsExactly("A starts on 2026-06-03T08:00 because of the deadline 2026-06-03T17:00");
        assertThat(why(
                        plan(List.of(bound, task("C", 8), task("D", 40))).toBuilder()
                                .scheduling(back)
                                .build(),
                        "B"))
                .containsExactly("B starts on 2026-06-03T08:00 because of finish no later than 2026-06-03T17:00");
        assertThat(why(
                        plan(List.of(bound, task("C", 8), task("D", 40))).toBuilder()
                                .scheduling(back)
                                .build(),
                        "C"))
                .containsExactly("C starts on 2026-06-05T08:00 because of the end of the plan");
    }

    /** B and C both take Friday, D begins on Thursday: A is held back by those of Friday, X by nobody. */
    @Test
    void ofThoseThatHoldLateWorkBackTheFirstByNameIsNamed() {
        Activity late = task("A", 8).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .build();
        Activity c = bound(task("C", 8), ConstraintType.START_NO_EARLIER_THAN, at(4, 8));
        Activity b = bound(task("B", 8), ConstraintType.START_NO_EARLIER_THAN, at(4, 8));
        Activity a = bound(task("AA", 8), ConstraintType.START_NO_EARLIER_THAN, at(5, 8));
        Plan plan = plan(List.of(late, c, b, a), link("A", "C"), link("A", "B"), link("A", "AA"));

        assertThat(Schedule.of(plan).why(id("A"))).extracting(Reason::activity).containsExactly(id("A"), id("B"));
    }

    @Test
    void whatHasFinishedHoldsNothingBack() {
        Activity late = task("A", 8).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .build();
        Activity done = task("B", 8).toBuilder()
                .progress(Progress.finished(at(5, 8), at(5, 17)))
                .build();
        Plan plan = plan(List.of(late, done), link("A", "B"));

        assertThat(why(plan, "A")).containsExactly("A starts on 2026-06-05T08:00 because of the end of the plan");
    }

    @Test
    void whatStandsIsSetByItsOwnDates() {
        Activity manual = task("A", 8).toBuilder()
                .placement(Placement.manual(at(1, 8), null))
                .build();

        assertThat(why(plan(List.of(manual)), "A"))
                .containsExactly("A starts on 2026-06-01T08:00 because of the dates of its own (manual)");
    }

    @Test
    void theStartOfASummaryIsSetByTheFirstBelowIt() {
        Plan plan = plan(
                List.of(
                        summary("P"),
                        bound(Plans.below("A", 8, "P"), ConstraintType.START_NO_EARLIER_THAN, at(2, 8)),
                        task("C", 4)),
                link("P", "C", LinkType.SS, 0));

        assertThat(why(plan, "C"))
                .containsExactly(
                        "C starts on 2026-06-02T08:00 because of the link SS from P",
                        "P starts on 2026-06-02T08:00 because of A below it",
                        "A starts on 2026-06-02T08:00 because of start no earlier than 2026-06-02T08:00");
    }

    private static Plan nights(Activity activity, Lag lag) {
        return Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(
                        Plans.nights(),
                        Plans.everyDay(CalendarId.of("EARLY"), 6, 12),
                        Plans.everyDay(CalendarId.of("FIRST"), 6, 10)))
                .resources(List.of(
                        Resource.of(ResourceId.of("NIA"), "Nia", Plans.NIGHTS),
                        Resource.of(ResourceId.of("EVE"), "Eve", CalendarId.of("EARLY")),
                        Resource.of(ResourceId.of("FAY"), "Fay", CalendarId.of("FIRST"))))
                .activities(List.of(task("A", 8), activity))
                .dependencies(List.of(Dependency.of(id("A"), id("B"), LinkType.FS, lag)))
                .build();
    }

    private static Activity by(String... resources) {
        return task("B", 4).toBuilder()
                .assignments(List.of(resources).stream()
                        .map(ResourceId::of)
                        .map(Assignment::of)
                        .toList())
                .build();
    }

    /** A ends on Monday at 17; with its lag it is 22, when Nia begins: the usual day would have begun later. */
    @Test
    void aResourceIsNamedOnlyWhereTheActivityWouldStartEarlierWithoutIt() {
        assertThat(drivers(nights(by("NIA"), Lag.ofElapsed(Duration.ofHours(5))), "B"))
                .extracting(Driver::kind)
                .containsExactly(DriverKind.LINK);
        assertThat(drivers(nights(by("NIA"), Lag.ofElapsed(Duration.ofHours(15))), "B"))
                .extracting(Driver::resource)
                .containsExactly(null, ResourceId.of("NIA"));
    }

    /** B could go on at 8 on Tuesday, after an elapsed lag of 19 hours at 12; both begin on Wednesday at 6. */
    @Test
    void ofResourcesThatStartTogetherTheFirstThatIsAssignedIsNamed() {
        Lag untilNoon = Lag.ofElapsed(Duration.ofHours(19));

        assertThat(drivers(nights(by("EVE", "FAY"), untilNoon), "B"))
                .extracting(Driver::resource)
                .containsExactly(null, ResourceId.of("EVE"));
        assertThat(drivers(nights(by("FAY", "EVE"), untilNoon), "B"))
                .extracting(Driver::resource)
                .containsExactly(null, ResourceId.of("FAY"));
    }

    @Test
    void whereNothingLeadsToItTheResourceMovedTheStartOfThePlan() {
        Activity first = by("NIA").toBuilder().build();
        Plan plan = nights(first, Lag.ZERO).toBuilder().dependencies(List.of()).build();

        assertThat(drivers(plan, "B"))
                .containsExactly(PLAN_START, new Driver(DriverKind.RESOURCE_CALENDAR, null, ResourceId.of("NIA")));
    }
}
