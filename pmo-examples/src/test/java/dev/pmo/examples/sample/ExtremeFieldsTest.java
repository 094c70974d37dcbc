package dev.pmo.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Variations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever one field of the sample says, no rule fails, and the order of the logs makes no difference. */
class ExtremeFieldsTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());
    private static final Portfolio NOW = SamplePortfolio.thisMonth();
    private static final Portfolio BEFORE = SamplePortfolio.lastMonth();
    private static final int PLACES = Integer.getInteger("pmo.extremes", 1);
    private static final BigDecimal HUGE = new BigDecimal("1E+30");
    private static final BigDecimal TINY = new BigDecimal("1E-30");

    private static final List<LocalDate> DATES = List.of(
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.MIN.plusDays(1),
            LocalDate.MAX.minusDays(1),
            LocalDate.of(-100_000, 2, 28),
            LocalDate.of(100_000, 2, 28),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31));

    private final List<String> failures = new ArrayList<>();
    private int reviewed;

    @Test
    void theOrderInWhichTheSampleIsListedMakesNoDifference() {
        ReviewRequest request =
                ReviewRequest.of(NOW, SamplePortfolio.STATUS_DATE).withPrevious(BEFORE);
        String json = Json.of(ENGINE.review(request).result());

        for (int seed = 1; seed <= 4; seed++) {
            ReviewRequest shuffled = Variations.shuffled(request, new Random(seed));
            Json.assertSame(
                    "shuffled " + seed, json, Json.of(ENGINE.review(shuffled).result()));
        }
    }

    @Test
    void noDateMakesARuleFail() {
        sweep(place -> isDate(place.component().getType()));
        assertThat(failures).isEmpty();
        assertThat(reviewed).isGreaterThan(500);
    }

    @Test
    void noOtherValueMakesARuleFail() {
        sweep(place -> !isDate(place.component().getType()));
        assertThat(failures).isEmpty();
        assertThat(reviewed).isGreaterThan(500);
    }

    private static boolean isDate(Class<?> type) {
        return type == LocalDate.class || type == LocalDateTime.class;
    }

    private void sweep(Predicate<Fields.Place> which) {
        for (Fields.Place place : Fields.of(NOW, PLACES)) {
            if (which.test(place)) {
                for (Object value : extremes(place.component().getType())) {
                    place.set(NOW, value).ifPresent(now -> review(place, value, now, BEFORE));
                }
            }
        }
        for (Fields.Place place : Fields.of(BEFORE, PLACES)) {
            List<?> all = which.test(place) ? extremes(place.component().getType()) : List.of();
            for (Object value : all.subList(0, Math.min(2, all.size()))) {
                place.set(BEFORE, value).ifPresent(before -> review(place, "last time " + value, NOW, before));
            }
        }
    }

    private void review(Fields.Place place, @Nullable Object value, Portfolio now, Portfolio before) {
        reviewed++;
        String what = place.type() + place.path() + " = " + shown(value);
        ReviewRequest request =
                ReviewRequest.of(now, SamplePortfolio.STATUS_DATE).withPrevious(before);
        try {
            ReviewResult result = ENGINE.review(request).result();
            for (Gap gap : result.gaps()) {
                if (gap.kind() == GapKind.FAILED) {
                    failures.add(what + ": " + gap.source() + " " + gap.scope() + " " + gap.reason());
                }
            }
            if (reviewed % 16 == 0) {
                ReviewRequest shuffled = Variations.shuffled(request, new Random(reviewed));
                Json.assertSame(
                        what, Json.of(result), Json.of(ENGINE.review(shuffled).result()));
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(what + ": " + shown(e));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    private static List<?> extremes(Class<?> type) {
        if (type == LocalDate.class) {
            return DATES;
        }
        if (type == LocalDateTime.class) {
            return Stream.concat(
                            Stream.of(LocalDateTime.MIN, LocalDateTime.MAX),
                            DATES.stream().map(LocalDate::atStartOfDay))
                    .toList();
        }
        if (type == Money.class) {
            return List.of(
                    Money.of("GBP", HUGE),
                    Money.of("GBP", HUGE.negate()),
                    Money.of("GBP", TINY),
                    Money.of("GBP", 0),
                    Money.of("EUR", -1));
        }
        if (type == BigDecimal.class) {
            return List.of(HUGE, HUGE.negate(), TINY, BigDecimal.ZERO);
        }
        if (type == Ratio.class) {
            return List.of(Ratio.of(HUGE), Ratio.ofPercent(-1000), Ratio.of(TINY), Ratio.ZERO, Ratio.ofPercent(1000));
        }
        if (type == Probability.class) {
            return List.of(Probability.ofPercent(0), Probability.ofPercent(100), Probability.parse("0.000000001%"));
        }
        if (type == ToleranceLimit.class) {
            return List.of(
                    ToleranceLimit.share(Ratio.of(HUGE)),
                    ToleranceLimit.ofPercent(0),
                    ToleranceLimit.money(Money.of("GBP", HUGE)),
                    ToleranceLimit.days(Long.MAX_VALUE),
                    ToleranceLimit.days(0),
                    ToleranceLimit.number(HUGE));
        }
        if (type == int.class || type == Integer.class) {
            return List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, 0, -1, 1);
        }
        if (type == long.class || type == Long.class) {
            return List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L);
        }
        return others(type);
    }

    private static List<?> others(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of(true, false);
        }
        if (type == String.class) {
            return List.of("", " ", "\u0000", "{a} }{ %s", "x".repeat(5_000));
        }
        if (type == LocalTime.class) {
            return List.of(LocalTime.MIN, LocalTime.MAX);
        }
        if (type == Duration.class) {
            return List.of(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(-365_000_000L));
        }
        if (type == WorkTime.class) {
            return List.of(
                    WorkTime.ZERO,
                    WorkTime.ofMinutes(Long.MAX_VALUE / 60),
                    WorkTime.ofMinutes(Integer.MAX_VALUE),
                    WorkTime.ofMinutes(-Integer.MAX_VALUE));
        }
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        return type == List.class ? List.of(List.of()) : List.of();
    }
}
