package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import java.util.Comparator;
import java.util.Objects;

/**
 * A give/get dependency as one scope has it in its log.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param by the scope
 * @param giveGet what it has written down
 */
public record GiveGetListing(ScopeRef by, GiveGet giveGet) implements Comparable<GiveGetListing> {

    private static final Comparator<GiveGetListing> ORDER = Comparator.comparing(
                    (GiveGetListing listing) -> listing.giveGet().id())
            .thenComparing(GiveGetListing::by);

    /** Checks that both parts are given. */
    public GiveGetListing {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(giveGet, "giveGet");
    }

    /**
     * Whether the giver lists it.
     *
     * @return whether it is the giver's entry
     */
    public boolean byGiver() {
        return by.equals(giveGet.giver());
    }

    /**
     * Whether the receiver lists it.
     *
     * @return whether it is the receiver's entry
     */
    public boolean byReceiver() {
        return by.equals(giveGet.receiver());
    }

    @Override
    public int compareTo(GiveGetListing other) {
        return ORDER.compare(this, other);
    }
}
