package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedActivity;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.PlanOutlook;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * The joined plans of several projects have the dates that they have as one plan, in which each agreement is a link, and
 * those that come of handing dates over by hand until none moves.
 *
 * <p>Not compared are the late dates of levels of effort, and of headings that may hold one. What is to come as late as
 * possible uses the float of its own plan: it is compared where that is what it is in one plan.
 */
class JoinedByHandTest {

    private static final ActivityId UNKNOWN = ActivityId.of("UNKNOWN");

    private final List<String> differences = new ArrayList<>();

    @Property(tries = 300)
    void theyHaveTheDatesAndFloatsThatTheyHaveInOnePlan(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        SchedulingRules rules = corners.rules();
        boolean reported = random.nextBoolean();
        List<Plan> plans = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            plans.add(early(corners.plan(1 + random.nextInt(5), rules, reported)).toBuilder()
                    .calendar(null)
                    .dataDate(reported ? corners.start().toLocalDate().plusDays(5) : null)
                    .build());
        }
        List<Handover> handovers = handovers(random, plans, random.nextInt(6));
        Schedule one = Schedule.of(OnePlan.of(plans, handovers));
        IntegratedPlan joined = IntegratedPlan.of(Handover.portfolio(plans, handovers));

        assertThat(joined.cycles().isEmpty()).isEqualTo(one.dated());
        if (one.dated()) {
            compareAsOne(plans, one, joined.schedule());
        }
    }

    @Property(tries = 300)
    void whatComesAsLateAsPossibleComesWhenItDoesInOnePlanWhereItsFloatIsTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        SchedulingRules rules = corners.rules().withFinish(corners.start().plusDays(40 + random.nextInt(60)));
        boolean reported = random.nextBoolean();
        List<Plan> plans = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Plan plan = corners.plan(1 + random.nextInt(5), rules, reported);
            plans.add(plan.toBuilder()
                    .activities(plan.activities().stream()
                            .map(one -> one.kind() != ActivityKind.SUMMARY && corners.oneIn(3)
                                    ? one.toBuilder()
                                            .constraint(DateConstraint.asLateAsPossible())
                                            .build()
                                    : one)
                            .toList())
                    .calendar(null)
                    .dataDate(reported ? corners.start().toLocalDate().plusDays(5) : null)
                    .build());
        }
        List<Handover> handovers = handovers(random, plans, random.nextInt(6));
        Schedule one = Schedule.of(OnePlan.of(plans, handovers));
        if (!one.dated()) {
            return;
        }
        PlanRulers rulers = PlanRulers.of(plans.get(0));
        for (IntegratedActivity found : IntegratedPlan.of(Handover.portfolio(plans, handovers))
                .schedule()
                .activities()) {
            ScheduledActivity expected = one.find(OnePlan.id(found.ref())).orElseThrow();
            Activity activity = activity(plans, found.ref());
            boolean same = expected.totalFloat().equals(found.dates().totalFloat());
            if (activity.kind() != ActivityKind.SUMMARY && activity.kind() != ActivityKind.LEVEL_OF_EFFORT && same) {
                WorkingTime ruler = rulers.rulerOf(activity);
                differ(
                        ruler,
                        found.ref() + " start",
                        expected.start(),
                        found.dates().start());
                differ(
                        ruler,
                        found.ref() + " finish",
                        expected.finish(),
                        found.dates().finish());
            }
        }
        assertThat(differences).isEmpty();
    }

    private void compareAsOne(List<Plan> plans, Schedule one, IntegratedSchedule joined) {
        assertThat(joined.activities()).hasSameSizeAs(one.activities());
        PlanRulers rulers = PlanRulers.of(plans.get(0));
        for (IntegratedActivity found : joined.activities()) {
            ScheduledActivity expected = one.find(OnePlan.id(found.ref())).orElseThrow();
            Activity activity = activity(plans, found.ref());
            WorkingTime ruler = rulers.rulerOf(activity);
            differ(
                    ruler,
                    found.ref() + " early start",
                    expected.earlyStart(),
                    found.dates().earlyStart());
            differ(
                    ruler,
                    found.ref() + " early finish",
                    expected.earlyFinish(),
                    found.dates().earlyFinish());
            if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT || hasEffort(plan(plans, found.ref()), activity)) {
                continue;
            }
            differ(found.ref() + " float", expected.totalFloat(), found.wholeFloat());
            differ(found.ref() + " critical", expected.critical(), found.wholeCritical());
            if (activity.kind() != ActivityKind.SUMMARY) {
                differ(ruler, found.ref() + " late start", expected.lateStart(), found.wholeLateStart());
                differ(ruler, found.ref() + " late finish", expected.lateFinish(), found.wholeLateFinish());
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Activity activity(List<Plan> plans, ActivityRef ref) {
        return plan(plans, ref).activities().stream()
                .filter(one -> one.id().equals(ref.activity()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a heading has a level of effort among what it may hold. */
    private static boolean hasEffort(Plan plan, Activity activity) {
        return activity.kind() == ActivityKind.SUMMARY
                && plan.activities().stream().anyMatch(one -> one.kind() == ActivityKind.LEVEL_OF_EFFORT);
    }

    private static Plan plan(List<Plan> plans, ActivityRef ref) {
        return plans.get(Integer.parseInt(ref.scope().id().substring(1)));
    }

    @Property(tries = 300)
    void theyHaveTheDatesThatComeOfHandingThemOverUntilNoneMoves(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        List<Plan> plans = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            plans.add(ofItsOwn(random, corners));
        }
        List<Handover> handovers = new ArrayList<>();
        for (Handover one : handovers(random, plans, random.nextInt(6))) {
            handovers.add(written(random, corners, one));
        }
        IntegratedPlan joined = IntegratedPlan.of(Handover.portfolio(plans, handovers));
        if (!joined.cycles().isEmpty()) {
            return;
        }
        HandedOver byHand = new HandedOver(plans, handovers);
        IntegratedSchedule schedule = joined.schedule();

        assertThat(schedule.plans())
                .flatExtracting(PlanOutlook::diagnostics)
                .extracting(Diagnostic::code)
                .doesNotContain(DiagnosticCode.NOT_SETTLED);
        assertThat(byHand.settled).isTrue();
        schedule.interfaces()
                .forEach(found -> differ(
                        "state",
                        handovers
                                .get(Integer.parseInt(
                                        found.agreement().id().value().substring(1)))
                                .state(plans),
                        found.state()));
        for (int i = 0; i < plans.size(); i++) {
            compareByHand(plans.get(i), byHand.schedules.get(i), schedule, i);
        }
        assertThat(differences).isEmpty();
    }

    @Property(tries = 200)
    void aChangeHitsWhatHasOtherDatesInTheChangedPlans(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        List<Plan> plans = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            plans.add(ofItsOwn(random, corners));
        }
        List<Handover> handovers = handovers(random, plans, random.nextInt(6));
        List<Plan> changed = new ArrayList<>(plans);
        Map<ScopeRef, List<PlanChange>> changes = new TreeMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int number = random.nextInt(plans.size());
            if (!changes.containsKey(Handover.project(number))) {
                List<PlanChange> all = changes(random, corners, plans.get(number));
                changes.put(Handover.project(number), all);
                changed.set(number, PlanChange.changed(plans.get(number), all));
            }
        }
        IntegratedSchedule before =
                IntegratedPlan.of(Handover.portfolio(plans, handovers)).schedule();
        IntegratedSchedule after =
                IntegratedPlan.of(Handover.portfolio(changed, handovers)).schedule();
        Set<String> moved = new TreeSet<>();
        for (IntegratedActivity one : before.activities()) {
            ScheduledActivity was = one.dates();
            after.find(one.ref())
                    .map(IntegratedActivity::dates)
                    .filter(is ->
                            !is.start().equals(was.start()) || !is.finish().equals(was.finish()))
                    .ifPresent(is -> moved.add(one.ref() + " " + was.finish() + " " + is.finish()));
        }

        assertThat(before.impactOf(changes).hits())
                .extracting(hit -> hit.activity() + " " + hit.finishBefore() + " " + hit.finishAfter())
                .containsExactlyInAnyOrderElementsOf(moved);
    }

    /** One activity becomes another, and maybe a link is added. */
    private static List<PlanChange> changes(Random random, Corners corners, Plan plan) {
        List<PlanChange> changes = new ArrayList<>();
        Activity one = any(random, plan);
        if (one.kind() == ActivityKind.TASK || one.kind() == ActivityKind.MILESTONE) {
            Activity other = early(plan.toBuilder()
                            .activities(List.of(corners.activity(one.id(), 0, plan.dataDate() != null)))
                            .build())
                    .activities()
                    .get(0);
            changes.add(PlanChange.of(
                    other.toBuilder().kind(one.kind()).parent(one.parent()).build()));
        }
        if (random.nextBoolean()) {
            changes.add(PlanChange.adding(
                    Dependency.of(any(random, plan).id(), any(random, plan).id())));
        }
        return changes;
    }

    private void compareByHand(Plan plan, Schedule byHand, IntegratedSchedule joined, int number) {
        Schedule found = joined.findSchedule(Handover.project(number)).orElseThrow();
        differ("dated", byHand.dated(), found.dated());
        PlanRulers rulers = PlanRulers.of(plan);
        boolean sameEnd = byHand.findFinish().equals(found.findFinish());
        for (Activity activity : plan.activities()) {
            ScheduledActivity expected = byHand.find(activity.id()).orElse(null);
            ScheduledActivity dates = found.find(activity.id()).orElse(null);
            if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT || expected == null || dates == null) {
                differ(activity.id() + " dated", expected == null, dates == null);
                continue;
            }
            WorkingTime ruler = rulers.rulerOf(activity);
            if (!HandedOver.late(plan)) {
                differ(ruler, activity.id() + " start", expected.start(), dates.start());
                differ(ruler, activity.id() + " finish", expected.finish(), dates.finish());
            }
            differ(ruler, activity.id() + " early start", expected.earlyStart(), dates.earlyStart());
            differ(ruler, activity.id() + " early finish", expected.earlyFinish(), dates.earlyFinish());
            if (sameEnd && !hasEffort(plan, activity)) {
                differ(ruler, activity.id() + " late start", expected.lateStart(), dates.lateStart());
                differ(ruler, activity.id() + " late finish", expected.lateFinish(), dates.lateFinish());
                differ(activity.id() + " float", expected.totalFloat(), dates.totalFloat());
            }
        }
    }

    /** A plan with a start, data date and end of its own, or none of them. */
    private static Plan ofItsOwn(Random random, Corners corners) {
        boolean reported = random.nextBoolean();
        SchedulingRules rules = corners.rules();
        SchedulingRules own = switch (random.nextInt(5)) {
            case 0 -> rules.withFinish(corners.moment());
            case 1 ->
                SchedulingRules.fromFinish(corners.start().plusDays(random.nextInt(60)))
                        .withFinish(corners.oneIn(3) ? null : corners.moment());
            default -> rules;
        };
        return corners.plan(1 + random.nextInt(4), own, reported).toBuilder()
                .start(corners.oneIn(4) ? null : corners.oneIn(2) ? corners.start() : corners.moment())
                .dataDate(reported ? corners.start().toLocalDate().plusDays(random.nextInt(9)) : null)
                .build();
    }

    /** Nothing of it is to come as late as possible. */
    private static Plan early(Plan plan) {
        return plan.toBuilder()
                .activities(plan.activities().stream()
                        .map(one -> one.constraint() != null
                                        && one.constraint().type() == ConstraintType.AS_LATE_AS_POSSIBLE
                                ? one.toBuilder().constraint(null).build()
                                : one)
                        .toList())
                .build();
    }

    private static List<Handover> handovers(Random random, List<Plan> plans, int count) {
        List<Handover> handovers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int giver = random.nextInt(plans.size());
            int receiver = (giver + 1 + random.nextInt(plans.size() - 1)) % plans.size();
            Activity from = any(random, plans.get(giver));
            Activity to = any(random, plans.get(receiver));
            handovers.add(Handover.agreed(giver, from.id(), receiver, to.id()));
        }
        return handovers;
    }

    private static Activity any(Random random, Plan plan) {
        return plan.activities().get(random.nextInt(plan.activities().size()));
    }

    /** Written down by one side or both, agreed or not, with activities that are known or not. */
    private static Handover written(Random random, Corners corners, Handover one) {
        return new Handover(
                one.giver(),
                known(random, one.from()),
                one.receiver(),
                known(random, one.to()),
                corners.oneIn(4) ? corners.any(AgreementStatus.values()) : AgreementStatus.AGREED,
                corners.oneIn(2) ? corners.moment().toLocalDate() : null,
                !corners.oneIn(8),
                !corners.oneIn(8));
    }

    private static @Nullable ActivityId known(Random random, @Nullable ActivityId id) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> UNKNOWN;
            default -> id;
        };
    }

    /** Two ends of one break are the same: a point in time is shown at either. */
    private void differ(WorkingTime ruler, String what, LocalDateTime expected, LocalDateTime found) {
        if (ruler.between(expected, found).signum() != 0) {
            differ(what, expected, found);
        }
    }

    private void differ(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            differences.add(what + " by hand " + expected + ", joined " + found);
        }
    }
}
