package dev.pmo.rules.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Positions;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** There is one answer to what tolerance a scope has to keep, and all who ask get it. */
class TolerancesInForceTest {

    private static final Tolerance STANDING = Given.cost("5%");

    @Provide
    Arbitrary<List<Tolerance>> tolerances() {
        return Positions.tolerances();
    }

    @Test
    void aStandingToleranceHoldsWhereTheScopeSetsNoneAndItsOwnCountsAsAWhole() {
        Tolerance onlyAbove = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(20), null);
        Tolerance empty = Tolerance.of(ToleranceAspect.COST, null, null);

        assertThat(TolerancesInForce.of(List.of(), List.of(STANDING)).find(ToleranceAspect.COST))
                .contains(STANDING);
        assertThat(TolerancesInForce.of(List.of(onlyAbove), List.of(STANDING)).all())
                .as("a side that the scope leaves open stays open")
                .containsExactly(onlyAbove);
        assertThat(TolerancesInForce.of(List.of(empty), List.of(STANDING)).all())
                .as("a tolerance without a limit sets none")
                .containsExactly(STANDING);
    }

    @Test
    void theOrderOfTheRecordDoesNotShow() {
        Tolerance time = Given.time("3 days");
        Tolerance risk = Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.ofPercent(1), null);

        assertThat(TolerancesInForce.of(List.of(time, risk), List.of(STANDING)))
                .hasToString(TolerancesInForce.of(List.of(risk, time), List.of(STANDING))
                        .toString())
                .hasToString("cost 5% above, 5% below (standing); risk 1% above; time 3 days above, 3 days below");
    }

    @Property(tries = 60)
    void theBandsAreThoseOfTheTolerancesInForce(
            @ForAll("tolerances") List<Tolerance> own, @ForAll("tolerances") List<Tolerance> offered) {
        List<Tolerance> standing = offered.stream()
                .filter(Tolerance::hasLimit)
                .filter(each -> offered.stream()
                                .filter(other -> other.aspect() == each.aspect())
                                .count()
                        == 1)
                .toList();
        Project project = Given.project("P", 1_000, 1_100, 5).toBuilder()
                .governance(Governance.none().withTolerances(own))
                .build();
        Review review = Given.ENGINE.review(ReviewRequest.of(project, Given.AS_OF)
                .withPolicies(PolicySet.defaults()
                        .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withStandingTolerances(standing))));
        TolerancesInForce inForce = review.findFact(project.ref(), ToleranceFacts.IN_FORCE)
                .orElseThrow()
                .value();
        ToleranceBands bands = review.findFact(project.ref(), ToleranceFacts.BANDS)
                .orElseThrow()
                .value();

        assertThat(bands.bands()).allSatisfy(band -> {
            assertThat(bands.findBand(band.aspect(), band.side())).contains(band);
            assertThat(band.standing()).isEqualTo(inForce.isStanding(band.aspect()));
            assertThat(inForce.find(band.aspect()))
                    .map(tolerance -> ToleranceCheck.limitOn(band.side(), tolerance))
                    .hasToString("Optional[" + band.limit() + "]");
        });
    }
}
