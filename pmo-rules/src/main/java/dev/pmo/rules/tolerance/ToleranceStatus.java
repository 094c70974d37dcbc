package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a portfolio, programme or project stands against its tolerances.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param aspects the aspects that are judged, in the order of their declaration; none for a scope that is proposed or
 *     has ended
 */
public record ToleranceStatus(List<AspectStatus> aspects) {

    /** Copies the list. */
    public ToleranceStatus(@Nullable List<AspectStatus> aspects) {
        this.aspects = Copies.copy(aspects);
    }

    /**
     * The status of an aspect, if it is judged.
     *
     * @param aspect the aspect
     * @return its status
     */
    public Optional<AspectStatus> findAspect(ToleranceAspect aspect) {
        for (AspectStatus status : aspects) {
            if (status.aspect() == aspect) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether an aspect has a colour. */
    boolean has(Rag rag) {
        return AspectStatus.any(aspects, rag);
    }

    /** Each aspect with its colour. */
    @Override
    public String toString() {
        if (aspects.isEmpty()) {
            return "not judged";
        }
        StringBuilder text = new StringBuilder();
        for (AspectStatus status : aspects) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(Wording.of(status.aspect()))
                    .append(' ')
                    .append(Wording.of(status.rag()));
        }
        return text.toString();
    }
}
