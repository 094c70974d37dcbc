package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.result.GapKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways to answer an exception: nothing, what those who report it have recorded, and what the figures allow. */
final class ExceptionOptions {

    static final String DO_NOTHING = "do nothing";
    static final String REPLAN = "re-plan within tolerance";
    static final String NEW_TOLERANCE = "new tolerance";
    static final String CLOSE = "premature close";

    private static final int DECIMALS_OF_SHARE = 3;
    private static final int DIGITS_OF_DAYS = 18;

    private ExceptionOptions() {}

    static List<DraftOption> of(ExceptionSubject subject) {
        List<DraftOption> options = new ArrayList<>();
        List<ExceptionOption> recorded =
                subject.open() == null ? List.of() : subject.open().options();
        if (recorded.stream().noneMatch(option -> option.outcome() == ExceptionOutcome.CONTINUE)) {
            options.add(doNothing(subject));
        }
        recorded.forEach(option -> options.add(recorded(subject, option)));
        addUnlessRecorded(options, replan(subject));
        addUnlessRecorded(options, newTolerance(subject));
        addUnlessRecorded(options, close(subject));
        return options;
    }

    private static void addUnlessRecorded(List<DraftOption> options, @Nullable DraftOption computed) {
        if (computed != null
                && options.stream().noneMatch(option -> option.name().equals(computed.name()))) {
            options.add(computed);
        }
    }

    private static DraftOption doNothing(ExceptionSubject subject) {
        return new DraftOption(
                DO_NOTHING,
                "The forecast stands, and the deviation is carried",
                OptionOrigin.DO_NOTHING,
                ExceptionOutcome.CONTINUE,
                Impact.none(),
                ExceptionWords.businessCase(subject),
                null,
                OptionEffects.after(subject, ExceptionOutcome.CONTINUE, Impact.none(), List.of()));
    }

    private static DraftOption recorded(ExceptionSubject subject, ExceptionOption option) {
        String words = option.businessCase();
        Money benefits = option.impact().benefits();
        if (words == null && benefits != null) {
            words = "Benefits change by " + Quantity.of(benefits).signed();
        }
        return new DraftOption(
                option.name(),
                option.description(),
                OptionOrigin.RECORDED,
                option.outcome(),
                option.impact(),
                words,
                option.tolerances(),
                OptionEffects.after(subject, option.outcome(), option.impact(), option.tolerances()));
    }

    /** A plan that brings what lies outside to the edge of its tolerance. */
    private static DraftOption replan(ExceptionSubject subject) {
        Map<ToleranceAspect, Quantity> changes = new EnumMap<>(ToleranceAspect.class);
        List<String> words = new ArrayList<>();
        List<AspectStatus> after = new ArrayList<>();
        for (AspectStatus status : subject.statuses()) {
            Quantity back = status.rag() == Rag.RED ? wayBack(subject, status) : null;
            if (back == null) {
                after.add(OptionEffects.unknown(
                        status, GapKind.NO_DATA, "what a new plan takes in it is not known before it is made"));
                continue;
            }
            Reading reading = subject.judged().reading(status.aspect());
            changes.put(status.aspect(), back);
            words.add(Scene.word(status.aspect()) + " " + back.signed());
            after.add(OptionEffects.judged(subject, reading.moved(back), List.of()));
        }
        return new DraftOption(
                REPLAN,
                "A new plan that recovers at least: " + String.join(", ", words),
                OptionOrigin.COMPUTED,
                ExceptionOutcome.EXCEPTION_PLAN,
                OptionEffects.of(changes, subject.judged()),
                "Not known before the plan is made",
                null,
                after);
    }

    /** How far the forecast would have to move to reach the edge of the tolerance, with its sign; whole days. */
    private static @Nullable Quantity wayBack(ExceptionSubject subject, AspectStatus status) {
        Quantity permitted = subject.judged().permitted(status.aspect(), Objects.requireNonNull(status.side()));
        Quantity deviation = subject.judged().reading(status.aspect()).deviation();
        if (permitted == null || deviation == null) {
            return null;
        }
        Quantity beyond = deviation.abs().minus(permitted);
        if (status.aspect() == ToleranceAspect.TIME) {
            beyond = Quantity.days(
                    beyond.amount().setScale(0, RoundingMode.CEILING).longValueExact());
        }
        return status.side() == ToleranceSide.ABOVE ? beyond.negated() : beyond;
    }

    /** The narrowest tolerances, in the units of those in force, that the forecasts keep; none if one cannot be held. */
    private static @Nullable DraftOption newTolerance(ExceptionSubject subject) {
        List<Tolerance> tolerances = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (AspectStatus status : subject.outside()) {
            ToleranceSide side = Objects.requireNonNull(status.side());
            ToleranceLimit limit = limitThatFits(subject, status, side);
            if (limit == null) {
                return null;
            }
            boolean above = side == ToleranceSide.ABOVE;
            tolerances.add(Tolerance.of(
                    status.aspect(),
                    above ? limit : subject.judged().limit(status.aspect(), ToleranceSide.ABOVE),
                    above ? subject.judged().limit(status.aspect(), ToleranceSide.BELOW) : limit));
            words.add(Scene.word(status.aspect()) + " " + limit + " " + side.word());
        }
        return new DraftOption(
                NEW_TOLERANCE,
                "The forecast is accepted with a tolerance of at least: " + String.join(", ", words),
                OptionOrigin.COMPUTED,
                ExceptionOutcome.NEW_TOLERANCE,
                Impact.none(),
                ExceptionWords.businessCase(subject),
                tolerances,
                OptionEffects.after(subject, ExceptionOutcome.NEW_TOLERANCE, Impact.none(), tolerances));
    }

    private static @Nullable ToleranceLimit limitThatFits(
            ExceptionSubject subject, AspectStatus status, ToleranceSide side) {
        Reading reading = subject.judged().reading(status.aspect());
        ToleranceLimit now = Objects.requireNonNull(subject.judged().limit(status.aspect(), side));
        BigDecimal deviation =
                Objects.requireNonNull(reading.deviation()).amount().abs();
        BigDecimal wanted = switch (now.unit()) {
            case SHARE ->
                deviation.divide(Objects.requireNonNull(reading.base()).amount(), DECIMALS_OF_SHARE, RoundingMode.UP);
            case DAYS -> deviation.setScale(0, RoundingMode.UP);
            case MONEY, NUMBER -> deviation;
        };
        boolean tooManyDays = now.unit() == ToleranceLimit.Unit.DAYS && wanted.precision() > DIGITS_OF_DAYS;
        if (tooManyDays || !Quantity.canBeHeld(wanted)) {
            return null;
        }
        return switch (now.unit()) {
            case SHARE -> ToleranceLimit.share(Ratio.of(wanted));
            case MONEY ->
                ToleranceLimit.money(Money.of(now.findMoney().orElseThrow().currency(), wanted));
            case DAYS -> ToleranceLimit.days(wanted.longValueExact());
            case NUMBER -> ToleranceLimit.number(wanted);
        };
    }

    /** The work ends now: what is left is not spent, and the benefits do not come. */
    private static DraftOption close(ExceptionSubject subject) {
        Money forecast = subject.judged().cost().forecast();
        Money actual = subject.judged().cost().actual();
        Money saved = forecast == null || actual == null || !forecast.sameCurrencyAs(actual)
                ? null
                : OptionEffects.money(forecast.currency(), actual.amount().subtract(forecast.amount()));
        LocalDate finish = subject.judged().time().forecastFinish();
        Integer days = finish == null ? null : OptionEffects.days(subject.asOf().toEpochDay() - finish.toEpochDay());
        String spent = actual == null ? "What has been spent is not recorded" : actual + " has been spent";
        return new DraftOption(
                CLOSE,
                "The work ends before its time",
                OptionOrigin.COMPUTED,
                ExceptionOutcome.PREMATURE_CLOSE,
                Impact.of(saved, days),
                spent + "; what depends on the rest does not come. " + ExceptionWords.businessCase(subject),
                null,
                null);
    }
}
