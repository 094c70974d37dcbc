package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.BandCounts;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.RiskMatrices;
import dev.pmo.rules.raid.RiskMatrix;
import dev.pmo.rules.raid.RiskRegister;
import dev.pmo.rules.raid.RiskScore;
import dev.pmo.rules.raid.ScoredRisk;
import dev.pmo.rules.rule.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Places the live risks of a scope and of all below it on its risk matrices.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RiskMaps {

    private RiskMaps() {}

    /**
     * The maps of a scope, threats before opportunities.
     *
     * @param review the review that scored the risks
     * @param scope the scope
     * @return a map for each nature of which there is a live risk; empty if the scope is not part of the review
     */
    public static List<RiskMap> of(Review review, ScopeRef scope) {
        OptionalInt top = review.index().findPosition(scope);
        return top.isPresent() ? of(review, top.getAsInt()) : List.of();
    }

    /**
     * The maps of a scope, told by its position, which several scopes of one name do not share.
     *
     * @param review the review that scored the risks
     * @param top the position of the scope in the {@link Review#index()}
     * @return a map for each nature of which there is a live risk
     */
    public static List<RiskMap> of(Review review, int top) {
        RiskMatrices matrices =
                review.findFactAt(top, RaidFacts.MATRICES).map(Fact::value).orElse(null);
        if (matrices == null) {
            return List.of();
        }
        List<RiskMap> maps = new ArrayList<>();
        for (RiskNature nature : RiskNature.values()) {
            Placing placing = new Placing(review, matrices.of(nature), nature);
            for (int place = top; place < review.index().scopes().size(); place++) {
                if (review.index().holds(top, place)) {
                    placing.add(place);
                }
            }
            RiskMap map = placing.map(review.index().scopes().get(top));
            if (map.risks() > 0) {
                maps.add(map);
            }
        }
        return maps;
    }

    /** Counts the risks of one nature into the cells of one matrix. Used by one thread. */
    private static final class Placing {

        private final Review review;
        private final RiskMatrix matrix;
        private final RiskNature nature;
        private final List<List<List<String>>> cells = new ArrayList<>();
        private final Map<RiskBand, Integer> elsewhere = new EnumMap<>(RiskBand.class);
        private int placed;
        private int unscored;

        Placing(Review review, RiskMatrix matrix, RiskNature nature) {
            this.review = review;
            this.matrix = matrix;
            this.nature = nature;
            for (List<RiskScore> row : matrix.cells()) {
                List<List<String>> line = new ArrayList<>();
                row.forEach(cell -> line.add(new ArrayList<>()));
                cells.add(line);
            }
        }

        void add(int place) {
            Scope scope = review.index().scopes().get(place);
            RiskRegister register = review.findFactAt(place, RaidFacts.REGISTER)
                    .map(Fact::value)
                    .orElse(RiskRegister.empty());
            List<ScoredRisk> risks = nature == RiskNature.THREAT ? register.threats() : register.opportunities();
            if (risks.isEmpty()) {
                return;
            }
            boolean here = review.findFactAt(place, RaidFacts.MATRICES)
                    .map(own -> own.value().of(nature).equals(matrix))
                    .orElse(false);
            risks.forEach(risk -> add(scope, risk, here));
        }

        private void add(Scope scope, ScoredRisk risk, boolean here) {
            RiskScore score = risk.score();
            RiskAssessment current = risk.risk().findCurrent().orElse(null);
            Integer likelihood = current == null ? null : current.likelihood();
            Integer impact = current == null ? null : current.impact();
            if (score == null || likelihood == null || impact == null) {
                unscored++;
            } else if (here) {
                placed++;
                cells.get(likelihood - 1)
                        .get(impact - 1)
                        .add(scope.ref().id() + "/" + risk.risk().id());
            } else {
                elsewhere.merge(score.band(), 1, Integer::sum);
            }
        }

        RiskMap map(Scope top) {
            List<List<RiskMapCell>> rows = new ArrayList<>();
            for (int row = 0; row < cells.size(); row++) {
                List<RiskMapCell> line = new ArrayList<>();
                for (int column = 0; column < cells.get(row).size(); column++) {
                    line.add(new RiskMapCell(
                            matrix.cells().get(row).get(column),
                            cells.get(row).get(column).stream().sorted().toList()));
                }
                rows.add(line);
            }
            String name = top.name().isBlank() ? top.ref().id() : top.name();
            return new RiskMap(top.ref(), name, nature, rows, placed, unscored, counts());
        }

        private BandCounts counts() {
            return new BandCounts(in(RiskBand.LOW), in(RiskBand.MEDIUM), in(RiskBand.HIGH), in(RiskBand.VERY_HIGH), 0);
        }

        private int in(RiskBand band) {
            return elsewhere.getOrDefault(band, 0);
        }
    }
}
