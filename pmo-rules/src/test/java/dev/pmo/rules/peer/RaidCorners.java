package dev.pmo.rules.peer;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RAID logs on the corners of the rules: due on the very day and the day before, on the edge of a band, planned controls
 * and working ones, the same risk in several logs, costs in two currencies or none.
 */
record RaidCorners(Draw draw) {

    private static final LocalDate AS_OF = Corners.AS_OF;

    RaidLog log(Scope scope) {
        if (draw.chance(25)) {
            return RaidLog.none();
        }
        List<Risk> risks = new ArrayList<>();
        for (int i = draw.below(4); i > 0; i--) {
            risks.add(risk("R-" + i, scope));
        }
        List<Issue> issues = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            issues.add(issue("I-" + i));
        }
        List<Action> actions = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            actions.add(action("AC-" + i, about(risks, issues)));
        }
        return new RaidLog(risks, null, issues, null, actions);
    }

    private @Nullable String about(List<Risk> risks, List<Issue> issues) {
        List<String> items = new ArrayList<>();
        risks.forEach(risk -> items.add(risk.id().value()));
        issues.forEach(issue -> items.add(issue.id().value()));
        return items.isEmpty() || draw.chance(20) ? null : items.get(draw.below(items.size()));
    }

    private Risk risk(String id, Scope scope) {
        List<Control> controls = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            controls.add(new Control("a control", draw.pick(ControlState.values()), null, day(-1, 0, 30)));
        }
        return Risk.builder(RiskId.of(id), "A risk")
                .nature(draw.chance(80) ? RiskNature.THREAT : RiskNature.OPPORTUNITY)
                .status(draw.chance(75) ? RiskStatus.OPEN : draw.pick(RiskStatus.values()))
                .owner(draw.sometimes(90, draw.pick("Ann", "Ann", "Ann", "Ann", " ")))
                .statement(new RiskStatement(
                        draw.sometimes(75, draw.pick("", "Strike", "Flood")),
                        null,
                        null,
                        draw.sometimes(50, "Safety"),
                        null))
                .inherent(assessment())
                .residual(draw.chance(60) ? assessment() : null)
                .target(draw.chance(40) ? assessment() : null)
                .controls(controls)
                .dates(dates())
                .affects(affects(scope))
                .acceptance(draw.sometimes(35, acceptance()))
                .build();
    }

    private @Nullable RiskAssessment assessment() {
        if (draw.chance(10)) {
            return null;
        }
        return new RiskAssessment(
                draw.chance(5) ? null : draw.pick(1, 2, 3, 4, 5, 5, 6),
                draw.chance(5) ? null : draw.pick(1, 2, 4, 4, 5, 5),
                draw.chance(15) ? null : Probability.ofPercent(draw.pick(0L, 10L, 50L, 100L)),
                draw.chance(15) ? null : Money.of(draw.chance(85) ? "GBP" : "EUR", draw.pick(0L, 10L, 11L, 20L, 100L)),
                null);
    }

    private @Nullable LocalDate day(int... days) {
        return draw.chance(20) ? null : AS_OF.plusDays(days[draw.below(days.length)]);
    }

    private RiskDates dates() {
        LocalDate identified = day(-31, -32, -365, -366, -400);
        LocalDate reviewed = day(0, -30, -31);
        boolean reversed = identified != null && reviewed != null && reviewed.isBefore(identified);
        List<LocalDate> earlier = new ArrayList<>();
        for (int i = draw.below(4); i > 0; i--) {
            earlier.add(AS_OF.minusDays(10 + draw.below(3)));
        }
        return new RiskDates(
                identified,
                reversed ? identified : reviewed,
                draw.chance(50) ? null : day(-1, 0, 30),
                day(-1, 0, -30, -31, 31, 32),
                day(-1, 0, -10, 20),
                earlier);
    }

    /** Itself, something below it, and what only validation could tell is not there is left out. */
    private List<ScopeRef> affects(Scope scope) {
        if (draw.chance(70)) {
            return List.of();
        }
        List<ScopeRef> refs = new ArrayList<>(List.of(scope.ref()));
        scope.children().forEach(child -> refs.add(child.ref()));
        refs.add(ScopeRef.of(PortfolioId.of("PF-ROOT")));
        return List.of(refs.get(draw.below(refs.size())));
    }

    private RecordedDecision acceptance() {
        LocalDate on = day(-30, -30, 0, 1);
        LocalDate until = draw.sometimes(50, AS_OF.plusDays(draw.pick(-1, 0, 1)));
        return new RecordedDecision(
                "Ann",
                draw.sometimes(80, draw.pick("project board", "programme board", "portfolio board", "the team")),
                on,
                on != null && until != null && until.isBefore(on) ? on : until,
                draw.sometimes(50, "cheap"));
    }

    private Issue issue(String id) {
        IssueStatus status = draw.chance(70) ? IssueStatus.OPEN : draw.pick(IssueStatus.values());
        return Issue.builder(IssueId.of(id), "An issue")
                .status(status)
                .severity(draw.chance(15) ? null : draw.pick(IssueSeverity.values()))
                .owner(draw.sometimes(90, draw.pick("Ben", "Ben", "Ben", "Ben", "")))
                .raised(AS_OF.minusDays(40))
                .target(day(-1, 0, 1))
                .closed(status.live() ? null : AS_OF.minusDays(1))
                .build();
    }

    private Action action(String id, @Nullable String about) {
        ActionStatus status = draw.pick(ActionStatus.values());
        return new Action(
                ActionId.of(id),
                "An action",
                status,
                draw.sometimes(90, draw.pick("Ben", "Ben", "Ben", "Ben", " ")),
                null,
                day(-1, 0, 1),
                status == ActionStatus.DONE ? AS_OF.minusDays(2) : null,
                about);
    }
}
