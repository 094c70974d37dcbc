package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is agreed for a scope, part by part, in the texts of the documents, and since when. */
final class Agreed {

    /**
     * One part.
     *
     * @param field which
     * @param item of what; empty for what a scope has once
     */
    record Part(BaselineField field, String item) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byField = field.compareTo(other.field);
            return byField == 0 ? item.compareTo(other.item) : byField;
        }

        @Override
        public String toString() {
            return field + " " + item;
        }
    }

    private final Map<Part, String> values = new TreeMap<>();
    private final Set<Part> listed = new HashSet<>();
    private final Map<Part, LocalDate> since = new TreeMap<>();
    private final Scope scope;

    Agreed(Scope scope) {
        this.scope = scope;
        put(BaselineField.COST, "", scope.position().cost().baseline());
        put(BaselineField.START, "", scope.position().time().baselineStart());
        put(BaselineField.FINISH, "", scope.position().time().baselineFinish());
        for (AspectPosition aspect : scope.position().aspects()) {
            if (aspect.target() != null) {
                String digits = aspect.target().toPlainString();
                boolean money = "GBP".equals(aspect.unit());
                String text = money ? Money.of("GBP", aspect.target()).toString() : digits + " " + aspect.unit();
                put(BaselineField.ASPECT_TARGET, aspect.aspect().name(), text);
            }
        }
        tolerances("", scope.governance().tolerances());
        if (scope instanceof Project project) {
            for (Stage stage : project.stages()) {
                put(BaselineField.STAGE, stage.id().value(), stage.name());
                put(BaselineField.STAGE_COST, stage.id().value(), stage.cost().baseline());
                put(BaselineField.STAGE_FINISH, stage.id().value(), stage.time().baselineFinish());
                tolerances(stage.id() + "/", stage.tolerances());
            }
        }
        for (Milestone milestone : scope.plan().milestones()) {
            put(BaselineField.MILESTONE, milestone.id().value(), milestone.baseline());
        }
        for (ScopeItem item : scope.position().scopeItems()) {
            put(BaselineField.SCOPE_ITEM, item.id().value(), item.title());
        }
        for (ObjectiveId objective : scope.profile().objectives()) {
            put(BaselineField.OBJECTIVE, objective.value(), "served");
        }
        milestonesSince();
    }

    private void put(BaselineField field, String item, @Nullable Object value) {
        listed.add(new Part(field, item));
        if (value != null && !value.toString().isEmpty()) {
            values.put(new Part(field, item), value.toString());
        }
    }

    static String text(Tolerance tolerance) {
        List<String> sides = new ArrayList<>();
        if (tolerance.above() != null) {
            sides.add(tolerance.above() + " above");
        }
        if (tolerance.below() != null) {
            sides.add(tolerance.below() + " below");
        }
        return String.join(", ", sides);
    }

    private void tolerances(String of, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            String item = of + tolerance.aspect();
            put(BaselineField.TOLERANCE, item, text(tolerance));
            if (tolerance.setOn() != null) {
                since.put(new Part(BaselineField.TOLERANCE, item), tolerance.setOn());
            }
        }
    }

    /** Set with the oldest kept baseline that has the date. */
    private void milestonesSince() {
        for (Baseline baseline : scope.plan().baselines()) {
            for (MilestoneBaseline kept : baseline.milestones()) {
                Part part = new Part(BaselineField.MILESTONE, kept.milestone().value());
                boolean same = kept.date() != null && kept.date().toString().equals(values.get(part));
                LocalDate day = baseline.setOn();
                if (same && day != null && (since.get(part) == null || day.isBefore(since.get(part)))) {
                    since.put(part, day);
                }
            }
        }
    }

    Map<Part, String> values() {
        return values;
    }

    String value(Part part) {
        return values.getOrDefault(part, "");
    }

    /** Whether the item is there, with or without something agreed. */
    boolean listed(Part part) {
        return listed.contains(part);
    }

    boolean any(BaselineField field) {
        for (Part part : values.keySet()) {
            if (part.field == field) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    LocalDate since(Part part) {
        return since.get(part);
    }
}
