package dev.pmo.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a proof says of a field is what stands in that field of the file, found there by the path that the proof names. */
class ProofsTellTheDataTest {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)\\])?");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final List<String> NAMES = List.of("id", "aspect", "date", "name");

    private final ReviewEngine engine = ReviewEngine.of(StandardModules.all());
    private final ReviewResult result = engine.review(
                    ReviewRequest.of(SamplePortfolio.thisMonth(), SamplePortfolio.STATUS_DATE)
                            .withPrevious(SamplePortfolio.lastMonth()))
            .result();

    @Test
    void aThresholdIsShownWithWhatThePolicySetsThere() {
        ObjectNode policies = MAPPER.createObjectNode();
        for (PolicyType<?> type : engine.policies()) {
            policies.set(type.name(), MAPPER.valueToTree(type.defaults()));
        }
        int compared = 0;
        for (ProofStep step : result.proof()) {
            if (step.kind() == ProofKind.THRESHOLD) {
                JsonNode threshold = at(policies, step.label());
                assertThat(threshold.isMissingNode()).as(step.text()).isFalse();
                assertThat(threshold.isObject() && step.value().matches("-?\\d+"))
                        .as("one of several numbers: %s", step.text())
                        .isFalse();
                if (threshold.isInt()) {
                    compared++;
                    assertThat(step.value()).as(step.text()).contains(threshold.asText());
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void aFieldIsShownWithWhatStandsThere() throws JsonProcessingException {
        Map<String, JsonNode> now = scopes(SampleFiles.PORTFOLIO);
        Map<String, JsonNode> then = scopes(SampleFiles.PREVIOUS);
        int compared = 0;
        for (ProofStep step : result.proof()) {
            if (step.kind() == ProofKind.INPUT || step.kind() == ProofKind.PREVIOUS) {
                JsonNode scope = (step.kind() == ProofKind.INPUT ? now : then)
                        .get(step.scope().toString());
                JsonNode field = scope == null ? MissingNode.getInstance() : at(scope, step.label());
                if (field.isValueNode()) {
                    compared++;
                    assertThat(plain(step.value())).as(step.text()).contains(plain(field.asText()));
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Map<String, JsonNode> scopes(String file) throws JsonProcessingException {
        Map<String, JsonNode> scopes = new HashMap<>();
        JsonNode root = MAPPER.readTree(SampleFiles.of(file));
        enter("PORTFOLIO", root.has("portfolio") ? root.get("portfolio") : root, scopes);
        return scopes;
    }

    private static void enter(String level, JsonNode scope, Map<String, JsonNode> scopes) {
        scopes.put(level + ":" + scope.path("id").asText(), scope);
        scope.path("portfolios").forEach(child -> enter("PORTFOLIO", child, scopes));
        scope.path("programmes").forEach(child -> enter("PROGRAMME", child, scopes));
        scope.path("projects").forEach(child -> enter("PROJECT", child, scopes));
    }

    private static JsonNode at(JsonNode scope, String path) {
        JsonNode node = scope;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            node = node.path(steps.group(1));
            String item = steps.group(2);
            if (item != null) {
                node = named(node, item);
            }
        }
        return node;
    }

    private static JsonNode named(JsonNode list, String item) {
        for (JsonNode entry : list) {
            if (NAMES.stream().anyMatch(name -> entry.path(name).asText().equals(item))) {
                return entry;
            }
        }
        return item.matches("\\d+") ? list.path(Integer.parseInt(item)) : MissingNode.getInstance();
    }

    /** Constants are told in words, and items by what they are called and their title. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
