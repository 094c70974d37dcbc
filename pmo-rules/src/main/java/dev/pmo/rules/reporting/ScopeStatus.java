package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The computed status of a scope, explained: its own against its tolerances, and that of its children rolled up.
 *
 * <p>The two are kept side by side, because a level may absorb within its own tolerance what one of its children
 * cannot. This class is immutable and thread-safe.
 *
 * @param overall its own colour, or where none of its aspects could be assessed that of its children rolled up
 * @param own the worst colour of the aspects that could be assessed; unknown if none could, or if it would be green and
 *     the policy wants all of them for that
 * @param rolledUp the colour of the active children by the policy in force; unknown if there are none
 * @param aspects the colour of each aspect, with its reason
 * @param children how many active children have which colour
 * @param reason why it has its overall colour, in words
 */
public record ScopeStatus(
        Rag overall, Rag own, Rag rolledUp, List<AspectRag> aspects, RagCounts children, String reason) {

    /** Copies the list. */
    public ScopeStatus {
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(rolledUp, "rolledUp");
        aspects = Copies.copy(aspects);
        Objects.requireNonNull(children, "children");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /**
     * The computed colour of an aspect.
     *
     * @param aspect the aspect
     * @return its colour with the reason, if the aspect was looked at
     */
    public Optional<AspectRag> findAspect(ToleranceAspect aspect) {
        for (AspectRag one : aspects) {
            if (one.aspect() == aspect) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether an aspect of its own that is judged could not be assessed. */
    boolean partlyAssessed() {
        for (AspectRag one : aspects) {
            if (!Rags.rated(one.rag())) {
                return true;
            }
        }
        return false;
    }

    /** The colour with its reason. */
    @Override
    public String toString() {
        return Wording.of(overall) + " (" + reason + ")";
    }
}
