package dev.pmo.rules.reporting;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.change.AboveAuthority;
import dev.pmo.rules.change.LeadTimes;
import dev.pmo.rules.change.baseline.BaselineRollUp;
import dev.pmo.rules.change.baseline.Coverage;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.raid.exposure.Percentiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of control, the same in the text and on the page.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ControlWords {

    private static final int REASONS = 3;

    private ControlWords() {}

    /**
     * Why something waits for a decision: what the first findings behind it say, and how many more there are.
     *
     * @param item what waits
     * @return a line for each of the first findings; empty if nothing but the log asks for the decision
     */
    public static List<String> reasons(WaitingItem item) {
        int more = item.reasons().size() - REASONS;
        return more <= 0
                ? item.reasons()
                : Stream.concat(
                                item.reasons().stream().limit(REASONS),
                                Stream.of("and " + Headline.counted(more, "more finding")))
                        .toList();
    }

    /**
     * Which scopes the risks are told of, where that is not all that need attention.
     *
     * @param report the report
     * @return a sentence; empty if none is left out
     */
    public static String mapped(ReportByException report) {
        int below = 0;
        for (ScopeException exception : report.exceptions()) {
            below += exception.scope().equals(report.root()) ? 0 : 1;
        }
        return below <= ControlBuilder.MAPPED
                ? ""
                : "Beside the whole, only the first " + ControlBuilder.MAPPED + " of " + Headline.grouped(below)
                        + " scopes that need attention are told of here; the log of risks has the risks of all.";
    }

    /**
     * Sums of money with their signs.
     *
     * @param sums one sum for each currency
     * @return the sums; {@code no cost} if there are none
     */
    public static String money(List<Money> sums) {
        List<Money> known = sums.stream().filter(sum -> sum.signum() != 0).toList();
        return known.isEmpty()
                ? "no cost"
                : known.stream().map(ControlWords::signed).collect(Collectors.joining(", "));
    }

    private static String signed(Money sum) {
        return sum.signum() < 0 ? "-" + sum.negated() : "+" + sum;
    }

    /**
     * An amount without what is behind the point.
     *
     * @param amount the amount
     * @return the amount to a whole unit of its currency
     */
    public static String whole(Money amount) {
        return Money.of(amount.currency(), amount.amount().setScale(0, RoundingMode.HALF_UP))
                .toString();
    }

    /**
     * What risks come to together.
     *
     * @param total the total
     * @return the expected total, its spread, and the percentiles where they were simulated
     */
    public static String total(RiskTotal total) {
        Percentiles percentiles = total.percentiles();
        return "expected " + whole(total.spread().expected()) + ", standard deviation "
                + whole(total.spread().assumed()) + " (independent "
                + whole(total.spread().independent())
                + ", perfectly correlated " + whole(total.spread().perfectlyCorrelated()) + ")"
                + (percentiles == null
                        ? ""
                        : "; not above " + whole(percentiles.p50()) + " with 50%, " + whole(percentiles.p80())
                                + " with 80%, " + whole(percentiles.p95()) + " with 95% certainty ("
                                + percentiles.sampling() + ")");
    }

    /**
     * Days with their sign.
     *
     * @param days the days
     * @return such as {@code +3 days}; {@code no days} for 0
     */
    public static String days(long days) {
        return days == 0 ? "no days" : (days > 0 ? "+" : "") + Wording.days(days);
    }

    /**
     * A number to a tenth.
     *
     * @param number the number
     * @return its digits
     */
    public static String tenth(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * How long decisions took.
     *
     * @param times the lead times of those that were decided
     * @return a sentence; empty if none was
     */
    public static String leadTimes(LeadTimes times) {
        return times.findMean()
                .map(mean -> Headline.counted(times.decided(), "decision") + " took " + tenth(mean.value())
                        + " days on average, the longest " + Headline.counted(times.longest(), "day") + ".")
                .orElse("");
    }

    /**
     * The sum in the currency of another amount.
     *
     * @param sums one sum for each currency
     * @param like the other amount
     * @return the sum, 0 if there is none
     */
    public static Money inSameCurrency(List<Money> sums, Money like) {
        return sums.stream().filter(like::sameCurrencyAs).findFirst().orElse(Money.zero(like.currency()));
    }

    /**
     * How many requests are in a state of their own.
     *
     * @param unknown how many
     * @return a sentence
     */
    public static String unknown(int unknown) {
        return unknown + (unknown == 1 ? " is" : " are") + " in a state that the procedure does not have.";
    }

    /**
     * What was approved above authority.
     *
     * @param one the change
     * @return whose limit it was, and who could have decided
     */
    public static String above(AboveAuthority one) {
        return "approved by " + one.authority() + " above its authority (" + one.limit() + "); "
                + (one.needed() == null ? "nobody on the ladder may" : one.needed() + " may");
    }

    /**
     * An effect in words.
     *
     * @param impact the effect
     * @return what it changes; {@code no effect} if all that is known is 0, {@code not known} if nothing is
     */
    public static String impact(Impact impact) {
        List<String> known = new ArrayList<>();
        add(known, "cost ", impact.cost());
        Integer finish = impact.finishDays();
        if (finish != null && finish != 0) {
            known.add("finish " + days(finish));
        }
        add(known, "scope ", impact.scope());
        add(known, "quality ", impact.quality());
        add(known, "benefits ", impact.benefits());
        add(known, "exposure ", impact.exposure());
        add(known, "", impact.words());
        if (known.isEmpty()) {
            return impact.equals(Impact.none()) ? "not known" : "no effect";
        }
        return String.join(", ", known);
    }

    private static void add(List<String> known, String name, @Nullable Object value) {
        if (value instanceof Money sum) {
            if (sum.signum() != 0) {
                known.add(name + signed(sum));
            }
        } else if (value instanceof BigDecimal number) {
            if (number.signum() != 0) {
                known.add(name + (number.signum() > 0 ? "+" : "") + number.toPlainString());
            }
        } else if (value != null && !value.toString().isBlank()) {
            known.add(name + value);
        }
    }

    /**
     * What became of the baselines.
     *
     * @param baselines the counts
     * @return a sentence
     */
    public static String baselines(BaselineRollUp baselines) {
        return "Baselines of " + baselines.compared() + " of "
                + Headline.counted(baselines.scopes(), "scope") + " were compared with last time: "
                + (baselines.differences() == 0 ? "no difference." : differences(baselines));
    }

    private static String differences(BaselineRollUp baselines) {
        return Headline.counted(baselines.differences(), "difference") + ", " + baselines.covered() + " accounted for, "
                + baselines.otherValues()
                + " approved with other values, " + baselines.notInTime() + " not decided when they took effect, "
                + baselines.unspoken() + " without an approved change.";
    }

    /**
     * Which part of a baseline differs.
     *
     * @param one the difference
     * @return the field and the item
     */
    public static String part(CoveredDifference one) {
        String item = one.difference().itemName();
        return TextReport.word(one.difference().field()) + (item.isEmpty() ? "" : " " + item);
    }

    /**
     * The value before.
     *
     * @param one the difference
     * @return the value, or {@code not stated}
     */
    public static String from(CoveredDifference one) {
        return Objects.requireNonNullElse(one.difference().from(), "not stated");
    }

    /**
     * The value now.
     *
     * @param one the difference
     * @return the value, or {@code no longer stated}: nobody has said that it is nothing
     */
    public static String to(CoveredDifference one) {
        return Objects.requireNonNullElse(one.difference().to(), "no longer stated");
    }

    /**
     * How far approved changes account for a difference.
     *
     * @param coverage how far
     * @return the words
     */
    public static String coverage(Coverage coverage) {
        return switch (coverage) {
            case NOT_NEEDED -> "agreed for the first time";
            case COVERED -> "covered by an approved change";
            case OTHER_VALUES -> "approved with other values";
            case NOT_IN_TIME -> "not decided when it took effect";
            case NOT_APPROVED -> "asked for, not approved";
            case NONE -> "no change accounts for it";
        };
    }
}
