package dev.pmo.rules.planning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.testkit.Plans;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

class StandardsPropertiesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 5);

    @Provide
    Arbitrary<Plan> plans() {
        return Plans.any();
    }

    @Provide
    Arbitrary<Plan> validPlans() {
        return Plans.valid();
    }

    private static PlanningStandards standards(Plan plan) {
        return PlanningStandards.of(plan, AS_OF, PlanningStandardsPolicy.DEFAULTS);
    }

    @Property(tries = 150)
    void everyCheckEitherHasAMeasureOrAReasonAndKeepsItsLimitExactlyIfItPasses(@ForAll("plans") Plan plan) {
        for (StandardCheck check : standards(plan).checks()) {
            boolean told = check.status() == CheckStatus.PASSED || check.status() == CheckStatus.FAILED;
            assertThat(check.findMeasure().isPresent()).isEqualTo(told);
            assertThat(check.reason().isEmpty()).isEqualTo(told && !passedAllTheSame(check));
            if (told && check.standard() != Standard.CRITICAL_PATH_TEST) {
                Ratio measure = check.findMeasure().orElseThrow();
                int compared = measure.compareTo(check.limit());
                boolean kept = check.standard().atLeast() ? compared >= 0 : compared <= 0;
                assertThat(kept).isEqualTo(check.status() == CheckStatus.PASSED);
            }
        }
    }

    /** Over several calendars the end of a sound path may move by another time than was added. */
    private static boolean passedAllTheSame(StandardCheck check) {
        return check.standard() == Standard.CRITICAL_PATH_TEST
                && check.status() == CheckStatus.PASSED
                && check.findMeasure().orElseThrow().compareTo(Ratio.ONE) != 0;
    }

    @Property(tries = 200)
    void aMeasureIsTheQuotientToThirtyFourDigits(
            @ForAll @LongRange(min = -3_000, max = Long.MAX_VALUE) long measured,
            @ForAll @LongRange(min = 1, max = 3_000) long whole) {
        StandardCheck check = StandardCheck.ofQuotient(
                Standard.CRITICAL_PATH_TEST, Ratio.ONE, measured, whole, 0, List.of(), List.of());

        assertThat(check.measure())
                .isEqualTo(Ratio.of(
                        BigDecimal.valueOf(measured).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128)));
    }

    @Property(tries = 150)
    void theOrderOfThePlanChangesNoCount(@ForAll("validPlans") Plan plan, @ForAll Random random) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        Collections.shuffle(activities, random);
        Collections.shuffle(links, random);
        Plan shuffled =
                plan.toBuilder().activities(activities).dependencies(links).build();

        List<StandardCheck> one = standards(plan).checks();
        List<StandardCheck> other = standards(shuffled).checks();

        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).count())
                    .as(one.get(i).toString())
                    .isEqualTo(one.get(i).count());
            assertThat(other.get(i).status()).isEqualTo(one.get(i).status());
        }
    }

    @Property(tries = 150)
    void withoutItsRedundantLinksAPlanHasTheSameDates(@ForAll Random random) {
        Plan plan = random(random, LinkType.values(), true);
        List<Dependency> kept = new ArrayList<>(plan.dependencies());
        standards(plan).find(Standard.REDUNDANT_LINKS).orElseThrow().links().forEach(kept::remove);

        Schedule before = Schedule.of(plan);
        Schedule after =
                Schedule.of(new Plan(plan.start(), null, null, plan.calendars(), plan.activities(), kept, null));

        assertThat(after.activities())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("freeFloat", "independentFloat")
                .isEqualTo(before.activities());
    }

    @Property(tries = 200)
    void soHasOneWithEverythingThatAPlanCanHold(@ForAll("validPlans") Plan plan) {
        StandardCheck check = standards(plan).find(Standard.REDUNDANT_LINKS).orElse(null);
        if (check == null || check.links().isEmpty()) {
            return;
        }
        List<Dependency> kept = new ArrayList<>(plan.dependencies());
        check.links().forEach(kept::remove);

        Schedule after = Schedule.of(plan.toBuilder().dependencies(kept).build());

        assertThat(after.activities())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("freeFloat", "independentFloat")
                .isEqualTo(Schedule.of(plan).activities());
    }

    @Property(tries = 150)
    void ofFinishToStartLinksThoseAreRedundantThatTransitiveReductionTakesAway(@ForAll Random random) {
        Plan plan = random(random, new LinkType[] {LinkType.FS}, false);
        SimpleDirectedGraph<ActivityId, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        plan.activities().forEach(activity -> graph.addVertex(activity.id()));
        plan.dependencies().forEach(link -> graph.addEdge(link.predecessor(), link.successor()));
        TransitiveReduction.INSTANCE.reduce(graph);

        List<Dependency> kept = new ArrayList<>(plan.dependencies());
        kept.removeAll(
                standards(plan).find(Standard.REDUNDANT_LINKS).orElseThrow().links());

        assertThat(kept).hasSize(graph.edgeSet().size());
        assertThat(kept).allMatch(link -> graph.containsEdge(link.predecessor(), link.successor()));
    }

    @Property(tries = 100)
    void withFinishToStartLinksOnlyEveryDelayOfTheCriticalPathReachesTheEnd(@ForAll Random random) {
        Plan plan = random(random, new LinkType[] {LinkType.FS}, true);
        StandardCheck check = standards(plan).find(Standard.CRITICAL_PATH_TEST).orElseThrow();

        assertThat(check.status()).isEqualTo(CheckStatus.PASSED);
        assertThat(check.findMeasure().orElseThrow().value()).isEqualByComparingTo(BigDecimal.ONE);
    }

    private static Plan random(Random random, LinkType[] types, boolean lags) {
        int size = 2 + random.nextInt(12);
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            activities.add(Activity.of(id(i), "A" + i, WorkTime.ofHours(1 + random.nextInt(40))));
        }
        List<Dependency> links = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < 2 * size; i++) {
            int to = 1 + random.nextInt(size - 1);
            int from = random.nextInt(to);
            if (pairs.add(from + " " + to)) {
                long lag = lags && random.nextInt(4) == 0 ? random.nextInt(20) : 0;
                links.add(Dependency.of(id(from), id(to), types[random.nextInt(types.length)], WorkTime.ofHours(lag)));
            }
        }
        return Plan.of(LocalDateTime.of(2026, 1, 5, 8, 0), activities, links);
    }

    private static ActivityId id(int number) {
        return ActivityId.of("A" + number);
    }
}
