package dev.pmo.rules.testkit;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeBuilder;
import dev.pmo.core.structure.ScopeItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Portfolios of any shape, as arbitraries: empty, one project only, nested portfolios and programmes of any depth, ties,
 * hostile names; and the same portfolio with everything in another order.
 */
public final class Portfolios {

    /** What one portfolio, programme or project is made of. */
    private record Node(
            Level level,
            int parent,
            String id,
            String name,
            Governance governance,
            Position position,
            RaidLog raid,
            Plan plan,
            Controls controls,
            Map<String, String> attributes) {

        Governance governed() {
            return governance.withExceptions(controls.exceptions());
        }

        Position positioned() {
            return position.withScopeItems(controls.items());
        }
    }

    private Portfolios() {}

    /**
     * Portfolios without violations.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Portfolio> valid() {
        Arbitrary<Node> nodes = nodes(
                Texts.plain(),
                Texts.plain(),
                Positions.tolerances(),
                Positions.valid(),
                RaidLogs.valid(),
                Plans.valid(),
                Controls.valid());
        return nodes.list().ofMaxSize(14).map(list -> assembled(list, true));
    }

    /**
     * Portfolios as they come: repeated identifiers, hostile names, violations of every sort.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Portfolio> any() {
        Arbitrary<Node> nodes = nodes(
                Arbitraries.oneOf(Arbitraries.of("a", "b", "c"), Texts.identifiers()),
                Texts.hostile(),
                Positions.tolerances(),
                Positions.any(),
                RaidLogs.any(),
                Plans.any(),
                Controls.any());
        return Arbitraries.oneOf(valid(), nodes.list().ofMaxSize(14).map(list -> assembled(list, false)));
    }

    /**
     * Portfolios under strain, without violations and without plans: most scopes have tolerances, forecasts that lie
     * beside their targets, and live risks with scores. Most reviews of them find something, and hand something up.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Portfolio> strained() {
        Arbitrary<Node> nodes = nodes(
                Texts.plain(),
                Texts.plain(),
                Strain.tolerances(),
                Strain.positions(),
                Strain.logs(),
                Arbitraries.just(Plan.none()),
                Controls.valid());
        return nodes.list().ofMinSize(2).ofMaxSize(10).map(list -> assembled(list, true));
    }

    /** {@link Portfolios#strained()} for {@code @ForAll(supplier = Portfolios.Strained.class)}. */
    public static final class Strained implements ArbitrarySupplier<Portfolio> {

        /** For jqwik. */
        public Strained() {}

        @Override
        public Arbitrary<Portfolio> get() {
            return strained();
        }
    }

    /** {@link Portfolios#valid()} for {@code @ForAll(supplier = Portfolios.Valid.class)}. */
    public static final class Valid implements ArbitrarySupplier<Portfolio> {

        /** For jqwik. */
        public Valid() {}

        @Override
        public Arbitrary<Portfolio> get() {
            return valid();
        }
    }

    private static Arbitrary<Node> nodes(
            Arbitrary<String> ids,
            Arbitrary<String> names,
            Arbitrary<List<Tolerance>> limits,
            Arbitrary<Position> positions,
            Arbitrary<RaidLog> logs,
            Arbitrary<Plan> plans,
            Arbitrary<Controls> controls) {
        Arbitrary<Level> levels = Arbitraries.frequency(
                Tuple.of(4, Level.PROJECT), Tuple.of(2, Level.PROGRAMME), Tuple.of(1, Level.PORTFOLIO));
        Arbitrary<Integer> parents = Arbitraries.oneOf(
                Arbitraries.just(Integer.MAX_VALUE), Arbitraries.integers().between(0, 20));
        Arbitrary<Governance> governance = Combinators.combine(
                        limits, Texts.plain().injectNull(0.3), Texts.plain().injectNull(0.5))
                .as((tolerances, sro, board) -> new Governance(sro, null, board, tolerances, null, null, null));
        return Combinators.combine(levels, parents, ids, names, governance, positions, logs, plans)
                .flatAs((level, parent, id, name, governed, position, raid, plan) -> Combinators.combine(
                                controls, attributes())
                        .as((control, attributes) -> new Node(
                                level, parent, id, name, governed, position, raid, plan, control, attributes)));
    }

    private static Arbitrary<Map<String, String>> attributes() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.of("on", "off"))
                .ofMaxSize(3);
    }

    /** The nodes below one root; each hangs below one that stands before it, so the tree may be of any shape. */
    private static Portfolio assembled(List<Node> nodes, boolean unique) {
        List<Integer> holders = new ArrayList<>(List.of(-1));
        List<Integer> portfolios = new ArrayList<>(List.of(-1));
        int[] parents = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            List<Integer> fitting = node.level() == Level.PORTFOLIO ? portfolios : holders;
            int last = fitting.size() - 1;
            parents[i] = fitting.get(node.parent() == Integer.MAX_VALUE ? last : node.parent() % fitting.size());
            if (node.level() != Level.PROJECT) {
                holders.add(i);
            }
            if (node.level() == Level.PORTFOLIO) {
                portfolios.add(i);
            }
        }
        Map<Integer, List<Scope>> children = new TreeMap<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            String id = unique
                    ? nodes.get(i).level().name().substring(0, 4) + "-" + i
                    : nodes.get(i).id();
            Scope scope = scopeOf(nodes.get(i), id, children.getOrDefault(i, List.of()));
            children.computeIfAbsent(parents[i], key -> new ArrayList<>()).add(0, scope);
        }
        List<Scope> top = children.getOrDefault(-1, List.of());
        Portfolio root = Trees.withChildren(
                Portfolio.builder(PortfolioId.of("PF-ROOT"), "The root").build(), top);
        return Controls.joined(
                root, new Random(nodes.stream().mapToInt(Node::parent).sum()));
    }

    private static Scope scopeOf(Node node, String id, List<Scope> children) {
        return switch (node.level()) {
            case PORTFOLIO ->
                Trees.withChildren(
                        filled(Portfolio.builder(PortfolioId.of(id), node.name()), node)
                                .build(),
                        children);
            case PROGRAMME ->
                Trees.withChildren(
                        filled(Programme.builder(ProgrammeId.of(id), node.name()), node)
                                .build(),
                        children);
            case PROJECT ->
                filled(Project.builder(ProjectId.of(id), node.name()), node)
                        .stages(node.controls().stages())
                        .build();
        };
    }

    private static <B extends ScopeBuilder<B>> B filled(B builder, Node node) {
        Profile profile = new Profile(null, null, null, LifecycleState.DELIVERING, List.of(), node.attributes());
        return builder.profile(profile)
                .governance(node.governed())
                .position(node.positioned())
                .raid(node.raid())
                .plan(node.plan())
                .changes(node.controls().changes());
    }

    /**
     * The same portfolio, programme or project with its children, RAID items, change requests, exception reports,
     * tolerances, figures, scope items and milestones in another order, at every level. Items of one list that repeat
     * an identifier keep their order, and so do the lines and links of a plan: it is the order of its outline.
     *
     * @param <S> the type of the scope
     * @param root the scope
     * @param random where the order comes from
     * @return the shuffled scope
     */
    public static <S extends Scope> S shuffled(S root, Random random) {
        return Trees.mapped(root, scope -> shuffledOne(scope, random));
    }

    private static Scope shuffledOne(Scope scope, Random random) {
        RaidLog raid = new RaidLog(
                shuffledItems(scope.raid().risks(), Risk::id, random),
                shuffledItems(scope.raid().assumptions(), Assumption::id, random),
                shuffledItems(scope.raid().issues(), Issue::id, random),
                shuffledItems(scope.raid().dependencies(), GiveGet::id, random),
                shuffledItems(scope.raid().actions(), Action::id, random));
        Plan plan = scope.plan().toBuilder()
                .milestones(shuffledItems(scope.plan().milestones(), Milestone::id, random))
                .build();
        Position was = scope.position();
        Position position = new Position(
                was.cost(),
                was.time(),
                shuffledItems(was.aspects(), AspectPosition::aspect, random),
                shuffledItems(was.scopeItems(), ScopeItem::id, random));
        Governance governance = scope.governance()
                .withTolerances(shuffledItems(scope.governance().tolerances(), Tolerance::aspect, random))
                .withExceptions(shuffledItems(scope.governance().exceptions(), ExceptionReport::id, random));
        ChangeLog changes = new ChangeLog(
                shuffledItems(scope.changes().requests(), ChangeRequest::id, random),
                scope.changes().budget());
        Scope changed = Trees.withChanges(Trees.withPlan(Trees.withRaid(scope, raid), plan), changes);
        changed = Trees.withGovernance(Trees.withPosition(changed, position), governance);
        return Trees.withChildren(changed, shuffled(scope.children(), random));
    }

    /** Where an identifier is repeated, validation tells the items apart by their place, so the order has a meaning. */
    private static <T> List<T> shuffledItems(List<T> items, Function<T, ?> id, Random random) {
        boolean repeated = items.stream().map(id).distinct().count() < items.size();
        return repeated ? items : shuffled(items, random);
    }

    /**
     * A list in another order.
     *
     * @param <T> the type of the elements
     * @param list the list
     * @param random where the order comes from
     * @return the shuffled list
     */
    public static <T> List<T> shuffled(List<? extends T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
