package dev.pmo.examples.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a portfolio as JSON: either the bare portfolio, or {@code {"asOf": "2026-03-31", "portfolio": {}}}
 * where the day that it speaks of is known.
 *
 * <p>Reading is strict: an unknown property, a property given twice, a text where a number belongs, a date of another
 * form are all refused, and as many of them at once as can be found. What is left out is empty. The form is described
 * by {@code portfolio.schema.json} beside this class, see {@link PortfolioSchema}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PortfolioJson {

    private static final String EXPECTED = "a portfolio as JSON";
    private static final String LIMITS = "at most " + InputLimits.MAXIMUM_NESTING + " levels of nesting, "
            + InputLimits.MAXIMUM_STRING + " characters in a text, " + InputLimits.MAXIMUM_NUMBER + " in a number, "
            + InputLimits.MAXIMUM_NAME + " in a name";
    private static final JsonMapper MAPPER = mapper();
    private static final JsonNode SCHEMA = PortfolioSchema.tree();

    private PortfolioJson() {}

    /** The outer object with a date. */
    record Dated(@Nullable LocalDate asOf, @Nullable Portfolio portfolio) {}

    /**
     * Reads a portfolio.
     *
     * @param source the file, for messages
     * @param bytes its content, UTF-8
     * @return the portfolio; the status date if one is given
     * @throws InputException if it is not JSON, not a portfolio, or too large, with all problems
     */
    public static ImportedPortfolio read(String source, byte[] bytes) {
        if (bytes.length > InputLimits.MAXIMUM_BYTES) {
            throw InputException.of(
                    source, "", bytes.length + " bytes", "at most " + InputLimits.MAXIMUM_BYTES + " bytes");
        }
        JsonProblems problems = new JsonProblems(source);
        Dated dated = parsed(problems, source, bytes);
        if (!problems.toList().isEmpty()) {
            throw new InputException(problems.toList());
        }
        Portfolio portfolio = dated == null ? null : dated.portfolio();
        if (dated == null || portfolio == null) {
            throw InputException.of(source, "$", "null", EXPECTED);
        }
        return new ImportedPortfolio(portfolio, InputKind.PORTFOLIO_JSON, dated.asOf(), List.of());
    }

    /**
     * Writes a portfolio without a date.
     *
     * @param portfolio the portfolio
     * @return the JSON, ending with a line break; what is empty is left out
     * @throws InputException if it is nested too deeply to be read back
     */
    public static String write(Portfolio portfolio) {
        return written(portfolio);
    }

    /**
     * Writes a portfolio with the day that it speaks of.
     *
     * @param asOf the day
     * @param portfolio the portfolio
     * @return the JSON, ending with a line break; what is empty is left out
     * @throws InputException if it is nested too deeply to be read back
     */
    public static String write(LocalDate asOf, Portfolio portfolio) {
        return written(new Dated(asOf, portfolio));
    }

    private static String written(Object value) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JacksonException e) {
            throw refused("portfolio", e, "at most " + InputLimits.MAXIMUM_NESTING + " levels of JSON");
        }
    }

    private static @Nullable Dated parsed(JsonProblems problems, String source, byte[] bytes) {
        try {
            boolean dated = dated(source, bytes);
            try (JsonParser parser = MAPPER.createParser(bytes)) {
                parser.nextToken();
                new UnknownProperties(SCHEMA, problems)
                        .check(parser, SCHEMA.path("oneOf").path(dated ? 1 : 0));
            }
            ObjectReader reader = MAPPER.reader().withHandler(problems);
            return dated
                    ? reader.readValue(bytes, Dated.class)
                    : new Dated(null, reader.readValue(bytes, Portfolio.class));
        } catch (JacksonException e) {
            List<InputProblem> all = new ArrayList<>(problems.toList());
            all.addAll(refused(source, e, EXPECTED).problems());
            throw new InputException(all);
        } catch (IOException e) {
            throw InputException.of(new InputProblem(source, "", "cannot be read", EXPECTED), e);
        }
    }

    /** Whether the portfolio stands within an outer object. */
    private static boolean dated(String source, byte[] bytes) throws IOException {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw InputException.of(source, "$", "is not an object", EXPECTED);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw InputException.of(
                        source,
                        "line " + parser.currentTokenLocation().getLineNr(),
                        "more text after the end",
                        "one object and nothing else");
            }
        }
        refuseOthers(source, names);
        return names.contains("portfolio") && !names.contains("id");
    }

    /** What is easily taken for a portfolio, since it lies beside it. */
    private static void refuseOthers(String source, Set<String> names) {
        if (names.containsAll(Set.of("engineVersion", "findings"))) {
            throw InputException.of(source, "$", "is the result of a review", EXPECTED + ", such as what was reviewed");
        }
        if (names.contains("everywhere") || names.contains("scopes")) {
            throw InputException.of(source, "$", "is a policy file", EXPECTED);
        }
        if (names.contains("waivers")) {
            throw InputException.of(source, "$", "is a file of waivers", EXPECTED);
        }
    }

    private static InputException refused(String source, JacksonException failure, String expected) {
        JsonLocation location = failure.getLocation();
        String where = location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        if (failure instanceof StreamConstraintsException) {
            return InputException.of(new InputProblem(source, where, "a part is too large", LIMITS), failure);
        }
        String message = SourceText.plain(String.valueOf(failure.getOriginalMessage()));
        return InputException.of(new InputProblem(source, where, message, expected), failure);
    }

    static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(factory())
                .addModule(new JavaTimeModule())
                .addModule(StrictScalars.module())
                .addModule(new EmptyParts())
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.WRAP_EXCEPTIONS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        builder.withConfigOverride(
                String.class,
                override -> override.setInclude(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)));
        return builder.build();
    }

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(InputLimits.MAXIMUM_NESTING)
                        .maxStringLength(InputLimits.MAXIMUM_STRING)
                        .maxNumberLength(InputLimits.MAXIMUM_NUMBER)
                        .maxNameLength(InputLimits.MAXIMUM_NAME)
                        .maxDocumentLength(InputLimits.MAXIMUM_BYTES)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(InputLimits.MAXIMUM_NESTING)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
