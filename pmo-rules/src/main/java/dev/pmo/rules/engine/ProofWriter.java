package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.rule.Premise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the premises of one scope down, each after those it follows from, and equal ones once. It writes about scopes
 * at and below its own; what is about another, or rests on that, is loose, and waits until all scopes are evaluated.
 */
final class ProofWriter {

    private final ProofSheet sheet;
    private final int top;
    private final boolean last;
    private final List<ProofDraft> written = new ArrayList<>();
    private @Nullable ScopeRef lastScope;
    private @Nullable ProofSection lastSection;

    private ProofWriter(ProofSheet sheet, int top, boolean last) {
        this.sheet = sheet;
        this.top = top;
        this.last = last;
    }

    /** Writes for one scope. */
    static ProofWriter of(ProofSheet sheet, int top) {
        return new ProofWriter(sheet, top, false);
    }

    /** Writes what is loose, after all scopes. */
    static ProofWriter ofLoose(ProofSheet sheet) {
        return new ProofWriter(sheet, 0, true);
    }

    /** What was written that was not there before. */
    ProofDraft[] written() {
        return written.isEmpty() ? ProofDraft.NO_CAUSES : written.toArray(ProofDraft.NO_CAUSES);
    }

    /** The step of a premise; nothing if it is loose. */
    @Nullable
    ProofDraft write(Premise premise) {
        if (isReady(premise)) {
            return writeOnce(premise);
        }
        Deque<Premise> open = new ArrayDeque<>();
        open.push(premise);
        while (!open.isEmpty()) {
            Premise next = open.peek();
            if (isReady(next)) {
                writeOnce(open.pop());
            } else {
                pushUnsettled(next.causes(), open);
            }
        }
        return writeOnce(premise);
    }

    private boolean isReady(Premise premise) {
        if (!isSettled(premise)) {
            for (Premise cause : premise.causes()) {
                if (!isSettled(cause)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void pushUnsettled(List<Premise> causes, Deque<Premise> open) {
        for (Premise cause : causes) {
            if (!isSettled(cause)) {
                open.push(cause);
            }
        }
    }

    /** The step of a premise, loose or not. */
    ProofDraft writeAny(Premise premise) {
        return Objects.requireNonNull(write(premise));
    }

    /** Whether it is known what its causes were written as; so it is if there are none, or if it is loose anyway. */
    private boolean isSettled(Premise premise) {
        List<Premise> causes = premise.causes();
        if (causes.isEmpty()) {
            return true;
        }
        ProofSection section = find(premise.scope());
        ProofDraft[] known = section == null ? ProofSection.LOOSE : section.find(causes);
        if (last && known == ProofSection.LOOSE) {
            known = sheet.loose.find(causes);
        }
        return known != null;
    }

    private @Nullable ProofDraft writeOnce(Premise premise) {
        ProofSection section = find(premise.scope());
        ProofDraft[] causes = section == null ? ProofSection.LOOSE : causes(section, premise.causes());
        if (causes != ProofSection.LOOSE && section != null) {
            return writeOnce(section, premise, causes);
        }
        return last ? writeOnce(sheet.loose, premise, looseCauses(premise.causes())) : null;
    }

    private ProofDraft writeOnce(ProofSection section, Premise premise, ProofDraft[] causes) {
        String text = ValueText.of(premise.value());
        int before = section.drafts.size();
        ProofDraft draft = section.findOrAppend(premise, text, causes);
        if (section.drafts.size() > before) {
            written.add(draft);
        }
        return draft;
    }

    /** What causes are written as, all of them in the same section or in sections that stand before it. */
    private ProofDraft[] causes(ProofSection section, List<Premise> premises) {
        if (premises.isEmpty()) {
            return ProofDraft.NO_CAUSES;
        }
        ProofDraft[] causes = section.find(premises);
        if (causes != null) {
            return causes;
        }
        causes = new ProofDraft[premises.size()];
        for (int i = 0; i < causes.length; i++) {
            Premise cause = premises.get(i);
            ProofDraft draft = writeOnce(cause);
            if (draft == null || draft.isLoose() || !standsBefore(cause, section)) {
                causes = ProofSection.LOOSE;
                break;
            }
            causes[i] = draft;
        }
        section.remember(premises, causes);
        return causes;
    }

    /** Asked several times for each premise in a row, so the last answer is kept. */
    private @Nullable ProofSection find(ScopeRef scope) {
        if (!scope.equals(lastScope)) {
            lastScope = scope;
            lastSection = sheet.find(scope, top);
        }
        return lastSection;
    }

    private boolean standsBefore(Premise cause, ProofSection section) {
        ProofSection other = find(cause.scope());
        return other != null && (other == section || other.depth > section.depth);
    }

    private ProofDraft[] looseCauses(List<Premise> premises) {
        if (premises.isEmpty()) {
            return ProofDraft.NO_CAUSES;
        }
        ProofDraft[] causes = sheet.loose.find(premises);
        if (causes == null) {
            causes = new ProofDraft[premises.size()];
            for (int i = 0; i < causes.length; i++) {
                causes[i] = Objects.requireNonNull(writeOnce(premises.get(i)));
            }
            sheet.loose.remember(premises, causes);
        }
        return causes;
    }
}
