package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                .ofScale(6)
                .injectDuplicates(0.1);
    }

    @Provide
    Arbitrary<Money> pounds() {
        return numbers().map(number -> Money.of(GBP, number));
    }

    @Provide
    Arbitrary<Money> anyMoney() {
        return Combinators.combine(Arbitraries.of("GBP", "JPY", "KWD", "EUR"), numbers())
                .as((code, number) -> Money.of(Currency.getInstance(code), number));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("anyMoney") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property(tries = 200)
    void equalityAgreesWithOrder(@ForAll("pounds") Money a, @ForAll("pounds") Money b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    }

    @Property(tries = 200)
    void trailingZerosCarryNoMeaning(@ForAll("numbers") BigDecimal number) {
        Money padded = Money.of(GBP, number.setScale(12));
        assertThat(padded).isEqualTo(Money.of(GBP, number)).hasSameHashCodeAs(Money.of(GBP, number));
    }

    @Property(tries = 200)
    void additionIsExactAndInAnyOrder(@ForAll("pounds") Money a, @ForAll("pounds") Money b, @ForAll("pounds") Money c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(Money.zero(GBP))).isEqualTo(a);
        assertThat(a.minus(a).signum()).isZero();
        assertThat(a.negated().negated()).isEqualTo(a);
        assertThat(a.abs().signum()).isNotNegative();
    }

    @Property(tries = 200)
    void multiplicationDistributesOverAddition(
            @ForAll("pounds") Money a, @ForAll("pounds") Money b, @ForAll("numbers") BigDecimal factor) {
        assertThat(a.plus(b).multipliedBy(factor))
                .isEqualTo(a.multipliedBy(factor).plus(b.multipliedBy(factor)));
    }

    @Property(tries = 50)
    void currenciesAreNeverMixed(@ForAll("numbers") BigDecimal number) {
        Money pounds = Money.of(GBP, number);
        Money euros = Money.of(Currency.getInstance("EUR"), number);
        assertThat(pounds).isNotEqualTo(euros);
        assertThat(pounds.sameCurrencyAs(euros)).isFalse();
        assertThat(pounds.sameCurrencyAs(Money.zero(GBP))).isTrue();
        assertThatThrownBy(() -> pounds.plus(euros)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> pounds.minus(euros)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> pounds.compareTo(euros)).isInstanceOfSatisfying(CurrencyMismatchException.class, e -> {
            assertThat(e.first().getCurrencyCode()).isEqualTo("GBP");
            assertThat(e.second().getCurrencyCode()).isEqualTo("EUR");
        });
    }

    @Test
    void theSignIsThatOfTheAmountAndTheMagnitudeHasNone() {
        assertThat(Money.parse("GBP -0.01").signum()).isNegative();
        assertThat(Money.zero(GBP).signum()).isZero();
        assertThat(Money.parse("GBP 0.01").signum()).isPositive();
        assertThat(Money.parse("GBP -0.01").abs()).isEqualTo(Money.parse("GBP 0.01"));
        assertThat(Money.parse("GBP 0.01").abs()).isEqualTo(Money.parse("GBP 0.01"));
    }

    @Test
    void oneTenthTenTimesIsOne() {
        Money tenth = Money.parse("GBP 0.1");
        Money sum = Money.zero(GBP);
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(tenth);
        }
        assertThat(sum).isEqualTo(Money.of("GBP", 1)).hasToString("GBP 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1000000000",
                "1e50000000",
                "1e-1000000000",
                "-9e99999999",
                "1e63",
                "1e2147483647",
                "1e-2147483647"
            })
    void numbersThatNobodyCanAffordAreRefusedAtOnce(String bomb) {
        assertThatThrownBy(() -> Money.parse("GBP " + bomb))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        assertThatThrownBy(() -> Ratio.parse(bomb)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.parse(bomb + "%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Probability.parse(bomb)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumThatGrowsTooLongThrowsAndDoesNotRound() {
        Money most = Money.of(GBP, BigDecimal.TEN.pow(600).subtract(BigDecimal.ONE));
        assertThatThrownBy(() -> most.plus(Money.of("GBP", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.multipliedBy(BigDecimal.TEN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "GBP",
                "GBP ",
                "12.34",
                "12,34 GBP",
                "GBP 12,34",
                "GBP 1,234.5",
                "gbp 1",
                "XYZ 1",
                "GBP NaN",
                "GBP Infinity",
                "GBP 0x1F",
                "GBP 1 2",
                "\u00A312",
                "GBP ${7*7}"
            })
    void anotherFormIsRefusedWithTheTextAndOnePieceOfAdvice(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void noLocaleChangesTheForm() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Money.parse("GBP 1234.5")).hasToString("GBP 1234.5");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void twoColumnsOfATableMakeAnAmount() {
        assertThat(Money.of("GBP", new BigDecimal("12.340"))).isEqualTo(Money.parse("GBP 12.34"));
        assertThatThrownBy(() -> Money.of("gbp", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gbp'")
                .hasMessageContaining("small letters");
    }

    @Test
    void aSpaceThatOnlyLooksLikeOneIsNamed() {
        assertThatThrownBy(() -> Money.parse("GBP\u00a012"))
                .hasMessageEndingWith(
                        "Maybe a space in it is one of another kind, such as one at which no line breaks.");
        assertThatThrownBy(() -> Money.parse("GBP 1,200"))
                .hasMessageEndingWith("Maybe it holds a thousands separator, or a comma for the point.");
    }

    @Test
    void aCodeOfThreeCapitalsIsACurrencyOnlyIfThereIsOne() {
        assertThat(List.of("GBP", "EUR", "JPY")).allMatch(Money::isCurrency);
        assertThat(List.of("FTE", "gbp", "GB", "GBPS", "", "GB\u0130")).noneMatch(Money::isCurrency);
    }
}
