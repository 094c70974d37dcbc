package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.dates;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskNature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may happen soon, of threats and of opportunities. */
class WatchListTest {

    private static final ScopeRef PROJECT = ScopeRef.parse("PROJECT:P");

    private static Risk.Builder near(String id, @Nullable LocalDate proximity) {
        return threat(id, 3, 3).dates(dates(proximity));
    }

    private static RiskRegister register(Risk... risks) {
        return RiskRegister.of(List.of(risks), RaidPolicy.DEFAULTS);
    }

    private static List<String> entries(WatchList list) {
        return list.entries().stream()
                .map(entry -> entry.risk() + " " + entry.proximity())
                .toList();
    }

    private static final RiskRegister ALL = register(
            near("A", AS_OF).build(),
            near("B", AS_OF.plusDays(1)).build(),
            near("C", AS_OF.plusDays(31)).build(),
            near("D", AS_OF.plusDays(32)).build(),
            near("E", null).build(),
            near("F", AS_OF.plusDays(2)).nature(RiskNature.OPPORTUNITY).build());

    @Test
    void theDayOfReviewIsNowAndTheLastDayOfThePeriodIsStillSoon() {
        assertThat(entries(WatchList.of(PROJECT, ALL, AS_OF, 31)))
                .containsExactlyInAnyOrder("A NOW", "B SOON", "C SOON", "D LATER", "E UNKNOWN", "F SOON");
    }

    @Test
    void whatIsFarOrUndatedIsNotNearAndOpportunitiesAre() {
        WatchList near = WatchList.near(JoinedRegister.of(PROJECT, ALL, List.of()), AS_OF, 31);

        assertThat(entries(near)).containsExactly("A NOW", "B SOON", "F SOON", "C SOON");
        assertThat(near).hasToString("4 risks within 31 days of " + AS_OF);
        assertThat(WatchList.near(
                        JoinedRegister.of(PROJECT, register(near("A", AS_OF).build()), List.of()), AS_OF, 31))
                .hasToString("1 risk within 31 days of " + AS_OF);
    }
}
