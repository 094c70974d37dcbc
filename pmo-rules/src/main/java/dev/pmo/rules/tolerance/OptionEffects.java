package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.GapKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the forecasts would lie after an option was taken: each is moved by the impact of the option and judged by the
 * tolerances that would hold then.
 */
final class OptionEffects {

    private OptionEffects() {}

    /** Whether an option of this sort changes nothing but what it says it changes: it takes the forecast as it is. */
    static boolean keepsForecast(ExceptionOutcome outcome) {
        return outcome == ExceptionOutcome.CONTINUE || outcome == ExceptionOutcome.NEW_TOLERANCE;
    }

    static List<AspectStatus> after(
            ExceptionSubject subject, ExceptionOutcome outcome, Impact impact, List<Tolerance> tolerances) {
        if (outcome == ExceptionOutcome.PREMATURE_CLOSE) {
            return List.of();
        }
        List<AspectStatus> after = new ArrayList<>();
        for (AspectStatus status : subject.statuses()) {
            Reading reading = subject.judged().reading(status.aspect());
            Quantity change = change(impact, reading);
            if (change == null && !keepsForecast(outcome)) {
                after.add(unknown(status, GapKind.NO_DATA, "the effect of the option on it is not recorded"));
            } else if (change != null && reading.deviation() != null && !change.sameUnitAs(reading.deviation())) {
                after.add(unknown(
                        status,
                        GapKind.BAD_DATA,
                        "the effect of " + change + " is in another unit than the figures, which are in "
                                + reading.deviation().unit()));
            } else {
                after.add(judged(subject, change == null ? reading : reading.moved(change), tolerances));
            }
        }
        return after;
    }

    static AspectStatus judged(ExceptionSubject subject, Reading reading, List<Tolerance> tolerances) {
        boolean other = tolerances.stream().anyMatch(tolerance -> tolerance.aspect() == reading.aspect());
        return ToleranceCheck.status(
                reading, other ? tolerances : subject.judged().tolerances().of(reading.aspect()), subject.amberShare());
    }

    static AspectStatus unknown(AspectStatus status, GapKind kind, String reason) {
        return new AspectStatus(
                status.aspect(),
                Rag.UNKNOWN,
                status.target(),
                "",
                "",
                null,
                status.limit(),
                null,
                kind,
                reason,
                status.targetDay(),
                null);
    }

    private static @Nullable Quantity change(Impact impact, Reading reading) {
        return switch (reading.aspect()) {
            case TIME -> impact.finishDays() == null ? null : Quantity.days(impact.finishDays());
            case COST -> money(impact.cost());
            case SCOPE -> number(impact.scope(), reading);
            case QUALITY -> number(impact.quality(), reading);
            case BENEFITS -> money(impact.benefits());
            case RISK -> money(impact.exposure());
            case SUSTAINABILITY -> null;
        };
    }

    private static @Nullable Quantity money(@Nullable Money money) {
        return money == null ? null : Quantity.of(money);
    }

    private static @Nullable Quantity number(@Nullable BigDecimal number, Reading reading) {
        return number == null ? null : new Quantity(number, reading.unit() == null ? "" : reading.unit());
    }

    /** An impact in several aspects, as far as it can be said in their terms. */
    static Impact of(Map<ToleranceAspect, Quantity> changes, Judged judged) {
        Quantity days = changes.get(ToleranceAspect.TIME);
        return new Impact(
                money(changes.get(ToleranceAspect.COST), judged),
                days == null ? null : days(days.amount().longValueExact()),
                amount(changes.get(ToleranceAspect.SCOPE)),
                amount(changes.get(ToleranceAspect.QUALITY)),
                money(changes.get(ToleranceAspect.BENEFITS), judged),
                money(changes.get(ToleranceAspect.RISK), judged),
                null);
    }

    /** Days as an impact counts them; nothing if they are too many to count. */
    static @Nullable Integer days(long days) {
        return days == (int) days ? Integer.valueOf((int) days) : null;
    }

    private static @Nullable BigDecimal amount(@Nullable Quantity quantity) {
        return quantity == null || !Quantity.canBeHeld(quantity.amount()) ? null : quantity.amount();
    }

    /** A quantity as money, if its unit is the currency in which the scope counts its costs or its threats. */
    private static @Nullable Money money(@Nullable Quantity quantity, Judged judged) {
        if (quantity == null) {
            return null;
        }
        List<Money> known = new ArrayList<>();
        if (judged.cost().baseline() != null) {
            known.add(judged.cost().baseline());
        }
        if (judged.cost().forecast() != null) {
            known.add(judged.cost().forecast());
        }
        if (judged.exposure() != null) {
            known.addAll(judged.exposure().threats().expected());
        }
        for (Money money : known) {
            if (money.currency().getCurrencyCode().equals(quantity.unit())) {
                return money(money.currency(), quantity.amount());
            }
        }
        return null;
    }

    /** An amount of money, if money can hold that many digits. */
    static @Nullable Money money(Currency currency, BigDecimal amount) {
        return Quantity.canBeHeld(amount) ? Money.of(currency, amount) : null;
    }
}
