package dev.pmo.core.raid;

import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risks, assumptions, issues, give/get dependencies and actions that a scope has written down.
 *
 * <p>The order of the items carries no meaning. This class is immutable and thread-safe.
 *
 * @param risks the uncertain events
 * @param assumptions what is taken to be true
 * @param issues what has happened
 * @param dependencies what is owed to others and by others
 * @param actions what somebody is to do by a date
 */
public record RaidLog(
        List<@Valid Risk> risks,
        List<@Valid Assumption> assumptions,
        List<@Valid Issue> issues,
        List<@Valid GiveGet> dependencies,
        List<@Valid Action> actions) {

    private static final RaidLog NONE = new RaidLog(null, null, null, null, null);

    /** Copies the lists. */
    public RaidLog(
            @Nullable List<Risk> risks,
            @Nullable List<Assumption> assumptions,
            @Nullable List<Issue> issues,
            @Nullable List<GiveGet> dependencies,
            @Nullable List<Action> actions) {
        this.risks = Copies.copy(risks);
        this.assumptions = Copies.copy(assumptions);
        this.issues = Copies.copy(issues);
        this.dependencies = Copies.copy(dependencies);
        this.actions = Copies.copy(actions);
    }

    /**
     * An empty log.
     *
     * @return the empty log
     */
    public static RaidLog none() {
        return NONE;
    }

    /**
     * A log of risks only.
     *
     * @param risks the risks
     * @return the log
     */
    public static RaidLog ofRisks(List<Risk> risks) {
        return new RaidLog(risks, null, null, null, null);
    }

    /**
     * The same log with other risks.
     *
     * @param newRisks the risks
     * @return the changed log
     */
    public RaidLog withRisks(List<Risk> newRisks) {
        return new RaidLog(newRisks, assumptions, issues, dependencies, actions);
    }

    /**
     * The same log with other assumptions.
     *
     * @param newAssumptions the assumptions
     * @return the changed log
     */
    public RaidLog withAssumptions(List<Assumption> newAssumptions) {
        return new RaidLog(risks, newAssumptions, issues, dependencies, actions);
    }

    /**
     * The same log with other issues.
     *
     * @param newIssues the issues
     * @return the changed log
     */
    public RaidLog withIssues(List<Issue> newIssues) {
        return new RaidLog(risks, assumptions, newIssues, dependencies, actions);
    }

    /**
     * The same log with other give/get dependencies.
     *
     * @param newDependencies the dependencies
     * @return the changed log
     */
    public RaidLog withDependencies(List<GiveGet> newDependencies) {
        return new RaidLog(risks, assumptions, issues, newDependencies, actions);
    }

    /**
     * The same log with other actions.
     *
     * @param newActions what somebody is to do by a date
     * @return the changed log
     */
    public RaidLog withActions(List<Action> newActions) {
        return new RaidLog(risks, assumptions, issues, dependencies, newActions);
    }
}
