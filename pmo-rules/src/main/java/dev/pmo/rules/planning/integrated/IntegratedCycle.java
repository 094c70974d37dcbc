package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.value.Copies;
import java.util.List;

/**
 * Activities of several plans that wait for each other in a circle.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param path the activities as they follow each other, the smallest first and again at the end
 * @param interfaces the give/get agreements that close it and others among the same activities, in order; none of them
 *     pushes anything
 */
public record IntegratedCycle(List<ActivityRef> path, List<DependencyId> interfaces) {

    /** Copies the lists. */
    public IntegratedCycle {
        path = Copies.copy(path);
        interfaces = Copies.copy(interfaces);
    }

    /** The path for a reader. */
    @Override
    public String toString() {
        return String.join(" -> ", path.stream().map(ActivityRef::toString).toList());
    }
}
