package dev.pmo.rules.peer;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios of now and of last time: finishes that moved by a day and by just the days of the policy, costs that changed by
 * just the share, judgements on two scales, scopes that came, went and hang elsewhere.
 */
public final class MovementCorners implements ArbitrarySupplier<TwoSnapshots> {

    private static final LocalDate AS_OF = Corners.AS_OF;

    /** For jqwik. */
    public MovementCorners() {}

    @Override
    public Arbitrary<TwoSnapshots> get() {
        return Combinators.combine(new Corners().get(), Arbitraries.longs())
                .as((shape, seed) -> new TwoSnapshots(drawn(shape, seed, 37), drawn(shape, seed, 41)));
    }

    private static Portfolio drawn(Portfolio shape, long seed, int which) {
        return Trees.mapped(shape, scope -> {
            Draw draw =
                    new Draw(new Random(seed * which + scope.ref().toString().hashCode()));
            Scope drawn = Trees.withPosition(scope, position(draw));
            Governance governance = drawn.governance().withConfidences(confidences(draw));
            drawn = Trees.withGovernance(
                    drawn,
                    new Governance(
                            draw.sometimes(80, draw.pick("Ann", "Ann", " ")),
                            governance.manager(),
                            governance.board(),
                            governance.tolerances(),
                            governance.confidences(),
                            governance.statusReports(),
                            governance.exceptions()));
            Profile profile = scope.profile();
            drawn = Trees.withProfile(drawn, profile);
            List<Scope> children = new ArrayList<>();
            for (Scope child : drawn.children()) {
                if (draw.chance(85)) {
                    children.add(child);
                }
            }
            return children.size() == drawn.children().size() ? drawn : Trees.withChildren(drawn, children);
        });
    }

    private static Position position(Draw draw) {
        LocalDate finish = AS_OF.plusDays(draw.pick(0, 1, 30, 60, 89, 90));
        TimePosition time = new TimePosition(
                null,
                draw.sometimes(70, AS_OF),
                null,
                draw.sometimes(85, finish),
                null,
                draw.sometimes(15, AS_OF.minusDays(draw.pick(0, 30))));
        CostPosition cost =
                new CostPosition(money(draw, 60), money(draw, 80), draw.chance(80) ? null : money(draw, 100));
        return new Position(cost, time, null, null);
    }

    private static @Nullable Money money(Draw draw, int percent) {
        long amount = draw.pick(100L, 100L, 110L, 111L, 90L, 89L, 125L, 126L, 0L, -100L, 75L);
        return draw.sometimes(percent, Money.of(draw.chance(95) ? "GBP" : "EUR", amount));
    }

    private static List<DeliveryConfidence> confidences(Draw draw) {
        List<DeliveryConfidence> confidences = new ArrayList<>();
        for (int days : List.of(60, 30, -1)) {
            if (draw.chance(40)) {
                boolean five = draw.chance(50);
                ConfidenceRating rating = five
                        ? draw.pick(ConfidenceRating.values())
                        : draw.pick(
                                ConfidenceRating.GREEN,
                                ConfidenceRating.AMBER,
                                ConfidenceRating.RED,
                                ConfidenceRating.EXEMPT);
                confidences.add(new DeliveryConfidence(
                        five ? ConfidenceScale.FIVE_POINT : ConfidenceScale.THREE_POINT,
                        rating,
                        "Ann",
                        draw.sometimes(85, AS_OF.minusDays(days)),
                        null));
            }
        }
        return confidences;
    }
}
