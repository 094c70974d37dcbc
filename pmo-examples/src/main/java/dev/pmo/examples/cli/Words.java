package dev.pmo.examples.cli;

import dev.pmo.core.validation.PlausibleDates;
import dev.pmo.examples.holidays.PublicHolidays;
import dev.pmo.rules.reporting.log.LogKind;
import dev.pmo.rules.result.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the words on the command line are read, the same in every locale. */
final class Words {

    private Words() {}

    /** A date in ISO 8601. */
    static final class Dates implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            LocalDate date = read(text);
            if (date == null || date.getYear() < 1 || date.getYear() > 9999) {
                throw new TypeConversionException(
                        "expected a date such as 2026-10-31, but was: '" + Refusal.shown(text) + "'");
            }
            return date;
        }

        private static @Nullable LocalDate read(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** A first and a last day in ISO 8601, such as {@code 2010-01-01/2045-12-31}. */
    static final class Days implements ITypeConverter<PlausibleDates> {
        @Override
        public PlausibleDates convert(String text) {
            int slash = text.indexOf('/');
            LocalDate first = slash < 0 ? null : Dates.read(text.substring(0, slash));
            LocalDate last = slash < 0 ? null : Dates.read(text.substring(slash + 1));
            if (first == null || last == null || last.isBefore(first)) {
                throw new TypeConversionException(
                        "expected a first and a last day such as 2010-01-01/2045-12-31, but was: '"
                                + Refusal.shown(text) + "'");
            }
            return new PlausibleDates(first, last);
        }
    }

    /** A severity in any case of letters. */
    static final class Severities implements ITypeConverter<Severity> {
        @Override
        public Severity convert(String text) {
            return oneOf(text, Arrays.asList(Severity.values()));
        }
    }

    /** The formats that a command answers in, in any case of letters. */
    private abstract static class Formats implements ITypeConverter<Format> {
        private final List<Format> known;

        Formats(Format... known) {
            this.known = List.of(known);
        }

        @Override
        public Format convert(String text) {
            return oneOf(text, known);
        }
    }

    /** What is told and read by programs. */
    static final class Told extends Formats {
        Told() {
            super(Format.TEXT, Format.JSON);
        }
    }

    /** What is also a table. */
    static final class Tables extends Formats {
        Tables() {
            super(Format.TEXT, Format.JSON, Format.CSV);
        }
    }

    /** What is also a page. */
    static final class Pages extends Formats {
        Pages() {
            super(Format.TEXT, Format.JSON, Format.CSV, Format.HTML);
        }
    }

    /** What is also a picture. */
    static final class Pictures extends Formats {
        Pictures() {
            super(Format.TEXT, Format.JSON, Format.CSV, Format.SVG, Format.HTML);
        }
    }

    /** What is also a file of other tools. */
    static final class Plans extends Formats {
        Plans() {
            super(
                    Format.TEXT,
                    Format.JSON,
                    Format.CSV,
                    Format.SVG,
                    Format.HTML,
                    Format.MSPDI,
                    Format.DOT,
                    Format.GRAPHML);
        }
    }

    /** What is documentation. */
    static final class Documents extends Formats {
        Documents() {
            super(Format.TEXT, Format.MD, Format.JSON);
        }
    }

    /** A log in any case of letters. */
    static final class Logs implements ITypeConverter<LogKind> {
        @Override
        public LogKind convert(String text) {
            return oneOf(text, Arrays.asList(LogKind.values()));
        }
    }

    /** A place with public holidays. */
    static final class Places implements ITypeConverter<PublicHolidays> {
        @Override
        public PublicHolidays convert(String text) {
            try {
                return PublicHolidays.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected a country such as GB, or a part such as GB-ENG, but was: '"
                        + Refusal.shown(text) + "'");
            }
        }
    }

    private static <E extends Enum<E>> E oneOf(String text, List<E> known) {
        for (E one : known) {
            if (one.name().equals(text.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        String names =
                known.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        throw new TypeConversionException("expected one of " + names + ", but was: '" + Refusal.shown(text) + "'");
    }
}
