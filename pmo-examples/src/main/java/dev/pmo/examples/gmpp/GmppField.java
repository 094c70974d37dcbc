package dev.pmo.examples.gmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a release means, told by the words of its header, which differ from year to year: the rating of the
 * authority has been that of the MPA and of the IPA, and the identifier the GMPP ID and the Major Projects ID.
 */
enum GmppField {
    ID("gmppId"),
    NAME("projectName"),
    DEPARTMENT("department"),
    CATEGORY("category"),
    SRO_NAME("sro"),
    DESCRIPTION("description"),
    AUTHORITY_RATING("authorityRating"),
    SRO_RATING("sroRating"),
    COMMENTARY("ratingCommentary"),
    START("startDate"),
    END("endDate"),
    SCHEDULE_NARRATIVE("scheduleNarrative"),
    YEAR_BASELINE("financialYearBaseline"),
    YEAR_FORECAST("financialYearForecast"),
    YEAR_VARIANCE("financialYearVariance"),
    YEAR_NARRATIVE("financialYearNarrative"),
    WHOLE_LIFE_COST("wholeLifeCost"),
    COST_NARRATIVE("wholeLifeCostNarrative"),
    BENEFITS("wholeLifeBenefits"),
    BENEFITS_NARRATIVE("wholeLifeBenefitsNarrative");

    /** Headers with more words are remarks on the release as a whole. */
    private static final int LONGEST_HEADER = 25;

    private static final Set<String> AMOUNTS_OF_A_YEAR = Set.of("budget", "baseline", "forecast", "variance");

    private final String attribute;

    GmppField(String attribute) {
        this.attribute = attribute;
    }

    /** The name under which the text is carried along in the attributes of the project. */
    String attribute() {
        return attribute;
    }

    /** What a header means, if it is one that we know. */
    static Optional<GmppField> of(String header) {
        List<String> words = words(header);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.contains("narrative")) {
            return narrative(words);
        }
        if (words.contains("commentary")) {
            return Optional.of(COMMENTARY);
        }
        if (sequence(words, "delivery", "confidence") || rag(words)) {
            return Optional.of(
                    words.get(0).equals("sro") || sequence(words, "senior", "responsible")
                            ? SRO_RATING
                            : AUTHORITY_RATING);
        }
        return words.size() > LONGEST_HEADER || words.contains("evaluation") ? Optional.empty() : plain(words);
    }

    /** The lower-case words of ASCII letters and digits; what encodings have spoilt falls out. */
    static List<String> words(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As {@code MPA RAG rating}. */
    private static boolean rag(List<String> words) {
        return words.size() <= LONGEST_HEADER && words.indexOf("rag") == 1;
    }

    private static Optional<GmppField> narrative(List<String> words) {
        if (words.contains("confidence")) {
            return Optional.of(COMMENTARY);
        }
        if (words.contains("schedule")) {
            return Optional.of(SCHEDULE_NARRATIVE);
        }
        if (words.contains("variance")) {
            return Optional.of(YEAR_NARRATIVE);
        }
        if (words.contains("benefits")) {
            return Optional.of(BENEFITS_NARRATIVE);
        }
        return words.contains("costs") || words.contains("cost") ? Optional.of(COST_NARRATIVE) : Optional.empty();
    }

    private static Optional<GmppField> plain(List<String> words) {
        if (sequence(words, "gmpp", "id") || sequence(words, "projects", "id") || sequence(words, "id", "numbers")) {
            return Optional.of(ID);
        }
        if (sequence(words, "project", "name")) {
            return Optional.of(NAME);
        }
        if (words.contains("sro") || sequence(words, "senior", "responsible")) {
            return Optional.of(SRO_NAME);
        }
        if (sequence(words, "start", "date")) {
            return Optional.of(START);
        }
        if (sequence(words, "end", "date")) {
            return Optional.of(END);
        }
        return subject(words);
    }

    private static Optional<GmppField> subject(List<String> words) {
        if (words.contains("benefits")) {
            return Optional.of(BENEFITS);
        }
        if (sequence(words, "whole", "life")) {
            return Optional.of(WHOLE_LIFE_COST);
        }
        if (ofOneYear(words)) {
            return Optional.of(
                    words.contains("variance")
                            ? YEAR_VARIANCE
                            : words.contains("forecast") ? YEAR_FORECAST : YEAR_BASELINE);
        }
        if (words.contains("description") || words.contains("aims")) {
            return Optional.of(DESCRIPTION);
        }
        if (words.contains("category")) {
            return Optional.of(CATEGORY);
        }
        return words.contains("department") || words.contains("dept") ? Optional.of(DEPARTMENT) : Optional.empty();
    }

    /** As {@code Financial Year Baseline}, {@code 2013/2014 Budget}, {@code FY Forecast} or {@code Budget variance}. */
    private static boolean ofOneYear(List<String> words) {
        boolean named = sequence(words, "financial", "year")
                || words.contains("fy")
                || words.contains("variance")
                || words.get(0).matches("20\\d\\d");
        return named && words.stream().anyMatch(AMOUNTS_OF_A_YEAR::contains);
    }

    private static boolean sequence(List<String> words, String first, String second) {
        int at = words.indexOf(first);
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(second);
    }
}
