package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When agreed values were set, as far as a snapshot says it: a tolerance holds its day; the date of a milestone or
 * activity was set with the oldest kept baseline that has it.
 */
final class SetDays {

    private record Part(BaselineField field, String item, String value) {}

    private final Map<Part, LocalDate> days = new HashMap<>();

    private SetDays() {}

    static SetDays of(Scope scope) {
        SetDays set = new SetDays();
        set.tolerances("", scope.governance().tolerances());
        if (scope instanceof Project project) {
            for (Stage stage : project.stages()) {
                set.tolerances(stage.id() + "/", stage.tolerances());
            }
        }
        for (Baseline baseline : scope.plan().baselines()) {
            LocalDate on = baseline.setOn();
            if (on != null) {
                set.dates(baseline, on);
            }
        }
        return set;
    }

    private void dates(Baseline baseline, LocalDate on) {
        for (MilestoneBaseline one : baseline.milestones()) {
            put(BaselineField.MILESTONE, one.milestone().value(), AgreedText.of(one.date()), on);
        }
        for (ActivityBaseline one : baseline.activities()) {
            put(BaselineField.ACTIVITY_START, one.activity().value(), AgreedText.day(one.start()), on);
            put(
                    BaselineField.ACTIVITY_FINISH,
                    one.activity().value(),
                    AgreedText.finish(one.start(), one.finish()),
                    on);
        }
    }

    private void tolerances(String prefix, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            LocalDate on = tolerance.setOn();
            if (on != null) {
                put(BaselineField.TOLERANCE, prefix + tolerance.aspect(), AgreedText.of(tolerance), on);
            }
        }
    }

    private void put(BaselineField field, String item, String value, LocalDate on) {
        days.merge(new Part(field, item, value), on, (one, other) -> one.isBefore(other) ? one : other);
    }

    @Nullable
    LocalDate find(BaselineDifference difference) {
        return days.get(new Part(difference.field(), Copies.text(difference.item()), Copies.text(difference.to())));
    }
}
