package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.control;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class RaidPropertyTest {

    private static final RaidPolicy POLICY = RaidPolicy.DEFAULTS;
    private static final Currency GBP = Currency.getInstance("GBP");

    @Provide
    Arbitrary<Risk> risks() {
        Arbitrary<RiskAssessment> assessments = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of("GBP", "EUR"))
                .as((likelihood, impact, percent, cost, currency) -> RiskAssessment.of(
                        likelihood, impact, Probability.ofPercent(percent), Money.of(currency, cost)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(RiskNature.values()),
                        assessments.injectNull(0.1),
                        assessments.injectNull(0.5),
                        Arbitraries.of(ControlState.values()).list().ofMaxSize(2),
                        Arbitraries.of("Strike", "Flood").injectNull(0.5),
                        Arbitraries.integers().between(-40, 40).injectNull(0.2),
                        Arbitraries.of("Ann").injectNull(0.3))
                .as(RaidPropertyTest::risk);
    }

    private static Risk risk(
            int id,
            RiskNature nature,
            @Nullable RiskAssessment inherent,
            @Nullable RiskAssessment residual,
            List<ControlState> controls,
            @Nullable String cause,
            @Nullable Integer days,
            @Nullable String owner) {
        return Risk.builder(RiskId.of("R-" + id), "Risk " + id)
                .nature(nature)
                .inherent(inherent)
                .residual(residual)
                .controls(controls.stream().map(RaidSamples::control).toList())
                .statement(new RiskStatement(cause, null, null, null, null))
                .dates(new RiskDates(null, null, null, days == null ? null : AS_OF.plusDays(days), null, null))
                .owner(owner)
                .build();
    }

    @Property(tries = 100)
    void theOrderOfTheLogMakesNoDifference(
            @ForAll @Size(max = 12) List<@From("risks") Risk> risks, @ForAll Random random) {
        List<Risk> shuffled = new ArrayList<>(risks);
        Collections.shuffle(shuffled, random);

        var one = review(programme(
                List.of(), project("PJ-1").raid(RaidLog.ofRisks(risks)).build()));
        var other = review(programme(
                List.of(), project("PJ-1").raid(RaidLog.ofRisks(shuffled)).build()));

        assertThat(said(other)).isEqualTo(said(one));
        assertThat(other.gaps()).isEqualTo(one.gaps());
    }

    /** What the module says; violations of the snapshot name places in the log. */
    private static List<String> said(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("raid."))
                .map(finding -> finding.id() + finding.severity() + finding.text() + finding.decision())
                .toList();
    }

    @Property(tries = 200)
    void raisingLikelihoodOrImpactNeverLowersScoreOrBand(
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 7) int likelihood,
            @ForAll @IntRange(min = 1, max = 7) int impact) {
        List<BandFloor> floors = List.of(
                BandFloor.of(RiskBand.LOW, 1), BandFloor.of(RiskBand.MEDIUM, 4), BandFloor.of(RiskBand.HIGH, 12));
        for (RiskMatrix matrix :
                List.of(RiskMatrix.product(rows, columns, floors), RiskMatrix.additive(rows, columns, floors))) {
            matrix.find(likelihood, impact).ifPresent(score -> {
                matrix.find(likelihood + 1, impact)
                        .ifPresent(more -> assertThat(more).isGreaterThanOrEqualTo(score));
                matrix.find(likelihood, impact + 1)
                        .ifPresent(more -> assertThat(more).isGreaterThanOrEqualTo(score));
                matrix.find(likelihood + 1, impact)
                        .ifPresent(more -> assertThat(more.band()).isGreaterThanOrEqualTo(score.band()));
            });
        }
    }

    @Property(tries = 100)
    void raisingLikelihoodNeverClearsAnEscalation(
            @ForAll @IntRange(min = 1, max = 4) int likelihood, @ForAll @IntRange(min = 1, max = 5) int impact) {
        long before = escalated(likelihood, impact);
        long after = escalated(likelihood + 1, impact);

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private static long escalated(int likelihood, int impact) {
        return review(programme(
                        List.of(),
                        project(RaidSamples.threat("R-1", likelihood, impact).build())))
                .findings()
                .stream()
                .filter(Finding::escalated)
                .count();
    }

    @Property(tries = 200)
    void aControlThatIsNotInPlaceEarnsNoCredit(@ForAll("risks") Risk risk) {
        Risk planned = risk.toBuilder()
                .controls(List.of(control(ControlState.PLANNED), control(ControlState.FAILED)))
                .build();

        if (planned.inherent() != null) {
            assertThat(ScoredRisk.of(planned, POLICY).score())
                    .isEqualTo(POLICY.matrix(planned.nature())
                            .find(planned.inherent())
                            .orElse(null));
        }
    }

    @Property(tries = 200)
    void opportunitiesNeverChangeWhatThreatsComeTo(@ForAll List<@From("risks") Risk> risks) {
        List<Risk> unique = unique(risks);
        List<Risk> threats = unique.stream()
                .filter(risk -> risk.nature() == RiskNature.THREAT)
                .toList();

        assertThat(exposure(unique).threats()).isEqualTo(exposure(threats).threats());
        assertThat(exposure(threats).opportunities()).isEqualTo(Exposure.none());
    }

    @Property(tries = 200)
    void theExposureOfAParentIsTheSumOverItsChildrenHoweverTheyAreGrouped(
            @ForAll @Size(max = 8) List<@Size(max = 5) List<@From("risks") Risk>> logs, @ForAll Random random) {
        List<RaidExposure> children =
                logs.stream().map(log -> exposure(unique(log))).toList();
        List<RaidExposure> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);
        int half = shuffled.size() / 2;

        RaidExposure flat = above(children);
        RaidExposure grouped = above(List.of(
                above(shuffled.subList(0, half)), above(shuffled.subList(half, shuffled.size())), above(List.of())));

        assertThat(grouped).isEqualTo(flat);
    }

    @Property(tries = 200)
    void withoutCommonCausesEachCurrencyIsTheSumOfItsOwnExpectedValues(@ForAll List<@From("risks") Risk> risks) {
        List<Risk> plain = risks.stream()
                .map(risk -> risk.toBuilder().statement(RiskStatement.none()).build())
                .toList();
        BigDecimal expected = BigDecimal.ZERO;
        for (Risk risk : plain) {
            Money value = ScoredRisk.of(risk, POLICY).expected();
            if (risk.nature() == RiskNature.THREAT
                    && value != null
                    && value.currency().equals(GBP)) {
                expected = expected.add(value.amount());
            }
        }

        RaidExposure exposure =
                above(plain.stream().map(risk -> exposure(List.of(risk))).toList());

        assertThat(exposure.threats().findExpected(GBP).map(Money::amount).orElse(BigDecimal.ZERO))
                .isEqualByComparingTo(expected);
    }

    @Property(tries = 100)
    void aCommonCauseCountsOnceHoweverManyLogsNameIt(
            @ForAll @IntRange(min = 1, max = 20) int logs, @ForAll("risks") Risk risk) {
        Risk caused = risk.toBuilder()
                .statement(new RiskStatement("Strike", null, null, null, null))
                .build();
        RaidExposure one = exposure(List.of(caused));

        assertThat(above(Collections.nCopies(logs, one))).isEqualTo(one);
    }

    @Property(tries = 50)
    void everyEscalatedRiskIsReceivedExactlyOnceByTheLevelAbove(
            @ForAll @Size(max = 12) List<@From("risks") Risk> risks) {
        var result = review(programme(
                List.of(), project("PJ-1").raid(RaidLog.ofRisks(risks)).build()));

        List<String> handedUp = result.findings().stream()
                .filter(finding -> finding.escalated() && EscalationRules.IDS.contains(finding.ruleId()))
                .map(finding -> "PROJECT:PJ-1/" + finding.subject())
                .distinct()
                .sorted()
                .toList();

        assertThat(found(result, "escalated-risk")).extracting(Finding::subject).isEqualTo(handedUp);
    }

    private static RaidExposure exposure(List<Risk> risks) {
        return RaidExposure.of(RiskRegister.of(risks, POLICY), List.of());
    }

    private static RaidExposure above(List<RaidExposure> children) {
        return RaidExposure.of(RiskRegister.empty(), children);
    }

    private static List<Risk> unique(List<Risk> risks) {
        List<Risk> unique = new ArrayList<>();
        for (Risk risk : risks) {
            if (unique.stream().noneMatch(other -> other.id().equals(risk.id()))) {
                unique.add(risk);
            }
        }
        return unique;
    }
}
