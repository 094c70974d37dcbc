package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of a log that was handed up and has no answer yet, or none that counts.
 *
 * @param kind what it is
 * @param item its identifier
 * @param title what it is called
 * @param wanted what is to be decided; empty if not recorded
 * @param from the scope that it is recorded at
 * @param to the scope that it waits for
 * @param since when it was handed up, if recorded
 * @param due by when an answer is due, as recorded or by the policy in force, if either is known
 * @param affects other scopes that it touches
 * @param exceptions the subjects of the exceptions that it reports on
 * @param onRecord the decision that is recorded, and why it does not count; {@code null} if there is none
 */
record HandedUp(
        WaitingKind kind,
        String item,
        String title,
        String wanted,
        ScopeRef from,
        ScopeRef to,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        List<ScopeRef> affects,
        List<String> exceptions,
        @Nullable String onRecord) {

    private static final Set<String> EXCEPTIONS = Set.of("tolerance.exception", "tolerance.stage-exception");

    /** Tells of an exception at the level that it was handed to. */
    private static final String BEYOND = "tolerance.exception-beyond-level";

    /** The subjects under which findings tell of it, at its own scope and at one that it was handed to. */
    List<String> subjects() {
        List<String> subjects = new ArrayList<>(ownNames());
        ownNames().forEach(name -> subjects.add(from + "/" + name));
        subjects.addAll(exceptions);
        exceptions.forEach(exception -> subjects.add(from + "/" + exception));
        return subjects;
    }

    private List<String> ownNames() {
        return List.of(item, worded());
    }

    private String worded() {
        return Wording.of(kind) + " " + item;
    }

    /** Whether it is what a finding tells of; of an exception report, whether it reports on that exception. */
    boolean subjectOf(Finding finding) {
        String subject = finding.subject();
        boolean here = finding.scope().equals(from);
        if (EXCEPTIONS.contains(finding.ruleId())) {
            return here && exceptions.contains(subject);
        }
        if (finding.ruleId().equals(BEYOND)) {
            return exceptions.stream().anyMatch(exception -> subject.equals(from + "/" + exception));
        }
        List<String> names = log(finding.ruleId()) == kind ? ownNames() : List.of(worded());
        return names.stream().anyMatch(name -> subject.equals(from + "/" + name) || (here && subject.equals(name)));
    }

    /** Whether it tells of an exception that the item reports on, rather than of the item. */
    static boolean ofException(Finding finding) {
        return EXCEPTIONS.contains(finding.ruleId()) || finding.ruleId().equals(BEYOND);
    }

    /**
     * Of which log a rule tells; {@code null} if of several, or if that is not known. Entries of several logs may have
     * one identifier: a rule that tells of none in particular says of which log an entry is.
     */
    private static @Nullable WaitingKind log(String rule) {
        if (rule.startsWith("raid.risk-")
                || rule.startsWith("raid.acceptance-")
                || rule.equals("raid.escalated-risk")) {
            return WaitingKind.RISK;
        }
        if (rule.startsWith("raid.issue-")) {
            return WaitingKind.ISSUE;
        }
        if (rule.startsWith("change.")) {
            return WaitingKind.CHANGE;
        }
        return rule.startsWith("tolerance.exception-") ? WaitingKind.EXCEPTION : null;
    }
}
