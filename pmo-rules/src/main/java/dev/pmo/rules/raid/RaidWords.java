package dev.pmo.rules.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that several rules use. */
final class RaidWords {

    static final String NOT_RECORDED = "not recorded";

    private RaidWords() {}

    /** How much a finding about a threat in a band matters. */
    static Severity severity(RiskBand band) {
        return switch (band) {
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case VERY_HIGH -> Severity.CRITICAL;
        };
    }

    static String named(Risk risk) {
        return named(risk.id(), risk.title());
    }

    static String named(Issue issue) {
        return named(issue.id(), issue.title());
    }

    static String named(Assumption assumption) {
        return named(assumption.id(), assumption.statement());
    }

    static String named(Action action) {
        return named(action.id(), action.title());
    }

    static String named(GiveGet dependency) {
        return named(dependency.id(), dependency.deliverable());
    }

    /** Cost and delay, as far as they are known. */
    static String figures(Impact impact) {
        List<String> parts = new ArrayList<>();
        if (impact.cost() != null) {
            parts.add("a cost of " + impact.cost());
        }
        if (impact.finishDays() != null) {
            parts.add(delay(impact.finishDays()));
        }
        return String.join(" and ", parts);
    }

    static String delay(int days) {
        return "a delay of " + Wording.days(days);
    }

    /** The figures if there are any, else the words. */
    static String inWords(Impact impact) {
        String figures = figures(impact);
        if (!figures.isEmpty()) {
            return figures;
        }
        String words = impact.words();
        return words == null || words.isBlank() ? NOT_RECORDED : "'" + words + "'";
    }

    private static String named(Object id, String title) {
        return title.isEmpty() ? id.toString() : id + " '" + title + "'";
    }

    static String of(@Nullable RiskScore score) {
        return score == null ? "nothing" : score.inWords();
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
