package dev.pmo.rules.tolerance;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.BudgetDraw;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.Inputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was altered of an agreement by changes that were approved after it, in the log of the scope or further up, by
 * those who may.
 *
 * <p>An approval of the own log is looked at with what its change budget had given away before; of the other requests
 * of a log further up nothing is known here, so one of those is looked at by itself.
 */
record LaterChanges(ScopeRef scope, List<ChangeRequest> approved) {

    static LaterChanges of(ReportScene scene) {
        Inputs inputs = scene.inputs();
        LocalDate since = Objects.requireNonNull(scene.decision().decision().on());
        AuthorityLadder ladder = inputs.fact(AuthorityFacts.LADDER).value();
        List<ChangeRequest> later = new ArrayList<>(0);
        List<ChangeRequest> own = inputs.scope().changes().requests();
        BudgetDraw draw = BudgetDraw.of(
                own, ladder, request -> approval(request) != null, request -> Optional.ofNullable(day(request)));
        for (ChangeRequest request : own) {
            if (within(request, since, inputs.asOf()) && binds(request, ladder, draw)) {
                later.add(request);
            }
        }
        for (ChangeFromAbove above : inputs.changesFromAbove()) {
            if (within(above.request(), since, inputs.asOf())
                    && binds(above.request(), ladder, BudgetDraw.ofOne(ladder))) {
                later.add(above.request());
            }
        }
        return new LaterChanges(inputs.scope().ref(), later);
    }

    /**
     * Whether a part of what was agreed was altered.
     *
     * @param item of what; {@code null} for anything
     */
    boolean changed(BaselineField field, @Nullable String item) {
        for (ChangeRequest request : approved) {
            for (BaselineChange change : request.baselineChanges()) {
                if (touches(change, field, item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A change that names no item is one of all of that field. */
    private boolean touches(BaselineChange change, BaselineField field, @Nullable String item) {
        return change.field() == field
                && change.scope().equals(scope)
                && (item == null || change.item() == null || change.item().equals(item));
    }

    private static boolean within(ChangeRequest request, LocalDate since, LocalDate asOf) {
        LocalDate on = day(request);
        return on != null && on.isAfter(since) && !on.isAfter(asOf);
    }

    /** The day of the approval that stands. */
    private static @Nullable LocalDate day(ChangeRequest request) {
        ChangeDecision approval = approval(request);
        return approval == null ? null : approval.decision().on();
    }

    /** The last decision, where that is an approval. */
    private static @Nullable ChangeDecision approval(ChangeRequest request) {
        ChangeDecision last = request.findDecision().orElse(null);
        return last != null && last.outcome() == ChangeOutcome.APPROVED ? last : null;
    }

    /** Whether any approval was not above the authority in whose name it was given; one nobody knows is taken as it is. */
    private static boolean binds(ChangeRequest request, AuthorityLadder ladder, BudgetDraw draw) {
        for (ChangeDecision decision : request.decisions()) {
            String name = decision.decision().authority();
            Magnitude magnitude = Magnitude.of(request).withChangeBudget(draw.whenDecided(request, decision));
            boolean above = name != null
                    && ladder.find(name).isPresent()
                    && !ladder.mayDecide(name, DecisionKind.of(request), magnitude);
            if (decision.outcome() == ChangeOutcome.APPROVED && !above) {
                return true;
            }
        }
        return false;
    }
}
