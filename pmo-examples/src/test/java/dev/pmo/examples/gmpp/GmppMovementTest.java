package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.TrendStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The end dates of the projects of the Government Major Projects Portfolio over five annual releases, against a count
 * from the raw cells that shares no code with the importer. The figures were counted once more with a spreadsheet-like
 * script; they hold for the projects of which both releases publish one plain date.
 */
class GmppMovementTest {

    private static final List<String> YEARS = List.of("2019_20", "2020_21", "2021_22", "2023_24", "2024_25");

    @ParameterizedTest
    @CsvSource({
        "2019_20, 2020_21, 27,  5, 47,  8423",
        "2020_21, 2021_22, 42,  8, 98, 27096",
        "2021_22, 2023_24, 54, 16, 67, -9969",
        "2023_24, 2024_25, 53,  6, 80, 53400"
    })
    void whatMovedIsWhatTheRawCellsSay(String before, String after, int right, int left, int unmoved, long days) {
        Map<String, LocalDate> earlier = RawReleases.ends(before);
        Map<String, LocalDate> later = RawReleases.ends(after);
        Map<String, Long> counted = new TreeMap<>();
        earlier.forEach((id, date) -> {
            if (later.containsKey(id)) {
                counted.put(id, ChronoUnit.DAYS.between(date, later.get(id)));
            }
        });

        Map<String, Long> told = new TreeMap<>();
        for (MilestoneHistory one : trend(List.of(before, after)).milestones()) {
            String id = one.key().substring("PROJECT:".length());
            if (counted.containsKey(id)) {
                told.put(id, one.findDaysMoved().orElseThrow());
            }
        }

        assertThat(told).isEqualTo(counted);
        assertThat(told.values().stream().filter(moved -> moved > 0)).hasSize(right);
        assertThat(told.values().stream().filter(moved -> moved < 0)).hasSize(left);
        assertThat(told.values().stream().filter(moved -> moved == 0)).hasSize(unmoved);
        assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(days);
    }

    @Test
    void overAllFiveReleasesDatesMoveToTheRightFarMoreOftenThanToTheLeft() {
        MilestoneTrend trend = trend(YEARS);

        assertThat(trend.reports()).hasSize(5);
        assertThat(trend.steps())
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.right()).isGreaterThan(2 * step.left()));
        // of the first three steps every date is a plain one; in 2024-25 some are ranges, whose middle is read
        assertThat(trend.steps().subList(0, 3))
                .extracting(TrendStep::right, TrendStep::left, TrendStep::unmoved, TrendStep::days)
                .extracting(Object::toString)
                .containsExactly("(27, 5, 47, 8423L)", "(42, 8, 98, 27096L)", "(54, 16, 67, -9969L)");
        assertThat(trend.slippers()).hasSizeGreaterThan(100);
        assertThat(trend.perpetual(MovementPolicy.DEFAULTS))
                .extracting(MilestoneHistory::key)
                .containsExactly("PROJECT:MHCLG_0001_1920-Q3");
    }

    @Test
    void aPerpetualDateStaysAboutAsFarAway() {
        MilestoneHistory perpetual =
                trend(YEARS).perpetual(MovementPolicy.DEFAULTS).get(0);
        Map<String, List<LocalDate>> raw = new TreeMap<>();
        for (String year : YEARS) {
            RawReleases.ends(year)
                    .forEach((id, date) ->
                            raw.computeIfAbsent(id, key -> new ArrayList<>()).add(date));
        }

        assertThat(perpetual.points()).extracting(point -> point.expected()).isEqualTo(raw.get("MHCLG_0001_1920-Q3"));
    }

    private static MilestoneTrend trend(List<String> years) {
        return MilestoneTrend.of(years.stream()
                .map(year -> {
                    ImportedPortfolio release = GmppImporter.read(year, RawReleases.bytes(year));
                    return MilestoneReport.ofFinishes(
                            Objects.requireNonNull(release.statusDate()), release.portfolio());
                })
                .toList());
    }
}
