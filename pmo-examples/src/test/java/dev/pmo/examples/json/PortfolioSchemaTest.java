package dev.pmo.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.structure.Portfolio;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioSchemaTest {

    @Test
    void the_published_schema_is_that_of_the_records() {
        assertThat(PortfolioSchema.published())
                .as("write it anew with PortfolioSchema.main")
                .isEqualTo(PortfolioSchema.derived());
    }

    @ParameterizedTest
    @ValueSource(classes = {Portfolio.class, Activity.class, Governance.class})
    void schema_and_records_agree_in_the_names_of_properties(Class<?> type) throws Exception {
        JsonNode schema = new ObjectMapper().readTree(PortfolioSchema.published());
        List<String> names = new ArrayList<>();
        schema.at("/$defs/" + type.getSimpleName() + "/properties").fieldNames().forEachRemaining(names::add);

        assertThat(names)
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.at("/$defs/" + type.getSimpleName() + "/additionalProperties")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void every_reference_leads_somewhere_and_what_a_record_needs_is_required() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(PortfolioSchema.published());

        assertThat(schema.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isMissingNode())
                        .isFalse());
        assertThat(schema.at("/$defs/Portfolio/required")).hasSize(1).first().hasToString("\"id\"");
        assertThat(schema.at("/$defs/Dependency/required")).hasSize(2);
    }
}
