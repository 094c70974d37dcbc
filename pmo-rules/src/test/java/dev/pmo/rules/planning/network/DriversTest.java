package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.below;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** All that sets a date is named, in a stated order, and followed back it ends in a root. */
class DriversTest {

    private static final Driver CONSTRAINT = new Driver(DriverKind.CONSTRAINT, null);
    private static final Driver PLAN_START = new Driver(DriverKind.PLAN_START, null);
    private static final Driver DATA_DATE = new Driver(DriverKind.DATA_DATE, null);

    private static Plan plan(List<Activity> activities, Dependency... links) {
        return Plans.standard(activities, List.of(links));
    }

    private static Activity notBefore(Activity activity, LocalDateTime date) {
        return activity.toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, date))
                .build();
    }

    private static List<String> why(Plan plan, String id) {
        return Schedule.of(plan).why(id(id)).stream().map(Reason::text).toList();
    }

    @Test
    void theLinksAreInTheOrderOfThePlanAlsoThoseOverASummary() {
        Plan plan = plan(
                List.of(task("A", 8), task("B", 8), summary("S"), below("C", 4, "S")), link("A", "S"), link("B", "C"));

        assertThat(Schedule.of(plan).drivers(id("C")))
                .containsExactly(
                        new Driver(DriverKind.LINK, link("A", "S")), new Driver(DriverKind.LINK, link("B", "C")));
    }

    @Test
    void theDateOfASummaryAboveIsADriver() {
        Plan plan = plan(List.of(notBefore(summary("S"), at(3, 8)), below("C", 4, "S")));

        assertThat(Schedule.of(plan).drivers(id("C"))).containsExactly(CONSTRAINT);
        assertThat(why(plan, "C"))
                .containsExactly(
                        "C starts on 2026-06-03T08:00 because of start no earlier than 2026-06-03T08:00 of S above it");
    }

    @Test
    void theDateOfASummaryAboveThatIsOverSetsNothing() {
        Plan plan = plan(List.of(notBefore(summary("S"), at(3, 8)), below("C", 4, "S")));
        Plan later = plan.toBuilder().start(at(4, 8)).build();
        Plan reported = Plans.asOf(plan, LocalDate.of(2026, 6, 4));

        assertThat(Schedule.of(later).drivers(id("C"))).containsExactly(PLAN_START);
        assertThat(why(later, "C")).containsExactly("C starts on 2026-06-04T08:00 because of the start of the plan");
        assertThat(Schedule.of(reported).drivers(id("C"))).containsExactly(DATA_DATE);
    }

    /** X leads to the start of S with a lead of a day, which asks for nothing after the start of the plan. */
    @Test
    void aSummaryToWhichNothingLeadsInTimeIsNoPartOfThePath() {
        List<Activity> activities = List.of(task("X", 1), summary("S"), below("C", 40, "S"));
        Plan plan = plan(activities, link("X", "S", LinkType.SS, -8));

        assertThat(Schedule.of(plan).drivers(id("C"))).containsExactly(PLAN_START);
        assertThat(Schedule.of(plan).criticalPath()).containsExactly(id("C"));
        assertThat(Schedule.of(plan).findCriticalPaths().orElseThrow().activities())
                .containsExactly(id("C"));
    }

    /** The same, but Z leads to C in time: S comes first by name, and is not what sets the date. */
    @Test
    void whatLeadsToItIsFollowedWhereTheSummaryAboveSetsNothing() {
        Plan plan = plan(
                List.of(task("X", 1), task("Z", 1), summary("S"), below("C", 40, "S")),
                link("X", "S", LinkType.SS, -8),
                link("Z", "C", LinkType.SS, 0));

        assertThat(Schedule.of(plan).drivers(id("C")))
                .containsExactly(new Driver(DriverKind.LINK, link("Z", "C", LinkType.SS, 0)));
        assertThat(Schedule.of(plan).why(id("C"))).extracting(Reason::activity).containsExactly(id("C"), id("Z"));
        assertThat(Schedule.of(plan).findCriticalPaths().orElseThrow().paths(9))
                .containsExactly(List.of(id("Z"), id("C")));
    }

    /** Some links lead to headings or away from them, and some headings are bound by a date. */
    private static Plan random(long seed, int size) {
        Random random = new Random(seed);
        Plan plan = WhatIfPropertiesTest.plan(random, size);
        List<Activity> activities = new ArrayList<>();
        List<ActivityId> headings = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            boolean heading = activity.kind() == ActivityKind.SUMMARY;
            LocalDateTime date = Plans.MONDAY.plusHours(random.nextInt(200));
            activities.add(heading && random.nextBoolean() ? notBefore(activity, date) : activity);
            if (heading) {
                headings.add(activity.id());
            }
        }
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        for (ActivityId heading : headings) {
            ActivityId other = Plans.id("A" + random.nextInt(size));
            links.add(
                    random.nextInt(links.size() + 1),
                    random.nextBoolean() ? Dependency.of(other, heading) : Dependency.of(heading, other));
        }
        return plan.toBuilder().activities(activities).dependencies(links).build();
    }

    @Property(tries = 300)
    void whatSetsADateIsNamedAndFollowedBackItEndsInARoot(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        Plan plan = random(seed, size);
        Schedule schedule = Schedule.of(plan);
        for (ScheduledActivity one : schedule.activities()) {
            List<Reason> why = schedule.why(one.id());
            List<Driver> drivers = schedule.drivers(one.id());
            if (drivers.isEmpty()) {
                assertThat(why).isEmpty();
                continue;
            }
            assertThat(drivers).doesNotHaveDuplicates();
            assertThat(links(drivers))
                    .isSortedAccordingTo((a, b) ->
                            plan.dependencies().indexOf(a) - plan.dependencies().indexOf(b));
            assertThat(why.get(why.size() - 1).kind())
                    .isNotIn(DriverKind.LINK, DriverKind.SUCCESSOR, DriverKind.BELOW, DriverKind.RESOURCE_CALENDAR);
            boolean late = !one.start().equals(one.earlyStart()) || why.get(0).kind() == DriverKind.SUCCESSOR;
            if (!late && plan.scheduling().finish() == null) {
                assertThat(drivers)
                        .anyMatch(driver -> driver.kind() == why.get(0).kind()
                                && (driver.link() == null
                                        || links(drivers).contains(why.get(0).link())));
            }
            followed(schedule, one.id());
        }
    }

    private static List<Dependency> links(List<Driver> drivers) {
        List<Dependency> links = new ArrayList<>();
        for (Driver driver : drivers) {
            if (driver.link() != null) {
                links.add(driver.link());
            }
        }
        return links;
    }

    /** From each driver back to its own, over activities: never round, and each way ends. */
    private static void followed(Schedule schedule, ActivityId last) {
        Set<ActivityId> seen = new HashSet<>(Set.of(last));
        List<ActivityId> open = new ArrayList<>(List.of(last));
        boolean root = false;
        while (!open.isEmpty()) {
            List<Driver> drivers = schedule.drivers(open.remove(0));
            List<Dependency> links = links(drivers);
            root |= links.isEmpty();
            links.stream().map(Dependency::predecessor).filter(seen::add).forEach(open::add);
        }
        assertThat(root).isTrue();
    }
}
