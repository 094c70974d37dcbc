package dev.pmo.rules.raid;

import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;
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

    /**
     * Checks that authority does not shrink on the way up.
     *
     * @throws InvalidPolicyException if it does, with every problem and its path
     */
    public EscalationBands {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(portfolio, "portfolio");
        PolicyProblems problems = new PolicyProblems("raid");
        rises("programme", programme, "project", project, problems);
        rises("portfolio", portfolio, "programme", programme, problems);
        problems.refuseIfAny("they are listed from the portfolio down");
    }

    private static void rises(String level, RiskBand band, String below, RiskBand lower, PolicyProblems problems) {
        if (band.compareTo(lower) < 0) {
            problems.add(
                    "escalationBands." + level,
                    "must not fall below that of the " + below + ", '" + lower + "', but was: '" + band + "'");
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
