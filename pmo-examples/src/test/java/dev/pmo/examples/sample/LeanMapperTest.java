package dev.pmo.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.ReviewResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mapper of a host is set up for its own pages: many leave out what is empty, and have names of another style. */
class LeanMapperTest {

    private final Review review = ReviewEngine.of(StandardModules.all())
            .review(ReviewRequest.of(SamplePortfolio.thisMonth(), SamplePortfolio.STATUS_DATE)
                    .withPrevious(SamplePortfolio.lastMonth()));

    @ParameterizedTest
    @EnumSource(
            value = Include.class,
            names = {"ALWAYS", "NON_NULL", "NON_EMPTY"})
    void whatIsLeftOutComesBackAsItWas(Include include) throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(Value.construct(include, include))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        ReviewResult result = review.result();

        assertThat(returned(mapper, SamplePortfolio.thisMonth(), Portfolio.class))
                .isEqualTo(SamplePortfolio.thisMonth());
        assertThat(returned(mapper, result, ReviewResult.class)).isEqualTo(result);
        ReportByException report = ReportByException.of(review);
        assertThat(returned(mapper, report, ReportByException.class)).isEqualTo(report);
        Explanation explanation = result.explain(result.findings().get(0).id());
        assertThat(returned(mapper, explanation, Explanation.class)).isEqualTo(explanation);
    }

    private static <T> T returned(JsonMapper mapper, T value, Class<T> type) throws JsonProcessingException {
        return mapper.readValue(mapper.writeValueAsString(value), type);
    }
}
