package dev.pmo.examples.policy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file in JSON or YAML as a tree, and what is wrong with it; used by one thread. */
final class FileTree {

    private static final int LARGEST = 3 * 1024 * 1024;
    private static final int SHOWN = 12;
    private static final Pattern NOT_IN_TENS = Pattern.compile("[-+]?0[0-9a-zA-Z_].*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLACE = Pattern.compile("line \\d+, column \\d+");

    private final String source;
    private final JsonNode root;
    private final List<InputProblem> problems = new ArrayList<>();

    private FileTree(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /** JSON where it begins with a bracket or brace, else YAML. */
    static FileTree of(String source, byte[] bytes, String what) {
        if (bytes.length == 0) {
            throw InputException.of(source, "", "is empty", what + " in JSON or YAML");
        }
        if (bytes.length > LARGEST) {
            throw InputException.of(source, "", "is larger than 3 MiB", what + " up to that size");
        }
        String text = SourceText.decode(bytes, new ImportNotes(source));
        String begin = text.stripLeading();
        boolean json = begin.startsWith("{") || begin.startsWith("[");
        ObjectMapper mapper = json ? Mappers.json() : Mappers.yaml();
        try {
            if (!json) {
                refuseTraps(source, mapper, text);
            }
            return new FileTree(source, mapper.readTree(text));
        } catch (JacksonException e) {
            throw unreadable(source, e, what + (json ? " in JSON" : " in JSON or YAML"));
        }
    }

    /**
     * What an alias stands for is not put in its place, so that nothing can grow by it; and a number that YAML counts in
     * eights or sixteens is not taken for one, since 010 was hardly meant as 8.
     */
    private static void refuseTraps(String source, ObjectMapper mapper, String text) throws JacksonException {
        List<InputProblem> traps = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken();
                    token != null && traps.size() < SHOWN;
                    token = parser.nextToken()) {
                String where = "line " + parser.currentTokenLocation().getLineNr();
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    String alias = "the alias '*" + SourceText.shortened(parser.getText()) + "'";
                    traps.add(new InputProblem(source, where, alias, "what it stands for, written out"));
                } else if (token == JsonToken.VALUE_NUMBER_INT
                        && NOT_IN_TENS.matcher(parser.getText()).matches()) {
                    String number = "'" + SourceText.shortened(parser.getText()) + "'";
                    traps.add(new InputProblem(source, where, number, "a number without zeros before it"));
                }
            }
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!traps.isEmpty()) {
            throw new InputException(traps);
        }
    }

    /** YAML says first what it was doing, then what it found and where; JSON says it in one line. */
    private static InputException unreadable(String source, JacksonException e, String expected) {
        JsonLocation location = e.getLocation();
        String where = location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        String message = e instanceof StreamConstraintsException
                ? "it is nested too deeply, or a part of it is too long"
                : String.valueOf(e.getOriginalMessage());
        Matcher place = PLACE.matcher(message);
        while (place.find()) {
            where = place.group();
        }
        String said = SourceText.plain(message.lines()
                .filter(line -> !line.startsWith("while ") && !line.startsWith(" "))
                .findFirst()
                .orElse(message));
        return InputException.of(
                new InputProblem(source, where, "cannot be read: " + SourceText.shortened(said), expected), e);
    }

    String source() {
        return source;
    }

    JsonNode root() {
        return root;
    }

    boolean isObject(JsonNode node, String path, String expected) {
        if (node.isObject()) {
            return true;
        }
        wrong(path, shown(node), expected);
        return false;
    }

    void known(String name, Collection<String> names, String path) {
        if (!names.contains(name)) {
            unknown("name", name, names, path);
        }
    }

    void unknown(String what, String name, Collection<String> known, String path) {
        Optional<String> nearest = NearestName.of(name, new TreeSet<>(known));
        String some = new TreeSet<>(known).stream().limit(SHOWN).toList().toString();
        String expected = nearest.map(meant -> "maybe '" + meant + "'").orElse("one of " + some);
        wrong(path, "the " + what + " '" + SourceText.shortened(name) + "' is unknown", expected);
    }

    void wrong(String path, String found, String expected) {
        problems.add(new InputProblem(source, path, found, expected));
    }

    /** The first line of what a value type says says both what was expected and what was found. */
    void wrong(String path, Exception refusal) {
        wrong(path, firstLine(refusal.getMessage()), "");
    }

    void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    @Nullable
    String text(JsonNode node, String path) {
        if (node.isMissingNode()) {
            return null;
        }
        if (node.isTextual() && !node.textValue().isBlank()) {
            return node.textValue().strip();
        }
        wrong(path, shown(node), node.isBoolean() || node.isNumber() ? "a text, in quotes" : "a text");
        return null;
    }

    @Nullable
    LocalDate date(JsonNode node, String path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // told below
        }
        wrong(path, "'" + SourceText.shortened(text) + "'", "a date such as 2026-03-31");
        return null;
    }

    static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        return node.isContainerNode()
                ? node.isArray() ? "a list" : "an object"
                : "'" + SourceText.shortened(node.asText()) + "'";
    }

    static String firstLine(@Nullable String message) {
        return message == null ? "is not usable" : message.split("\n", 2)[0];
    }
}
