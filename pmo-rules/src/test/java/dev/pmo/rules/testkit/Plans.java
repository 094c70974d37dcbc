package dev.pmo.rules.testkit;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plans of any shape, as arbitraries. */
public final class Plans {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 9, 0);

    private record Link(int from, int to, LinkType type, int lagHours) {}

    private Plans() {}

    /**
     * Plans without violations: unique identifiers, no cycle.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Plan> valid() {
        return plans(true);
    }

    /**
     * Plans as they come: with cycles, repeated identifiers, links to nothing.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Plan> any() {
        return plans(false);
    }

    private static Arbitrary<Plan> plans(boolean valid) {
        Arbitrary<List<Integer>> hours =
                Arbitraries.integers().between(0, 40).list().ofMaxSize(6);
        Arbitrary<Link> links = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(LinkType.class),
                        Arbitraries.integers().between(0, 16))
                .as(Link::new);
        return Combinators.combine(hours, links.list().ofMaxSize(6), milestones())
                .as((durations, wanted, milestones) -> new Plan(
                        START,
                        null,
                        null,
                        null,
                        activities(durations, valid),
                        dependencies(wanted, durations.size(), valid),
                        milestones));
    }

    private static List<Activity> activities(List<Integer> durations, boolean valid) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < durations.size(); i++) {
            int number = valid ? i : i % 4;
            activities.add(
                    Activity.of(ActivityId.of("T-" + number), "Activity " + i, WorkTime.ofHours(durations.get(i))));
        }
        return activities;
    }

    private static List<Dependency> dependencies(List<Link> links, int size, boolean valid) {
        Set<Dependency> dependencies = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (Link link : links) {
            boolean fits = link.from() < link.to() && link.to() < size && pairs.add(link.from() + "-" + link.to());
            if (fits || !valid) {
                dependencies.add(Dependency.of(
                        ActivityId.of("T-" + link.from()),
                        ActivityId.of("T-" + link.to()),
                        link.type(),
                        WorkTime.ofHours(link.lagHours())));
            }
        }
        return List.copyOf(dependencies);
    }

    private static Arbitrary<List<Milestone>> milestones() {
        return Combinators.combine(RaidLogs.days(), RaidLogs.days())
                .as((baseline, forecast) -> new LocalDate[] {baseline, forecast})
                .list()
                .ofMaxSize(3)
                .map(dates -> {
                    List<Milestone> milestones = new ArrayList<>();
                    for (LocalDate[] pair : dates) {
                        int number = milestones.size();
                        milestones.add(Milestone.of(MilestoneId.of("M-" + number), "Milestone", pair[0], pair[1]));
                    }
                    return milestones;
                });
    }
}
