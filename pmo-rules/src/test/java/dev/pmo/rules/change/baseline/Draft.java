package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is agreed for a project, as plain maps that a test may alter, and which it can lay out flat by itself. */
final class Draft {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final ProjectId ID = ProjectId.of("P");

    @Nullable
    Long cost = 1_000L;

    @Nullable
    LocalDate start = DAY;

    @Nullable
    LocalDate finish = DAY.plusDays(300);

    final Map<String, Long> aspects = new TreeMap<>();
    final Map<String, Integer> tolerances = new TreeMap<>();
    final Map<String, Long> stages = new TreeMap<>();
    final Map<String, LocalDate> milestones = new TreeMap<>();
    final Map<String, LocalDate> activities = new TreeMap<>();
    final Map<String, String> items = new TreeMap<>();
    final Set<String> objectives = new TreeSet<>();

    static Draft sample() {
        Draft draft = new Draft();
        draft.aspects.put("BENEFITS", 500L);
        draft.aspects.put("SCOPE", 50L);
        draft.tolerances.put("COST", 10);
        draft.tolerances.put("TIME", 5);
        for (int i = 1; i <= 4; i++) {
            draft.stages.put("S" + i, 100L * i);
            draft.milestones.put("M" + i, DAY.plusDays(30L * i));
            draft.activities.put("A" + i, DAY.plusDays(10L * i));
            draft.items.put("I" + i, "Item " + i);
        }
        draft.objectives.add("O1");
        draft.objectives.add("O2");
        return draft;
    }

    Draft copy() {
        Draft copy = new Draft();
        copy.cost = cost;
        copy.start = start;
        copy.finish = finish;
        copy.aspects.putAll(aspects);
        copy.tolerances.putAll(tolerances);
        copy.stages.putAll(stages);
        copy.milestones.putAll(milestones);
        copy.activities.putAll(activities);
        copy.items.putAll(items);
        copy.objectives.addAll(objectives);
        return copy;
    }

    /** Alters one part, removes one, or adds one. */
    void mutate(Random random) {
        String id = String.valueOf(1 + random.nextInt(6));
        int by = 1 + random.nextInt(40);
        boolean gone = random.nextInt(4) == 0;
        switch (random.nextInt(9)) {
            case 0 -> cost = gone ? null : Long.valueOf(1_000L + by);
            case 1 -> start = gone ? null : DAY.plusDays(by);
            case 2 -> finish = gone ? null : DAY.plusDays(300L + by);
            case 3 -> put(aspects, random.nextBoolean() ? "BENEFITS" : "QUALITY", 500L + by, gone);
            case 4 -> put(tolerances, random.nextBoolean() ? "COST" : "RISK", by, gone);
            case 5 -> put(stages, "S" + id, 100L + by, gone);
            case 6 -> put(milestones, "M" + id, DAY.plusDays(by), gone);
            case 7 -> put(activities, "A" + id, DAY.plusDays(by), gone);
            default -> {
                put(items, "I" + id, "Item " + by, gone);
                if (gone) {
                    objectives.remove("O" + id);
                } else {
                    objectives.add("O" + id);
                }
            }
        }
    }

    private static <T> void put(Map<String, T> map, String key, T value, boolean gone) {
        if (gone) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** What is agreed, part by part: the name of the field, the item after a space, and the text of the value. */
    Map<String, String> flat() {
        Map<String, String> flat = new TreeMap<>();
        put(flat, "COST", cost == null ? null : "GBP " + cost);
        put(flat, "START", start);
        put(flat, "FINISH", finish);
        aspects.forEach((aspect, target) -> flat.put("ASPECT_TARGET " + aspect, target + " units"));
        tolerances.forEach((aspect, share) -> flat.put("TOLERANCE " + aspect, share + "% above"));
        stages.forEach((stage, amount) -> {
            flat.put("STAGE " + stage, "Stage " + stage);
            flat.put("STAGE_COST " + stage, "GBP " + amount);
            flat.put("STAGE_FINISH " + stage, DAY.plusDays(amount).toString());
            flat.put("TOLERANCE " + stage + "/COST", amount + "% above");
        });
        milestones.forEach((id, date) -> flat.put("MILESTONE " + id, date.toString()));
        activities.forEach((id, date) -> {
            flat.put("ACTIVITY_START " + id, date.toString());
            flat.put("ACTIVITY_FINISH " + id, date.plusDays(3).toString());
        });
        flat.putAll(prefixed("SCOPE_ITEM ", items));
        objectives.forEach(id -> flat.put("OBJECTIVE " + id, "served"));
        return flat;
    }

    private static Map<String, String> prefixed(String prefix, Map<String, String> map) {
        Map<String, String> prefixed = new TreeMap<>();
        map.forEach((key, value) -> prefixed.put(prefix + key, value));
        return prefixed;
    }

    private static void put(Map<String, String> flat, String part, @Nullable Object value) {
        if (value != null) {
            flat.put(part, value.toString());
        }
    }

    Project project() {
        return project(List.of());
    }

    Project project(List<ChangeRequest> requests) {
        List<Tolerance> permitted = new ArrayList<>();
        tolerances.forEach((aspect, share) -> permitted.add(above(ToleranceAspect.valueOf(aspect), share)));
        List<AspectPosition> positions = new ArrayList<>();
        aspects.forEach((aspect, target) -> positions.add(
                new AspectPosition(ToleranceAspect.valueOf(aspect), BigDecimal.valueOf(target), null, "units")));
        List<ScopeItem> scopeItems = new ArrayList<>();
        items.forEach((id, title) -> scopeItems.add(new ScopeItem(ScopeItemId.of(id), title, null)));
        Money amount = cost == null ? null : Money.of("GBP", cost);
        return Project.builder(ID, "Project")
                .profile(new Profile(
                        null,
                        null,
                        null,
                        LifecycleState.DELIVERING,
                        objectives.stream().map(ObjectiveId::of).toList(),
                        null))
                .governance(Governance.none().withTolerances(permitted))
                .position(new Position(
                        new CostPosition(amount, null, null),
                        new TimePosition(start, finish, null, null, null, null),
                        positions,
                        scopeItems))
                .plan(plan())
                .stages(stages())
                .changes(ChangeLog.of(requests))
                .build();
    }

    private Plan plan() {
        List<Milestone> events = new ArrayList<>();
        milestones.forEach(
                (id, date) -> events.add(new Milestone(MilestoneId.of(id), id, date, null, null, null, null, false)));
        List<Activity> lines = new ArrayList<>();
        activities.forEach((id, date) -> lines.add(Activity.builder(ActivityId.of(id), id)
                .duration(WorkTime.ofHours(8))
                .baseline(date.atTime(9, 0), date.plusDays(3).atTime(17, 0))
                .build()));
        return Plan.builder().activities(lines).milestones(events).build();
    }

    private List<Stage> stages() {
        List<Stage> all = new ArrayList<>();
        stages.forEach((id, amount) -> all.add(new Stage(
                StageId.of(id),
                "Stage " + id,
                new CostPosition(Money.of("GBP", amount), null, null),
                new TimePosition(null, DAY.plusDays(amount), null, null, null, null),
                List.of(above(ToleranceAspect.COST, Math.toIntExact(amount))))));
        return all;
    }

    private static Tolerance above(ToleranceAspect aspect, int percent) {
        return Tolerance.of(aspect, ToleranceLimit.ofPercent(percent), null);
    }

    static Programme programme(Project project, List<ChangeRequest> requests) {
        return Programme.builder(ProgrammeId.of("PG"), "Programme")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .changes(ChangeLog.of(requests))
                .projects(List.of(project))
                .build();
    }
}
