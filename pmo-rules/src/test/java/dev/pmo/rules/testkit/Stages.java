package dev.pmo.rules.testkit;

import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Stage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Management stages of projects, as arbitraries: few, with figures and tolerances of their own. */
public final class Stages {

    private Stages() {}

    /**
     * Stages without violations, {@code S-1} and {@code S-2}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<Stage>> valid() {
        return stages(Arbitraries.just(1), Texts.plain(), Positions.valid())
                .list()
                .ofMaxSize(2)
                .map(Stages::numbered);
    }

    /**
     * Stages as they come: repeated identifiers, mixed currencies, reversed dates.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<Stage>> any() {
        return stages(Arbitraries.integers().between(1, 3), Texts.hostile(), Positions.any())
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Stage> stages(
            Arbitrary<Integer> ids, Arbitrary<String> names, Arbitrary<Position> positions) {
        return Combinators.combine(ids, names, positions, Positions.tolerances())
                .as((id, name, position, tolerances) ->
                        new Stage(StageId.of("S-" + id), name, position.cost(), position.time(), tolerances));
    }

    private static List<Stage> numbered(List<Stage> stages) {
        List<Stage> numbered = new ArrayList<>();
        for (Stage stage : stages) {
            StageId id = StageId.of("S-" + (numbered.size() + 1));
            numbered.add(new Stage(id, stage.name(), stage.cost(), stage.time(), stage.tolerances()));
        }
        return numbered;
    }
}
