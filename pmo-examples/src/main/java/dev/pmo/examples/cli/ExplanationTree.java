package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.Amounts;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofStep;
import java.util.ArrayList;
import java.util.List;

/** The proof of a finding as a tree: indented text, or objects within objects. */
final class ExplanationTree {

    private ExplanationTree() {}

    static String text(Explanation explanation, AsOf asOf) {
        StringBuilder text = new StringBuilder();
        Finding finding = explanation.finding();
        text.append(Wording.of(finding.severity()))
                .append(' ')
                .append(finding.id())
                .append('\n');
        text.append(Amounts.grouped(explanation.text())).append('\n');
        text.append(asOf).append("\n\n");
        for (Explanation.Line line : explanation.lines()) {
            text.append("  ".repeat(line.depth())).append("- ");
            if (!line.name().isEmpty()) {
                text.append('{').append(line.name()).append("} ");
            }
            append(text, line.step());
            text.append(line.shownAbove() ? " (shown above)" : "").append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ProofStep step) {
        text.append(step.label()).append(" = ").append(Amounts.grouped(step.value()));
        text.append("  [").append(kind(step)).append(", ").append(step.scope());
        if (step.origin() != null) {
            text.append(", ").append(step.origin());
        }
        text.append(']');
    }

    private static String kind(ProofStep step) {
        return Wording.of(step.kind());
    }

    static ObjectNode json(Explanation explanation, AsOf asOf) {
        ObjectNode json = new ReviewJson().finding(explanation.finding());
        json.put("asOf", asOf.date().toString());
        json.put("asOfReason", asOf.reason());
        List<ArrayNode> open = new ArrayList<>(List.of(json.putArray("premises")));
        for (Explanation.Line line : explanation.lines()) {
            while (open.size() > line.depth() + 1) {
                open.remove(open.size() - 1);
            }
            ObjectNode step = open.get(open.size() - 1).addObject();
            if (!line.name().isEmpty()) {
                step.put("name", line.name());
            }
            step.put("kind", line.step().kind().name());
            step.put("label", line.step().label());
            step.put("value", line.step().value());
            step.put("scope", line.step().scope().toString());
            if (line.step().origin() != null) {
                step.put("origin", line.step().origin());
            }
            step.put("shownAbove", line.shownAbove());
            open.add(step.putArray("premises"));
        }
        return json;
    }
}
