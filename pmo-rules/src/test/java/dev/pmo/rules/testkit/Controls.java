package dev.pmo.rules.testkit;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is under control in a scope: its changes, exceptions, scope statement and stages. */
record Controls(ChangeLog changes, List<ExceptionReport> exceptions, List<ScopeItem> items, List<Stage> stages) {

    private static final Controls NONE = new Controls(ChangeLog.none(), List.of(), List.of(), List.of());
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** Without violations; about every second scope has none of it. */
    static Arbitrary<Controls> valid() {
        return sometimes(Combinators.combine(
                        ChangeLogs.valid(3), ExceptionReports.valid(), items(Texts.plain(), true), Stages.valid())
                .as(Controls::new));
    }

    /** As they come. */
    static Arbitrary<Controls> any() {
        return sometimes(Combinators.combine(
                        ChangeLogs.any(3), ExceptionReports.any(), items(Texts.hostile(), false), Stages.any())
                .as(Controls::new));
    }

    private static Arbitrary<Controls> sometimes(Arbitrary<Controls> controls) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(NONE)), Tuple.of(1, controls));
    }

    private static Arbitrary<List<ScopeItem>> items(Arbitrary<String> titles, boolean unique) {
        Arbitrary<ScopeItem> items = Combinators.combine(
                        Arbitraries.of("SI-1", "SI-2", "SI-3"),
                        titles,
                        Arbitraries.of("CR-0", "CR-1", "CR-9").injectNull(0.6))
                .as((id, title, change) ->
                        new ScopeItem(ScopeItemId.of(id), title, change == null ? null : ChangeId.of(change)));
        return unique
                ? items.list().ofMaxSize(3).uniqueElements(ScopeItem::id)
                : items.list().ofMaxSize(3);
    }

    /**
     * A tree whose change requests touch scopes: their own, and those below, with changes of what was agreed there. The
     * references are to scopes that are there.
     */
    static <S extends Scope> S joined(S root, Random random) {
        return Trees.mapped(root, scope -> {
            List<ChangeRequest> requests = new ArrayList<>();
            List<Scope> below = Trees.scopes(scope);
            for (ChangeRequest request : scope.changes().requests()) {
                requests.add(random.nextBoolean() ? request : touching(request, below, random));
            }
            return requests.isEmpty()
                    ? scope
                    : Trees.withChanges(
                            scope, new ChangeLog(requests, scope.changes().budget()));
        });
    }

    private static ChangeRequest touching(ChangeRequest request, List<Scope> below, Random random) {
        Scope some = below.get(random.nextInt(below.size()));
        List<ScopeRef> affects = random.nextBoolean() ? List.of(some.ref()) : List.of();
        List<BaselineChange> changes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            changes.add(change(below.get(random.nextInt(below.size())), random));
        }
        RecordedEscalation escalation = random.nextInt(4) > 0
                ? null
                : new RecordedEscalation(
                        below.get(0).ref(), DAY.minusDays(9), "above authority", null, DAY.plusDays(5), null, null);
        return request.toBuilder()
                .affects(affects)
                .baselineChanges(changes)
                .escalation(escalation)
                .build();
    }

    private static BaselineChange change(Scope scope, Random random) {
        boolean staged = scope instanceof Project project && !project.stages().isEmpty();
        return switch (random.nextInt(staged ? 5 : 4)) {
            case 0 -> BaselineChange.of(scope.ref(), BaselineField.COST, "GBP 100", cost(scope));
            case 1 -> BaselineChange.of(scope.ref(), BaselineField.FINISH, "2026-06-01", finish(scope));
            case 2 -> new BaselineChange(scope.ref(), BaselineField.SCOPE_ITEM, "SI-1", null, "Alpha");
            case 3 -> new BaselineChange(scope.ref(), BaselineField.TOLERANCE, "COST", "", "5% above");
            default -> new BaselineChange(scope.ref(), BaselineField.STAGE_COST, "S-1", "GBP 99", "GBP 100");
        };
    }

    private static String cost(Scope scope) {
        return String.valueOf(scope.position().cost().baseline());
    }

    private static String finish(Scope scope) {
        return String.valueOf(scope.position().time().baselineFinish());
    }
}
