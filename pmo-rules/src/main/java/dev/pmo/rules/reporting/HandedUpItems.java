package dev.pmo.rules.reporting;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.change.ChangeFacts;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.tolerance.Entitlement;
import dev.pmo.rules.tolerance.OpenException;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the scope at one place handed up and nobody has answered. Used once, by one thread. */
final class HandedUpItems {

    private static final Set<ChangeStanding> DECIDED =
            Set.of(ChangeStanding.APPROVED, ChangeStanding.REJECTED, ChangeStanding.MERGED, ChangeStanding.IMPLEMENTED);

    private final Review review;
    private final ScopeIndex index;
    private final int place;
    private final Scope scope;
    private final LocalDate asOf;
    private final List<HandedUp> all = new ArrayList<>();

    private HandedUpItems(Review review, int place) {
        this.review = review;
        this.index = review.index();
        this.place = place;
        this.scope = index.scopes().get(place);
        this.asOf = review.result().asOf();
    }

    /** What a scope handed up; an exception report waits for the level above even where nobody wrote that down. */
    static List<HandedUp> of(Review review, int place) {
        HandedUpItems items = new HandedUpItems(review, place);
        items.raid();
        items.changes();
        items.exceptions();
        return items.all;
    }

    private <T> Optional<T> fact(FactKey<T> key) {
        return review.findFactAt(place, key).map(fact -> fact.value());
    }

    private void raid() {
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                add(WaitingKind.RISK, risk.id(), risk.title(), risk.escalation(), risk.affects());
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                add(WaitingKind.ISSUE, issue.id(), issue.title(), issue.escalation(), issue.affects());
            }
        }
    }

    private void add(
            WaitingKind kind, Object id, String title, @Nullable RecordedEscalation up, List<ScopeRef> affects) {
        if (up != null && up.waiting(asOf)) {
            LocalDate since = up.raised();
            LocalDate due = up.responseDue() != null || since == null
                    ? up.responseDue()
                    : fact(RaidFacts.RESPONSE_DAYS)
                            .map(days -> days.due(Severity.HIGH, since))
                            .orElse(null);
            add(kind, id, title, up, since, due, affects);
        }
    }

    private void add(
            WaitingKind kind,
            Object id,
            String title,
            RecordedEscalation up,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            List<ScopeRef> affects) {
        String wanted = Copies.text(up.decisionWanted());
        all.add(new HandedUp(
                kind, id.toString(), title, wanted, scope.ref(), up.to(), since, due, affects, List.of(), null));
    }

    /** What a state means is for the procedure in force to say. */
    private void changes() {
        if (scope.changes().requests().isEmpty()) {
            return;
        }
        ChangeProcedure procedure = fact(ChangeFacts.PROCEDURE_IN_FORCE).orElseGet(ChangeProcedure::pm2);
        for (ChangeRequest change : scope.changes().requests()) {
            RecordedEscalation up = change.escalation();
            boolean decided =
                    procedure.findStanding(change).filter(DECIDED::contains).isPresent();
            if (!decided && up != null && up.waiting(asOf)) {
                LocalDate due = up.responseDue() == null ? change.dates().decisionDue() : up.responseDue();
                add(WaitingKind.CHANGE, change.id(), change.title(), up, up.raised(), due, change.affects());
            }
        }
    }

    private void exceptions() {
        if (scope.governance().exceptions().isEmpty()) {
            return;
        }
        int above = index.parent(place);
        Entitlement entitlement = fact(AuthorityFacts.LADDER)
                .map(ladder -> new Entitlement(ladder, scope, above < 0 ? null : index.ref(above)))
                .orElse(null);
        Integer days = fact(ToleranceFacts.RESPONSE_DAYS).orElse(null);
        for (OpenException open : OpenException.of(scope, asOf, entitlement)) {
            ExceptionReport report = open.report();
            RecordedEscalation up = Objects.requireNonNullElse(report.escalation(), unwritten(above, report));
            LocalDate since = up.raised() == null ? report.raised() : up.raised();
            LocalDate due = up.responseDue() != null || since == null || days == null
                    ? up.responseDue()
                    : Dates.plusDays(since, days);
            if (up.waiting(asOf) || open.setAside() != null) {
                all.add(new HandedUp(
                        WaitingKind.EXCEPTION,
                        report.id().toString(),
                        report.title(),
                        Copies.text(up.decisionWanted()),
                        scope.ref(),
                        atLeast(open.level(), up.to()),
                        since,
                        due,
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
        String authority = Copies.text(decision.decision().authority());
        LocalDate on = decision.decision().on();
        return "'" + Wording.of(decision.outcome()) + "'"
                + (authority.isEmpty() ? "" : " in the name of the " + authority)
                + (on == null ? "" : " on " + on);
    }

    /** A scope, or the nearest one above it that is of a level; where the name is shared, the one above this scope. */
    private ScopeRef atLeast(@Nullable Level level, ScopeRef receiver) {
        int to = place;
        while (to >= 0 && !index.ref(to).equals(receiver)) {
            to = index.parent(to);
        }
        to = to < 0 ? index.findPosition(receiver).orElse(-1) : to;
        while (to > 0 && level != null && index.ref(to).level().compareTo(level) < 0) {
            to = index.parent(to);
        }
        return to < 0 ? receiver : index.ref(to);
    }

    /** A stage is excepted by the board of its own scope, the scope as a whole by the level above. */
    private RecordedEscalation unwritten(int above, ExceptionReport report) {
        ScopeRef to = above < 0 || report.stage() != null ? scope.ref() : index.ref(above);
        return new RecordedEscalation(to, report.raised(), null, null, null, null, null);
    }
}
