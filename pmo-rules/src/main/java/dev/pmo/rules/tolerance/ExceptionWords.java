package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the parts of an exception report are put into words. */
final class ExceptionWords {

    private ExceptionWords() {}

    static String title(ExceptionSubject subject) {
        return "Exception of " + subject.name() + ": "
                + subject.outside().stream()
                        .map(status -> Scene.word(status.aspect()) + " " + status.deviation())
                        .collect(Collectors.joining(", "));
    }

    /** What is outside tolerance and by how much, a sentence for each aspect. */
    static String cause(AspectMargin margin) {
        AspectStatus status = margin.status();
        String beyond = margin.left().isEmpty() ? "" : ", " + margin.left().replaceFirst("-", "") + " beyond it";
        return "The " + Scene.word(status.aspect()) + " forecast of " + status.forecast()
                + " deviates from the target of "
                + status.target() + " by " + status.deviation() + ", outside the tolerance of " + status.limit()
                + beyond
                + ".";
    }

    static String consequence(AspectStatus status) {
        String change = status.forecast() + " instead of " + status.target() + " (" + status.deviation() + ")";
        return switch (status.aspect()) {
            case TIME -> "The work finishes on " + change;
            case COST -> "The work costs " + change;
            case RISK -> "The exposure to threats is " + status.forecast();
            default -> capital(Scene.word(status.aspect())) + " comes to " + change;
        };
    }

    static String nearlyUsed(AspectStatus status) {
        return "Most of the tolerance in " + Scene.word(status.aspect()) + " is used: " + status.deviation() + " of "
                + status.limit();
    }

    static String above(AspectMargin margin) {
        AspectStatus status = margin.status();
        String start = margin.scope() + ", " + Scene.word(status.aspect()) + ": ";
        if (status.rag() == Rag.UNKNOWN) {
            return start + "not known, " + status.reason();
        }
        if (status.rag() == Rag.RED) {
            return start + "outside its own tolerance of " + status.limit() + " (" + status.deviation() + ")";
        }
        String left = margin.left().isEmpty() ? "" : ", " + margin.left() + " of it left";
        return start + "within its tolerance of " + status.limit() + left;
    }

    /** What the benefits come to as things stand. */
    static String businessCase(ExceptionSubject subject) {
        for (AspectStatus status : subject.statuses()) {
            if (status.aspect() == ToleranceAspect.BENEFITS
                    && !status.forecast().isEmpty()) {
                return "Benefits of " + status.forecast() + " are expected, against " + status.target();
            }
        }
        return "No figures of benefits are recorded";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
