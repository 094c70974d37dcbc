package dev.pmo.examples.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.CsvReport;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.reporting.page.HtmlReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be are refused where they stand; data that contradict themselves are reviewed and told. */
class BadValuesTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static Portfolio read(String json) {
        return PortfolioJson.read("bad.json", json.getBytes(StandardCharsets.UTF_8))
                .portfolio();
    }

    private static String risk(String assessment) {
        return "{\"id\":\"PF\",\"name\":\"x\",\"raid\":{\"risks\":[{\"id\":\"R\",\"title\":\"t\"," + "\"inherent\":"
                + assessment + "}]}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "Infinity", "\"NaN\"", "\"-5%\"", "1e400", "\"\u0661\u0662%\""})
    void aProbabilityThatIsNoneIsRefusedWithItsPath(String probability) {
        assertThatThrownBy(() -> read(risk("{\"probability\":" + probability + "}")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bad.json")
                .hasMessageNotContaining("unknown");
        assertThat(read(risk("{\"probability\":\"5%\"}")).raid().risks()).hasSize(1);
    }

    @Test
    void theRefusalOfANegativeProbabilityNamesItsPath() {
        assertThatThrownBy(() -> read(risk("{\"probability\":\"-5%\"}")))
                .hasMessageContaining("$.raid.risks[0].inherent.probability");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\":\"PF\",\"name\":\"x\",\"projects\":[{\"id\":\"P\",\"name\":\"a\"},{\"id\":\"P\",\"name\":\"b\"}]}',"
                + " P",
        "'{\"id\":\"PF\",\"name\":\"x\",\"profile\":{\"objectives\":[\"NONE\"]}}', NONE",
        "'{\"id\":\"PF\",\"name\":\"x\",\"position\":{\"time\":{\"baselineStart\":\"2026-05-01\",\"baselineFinish\":\"2026-04-01\"}}}',"
                + " 2026-04-01",
        "'{\"id\":\"PF\",\"name\":\"x\",\"position\":{\"cost\":{\"baseline\":\"GBP 1\",\"forecast\":\"EUR 2\"}}}', EUR"
    })
    void contradictionsAreStatedAndTheReviewGoesOn(String json, String told) {
        Portfolio portfolio = read(json);
        Review review = ENGINE.review(ReviewRequest.of(portfolio, AS_OF));

        assertThat(review.result().gaps().toString() + review.result().findings())
                .contains(told);
        assertThat(TextReport.of(ReportByException.of(review))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"PF\"}",
                "{\"id\":\"PF\",\"name\":\"\",\"programmes\":[],\"projects\":null}",
                "{\"id\":\"PF\",\"programmes\":[{\"id\":\"PG\"}],\"projects\":[{\"id\":\"P\"}]}"
            })
    void anEmptyPortfolioGivesEveryReport(String json) {
        Review review = ENGINE.review(ReviewRequest.of(read(json), AS_OF));
        ReportByException report = ReportByException.of(review);

        assertThat(TextReport.of(report)).contains("No decision is wanted.");
        assertThat(HtmlReport.of(report)).contains("PORTFOLIO:PF");
        assertThat(CsvReport.of(review)).startsWith("kind,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000%", "1e1000000000", "9e99999999%", "-1e-1000000000%"})
    void aNumberThatNoArithmeticCanAffordIsRefusedInAPolicyAtOnce(String number) {
        Portfolio portfolio = read("{\"id\":\"PF\",\"name\":\"x\"}");
        for (String share : new String[] {number, "\"" + number + "\""}) {
            String yaml = "everywhere:\n  tolerance:\n    standingTolerances:\n      - {aspect: COST, above: " + share
                    + "}\n  reporting:\n    costChangeShare: " + share + "\n";

            assertThatThrownBy(() -> PolicyFile.read(
                            "policy.yaml", yaml.getBytes(StandardCharsets.UTF_8), ENGINE.policies(), portfolio))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("policy.yaml");
        }
    }
}
