package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineField;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.change.ChangeModule;
import dev.pmo.rules.change.baseline.BaselineModule;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.testkit.FactsOnly;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The approved end dates and whole-life costs of the Government Major Projects Portfolio, reviewed with the release
 * before: since no change log is published, each that is another one is uncontrolled change as far as anybody can see.
 * Counted once more from the raw cells, for the projects of which both releases publish one plain figure. Costs are
 * compared to the penny: of the 125 in 2021-22, 35 differ only because that release publishes whole millions.
 */
class GmppBaselineTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(
            new AuthorityModule(),
            new FactsOnly(new RaidModule()),
            new FactsOnly(new ToleranceModule()),
            new ChangeModule(),
            new BaselineModule()));

    @ParameterizedTest
    @CsvSource({
        "2019_20, 2020_21, 32, 56",
        "2020_21, 2021_22, 50, 125",
        "2021_22, 2023_24, 70, 89",
        "2023_24, 2024_25, 59, 98"
    })
    void whatChangedSinceTheReleaseBeforeIsWhatTheRawCellsSay(String before, String after, int ends, int costs) {
        ReviewResult result = reviewed(before, after);

        check(result, BaselineField.FINISH, RawReleases.ends(before), RawReleases.ends(after), Object::equals, ends);
        check(
                result,
                BaselineField.COST,
                RawReleases.costs(before),
                RawReleases.costs(after),
                (was, is) -> was.compareTo(is) == 0,
                costs);
    }

    @ParameterizedTest
    @CsvSource({"2019_20, 2020_21", "2023_24, 2024_25"})
    void thereIsOneFindingForAScopeAndFieldAndNoneOfHighSeverityInAProject(String before, String after) {
        ReviewResult result = reviewed(before, after);

        assertThat(result.findings())
                .extracting(Finding::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("baseline.uncontrolled-change"));
        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().equals("baseline.uncontrolled-change"))
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isLessThan(Severity.HIGH);
                    assertThat(finding.text()).endsWith("; no change request is recorded");
                });
    }

    private static ReviewResult reviewed(String before, String after) {
        ImportedPortfolio now = release(after);
        ReviewResult result = ENGINE.review(ReviewRequest.of(now.portfolio(), Objects.requireNonNull(now.statusDate()))
                        .withPrevious(release(before).portfolio()))
                .result();
        result.requireComplete();
        return result;
    }

    private static ImportedPortfolio release(String year) {
        return GmppImporter.read(year, RawReleases.bytes(year));
    }

    private static <T> void check(
            ReviewResult result,
            BaselineField field,
            Map<String, T> before,
            Map<String, T> after,
            BiPredicate<T, T> same,
            int expected) {
        Map<String, Boolean> counted = new TreeMap<>();
        before.forEach((id, was) -> {
            T is = after.get(id);
            if (is != null) {
                counted.put(id, !same.test(was, is));
            }
        });
        Map<String, Boolean> told = new TreeMap<>();
        counted.keySet()
                .forEach(id -> told.put(
                        id,
                        result.findFinding("baseline.uncontrolled-change@PROJECT:" + id + "#" + field)
                                .isPresent()));
        assertThat(told).isEqualTo(counted);
        assertThat(counted.values().stream().filter(changed -> changed)).hasSize(expected);
    }
}
