package dev.pmo.examples.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a JSON text and lets reading go on, so that all is told at once; used by one thread. */
final class JsonProblems extends DeserializationProblemHandler {

    /** What the texts of values look like, for whoever wrote a number or an object instead. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            Money.class, "GBP 1200",
            Probability.class, "30%",
            Ratio.class, "12.5%",
            WorkTime.class, "PT16H30M",
            ScopeRef.class, "PROJECT:PJ-1",
            LocalDate.class, "2026-10-31",
            LocalDateTime.class, "2026-10-31T17:00",
            LocalTime.class, "08:00");

    private final String source;
    private final List<Entry> entries = new ArrayList<>();

    /** A problem and the bare path, to tell causes from consequences. */
    private record Entry(String path, int line, int column, InputProblem problem) {}

    JsonProblems(String source) {
        this.source = source;
    }

    /** All problems in the order of the text. */
    List<InputProblem> toList() {
        return entries.stream()
                .sorted(Comparator.comparingInt(Entry::line).thenComparingInt(Entry::column))
                .map(Entry::problem)
                .toList();
    }

    void add(JsonParser parser, String found, String expected) {
        String path = path(parser);
        JsonLocation location = parser.currentTokenLocation();
        String where = path + " (line " + location.getLineNr() + ")";
        entries.add(new Entry(
                path, location.getLineNr(), location.getColumnNr(), new InputProblem(source, where, found, expected)));
        if (entries.size() >= InputLimits.MAXIMUM_PROBLEMS) {
            throw new InputException(toList());
        }
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String text, String message) {
        add(context.getParser(), "'" + SourceText.shortened(text) + "'", expectation(type, message));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number number, String message) {
        add(context.getParser(), "the number does not fit", expectation(type, message));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        add(parser, said(token), expectation(type.getRawClass(), ""));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable wrapped) {
        Throwable cause = wrapped.getCause();
        Throwable failure = wrapped instanceof JsonMappingException && cause != null ? cause : wrapped;
        JsonParser parser = context.getParser();
        String path = path(parser);
        if (failure instanceof InputException refusal) {
            throw refusal;
        }
        boolean inList = failure instanceof NullPointerException && failure.getCause() != null;
        if (failure instanceof NullPointerException && toldBelow(path, inList ? null : failure.getMessage())) {
            return null;
        }
        String[] lines = String.valueOf(failure.getMessage()).split("\n", 2);
        if (failure instanceof NullPointerException && !inList) {
            add(parser, "'" + lines[0] + "' is missing", "a whole " + type.getSimpleName());
        } else {
            add(parser, lines[0], argument == null ? expectation(type, "") : "");
        }
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            com.fasterxml.jackson.databind.deser.ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        add(parser, said(parser.currentToken()), expectation(type, ""));
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
            parser.nextToken();
        }
        parser.skipChildren();
        return null;
    }

    /** Whether a missing part is missing because it was refused further down. */
    private boolean toldBelow(String path, @Nullable String part) {
        String begin = part == null ? path : path + "." + part;
        return entries.stream().anyMatch(entry -> entry.path().startsWith(begin));
    }

    private static String said(@Nullable JsonToken token) {
        if (token == null) {
            return "the text ends";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            default -> token.asString() == null ? token.name() : String.valueOf(token.asString());
        };
    }

    private static String expectation(Class<?> type, String message) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (!message.isEmpty() && StrictScalars.speaksFor(type)) {
            return message;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (TEXTS.containsKey(type)) {
            return "a text such as '" + TEXTS.get(type) + "'";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return "a " + type.getSimpleName();
    }

    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder("$");
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (pointer.isEmpty()) {
            return "$";
        }
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (name.matches("\\d+")) {
                path.append('[').append(name).append(']');
            } else {
                path.append('.').append(SourceText.shortened(name));
            }
        }
        return path.toString();
    }
}
