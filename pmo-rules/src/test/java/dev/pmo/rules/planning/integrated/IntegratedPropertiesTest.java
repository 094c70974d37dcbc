package dev.pmo.rules.planning.integrated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntegratedPropertiesTest {

    private static final CalendarId EVENINGS = CalendarId.of("EVENINGS");
    private static final List<LinkType> TYPES = List.of(LinkType.values());

    /** Every day of the week from four in the afternoon to midnight. */
    private static WorkCalendar evenings() {
        List<WorkDay> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WorkDay(day, List.of(WorkShift.of(LocalTime.of(16, 0), LocalTime.MIDNIGHT))))
                .toList();
        return new WorkCalendar(EVENINGS, "Evenings", week, List.of());
    }

    private static Plan plan(Random random, int size) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ActivityId id = ActivityId.of("A" + i);
            activities.add(Activity.builder(id, "A" + i)
                    .duration(WorkTime.ofMinutes(60L * (1 + random.nextInt(30))))
                    .calendar(random.nextInt(3) == 0 ? EVENINGS : null)
                    .constraint(
                            random.nextInt(5) == 0
                                    ? DateConstraint.of(
                                            random.nextBoolean()
                                                    ? ConstraintType.START_NO_EARLIER_THAN
                                                    : ConstraintType.FINISH_NO_LATER_THAN,
                                            Fleet.MONDAY.plusDays(random.nextInt(10)))
                                    : null)
                    .build());
            for (int k = random.nextInt(3); k > 0 && i > 0; k--) {
                links.add(new Dependency(
                        ActivityId.of("A" + random.nextInt(i)),
                        id,
                        TYPES.get(random.nextInt(TYPES.size())),
                        Lag.of(WorkTime.ofHours(random.nextInt(3) == 0 ? random.nextInt(20) - 6 : 0))));
            }
        }
        return new Plan(Fleet.MONDAY, null, null, List.of(evenings()), activities, links, null);
    }

    /** Projects of the same activities, which give to each other from smaller to greater numbers only. */
    private static Fleet fleet(Random random, int projects, int gives) {
        Fleet fleet = new Fleet();
        for (int i = 0; i < projects; i++) {
            fleet.plan("P" + i, plan(random, 8));
        }
        for (int i = 0; i < gives; i++) {
            int giver = random.nextInt(projects);
            int receiver = (giver + 1 + random.nextInt(projects - 1)) % projects;
            int from = random.nextInt(7);
            int to = from + 1 + random.nextInt(7 - from);
            fleet.give("G" + i, "P" + giver, "A" + from, "P" + receiver, "A" + to);
        }
        return fleet;
    }

    /** The same in one plan, as the reference. */
    private static Schedule merged(Portfolio portfolio) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            String name = project.id() + "/";
            for (Activity activity : project.plan().activities()) {
                activities.add(Activity.builder(ActivityId.of(name + activity.id()), activity.name())
                        .duration(activity.duration())
                        .calendar(activity.calendar())
                        .constraint(activity.constraint())
                        .build());
            }
            for (Dependency link : project.plan().dependencies()) {
                links.add(Dependency.of(
                        ActivityId.of(name + link.predecessor()),
                        ActivityId.of(name + link.successor()),
                        link.type(),
                        link.lag()));
            }
            project.raid().dependencies().stream()
                    .filter(give -> give.giver().equals(project.ref()))
                    .forEach(give -> links.add(Dependency.of(
                            ActivityId.of(name + give.giverActivity()),
                            ActivityId.of(give.receiver().id() + "/" + give.receiverActivity()))));
        }
        return Schedule.of(new Plan(Fleet.MONDAY, null, null, List.of(evenings()), activities, links, null));
    }

    @Property(tries = 60)
    void agreesWithAllActivitiesAndAgreementsInOnePlan(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int projects,
            @ForAll @IntRange(max = 12) int gives) {
        Portfolio portfolio = fleet(new Random(seed), projects, gives).portfolio();
        Schedule reference = merged(portfolio);

        IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();

        assertThat(schedule.findFinish()).isEqualTo(reference.findFinish());
        assertThat(schedule.findStart()).isEqualTo(reference.findStart());
        assertThat(schedule.activities()).hasSize(8 * projects).allSatisfy(one -> {
            ScheduledActivity expected = reference
                    .find(ActivityId.of(one.ref().scope().id() + "/" + one.ref().activity()))
                    .orElseThrow();
            assertThat(one.dates().earlyStart()).isEqualTo(expected.earlyStart());
            assertThat(one.dates().earlyFinish()).isEqualTo(expected.earlyFinish());
            assertThat(one.wholeLateStart()).isEqualTo(expected.lateStart());
            assertThat(one.wholeLateFinish()).isEqualTo(expected.lateFinish());
            assertThat(one.wholeFloat()).isEqualTo(expected.totalFloat());
            assertThat(one.wholeCritical()).isEqualTo(expected.critical());
        });
    }

    @Property(tries = 25)
    void plansThatGiveNothingToEachOtherHaveTheDatesThatTheyHaveAlone(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int projects) {
        Portfolio portfolio = fleet(new Random(seed), Math.max(2, projects), 0).portfolio();

        IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();

        for (Project project : portfolio.projects()) {
            assertThat(schedule.activities(project.ref()))
                    .extracting(IntegratedActivity::dates)
                    .containsExactlyElementsOf(Schedule.of(project.plan()).activities());
        }
    }

    @Property(tries = 25)
    void anAgreementAmongTwoLeavesAllOthersAsTheyAreAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Portfolio portfolio =
                fleet(random, 4, 0).give("G", "P0", "A1", "P1", "A2").portfolio();

        IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();

        for (int i : new int[] {0, 2, 3}) {
            Project project = portfolio.projects().get(i);
            assertThat(schedule.activities(project.ref()))
                    .extracting(IntegratedActivity::dates)
                    .containsExactlyElementsOf(Schedule.of(project.plan()).activities());
        }
    }

    @Property(tries = 25)
    void theOrderOfTheProjectsChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 12) int gives) {
        Portfolio portfolio = fleet(new Random(seed), 5, gives).portfolio();
        List<Project> projects = new ArrayList<>(portfolio.projects());
        Collections.shuffle(projects, new Random(seed));

        IntegratedSchedule one = IntegratedPlan.of(portfolio).schedule();
        IntegratedSchedule other = IntegratedPlan.of(Portfolio.builder(portfolio.id(), portfolio.name())
                        .projects(projects)
                        .build())
                .schedule();

        assertThat(other.activities()).containsExactlyInAnyOrderElementsOf(one.activities());
        assertThat(other.interfaces()).isEqualTo(one.interfaces());
        assertThat(other.criticalPath()).isEqualTo(one.criticalPath());
    }

    @Property(tries = 25)
    void aHitsWhatMovesInTheScheduleOfThePlansSlippedByHand(
            @ForAll long seed, @ForAll @IntRange(max = 10) int gives, @ForAll @IntRange(min = 1, max = 40) int hours) {
        Portfolio portfolio = fleet(new Random(seed), 4, gives).portfolio();
        IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();
        ActivityRef slipping = Fleet.at("P0", "A" + new Random(seed).nextInt(8));

        Impact impact = schedule.impactOfSlip(slipping, WorkTime.ofHours(hours));

        assertThat(impact.hits()).extracting(Hit::activity).isSorted().contains(slipping);
        assertThat(impact.hits()).allSatisfy(hit -> {
            assertThat(hit.later()).isGreaterThanOrEqualTo(WorkTime.ZERO);
            List<ActivityRef> chain = impact.chainTo(hit.activity());
            assertThat(chain).startsWith(slipping).endsWith(hit.activity());
        });
        assertThat(schedule.impactOfSlip(slipping, WorkTime.ZERO).hits()).isEmpty();
        assertThat(impact.findFinish().orElseThrow())
                .isEqualTo(Collections.max(List.of(
                        schedule.findFinish().orElseThrow(),
                        impact.hits().stream()
                                .map(Hit::finishAfter)
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
    }
}
