package dev.pmo.rules.change.baseline;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How steady the agreed dates of a plan are: the baselines that are kept with it, each compared with the next, and the
 * last with the dates in force.
 *
 * <p>Only items that both baselines hold are compared; what is planned in detail later is no move. A baseline set again
 * with the same dates is none either. This class is immutable and thread-safe.
 *
 * @param baselines how many earlier baselines are kept
 * @param moves the times at which dates moved, in their order
 * @param stages how often while each stage ran, for projects whose stages have dates
 * @param activities how many activities are in the oldest baseline and in the one in force
 * @param activitiesMoved of how many of them a date differs
 * @param milestones how many milestones are in the oldest baseline and in the one in force
 * @param milestonesMoved of how many of them the date differs
 */
public record BaselineVolatility(
        int baselines,
        List<BaselineMove> moves,
        List<StageMoves> stages,
        int activities,
        int activitiesMoved,
        int milestones,
        int milestonesMoved) {

    private static final BaselineVolatility NO_BASELINES = new BaselineVolatility(0, List.of(), List.of(), 0, 0, 0, 0);

    private record Counted(int common, int moved) {}

    /** Copies the lists. */
    public BaselineVolatility {
        moves = Copies.copy(moves);
        stages = Copies.copy(stages);
    }

    /**
     * Reads the baselines of a scope's own plan.
     *
     * @param scope the scope
     * @return how steady they are
     */
    public static BaselineVolatility of(Scope scope) {
        Plan plan = scope.plan();
        List<Baseline> kept = plan.baselines();
        if (kept.isEmpty()) {
            return NO_BASELINES;
        }
        Baseline now = Baseline.inForce(BaselineMove.IN_FORCE, LocalDate.MAX, plan);
        List<BaselineMove> moves = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            boolean last = i == kept.size() - 1;
            Baseline next = last ? now : kept.get(i + 1);
            int activities = activities(kept.get(i), next).moved();
            int milestones = milestones(kept.get(i), next).moved();
            if (activities + milestones > 0) {
                moves.add(new BaselineMove(
                        kept.get(i).name(), next.name(), last ? null : next.setOn(), activities, milestones));
            }
        }
        Counted activities = activities(kept.get(0), now);
        Counted milestones = milestones(kept.get(0), now);
        return new BaselineVolatility(
                kept.size(),
                moves,
                stages(scope, moves),
                activities.common(),
                activities.moved(),
                milestones.common(),
                milestones.moved());
    }

    private static Counted activities(Baseline before, Baseline after) {
        Map<ActivityId, ActivityBaseline> known = new HashMap<>();
        before.activities().forEach(one -> known.putIfAbsent(one.activity(), one));
        int common = 0;
        int moved = 0;
        for (ActivityBaseline one : after.activities()) {
            ActivityBaseline was = known.remove(one.activity());
            if (was != null) {
                common++;
                boolean same = AgreedText.day(was.start()).equals(AgreedText.day(one.start()))
                        && AgreedText.finish(was.start(), was.finish())
                                .equals(AgreedText.finish(one.start(), one.finish()));
                moved += same ? 0 : 1;
            }
        }
        return new Counted(common, moved);
    }

    private static Counted milestones(Baseline before, Baseline after) {
        Map<MilestoneId, MilestoneBaseline> known = new HashMap<>();
        before.milestones().forEach(one -> known.putIfAbsent(one.milestone(), one));
        int common = 0;
        int moved = 0;
        for (MilestoneBaseline one : after.milestones()) {
            MilestoneBaseline was = known.remove(one.milestone());
            if (was != null) {
                common++;
                moved += was.equals(one) ? 0 : 1;
            }
        }
        return new Counted(common, moved);
    }

    private static List<StageMoves> stages(Scope scope, List<BaselineMove> moves) {
        if (!(scope instanceof Project project) || moves.isEmpty()) {
            return List.of();
        }
        List<StageMoves> stages = new ArrayList<>();
        for (Stage stage : project.stages()) {
            LocalDate first = first(stage.time());
            LocalDate last = last(stage.time());
            if (first != null && last != null) {
                long within = moves.stream()
                        .map(BaselineMove::setOn)
                        .filter(on -> on != null && !on.isBefore(first) && !on.isAfter(last))
                        .count();
                stages.add(new StageMoves(stage.id(), Math.toIntExact(within)));
            }
        }
        return stages;
    }

    private static @Nullable LocalDate first(TimePosition time) {
        return time.actualStart() != null ? time.actualStart() : time.baselineStart();
    }

    private static @Nullable LocalDate last(TimePosition time) {
        if (time.actualFinish() != null) {
            return time.actualFinish();
        }
        return time.forecastFinish() != null ? time.forecastFinish() : time.baselineFinish();
    }

    /**
     * How many items are in the oldest baseline and in the one in force.
     *
     * @return the activities and milestones
     */
    public int items() {
        return activities + milestones;
    }

    /**
     * Of how many of them a date differs.
     *
     * @return the activities and milestones
     */
    public int itemsMoved() {
        return activitiesMoved + milestonesMoved;
    }

    @Override
    public String toString() {
        return Wording.counted(moves.size(), "move", "moves") + " in "
                + Wording.counted(baselines, "baseline", "baselines") + ", " + itemsMoved() + " of "
                + Wording.counted(items(), "item", "items") + " moved";
    }
}
