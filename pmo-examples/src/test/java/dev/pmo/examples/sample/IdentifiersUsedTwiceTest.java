package dev.pmo.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identifiers that are used twice are bad data, which validation tells; no rule is to blame for them. */
class IdentifiersUsedTwiceTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void whateverIsListedTwiceNoRuleFails() throws Exception {
        assertNoRuleFails(twice(false));
    }

    @Test
    void whateverBearsTheNameOfAnotherNoRuleFails() throws Exception {
        assertNoRuleFails(twice(true));
    }

    /** The sample, in which each item of each list is followed by another of its name: itself, or like the next. */
    private static Portfolio twice(boolean likeTheNext) throws Exception {
        JsonNode tree = tree(SamplePortfolio.thisMonth());
        for (ArrayNode list : listsOf(tree)) {
            int size = list.size();
            for (int i = 0; i < size; i++) {
                JsonNode again = list.get(likeTheNext ? (i + 1) % size : i).deepCopy();
                if (again instanceof ObjectNode named && list.get(i).has("id")) {
                    named.set("id", list.get(i).get("id"));
                    list.add(named);
                }
            }
        }
        return PortfolioJson.read("twice.json", MAPPER.writeValueAsBytes(tree)).portfolio();
    }

    private static JsonNode tree(Portfolio portfolio) throws Exception {
        return MAPPER.readTree(PortfolioJson.write(portfolio).getBytes(StandardCharsets.UTF_8));
    }

    /** The innermost first, so that what is added is not added to again. */
    private static List<ArrayNode> listsOf(JsonNode tree) {
        List<ArrayNode> lists = new ArrayList<>();
        tree.forEach(child -> lists.addAll(listsOf(child)));
        if (tree instanceof ArrayNode list && list.size() > 0 && list.get(0).has("id")) {
            lists.add(list);
        }
        return lists;
    }

    private static void assertNoRuleFails(Portfolio portfolio) {
        ReviewResult result = ENGINE.review(ReviewRequest.of(portfolio, SamplePortfolio.STATUS_DATE)
                        .withPrevious(SamplePortfolio.lastMonth()))
                .result();

        assertThat(result.gaps().stream().filter(gap -> gap.kind() == GapKind.FAILED))
                .extracting(Gap::reason)
                .isEmpty();
        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().equals("validation.duplicate-id"))
                .hasSizeGreaterThan(100);
    }
}
