package dev.pmo.rules.raid;

import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import java.util.Objects;

/**
 * From which band on a level hands a risk to the level above.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the lowest band that a project hands up
 * @param programme the lowest band that a programme hands up
 * @param portfolio the lowest band that a portfolio hands up
 */
public record EscalationBands(RiskBand project, RiskBand programme, RiskBand portfolio) {

    /** Checks that authority does not shrink on the way up. */
    public EscalationBands {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(portfolio, "portfolio");
        if (project.compareTo(programme) > 0 || programme.compareTo(portfolio) > 0) {
            throw new IllegalArgumentException("Escalation bands must not fall from project to portfolio, but were: '"
                    + project + "', '" + programme + "', '" + portfolio
                    + "'.\nMaybe they are listed from the portfolio down.");
        }
    }

    /**
     * The band of a level.
     *
     * @param level the level
     * @return the lowest band that it hands up
     */
    public RiskBand at(Level level) {
        return switch (level) {
            case PROJECT -> project;
            case PROGRAMME -> programme;
            case PORTFOLIO -> portfolio;
        };
    }
}
