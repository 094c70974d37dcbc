package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Unassessed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one scope: what went into its evaluation, and what came out of it. */
final class ScopeRun {

    final Scope scope;
    final ScopeRef ref;
    final @Nullable Scope previous;
    final List<Violation> violations;
    final PolicyInForce<?>[] policies;
    final ScopeRun[] children;
    final List<ChangeFromAbove> changesFromAbove;

    /** The scope above, where a rule reads it. */
    final @Nullable ScopeRef above;

    /** Whether its name stands further up in the tree already; what is said of the name is said there. */
    final boolean repeated;

    /** Whether another scope has its name; what is said of either is then told apart by what it says. */
    final boolean sharesName;

    final @Nullable Fact<?>[] facts;

    /** Why facts could not be had; mostly there is none such. */
    private @Nullable Unassessed @Nullable [] missing;

    List<Conclusion> conclusions = List.of();

    /** Those of the conclusions that the level above gets to see. */
    List<Conclusion> handedUp = List.of();

    List<Gap> gaps = List.of();

    /** Whether two of the conclusions are of one rule and subject. */
    boolean saysTwice;

    /** For each conclusion the steps of its premises; nothing where one is loose. */
    @Nullable
    ProofDraft[][] premises = {};

    /** Whether one of them is. */
    boolean loose;

    /** What was written down for it. */
    ProofDraft[] written = ProofDraft.NO_CAUSES;

    long evaluations;

    ScopeRun(
            Scope scope,
            ScopeRef ref,
            @Nullable Scope previous,
            List<Violation> violations,
            PolicyInForce<?>[] policies,
            ScopeRun[] children,
            List<ChangeFromAbove> changesFromAbove,
            @Nullable ScopeRef above,
            int factCount,
            boolean repeated,
            boolean sharesName) {
        this.scope = scope;
        this.ref = ref;
        this.previous = previous;
        this.violations = violations;
        this.policies = policies;
        this.children = children;
        this.changesFromAbove = changesFromAbove;
        this.above = above;
        this.repeated = repeated;
        this.sharesName = sharesName;
        this.facts = new Fact<?>[factCount];
    }

    /** Why a fact could not be had; nothing if it was not tried. */
    @Nullable
    Unassessed whyMissing(int place) {
        return missing == null ? null : missing[place];
    }

    void lack(int place, Unassessed why) {
        if (missing == null) {
            missing = new Unassessed[facts.length];
        }
        missing[place] = why;
    }
}
