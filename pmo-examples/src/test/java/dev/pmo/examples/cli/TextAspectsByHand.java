package dev.pmo.examples.cli;

import static dev.pmo.examples.cli.Canon.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the text says of the aspects of a scope: a table, or its rows in words where that is wider than the page. */
final class TextAspectsByHand {

    private static final int WIDTH = 96;
    private static final List<String> NAMES =
            List.of("aspect", "computed", "recorded", "target", "forecast", "deviation", "used");

    private final JsonNode aspects;
    private final StringBuilder expected;

    TextAspectsByHand(JsonNode aspects, StringBuilder expected) {
        this.aspects = aspects;
        this.expected = expected;
    }

    void say() {
        List<List<String>> table = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (JsonNode one : aspects) {
            boolean notComputed = one.path("computed").asText().equals("UNKNOWN");
            boolean notRecorded = one.path("recorded").asText().equals("UNKNOWN");
            if (notComputed) {
                unknown.add(word(one.path("aspect")) + " (" + one.path("reason").asText() + ")");
            }
            if (!notComputed || !notRecorded) {
                table.add(List.of(
                        word(one.path("aspect")),
                        word(one.path("computed")),
                        (notRecorded ? "-" : word(one.path("recorded")))
                                + (one.path("contradicted").asBoolean() ? " <<" : ""),
                        one.path("target").asText(),
                        one.path("forecast").asText(),
                        one.path("deviation").asText(),
                        one.path("used").asText()));
            }
        }
        if (!table.isEmpty()) {
            rows(table);
        }
        if (!unknown.isEmpty()) {
            expected.append("unknown:").append(String.join(";", unknown));
        }
    }

    private void rows(List<List<String>> table) {
        int width = 7 + 2 * (NAMES.size() - 1);
        for (int i = 0; i < NAMES.size(); i++) {
            int widest = NAMES.get(i).length();
            for (List<String> row : table) {
                widest = Math.max(widest, shown(row.get(i)).length());
            }
            width += widest;
        }
        if (width <= WIDTH) {
            expected.append(String.join("", NAMES));
            table.forEach(row -> expected.append(String.join("", row)));
        } else {
            for (List<String> row : table) {
                expected.append(row.get(0)).append(':');
                for (int i = 1; i < NAMES.size(); i++) {
                    expected.append(row.get(i).isEmpty() ? "" : NAMES.get(i) + row.get(i));
                }
            }
        }
    }

    /** With its amounts in groups of three digits. */
    private static String shown(String cell) {
        return dev.pmo.rules.reporting.Amounts.grouped(cell);
    }
}
