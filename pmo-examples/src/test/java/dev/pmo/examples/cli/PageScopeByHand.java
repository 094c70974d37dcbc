package dev.pmo.examples.cli;

import static dev.pmo.examples.cli.Canon.given;
import static dev.pmo.examples.cli.Canon.word;
import static dev.pmo.examples.cli.PageTree.all;
import static dev.pmo.examples.cli.PageTree.children;
import static dev.pmo.examples.cli.PageTree.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** What the page says of a scope that needs attention, piece by piece, without why its findings hold. */
final class PageScopeByHand {

    private final JsonNode scope;

    PageScopeByHand(JsonNode scope) {
        this.scope = scope;
    }

    List<String> said() {
        List<String> said = new ArrayList<>();
        JsonNode findings = scope.path("findings");
        String worst = findings.isEmpty()
                ? "no finding of its own"
                : word(findings.path(0).path("severity"))
                        + findings.size()
                        + (findings.size() == 1 ? " finding" : " findings");
        said.add(word(scope.path("computed"))
                + scope.path("name").asText()
                + scope.path("scope").asText()
                + worst);
        if (!scope.path("path").isEmpty()) {
            StringBuilder path = new StringBuilder("in");
            scope.path("path").forEach(one -> path.append(one.asText()));
            said.add(path.toString());
        }
        boolean rated = !scope.path("recorded").asText().equals("UNKNOWN");
        said.add("Computed" + word(scope.path("computed")) + "("
                + scope.path("reason").asText() + ");"
                + (given(scope.path("reported"))
                        ? (rated ? "recorded" + word(scope.path("recorded")) : "not rated") + "on"
                                + scope.path("reported").asText() + "."
                        : "no status report is recorded.")
                + (given(scope.path("reported")) && scope.path("contradicted").asBoolean()
                        ? "The two contradict each other."
                        : ""));
        aspects(said);
        for (JsonNode one : findings) {
            said.add(word(one.path("severity"))
                    + one.path("text").asText()
                    + (one.path("escalated").asBoolean() ? "escalated to the level above" : "")
                    + one.path("id").asText());
        }
        return said;
    }

    private void aspects(List<String> said) {
        List<String> unknown = new ArrayList<>();
        for (JsonNode one : scope.path("aspects")) {
            boolean notComputed = one.path("computed").asText().equals("UNKNOWN");
            boolean notRecorded = one.path("recorded").asText().equals("UNKNOWN");
            if (notComputed) {
                unknown.add(word(one.path("aspect")) + "(" + one.path("reason").asText() + ")");
            }
            if (!notComputed || !notRecorded) {
                said.add(word(one.path("aspect"))
                        + word(one.path("computed"))
                        + (notRecorded ? "not rated" : word(one.path("recorded")))
                        + (one.path("contradicted").asBoolean() ? "contradicts" : "")
                        + one.path("target").asText()
                        + one.path("forecast").asText()
                        + one.path("deviation").asText()
                        + one.path("used").asText());
            }
        }
        if (!unknown.isEmpty()) {
            said.add("Not assessed:" + String.join(";", unknown));
        }
    }

    /** The same pieces as they stand on the page. */
    static List<String> found(Element details) {
        List<String> found = new ArrayList<>();
        found.add(text(all(details, "summary").get(0)));
        Element body = children(details).get(1);
        for (Element part : children(body)) {
            if (part.getTagName().equals("p")) {
                found.add(text(part));
            } else if (part.getTagName().equals("div")) {
                all(part, "tbody").forEach(table -> children(table).forEach(row -> found.add(text(row))));
            } else {
                children(part).forEach(finding -> found.add(finding(finding)));
            }
        }
        return found;
    }

    private static String finding(Element finding) {
        for (Element why : all(finding, "details")) {
            List<Element> ids = all(why, "div", "id");
            why.setTextContent(ids.get(ids.size() - 1).getTextContent());
        }
        return text(finding);
    }
}
