package dev.pmo.core.validation;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a hierarchy together from the flat rows of a host, each with the name of its parent, in any order.
 *
 * <pre>{@code
 * Assembly assembly = PortfolioAssembler.of(root)
 *         .add(ledger(), root.ref())
 *         .add(Project.builder(ProjectId.of("PJ-2"), "Orphan").build(), ScopeRef.parse("PROGRAMME:PG-9"))
 *         .assemble();
 * Portfolio portfolio = assembly.portfolio();
 * List<Violation> leftOut = assembly.violations();
 * }</pre>
 *
 * <p>What a row already holds below itself comes along, and may be named as a parent too. Rows whose parent is not
 * there or cannot hold them, that go round in a circle, or that repeat a row given before are left out and told, with
 * all that stands below them. A hierarchy of any depth is put together without recursion. Used by one thread.
 */
public final class PortfolioAssembler {

    private static final int UNKNOWN = -1;

    private final Portfolio root;
    private final List<Scope> given = new ArrayList<>();
    private final List<ScopeRef> givenParents = new ArrayList<>();

    private PortfolioAssembler(Portfolio root) {
        this.root = Objects.requireNonNull(root, "root");
    }

    /**
     * Starts with the portfolio at the top.
     *
     * @param root the portfolio at the top
     * @return the assembler
     */
    public static PortfolioAssembler of(Portfolio root) {
        return new PortfolioAssembler(root);
    }

    /**
     * Adds a project.
     *
     * @param project the project
     * @param parent the programme or portfolio that it belongs to
     * @return this
     */
    public PortfolioAssembler add(Project project, ScopeRef parent) {
        return addScope(project, parent);
    }

    /**
     * Adds a programme.
     *
     * @param programme the programme
     * @param parent the programme or portfolio that it belongs to
     * @return this
     */
    public PortfolioAssembler add(Programme programme, ScopeRef parent) {
        return addScope(programme, parent);
    }

    /**
     * Adds a portfolio.
     *
     * @param portfolio the portfolio
     * @param parent the portfolio that it is a part of
     * @return this
     */
    public PortfolioAssembler add(Portfolio portfolio, ScopeRef parent) {
        return addScope(portfolio, parent);
    }

    private PortfolioAssembler addScope(Scope scope, ScopeRef parent) {
        given.add(Objects.requireNonNull(scope, "scope"));
        givenParents.add(Objects.requireNonNull(parent, "parent"));
        return this;
    }

    /**
     * Puts the rows together.
     *
     * @return the hierarchy, and what did not find its place in it
     */
    public Assembly assemble() {
        return new Run().assemble();
    }

    /** One assembly; row 0 is the root. */
    private final class Run {
        private final Violations violations = new Violations(root.ref());
        private final List<Scope> rows = new ArrayList<>();
        private final List<ScopeRef> parentRefs = new ArrayList<>();
        private final Map<ScopeRef, Integer> numbers = new HashMap<>();
        private final List<ScopeRef> leftOut = new ArrayList<>();
        private final List<List<Integer>> below = new ArrayList<>();

        Assembly assemble() {
            spread(root, root.ref());
            for (int i = 0; i < given.size(); i++) {
                spread(given.get(i), givenParents.get(i));
            }
            List<Integer> placed = place(parents());
            leaveOut(placed);
            Collections.sort(leftOut);
            return new Assembly(built(placed), violations.sorted(), leftOut);
        }

        /** A row for each scope of a given one; the first row of a name counts. */
        private void spread(Scope scope, ScopeRef parent) {
            ScopeTree tree = ScopeTree.of(scope);
            for (int i = 0; i < tree.size(); i++) {
                row(tree.scope(i), i == 0 ? parent : tree.scope(tree.parent(i)).ref());
            }
        }

        private void row(Scope scope, ScopeRef parent) {
            if (numbers.putIfAbsent(scope.ref(), rows.size()) != null) {
                violations.enter(scope.ref());
                violations.add(
                        ViolationKind.DUPLICATE_ID,
                        "id",
                        "the identifier of a scope was given before, and what was given then counts; this one is below",
                        parent);
                leftOut.add(scope.ref());
                return;
            }
            rows.add(scope);
            parentRefs.add(parent);
            below.add(new ArrayList<>(0));
        }

        private int[] parents() {
            int[] parents = new int[rows.size()];
            parents[0] = UNKNOWN;
            for (int i = 1; i < parents.length; i++) {
                ScopeRef parent = parentRefs.get(i);
                Integer number = numbers.get(parent);
                violations.enter(rows.get(i).ref());
                if (number == null) {
                    violations.add(ViolationKind.DANGLING_REFERENCE, "parent", "there is no such parent", parent);
                } else if (!holds(parent.level(), rows.get(i).level())) {
                    violations.add(
                            ViolationKind.WRONG_LEVEL,
                            "parent",
                            "the parent cannot hold a " + Wording.of(rows.get(i).level()),
                            parent);
                    number = null;
                }
                parents[i] = number == null ? UNKNOWN : number;
            }
            return parents;
        }

        private static boolean holds(Level parent, Level child) {
            return parent == Level.PORTFOLIO || (parent == Level.PROGRAMME && child != Level.PORTFOLIO);
        }

        /** The rows that hang on the root, each after its parent. */
        private List<Integer> place(int[] parents) {
            for (int i = 1; i < parents.length; i++) {
                if (parents[i] != UNKNOWN) {
                    below.get(parents[i]).add(i);
                }
            }
            cycles(parents);
            List<Integer> placed = new ArrayList<>(rows.size());
            placed.add(0);
            for (int i = 0; i < placed.size(); i++) {
                placed.addAll(below.get(placed.get(i)));
            }
            return placed;
        }

        private void cycles(int[] parents) {
            int[] from = new int[parents.length];
            int[] to = new int[parents.length];
            int count = 0;
            for (int i = 1; i < parents.length; i++) {
                if (parents[i] != UNKNOWN) {
                    violations.enter(rows.get(i).ref());
                    if (parents[i] == i) {
                        violations.add(
                                ViolationKind.SELF_LINK, "parent", "the scope is its own parent", parentRefs.get(i));
                    }
                    from[count] = i;
                    to[count] = parents[i];
                    count += parents[i] == i ? 0 : 1;
                }
            }
            List<ScopeRef> names = rows.stream().map(Scope::ref).toList();
            for (List<ScopeRef> cycle : Cycles.of(names, from, to, count)) {
                violations.enter(cycle.get(0));
                violations.add(ViolationKind.CYCLE, "parent", "the parents go round in a circle", Cycles.text(cycle));
            }
        }

        private void leaveOut(List<Integer> placed) {
            boolean[] in = new boolean[rows.size()];
            placed.forEach(row -> in[row] = true);
            for (int i = 0; i < in.length; i++) {
                if (!in[i]) {
                    leftOut.add(rows.get(i).ref());
                }
            }
        }

        /** Children before their parents. */
        private Portfolio built(List<Integer> placed) {
            List<Scope> result = new ArrayList<>(rows);
            for (int i = placed.size() - 1; i >= 0; i--) {
                int row = placed.get(i);
                List<Scope> children = below.get(row).stream().map(result::get).toList();
                result.set(row, withChildren(result.get(row), children));
            }
            return (Portfolio) result.get(0);
        }
    }

    /** The same object where nothing changes, so that an incremental review sees that. */
    private static Scope withChildren(Scope scope, List<Scope> children) {
        if (same(scope.children(), children)) {
            return scope;
        }
        List<Programme> programmes = only(Programme.class, children);
        List<Project> projects = only(Project.class, children);
        if (scope instanceof Programme programme) {
            return programme.toBuilder()
                    .programmes(programmes)
                    .projects(projects)
                    .build();
        }
        Portfolio portfolio = (Portfolio) scope;
        return portfolio.toBuilder()
                .portfolios(only(Portfolio.class, children))
                .programmes(programmes)
                .projects(projects)
                .build();
    }

    @SuppressWarnings("ReferenceEquality") // equals would compare whole trees
    private static boolean same(List<Scope> before, List<Scope> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i) == after.get(i);
        }
        return same;
    }

    private static <T extends Scope> List<T> only(Class<T> type, List<Scope> scopes) {
        return scopes.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
