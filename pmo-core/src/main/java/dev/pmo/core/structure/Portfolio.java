package dev.pmo.core.structure;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
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
 * Chooses the right work: the totality of an organisation's investment in change, or a segment of it.
 *
 * <pre>{@code
 * Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio")
 *         .projects(List.of(ledger()))
 *         .build();
 * }</pre>
 *
 * <p>Build it with {@link #builder(PortfolioId, String)}: the canonical constructor changes when a component is added.
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
 * @param objectives the strategic objectives that the work is chosen by
 * @param portfolios the portfolios within it
 * @param programmes the programmes chosen
 * @param projects the projects chosen that belong to no programme
 */
public record Portfolio(
        PortfolioId id,
        @NotBlank(message = "a portfolio has no name") String name,
        Profile profile,
        @Valid Governance governance,
        @Valid Position position,
        @Valid RaidLog raid,
        @Valid ChangeLog changes,
        @Valid Plan plan,
        List<@Valid Objective> objectives,
        List<Portfolio> portfolios,
        List<Programme> programmes,
        List<Project> projects)
        implements Scope {

    /** Fills in what may be left out. */
    public Portfolio(
            PortfolioId id,
            @Nullable String name,
            @Nullable Profile profile,
            @Nullable Governance governance,
            @Nullable Position position,
            @Nullable RaidLog raid,
            @Nullable ChangeLog changes,
            @Nullable Plan plan,
            @Nullable List<Objective> objectives,
            @Nullable List<Portfolio> portfolios,
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
        this.objectives = Copies.copy(objectives);
        this.portfolios = Copies.copy(portfolios);
        this.programmes = Copies.copy(programmes);
        this.projects = Copies.copy(projects);
    }

    /**
     * Starts a portfolio.
     *
     * @param id the identifier, unique in the whole portfolio
     * @param name what it is called
     * @return the builder
     */
    public static Builder builder(PortfolioId id, @Nullable String name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this portfolio
     */
    public Builder toBuilder() {
        return new Builder(id, name)
                .like(this)
                .objectives(objectives)
                .portfolios(portfolios)
                .programmes(programmes)
                .projects(projects);
    }

    @Override
    public ScopeRef ref() {
        return ScopeRef.of(id);
    }

    @Override
    public Level level() {
        return Level.PORTFOLIO;
    }

    @Override
    public List<Scope> children() {
        return Scope.joined(portfolios, programmes, projects);
    }

    /** Collects the parts of a portfolio; used by one thread. Each method sets the component of its name. */
    public static final class Builder extends ScopeBuilder<Builder> {
        private final PortfolioId id;
        private List<Objective> objectives = List.of();
        private List<Portfolio> portfolios = List.of();
        private List<Programme> programmes = List.of();
        private List<Project> projects = List.of();

        private Builder(PortfolioId id, @Nullable String name) {
            super(name);
            this.id = Objects.requireNonNull(id, "id");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the strategic objectives that the work is chosen by.
         *
         * @param newObjectives the strategic objectives that the work is chosen by
         * @return this
         */
        public Builder objectives(List<Objective> newObjectives) {
            objectives = newObjectives;
            return this;
        }

        /**
         * Sets the portfolios within it.
         *
         * @param newPortfolios the portfolios within it
         * @return this
         */
        public Builder portfolios(List<Portfolio> newPortfolios) {
            portfolios = newPortfolios;
            return this;
        }

        /**
         * Sets the programmes chosen.
         *
         * @param newProgrammes the programmes chosen
         * @return this
         */
        public Builder programmes(List<Programme> newProgrammes) {
            programmes = newProgrammes;
            return this;
        }

        /**
         * Sets the projects chosen that belong to no programme.
         *
         * @param newProjects the projects chosen that belong to no programme
         * @return this
         */
        public Builder projects(List<Project> newProjects) {
            projects = newProjects;
            return this;
        }

        /**
         * The portfolio.
         *
         * @return the portfolio
         */
        public Portfolio build() {
            return new Portfolio(
                    id,
                    name,
                    profile,
                    governance,
                    position,
                    raid,
                    changes,
                    plan,
                    objectives,
                    portfolios,
                    programmes,
                    projects);
        }
    }
}
