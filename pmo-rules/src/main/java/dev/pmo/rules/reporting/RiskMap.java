package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.raid.BandCounts;
import java.util.List;
import java.util.Objects;

/**
 * Where the live threats, or the live opportunities, of a scope and of all below it lie on the matrix of the scope.
 *
 * <p>A risk of a scope below that scores on another matrix cannot be placed; it is counted by the band that its own
 * matrix gives it. This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param name what it is called
 * @param nature whether it is of threats or of opportunities
 * @param cells a row for each step of likelihood, from the least likely; in it a cell for each step of impact
 * @param placed how many risks are on the map
 * @param unscored how many live risks have no score, so that they have no place
 * @param elsewhere how many are scored on another matrix, by the band that it gives them
 */
public record RiskMap(
        ScopeRef scope,
        String name,
        RiskNature nature,
        List<List<RiskMapCell>> cells,
        int placed,
        int unscored,
        BandCounts elsewhere) {

    /** Copies the lists. */
    public RiskMap {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNullElse(name, "");
        Objects.requireNonNull(nature, "nature");
        cells = Copies.copy(cells).stream().map(List::copyOf).toList();
        Objects.requireNonNull(elsewhere, "elsewhere");
    }

    /**
     * How many live risks there are, wherever they are scored.
     *
     * @return the number
     */
    public int risks() {
        return placed + unscored + elsewhere.total();
    }

    /**
     * How many of them are in a band, each as its own scope scored it.
     *
     * @param band the band
     * @return the number
     */
    public int in(RiskBand band) {
        return elsewhere.in(band)
                + cells.stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.score().band() == band)
                        .mapToInt(cell -> cell.risks().size())
                        .sum();
    }

    /**
     * What they are called, as many as they are.
     *
     * @return threat, threats, opportunity or opportunities
     */
    public String noun() {
        return nature == RiskNature.THREAT
                ? risks() == 1 ? "threat" : "threats"
                : risks() == 1 ? "opportunity" : "opportunities";
    }
}
