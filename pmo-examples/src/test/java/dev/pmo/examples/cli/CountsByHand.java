package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the report counts, counted again from the findings and gaps of the result, and every finding in its place. */
final class CountsByHand {

    private final JsonNode report;
    private final JsonNode json;
    private final List<String> differences = new ArrayList<>();

    CountsByHand(JsonNode report, JsonNode json) {
        this.report = report;
        this.json = json;
    }

    List<String> differences() {
        places();
        severities();
        scopes();
        board();
        same(
                "gaps",
                json.path("gaps").size(),
                report.path("summary").path("gaps").asInt());
        int grouped = 0;
        for (JsonNode group : report.path("notAssessed").path("groups")) {
            grouped += group.path("gaps").asInt();
        }
        same("gaps of the groups", json.path("gaps").size(), grouped);
        same("summary", report.path("summary"), json.path("summary"));
        same("board", report.path("control").path("board").path("deciders"), json.path("waiting"));
        changes();
        return differences;
    }

    private void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + ": " + found + "\n  instead of " + expected);
        }
    }

    /** Each finding stands at one place, and all that are only counted are counted by rule. */
    private void places() {
        Map<String, JsonNode> rest = new TreeMap<>();
        for (JsonNode finding : json.path("findings")) {
            if (rest.put(finding.path("id").asText(), finding) != null) {
                differences.add("twice: " + finding.path("id"));
            }
        }
        List<JsonNode> shown = new ArrayList<>();
        report.path("exceptions").forEach(one -> one.path("findings").forEach(shown::add));
        report.path("waived").forEach(shown::add);
        report.path("dataQuality").forEach(shown::add);
        for (JsonNode line : shown) {
            JsonNode finding = rest.remove(line.path("id").asText());
            if (finding == null) {
                differences.add("not in the result, or at two places: " + line.path("id"));
            } else {
                for (String part : List.of("ruleId", "scope", "subject", "severity", "aspect", "text", "escalated")) {
                    same(part + " of " + line.path("id"), finding.path(part), line.path(part));
                }
                same("waiver of " + line.path("id"), finding.path("waived"), line.path("waived"));
            }
        }
        Map<String, Integer> expected = new TreeMap<>();
        rest.values()
                .forEach(one -> expected.merge(
                        one.path("severity").asText() + " " + one.path("ruleId").asText(), 1, Integer::sum));
        Map<String, Integer> found = new TreeMap<>();
        report.path("others")
                .forEach(one -> found.put(
                        one.path("severity").asText() + " " + one.path("ruleId").asText(),
                        one.path("findings").asInt()));
        same("other findings", expected, found);
    }

    private void severities() {
        Map<String, List<Integer>> expected = new TreeMap<>();
        for (JsonNode finding : json.path("findings")) {
            List<Integer> was = expected.getOrDefault(finding.path("severity").asText(), List.of(0, 0));
            int waived = Canon.given(finding.path("waived")) ? 1 : 0;
            expected.put(finding.path("severity").asText(), List.of(was.get(0) + 1, was.get(1) + waived));
        }
        Map<String, List<Integer>> found = new TreeMap<>();
        report.path("summary")
                .path("severities")
                .forEach(one -> found.put(
                        one.path("severity").asText(),
                        List.of(one.path("findings").asInt(), one.path("waived").asInt())));
        same("severities", expected, found);
        same(
                "findings",
                json.path("findings").size(),
                report.path("summary").path("findings").asInt());
    }

    private void scopes() {
        JsonNode counts = report.path("summary").path("scopes");
        same(
                "attention",
                report.path("exceptions").size(),
                counts.path("attention").asInt());
        int all = 0;
        for (String one : List.of("attention", "within", "notAssessed", "notActive")) {
            int sum = 0;
            for (JsonNode level : report.path("summary").path("levels")) {
                sum += level.path("scopes").path(one).asInt();
            }
            same(one + " of all levels", sum, counts.path(one).asInt());
            all += sum;
        }
        same("scopes", json.path("scopes").asInt(), all);
        same(
                "scopes with their state",
                report.path("exceptions").size(),
                json.path("exceptions").size());
        for (int i = 0; i < json.path("exceptions").size(); i++) {
            exception(report.path("exceptions").path(i), json.path("exceptions").path(i));
        }
    }

    private void exception(JsonNode said, JsonNode told) {
        List<String> ids = new ArrayList<>();
        told.path("findings").forEach(id -> ids.add(id.asText()));
        same("findings of " + said.path("scope"), texts(said.path("findings"), "id"), ids);
        ObjectNode one = ((ObjectNode) said.deepCopy()).without(List.of("findings"));
        same("state of " + said.path("scope"), one, ((ObjectNode) told.deepCopy()).without(List.of("findings")));
    }

    private static List<String> texts(JsonNode list, String part) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(part).asText()));
        return texts;
    }

    /** Of every finding that asks and nobody accepts the question is on the board, or that of the item it is about. */
    private void board() {
        Set<String> asking = new TreeSet<>();
        json.path("findings").forEach(finding -> {
            if (Canon.given(finding.path("decision")) && !Canon.given(finding.path("waived"))) {
                asking.add(finding.path("id").asText());
            }
        });
        Set<String> behind = new TreeSet<>();
        LocalDate asOf = LocalDate.parse(json.path("asOf").asText());
        for (JsonNode decider : json.path("waiting")) {
            int overdue = 0;
            for (JsonNode item : decider.path("items")) {
                item.path("findings").forEach(id -> behind.add(id.asText()));
                long late = Canon.given(item.path("due"))
                        ? asOf.toEpochDay()
                                - LocalDate.parse(item.path("due").asText()).toEpochDay()
                        : 0;
                same(
                        "overdue " + item,
                        Math.max(0, late),
                        item.path("daysOverdue").asLong());
                overdue += late > 0 ? 1 : 0;
            }
            same(
                    "overdue of " + decider.path("to"),
                    overdue,
                    decider.path("overdue").asInt());
        }
        same("findings behind the board", asking, behind);
    }

    private void changes() {
        JsonNode changes = report.path("changes");
        for (String part : List.of("relocated", "noLongerStated")) {
            same(part, changes.path(part), json.path(part));
        }
        for (String part : List.of("added", "changed", "cleared", "unassessed")) {
            List<String> found = new ArrayList<>();
            json.path("changes")
                    .path(part)
                    .forEach(one -> found.add(
                            one.isTextual() ? one.asText() : one.path("id").asText()));
            same(part, texts(changes.path(part), "id"), found);
        }
    }
}
