package dev.pmo.rules.testkit;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Change logs of any shape, as arbitraries. */
public final class ChangeLogs {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<ChangeState> STATES = List.of(
            ChangeState.SUBMITTED,
            ChangeState.ASSESSING,
            ChangeState.WAITING_FOR_APPROVAL,
            ChangeState.APPROVED,
            ChangeState.REJECTED,
            ChangeState.POSTPONED,
            ChangeState.MERGED,
            ChangeState.IMPLEMENTED);

    private ChangeLogs() {}

    /**
     * Logs without violations: unique identifiers, dates in order, one currency, nothing merged in a circle. What they
     * say may still be against the procedure.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ChangeLog> valid() {
        return valid(6);
    }

    static Arbitrary<ChangeLog> valid(int most) {
        Arbitrary<ChangeState> states = Arbitraries.of(STATES);
        return Combinators.combine(
                        requests(Texts.plain(), states, money("GBP")).list().ofMaxSize(most),
                        money("GBP").map(Money::abs).injectNull(0.3),
                        money("GBP").map(Money::abs).injectNull(0.5))
                .as((requests, total, perChange) -> new ChangeLog(
                        merged(numbered(requests)), new ChangeBudget(total, perChange, null, null, null)));
    }

    /**
     * Logs as they come: repeated identifiers, hostile texts, unknown states, mixed currencies, mergers in circles.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ChangeLog> any() {
        return any(6);
    }

    static Arbitrary<ChangeLog> any(int most) {
        Arbitrary<ChangeState> states =
                Arbitraries.oneOf(Arbitraries.of(STATES), Arbitraries.of(ChangeState.of("lost")));
        Arbitrary<Money> money = Arbitraries.oneOf(money("GBP"), money("EUR"));
        return Combinators.combine(
                        requests(Texts.hostile(), states, money).list().ofMaxSize(most),
                        money.injectNull(0.3),
                        money.injectNull(0.5),
                        money.list().ofMaxSize(2))
                .as((requests, total, perChange, stages) -> new ChangeLog(
                        requests,
                        new ChangeBudget(
                                total,
                                perChange,
                                stages.stream()
                                        .map(sum -> new StageAllowance(StageId.of("S-1"), sum))
                                        .toList(),
                                null,
                                null)));
    }

    /**
     * Change requests with identifiers from {@code CR-0} to {@code CR-3}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ChangeRequest> requests() {
        return requests(Texts.plain(), Arbitraries.of(STATES), money("GBP"));
    }

    private static Arbitrary<Money> money(String currency) {
        return Arbitraries.longs().between(-1_000, 20_000).map(amount -> Money.of(currency, amount));
    }

    private static Arbitrary<ChangeRequest> requests(
            Arbitrary<String> texts, Arbitrary<ChangeState> states, Arbitrary<Money> money) {
        Arbitrary<ChangeRequest.Builder> begun = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        texts,
                        Arbitraries.of(ChangeType.values()),
                        states,
                        Arbitraries.of(ChangePriority.values()).injectNull(0.2),
                        Arbitraries.integers().between(1, 5).injectNull(0.2),
                        Arbitraries.of(IssueSeverity.values()).injectNull(0.2),
                        Arbitraries.of(ChangeFunding.values()).injectNull(0.2))
                .as((id, title, type, state, priority, effort, severity, funding) -> ChangeRequest.builder(
                                ChangeId.of("CR-" + id), title)
                        .type(type)
                        .state(state)
                        .priority(priority)
                        .effort(effort)
                        .severity(severity)
                        .funding(funding));
        return Combinators.combine(
                        begun,
                        dates(),
                        assessments(money).injectNull(0.3),
                        decisions(texts).list().ofMaxSize(2),
                        moves(states).list().ofMaxSize(4))
                .as((builder, dates, assessment, decisions, moves) -> builder.dates(dates)
                        .assessment(assessment)
                        .decisions(decisions)
                        .moves(moves)
                        .build());
    }

    private static Arbitrary<ChangeDates> dates() {
        Arbitrary<@Nullable Integer> later =
                Arbitraries.integers().between(0, 60).injectNull(0.3);
        return Combinators.combine(Arbitraries.integers().between(-90, 0).injectNull(0.2), later, later, later)
                .as((raised, due, target, done) -> {
                    LocalDate from = raised == null ? DAY.minusDays(90) : DAY.plusDays(raised);
                    return new ChangeDates(
                            raised == null ? null : from,
                            after(from, due),
                            null,
                            after(from, target),
                            after(from, done));
                });
    }

    private static @Nullable LocalDate after(LocalDate from, @Nullable Integer days) {
        return days == null ? null : from.plusDays(days);
    }

    private static Arbitrary<ChangeAssessment> assessments(Arbitrary<Money> money) {
        Arbitrary<Impact> impacts = Combinators.combine(
                        money.injectNull(0.3),
                        Arbitraries.integers().between(-20, 40).injectNull(0.3))
                .as(Impact::of);
        Arbitrary<ActivityChange> activities = Combinators.combine(
                        Arbitraries.of("A-1", "A-2", "A-new"),
                        Arbitraries.longs().between(0, 20).injectNull(0.2))
                .as((id, days) -> new ActivityChange(
                        ActivityId.of(id), days == null ? null : WorkTime.ofEightHourDays(days), null, null, null));
        return Combinators.combine(
                        impacts, impacts, activities.list().ofMaxSize(2).uniqueElements(ActivityChange::activity))
                .as((impact, ifNotDone, changes) -> new ChangeAssessment("Ann", DAY, impact, ifNotDone, changes));
    }

    private static Arbitrary<ChangeDecision> decisions(Arbitrary<String> texts) {
        Arbitrary<String> authorities =
                Arbitraries.of("project manager", "change authority", "Project Board", "programme board", "nobody");
        return Combinators.combine(
                        Arbitraries.of(ChangeOutcome.values()),
                        authorities.injectNull(0.2),
                        Arbitraries.integers().between(-30, 0).injectNull(0.2),
                        Arbitraries.integers().between(0, 30).injectNull(0.5),
                        Arbitraries.integers().between(0, 3),
                        texts)
                .as((outcome, authority, on, until, into, by) -> new ChangeDecision(
                        outcome,
                        new RecordedDecision(
                                by, authority, on == null ? null : DAY.plusDays(on), after(DAY, until), null),
                        outcome == ChangeOutcome.MERGED ? ChangeId.of("CR-" + into) : null));
    }

    private static Arbitrary<ChangeMove> moves(Arbitrary<ChangeState> states) {
        return Combinators.combine(
                        states, Arbitraries.integers().between(-60, 0).injectNull(0.2))
                .as((to, on) -> new ChangeMove(to, on == null ? null : DAY.plusDays(on), "Ann", null));
    }

    private static List<ChangeRequest> numbered(List<ChangeRequest> requests) {
        List<ChangeRequest> numbered = new ArrayList<>();
        for (ChangeRequest request : requests) {
            numbered.add(renamed(request, "CR-" + numbered.size()));
        }
        return numbered;
    }

    /**
     * The same request under another identifier.
     *
     * @param request the request
     * @param id the identifier
     * @return the renamed request
     */
    public static ChangeRequest renamed(ChangeRequest request, String id) {
        return ChangeRequest.builder(ChangeId.of(id), request.title())
                .type(request.type())
                .state(request.state())
                .subject(request.subject())
                .priority(request.priority())
                .effort(request.effort())
                .severity(request.severity())
                .funding(request.funding())
                .dates(request.dates())
                .assessment(request.assessment())
                .decisions(request.decisions())
                .moves(request.moves())
                .baselineChanges(request.baselineChanges())
                .affects(request.affects())
                .escalation(request.escalation())
                .build();
    }

    /** Each is merged into the one before it, if into any, so that no circle comes about. */
    private static List<ChangeRequest> merged(List<ChangeRequest> requests) {
        List<ChangeRequest> merged = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            ChangeId into = i == 0 ? null : requests.get(i - 1).id();
            List<ChangeDecision> decisions = requests.get(i).decisions().stream()
                    .map(decision -> new ChangeDecision(
                            decision.outcome(),
                            decision.decision(),
                            decision.outcome() == ChangeOutcome.MERGED ? into : null))
                    .toList();
            merged.add(requests.get(i).toBuilder().decisions(decisions).build());
        }
        return merged;
    }
}
