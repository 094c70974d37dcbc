package dev.pmo.rules.testkit;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
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

    private static final LocalDateTime START = PlanParts.START;

    private record Link(int from, int to, LinkType type, Lag lag) {}

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
        Arbitrary<Link> links = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(LinkType.class),
                        PlanParts.lags())
                .as(Link::new);
        return Combinators.combine(
                        PlanParts.lines(valid).list().ofMaxSize(6),
                        links.list().ofMaxSize(6),
                        milestones(),
                        PlanParts.rules(),
                        Arbitraries.integers().between(0, 2))
                .as((lines, wanted, milestones, rules, baselines) -> {
                    Plan plan = Plan.builder()
                            .start(START)
                            .calendars(List.of(PlanParts.nights()))
                            .resources(List.of(
                                    Resource.of(ResourceId.of("1"), "Ada", WorkCalendar.ALL_HOURS),
                                    Resource.of(ResourceId.of("2"), "Ben", WorkCalendar.STANDARD),
                                    new Resource(ResourceId.of("3"), "Sand", ResourceKind.MATERIAL, null)))
                            .activities(activities(lines, valid))
                            .dependencies(dependencies(wanted, lines.size(), valid))
                            .milestones(milestones)
                            .scheduling(rules)
                            .build();
                    return plan.toBuilder()
                            .baselines(baselines(plan, baselines, valid))
                            .build();
                });
    }

    private static List<Baseline> baselines(Plan plan, int count, boolean valid) {
        List<Baseline> baselines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = valid ? "Baseline " + i : "Baseline";
            baselines.add(Baseline.inForce(name, START.toLocalDate().plusDays(i), plan));
        }
        return baselines;
    }

    private static List<Activity> activities(List<PlanParts.Line> lines, boolean valid) {
        List<Activity> activities = new ArrayList<>();
        for (PlanParts.Line line : lines) {
            int position = activities.size();
            int number = valid ? position : position % 4;
            activities.add(Activity.builder(ActivityId.of("T-" + number), "Activity " + position)
                    .duration(WorkTime.ofHours(line.hours()))
                    .kind(line.kind())
                    .calendar(line.calendar())
                    .constraint(line.constraint())
                    .deadline(line.deadline())
                    .placement(line.placement())
                    .assignments(assignments(line, position, valid))
                    .baseline(START, position % 2 == 0 ? START.plusHours(line.hours()) : null)
                    .build());
        }
        return activities;
    }

    /** Nobody, one, two of them on different calendars, or what leaves the dates alone. */
    private static List<Assignment> assignments(PlanParts.Line line, int position, boolean valid) {
        int choice = position + line.hours();
        Assignment ada = Assignment.of(ResourceId.of(valid || choice % 8 < 6 ? "1" : "nobody"));
        Assignment ben = Assignment.of(ResourceId.of("2"), Ratio.ofPercent(50), WorkTime.ofMinutes(50));
        return switch (choice % 8) {
            case 0 -> List.of(ada);
            case 1, 6 -> line.calendar() == null ? List.of(ada, ben) : List.of(ada);
            case 2 -> List.of(ada.asPassive(), Assignment.of(ResourceId.of("3")).asPassive());
            default -> List.of();
        };
    }

    private static List<Dependency> dependencies(List<Link> links, int size, boolean valid) {
        Set<Dependency> dependencies = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (Link link : links) {
            boolean fits = link.from() < link.to() && link.to() < size && pairs.add(link.from() + "-" + link.to());
            if (fits || !valid) {
                dependencies.add(Dependency.of(
                        ActivityId.of("T-" + link.from()), ActivityId.of("T-" + link.to()), link.type(), link.lag()));
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
