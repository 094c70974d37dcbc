package dev.pmo.rules.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Results and snapshots as JSON, by plain mappers of both generations of Jackson. */
public final class Json {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Json() {}

    /**
     * A value as the text that is compared byte for byte.
     *
     * @param value the value
     * @return the JSON
     */
    public static String of(Object value) {
        try {
            return JACKSON_2.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A value written and read back by Jackson 2.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param type its type
     * @return what was read
     */
    public static <T> T throughJackson2(T value, Class<? extends T> type) {
        try {
            return Objects.requireNonNull(JACKSON_2.readValue(of(value), type));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A value written and read back by Jackson 3, which has to write the same as Jackson 2.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param type its type
     * @return what was read
     * @throws AssertionError if the one writes something else than the other, whatever the order of the fields
     */
    public static <T> T throughJackson3(T value, Class<? extends T> type) {
        String json = Third.MAPPER.writeValueAsString(value);
        String other = of(value);
        if (!Third.MAPPER.readTree(json).equals(Third.MAPPER.readTree(other))) {
            assertSame("by Jackson 3", other, json);
        }
        return Objects.requireNonNull(Third.MAPPER.readValue(json, type));
    }

    /** A host may have Jackson 2 only. */
    static boolean hasJackson3() {
        try {
            Class.forName("tools.jackson.databind.json.JsonMapper");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Loaded only where Jackson 3 is there. */
    private static final class Third {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    /**
     * Expects the same JSON, and shows the place of the first difference if it is another.
     *
     * @param circumstances in what it was made
     * @param expected the expected JSON
     * @param actual the JSON
     * @throws AssertionError if they differ
     */
    public static void assertSame(String circumstances, String expected, String actual) {
        if (actual.equals(expected)) {
            return;
        }
        int place = 0;
        while (place < Math.min(expected.length(), actual.length()) && expected.charAt(place) == actual.charAt(place)) {
            place++;
        }
        throw new AssertionError("The same result was expected " + circumstances + ", but from character " + place
                + " on it was:\n" + around(actual, place) + "\ninstead of:\n" + around(expected, place)
                + "\nMaybe something depends on order, time or place.");
    }

    private static String around(String json, int place) {
        return json.substring(Math.max(0, place - 200), Math.min(json.length(), place + 200));
    }
}
