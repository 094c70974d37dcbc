package dev.pmo.core.structure;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a portfolio, a programme and a project have in common; used by one thread. Each method sets the
 * component of its name.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ScopeBuilder<B extends ScopeBuilder<B>>
        permits Portfolio.Builder, Programme.Builder, Project.Builder {

    @Nullable
    String name;

    Profile profile = Profile.none();
    Governance governance = Governance.none();
    Position position = Position.none();
    RaidLog raid = RaidLog.none();
    ChangeLog changes = ChangeLog.none();
    Plan plan = Plan.none();

    ScopeBuilder(@Nullable String name) {
        this.name = name;
    }

    /** The builder by its own type. */
    abstract B self();

    /** Takes over what a scope has in common with all others. */
    final B like(Scope scope) {
        profile = scope.profile();
        governance = scope.governance();
        position = scope.position();
        raid = scope.raid();
        changes = scope.changes();
        plan = scope.plan();
        return self();
    }

    /**
     * Sets what it is called.
     *
     * @param newName what it is called
     * @return this
     */
    public final B name(@Nullable String newName) {
        name = newName;
        return self();
    }

    /**
     * Sets what it is for and where it stands in its life.
     *
     * @param newProfile what it is for and where it stands in its life
     * @return this
     */
    public final B profile(Profile newProfile) {
        profile = newProfile;
        return self();
    }

    /**
     * Sets who answers for it, what is tolerated, what was judged.
     *
     * @param newGovernance who answers for it, what is tolerated, what was judged
     * @return this
     */
    public final B governance(Governance newGovernance) {
        governance = newGovernance;
        return self();
    }

    /**
     * Sets cost, time and the other aspects: agreed, expected, actual.
     *
     * @param newPosition cost, time and the other aspects: agreed, expected, actual
     * @return this
     */
    public final B position(Position newPosition) {
        position = newPosition;
        return self();
    }

    /**
     * Sets its own RAID log.
     *
     * @param newRaid its own RAID log
     * @return this
     */
    public final B raid(RaidLog newRaid) {
        raid = newRaid;
        return self();
    }

    /**
     * Sets its own change log.
     *
     * @param newChanges its own change log
     * @return this
     */
    public final B changes(ChangeLog newChanges) {
        changes = newChanges;
        return self();
    }

    /**
     * Sets its own plan.
     *
     * @param newPlan its own plan
     * @return this
     */
    public final B plan(Plan newPlan) {
        plan = newPlan;
        return self();
    }
}
