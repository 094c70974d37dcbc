package dev.pmo.rules.testkit;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** The smaller parts of RAID logs, as arbitraries: few names, so that they meet. */
final class RaidParts {

    private RaidParts() {}

    /** Risks with causes, categories and suppliers, some accepted, some put off again and again. */
    static Arbitrary<Risk> dressed(Arbitrary<Risk> risks, boolean valid) {
        return Combinators.combine(
                        risks,
                        statements(),
                        acceptances(valid).injectNull(0.7),
                        RaidLogs.days().list().ofMaxSize(4),
                        RaidLogs.days().injectNull(0.5))
                .as((risk, statement, acceptance, earlier, target) -> risk.toBuilder()
                        .statement(statement)
                        .acceptance(acceptance)
                        .dates(put(risk.dates(), target, earlier))
                        .build());
    }

    private static RiskDates put(RiskDates dates, @Nullable LocalDate target, List<LocalDate> earlier) {
        return new RiskDates(
                dates.identified(), dates.lastReviewed(), dates.nextReview(), dates.proximity(), target, earlier);
    }

    private static Arbitrary<RiskStatement> statements() {
        return Combinators.combine(
                        Arbitraries.of("Strike", "Flood").injectNull(0.5),
                        Arbitraries.of("Safety", "Money").injectNull(0.5),
                        Arbitraries.of("Acme", "Bolt").injectNull(0.5))
                .as((cause, category, supplier) -> new RiskStatement(cause, null, null, category, supplier));
    }

    private static Arbitrary<RecordedDecision> acceptances(boolean valid) {
        return Combinators.combine(
                        Arbitraries.of("project board", "programme board", "portfolio board", "the team")
                                .injectNull(0.1),
                        RaidLogs.days(),
                        RaidLogs.days().injectNull(0.5))
                .as((authority, on, until) -> new RecordedDecision(
                        "Ann", authority, on, valid && until != null && until.isBefore(on) ? on : until, null));
    }

    static Arbitrary<Impact> impacts() {
        return Combinators.combine(
                        Positions.amounts().injectNull(0.3),
                        Arbitraries.integers().between(-30, 90).injectNull(0.3))
                .as(Impact::of);
    }

    /** The same log with actions about items that it has. */
    static Arbitrary<RaidLog> acting(RaidLog log) {
        List<String> items = new ArrayList<>();
        log.risks().forEach(risk -> items.add(risk.id().value()));
        log.issues().forEach(issue -> items.add(issue.id().value()));
        Arbitrary<@Nullable String> about = items.isEmpty()
                ? Arbitraries.of("").injectNull(1)
                : Arbitraries.of(items).injectNull(0);
        return Combinators.combine(
                        Arbitraries.of(ActionStatus.class),
                        Arbitraries.of("Ann", "Bob").injectNull(0.2),
                        RaidLogs.days().injectNull(0.2),
                        about)
                .as((status, owner, due, item) -> new Action(
                        ActionId.of("AC-0"),
                        "an action",
                        status,
                        owner,
                        null,
                        due,
                        status == ActionStatus.DONE ? LocalDate.of(2026, 6, 1) : null,
                        item))
                .list()
                .ofMaxSize(2)
                .map(actions -> log.withActions(numbered(actions)));
    }

    private static List<Action> numbered(List<Action> actions) {
        List<Action> numbered = new ArrayList<>();
        for (Action action : actions) {
            numbered.add(new Action(
                    ActionId.of("AC-" + numbered.size()),
                    action.title(),
                    action.status(),
                    action.owner(),
                    action.raised(),
                    action.due(),
                    action.closed(),
                    action.about()));
        }
        return numbered;
    }
}
