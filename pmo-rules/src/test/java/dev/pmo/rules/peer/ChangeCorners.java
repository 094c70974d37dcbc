package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
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
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.Trees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Change logs on the corners of the rules.
 *
 * @param draw where the values come from
 * @param scope whose log it is
 */
record ChangeCorners(Draw draw, @Nullable Scope scope) {

    private static final LocalDate AS_OF = Corners.AS_OF;

    private static final ChangeState[] LIVES = {
        ChangeState.WAITING_FOR_APPROVAL,
        ChangeState.WAITING_FOR_APPROVAL,
        ChangeState.APPROVED,
        ChangeState.APPROVED,
        ChangeState.APPROVED,
        ChangeState.IMPLEMENTED,
        ChangeState.SUBMITTED,
        ChangeState.ASSESSING,
        ChangeState.REJECTED,
        ChangeState.POSTPONED,
        ChangeState.MERGED,
        ChangeState.of("lost")
    };

    ChangeLog log() {
        if (draw.chance(15)) {
            return ChangeLog.none();
        }
        List<ChangeRequest> requests = new ArrayList<>();
        int count = draw.below(6);
        for (int i = 1; i <= count; i++) {
            requests.add(request(i));
        }
        return new ChangeLog(requests, budget());
    }

    private ChangeBudget budget() {
        if (draw.chance(25)) {
            return ChangeBudget.none();
        }
        List<StageAllowance> stages = new ArrayList<>();
        for (String id : List.of("S-1", "S-2")) {
            if (draw.chance(40)) {
                stages.add(new StageAllowance(StageId.of(id), Money.of("GBP", draw.pick(10L, 20L, 21L))));
            }
        }
        return new ChangeBudget(
                draw.sometimes(80, Money.of("GBP", draw.pick(20L, 21L, 31L, 41L, 42L))),
                draw.sometimes(60, Money.of("GBP", draw.pick(10L, 20L))),
                stages,
                draw.sometimes(70, authority()),
                AS_OF.minusDays(60));
    }

    private ChangeRequest request(int number) {
        ChangeState state = draw.pick(LIVES);
        List<ChangeDecision> decisions = decisions(state, number);
        LocalDate raised = day(-14, -15, -30, -31);
        return ChangeRequest.builder(ChangeId.of("CR-" + number), "A change")
                .type(draw.chance(70) ? ChangeType.REQUEST_FOR_CHANGE : draw.pick(ChangeType.values()))
                .state(state)
                .subject(new ChangeSubject(null, null, null, null, draw.sometimes(40, StageId.of("S-1")), null))
                .priority(draw.sometimes(80, draw.pick(ChangePriority.values())))
                .effort(draw.sometimes(80, draw.pick(1, 2, 3, 4, 5)))
                .severity(draw.sometimes(75, draw.pick(IssueSeverity.values())))
                .funding(draw.chance(60) ? ChangeFunding.CHANGE_BUDGET : draw.pick(ChangeFunding.values()))
                .dates(dates(raised))
                .assessment(assessment())
                .decisions(decisions)
                .moves(moves(state))
                .baselineChanges(alters())
                .affects(affects())
                .escalation(draw.sometimes(10, escalation()))
                .build();
    }

    private @Nullable LocalDate day(int... days) {
        return draw.chance(15) ? null : AS_OF.plusDays(days[draw.below(days.length)]);
    }

    /** None before it was raised: that is for validation. */
    private ChangeDates dates(@Nullable LocalDate raised) {
        return new ChangeDates(
                raised,
                draw.chance(40) ? null : day(0, -1, 5),
                draw.chance(50) ? null : day(-20, -10, -9, -5, 0, 1),
                draw.chance(40) ? null : day(0, -1, -3, -4),
                draw.chance(70) ? null : day(-5, -9, -10, -11, 0, 1));
    }

    private @Nullable ChangeAssessment assessment() {
        if (draw.chance(15)) {
            return null;
        }
        Impact impact = new Impact(
                draw.chance(15) ? null : cost(),
                draw.chance(25) ? null : draw.pick(0, 1, 5, 6, 10, 11, -5, -6),
                draw.sometimes(60, BigDecimal.ZERO),
                draw.sometimes(60, BigDecimal.valueOf(draw.pick(0, 1, -1))),
                draw.sometimes(60, Money.of("GBP", draw.pick(0L, 10L, -1L, -10L))),
                draw.sometimes(60, Money.of("GBP", draw.pick(0L, 1L))),
                null);
        Impact ifNotDone = draw.chance(30) ? Impact.none() : Impact.of(Money.of("GBP", 5), null);
        return new ChangeAssessment(
                "Ann", AS_OF.minusDays(12), draw.chance(5) ? Impact.none() : impact, ifNotDone, null);
    }

    private Money cost() {
        return Money.of(
                draw.chance(93) ? "GBP" : "EUR", draw.pick(1L, 5L, 10L, 10L, 11L, 20L, 21L, 40L, 41L, 0L, -10L, -11L));
    }

    private List<ChangeDecision> decisions(ChangeState state, int number) {
        List<ChangeDecision> decisions = new ArrayList<>();
        ChangeOutcome fitting = switch (state.name()) {
            case "approved", "implemented" -> ChangeOutcome.APPROVED;
            case "rejected" -> ChangeOutcome.REJECTED;
            case "postponed" -> ChangeOutcome.POSTPONED;
            case "merged" -> ChangeOutcome.MERGED;
            default -> null;
        };
        for (int i = draw.pick(0, 0, 0, 1, 2); i > 0; i--) {
            decisions.add(decided(draw.pick(ChangeOutcome.values()), number));
        }
        if (fitting != null && draw.chance(90)) {
            decisions.add(decided(fitting, number));
            if (draw.chance(20)) {
                decisions.add(decided(fitting, number));
            }
        }
        return decisions;
    }

    /** A request goes on in one before it, so that no circle comes about. */
    private ChangeDecision decided(ChangeOutcome outcome, int number) {
        boolean into = outcome == ChangeOutcome.MERGED && number > 1 && draw.chance(90);
        ChangeId other = ChangeId.of("CR-" + (1 + draw.below(Math.max(1, number - 1))));
        return new ChangeDecision(outcome, decision(), into ? other : null);
    }

    RecordedDecision decision() {
        LocalDate on = day(-20, -10, -9, -9, -5, 0, 1);
        LocalDate until = draw.sometimes(30, AS_OF.plusDays(draw.pick(-1, 0, 1, -9, -10)));
        return new RecordedDecision(
                draw.sometimes(90, "Bob"),
                draw.sometimes(90, authority()),
                on,
                on != null && until != null && until.isBefore(on) ? on : until,
                draw.sometimes(50, "because"));
    }

    private String authority() {
        return draw.pick(
                "project manager",
                "change authority",
                "Project Board",
                "project board",
                "programme board",
                "portfolio board",
                "top",
                "sponsor",
                "steering group");
    }

    private List<ChangeMove> moves(ChangeState state) {
        List<ChangeMove> moves = new ArrayList<>();
        if (draw.chance(50)) {
            return moves;
        }
        List<ChangeState> way = new ArrayList<>(List.of(ChangeState.ASSESSING, ChangeState.WAITING_FOR_APPROVAL));
        if (draw.chance(20)) {
            way.add(0, ChangeState.SUBMITTED);
        }
        if (state.equals(ChangeState.IMPLEMENTED)) {
            way.add(ChangeState.APPROVED);
        }
        if (!way.contains(state)) {
            way.add(state);
        }
        if (draw.chance(25)) {
            way.remove(draw.below(way.size()));
        }
        if (draw.chance(10)) {
            way.add(draw.below(way.size() + 1), draw.pick(LIVES));
        }
        int day = -14;
        for (ChangeState to : way) {
            day += draw.pick(0, 1, 3, 5, 5, -1);
            moves.add(new ChangeMove(
                    to, draw.sometimes(90, AS_OF.plusDays(day)), "Ann", draw.sometimes(60, authority())));
        }
        return moves;
    }

    private RecordedEscalation escalation() {
        return new RecordedEscalation(
                ScopeRef.of(PortfolioId.of("PF-ROOT")),
                AS_OF.minusDays(9),
                null,
                null,
                day(-1, 0, 5),
                draw.sometimes(40, AS_OF.plusDays(draw.pick(-1, 0, 1))),
                null);
    }

    private List<ScopeRef> affects() {
        if (draw.chance(75) || scope == null) {
            return List.of();
        }
        return List.of(draw.chance(30) ? ScopeRef.of(PortfolioId.of("PF-ROOT")) : below().ref());
    }

    private Scope below() {
        List<Scope> scopes = Trees.scopes(Objects.requireNonNull(scope));
        return scopes.get(draw.below(scopes.size()));
    }

    private List<BaselineChange> alters() {
        List<BaselineChange> changes = new ArrayList<>();
        for (int i = draw.pick(0, 0, 1, 1, 2, 3); i > 0 && scope != null; i--) {
            ScopeRef whose = draw.chance(60) ? scope.ref() : below().ref();
            changes.add(change(whose));
        }
        return changes;
    }

    private BaselineChange change(ScopeRef whose) {
        BaselineField field = draw.chance(40)
                ? draw.pick(BaselineField.COST, BaselineField.FINISH)
                : draw.pick(BaselineField.values());
        String item = switch (field) {
            case COST, START, FINISH -> null;
            case ASPECT_TARGET -> "BENEFITS";
            case TOLERANCE -> draw.pick("COST", "TIME", "S-1/COST");
            case STAGE, STAGE_COST, STAGE_FINISH -> draw.pick("S-1", "S-2");
            case MILESTONE -> draw.pick("M-1", "M-2", "M-3");
            case ACTIVITY_START, ACTIVITY_FINISH -> "A-1";
            case SCOPE_ITEM -> draw.pick("SI-1", "SI-2");
            case OBJECTIVE -> draw.pick("O-1", "O-2");
        };
        if (draw.chance(10)) {
            return new BaselineChange(whose, field, null, null, null);
        }
        return new BaselineChange(whose, field, item, value(field), value(field));
    }

    private @Nullable String value(BaselineField field) {
        if (draw.chance(10)) {
            return null;
        }
        LocalDate finish = AgreedCorners.FINISH;
        return switch (field) {
            case COST -> draw.pick("GBP 100", "GBP 100.00", "GBP 110", "GBP 120", "GBP 120");
            case START -> draw.pick(finish.minusDays(99), finish.minusDays(98)).toString();
            case FINISH -> finish.plusDays(draw.pick(0, 5, 10, 11)).toString();
            case ASPECT_TARGET -> draw.pick("100 points", "90 points", "GBP 100", "GBP 90");
            case TOLERANCE -> draw.pick("10% above", "20% above", "10% above, 10% below", "20% above, 10% below");
            case STAGE -> draw.pick("Build", "Make");
            case STAGE_COST -> draw.pick("GBP 50", "GBP 60");
            case STAGE_FINISH, MILESTONE -> finish.plusDays(draw.pick(0, 5, 10)).toString();
            case ACTIVITY_START, ACTIVITY_FINISH -> finish.toString();
            case SCOPE_ITEM -> draw.pick("Doors", "Gates");
            case OBJECTIVE -> "served";
        };
    }
}
