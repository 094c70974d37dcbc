package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole proof of one review, a section for each scope: the deepest scopes first, so that what a step rests on
 * stands before it. What fits into no section, because several scopes share its name, stands loose at the end.
 */
final class ProofSheet {

    private final TreeOfRuns tree;
    private final @Nullable ProofSection[] sections;
    final ProofSection loose;

    /** The number of the first step of each section; before they are laid out, how many it has. */
    private final int[] first;

    private int firstLoose;

    ProofSheet(TreeOfRuns tree) {
        this.tree = tree;
        this.sections = new ProofSection[tree.size()];
        this.loose = new ProofSection(tree.index.ref(0), -1);
        this.first = new int[tree.size()];
    }

    /** The section of the scope at a place, begun if it is asked for first; nothing if several scopes have its name. */
    private @Nullable ProofSection at(int place) {
        ProofSection section = sections[place];
        if (section == null && !tree.index.sharesName(place)) {
            section = new ProofSection(tree.index.ref(place), tree.depth(place));
            sections[place] = section;
        }
        return section;
    }

    /** The section of a scope at or below another; nothing if there is none, or several scopes have the name. */
    @Nullable
    ProofSection find(ScopeRef scope, int top) {
        if (scope.equals(tree.index.ref(top))) {
            return at(top);
        }
        int place = tree.index.findPosition(scope).orElse(-1);
        return place < 0 || !tree.index.holds(top, place) ? null : at(place);
    }

    /** Takes over what was written in an earlier review for the scope at a place. */
    void adopt(ProofDraft[] written, int place) {
        ProofSection section = seenFrom(place);
        for (ProofDraft draft : written) {
            if (!within(section, draft)) {
                section = sectionOf(draft);
            }
            section.adopt(draft);
        }
    }

    private ProofSection seenFrom(int place) {
        ProofSection section = at(place);
        return section == null ? loose : section;
    }

    private boolean within(ProofSection section, ProofDraft draft) {
        return draft.isLoose() == (section == loose) && draft.step.scope().equals(section.scope);
    }

    private ProofSection sectionOf(ProofDraft draft) {
        ProofSection section = draft.isLoose() ? loose : find(draft.step.scope(), 0);
        if (section == null) {
            throw lost(draft.step.scope());
        }
        return section;
    }

    private static IllegalStateException lost(ScopeRef scope) {
        return new IllegalStateException("A section was expected for what was written about '" + scope
                + "', but there was none.\nMaybe a scope was taken over under another name.");
    }

    /** Gives each section its place in the proof; from now on nothing is added. How many steps there are. */
    int layOut() {
        int depths = tree.depths.size() - 1;
        int[] sizes = new int[depths];
        for (int place = 0; place < sections.length; place++) {
            ProofSection section = sections[place];
            if (section != null) {
                first[place] = section.drafts.size();
                sizes[section.depth] += first[place];
            }
        }
        int[] next = new int[depths];
        for (int depth = depths - 2; depth >= 0; depth--) {
            next[depth] = next[depth + 1] + sizes[depth + 1];
        }
        for (int place : tree.byName) {
            ProofSection section = sections[place];
            if (section != null) {
                int size = first[place];
                first[place] = next[section.depth];
                next[section.depth] += size;
            }
        }
        firstLoose = next[0];
        return firstLoose + loose.drafts.size();
    }

    /**
     * The number of a step; known once all are laid out.
     *
     * @param near the place of a scope that it is probably about
     */
    int number(ProofDraft draft, int near) {
        if (draft.isLoose()) {
            return firstLoose + draft.place();
        }
        if (stands(draft, near)) {
            return first[near] + draft.place();
        }
        ScopeRef scope = draft.step.scope();
        int place = tree.index.findPosition(scope).orElseThrow(() -> lost(scope));
        return first[place] + draft.place();
    }

    /** Whether a step stands in the section at a place; told without looking into the step. */
    private boolean stands(ProofDraft draft, int place) {
        ProofSection section = sections[place];
        return section != null && section.holds(draft);
    }

    /** Writes the steps about the scope at a place. */
    void write(int place, ProofStep[] steps) {
        ProofSection section = sections[place];
        if (section != null) {
            write(section, first[place], place, steps);
        }
    }

    /** Writes the steps that belong to no section. */
    void writeLoose(ProofStep[] steps) {
        write(loose, firstLoose, 0, steps);
    }

    private void write(ProofSection section, int from, int place, ProofStep[] steps) {
        ProofDraft[] last = ProofDraft.NO_CAUSES;
        List<Integer> numbers = List.of();
        for (int i = 0; i < section.drafts.size(); i++) {
            ProofDraft draft = section.drafts.get(i);
            if (draft.causes.length == 0) {
                steps[from + i] = draft.step;
                continue;
            }
            if (draft.causes != last) {
                last = draft.causes;
                numbers = numbers(place, last);
            }
            steps[from + i] = draft.numbered(numbers);
        }
    }

    /** What is about the children mostly follows their order, so each is looked for behind the last one. */
    private List<Integer> numbers(int place, ProofDraft[] drafts) {
        Integer[] numbers = new Integer[drafts.length];
        int last = 0;
        for (int i = 0; i < numbers.length; i++) {
            ProofDraft draft = drafts[i];
            int near = place;
            if (!stands(draft, place)) {
                int child = tree.findChild(place, last, draft.step.scope());
                if (child >= 0) {
                    near = tree.child(place, child);
                    last = child;
                }
            }
            numbers[i] = number(draft, near);
        }
        return List.of(numbers);
    }
}
