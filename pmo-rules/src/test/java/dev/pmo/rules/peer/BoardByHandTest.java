package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.WaitingKind;
import dev.pmo.rules.testkit.Samples;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The report lists the decisions that are wanted, and the board what waits for whom until when, as a reader of the
 * documents works them out by hand from the findings and the logs; text, table and page say the same counts.
 */
class BoardByHandTest {

    @Property(tries = 12, seed = "1")
    void whatWaitsForWhomIsWhatIsWorkedOutByHand(
            @ForAll(supplier = BoardCorners.class) TwoSnapshots snapshots, @ForAll long seed) {
        assertThat(BoardComparison.of(snapshots, policies(snapshots, seed), seed)
                        .differences())
                .isEmpty();
    }

    @Test
    void inThePortfoliosSomethingOfEachKindWaits() {
        Set<WaitingKind> met = EnumSet.noneOf(WaitingKind.class);
        for (TwoSnapshots snapshots : Samples.of(new BoardCorners().get(), 8, 1)) {
            met.addAll(BoardComparison.of(snapshots, PolicySet.defaults(), 1).met());
        }
        assertThat(met).containsExactlyInAnyOrder(WaitingKind.values());
    }

    static PolicySet policies(TwoSnapshots snapshots, long seed) {
        return switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> PolicySet.defaults();
            case 1 -> PolicyCorners.of(snapshots.now(), seed);
            case 2 -> ExceptionPolicies.of(snapshots.now(), seed);
            default -> ControlPolicies.of(snapshots.now(), seed);
        };
    }
}
