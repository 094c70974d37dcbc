package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * That one scope waits for another: the receiver of something not yet delivered for its giver.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param giver who is waited for
 * @param receiver who waits
 */
public record GiveGetLink(ScopeRef giver, ScopeRef receiver) implements Comparable<GiveGetLink> {

    private static final Comparator<GiveGetLink> ORDER =
            Comparator.comparing(GiveGetLink::giver).thenComparing(GiveGetLink::receiver);

    /** Checks that both ends are given. */
    public GiveGetLink {
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(receiver, "receiver");
    }

    @Override
    public int compareTo(GiveGetLink other) {
        return ORDER.compare(this, other);
    }
}
