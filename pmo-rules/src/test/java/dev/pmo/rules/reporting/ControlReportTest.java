package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Money;
import dev.pmo.rules.change.baseline.Coverage;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.tolerance.DraftOption;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ControlReportTest {

    private static final ControlReport REPORT =
            ReportByException.of(Controlled.review("Plain")).control();

    @Test
    void changesAreCountedAndTheirBudgetIsShownAsUsed() {
        assertThat(REPORT.changes().counts().raised()).isEqualTo(2);
        assertThat(REPORT.changes().counts().pending()).isEqualTo(1);
        assertThat(REPORT.changes().burn().budgets()).containsExactly(Money.of("GBP", 100_000));
        assertThat(REPORT.changes().leadTimes().longest()).isEqualTo(10);
    }

    /** The agreed cost went from 900,000 to 1,000,000, and no change says so. */
    @Test
    void whatChangedWithoutADecisionIsListedWithBothValues() {
        assertThat(REPORT.unaccounted()).singleElement().satisfies(one -> {
            assertThat(ControlWords.part(one)).isEqualTo("cost");
            assertThat(ControlWords.from(one)).isEqualTo("GBP 900000");
            assertThat(ControlWords.to(one)).isEqualTo("GBP 1000000");
            assertThat(one).extracting(CoveredDifference::coverage).isEqualTo(Coverage.NONE);
        });
    }

    @Test
    void anExceptionComesWithItsOptionsAmongThemDoingNothing() {
        assertThat(REPORT.exceptions()).hasSize(1);
        assertThat(REPORT.exceptions().get(0).options())
                .extracting(DraftOption::name)
                .contains("do nothing", "Plain");
        assertThat(REPORT.exceptions().get(0).recommended()).isEqualTo("Plain");
    }

    @Test
    void threatsAndOpportunitiesHaveMapsOfTheirOwnAtTheTopAndAtTheException() {
        assertThat(REPORT.riskMaps())
                .extracting(RiskMap::scope, RiskMap::nature)
                .containsExactly(
                        tuple(ScopeRef.parse("PORTFOLIO:PF"), RiskNature.THREAT),
                        tuple(ScopeRef.parse("PORTFOLIO:PF"), RiskNature.OPPORTUNITY),
                        tuple(ScopeRef.parse("PROJECT:PJ"), RiskNature.THREAT),
                        tuple(ScopeRef.parse("PROJECT:PJ"), RiskNature.OPPORTUNITY));
    }

    /** One threat of GBP 40,000 with even odds: 20,000 expected, and a standard deviation of 20,000 as well. */
    @Test
    void whatTheRisksComeToIsToldWithTheAssumptionThatItRestsOn() {
        RiskProfile profile = REPORT.risks().get(0);

        assertThat(profile.assumption()).isEqualTo("independent");
        assertThat(profile.threats()).singleElement().satisfies(total -> {
            assertThat(ControlWords.whole(total.spread().expected())).isEqualTo("GBP 20000");
            assertThat(ControlWords.whole(total.spread().assumed())).isEqualTo("GBP 20000");
            assertThat(total.percentiles()).isNotNull();
        });
        assertThat(profile.opportunities()).hasSize(1);
        assertThat(profile.concentrations()).extracting(one -> one.name()).containsExactly("Plain");
        assertThat(REPORT.risks()).extracting(RiskProfile::scope).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anEffectOfNothingIsNotListed() {
        Impact impact = new Impact(Money.of("GBP", 0), 0, null, null, Money.of("GBP", -5), null, null);

        assertThat(ControlWords.impact(impact)).isEqualTo("benefits -GBP 5");
        assertThat(ControlWords.impact(Impact.none())).isEqualTo("not known");
        assertThat(ControlWords.impact(Impact.of(Money.of("GBP", 0), 0))).isEqualTo("no effect");
    }

    @Test
    void theTextHasASectionForEach() {
        String text = TextReport.of(ReportByException.of(Controlled.review("Plain")));

        assertThat(text)
                .contains("CHANGE CONTROL\n", "EXCEPTION REPORTS, DRAFTED FROM THE DATA (1)\n")
                .contains("Change budget GBP 100,000: GBP 30,000 approved, GBP 120,000 with what is pending.")
                .contains("1 decision took 10.0 days on average, the longest 10 days.")
                .contains("PROJECT:PJ: cost from GBP 900,000 to GBP 1,000,000; no change accounts for it")
                .contains("option:      do nothing: ")
                .contains("Plain [recommended]: Plain; cost -GBP 200,000, finish +3 days, Plain");
    }

    @Test
    void theSameReviewGivesTheSameReport() {
        ReportByException report = ReportByException.of(Controlled.review("Plain"));

        assertThat(ReportByException.of(Controlled.review("Plain"))).isEqualTo(report);
    }

    @Test
    void theReportIsReadBackFromJsonAsItWas() {
        ReportByException report = ReportByException.of(Controlled.review("Plain"));

        assertThat(Json.throughJackson2(report, ReportByException.class)).isEqualTo(report);
        assertThat(Json.throughJackson3(report, ReportByException.class)).isEqualTo(report);
    }

    @Property(tries = 40)
    void noTextBreaksALineOrReachesTheTerminal(@ForAll @StringLength(max = 80) String text) {
        String report = TextReport.of(ReportByException.of(Controlled.review(text)));

        List<String> lines =
                report.lines().filter(line -> !line.contains("id: ")).toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextPage.WIDTH));
        assertThat(report.codePoints().filter(point -> point != '\n')).noneMatch(Character::isISOControl);
    }
}
