package dev.pmo.rules.reporting;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.tolerance.Entitlement;
import dev.pmo.rules.tolerance.OpenException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * @param due by when an answer is due, if recorded
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

    private static final Set<ChangeState> DECIDED =
            Set.of(ChangeState.APPROVED, ChangeState.REJECTED, ChangeState.MERGED, ChangeState.IMPLEMENTED);

    /** What a scope handed up; an exception report waits for the level above even where nobody wrote that down. */
    static List<HandedUp> of(Scope scope, ScopeNames index, Review review) {
        List<HandedUp> all = new ArrayList<>();
        ScopeRef from = scope.ref();
        LocalDate asOf = review.result().asOf();
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                add(all, asOf, WaitingKind.RISK, risk.id(), risk.title(), from, risk.escalation(), risk.affects());
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                add(all, asOf, WaitingKind.ISSUE, issue.id(), issue.title(), from, issue.escalation(), issue.affects());
            }
        }
        for (ChangeRequest change : scope.changes().requests()) {
            if (!DECIDED.contains(change.state())) {
                add(
                        all,
                        asOf,
                        WaitingKind.CHANGE,
                        change.id(),
                        change.title(),
                        from,
                        change.escalation(),
                        change.affects());
            }
        }
        exceptions(all, scope, index, review);
        return all;
    }

    private static void exceptions(List<HandedUp> all, Scope scope, ScopeNames index, Review review) {
        if (scope.governance().exceptions().isEmpty()) {
            return;
        }
        Scope above = index.parent(scope.ref());
        Entitlement entitlement = review.findFact(scope.ref(), AuthorityFacts.LADDER)
                .map(ladder -> new Entitlement(ladder.value(), scope, above == null ? null : above.ref()))
                .orElse(null);
        for (OpenException open : OpenException.of(scope, review.result().asOf(), entitlement)) {
            ExceptionReport report = open.report();
            RecordedEscalation up = Objects.requireNonNullElse(report.escalation(), unwritten(scope, above, report));
            if (up.waiting(review.result().asOf()) || open.setAside() != null) {
                all.add(new HandedUp(
                        WaitingKind.EXCEPTION,
                        report.id().toString(),
                        report.title(),
                        Objects.requireNonNullElse(up.decisionWanted(), ""),
                        scope.ref(),
                        atLeast(open.level(), up.to(), index),
                        up.raised(),
                        up.responseDue(),
                        List.of(),
                        subjects(report),
                        open.setAside() == null ? null : decided(report) + " does not count: " + open.setAside()));
            }
        }
    }

    /** Under which subjects the exceptions themselves are told: an aspect, or one of a stage. */
    private static List<String> subjects(ExceptionReport report) {
        String stage = report.stage() == null ? "" : report.stage() + "/";
        return report.aspects().stream().map(aspect -> stage + aspect).toList();
    }

    /** A decision in words: what, in whose name, and when. */
    private static String decided(ExceptionReport report) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        return "'" + Wording.of(decision.outcome()) + "' in the name of the "
                + decision.decision().authority()
                + (decision.decision().on() == null
                        ? ""
                        : " on " + decision.decision().on());
    }

    /** A scope, or the nearest one above it that is of a level. */
    private static ScopeRef atLeast(@Nullable Level level, ScopeRef from, ScopeNames index) {
        ScopeRef to = from;
        Scope above = index.parent(from);
        while (above != null && level != null && to.level().compareTo(level) < 0) {
            to = above.ref();
            above = index.parent(to);
        }
        return to;
    }

    /** A stage is excepted by the board of its own scope, the scope as a whole by the level above. */
    private static RecordedEscalation unwritten(Scope scope, @Nullable Scope parent, ExceptionReport report) {
        ScopeRef to = parent == null || report.stage() != null ? scope.ref() : parent.ref();
        return new RecordedEscalation(to, report.raised(), null, null, null, null, null);
    }

    private static void add(
            List<HandedUp> all,
            LocalDate asOf,
            WaitingKind kind,
            Object id,
            String title,
            ScopeRef from,
            @Nullable RecordedEscalation up,
            List<ScopeRef> affects) {
        if (up != null && up.waiting(asOf)) {
            String wanted = Objects.requireNonNullElse(up.decisionWanted(), "");
            all.add(new HandedUp(
                    kind,
                    id.toString(),
                    title,
                    wanted,
                    from,
                    up.to(),
                    up.raised(),
                    up.responseDue(),
                    affects,
                    List.of(),
                    null));
        }
    }

    /** The subjects under which findings tell of it, at its own scope and at one that it was handed to. */
    List<String> subjects() {
        List<String> subjects = new ArrayList<>(ownNames());
        ownNames().forEach(name -> subjects.add(from + "/" + name));
        subjects.addAll(exceptions);
        exceptions.forEach(exception -> subjects.add(from + "/" + exception));
        return subjects;
    }

    private List<String> ownNames() {
        return List.of(item, Wording.of(kind) + " " + item);
    }

    /** Whether it is what a finding tells of; of an exception report, whether it reports on that exception. */
    boolean subjectOf(Finding finding) {
        String subject = finding.subject();
        boolean here = finding.scope().equals(from)
                && (ownNames().contains(subject)
                        || (exceptions.contains(subject) && EXCEPTIONS.contains(finding.ruleId())));
        boolean above = finding.ruleId().equals(BEYOND)
                && exceptions.stream().anyMatch(exception -> subject.equals(from + "/" + exception));
        return here || above || ownNames().stream().anyMatch(name -> subject.equals(from + "/" + name));
    }
}
