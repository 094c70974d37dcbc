package dev.pmo.examples.cli;

import static dev.pmo.examples.cli.Canon.counted;
import static dev.pmo.examples.cli.Canon.given;
import static dev.pmo.examples.cli.Canon.or;
import static dev.pmo.examples.cli.Canon.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The text of a report, section by section, beside what is to be said by its record: nothing less and nothing more. */
final class TextBesideJson {

    private static final String RULE = "-".repeat(96);

    private final JsonNode report;
    private final int rows;
    private final Map<String, String> sections;
    private final List<String> differences = new ArrayList<>();
    private final StringBuilder expected = new StringBuilder();

    TextBesideJson(JsonNode report, String text, int rows) {
        this.report = report;
        this.rows = rows;
        this.sections = sections(text);
        text.lines()
                .filter(line -> line.codePoints().anyMatch(Character::isISOControl))
                .forEach(differences::add);
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        StringBuilder body = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i + 1 < lines.length && lines[i + 1].equals(RULE)) {
                sections.put(name, body.toString());
                name = lines[i].replaceFirst(" \\([0-9].*", "");
                body.setLength(0);
                body.append(lines[i++]).append('\n');
            } else {
                body.append(lines[i]).append('\n');
            }
        }
        sections.put(name, body.toString());
        return sections;
    }

    List<String> differences() {
        section("", this::top);
        section("DECISIONS WANTED: WHAT WAITS FOR WHOM", this::board);
        section("OUTSIDE TOLERANCE OR IN NEED OF ATTENTION", this::exceptions);
        section("WITHIN TOLERANCE", () -> say(report.path("withinTolerance").asText()));
        section("NOT ASSESSED", this::gaps);
        section("CHANGES SINCE LAST TIME", this::changes);
        section("ACCEPTED UNTIL A DATE (WAIVED)", () -> findings(report.path("waived"), true));
        section("QUALITY OF THE DATA", () -> findings(report.path("dataQuality"), false));
        section("OTHER FINDINGS, AT SCOPES THAT NEED NO ATTENTION", this::others);
        section("COUNTS", () -> new TextCountsByHand(report.path("summary"), expected).say());
        return differences;
    }

    private void section(String name, Runnable saying) {
        expected.setLength(0);
        saying.run();
        String found = sections.getOrDefault(name, "");
        String body = name.isEmpty() ? found : found.substring(found.indexOf('\n') + 1);
        String one = Canon.of(expected.toString());
        String other = Canon.of(body);
        if (!one.equals(other)) {
            int at = 0;
            while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            differences.add("text, " + name + ": ..." + around(other, at) + "\n  instead of ..." + around(one, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 160));
    }

    private void say(String words) {
        expected.append(words).append('\n');
    }

    private void top() {
        say(report.path("title").asText().toUpperCase(Locale.ROOT) + "as of "
                + report.path("asOf").asText() + "=".repeat(96));
        report.path("headline").forEach(sentence -> say(sentence.asText()));
    }

    private void each(JsonNode list, String where, Consumer<JsonNode> entry) {
        for (int i = 0; i < Math.min(rows, list.size()); i++) {
            entry.accept(list.path(i));
        }
        leftOut(list.size() - rows, where);
    }

    private void leftOut(int left, String where) {
        if (left > 0) {
            say("... and " + left + " more, not shown here; " + where + " has all");
        }
    }

    private void board() {
        JsonNode deciders = report.path("control").path("board").path("deciders");
        if (deciders.isEmpty()) {
            say("No decision is wanted.");
        }
        if (deciders.size() > 1) {
            say("first by decisions overdue who decides");
            each(deciders, "the log of escalations", at -> {
                say(or(at.path("items").path(0).path("due"), "no date"));
                say(at.path("items").size()
                        + (at.path("overdue").asInt() == 0
                                ? ""
                                : at.path("overdue").asText()));
                say(who(at));
            });
        }
        int number = 0;
        int waiting = 0;
        for (JsonNode at : deciders) {
            int overdue = at.path("overdue").asInt();
            if (number < rows) {
                say(who(at) + ": " + counted(at.path("items").size(), "decision")
                        + (overdue == 0 ? "" : "of them overdue " + overdue));
            }
            for (JsonNode item : at.path("items")) {
                waiting++;
                if (number < rows) {
                    item(++number, item);
                }
            }
        }
        leftOut(waiting - number, "the log of escalations");
    }

    private static String who(JsonNode at) {
        return or(at.path("decider"), "Nobody is recorded who decides") + ", for "
                + at.path("toName").asText() + " (" + at.path("to").asText() + ")";
    }

    private void item(int number, JsonNode item) {
        int late = item.path("daysOverdue").asInt();
        say(number + "." + (given(item.path("due")) ? "by " + item.path("due").asText() : "no date set"));
        say(late == 0 ? "" : counted(late, "day") + " OVERDUE");
        if (given(item.path("daysWaiting"))) {
            say("waits" + (item.path("sinceAtLeast").asBoolean() ? "at least" : "")
                    + counted(item.path("daysWaiting").asInt(), "day"));
        }
        say(given(item.path("severity")) ? word(item.path("severity")) : "");
        if (!item.path("kind").asText().equals("FINDING")) {
            say("handed up:" + word(item.path("kind")) + item.path("item").asText()
                    + item.path("title").asText());
        }
        named(
                "decide:",
                item.path("wanted").asText().isBlank()
                        ? ""
                        : item.path("wanted").asText());
        named("on record:", or(item.path("onRecord"), ""));
        named("recommended:", given(item.path("recommended")) ? word(item.path("recommended")) : "");
        named(
                "asked by:",
                item.path("fromName").asText() + "(" + item.path("from").asText() + ")");
        List<String> parties = texts(item.path("parties"));
        named("touches:", String.join("", parties.subList(1, parties.size())));
        reasons(item).forEach(reason -> say("why:" + reason));
        named("because of:", String.join("", texts(item.path("findings"))));
    }

    /** The first three reasons in words, and how many more findings there are. */
    static List<String> reasons(JsonNode item) {
        List<String> all = texts(item.path("reasons"));
        List<String> told = new ArrayList<>(all.subList(0, Math.min(3, all.size())));
        if (all.size() > told.size()) {
            told.add("and " + counted(all.size() - told.size(), "more finding"));
        }
        return told;
    }

    private void named(String name, String what) {
        say(what.isEmpty() ? "" : name + what);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private void exceptions() {
        int[] number = {0};
        if (report.path("exceptions").isEmpty()) {
            say("None.");
        }
        each(report.path("exceptions"), "the JSON form", one -> {
            String path = String.join(">", texts(one.path("path")));
            say(++number[0] + ".[" + word(one.path("computed")) + "]"
                    + one.path("name").asText() + "(" + one.path("scope").asText() + ")"
                    + (path.isEmpty() ? "" : "in" + path));
            String recorded = one.path("recorded").asText().equals("UNKNOWN")
                    ? "not rated"
                    : "recorded " + word(one.path("recorded"));
            say("status:" + (one.path("contradicted").asBoolean() ? "CONTRADICTED:" : "") + "computed"
                    + word(one.path("computed")) + "(" + one.path("reason").asText() + ");"
                    + (given(one.path("reported"))
                            ? recorded + "on" + one.path("reported").asText()
                            : "no status report"));
            new TextAspectsByHand(one.path("aspects"), expected).say();
            findings(one.path("findings"), false);
        });
    }

    private void findings(JsonNode findings, boolean waived) {
        each(findings, "the CSV or JSON form", one -> {
            say(word(one.path("severity"))
                    + one.path("text").asText()
                    + (one.path("escalated").asBoolean() ? "[escalated]" : ""));
            say("id:" + one.path("id").asText());
            if (waived) {
                JsonNode waiver = one.path("waived");
                say("accepted until " + waiver.path("until").asText() + "by"
                        + waiver.path("approver").asText() + ":"
                        + waiver.path("reason").asText());
            }
        });
    }

    private void gaps() {
        JsonNode gaps = report.path("notAssessed");
        if (gaps.path("gaps").asInt() == 0) {
            say("Everything that was looked at could be assessed.");
            return;
        }
        say(counted(report.path("summary").path("status").path("unknown").asInt(), "active scope")
                + " without a computed status, " + gaps.path("scopes") + " of them not named above; "
                + counted(gaps.path("gaps").asInt(), "gap") + " in all, by reason:");
        each(gaps.path("groups"), "the CSV or JSON form", group -> {
            int reasons = group.path("reasons").asInt();
            say(group.path("gaps") + String.join(",", texts(group.path("sources"))) + ":"
                    + group.path("reason").asText() + (reasons > 1 ? "(one of " + reasons + " reasons)" : "") + "["
                    + word(group.path("kind")) + "; such as " + String.join(",", texts(group.path("examples"))) + "]");
        });
    }

    private void changes() {
        JsonNode changes = report.path("changes");
        boolean nothing = changes.path("movements").isEmpty()
                && changes.path("relocated").isEmpty()
                && changes.path("noLongerStated").isEmpty();
        if (!changes.path("compared").asBoolean()) {
            say("No snapshot of last time was given, so no movement can be told.");
        } else if (nothing) {
            say("Nothing moved.");
        }
        each(changes.path("movements"), "the CSV or JSON form", this::movement);
        each(changes.path("relocated"), "the JSON form", one -> say("info" + one.asText()));
        each(
                changes.path("noLongerStated"),
                "the JSON form",
                one -> say("gap" + one.path("name").asText() + "("
                        + one.path("scope").asText() + "): the "
                        + one.path("what").asText() + " is no longer stated, was "
                        + one.path("was").asText()));
        if (changes.path("diffed").asBoolean()) {
            say("Findings: " + changes.path("added").size() + " new, "
                    + changes.path("changed").size()
                    + " changed, " + changes.path("cleared").size() + " cleared, "
                    + changes.path("unassessed").size() + " not assessed any more.");
            int listed = changes.path("added").size()
                    + changes.path("changed").size()
                    + changes.path("cleared").size();
            say(listed == 0 ? "" : "The JSON form lists them.");
            each(changes.path("unassessed"), "the JSON form", this::movement);
        }
    }

    private void movement(JsonNode one) {
        say(word(one.path("severity")) + one.path("scopeName").asText() + "("
                + one.path("scope").asText() + "):" + one.path("text").asText());
    }

    private void others() {
        report.path("others")
                .forEach(one -> say(word(one.path("severity"))
                        + one.path("ruleId").asText()
                        + one.path("findings").asText()));
        say(report.path("others").isEmpty() ? "" : "Only counted here; the CSV or JSON form has them.");
    }
}
