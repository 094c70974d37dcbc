package dev.pmo.examples.sample;

import dev.pmo.examples.json.PortfolioJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The sample as files: the portfolio of this month and last as JSON, its policy as YAML, its waivers as JSON.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SampleFiles {

    /** This month's portfolio. */
    public static final String PORTFOLIO = "portfolio.json";

    /** Last month's portfolio. */
    public static final String PREVIOUS = "portfolio-previous.json";

    /** The thresholds. */
    public static final String POLICY = "policy.yaml";

    /** The accepted findings. */
    public static final String WAIVERS = "waivers.json";

    /** The names of all files. */
    public static final List<String> NAMES = List.of(PORTFOLIO, PREVIOUS, POLICY, WAIVERS);

    private SampleFiles() {}

    /**
     * The content of a file.
     *
     * @param name one of {@link #NAMES}
     * @return the text
     */
    public static String of(String name) {
        return switch (name) {
            case PORTFOLIO -> PortfolioJson.write(SamplePortfolio.STATUS_DATE, SamplePortfolio.thisMonth());
            case PREVIOUS -> PortfolioJson.write(SamplePortfolio.PREVIOUS_STATUS_DATE, SamplePortfolio.lastMonth());
            case POLICY, WAIVERS -> resource(name);
            default ->
                throw new IllegalArgumentException(
                        "The name of a sample file " + NAMES + " was expected, but was: '" + name + "'.");
        };
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(SampleFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
