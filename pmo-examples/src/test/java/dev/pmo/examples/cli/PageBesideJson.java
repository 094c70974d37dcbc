package dev.pmo.examples.cli;

import static dev.pmo.examples.cli.Canon.counted;
import static dev.pmo.examples.cli.Canon.given;
import static dev.pmo.examples.cli.Canon.or;
import static dev.pmo.examples.cli.Canon.word;
import static dev.pmo.examples.cli.PageTree.all;
import static dev.pmo.examples.cli.PageTree.children;
import static dev.pmo.examples.cli.PageTree.section;
import static dev.pmo.examples.cli.PageTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pmo.rules.reporting.picture.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The page of a report, table by table, beside what is to be said by its record: nothing less and nothing more. */
final class PageBesideJson {

    private static final int ROWS = 300;
    private static final int DECIDERS = 8;
    private static final int SCOPES = 250;
    private static final int FINDINGS = 1500;

    private final JsonNode report;
    private final Element page;
    private final Set<String> linked = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    PageBesideJson(JsonNode report, String page) {
        this.report = report;
        this.page = PageTree.of(page);
    }

    List<String> differences() {
        glance();
        exceptions();
        board();
        gaps();
        changes();
        rows("waived", report.path("waived"), "Findings that somebody accepts until a date");
        rows("data", report.path("dataQuality"), "What validation found");
        others();
        counts();
        return differences;
    }

    private void same(String what, List<String> expected, List<String> found) {
        List<String> plain = expected.stream().map(Canon::of).toList();
        for (int i = 0; i < Math.max(plain.size(), found.size()); i++) {
            String one = i < plain.size() ? plain.get(i) : "nothing";
            String other = i < found.size() ? Canon.of(found.get(i)) : "nothing";
            if (!one.equals(other)) {
                differences.add("page, " + what + " " + i + ": " + other + "\n  instead of " + one);
                return;
            }
        }
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().map(PageTree::text).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private void glance() {
        Element glance = section(page, "glance");
        List<Element> said = new ArrayList<>(all(glance, "p", "lead"));
        all(glance, "p", "note").stream()
                .filter(note -> !text(note).startsWith(Canon.of("Computed status of the")))
                .filter(note -> all(note, "a").isEmpty())
                .forEach(said::add);
        same(
                "headline",
                List.of(String.join("", texts(report.path("headline")))),
                List.of(String.join("", texts(said))));
        JsonNode scopes = report.path("summary").path("scopes");
        int sum = 0;
        for (JsonNode one : scopes) {
            sum += one.asInt();
        }
        String of = "of" + sum;
        same(
                "figures",
                List.of(
                        scopes.path("attention") + of,
                        report.path("summary").path("outside") + of,
                        scopes.path("within") + of,
                        report.path("summary").path("status").path("unknown") + of,
                        String.valueOf(waiting())),
                texts(all(glance, "dd")));
        List<String> expected = new ArrayList<>();
        JsonNode deciders = report.path("control").path("board").path("deciders");
        for (int i = 0; i < Math.min(DECIDERS, deciders.size()); i++) {
            JsonNode at = deciders.path(i);
            int overdue = at.path("overdue").asInt();
            expected.add(who(at)
                    + or(at.path("items").path(0).path("due"), "no date set")
                    + at.path("items").size()
                    + (overdue == 0 ? "" : overdue));
        }
        List<String> found = new ArrayList<>();
        for (Element row : bodyRows(glance)) {
            found.add(String.join("", texts(children(row)).subList(0, 4)));
        }
        same("deciders", expected, found);
    }

    private int waiting() {
        int waiting = 0;
        for (JsonNode at : report.path("control").path("board").path("deciders")) {
            waiting += at.path("items").size();
        }
        return waiting;
    }

    private static String who(JsonNode at) {
        return or(at.path("decider"), "Nobody is recorded") + "for"
                + at.path("toName").asText() + at.path("to").asText();
    }

    private static List<Element> bodyRows(Element below) {
        return all(below, "tbody").stream()
                .flatMap(body -> children(body).stream())
                .toList();
    }

    private void exceptions() {
        Element section = section(page, "exceptions");
        List<String> expected = new ArrayList<>();
        int findings = 0;
        int shown = 0;
        for (JsonNode one : report.path("exceptions")) {
            findings += one.path("findings").size();
            if (shown == SCOPES || (findings > FINDINGS && shown > 0)) {
                break;
            }
            shown++;
            expected.addAll(new PageScopeByHand(one).said());
            one.path("findings")
                    .forEach(finding -> linked.add(finding.path("id").asText()));
        }
        List<String> found = new ArrayList<>();
        for (Element scope : all(section, "details", "scope")) {
            found.addAll(PageScopeByHand.found(scope));
        }
        same("exceptions", expected, found);
        leftOut(section, shown, report.path("exceptions").size(), "scopes", "The JSON form holds");
    }

    private void leftOut(Element section, int shown, int all, String what, String holder) {
        String said = Canon.of(shown + " of " + all + what + " are shown here." + holder + " all of them.");
        boolean found = text(section).contains(said);
        if (found != shown < all) {
            differences.add("page: " + (found ? "there is, but should not be: " : "there is no: ") + said);
        }
    }

    private void board() {
        List<String> expected = new ArrayList<>();
        int left = ROWS;
        for (JsonNode at : report.path("control").path("board").path("deciders")) {
            if (left > 0) {
                int overdue = at.path("overdue").asInt();
                expected.add(who(at) + ":" + counted(at.path("items").size(), "item")
                        + (overdue == 0 ? "" : overdue + " overdue"));
            }
            for (JsonNode item : at.path("items")) {
                if (left-- > 0) {
                    expected.add(item(item));
                }
            }
        }
        Element section = section(page, "decisions");
        same("board", expected, texts(bodyRows(section)));
        leftOut(section, Math.min(ROWS, waiting()), waiting(), "items", "The log of escalations holds");
    }

    private String item(JsonNode item) {
        int late = item.path("daysOverdue").asInt();
        StringBuilder said = new StringBuilder(or(item.path("due"), "no date set"));
        said.append(late == 0 ? "" : counted(late, "day"));
        if (given(item.path("daysWaiting"))) {
            said.append(item.path("sinceAtLeast").asBoolean() ? "\u2265" : "")
                    .append(counted(item.path("daysWaiting").asInt(), "day"));
        }
        String wanted = item.path("wanted").asText();
        if (!item.path("kind").asText().equals("FINDING")) {
            said.append(word(item.path("kind")))
                    .append(item.path("item").asText())
                    .append(item.path("title").asText())
                    .append(wanted.isBlank() ? "" : ":");
        }
        said.append(wanted)
                .append(
                        given(item.path("onRecord"))
                                ? "On record:" + item.path("onRecord").asText()
                                : "");
        TextBesideJson.reasons(item).forEach(reason -> said.append("because:").append(Markup.shortened(reason, 300)));
        List<String> parties = texts(item.path("parties"));
        said.append(parties.size() > 1 ? "touches" + String.join("", parties.subList(1, parties.size())) : "");
        said.append(given(item.path("recommended")) ? word(item.path("recommended")) : "")
                .append(item.path("fromName").asText())
                .append(item.path("from").asText())
                .append(given(item.path("severity")) ? word(item.path("severity")) : "");
        int number = 0;
        for (String id : texts(item.path("findings"))) {
            number++;
            said.append(linked.contains(id) ? "finding" + number : id);
        }
        return said.toString();
    }

    private void gaps() {
        Element section = section(page, "not-assessed");
        List<String> expected = new ArrayList<>();
        JsonNode groups = report.path("notAssessed").path("groups");
        for (JsonNode group : groups) {
            int reasons = group.path("reasons").asInt();
            expected.add(group.path("gaps")
                    + String.join("", texts(group.path("sources")))
                    + group.path("reason").asText()
                    + (reasons > 1 ? "(one of " + reasons + " reasons)" : "")
                    + word(group.path("kind"))
                    + String.join("", texts(group.path("examples"))));
        }
        same("gaps", first(expected), texts(bodyRows(section)));
        leftOut(section, Math.min(ROWS, groups.size()), groups.size(), "groups of gaps", "The CSV and JSON forms hold");
    }

    private static List<String> first(List<String> all) {
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    private void changes() {
        JsonNode changes = report.path("changes");
        rows("changes", changes.path("movements"), "Movements since the snapshot of last time");
        Element section = section(page, "changes");
        List<Element> lists = children(section).stream()
                .filter(one -> one.getTagName().equals("ul"))
                .toList();
        List<String> moved = new ArrayList<>();
        lists.forEach(list -> moved.addAll(texts(children(list))));
        same("relocated", first(texts(changes.path("relocated"))), moved);
        List<String> stated = new ArrayList<>();
        changes.path("noLongerStated")
                .forEach(one -> stated.add(one.path("name").asText()
                        + one.path("scope").asText()
                        + one.path("what").asText()
                        + one.path("was").asText()));
        same("no longer stated", first(stated), texts(table(section, "Stated last time and no longer;")));
        rows("changes", changes.path("cleared"), "Findings of last time that are there no more");
        rows("changes", changes.path("unassessed"), "Findings of last time that may hold still");
        leftOut(
                section,
                Math.min(ROWS, changes.path("relocated").size()),
                changes.path("relocated").size(),
                "relocations",
                "The JSON form holds");
        boolean listed = text(section).contains(Canon.of("The JSON form lists those that are new or changed."));
        if (listed != (changes.path("added").size() + changes.path("changed").size() > 0)) {
            differences.add("page: where new and changed findings are listed");
        }
    }

    private static List<Element> table(Element section, String caption) {
        return all(section, "table").stream()
                .filter(table -> text(all(table, "caption").get(0)).startsWith(Canon.of(caption)))
                .flatMap(table -> bodyRows(table).stream())
                .toList();
    }

    private void rows(String id, JsonNode findings, String caption) {
        List<String> expected = new ArrayList<>();
        for (JsonNode one : findings) {
            JsonNode waived = one.path("waived");
            expected.add(word(one.path("severity"))
                    + one.path("scopeName").asText()
                    + one.path("scope").asText()
                    + one.path("text").asText()
                    + (given(waived)
                            ? "accepted until " + waived.path("until").asText() + " by "
                                    + waived.path("approver").asText() + ":"
                                    + waived.path("reason").asText()
                            : "")
                    + (linked.contains(one.path("id").asText())
                            ? "at its scope"
                            : one.path("id").asText()));
        }
        List<String> found = new ArrayList<>();
        for (Element row : table(section(page, id), caption)) {
            all(row, "details").forEach(why -> {
                List<Element> ids = all(why, "div", "id");
                why.setTextContent(ids.get(ids.size() - 1).getTextContent());
            });
            found.add(text(row));
        }
        same(caption, first(expected), found);
    }

    private void others() {
        List<String> expected = new ArrayList<>();
        report.path("others")
                .forEach(one -> expected.add(word(one.path("severity"))
                        + one.path("ruleId").asText()
                        + one.path("findings").asText()));
        Element section = section(page, "others");
        same("others", expected, texts(bodyRows(section)));
        if (!expected.isEmpty() && !text(section).contains(Canon.of("The CSV and JSON forms hold them."))) {
            differences.add("page: where the other findings are");
        }
    }

    private void counts() {
        JsonNode summary = report.path("summary");
        List<String> expected = new ArrayList<>();
        for (JsonNode level : summary.path("levels")) {
            expected.add(level(word(level.path("level")), level));
        }
        expected.add(level("all", summary));
        for (JsonNode aspect : summary.path("aspects")) {
            JsonNode status = aspect.path("status");
            int rated = status.path("red").asInt()
                    + status.path("amber").asInt()
                    + status.path("green").asInt();
            expected.add(word(aspect.path("aspect"))
                    + status.path("red")
                    + status.path("amber")
                    + status.path("green")
                    + rated
                    + status.path("unknown")
                    + aspect.path("findings"));
        }
        for (JsonNode one : summary.path("severities")) {
            expected.add(word(one.path("severity")) + one.path("findings") + one.path("waived"));
        }
        for (JsonNode one : summary.path("confidence")) {
            for (String rating : List.of("GREEN", "AMBER_GREEN", "AMBER", "AMBER_RED", "RED", "EXEMPT", "UNKNOWN")) {
                if (one.path("ratings").has(rating)) {
                    expected.add(rating.toLowerCase(java.util.Locale.ROOT).replace('_', '/')
                            + one.path("ratings").path(rating));
                }
            }
        }
        same("counts", expected, texts(bodyRows(section(page, "counts"))));
    }

    private static String level(String name, JsonNode counts) {
        StringBuilder row = new StringBuilder();
        int all = 0;
        for (String one : List.of("attention", "within", "notAssessed", "notActive")) {
            all += counts.path("scopes").path(one).asInt();
            row.append(counts.path("scopes").path(one));
        }
        for (String one : List.of("red", "amber", "green", "unknown")) {
            row.append(counts.path("status").path(one));
        }
        return name + all + row + counts.path("findings");
    }
}
