package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofStep;
import java.util.Arrays;
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

    ProofSheet(TreeOfRuns tree) {
        this.tree = tree;
        this.sections = new ProofSection[tree.size()];
        this.loose = new ProofSection(tree.index.ref(0), -1);
        for (int depth = 0; depth < tree.depths.size() - 1; depth++) {
            for (int place = tree.depths.get(depth); place < tree.depths.get(depth + 1); place++) {
                sections[place] = tree.index.sharesName(place) ? null : new ProofSection(tree.index.ref(place), depth);
            }
        }
    }

    /** The section of a scope at or below another; nothing if there is none, or several scopes have the name. */
    @Nullable
    ProofSection find(ScopeRef scope, int top) {
        if (scope.equals(tree.index.ref(top))) {
            return sections[top];
        }
        int place = tree.index.findPosition(scope).orElse(-1);
        return place < 0 || !tree.index.holds(top, place) ? null : sections[place];
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
        ProofSection section = sections[place];
        return section == null ? loose : section;
    }

    private boolean within(ProofSection section, ProofDraft draft) {
        return draft.isLoose() == (section == loose) && draft.step.scope().equals(section.scope);
    }

    private ProofSection sectionOf(ProofDraft draft) {
        ProofSection section = draft.isLoose() ? loose : find(draft.step.scope(), 0);
        if (section == null) {
            throw new IllegalStateException("A section was expected for what was written about '" + draft.step.scope()
                    + "', but there was none.\nMaybe a scope was taken over under another name.");
        }
        return section;
    }

    /**
     * The number of a step; known once {@link #steps} were asked for.
     *
     * @param near the place of a scope that it is probably about
     */
    int number(ProofDraft draft, int near) {
        return number(draft, seenFrom(near));
    }

    private int number(ProofDraft draft, ProofSection near) {
        return (within(near, draft) ? near : sectionOf(draft)).base + draft.place();
    }

    /** All steps with their numbers. */
    ProofStep[] steps(ReviewEngine.Workers workers) {
        ProofSection[] layout = layout();
        int size = 0;
        for (ProofSection section : layout) {
            section.base = size;
            size += section.drafts.size();
        }
        ProofStep[] steps = new ProofStep[size];
        workers.forEach(0, layout.length, i -> write(layout[i], steps));
        return steps;
    }

    private ProofSection[] layout() {
        int depths = tree.depths.size() - 1;
        int[] next = new int[depths];
        for (int depth = 0; depth < depths; depth++) {
            next[depth] = tree.size() - tree.depths.get(depth + 1);
        }
        ProofSection[] layout = new ProofSection[tree.size() + 1];
        Arrays.fill(layout, loose);
        for (int place : tree.byName) {
            ProofSection section = sections[place];
            if (section != null) {
                layout[next[section.depth]++] = section;
            }
        }
        int count = 0;
        for (ProofSection section : layout) {
            if (section != loose) {
                layout[count++] = section;
            }
        }
        layout[count] = loose;
        return Arrays.copyOf(layout, count + 1);
    }

    private void write(ProofSection section, ProofStep[] steps) {
        ProofDraft[] last = ProofDraft.NO_CAUSES;
        List<Integer> numbers = List.of();
        for (int i = 0; i < section.drafts.size(); i++) {
            ProofDraft draft = section.drafts.get(i);
            if (draft.causes.length == 0) {
                steps[section.base + i] = draft.step;
                continue;
            }
            if (draft.causes != last) {
                last = draft.causes;
                numbers = numbers(section, last);
            }
            steps[section.base + i] = draft.numbered(numbers);
        }
    }

    private List<Integer> numbers(ProofSection section, ProofDraft[] drafts) {
        Integer[] numbers = new Integer[drafts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(drafts[i], section);
        }
        return List.of(numbers);
    }
}
