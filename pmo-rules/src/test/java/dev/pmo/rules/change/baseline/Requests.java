package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.change.AuthorityReading;
import dev.pmo.rules.change.ChangeModule;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.FactsOnly;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Change requests of the project of the {@link Draft}, in short. */
final class Requests {

    static final ScopeRef PROJECT = ScopeRef.of(Draft.ID);

    /** The module with those that it reads from. */
    static final List<RuleModule> MODULES = modules();

    static final AuthorityLadder LADDER = AuthorityPolicy.DEFAULTS.ladder();

    private Requests() {}

    static List<RuleModule> modules() {
        return List.of(
                new AuthorityModule(),
                new FactsOnly(new RaidModule()),
                new FactsOnly(new ToleranceModule()),
                new ChangeModule(),
                new BaselineModule());
    }

    /** The requests of a project and of logs further up, as the default ladder sees their approvals. */
    static LoggedChanges logged(Project now, List<ChangeFromAbove> fromAbove) {
        ChangeProcedure procedure = ChangeProcedure.pm2();
        AuthorityReading authority = AuthorityReading.of(now.changes().requests(), procedure, LADDER, List.of());
        return LoggedChanges.of(now, fromAbove, procedure, authority, LADDER);
    }

    static ChangeRequest approved(String id, LocalDate on, BaselineChange... changes) {
        return ChangeRequest.builder(ChangeId.of(id), id)
                .state(ChangeState.APPROVED)
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED, RecordedDecision.of("the board", "project board", on))))
                .baselineChanges(List.of(changes))
                .build();
    }

    static ChangeRequest undated(String id, BaselineChange... changes) {
        return ChangeRequest.builder(ChangeId.of(id), id)
                .state(ChangeState.APPROVED)
                .baselineChanges(List.of(changes))
                .build();
    }

    /** Approved by a project manager, who may approve what is minor. */
    static ChangeRequest aboveAuthority(String id, BaselineChange... changes) {
        return ChangeRequest.builder(ChangeId.of(id), id)
                .state(ChangeState.APPROVED)
                .severity(IssueSeverity.MAJOR)
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED, RecordedDecision.of("Ann", "project manager", Draft.DAY))))
                .baselineChanges(List.of(changes))
                .build();
    }

    static ChangeRequest rejected(String id, BaselineChange... changes) {
        return ChangeRequest.builder(ChangeId.of(id), id)
                .state(ChangeState.REJECTED)
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.REJECTED, RecordedDecision.of("the board", "project board", Draft.DAY))))
                .baselineChanges(List.of(changes))
                .build();
    }

    static ChangeRequest effective(ChangeRequest request, LocalDate on) {
        return request.toBuilder()
                .dates(new ChangeDates(null, null, on, null, null))
                .build();
    }

    static BaselineChange of(BaselineField field, @Nullable String from, @Nullable String to) {
        return BaselineChange.of(PROJECT, field, from, to);
    }

    static BaselineChange of(BaselineField field, String item, @Nullable String from, @Nullable String to) {
        return new BaselineChange(PROJECT, field, item, from, to);
    }

    /** A part as {@link Draft#flat()} names it. */
    static BaselineChange of(String part, @Nullable String from, @Nullable String to) {
        int space = part.indexOf(' ');
        return space < 0
                ? of(BaselineField.valueOf(part), from, to)
                : of(BaselineField.valueOf(part.substring(0, space)), part.substring(space + 1), from, to);
    }
}
