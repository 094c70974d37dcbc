package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.decision;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppetiteRulesTest {

    /** The project board takes little risk with safety, and more with the rest. */
    private static final PolicySet SAFE = PolicySet.defaults()
            .with(
                    AuthorityPolicy.TYPE,
                    new AuthorityPolicy(AuthorityLadder.of(List.of(
                            Rung.of("project board", Level.PROJECT, List.of(DecisionKind.values()))
                                    .withAppetites(List.of(
                                            new AppetiteLimit("Safety", RiskBand.LOW, null),
                                            AppetiteLimit.of(RiskBand.HIGH))),
                            Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))
                                    .withAppetites(List.of(
                                            new AppetiteLimit("Safety", RiskBand.MEDIUM, null),
                                            AppetiteLimit.of(RiskBand.VERY_HIGH))),
                            Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.values()))))));

    private static Risk.Builder bare(int likelihood, int impact) {
        return threat("R-1", likelihood, impact).controls(List.of());
    }

    private static Risk.Builder safety(int likelihood, int impact) {
        return bare(likelihood, impact).statement(new RiskStatement(null, null, null, "Safety", null));
    }

    private static RecordedDecision by(@Nullable String authority, @Nullable LocalDate until) {
        return new RecordedDecision("Ann", authority, AS_OF.minusDays(9), until, null);
    }

    private static List<Finding> above(Risk risk) {
        return found(review(programme(List.of(), project(risk)), SAFE), "risk-above-appetite");
    }

    @Test
    void appetiteIsSetByCategory() {
        assertThat(above(bare(3, 3).build())).isEmpty();
        assertThat(above(safety(1, 1).build())).isEmpty();

        Finding finding = above(safety(3, 3).build()).get(0);
        assertThat(finding.text())
                .isEqualTo(
                        "Threat R-1 'Supplier fails' is 9 medium in the category 'Safety', above the appetite of this"
                                + " level, low of the project board; it is neither accepted nor acted on, and may be"
                                + " accepted by the programme board; an answer is due within 10 days");
        assertThat(finding.escalated()).isTrue();
        assertThat(decision(finding).to()).isEqualTo(RaidSamples.PROGRAMME);
    }

    private static PolicySet ladder(Rung... rungs) {
        return PolicySet.defaults()
                .with(
                        AuthorityPolicy.TYPE,
                        new AuthorityPolicy(AuthorityLadder.of(List.of(rungs)).withBeyond("the ministry")));
    }

    private static List<String> told(Risk risk, String rule, Rung... rungs) {
        return texts(review(programme(List.of(), project(risk)), ladder(rungs)), rule);
    }

    @Test
    void whereNobodyOfTheLevelAcceptsRisksNoneIsWithinItsAppetite() {
        Rung board = Rung.of("project board", Level.PROJECT, List.of(DecisionKind.ISSUE));
        Rung above = Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()));

        assertThat(told(bare(2, 2).build(), "risk-above-appetite", board, above))
                .containsExactly(
                        "Threat R-1 'Supplier fails' is 4 medium, above the appetite of this level, where nobody"
                                + " accepts risks; it is neither accepted nor acted on, and may be accepted by the"
                                + " programme board; an answer is due within 10 days");
        assertThat(told(
                        bare(2, 2).acceptance(by("project board", null)).build(),
                        "acceptance-above-authority",
                        board,
                        above))
                .containsExactly("Threat R-1 'Supplier fails' is 4 medium, and was accepted by the project board, which"
                        + " accepts no risks; it is for the programme board, and an answer is due within 10 days");
    }

    @Test
    void whatNobodyOnTheLadderMayAcceptIsForTheOneWhomItNames() {
        Rung board = Rung.of("project board", Level.PROJECT, List.of(DecisionKind.values()))
                .withAppetites(List.of(new AppetiteLimit("Safety", RiskBand.LOW, null)));

        assertThat(told(safety(3, 3).build(), "risk-above-appetite", board))
                .singleElement()
                .asString()
                .contains("low of the project board")
                .contains("may be accepted by the ministry");
        Risk accepted = safety(3, 3).acceptance(by("Ministry", null)).build();
        assertThat(told(accepted, "risk-above-appetite", board)).isEmpty();
        assertThat(told(accepted, "acceptance-without-authority", board)).isEmpty();
    }

    @Test
    void theLevelAboveKeepsWhatItMayAcceptAndHandsOnTheRest() {
        assertThat(texts(review(programme(List.of(), project(safety(3, 3).build())), SAFE), "escalated-risk"))
                .containsExactly(
                        "Threat R-1 'Supplier fails', handed up by PROJECT:PJ-1, scores 9 medium on the matrix of"
                                + " this level and is kept here");
        ReviewResult beyond = review(programme(List.of(), project(safety(5, 5).build())), SAFE);
        assertThat(found(beyond, "escalated-risk"))
                .extracting(Finding::escalated)
                .containsExactly(true);
    }

    @Test
    void whatIsActedOnOrAcceptedIsNotNeglected() {
        assertThat(above(safety(3, 3)
                        .controls(List.of(RaidSamples.control(ControlState.PLANNED)))
                        .build()))
                .isEmpty();
        assertThat(above(safety(3, 3).acceptance(by("Programme Board", AS_OF)).build()))
                .isEmpty();
        assertThat(above(safety(3, 3)
                        .acceptance(by("programme board", AS_OF.minusDays(1)))
                        .build()))
                .hasSize(1);
        assertThat(above(safety(3, 3).acceptance(by("project board", null)).build()))
                .hasSize(1);
    }

    @Test
    void anAcceptanceByTheRightAuthorityEndsTheEscalation() {
        Risk red = bare(5, 5).build();
        Risk accepted = red.toBuilder().acceptance(by("programme board", null)).build();

        assertThat(found(review(project(red)), "risk-exceeds-band"))
                .extracting(Finding::escalated)
                .containsExactly(true);
        Finding finding = found(review(project(accepted)), "risk-exceeds-band").get(0);
        assertThat(finding.escalated()).isFalse();
        assertThat(finding.text())
                .isEqualTo("Threat R-1 'Supplier fails' scores 25 high, in or above the escalation band high; it is"
                        + " accepted by the programme board");
    }

    @Test
    void anAcceptanceAboveTheAppetiteOfItsAuthorityGoesUp() {
        Risk risk = safety(3, 3).acceptance(by("project board", null)).build();

        Finding finding = found(review(programme(List.of(), project(risk)), SAFE), "acceptance-above-authority")
                .get(0);

        assertThat(finding.text())
                .isEqualTo("Threat R-1 'Supplier fails' is 9 medium in the category 'Safety', and was accepted by the"
                        + " project board, which may accept up to low; it is for the programme board, and an"
                        + " answer is due within 10 days");
        assertThat(finding.escalated()).isTrue();
    }

    /** In the default ladder the project manager may accept LOW, the project board MEDIUM. */
    @Test
    void whereAHigherRungOfTheSameLevelMayDecideItStaysThere() {
        Risk risk = bare(3, 3).acceptance(by("project manager", null)).build();

        Finding finding = found(review(programme(List.of(), project(risk))), "acceptance-above-authority")
                .get(0);

        assertThat(finding.text()).contains("it is for the project board");
        assertThat(finding.escalated()).isFalse();
        assertThat(decision(finding).to()).isEqualTo(RaidSamples.PROJECT);
    }

    @Test
    void anAcceptanceNamesAnAuthorityThatTheLadderKnows() {
        assertThat(texts(
                        review(project(
                                bare(1, 1).acceptance(by("the team", null)).build())),
                        "acceptance-without-authority"))
                .containsExactly("Threat R-1 'Supplier fails' is accepted by 'Ann' in the name of 'the team', and the"
                        + " ladder knows no such authority");
        assertThat(found(
                        review(project(bare(1, 1).acceptance(by(null, null)).build())), "acceptance-without-authority"))
                .hasSize(1);
    }

    @Test
    void anAcceptanceHoldsUntilItsLastDay() {
        assertThat(found(
                        review(project(bare(1, 1)
                                .acceptance(by("project board", AS_OF))
                                .build())),
                        "acceptance-expired"))
                .isEmpty();
        assertThat(texts(
                        review(project(bare(1, 1)
                                .acceptance(by("project board", AS_OF.minusDays(1)))
                                .build())),
                        "acceptance-expired"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' was accepted until 2026-03-01, before 2026-03-02, and scores"
                                + " 1 low");
    }
}
