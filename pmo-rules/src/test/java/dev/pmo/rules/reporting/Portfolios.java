package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Portfolios of any mix of states, ratings and judgements. */
final class Portfolios {

    private record Seed(
            Rag recorded,
            long daysLate,
            long cost,
            @Nullable LifecycleState state,
            @Nullable ConfidenceRating confidence) {}

    private static final List<Rag> RECORDED = List.of(Rag.GREEN, Rag.AMBER, Rag.RED, Rag.UNKNOWN);

    private Portfolios() {}

    static Arbitrary<Portfolio> any() {
        Arbitrary<Seed> seeds = Combinators.combine(
                        Arbitraries.of(Rag.class),
                        Arbitraries.longs().between(-5, 120),
                        Arbitraries.longs().between(900_000, 1_300_000),
                        Arbitraries.of(LifecycleState.class).injectNull(0.1),
                        Arbitraries.of(ConfidenceRating.class).injectNull(0.5))
                .as(Seed::new);
        return seeds.list().ofMaxSize(4).list().ofMaxSize(4).map(Portfolios::portfolio);
    }

    private static Portfolio portfolio(List<List<Seed>> seeds) {
        List<Programme> programmes = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            List<Project> projects = new ArrayList<>();
            for (int j = 0; j < seeds.get(i).size(); j++) {
                projects.add(project("P" + i + "-" + j, seeds.get(i).get(j)));
            }
            programmes.add(Samples.programme("G" + i, "Programme " + i, RECORDED.get(i % 4), projects));
        }
        return Samples.portfolio(programmes, List.of());
    }

    private static Project project(String id, Seed seed) {
        Project project = seed.daysLate() < 0
                ? Samples.silent(id, "Silent " + id)
                : Samples.project(id, "Project " + id, seed.daysLate(), seed.cost(), seed.recorded());
        Project placed = project.toBuilder().profile(profile(seed.state())).build();
        ConfidenceRating confidence = seed.confidence();
        return confidence == null ? placed : Samples.judged(placed, ConfidenceScale.FIVE_POINT, confidence);
    }

    private static Profile profile(@Nullable LifecycleState state) {
        return state == null ? Profile.none() : Profile.of(state);
    }
}
