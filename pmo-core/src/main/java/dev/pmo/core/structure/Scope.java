package dev.pmo.core.structure;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import java.util.ArrayList;
import java.util.List;

/**
 * A portfolio, programme or project, seen by a rule that does not care which: what all three have in common.
 *
 * <p>Implemented by this library only. Comparing two scopes by {@code equals} compares their whole content; whether
 * one was changed is told by identity, since snapshots are immutable.
 */
public sealed interface Scope permits Portfolio, Programme, Project {

    /**
     * The name of this scope in references.
     *
     * @return the level and the identifier
     */
    ScopeRef ref();

    /**
     * Which of the three it is.
     *
     * @return the level
     */
    Level level();

    /**
     * What it is called.
     *
     * @return the name, empty if the source had none
     */
    String name();

    /**
     * What it is for and where it stands in its life.
     *
     * @return the profile
     */
    Profile profile();

    /**
     * Who answers for it, what is tolerated, what was judged.
     *
     * @return the governance
     */
    Governance governance();

    /**
     * Cost, time and the other aspects: agreed, expected, actual.
     *
     * @return the position
     */
    Position position();

    /**
     * Its own RAID log, without those of its children.
     *
     * @return the log
     */
    RaidLog raid();

    /**
     * Its own change log, without those of its children.
     *
     * @return the log
     */
    ChangeLog changes();

    /**
     * Its own plan, without those of its children.
     *
     * @return the plan
     */
    Plan plan();

    /**
     * What lies directly below: portfolios, then programmes, then projects, each in the order given.
     *
     * @return the children, a new list at each call
     */
    List<Scope> children();

    /**
     * Puts the three kinds of children into one list.
     *
     * @param portfolios the portfolios
     * @param programmes the programmes
     * @param projects the projects
     * @return all of them, in this order
     */
    static List<Scope> joined(List<Portfolio> portfolios, List<Programme> programmes, List<Project> projects) {
        List<Scope> all = new ArrayList<>(portfolios.size() + programmes.size() + projects.size());
        all.addAll(portfolios);
        all.addAll(programmes);
        all.addAll(projects);
        return all;
    }
}
