package dev.pmo.examples.threats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.sample.SamplePortfolio;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The sample portfolio with a hostile text in every place that takes free text, or in every identifier. */
final class HostileSample {

    private static final JsonMapper MAPPER = new JsonMapper();
    /** A key such as {@code outcome} takes free text in one place and one of a few words in another. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3} )?-?[0-9].*");

    private HostileSample() {}

    static String json() {
        return PortfolioJson.write(SamplePortfolio.thisMonth());
    }

    /** The keys that take free text, each after the one above it: those that hold a space somewhere in the sample. */
    static Set<String> freeTextKeys() {
        Set<String> keys = new TreeSet<>();
        gather(tree(), "", keys);
        return keys;
    }

    static Portfolio named(String text) {
        Set<String> keys = freeTextKeys();
        return read(mapped(
                tree(),
                "",
                (key, value) -> keys.contains(key)
                                && !value.isEmpty()
                                && !CONSTANT.matcher(value).matches()
                        ? text
                        : value));
    }

    /** Every identifier that begins with PJ-, PG- or PF- begins with the text as well, wherever it is spoken of. */
    static Portfolio identified(String text) {
        return read(mapped(
                tree(),
                "",
                (key, value) ->
                        value.replaceAll("(?<![A-Z])P[JGF]-[A-Z]+", quoted(text).apply("$0"))));
    }

    private static UnaryOperator<String> quoted(String text) {
        return found -> text.replace("\\", "\\\\").replace("$", "\\$") + found;
    }

    private static JsonNode tree() {
        try {
            return MAPPER.readTree(json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Portfolio read(JsonNode tree) {
        return PortfolioJson.read("hostile.json", tree.toString().getBytes(StandardCharsets.UTF_8))
                .portfolio();
    }

    private static void gather(JsonNode node, String key, Set<String> keys) {
        if (node.isTextual()
                && node.asText().contains(" ")
                && !AMOUNT.matcher(node.asText()).matches()) {
            keys.add(key);
        }
        node.properties().forEach(field -> gather(field.getValue(), below(key, field.getKey()), keys));
        if (node.isArray()) {
            node.forEach(element -> gather(element, key, keys));
        }
    }

    /** What is called the same is not the same everywhere: the outcome of an escalation is text, of a decision it is not. */
    private static String below(String key, String name) {
        return key.substring(key.lastIndexOf('.') + 1) + "." + name;
    }

    /** Gives another value for a key and a value. */
    private interface Change {
        String of(String key, String value);
    }

    private static JsonNode mapped(JsonNode node, String key, Change change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.of(key, node.asText()));
        }
        if (node.isArray()) {
            ArrayNode copy = MAPPER.createArrayNode();
            node.forEach(element -> copy.add(mapped(element, key, change)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = MAPPER.createObjectNode();
            node.properties()
                    .forEach(field ->
                            copy.set(field.getKey(), mapped(field.getValue(), below(key, field.getKey()), change)));
            return copy;
        }
        return node;
    }
}
