package dev.pmo.core.structure;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates related projects to reach an outcome that none reaches alone.
 *
 * <p>Build it with {@link #builder(ProgrammeId, String)}: the canonical constructor changes when a component is added.
 * This class is immutable and thread-safe.
 *
 * @param id the identifier, unique in the whole portfolio
 * @param name what it is called
 * @param profile what it is for and where it stands in its life
 * @param governance who answers for it, what is tolerated, what was judged
 * @param position cost, time and the other aspects: agreed, expected, actual
 * @param raid its own RAID log
 * @param changes its own change log
 * @param plan its own plan
 * @param tranches its tranches, in order
 * @param programmes the programmes within it
 * @param projects the projects that it coordinates directly
 */
public record Programme(
        ProgrammeId id,
        @NotBlank(message = "a programme has no name") String name,
        Profile profile,
        @Valid Governance governance,
        @Valid Position position,
        @Valid RaidLog raid,
        @Valid ChangeLog changes,
        @Valid Plan plan,
        List<@Valid Tranche> tranches,
        List<Programme> programmes,
        List<Project> projects)
        implements Scope {

    /** Fills in what may be left out. */
    public Programme(
            ProgrammeId id,
            @Nullable String name,
            @Nullable Profile profile,
            @Nullable Governance governance,
            @Nullable Position position,
            @Nullable RaidLog raid,
            @Nullable ChangeLog changes,
            @Nullable Plan plan,
            @Nullable List<Tranche> tranches,
            @Nullable List<Programme> programmes,
            @Nullable List<Project> projects) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.profile = Objects.requireNonNullElse(profile, Profile.none());
        this.governance = Objects.requireNonNullElse(governance, Governance.none());
        this.position = Objects.requireNonNullElse(position, Position.none());
        this.raid = Objects.requireNonNullElse(raid, RaidLog.none());
        this.changes = Objects.requireNonNullElse(changes, ChangeLog.none());
        this.plan = Objects.requireNonNullElse(plan, Plan.none());
        this.tranches = Copies.copy(tranches);
        this.programmes = Copies.copy(programmes);
        this.projects = Copies.copy(projects);
    }

    /**
     * Starts a programme.
     *
     * @param id the identifier, unique in the whole portfolio
     * @param name what it is called
     * @return the builder
     */
    public static Builder builder(ProgrammeId id, @Nullable String name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this programme
     */
    public Builder toBuilder() {
        return new Builder(id, name)
                .like(this)
                .tranches(tranches)
                .programmes(programmes)
                .projects(projects);
    }

    @Override
    public ScopeRef ref() {
        return ScopeRef.of(id);
    }

    @Override
    public Level level() {
        return Level.PROGRAMME;
    }

    @Override
    public List<Scope> children() {
        return Scope.joined(List.of(), programmes, projects);
    }

    /** Collects the parts of a programme; used by one thread. Each method sets the component of its name. */
    public static final class Builder extends ScopeBuilder<Builder> {
        private final ProgrammeId id;
        private List<Tranche> tranches = List.of();
        private List<Programme> programmes = List.of();
        private List<Project> projects = List.of();

        private Builder(ProgrammeId id, @Nullable String name) {
            super(name);
            this.id = Objects.requireNonNull(id, "id");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets its tranches, in order.
         *
         * @param newTranches its tranches, in order
         * @return this
         */
        public Builder tranches(List<Tranche> newTranches) {
            tranches = newTranches;
            return this;
        }

        /**
         * Sets the programmes within it.
         *
         * @param newProgrammes the programmes within it
         * @return this
         */
        public Builder programmes(List<Programme> newProgrammes) {
            programmes = newProgrammes;
            return this;
        }

        /**
         * Sets the projects that it coordinates directly.
         *
         * @param newProjects the projects that it coordinates directly
         * @return this
         */
        public Builder projects(List<Project> newProjects) {
            projects = newProjects;
            return this;
        }

        /**
         * The programme.
         *
         * @return the programme
         */
        public Programme build() {
            return new Programme(
                    id, name, profile, governance, position, raid, changes, plan, tranches, programmes, projects);
        }
    }
}
