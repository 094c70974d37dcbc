package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.validation.ViolationKind;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every rule with its words, what it reads, and the thresholds that hold where nobody set any. */
final class Catalogue {

    private final List<PolicyType<?>> policies;
    private final JsonMapper mapper = Json.mapper();
    private final List<Rule> rules;

    /** Of one module, or of all of them. */
    Catalogue(ReviewEngine engine, @Nullable String module) {
        List<Rule> all = new ArrayList<>(engine.rules());
        for (ViolationKind kind : ViolationKind.values()) {
            all.add(ofTheEngine("validation." + kind.code(), sentence(kind)));
        }
        all.add(ofTheEngine("review.expired-waiver", "A waiver is past its last day."));
        all.sort(Comparator.comparing(Rule::id));
        rules = all.stream()
                .filter(rule -> module == null || module(rule).equals(module))
                .toList();
        policies = engine.policies().stream()
                .filter(type -> module == null
                        || rules.stream()
                                .anyMatch(rule -> rule.reads().policies().contains(type)))
                .toList();
        if (rules.isEmpty()) {
            List<String> known = all.stream().map(Catalogue::module).distinct().toList();
            throw new Refusal("A module with rules was expected, one of " + String.join(", ", known) + ", but was: '"
                    + Refusal.shown(Objects.requireNonNullElse(module, "")) + "'.");
        }
    }

    private static String module(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('.'));
    }

    private static Rule ofTheEngine(String id, String problem) {
        return Rule.of(id, problem, Reads.nothing(), inputs -> {
                    throw new IllegalStateException("judged by the engine");
                })
                .described(
                        "What is built on it cannot be trusted, and what needs the broken part is not assessed.",
                        "",
                        "The validation of snapshots, before any rule.");
    }

    private static String sentence(ViolationKind kind) {
        String words = kind.code().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("rules");
        for (Rule rule : rules) {
            ObjectNode one = all.addObject();
            one.put("id", rule.id());
            one.put("problem", rule.problem());
            one.put("why", rule.why());
            ArrayNode levels = one.putArray("levels");
            rule.levels().forEach(level -> levels.add(level.name()));
            ArrayNode inputs = one.putArray("inputs");
            inputs(rule.reads()).forEach(inputs::add);
            ObjectNode policies = one.putObject("policyValues");
            rule.reads().policies().forEach(type -> policies.set(type.name(), values(type)));
            one.put("example", rule.example());
            one.put("source", rule.source());
            rule.formerIds().forEach(one.withArray("formerIds")::add);
        }
        return json;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Rules\n");
        for (Rule rule : rules) {
            text.append("\n## ")
                    .append(rule.id())
                    .append("\n\n")
                    .append(rule.problem())
                    .append("\n\n");
            item(text, "Why", rule.why());
            item(text, "Levels", levels(rule));
            item(text, "Inputs", String.join(", ", inputs(rule.reads())));
            item(text, "Policy", policies(rule));
            item(text, "Example", rule.example());
            item(text, "Source", rule.source());
            item(text, "Formerly", String.join(", ", rule.formerIds()));
        }
        text.append("\n# Policies\n");
        for (PolicyType<?> type : policies) {
            text.append("\n## ").append(type.name()).append("\n\n| threshold | default |\n|---|---|\n");
            values(type)
                    .properties()
                    .forEach(value -> text.append("| ")
                            .append(value.getKey())
                            .append(" | ")
                            .append(shown(value.getValue()).replace("|", "\\|"))
                            .append(" |\n"));
        }
        return text.toString();
    }

    private static void item(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("- **").append(name).append("**: ").append(value).append('\n');
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(rule.id()).append('\n');
            line(text, "", rule.problem());
            line(text, "why: ", rule.why());
            line(text, "levels: ", levels(rule));
            line(text, "inputs: ", String.join(", ", inputs(rule.reads())));
            line(text, "policy: ", policies(rule));
            line(text, "example: ", rule.example());
            line(text, "source: ", rule.source());
            text.append('\n');
        }
        for (PolicyType<?> type : policies) {
            text.append("policy ").append(type.name()).append('\n');
            values(type).properties().forEach(value -> line(text, value.getKey() + ": ", shown(value.getValue())));
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("    ").append(name).append(value).append('\n');
        }
    }

    private static String levels(Rule rule) {
        return String.join(", ", rule.levels().stream().map(Wording::of).toList());
    }

    private static String policies(Rule rule) {
        return String.join(
                ", ", rule.reads().policies().stream().map(PolicyType::name).toList());
    }

    private ObjectNode values(PolicyType<?> type) {
        return mapper.valueToTree(type.defaults());
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static List<String> inputs(Reads reads) {
        List<String> inputs = new ArrayList<>();
        reads.facts().stream().map(FactKey::name).forEach(inputs::add);
        reads.optionalFacts().stream().map(fact -> fact.name() + " if known").forEach(inputs::add);
        reads.childFacts().stream()
                .map(fact -> fact.name() + " of the children")
                .forEach(inputs::add);
        reads.escalations().stream().map(rule -> "escalations of " + rule).forEach(inputs::add);
        reads.sound().stream().map(Part::path).map(part -> "sound " + part).forEach(inputs::add);
        if (reads.previous()) {
            inputs.add("the snapshot of last time");
        }
        return inputs.isEmpty() ? List.of("the snapshot") : inputs;
    }
}
