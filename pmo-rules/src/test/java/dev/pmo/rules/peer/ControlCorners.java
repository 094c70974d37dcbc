package dev.pmo.rules.peer;

import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * Portfolios on the corners of change control, with the snapshot before: costs exactly on a limit and one beyond it,
 * decisions on the very day and the day after, approvals by those who may not, values that were agreed by nobody.
 *
 * <p>The shape of the tree is shrunk by jqwik; what a scope holds follows from a seed and its name.
 */
public final class ControlCorners implements ArbitrarySupplier<TwoSnapshots> {

    /** For jqwik. */
    public ControlCorners() {}

    @Override
    public Arbitrary<TwoSnapshots> get() {
        return Combinators.combine(Portfolios.strained(), Arbitraries.longs()).as(ControlCorners::dressed);
    }

    private static TwoSnapshots dressed(Portfolio shape, long seed) {
        Portfolio bare = Trees.mapped(shape, scope -> bare(scope, draw(scope, seed)));
        Portfolio before = Trees.mapped(bare, scope -> new AgreedCorners(draw(scope, seed), false).agreed(scope));
        Portfolio now = Trees.mapped(bare, scope -> {
            Draw draw = draw(scope, seed);
            Scope agreed = new AgreedCorners(draw, true).agreed(scope);
            return Trees.withChanges(agreed, new ChangeCorners(draw, agreed).log());
        });
        return new TwoSnapshots(fewer(before, seed), now);
    }

    private static Draw draw(Scope scope, long seed) {
        return new Draw(new Random(seed * 31 + scope.ref().toString().hashCode()));
    }

    /** Some scopes were not there the last time. */
    private static Portfolio fewer(Portfolio before, long seed) {
        return Trees.mapped(before, scope -> {
            List<Scope> children = new ArrayList<>();
            for (Scope child : scope.children()) {
                if (!draw(child, seed + 1).chance(10)) {
                    children.add(child);
                }
            }
            return children.size() == scope.children().size() ? scope : Trees.withChildren(scope, children);
        });
    }

    private static Scope bare(Scope scope, Draw draw) {
        LifecycleState other = draw.pick(LifecycleState.PROPOSED, LifecycleState.CLOSED, LifecycleState.STOPPED);
        LifecycleState state = draw.chance(80) ? LifecycleState.DELIVERING : draw.sometimes(75, other);
        return Trees.withProfile(scope, new Profile(null, null, null, state, null, null));
    }
}
