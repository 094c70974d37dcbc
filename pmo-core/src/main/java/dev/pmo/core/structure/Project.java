package dev.pmo.core.structure;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ProjectId;
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
 * Does the work: a temporary undertaking that delivers agreed outputs within tolerances.
 *
 * <pre>{@code
 * Project.builder(ProjectId.of("PJ-1"), "Replace the ledger")
 *         .profile(Profile.of(LifecycleState.DELIVERING))
 *         .governance(Governance.of("A. Shah", "Ledger board")
 *                 .withTolerances(
 *                         List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)))))
 *         .position(Position.of(
 *                 CostPosition.of(Money.of("GBP", 1_200_000), Money.of("GBP", 1_380_000)),
 *                 TimePosition.of(
 *                         LocalDate.of(2026, 1, 5), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 11, 20))))
 *         .build();
 * }</pre>
 *
 * <p>Build it with {@link #builder(ProjectId, String)}: the canonical constructor changes when a component is added.
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
 * @param stages its management stages, in order
 */
public record Project(
        ProjectId id,
        @NotBlank(message = "a project has no name") String name,
        Profile profile,
        @Valid Governance governance,
        @Valid Position position,
        @Valid RaidLog raid,
        @Valid ChangeLog changes,
        @Valid Plan plan,
        List<@Valid Stage> stages)
        implements Scope {

    /** Fills in what may be left out. */
    public Project(
            ProjectId id,
            @Nullable String name,
            @Nullable Profile profile,
            @Nullable Governance governance,
            @Nullable Position position,
            @Nullable RaidLog raid,
            @Nullable ChangeLog changes,
            @Nullable Plan plan,
            @Nullable List<Stage> stages) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.profile = Objects.requireNonNullElse(profile, Profile.none());
        this.governance = Objects.requireNonNullElse(governance, Governance.none());
        this.position = Objects.requireNonNullElse(position, Position.none());
        this.raid = Objects.requireNonNullElse(raid, RaidLog.none());
        this.changes = Objects.requireNonNullElse(changes, ChangeLog.none());
        this.plan = Objects.requireNonNullElse(plan, Plan.none());
        this.stages = Copies.copy(stages);
    }

    /**
     * Starts a project.
     *
     * @param id the identifier, unique in the whole portfolio
     * @param name what it is called
     * @return the builder
     */
    public static Builder builder(ProjectId id, @Nullable String name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this project
     */
    public Builder toBuilder() {
        return new Builder(id, name).like(this).stages(stages);
    }

    @Override
    public ScopeRef ref() {
        return ScopeRef.of(id);
    }

    @Override
    public Level level() {
        return Level.PROJECT;
    }

    @Override
    public List<Scope> children() {
        return List.of();
    }

    /** Collects the parts of a project; used by one thread. Each method sets the component of its name. */
    public static final class Builder extends ScopeBuilder<Builder> {
        private final ProjectId id;
        private List<Stage> stages = List.of();

        private Builder(ProjectId id, @Nullable String name) {
            super(name);
            this.id = Objects.requireNonNull(id, "id");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets its management stages, in order.
         *
         * @param newStages its management stages, in order
         * @return this
         */
        public Builder stages(List<Stage> newStages) {
            stages = newStages;
            return this;
        }

        /**
         * The project.
         *
         * @return the project
         */
        public Project build() {
            return new Project(id, name, profile, governance, position, raid, changes, plan, stages);
        }
    }
}
