package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.rule.Premise;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps about one scope, equal ones once: first those that its own conclusions rest on, then those that only
 * conclusions further up do. While a scope is evaluated, its thread alone writes to the sections at and below it.
 */
final class ProofSection {

    /** Stands for causes of which one is loose. */
    static final ProofDraft[] LOOSE = {};

    private static final int FEWEST_SLOTS = 64;

    final ScopeRef scope;

    /** How far it is from the root; {@code -1} for what is loose. */
    final int depth;

    final List<ProofDraft> drafts = new ArrayList<>(0);

    /** The number of its first step. */
    int base;

    /** By content: an open hash table, made when first needed. */
    private @Nullable ProofDraft[] slots = {};

    private int entered;

    /** How many steps are of an earlier review. */
    private int adopted;

    /** By the list of causes itself, since all parts of a fact follow from one list. */
    private final IdentityHashMap<List<Premise>, ProofDraft[]> known = new IdentityHashMap<>(0);

    ProofSection(ScopeRef scope, int depth) {
        this.scope = scope;
        this.depth = depth;
    }

    /** Takes over what was written in an earlier review. */
    void adopt(ProofDraft draft) {
        if (draft.place != drafts.size()) {
            throw new IllegalStateException(
                    "The place " + drafts.size() + " of the section of " + scope + " was expected, but was: '"
                            + draft.place + "'.\nMaybe a scope was taken over without its parts.");
        }
        drafts.add(draft);
        adopted++;
    }

    /** What a list of causes was written as; {@link #LOOSE} if one of them is, nothing if it is not written. */
    ProofDraft @Nullable [] find(List<Premise> causes) {
        if (entered < adopted) {
            enter();
        }
        return known.get(causes);
    }

    void remember(List<Premise> causes, ProofDraft[] written) {
        known.put(causes, written);
    }

    /** The step with this content, which is added if there is none. */
    ProofDraft findOrAppend(Premise premise, String text, ProofDraft[] causes) {
        enter();
        if (3 * (entered + 1) > 2 * slots.length) {
            grow();
        }
        int slot = slot(premise, text, causes);
        ProofDraft draft = slots[slot];
        if (draft == null) {
            draft = new ProofDraft(premise, text, causes, drafts.size(), depth < 0);
            drafts.add(draft);
            slots[slot] = draft;
            entered++;
        }
        return draft;
    }

    /** Brings the table up to date. */
    private void enter() {
        for (; entered < drafts.size(); entered++) {
            if (3 * (entered + 1) > 2 * slots.length) {
                grow();
            }
            ProofDraft draft = drafts.get(entered);
            slots[slot(draft.premise, draft.text, draft.causes)] = draft;
            if (entered < adopted && draft.causes.length > 0) {
                known.put(draft.premise.causes(), draft.causes);
            }
        }
    }

    private void grow() {
        slots = new ProofDraft[Math.max(FEWEST_SLOTS, 2 * slots.length)];
        for (int i = 0; i < entered; i++) {
            ProofDraft draft = drafts.get(i);
            slots[slot(draft.premise, draft.text, draft.causes)] = draft;
        }
    }

    private int slot(Premise premise, String text, ProofDraft[] causes) {
        int hash = 31 * premise.label().hashCode() + text.hashCode();
        for (ProofDraft cause : causes) {
            hash = 31 * hash + cause.place;
        }
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (true) {
            ProofDraft there = slots[slot];
            if (there == null || same(there, premise, text, causes)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    private boolean same(ProofDraft there, Premise premise, String text, ProofDraft[] causes) {
        Premise other = there.premise;
        return other.label().equals(premise.label())
                && there.text.equals(text)
                && other.kind() == premise.kind()
                && (depth >= 0 || other.scope().equals(premise.scope()))
                && Objects.equals(other.origin(), premise.origin())
                && same(there.causes, causes);
    }

    private static boolean same(ProofDraft[] causes, ProofDraft[] others) {
        if (causes == others) {
            return true;
        }
        if (causes.length != others.length) {
            return false;
        }
        for (int i = 0; i < causes.length; i++) {
            if (causes[i] != others[i]) {
                return false;
            }
        }
        return true;
    }
}
