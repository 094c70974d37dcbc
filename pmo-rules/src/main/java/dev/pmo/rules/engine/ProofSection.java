package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.rule.Premise;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps about one scope, equal ones once: first those that its own conclusions rest on, then those that only
 * conclusions further up do. While a scope is evaluated, its thread alone writes to the sections at and below it.
 */
final class ProofSection {

    /** Stands for causes of which one is loose. */
    static final ProofDraft[] LOOSE = {};

    /** So many are looked at one after the other. */
    private static final int FEW = 8;

    final ScopeRef scope;

    /** How far it is from the root; {@code -1} for what is loose. */
    final int depth;

    final List<ProofDraft> drafts = new ArrayList<>();

    /** By content: an open hash table, from the moment on that there are more than a few. */
    private @Nullable ProofDraft[] slots = {};

    /** How many of the steps of an earlier review are not among the known causes yet. */
    private int unknown;

    /** By the list of causes itself, since all parts of a fact follow from one list. */
    private @Nullable IdentityHashMap<List<Premise>, ProofDraft[]> known;

    ProofSection(ScopeRef scope, int depth) {
        this.scope = scope;
        this.depth = depth;
    }

    /** Takes over what was written in an earlier review. */
    void adopt(ProofDraft draft) {
        if (draft.place() != drafts.size()) {
            throw new IllegalStateException(
                    "The place " + drafts.size() + " of the section of " + scope + " was expected, but was: '"
                            + draft.place() + "'.\nMaybe a scope was taken over without its parts.");
        }
        drafts.add(draft);
        unknown = drafts.size();
    }

    /** What a list of causes was written as; {@link #LOOSE} if one of them is, nothing if it is not written. */
    ProofDraft @Nullable [] find(List<Premise> causes) {
        for (; unknown > 0; unknown--) {
            ProofDraft draft = drafts.get(unknown - 1);
            if (draft.causes.length > 0) {
                remember(draft.because, draft.causes);
            }
        }
        return known == null ? null : known.get(causes);
    }

    void remember(List<Premise> causes, ProofDraft[] written) {
        if (known == null) {
            known = new IdentityHashMap<>(0);
        }
        known.put(causes, written);
    }

    /** The step with this content, which is added if there is none. */
    ProofDraft findOrAppend(Premise premise, String text, ProofDraft[] causes) {
        int hash = ProofDraft.hash(premise, text, causes);
        if (drafts.size() < FEW) {
            for (int i = 0; i < drafts.size(); i++) {
                if (drafts.get(i).hash == hash && drafts.get(i).says(premise, text, causes)) {
                    return drafts.get(i);
                }
            }
            return append(premise, text, causes, hash);
        }
        if (2 * drafts.size() >= slots.length) {
            enterAll();
        }
        int slot = hash & (slots.length - 1);
        ProofDraft there = slots[slot];
        while (there != null && !(there.hash == hash && there.says(premise, text, causes))) {
            slot = (slot + 1) & (slots.length - 1);
            there = slots[slot];
        }
        if (there == null) {
            there = append(premise, text, causes, hash);
            slots[slot] = there;
        }
        return there;
    }

    /** Whether a step is one of these. */
    boolean holds(ProofDraft draft) {
        return !draft.isLoose() && draft.place() < drafts.size() && drafts.get(draft.place()) == draft;
    }

    private ProofDraft append(Premise premise, String text, ProofDraft[] causes, int hash) {
        ProofDraft draft = new ProofDraft(premise, text, causes, hash, drafts.size(), depth < 0);
        drafts.add(draft);
        return draft;
    }

    /** Into a table at least twice as large as what stands in it. */
    private void enterAll() {
        slots = new ProofDraft[4 * Integer.highestOneBit(drafts.size())];
        for (ProofDraft draft : drafts) {
            int slot = draft.hash & (slots.length - 1);
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = draft;
        }
    }
}
