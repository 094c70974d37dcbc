package dev.pmo.rules.reporting.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A scale of time from left to right, with ticks at round dates that do not crowd. */
final class TimeScale {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final double DAYS_OF_MONTH = 30.4;
    private static final double DAYS_OF_YEAR = 365.2;
    private static final int FARTHEST_YEAR = 9_000;
    private static final double MINUTES_OF_DAY = 1440;

    /** A tick: where a period begins, its short name, and the name of the larger period if one begins here too. */
    record Tick(LocalDate date, String label, String above) {}

    private enum Unit {
        DAY(1, 19),
        WEEK(7, 23),
        MONTH(DAYS_OF_MONTH, 27),
        QUARTER(3 * DAYS_OF_MONTH, 27),
        YEAR(DAYS_OF_YEAR, 34),
        FIVE_YEARS(5 * DAYS_OF_YEAR, 34),
        QUARTER_CENTURY(25 * DAYS_OF_YEAR, 34),
        CENTURY(100 * DAYS_OF_YEAR, 34),
        NONE(Double.MAX_VALUE, 0);

        final double days;
        final double least;

        Unit(double days, double least) {
            this.days = days;
            this.least = least;
        }
    }

    final LocalDate first;
    final LocalDate last;
    final double left;
    final double width;
    private final double span;

    TimeScale(LocalDate first, LocalDate last, double left, double width) {
        this.first = first;
        this.last = last;
        this.left = left;
        this.width = width;
        this.span = Math.max(1, last.toEpochDay() - (double) first.toEpochDay());
    }

    double x(LocalDate date) {
        return left + width * (date.toEpochDay() - (double) first.toEpochDay()) / span;
    }

    double x(LocalDateTime moment) {
        double day = moment.toLocalTime().toSecondOfDay() / 60.0 / MINUTES_OF_DAY;
        return x(moment.toLocalDate()) + day * perDay();
    }

    double perDay() {
        return width / span;
    }

    /** The ticks of the finest unit that does not crowd; none where the years are beyond all plans. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (Math.abs(first.getYear()) > FARTHEST_YEAR || Math.abs(last.getYear()) > FARTHEST_YEAR) {
            return ticks;
        }
        Unit unit = unit();
        LocalDate date = begin(unit);
        while (unit != Unit.NONE && !date.isAfter(last)) {
            if (!date.isBefore(first)) {
                ticks.add(new Tick(date, label(unit, date), above(unit, date, ticks.isEmpty())));
            }
            date = next(unit, date);
        }
        return ticks;
    }

    private Unit unit() {
        for (Unit unit : Unit.values()) {
            if (unit.days * perDay() >= unit.least) {
                return unit;
            }
        }
        return Unit.NONE;
    }

    private LocalDate begin(Unit unit) {
        return switch (unit) {
            case DAY -> first;
            case WEEK -> first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> first.withDayOfMonth(1);
            case QUARTER -> first.withDayOfMonth(1).minusMonths((first.getMonthValue() - 1) % 3);
            case YEAR -> first.withDayOfYear(1);
            default -> LocalDate.of((int) (Math.floorDiv(first.getYear(), years(unit)) * years(unit)), 1, 1);
        };
    }

    private static LocalDate next(Unit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date.plusDays(1);
            case WEEK -> date.plusWeeks(1);
            case MONTH -> date.plusMonths(1);
            case QUARTER -> date.plusMonths(3);
            default -> date.plusYears(years(unit));
        };
    }

    private static long years(Unit unit) {
        return Math.max(1, Math.round(unit.days / DAYS_OF_YEAR));
    }

    private static String label(Unit unit, LocalDate date) {
        return switch (unit) {
            case DAY, WEEK -> String.valueOf(date.getDayOfMonth());
            case MONTH -> MONTHS.get(date.getMonthValue() - 1);
            case QUARTER -> "Q" + ((date.getMonthValue() + 2) / 3);
            default -> String.valueOf(date.getYear());
        };
    }

    private static String above(Unit unit, LocalDate date, boolean first) {
        return switch (unit) {
            case DAY -> first || date.getDayOfMonth() == 1 ? month(date) : "";
            case WEEK -> first || date.getDayOfMonth() <= 7 ? month(date) : "";
            case MONTH, QUARTER -> first || date.getMonthValue() == 1 ? String.valueOf(date.getYear()) : "";
            default -> "";
        };
    }

    private static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
