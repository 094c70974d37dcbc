package dev.pmo.examples.gmpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a release means, told by the words of its header, which differ from year to year. */
enum GmppField {
    ID("gmppId"),
    NAME("projectName"),
    DEPARTMENT("department"),
    CATEGORY("category"),
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
        if (words.contains("narrative")) {
            return narrative(words);
        }
        if (words.contains("commentary")) {
            return Optional.of(COMMENTARY);
        }
        if (sequence(words, "delivery", "confidence")) {
            return Optional.of(
                    words.get(0).equals("sro") || sequence(words, "senior", "responsible")
                            ? SRO_RATING
                            : AUTHORITY_RATING);
        }
        return plain(words);
    }

    /** The lower-case words of ASCII letters and digits; what encodings have spoilt falls out. */
    static List<String> words(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<GmppField> narrative(List<String> words) {
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
        if (words.size() > 25 || words.contains("evaluation")) {
            return Optional.empty();
        }
        if (sequence(words, "gmpp", "id")) {
            return Optional.of(ID);
        }
        if (sequence(words, "project", "name")) {
            return Optional.of(NAME);
        }
        if (sequence(words, "financial", "year")) {
            return year(words);
        }
        if (sequence(words, "start", "date")) {
            return Optional.of(START);
        }
        if (sequence(words, "end", "date")) {
            return Optional.of(END);
        }
        return subject(words);
    }

    private static Optional<GmppField> year(List<String> words) {
        if (words.contains("variance")) {
            return Optional.of(YEAR_VARIANCE);
        }
        if (words.contains("forecast")) {
            return Optional.of(YEAR_FORECAST);
        }
        return words.contains("baseline") ? Optional.of(YEAR_BASELINE) : Optional.empty();
    }

    private static Optional<GmppField> subject(List<String> words) {
        if (sequence(words, "whole", "life") && !words.contains("benefits")) {
            return Optional.of(WHOLE_LIFE_COST);
        }
        if (words.contains("benefits")) {
            return Optional.of(BENEFITS);
        }
        if (words.contains("description") || words.contains("aims")) {
            return Optional.of(DESCRIPTION);
        }
        if (words.contains("category")) {
            return Optional.of(CATEGORY);
        }
        return words.contains("department") || words.contains("dept") ? Optional.of(DEPARTMENT) : Optional.empty();
    }

    private static boolean sequence(List<String> words, String first, String second) {
        int at = words.indexOf(first);
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(second);
    }
}
