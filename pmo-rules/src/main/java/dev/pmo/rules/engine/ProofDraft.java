package dev.pmo.rules.engine;

import dev.pmo.rules.rule.Premise;

/**
 * A step of the proof before its number is known: what is written, what it follows from, and where it stands in the
 * section of its scope. A section only grows, so the place holds in later reviews too.
 */
final class ProofDraft {

    static final ProofDraft[] NO_CAUSES = {};

    final Premise premise;
    final String text;
    final ProofDraft[] causes;

    /** Of its content. */
    final int hash;

    /** Counted from the first of its section; below zero, as complement, for what is loose. */
    private final int place;

    ProofDraft(Premise premise, String text, ProofDraft[] causes, int place, boolean loose) {
        this.premise = premise;
        this.text = text;
        this.causes = causes;
        this.place = loose ? ~place : place;
        int mixed = 31 * premise.label().hashCode() + text.hashCode();
        for (ProofDraft cause : causes) {
            mixed = 31 * mixed + cause.place;
        }
        this.hash = mixed ^ (mixed >>> 15);
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
