package dev.pmo.core.validation;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a path of a validation provider with the identifier of each item in place of its position in the list. */
final class ItemPaths {

    private ItemPaths() {}

    static String of(Scope scope, Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                String item = item(scope, text.toString(), node);
                text.append('[').append(item).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    private static String item(Scope scope, String list, Path.Node node) {
        Integer index = node.getIndex();
        if (index == null) {
            return String.valueOf(node.getKey());
        }
        return switch (list) {
            case "raid.risks" -> id(scope.raid().risks(), index, risk -> risk.id());
            case "raid.assumptions" -> id(scope.raid().assumptions(), index, assumption -> assumption.id());
            case "raid.issues" -> id(scope.raid().issues(), index, issue -> issue.id());
            case "raid.actions" -> id(scope.raid().actions(), index, action -> action.id());
            case "changes.requests" -> id(scope.changes().requests(), index, request -> request.id());
            case "governance.exceptions" -> id(scope.governance().exceptions(), index, report -> report.id());
            case "position.scopeItems" -> id(scope.position().scopeItems(), index, item -> item.id());
            case "raid.dependencies" -> id(scope.raid().dependencies(), index, dependency -> dependency.id());
            case "plan.activities" -> id(scope.plan().activities(), index, activity -> activity.id());
            case "plan.milestones" -> id(scope.plan().milestones(), index, milestone -> milestone.id());
            case "plan.calendars" -> id(scope.plan().calendars(), index, calendar -> calendar.id());
            default -> part(scope, list, index);
        };
    }

    private static String part(Scope scope, String list, int index) {
        if (list.equals("stages") && scope instanceof Project project) {
            return id(project.stages(), index, stage -> stage.id());
        }
        if (list.equals("tranches") && scope instanceof Programme programme) {
            return id(programme.tranches(), index, tranche -> tranche.id());
        }
        if (list.equals("objectives") && scope instanceof Portfolio portfolio) {
            return id(portfolio.objectives(), index, objective -> objective.id());
        }
        return String.valueOf(index);
    }

    private static <T> String id(List<T> items, int index, Function<T, Object> id) {
        return id.apply(items.get(index)).toString();
    }
}
