package dev.pmo.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.pmo.examples.sample.SamplePortfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A result is plain records, so that mappers that know nothing of us write it and read it back. */
class OtherMappersTest {

    private static final ReviewResult RESULT = ReviewEngine.of(StandardModules.all())
            .review(ReviewRequest.of(SamplePortfolio.thisMonth(), SamplePortfolio.STATUS_DATE)
                    .withPrevious(SamplePortfolio.lastMonth()))
            .result();

    /** Dates as texts, which Gson leaves to the application. */
    private static final class Dates extends TypeAdapter<LocalDate> {

        @Override
        public void write(JsonWriter out, LocalDate date) throws IOException {
            out.value(date.toString());
        }

        @Override
        public LocalDate read(JsonReader in) throws IOException {
            return LocalDate.parse(in.nextString());
        }
    }

    @Test
    void gsonReadsAResultBack() {
        Gson gson = new GsonBuilder()
                .registerTypeAdapter(LocalDate.class, new Dates().nullSafe())
                .create();

        assertThat(gson.fromJson(gson.toJson(RESULT), ReviewResult.class)).isEqualTo(RESULT);
    }

    @Test
    void theBindingOfJakartaReadsAResultBack() {
        Jsonb binding = JsonbBuilder.create();

        assertThat(binding.fromJson(binding.toJson(RESULT), ReviewResult.class)).isEqualTo(RESULT);
    }
}
