package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.link;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.planned;
import static dev.pmo.core.validation.Samples.told;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanValidationTest {

    private static final LocalDateTime EARLY = LocalDateTime.of(2026, 1, 10, 8, 0);
    private static final LocalDateTime LATE = LocalDateTime.of(2026, 3, 10, 17, 0);

    private static List<String> activityTold(Activity activity) {
        return told(planned(plan(List.of(activity), List.of())));
    }

    @Test
    void aSoundPlanHasNoViolation() {
        Plan sound = plan(
                List.of(WorkCalendar.standard()),
                List.of(
                        activity("S").build(),
                        activity("A")
                                .parent(ActivityId.of("S"))
                                .calendar(WorkCalendar.STANDARD)
                                .build(),
                        activity("B")
                                .parent(ActivityId.of("S"))
                                .progress(Progress.finished(EARLY, EARLY))
                                .build()),
                List.of(link("A", "B"), link("A", "B")));
        assertThat(told(planned(sound))).isEmpty();
    }

    @Test
    void anActivityAndAMilestoneNeedAName() {
        Plan nameless = new Plan(
                null,
                null,
                null,
                null,
                List.of(Activity.of(ActivityId.of("A"), " ", WorkTime.ZERO)),
                null,
                List.of(Milestone.of(MilestoneId.of("M"), "", JANUARY, JANUARY)));
        assertThat(told(planned(nameless)))
                .containsExactly(
                        "PROJECT:PJ-1 plan.activities[A].name missing-name",
                        "PROJECT:PJ-1 plan.milestones[M].name missing-name");
    }

    @Test
    void activitiesMilestonesAndCalendarsHaveIdentifiersOfTheirOwn() {
        Milestone milestone = Milestone.of(MilestoneId.of("M"), "Done", JANUARY, JANUARY);
        Plan twice = new Plan(
                null,
                null,
                null,
                List.of(WorkCalendar.standard(), WorkCalendar.standard()),
                List.of(
                        activity("A").build(),
                        activity("A").build(),
                        activity("A").build()),
                null,
                List.of(milestone, milestone));
        assertThat(violations(planned(twice)))
                .extracting(Violation::path, Violation::code, Violation::structural)
                .containsExactly(
                        tuple("plan.activities[A].id", "duplicate-id", true),
                        tuple("plan.calendars[STANDARD].id", "duplicate-id", true),
                        tuple("plan.milestones[M].id", "duplicate-id", false));
        assertThat(violations(planned(twice)).get(0).message()).contains("3 times");
    }

    @Test
    void whatItemsOfOneIdentifierShowAtOnePlaceIsToldTogether() {
        List<Activity> same = new ArrayList<>();
        for (int minutes = 1; minutes <= 12; minutes++) {
            same.add(activity("A").duration(WorkTime.ofMinutes(-minutes)).build());
        }
        assertThat(violations(planned(plan(same.subList(0, 2), List.of()))))
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        tuple("plan.activities[A].duration", "PT-1M, PT-2M"), tuple("plan.activities[A].id", "A"));
        assertThat(violations(planned(plan(same, List.of()))).get(0).value())
                .startsWith("PT-10M, PT-11M, ")
                .endsWith(", PT-7M (2 more)");
    }

    @Test
    void whatAPlanRefersToIsInThePlan() {
        Plan dangling = new Plan(
                null,
                null,
                CalendarId.of("X"),
                null,
                List.of(activity("A")
                        .calendar(CalendarId.of("Y"))
                        .parent(ActivityId.of("Z"))
                        .build()),
                List.of(link("A", "GONE"), link("LOST", "A")),
                List.of(new Milestone(MilestoneId.of("M"), "Done", null, null, null, null, ActivityId.of("NO"), true)));
        assertThat(told(planned(dangling)))
                .containsExactly(
                        "PROJECT:PJ-1 plan.activities[A].calendar dangling-reference",
                        "PROJECT:PJ-1 plan.activities[A].parent dangling-reference",
                        "PROJECT:PJ-1 plan.calendar dangling-reference",
                        "PROJECT:PJ-1 plan.dependencies[A FS GONE].successor dangling-reference",
                        "PROJECT:PJ-1 plan.dependencies[LOST FS A].predecessor dangling-reference",
                        "PROJECT:PJ-1 plan.milestones[M].activity dangling-reference");
    }

    @Test
    void assignmentsNameResourcesOfThePlanOnceEach() {
        Assignment known = Assignment.of(ResourceId.of("R"));
        Assignment unknown = Assignment.of(ResourceId.of("X"), Ratio.ofPercent(-50), WorkTime.ofHours(-1));
        Plan plan = Plan.builder()
                .resources(List.of(
                        Resource.of(ResourceId.of("R"), "", CalendarId.of("Y")),
                        Resource.of(ResourceId.of("T"), "Twin", null),
                        Resource.of(ResourceId.of("T"), "Twin", null)))
                .activities(List.of(activity("A")
                        .assignments(List.of(known, known, unknown))
                        .build()))
                .build();
        assertThat(told(planned(plan)))
                .containsExactly(
                        "PROJECT:PJ-1 plan.activities[A].assignments[R].resource duplicate-id",
                        "PROJECT:PJ-1 plan.activities[A].assignments[X].resource dangling-reference",
                        "PROJECT:PJ-1 plan.activities[A].assignments[X].units negative-value",
                        "PROJECT:PJ-1 plan.activities[A].assignments[X].work negative-value",
                        "PROJECT:PJ-1 plan.resources[R].calendar dangling-reference",
                        "PROJECT:PJ-1 plan.resources[R].name missing-name",
                        "PROJECT:PJ-1 plan.resources[T].id duplicate-id");
    }

    @Test
    void theStandardCalendarNeedsNoMention() {
        assertThat(told(planned(new Plan(null, null, WorkCalendar.STANDARD, null, null, null, null))))
                .isEmpty();
    }

    @Test
    void theCalendarOfAllHoursNeedsNoMention() {
        assertThat(activityTold(activity("A").calendar(WorkCalendar.ALL_HOURS).build()))
                .isEmpty();
    }

    @Test
    void aConstraintThatNeedsADateHasOne() {
        assertThat(activityTold(activity("A")
                        .constraint(new DateConstraint(ConstraintType.MUST_START_ON, null))
                        .build()))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].constraint.date missing-date");
        assertThat(activityTold(activity("A")
                        .constraint(DateConstraint.asLateAsPossible())
                        .build()))
                .isEmpty();
    }

    @Test
    void whatStandsAtItsOwnDatesHasOneAtLeastAndInOrder() {
        assertThat(activityTold(
                        activity("A").placement(Placement.manual(null, null)).build()))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].placement.start missing-date");
        assertThat(activityTold(
                        activity("A").placement(Placement.external(LATE, EARLY)).build()))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].placement.finish dates-reversed");
        assertThat(activityTold(
                        activity("A").placement(Placement.manual(null, LATE)).build()))
                .isEmpty();
        assertThat(activityTold(activity("A").placement(Placement.inactive()).build()))
                .isEmpty();
    }

    @Test
    void aPlanScheduledFromItsFinishSaysWhenThatIs() {
        SchedulingRules backwards = SchedulingRules.fromFinish(LATE);
        assertThat(told(planned(Plan.builder().scheduling(backwards).build()))).isEmpty();
        assertThat(violations(planned(
                        Plan.builder().scheduling(backwards.withFinish(null)).build())))
                .extracting(Violation::path, Violation::code, Violation::structural)
                .containsExactly(tuple("plan.scheduling.finish", "missing-date", true));
    }

    @Test
    void baselinesHaveNamesOfTheirOwnAndHoldEachThingOnce() {
        ActivityBaseline reversed = new ActivityBaseline(ActivityId.of("GONE"), LATE, EARLY);
        MilestoneBaseline milestone = new MilestoneBaseline(MilestoneId.of("M"), JANUARY);
        Baseline first = new Baseline("First", null, null, List.of(reversed, reversed), List.of(milestone, milestone));
        Baseline nameless = new Baseline(" ", null, null, null, null);
        Plan plan = Plan.builder()
                .baselines(List.of(first, nameless, new Baseline("First", null, null, null, null)))
                .build();
        assertThat(told(planned(plan)))
                .containsExactlyInAnyOrder(
                        "PROJECT:PJ-1 plan.baselines[First] duplicate-id",
                        "PROJECT:PJ-1 plan.baselines[First].activities[GONE] duplicate-id",
                        "PROJECT:PJ-1 plan.baselines[First].activities[GONE].finish dates-reversed",
                        "PROJECT:PJ-1 plan.baselines[First].milestones[M] duplicate-id",
                        "PROJECT:PJ-1 plan.baselines[1].name missing-name");
    }

    @Test
    void datesOfAnActivityAreInOrder() {
        Activity reversed = activity("A")
                .baseline(LATE, EARLY)
                .progress(Progress.finished(LATE, EARLY))
                .build();
        assertThat(violations(planned(plan(List.of(reversed), List.of()))))
                .extracting(Violation::path, Violation::message, Violation::value)
                .containsExactly(
                        tuple(
                                "plan.activities[A].baselineFinish",
                                "the date 'baseline finish' lies before the date 'baseline start'",
                                "2026-03-10T17:00 to 2026-01-10T08:00"),
                        tuple(
                                "plan.activities[A].progress.actualFinish",
                                "the date 'actual finish' lies before the date 'actual start'",
                                "2026-03-10T17:00 to 2026-01-10T08:00"));
        assertThat(activityTold(activity("A").baseline(EARLY, EARLY).build())).isEmpty();
    }

    @Test
    void whatHasFinishedHasStarted() {
        Progress finished = new Progress(null, LATE, null, null);
        assertThat(activityTold(activity("A").progress(finished).build()))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].progress.actualStart finish-without-start");
    }

    @Test
    void whatHasFinishedNeedsNoMoreTimeAndIsComplete() {
        Progress finished = new Progress(EARLY, LATE, Ratio.ofPercent(40), WorkTime.ofMinutes(60));
        Progress complete = new Progress(EARLY, null, Ratio.ONE, WorkTime.ofMinutes(60));
        assertThat(activityTold(activity("A").progress(finished).build()))
                .containsExactly(
                        "PROJECT:PJ-1 plan.activities[A].progress.complete contradicting-progress",
                        "PROJECT:PJ-1 plan.activities[A].progress.remaining contradicting-progress");
        assertThat(activityTold(activity("A").progress(complete).build()))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].progress.remaining contradicting-progress");
        assertThat(activityTold(
                        activity("A").progress(Progress.finished(EARLY, LATE)).build()))
                .isEmpty();
    }

    @Test
    void whatIsCompleteHasFinishedAtATime() {
        Progress begun = new Progress(EARLY, null, Ratio.ONE, WorkTime.ZERO);
        Progress unknown = new Progress(null, null, Ratio.ONE, null);
        for (Progress complete : List.of(begun, unknown)) {
            assertThat(activityTold(activity("A").progress(complete).build()))
                    .containsExactly("PROJECT:PJ-1 plan.activities[A].progress.actualFinish contradicting-progress");
        }
        Progress nearly = new Progress(EARLY, null, Ratio.ofPercent(99), null);
        assertThat(activityTold(activity("A").progress(nearly).build())).isEmpty();
        assertThat(activityTold(
                        activity("A").kind(ActivityKind.SUMMARY).progress(begun).build()))
                .isEmpty();
    }

    @Test
    void durationsAreNotNegative() {
        Progress negative = new Progress(EARLY, null, null, WorkTime.ofMinutes(-1));
        assertThat(activityTold(activity("A")
                        .duration(WorkTime.ofMinutes(-1))
                        .progress(negative)
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 plan.activities[A].duration negative-value",
                        "PROJECT:PJ-1 plan.activities[A].progress.remaining negative-value");
    }

    @Test
    void theShareDoneIsFromNothingToTheWhole() {
        assertThat(activityTold(complete("1.0001"))).hasSize(1);
        assertThat(activityTold(complete("-0.0001")))
                .containsExactly("PROJECT:PJ-1 plan.activities[A].progress.complete share-out-of-range");
        assertThat(activityTold(complete("0"))).isEmpty();
        assertThat(activityTold(complete("1"))).noneMatch(told -> told.contains("share-out-of-range"));
    }

    private static Activity complete(String share) {
        return activity("A")
                .progress(new Progress(null, null, Ratio.of(new BigDecimal(share)), null))
                .build();
    }

    @Test
    void aLinkLeadsToAnotherActivity() {
        assertThat(told(planned(plan(List.of(activity("A").build()), List.of(link("A", "A"))))))
                .containsExactly("PROJECT:PJ-1 plan.dependencies[A FS A] self-link");
    }

    @Test
    void linksDoNotGoRoundInACircleAndTheCircleIsNamed() {
        List<Activity> activities = new ArrayList<>();
        for (String id : List.of("D", "C", "B", "A", "X", "Y")) {
            activities.add(activity(id).build());
        }
        List<Dependency> links = List.of(
                link("D", "A"),
                link("A", "B"),
                link("B", "C"),
                link("C", "A"),
                link("C", "D"),
                link("X", "Y"),
                link("Y", "X"));
        assertThat(violations(planned(plan(activities, links))))
                .allMatch(Violation::structural)
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        tuple("plan.dependencies[A]", "A -> B -> C -> A"),
                        tuple("plan.dependencies[X]", "X -> Y -> X"));
    }

    @Test
    void summaryActivitiesDoNotGoRoundInACircle() {
        Plan circle = plan(
                List.of(
                        activity("A").parent(ActivityId.of("B")).build(),
                        activity("B").parent(ActivityId.of("A")).build(),
                        activity("C").parent(ActivityId.of("C")).build()),
                List.of());
        assertThat(violations(planned(circle)))
                .extracting(Violation::path, Violation::code, Violation::value)
                .containsExactly(
                        tuple("plan.activities[A]", "cycle", "A -> B -> A"),
                        tuple("plan.activities[C].parent", "self-link", "C"));
    }

    @Test
    void aChainOfAHundredThousandActivitiesIsNoTrouble() {
        int length = 100_000;
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Activity.Builder activity = activity("A" + i);
            activities.add((i == 0 ? activity : activity.parent(ActivityId.of("A" + (i - 1)))).build());
            links.add(link("A" + i, "A" + (i + 1) % length));
        }
        assertThat(violations(planned(plan(activities, links)))).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(ViolationKind.CYCLE);
            assertThat(violation.value())
                    .startsWith("A0 -> A1 -> ")
                    .contains("(99988 more)")
                    .endsWith("-> A0");
        });
        Collections.reverse(activities);
        assertThat(told(planned(plan(activities, links.subList(0, length - 1)))))
                .isEmpty();
    }
}
