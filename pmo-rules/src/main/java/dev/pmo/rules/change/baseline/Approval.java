package dev.pmo.rules.change.baseline;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change request or an exception that alters one part of a baseline, with where its decision stands.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the identifier of the change request or of the exception
 * @param log the scope where it is recorded
 * @param path the path of it there
 * @param state where it stands
 * @param approved whether it was decided to be done
 * @param lacking why that binds nobody, as {@code by the project manager, who may not: cost up to GBP 5000, but GBP
 *     9000}; {@code null} if it was for those who decided, or nobody can tell
 * @param decided when, or {@code null} if that is not recorded
 * @param effective from when it holds, or {@code null} if nothing is said
 * @param until the last day on which the decision holds, where it is limited
 * @param from the value before; empty for nothing
 * @param to the value after; empty for nothing
 * @param anyFrom whether it holds whatever the value before
 * @param anyTo whether it holds whatever the value after
 */
public record Approval(
        String source,
        ScopeRef log,
        String path,
        String state,
        boolean approved,
        @Nullable String lacking,
        @Nullable LocalDate decided,
        @Nullable LocalDate effective,
        @Nullable LocalDate until,
        String from,
        String to,
        boolean anyFrom,
        boolean anyTo) {

    static final Comparator<Approval> ORDER = Comparator.comparing(
                    Approval::decided, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Approval::log)
            .thenComparing(Approval::path)
            .thenComparing(Approval::from)
            .thenComparing(Approval::to);

    /** Checks that it can be named. */
    public Approval {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Who decided what was not theirs to decide, and why it was not. */
    static String lacking(RecordedDecision decision, String reason) {
        return "by the " + Copies.text(decision.authority()) + ", who may not: " + reason;
    }

    /** Whether it was decided to be done by those who may. */
    boolean binding() {
        return approved && lacking == null;
    }

    /** Where it stands, and why that binds nobody where it does not. */
    String standing() {
        return lacking == null ? source + " stands at " + state : source + " was approved " + lacking;
    }

    /**
     * Whether it was decided on or before the day it took effect, and that day has come. Where nobody knows the day, a
     * decision for a time may have held then.
     */
    boolean inTime(@Nullable LocalDate setOn, LocalDate asOf) {
        LocalDate took = took(setOn, asOf);
        return decided != null
                && !decided.isAfter(took)
                && !took.isAfter(asOf)
                && (until == null || !until.isBefore(took) || (effective == null && setOn == null));
    }

    /** The day it took effect: as it says itself, else when the value was set, else at the latest on the day of review. */
    LocalDate took(@Nullable LocalDate setOn, LocalDate asOf) {
        return effective != null ? effective : setOn != null ? setOn : asOf;
    }

    /** What was approved or asked for. */
    String values() {
        if (anyFrom && anyTo) {
            return "whatever the values";
        }
        String target = "to " + AgreedText.orNothing(to);
        return anyFrom ? target : "from " + AgreedText.orNothing(from) + " " + target;
    }

    /** Why it was not in time. */
    String lateness(@Nullable LocalDate setOn, LocalDate asOf) {
        LocalDate took = took(setOn, asOf);
        if (decided == null) {
            return source + " has no date of decision";
        }
        if (decided.isAfter(took)) {
            return source + " was decided on " + decided + ", in effect since " + took;
        }
        return took.isAfter(asOf)
                ? source + " is to hold from " + took
                : source + " held until " + until + ", in effect since " + took;
    }

    @Override
    public String toString() {
        return source;
    }
}
