package dev.pmo.examples.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.sample.SamplePortfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.CsvReport;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.testkit.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a name, an owner, a description or an identifier is text in every output, and nothing else. */
class HostileTextTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    /** What one evaluation of any payload below would leave behind. */
    private static final String EVALUATED = "3703701";

    private static final String EVALUATED_KEY = "must not be null";

    static List<String> expressions() {
        return List.of(
                "${1234567*3}",
                "#{1234567*3}",
                "$${1234567*3}",
                "\\${1234567*3}",
                "${{1234567*3}}",
                "{${1234567*3}}",
                "${''.getClass().forName('java.lang.Runtime')}${1234567*3}",
                "{jakarta.validation.constraints.NotNull.message}",
                "{{jakarta.validation.constraints.NotNull.message}}",
                "%1$s %n %d",
                "{0} {}",
                "{forecast} {limit} {name}",
                "<%= 1234567*3 %>",
                "{{1234567*3}}",
                "${jndi:ldap://127.0.0.1/a}");
    }

    static List<String> markup() {
        return Texts.markup();
    }

    static List<String> formulas() {
        return Texts.formulas();
    }

    /** The sample with the text in every name, and in every identifier too unless that is refused. */
    private static List<Portfolio> hostile(String text) {
        Portfolio named = HostileSample.named(text);
        return holdsControls(text) ? List.of(named) : List.of(named, HostileSample.identified(text));
    }

    private static boolean holdsControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static Review review(Portfolio portfolio) {
        return ENGINE.review(
                ReviewRequest.of(portfolio, SamplePortfolio.STATUS_DATE).withPrevious(SamplePortfolio.lastMonth()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B[31m", "a\nb", "\u0085"})
    void anIdentifierHoldsNoControlCharacter(String text) {
        assertThatThrownBy(() -> HostileSample.identified(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("$.programmes[0].projects[0].id")
                .hasMessageContaining("control characters");
    }

    @Test
    void theSampleTakesFreeTextInManyPlaces() {
        assertThat(HostileSample.freeTextKeys())
                .contains("projects.name", "risks.title", "risks.owner", "requests.title", "exceptions.cause")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void noExpressionIsEvaluatedByValidationOrInAnyReport(String payload) {
        for (Portfolio portfolio : hostile(payload)) {
            Review review = review(portfolio);
            String told = SnapshotValidator.ofDefault().validate(portfolio).stream()
                    .map(Violation::toString)
                    .collect(Collectors.joining("\n"));

            assertThat(told).isNotEmpty();
            for (String output : outputs(review, told)) {
                assertThat(output).doesNotContain(EVALUATED).doesNotContain(EVALUATED_KEY);
            }
            assertThat(review.result().findings())
                    .anyMatch(finding -> (finding.text() + finding.id()).contains(payload));
        }
    }

    private static List<String> outputs(Review review, String violations) {
        ReportByException report = ReportByException.of(review);
        List<String> all = new ArrayList<>(List.of(
                violations, HtmlReport.of(report), TextReport.of(report), CsvReport.of(review), report.toString()));
        for (Finding finding : review.result().findings()) {
            all.add(review.result().explain(finding.id()).lines().toString());
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("markup")
    void theSameIsFoundWhateverThingsAreCalled(String payload) {
        List<String> rules = rulesOf(review(SamplePortfolio.thisMonth()));

        for (Portfolio portfolio : hostile(payload)) {
            assertThat(rulesOf(review(portfolio))).hasSizeGreaterThanOrEqualTo(rules.size() * 9 / 10);
        }
    }

    private static List<String> rulesOf(Review review) {
        return review.result().findings().stream().map(Finding::ruleId).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("markup")
    void noMarkupReachesThePageAndNoControlReachesTheTerminal(String payload) {
        for (Portfolio portfolio : hostile(payload)) {
            ReportByException report = ReportByException.of(review(portfolio));
            String page = HtmlReport.of(report);
            String body = page.substring(page.indexOf("<body"));

            assertThat(body.split("<script", -1)).hasSize(2);
            assertThat(body).doesNotContain("<img").doesNotContain("<svg/").doesNotContain("alert(1)</script>");
            assertThat(Pattern.compile("<[^<>]*\\son[a-z]+\\s*=")
                            .matcher(tagsOnly(body))
                            .find())
                    .isFalse();
            assertThat(TextReport.of(report).codePoints())
                    .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E)));
        }
    }

    private static String tagsOnly(String body) {
        return body.substring(0, body.indexOf("<script")).replaceAll("\"[^\"]*\"", "\"\"");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void noCellOfTheFindingsBeginsLikeAFormula(String payload) {
        for (Portfolio portfolio : hostile(payload)) {
            List<String> cells = cells(CsvReport.of(review(portfolio)));

            assertThat(cells).anyMatch(cell -> cell.contains(payload.strip().replace('\0', '\uFFFD')));
            assertThat(cells)
                    .filteredOn(cell -> !cell.matches("-?[0-9]+([.][0-9]+)?"))
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\u0000".indexOf(cell.charAt(0)) >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("markup")
    void whatIsWrittenAsJsonReadsBackTheSame(String payload) {
        for (Portfolio portfolio : hostile(payload)) {
            byte[] json = PortfolioJson.write(portfolio).getBytes(StandardCharsets.UTF_8);

            assertThat(PortfolioJson.read("again.json", json).portfolio()).isEqualTo(portfolio);
        }
    }

    /** The cells of a table with commas, quotes doubled. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
