package dev.pmo.examples.cli;

import static dev.pmo.examples.cli.Canon.counted;
import static dev.pmo.examples.cli.Canon.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the text says of the counts of a report. */
final class TextCountsByHand {

    private final JsonNode summary;
    private final StringBuilder expected;

    TextCountsByHand(JsonNode summary, StringBuilder expected) {
        this.summary = summary;
        this.expected = expected;
    }

    void say() {
        expected.append("level all attention within unassessed inactive red amber green unknown findings");
        for (JsonNode level : summary.path("levels")) {
            row(word(level.path("level")), level);
        }
        row("all", summary);
        for (JsonNode aspect : summary.path("aspects")) {
            expected.append(word(aspect.path("aspect")))
                    .append(':')
                    .append(colours(aspect.path("status")))
                    .append(';')
                    .append(counted(aspect.path("findings").asInt(), "finding"));
        }
        for (JsonNode one : summary.path("severities")) {
            int waived = one.path("waived").asInt();
            expected.append(word(one.path("severity")))
                    .append(':')
                    .append(counted(one.path("findings").asInt(), "finding"))
                    .append(waived == 0 ? "" : waived + " of them waived");
        }
        summary.path("confidence").forEach(this::confidence);
        expected.append(
                "Colours are of active scopes; shares of red, amber and green have the rated ones as their base.");
    }

    private void row(String name, JsonNode counts) {
        JsonNode scopes = counts.path("scopes");
        JsonNode status = counts.path("status");
        int all = 0;
        for (String one : List.of("attention", "within", "notAssessed", "notActive")) {
            all += scopes.path(one).asInt();
        }
        expected.append(name).append(all);
        for (String one : List.of("attention", "within", "notAssessed", "notActive")) {
            expected.append(scopes.path(one));
        }
        for (String one : List.of("red", "amber", "green", "unknown")) {
            expected.append(status.path(one));
        }
        expected.append(counts.path("findings"));
    }

    static String colours(JsonNode status) {
        List<String> parts = new ArrayList<>();
        int rated = 0;
        for (String one : List.of("red", "amber", "green")) {
            int count = status.path(one).asInt();
            rated += count;
            if (count > 0) {
                parts.add(count + one);
            }
        }
        int unknown = status.path("unknown").asInt();
        return (parts.isEmpty() ? "none rated" : String.join("", parts) + " of " + rated + " rated")
                + (unknown == 0 ? "" : ";" + unknown + " of " + (rated + unknown) + " unknown");
    }

    /** The best first. */
    private void confidence(JsonNode count) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String rating : List.of("GREEN", "AMBER_GREEN", "AMBER", "AMBER_RED", "RED", "EXEMPT", "UNKNOWN")) {
            words.put(rating, rating.toLowerCase(java.util.Locale.ROOT).replace('_', '/'));
        }
        List<String> ratings = new ArrayList<>();
        words.forEach((rating, word) -> {
            if (count.path("ratings").has(rating)) {
                ratings.add(count.path("ratings").path(rating) + word);
            }
        });
        expected.append("Delivery confidence (")
                .append(word(count.path("scale")).replace(' ', '-'))
                .append(" scale):")
                .append(String.join("", ratings))
                .append(';')
                .append(count.path("rated"))
                .append(" rated of ")
                .append(count.path("all"));
    }
}
