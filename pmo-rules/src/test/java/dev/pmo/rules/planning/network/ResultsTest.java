package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a schedule tells beyond its dates: floats, critical paths, and why a date is this date. */
class ResultsTest {

    /** A (8 h) and D (24 h) lead to C (8 h); B (16 h) leads to A; E (40 h) stands beside and sets the end. */
    private static final Schedule FIVE = Schedule.of(Plans.standard(
            List.of(task("A", 8), task("B", 16), task("C", 8), task("D", 32), task("E", 48)),
            List.of(link("B", "A"), link("A", "C"), link("D", "C"))));

    @Test
    void independentFloatIsWhatIsLeftWhenEverythingBeforeComesLate() {
        ScheduledActivity a = FIVE.find(id("A")).orElseThrow();
        ScheduledActivity b = FIVE.find(id("B")).orElseThrow();

        assertThat(a.totalFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(a.freeFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(a.independentFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(b.totalFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(b.independentFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void whatNothingLeadsToHasItsFreeFloatForItself() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 24), task("C", 8)), List.of(link("A", "C"), link("B", "C"))));

        assertThat(schedule.find(id("A")).orElseThrow().independentFloat()).isEqualTo(WorkTime.ofHours(16));
    }

    @Test
    void criticalityByFloatFollowsTheThreshold() {
        assertThat(FIVE.critical(WorkTime.ZERO)).containsExactly(id("E"));
        assertThat(FIVE.critical(WorkTime.ofHours(8))).containsExactly(id("C"), id("D"), id("E"));
        assertThat(FIVE.floatBands(List.of(WorkTime.ofHours(8), WorkTime.ZERO)))
                .containsExactly(
                        new FloatBand(null, WorkTime.ZERO, List.of(id("E"))),
                        new FloatBand(WorkTime.ZERO, WorkTime.ofHours(8), List.of(id("C"), id("D"))),
                        new FloatBand(WorkTime.ofHours(8), null, List.of(id("A"), id("B"))));
    }

    @Test
    void allLongestPathsAreToldAsANetworkAndOneByOne() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 8), task("C", 8), task("D", 8), task("X", 4), task("M", 0)),
                List.of(
                        link("A", "B"),
                        link("A", "C"),
                        link("B", "D"),
                        link("C", "D"),
                        link("X", "D"),
                        link("D", "M"))));
        CriticalPaths paths = schedule.findCriticalPaths().orElseThrow();

        assertThat(paths.count()).isEqualTo(2);
        assertThat(paths.activities()).containsExactly(id("A"), id("B"), id("C"), id("D"), id("M"));
        assertThat(paths.links())
                .containsExactly(link("A", "B"), link("A", "C"), link("B", "D"), link("C", "D"), link("D", "M"));
        assertThat(paths.paths(9)).containsExactly(path("A", "B", "D", "M"), path("A", "C", "D", "M"));
        assertThat(paths.paths(1)).containsExactly(schedule.criticalPath());
        assertThat(paths.paths(0)).isEmpty();
    }

    @Test
    void pathsBeyondCountingAreStillToldOneByOne() {
        List<Activity> activities = new ArrayList<>(List.of(task("J00", 1)));
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String from = joint(i);
            String to = joint(i + 1);
            for (String way : List.of("L", "R")) {
                activities.add(task(way + from, 1));
                links.add(link(from, way + from));
                links.add(link(way + from, to));
            }
            activities.add(task(to, 1));
        }
        CriticalPaths paths = Schedule.of(Plans.roundTheClock(activities, links))
                .findCriticalPaths()
                .orElseThrow();

        assertThat(paths.count()).isEqualTo(Long.MAX_VALUE);
        assertThat(paths.paths(3)).hasSize(3).doesNotHaveDuplicates().allMatch(path -> path.size() == 141);
        assertThatIllegalArgumentException().isThrownBy(() -> paths.paths(-1)).withMessageContaining("'-1'");
    }

    @Test
    void whyWalksFromADateBackToTheStartOfThePlan() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 12), task("C", 4)),
                List.of(link("A", "B"), link("B", "C", LinkType.FS, 4), link("A", "C"))));
        List<Reason> why = schedule.why(id("C"));

        assertThat(why).extracting(Reason::activity).containsExactly(id("C"), id("B"), id("A"));
        assertThat(why)
                .extracting(Reason::kind)
                .containsExactly(DriverKind.LINK, DriverKind.LINK, DriverKind.PLAN_START);
        assertThat(why)
                .extracting(Reason::text)
                .containsExactly(
                        "C starts on 2026-06-04T08:00 because of the link FS from B with lag 4 hours",
                        "B starts on 2026-06-02T08:00 because of the link FS from A, 2026-06-01T17:00, moved to"
                                + " working time",
                        "A starts on 2026-06-01T08:00 because of the start of the plan");
        assertThat(why.get(1).asked()).isEqualTo(at(1, 17));
    }

    @Test
    void whyNamesTheConstraintTheDataDateAndWhatHasHappened() {
        Activity bound = task("A", 8).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, at(9, 8)))
                .build();
        Activity begun = task("B", 24).toBuilder()
                .progress(new Progress(at(1, 8), null, null, WorkTime.ofHours(16)))
                .build();
        Plan plan = Plans.standard(
                List.of(bound, begun, task("C", 8), task("D", 4)),
                List.of(link("B", "C"), link("B", "D", LinkType.SS, 40)));
        Schedule schedule = Schedule.of(Plans.asOf(plan, LocalDate.of(2026, 6, 4)));

        assertThat(schedule.why(id("A")))
                .extracting(Reason::text)
                .containsExactly("A starts on 2026-06-09T08:00 because of start no earlier than 2026-06-09T08:00");
        assertThat(schedule.why(id("C")))
                .extracting(Reason::text)
                .containsExactly(
                        "C starts on 2026-06-08T08:00 because of the link FS from B, 2026-06-05T17:00, moved to"
                                + " working time",
                        "The rest of B starts on 2026-06-04T08:00 because of the data date, 2026-06-04T00:00, moved to"
                                + " working time");
        assertThat(schedule.why(id("D"))).extracting(Reason::kind).containsExactly(DriverKind.LINK, DriverKind.ACTUAL);
        assertThat(schedule.why(id("Z"))).isEmpty();
    }

    @Property(tries = 60)
    void floatsLieWithinEachOther(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
        assertThat(Schedule.of(RandomPlans.of(seed, size)).activities()).allSatisfy(dates -> {
            assertThat(dates.independentFloat()).isBetween(WorkTime.ZERO, dates.freeFloat());
            assertThat(dates.freeFloat()).isLessThanOrEqualTo(dates.totalFloat());
        });
    }

    @Property(tries = 60)
    void whyAlwaysEndsAtARootAndNeverLooksForward(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Schedule schedule = Schedule.of(ProgressPropertiesTest.reported(seed, size));

        for (ScheduledActivity activity : schedule.activities()) {
            List<Reason> why = schedule.why(activity.id());
            assertThat(why.get(0).activity()).isEqualTo(activity.id());
            assertThat(why.subList(0, why.size() - 1)).allMatch(reason -> reason.kind() == DriverKind.LINK);
            assertThat(why.get(why.size() - 1).kind()).isNotEqualTo(DriverKind.LINK);
            for (int i = 1; i < why.size(); i++) {
                assertThat(why.get(i - 1).link())
                        .extracting(Dependency::predecessor)
                        .isEqualTo(why.get(i).activity());
            }
        }
    }

    @Property(tries = 60)
    void longestPathsTogetherAreTheirNetwork(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Schedule schedule = Schedule.of(RandomPlans.of(seed, size));
        CriticalPaths paths = schedule.findCriticalPaths().orElseThrow();
        List<List<ActivityId>> all = paths.paths(1000);
        Set<ActivityId> members = new HashSet<>();
        all.forEach(members::addAll);

        assertThat(all).doesNotHaveDuplicates().hasSize((int) Math.min(1000, paths.count()));
        if (paths.count() <= 1000) {
            assertThat(members).containsExactlyInAnyOrderElementsOf(paths.activities());
        }
        assertThat(all.get(0)).isEqualTo(schedule.criticalPath());
    }

    private static List<ActivityId> path(String... ids) {
        return List.of(ids).stream().map(Plans::id).toList();
    }

    private static String joint(int number) {
        return number < 10 ? "J0" + number : "J" + number;
    }

    @Test
    void aPlanInWhichNothingHasDatesIsSoundAndHasNone() {
        Activity dropped =
                task("A", 8).toBuilder().placement(Placement.inactive()).build();
        Activity effort =
                task("B", 8).toBuilder().kind(ActivityKind.LEVEL_OF_EFFORT).build();
        for (Activity only : List.of(dropped, effort, Plans.summary("C"))) {
            Schedule schedule = Schedule.of(Plans.standard(List.of(only), List.of()));

            assertThat(schedule.dated()).isTrue();
            assertThat(schedule.diagnostics()).noneMatch(one -> one.code().fatal());
            assertThat(schedule.activities()).isEmpty();
            assertThat(schedule.findStart()).isEmpty();
            assertThat(schedule.findFinish()).isEmpty();
        }
    }
}
