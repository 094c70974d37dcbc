package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Dates at the ends of time, and calendars that begin or end: a plan has dates that can be told, or says that it has none. */
class FarDatesTest {

    private static final CalendarId ENDS = CalendarId.of("ENDS");

    /** The usual week until 9 June 2026, and never again. */
    private static WorkCalendar ends() {
        return new WorkCalendar(
                ENDS,
                "Ends",
                WorkCalendar.standard().week(),
                List.of(CalendarException.dayOff(LocalDate.of(2026, 6, 10), LocalDate.MAX, "Over")));
    }

    @Test
    void aLevelOfEffortOnACalendarThatEndsBeforeItFindsNoDates() {
        Activity effort = Activity.builder(id("E"), "E")
                .kind(ActivityKind.LEVEL_OF_EFFORT)
                .calendar(ENDS)
                .build();
        Plan plan = Plan.of(
                        at(11, 8),
                        List.of(task("A", 8), effort),
                        List.of(link("A", "E", LinkType.SS, 0), link("A", "E", LinkType.FF, 0)))
                .toBuilder()
                .calendars(List.of(ends()))
                .build();
        Schedule schedule = Schedule.of(plan);

        assertThat(schedule.activities()).isEmpty();
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.BEYOND_TIME);
    }

    /** Ann works from June on: to let B start in May, she would have to work before the beginning of time. */
    @Test
    void whereAResourceWorksOnlyLaterFloatIsNotCountedBackBeyondTime() {
        WorkCalendar later = Plans.only(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31));
        Activity shared = task("A", 8).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MANDATORY_START, at(10, 8)))
                .assignments(List.of(Assignment.of(ResourceId.of("ANN")), Assignment.of(ResourceId.of("BOB"))))
                .build();
        Activity fixed = task("B", 80).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, at(1, 8).minusDays(4)))
                .build();
        Plan plan = Plan.of(at(1, 8), List.of(shared, fixed), List.of(link("A", "B"))).toBuilder()
                .calendars(List.of(later, Plans.roundTheClock()))
                .resources(List.of(
                        Resource.of(ResourceId.of("ANN"), "Ann", later.id()),
                        Resource.of(ResourceId.of("BOB"), "Bob", Plans.ROUND_THE_CLOCK)))
                .build();
        Schedule schedule = Schedule.of(plan);

        assertThat(schedule.activities()).isEmpty();
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.BEYOND_TIME);
    }

    private static LocalDateTime far(Random random) {
        List<LocalDateTime> all = List.of(
                LocalDateTime.MIN,
                LocalDateTime.MAX,
                LocalDate.MAX.atStartOfDay(),
                LocalDate.MIN.atTime(8, 0),
                LocalDateTime.of(1000, 1, 1, 0, 0),
                LocalDateTime.of(4000, 2, 29, 12, 0),
                LocalDateTime.of(999_000_000, 1, 1, 0, 0));
        return all.get(random.nextInt(all.size()));
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static Activity far(Random random, Activity activity) {
        Activity.Builder far = activity.toBuilder();
        switch (random.nextInt(12)) {
            case 0 -> far.constraint(DateConstraint.of(any(random, ConstraintType.values()), far(random)));
            case 1 -> far.deadline(far(random));
            case 2 -> far.placement(Placement.manual(far(random), random.nextBoolean() ? far(random) : null));
            case 3 -> far.progress(new Progress(far(random), random.nextBoolean() ? far(random) : null, null, null));
            case 4 -> far.kind(ActivityKind.LEVEL_OF_EFFORT);
            case 5 -> far.calendar(ENDS);
            case 6 -> far.duration(WorkTime.ofMinutes(1L << random.nextInt(50)));
            default -> far.owner(null);
        }
        return far.build();
    }

    @Property(tries = 300)
    void noPlanMeetsTheEndsOfTimeOtherThanInADiagnostic(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Random random = new Random(seed);
        Plan plan = WhatIfPropertiesTest.plan(random, size);
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            activities.add(activity.kind() == ActivityKind.SUMMARY ? activity : far(random, activity));
        }
        List<WorkCalendar> calendars = new ArrayList<>(plan.calendars());
        calendars.add(ends());
        Schedule schedule = Schedule.of(plan.toBuilder()
                .calendars(calendars)
                .activities(activities)
                .dataDate(random.nextInt(10) == 0 ? LocalDate.MAX : plan.dataDate())
                .scheduling(random.nextInt(10) == 0 ? SchedulingRules.fromFinish(far(random)) : plan.scheduling())
                .build());

        assertThat(schedule.dated())
                .isEqualTo(schedule.diagnostics().stream()
                        .noneMatch(diagnostic -> diagnostic.code().fatal()));
        for (ScheduledActivity one : schedule.activities()) {
            assertThat(schedule.drivers(one.id())).doesNotHaveDuplicates();
            assertThat(schedule.why(one.id())).doesNotContainNull();
        }
    }
}
