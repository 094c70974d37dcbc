package dev.pmo.rules.peer;

import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.List;

/** An actual date that is still to come is struck out before anything is worked out by hand. */
final class ToCome {

    private ToCome() {}

    static <S extends Scope> S struckOut(S root, LocalDate asOf) {
        return Trees.mapped(root, scope -> scope(scope, asOf));
    }

    private static Scope scope(Scope scope, LocalDate asOf) {
        Position was = scope.position();
        Position position = new Position(was.cost(), time(was.time(), asOf), was.aspects(), was.scopeItems());
        Scope struck = Trees.withPosition(scope, position);
        return struck instanceof Project project ? stages(project, asOf) : struck;
    }

    private static Project stages(Project project, LocalDate asOf) {
        List<Stage> stages = project.stages().stream()
                .map(stage ->
                        new Stage(stage.id(), stage.name(), stage.cost(), time(stage.time(), asOf), stage.tolerances()))
                .toList();
        return project.toBuilder().stages(stages).build();
    }

    private static TimePosition time(TimePosition time, LocalDate asOf) {
        LocalDate start = time.actualStart();
        LocalDate finish = time.actualFinish();
        return new TimePosition(
                time.baselineStart(),
                time.baselineFinish(),
                time.forecastStart(),
                time.forecastFinish(),
                start != null && start.compareTo(asOf) > 0 ? null : start,
                finish != null && finish.compareTo(asOf) > 0 ? null : finish);
    }
}
