package dev.pmo.rules.reporting.log;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells that several logs have. */
final class LogCells {

    private static final String BETWEEN = "; ";

    private LogCells() {}

    /** A part of something that may not be there. */
    static <A, B> @Nullable Object part(@Nullable A whole, Function<A, @Nullable B> part) {
        return whole == null ? null : part.apply(whole);
    }

    static <T> void escalation(LogLayout<T> layout, Function<T, @Nullable RecordedEscalation> of) {
        layout.text("escalatedTo", item -> part(of.apply(item), RecordedEscalation::to))
                .date("escalated", item -> part(of.apply(item), RecordedEscalation::raised))
                .text("escalationReason", item -> part(of.apply(item), RecordedEscalation::reason))
                .text("decisionWanted", item -> part(of.apply(item), RecordedEscalation::decisionWanted))
                .date("responseDue", item -> part(of.apply(item), RecordedEscalation::responseDue))
                .date("answered", item -> part(of.apply(item), RecordedEscalation::answered))
                .text("answer", item -> part(of.apply(item), RecordedEscalation::outcome));
    }

    static <T> void decision(LogLayout<T> layout, Function<T, @Nullable RecordedDecision> of) {
        layout.text("decidedBy", item -> part(of.apply(item), RecordedDecision::by))
                .text("authority", item -> part(of.apply(item), RecordedDecision::authority))
                .date("decided", item -> part(of.apply(item), RecordedDecision::on))
                .date("decidedUntil", item -> part(of.apply(item), RecordedDecision::until))
                .text("decisionReason", item -> part(of.apply(item), RecordedDecision::reason));
    }

    static <T> void impact(LogLayout<T> layout, String prefix, Function<T, @Nullable Impact> of) {
        layout.money(prefix + "Cost", item -> part(of.apply(item), Impact::cost))
                .number(prefix + "FinishDays", item -> part(of.apply(item), Impact::finishDays))
                .number(prefix + "Scope", item -> part(of.apply(item), Impact::scope))
                .number(prefix + "Quality", item -> part(of.apply(item), Impact::quality))
                .money(prefix + "Benefits", item -> part(of.apply(item), Impact::benefits))
                .money(prefix + "Exposure", item -> part(of.apply(item), Impact::exposure))
                .text(prefix + "Words", item -> part(of.apply(item), Impact::words));
    }

    /** Several things in one cell, in the order of their texts where that carries no meaning. */
    static String sorted(List<?> items) {
        return items.stream().map(Object::toString).sorted().collect(Collectors.joining(BETWEEN));
    }

    static String listed(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
    }

    /** What is known of it, in brackets behind its name. */
    static String with(String name, @Nullable Object... known) {
        String brackets = Arrays.stream(known)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return brackets.isEmpty() ? name : name + " (" + brackets + ")";
    }
}
