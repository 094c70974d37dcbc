package dev.pmo.rules.testkit;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeBuilder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changed copies of a tree of scopes; what is not changed stays the same object. */
public final class Trees {

    private Trees() {}

    /**
     * All scopes of a tree, each before its children.
     *
     * @param root the root
     * @return the scopes
     */
    public static List<Scope> scopes(Scope root) {
        List<Scope> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }

    /**
     * A tree with every scope replaced, bottom-up; where the change gives the same object and no child changed, the
     * scope stays.
     *
     * @param <S> the type of the root
     * @param root the root
     * @param change makes another scope of one whose children are changed already; it must keep the level of the root
     * @return the changed tree
     */
    @SuppressWarnings("unchecked")
    public static <S extends Scope> S mapped(S root, UnaryOperator<Scope> change) {
        List<Scope> all = scopes(root);
        IdentityHashMap<Scope, Scope> changed = new IdentityHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Scope scope = all.get(i);
            List<Scope> children = new ArrayList<>();
            boolean same = true;
            for (Scope child : scope.children()) {
                Scope now = Objects.requireNonNull(changed.get(child));
                children.add(now);
                same &= now == child;
            }
            changed.put(scope, change.apply(same ? scope : withChildren(scope, children)));
        }
        return (S) Objects.requireNonNull(changed.get(root));
    }

    /**
     * A tree with one scope replaced.
     *
     * @param <S> the type of the root
     * @param root the root
     * @param scope the very object to replace
     * @param replacement what takes its place
     * @return the changed tree
     */
    @SuppressWarnings("unchecked")
    public static <S extends Scope> S replaced(S root, Scope scope, Scope replacement) {
        if (root == scope) {
            return (S) replacement;
        }
        return mapped(
                root,
                found -> found.children().stream().anyMatch(child -> child == scope)
                        ? withChildren(
                                found,
                                found.children().stream()
                                        .map(child -> child == scope ? replacement : child)
                                        .toList())
                        : found);
    }

    /**
     * A scope with other children, sorted into its portfolios, programmes and projects.
     *
     * @param <S> the type of the scope
     * @param scope the scope
     * @param children the children
     * @return the changed scope
     */
    @SuppressWarnings("unchecked")
    public static <S extends Scope> S withChildren(S scope, List<? extends Scope> children) {
        List<Portfolio> portfolios = of(Portfolio.class, children);
        List<Programme> programmes = of(Programme.class, children);
        List<Project> projects = of(Project.class, children);
        if (scope instanceof Portfolio portfolio) {
            return (S) portfolio.toBuilder()
                    .portfolios(portfolios)
                    .programmes(programmes)
                    .projects(projects)
                    .build();
        }
        return scope instanceof Programme programme
                ? (S) programme.toBuilder()
                        .programmes(programmes)
                        .projects(projects)
                        .build()
                : scope;
    }

    private static <T extends Scope> List<T> of(Class<T> type, List<? extends Scope> scopes) {
        return scopes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * A scope with another RAID log.
     *
     * @param scope the scope
     * @param raid the log
     * @return the changed scope
     */
    public static Scope withRaid(Scope scope, RaidLog raid) {
        return changed(scope, builder -> builder.raid(raid));
    }

    /**
     * A scope with another plan.
     *
     * @param scope the scope
     * @param plan the plan
     * @return the changed scope
     */
    public static Scope withPlan(Scope scope, Plan plan) {
        return changed(scope, builder -> builder.plan(plan));
    }

    /**
     * A scope with another change log.
     *
     * @param scope the scope
     * @param changes the change log
     * @return the changed scope
     */
    public static Scope withChanges(Scope scope, ChangeLog changes) {
        return changed(scope, builder -> builder.changes(changes));
    }

    /**
     * A scope with other figures.
     *
     * @param scope the scope
     * @param position the figures
     * @return the changed scope
     */
    public static Scope withPosition(Scope scope, Position position) {
        return changed(scope, builder -> builder.position(position));
    }

    /**
     * A scope with another governance.
     *
     * @param scope the scope
     * @param governance the governance
     * @return the changed scope
     */
    public static Scope withGovernance(Scope scope, Governance governance) {
        return changed(scope, builder -> builder.governance(governance));
    }

    /**
     * A scope with another identifier, of the same level.
     *
     * @param scope the scope
     * @param id the identifier
     * @return the changed scope
     */
    public static Scope renamed(Scope scope, String id) {
        if (scope instanceof Portfolio was) {
            return like(was, Portfolio.builder(PortfolioId.of(id), was.name()))
                    .objectives(was.objectives())
                    .portfolios(was.portfolios())
                    .programmes(was.programmes())
                    .projects(was.projects())
                    .build();
        }
        if (scope instanceof Programme was) {
            return like(was, Programme.builder(ProgrammeId.of(id), was.name()))
                    .tranches(was.tranches())
                    .programmes(was.programmes())
                    .projects(was.projects())
                    .build();
        }
        Project was = (Project) scope;
        return like(was, Project.builder(ProjectId.of(id), was.name()))
                .stages(was.stages())
                .build();
    }

    private static <B extends ScopeBuilder<B>> B like(Scope was, B builder) {
        return builder.profile(was.profile())
                .governance(was.governance())
                .position(was.position())
                .raid(was.raid())
                .changes(was.changes())
                .plan(was.plan());
    }

    /**
     * A scope with another profile.
     *
     * @param scope the scope
     * @param profile the profile
     * @return the changed scope
     */
    public static Scope withProfile(Scope scope, Profile profile) {
        return changed(scope, builder -> builder.profile(profile));
    }

    /**
     * A scope with another attribute in its profile.
     *
     * @param scope the scope
     * @param name the name of the attribute
     * @param value its value
     * @return the changed scope
     */
    public static Scope withAttribute(Scope scope, String name, String value) {
        Profile was = scope.profile();
        Map<String, String> attributes = new TreeMap<>(was.attributes());
        attributes.put(name, value);
        Profile profile = new Profile(
                was.description(), was.category(), was.organisation(), was.state(), was.objectives(), attributes);
        return withProfile(scope, profile);
    }

    /** A scope with something else of what all levels have in common. */
    private static Scope changed(Scope scope, Consumer<ScopeBuilder<?>> change) {
        if (scope instanceof Portfolio portfolio) {
            Portfolio.Builder builder = portfolio.toBuilder();
            change.accept(builder);
            return builder.build();
        }
        if (scope instanceof Programme programme) {
            Programme.Builder builder = programme.toBuilder();
            change.accept(builder);
            return builder.build();
        }
        Project.Builder builder = ((Project) scope).toBuilder();
        change.accept(builder);
        return builder.build();
    }
}
