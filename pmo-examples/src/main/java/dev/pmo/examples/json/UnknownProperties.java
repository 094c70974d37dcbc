package dev.pmo.examples.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Walks through a JSON text along the schema and tells each property that has no meaning, and each null in a list, where
 * it stands.
 */
final class UnknownProperties {

    private final JsonNode schema;
    private final JsonProblems problems;

    UnknownProperties(JsonNode schema, JsonProblems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    /** Reads the value that begins at the current token, to its end. */
    void check(JsonParser parser, JsonNode type) throws IOException {
        Deque<JsonNode> open = new ArrayDeque<>();
        JsonNode next = resolved(type);
        JsonToken token = parser.currentToken();
        while (token != null) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> open.push(next);
                case END_OBJECT, END_ARRAY -> open.pop();
                case FIELD_NAME -> next = property(parser, open.element());
                case VALUE_NULL -> missing(parser);
                default -> {}
            }
            if (open.isEmpty()) {
                return;
            }
            if (token != JsonToken.FIELD_NAME) {
                next = resolved(open.element().path("items"));
            }
            token = parser.nextToken();
        }
    }

    private void missing(JsonParser parser) {
        if (parser.getParsingContext().inArray()) {
            problems.add(parser, "null", "an element of the list");
        }
    }

    private JsonNode property(JsonParser parser, JsonNode type) throws IOException {
        String name = parser.currentName();
        JsonNode known = type.path("properties").path(name);
        if (!known.isMissingNode()) {
            return resolved(known);
        }
        JsonNode additional = type.path("additionalProperties");
        if (additional.isBoolean()) {
            problems.add(parser, "the property '" + name + "' is unknown", nearest(name, type.path("properties")));
        }
        return resolved(additional);
    }

    private JsonNode resolved(JsonNode type) {
        JsonNode node = type;
        while (node.has("$ref")) {
            node = schema.at(node.path("$ref").asText().substring(1));
        }
        return node;
    }

    private static String nearest(String name, JsonNode properties) {
        List<String> known = new ArrayList<>();
        properties.fieldNames().forEachRemaining(known::add);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least <= Math.max(2, best.length() / 3) ? "'" + best + "'" : "one of " + String.join(", ", known);
    }

    /** The number of letters to change, add or drop; names far too long are simply far. */
    private static int distance(String one, String other) {
        if (one.length() > 100) {
            return one.length();
        }
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
