package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskMatrix;
import dev.pmo.rules.reporting.picture.RiskHeatMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskMapsTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule()));
    private static final ScopeRef TOP = ScopeRef.parse("PORTFOLIO:PF");

    private static Risk risk(String id, RiskNature nature, int likelihood, int impact) {
        return Risk.builder(RiskId.of(id), "Title of " + id)
                .nature(nature)
                .inherent(RiskAssessment.of(likelihood, impact))
                .build();
    }

    private static Project project(String id, Risk... risks) {
        return Project.builder(ProjectId.of(id), "Project " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(new RaidLog(List.of(risks), null, null, null, null))
                .build();
    }

    private static Review review(PolicySet policies, Project... projects) {
        Portfolio portfolio = Samples.portfolio(List.of(), List.of(projects));
        return ENGINE.review(ReviewRequest.of(portfolio, Samples.AS_OF).withPolicies(policies));
    }

    private static List<String> at(RiskMap map, int likelihood, int impact) {
        return map.cells().get(likelihood - 1).get(impact - 1).risks();
    }

    @Test
    void aMapHoldsTheRisksOfTheScopeAndOfAllBelowItWithThreatsAndOpportunitiesApart() {
        Review review = review(
                PolicySet.defaults(),
                project("B", risk("R-1", RiskNature.THREAT, 4, 5), risk("R-2", RiskNature.OPPORTUNITY, 1, 2)),
                project("A", risk("R-1", RiskNature.THREAT, 4, 5)));

        List<RiskMap> maps = RiskMaps.of(review, TOP);

        assertThat(maps).extracting(RiskMap::nature).containsExactly(RiskNature.THREAT, RiskNature.OPPORTUNITY);
        assertThat(at(maps.get(0), 4, 5)).containsExactly("A/R-1", "B/R-1");
        assertThat(maps.get(0).in(RiskBand.HIGH)).isEqualTo(2);
        assertThat(at(maps.get(1), 1, 2)).containsExactly("B/R-2");
        assertThat(RiskMaps.of(review, ScopeRef.parse("PROJECT:A"))).hasSize(1);
    }

    @Test
    void noLiveRiskIsLost() {
        Risk unscored = Risk.builder(RiskId.of("R-3"), "Not looked at yet").build();
        Risk closed = risk("R-4", RiskNature.THREAT, 5, 5).toBuilder()
                .status(RiskStatus.CLOSED)
                .build();
        Review review =
                review(PolicySet.defaults(), project("A", risk("R-1", RiskNature.THREAT, 1, 1), unscored, closed));

        assertThat(RiskMaps.of(review, TOP)).singleElement().satisfies(map -> {
            assertThat(map.risks()).isEqualTo(2);
            assertThat(map.unscored()).isEqualTo(1);
        });
    }

    /** The project scores by sums, the portfolio by products: a place on the one says nothing on the other. */
    @Test
    void aRiskScoredOnAnotherMatrixIsCountedByItsBand() {
        RaidPolicy additive = RaidPolicy.DEFAULTS.withMatrices(RiskMatrix.additive5(), RiskMatrix.additive5());
        Review review = review(
                PolicySet.defaults()
                        .with(PolicyOverride.at(RaidPolicy.TYPE, ScopeRef.parse("PROJECT:A"), additive, "test")),
                project("A", risk("R-1", RiskNature.THREAT, 5, 5)),
                project("B", risk("R-1", RiskNature.THREAT, 5, 5)));

        assertThat(RiskMaps.of(review, TOP)).singleElement().satisfies(map -> {
            assertThat(at(map, 5, 5)).containsExactly("B/R-1");
            assertThat(map.elsewhere().veryHigh()).isEqualTo(1);
            assertThat(map.risks()).isEqualTo(2);
        });
    }

    @Test
    void thePictureTellsOfEachCellAndListsTheFirstOfMany() {
        List<Risk> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(risk("R-" + i, RiskNature.THREAT, 3, 3));
        }
        RiskMap map = RiskMaps.of(review(PolicySet.defaults(), project("<A>", many.toArray(Risk[]::new))), TOP)
                .get(0);

        String svg = RiskHeatMap.of("Threats", map);

        assertThat(svg)
                .contains(
                        "Likelihood 3, impact 3, score 9, medium: 500 (&lt;A&gt;/R-0, ",
                        " and 440 more)",
                        ">500</text>")
                .doesNotContain("<A>");
    }
}
