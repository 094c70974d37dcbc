package dev.pmo.examples.gmpp;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands single cells; whatever it does not understand becomes a note. */
final class GmppCells {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]00:00(?::00)?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3}){1,5}(\\.\\d{1,15})?");
    private static final Pattern WITHHELD = Pattern.compile("(?s)(dat[ae] +)?(exempt\\b|sections? +\\d).*");
    private static final Pattern MID = Pattern.compile("(?s)(?:low: *(.+?), *)?mid: *(.+?)(?:, *high: *(.+))?");
    private static final Map<String, ConfidenceRating> RATINGS = Map.of(
            "green", ConfidenceRating.GREEN,
            "amber/green", ConfidenceRating.AMBER_GREEN,
            "amber", ConfidenceRating.AMBER,
            "amber/red", ConfidenceRating.AMBER_RED,
            "red", ConfidenceRating.RED,
            "", ConfidenceRating.UNKNOWN);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final ImportNotes notes;

    GmppCells(ImportNotes notes) {
        this.notes = notes;
    }

    /** A day; of a range given as low, mid and high, the one in the middle. */
    @Nullable
    LocalDate date(String place, String text) {
        String single = middle(place, text);
        if (single.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = parsedDate(single);
        if (date.isEmpty()) {
            notes.add(place, withheld(single) ? "the date is withheld" : "is not a date", text);
        }
        return date.orElse(null);
    }

    /** Millions of pounds as pounds; of a range, the middle. */
    @Nullable
    BigDecimal millions(String place, String text) {
        String single = middle(place, text);
        if (single.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> amount = parsedNumber(single);
        if (amount.isEmpty()) {
            notes.add(place, withheld(single) ? "the amount is withheld" : "is not an amount", text);
        }
        return amount.map(MILLION::multiply).orElse(null);
    }

    /** A rating; unknown where the cell is empty or says something else. */
    ConfidenceRating rating(String place, String text) {
        ConfidenceRating known = RATINGS.get(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "/"));
        if (known != null) {
            return known;
        }
        if (withheld(text)) {
            return ConfidenceRating.EXEMPT;
        }
        notes.add(place, "is not a rating", text);
        return ConfidenceRating.UNKNOWN;
    }

    /** Whether the text says that the figure is withheld under the Freedom of Information Act. */
    static boolean withheld(String text) {
        return WITHHELD.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    private String middle(String place, String text) {
        if (text.length() > 200) {
            return text;
        }
        Matcher range = MID.matcher(text.toLowerCase(Locale.ROOT));
        if (!range.matches()) {
            return text;
        }
        notes.add(place, "is a range; the middle is used", text);
        return range.group(2);
    }

    static Optional<LocalDate> parsedDate(String text) {
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return day(year(day.group(4)), day.group(3), day.group(1));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        return year.matches() ? day(year.group(1), year.group(2), year.group(3)) : Optional.empty();
    }

    /** Years of two digits are from 1980 to 2079: the first of these projects began in the eighties. */
    private static String year(String digits) {
        return digits.length() == 4 ? digits : (digits.compareTo("80") < 0 ? "20" : "19") + digits;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> parsedNumber(String text) {
        String bare = text.replaceFirst("^(-?)\u00C2?\u00A3(-?)", "$1$2").replaceFirst("(?i)(?<=\\d) ?m(illion)?$", "");
        if (NUMBER.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare));
        }
        return GROUPED.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(",", ""))) : Optional.empty();
    }
}
