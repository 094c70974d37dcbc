package dev.pmo.rules.engine;

import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.rule.Premise;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A step of the proof before the numbers of what it follows from are known: what is written, and where it stands in the
 * section of its scope. A section only grows, so the place holds in later reviews too.
 */
final class ProofDraft {

    static final ProofDraft[] NO_CAUSES = {};

    /** All but the numbers of what it follows from, so whole if there is nothing such. */
    final ProofStep step;

    /** What it follows from, as the premise lists it. */
    final List<Premise> because;

    final ProofDraft[] causes;

    /** Of its content. */
    final int hash;

    /** Counted from the first of its section; below zero, as complement, for what is loose. */
    private final int place;

    ProofDraft(Premise premise, String text, ProofDraft[] causes, int hash, int place, boolean loose) {
        this.step = new ProofStep(premise.kind(), premise.label(), text, premise.scope(), premise.origin(), List.of());
        this.because = premise.causes();
        this.causes = causes;
        this.hash = hash;
        this.place = loose ? ~place : place;
    }

    static int hash(Premise premise, String text, ProofDraft[] causes) {
        int mixed = 31 * premise.label().hashCode() + text.hashCode();
        for (ProofDraft cause : causes) {
            mixed = 31 * mixed + cause.place;
        }
        return mixed ^ (mixed >>> 15);
    }

    /** Whether a premise would be written as this step. */
    boolean says(Premise premise, String text, ProofDraft[] itsCauses) {
        return step.value().equals(text)
                && step.label().equals(premise.label())
                && step.kind() == premise.kind()
                && step.scope().equals(premise.scope())
                && Objects.equals(step.origin(), premise.origin())
                && Arrays.equals(causes, itsCauses);
    }

    /** The step as it stands in the proof. */
    ProofStep numbered(List<Integer> numbers) {
        return new ProofStep(step.kind(), step.label(), step.value(), step.scope(), step.origin(), numbers);
    }

    /** Whether it stands behind all sections, because it belongs to none. */
    boolean isLoose() {
        return place < 0;
    }

    /** Where it stands, counted from the first of its section. */
    int place() {
        return isLoose() ? ~place : place;
    }
}
