package dev.pmo.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.pmo.examples.input.common.SourceText;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, numbers, texts and truth values in one form each, of a size that arithmetic can afford. */
final class StrictScalars {

    private static final int MOST_DIGITS = 60;
    private static final Set<Class<?>> SPOKEN_FOR = Set.of(
            LocalDate.class, LocalDateTime.class, LocalTime.class, BigDecimal.class, Integer.class, String.class);

    private StrictScalars() {}

    static SimpleModule module() {
        return new SimpleModule("strict")
                .addDeserializer(
                        LocalDate.class,
                        new Temporal<>(
                                LocalDate.class, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse, "a date such as 2026-03-31"))
                .addDeserializer(
                        LocalDateTime.class,
                        new Temporal<>(
                                LocalDateTime.class,
                                "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?",
                                LocalDateTime::parse,
                                "a date and time such as 2026-03-31T17:00:00"))
                .addDeserializer(
                        LocalTime.class,
                        new Temporal<>(
                                LocalTime.class,
                                "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?",
                                LocalTime::parse,
                                "a time such as 08:30:00"))
                .addDeserializer(BigDecimal.class, new Decimal())
                .addDeserializer(Integer.class, new Whole())
                .addDeserializer(boolean.class, new Truth())
                .addDeserializer(String.class, new Text())
                .setDeserializerModifier(new NoEmptyTexts());
    }

    /** Whether the readers here say themselves what they expect of a type. */
    static boolean speaksFor(Class<?> type) {
        return SPOKEN_FOR.contains(type);
    }

    /** A date or time as ISO 8601 text and nothing else. */
    private static final class Temporal<T> extends StdScalarDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final Pattern form;
        private final transient Function<CharSequence, T> parser;
        private final String expected;

        Temporal(Class<T> type, String form, Function<CharSequence, T> parser, String expected) {
            super(type);
            this.type = type;
            this.form = Pattern.compile(form);
            this.parser = parser;
            this.expected = expected;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            String text = json.getText();
            if (form.matcher(text).matches()) {
                try {
                    return parser.apply(text);
                } catch (DateTimeException e) {
                    // told below
                }
            }
            return type.cast(context.handleWeirdStringValue(type, text, "%s", expected));
        }
    }

    /** A text that was written as one. */
    private static final class Text extends StdScalarDeserializer<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getText();
            return SourceText.holdsHalfACharacter(text)
                    ? (String) context.handleWeirdStringValue(String.class, text, "whole characters")
                    : text;
        }
    }

    /** A number without a fraction that an integer can hold. */
    private static final class Whole extends StdScalarDeserializer<Integer> {
        @Serial
        private static final long serialVersionUID = 1L;

        Whole() {
            super(Integer.class);
        }

        @Override
        public @Nullable Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT) {
                return json.getIntValue();
            }
            return (Integer)
                    (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT
                            ? context.handleWeirdNumberValue(
                                    Integer.class,
                                    0,
                                    "a whole number from %s to %s",
                                    Integer.MIN_VALUE,
                                    Integer.MAX_VALUE)
                            : context.handleUnexpectedToken(Integer.class, json));
        }
    }

    /** True or false, and nothing that could be taken for one of them. */
    private static final class Truth extends StdScalarDeserializer<Boolean> {
        @Serial
        private static final long serialVersionUID = 1L;

        Truth() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                context.handleUnexpectedToken(boolean.class, json);
            }
            return token == JsonToken.VALUE_TRUE;
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            try {
                context.handleUnexpectedToken(boolean.class, context.getParser());
            } catch (JsonMappingException e) {
                throw e;
            } catch (IOException e) {
                throw JsonMappingException.fromUnexpectedIOE(e);
            }
            return false;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return false;
        }
    }

    /** A number of at most 60 digits on each side of the point. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        @Serial
        private static final long serialVersionUID = 1L;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            String text = json.getText();
            if (text.length() <= 2 * MOST_DIGITS + 10) {
                try {
                    BigDecimal number = new BigDecimal(text);
                    long before = (long) number.precision() - number.scale();
                    if (before <= MOST_DIGITS && before >= -MOST_DIGITS && number.scale() <= MOST_DIGITS) {
                        return number;
                    }
                } catch (NumberFormatException e) {
                    // told below
                }
            }
            return (BigDecimal) context.handleWeirdNumberValue(
                    BigDecimal.class, 0, "a number of at most %s digits on each side of the point", MOST_DIGITS);
        }
    }
}
