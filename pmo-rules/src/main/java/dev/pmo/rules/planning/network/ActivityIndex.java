package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import java.util.List;

/**
 * The positions of activities by identifier: an open table without an object for an entry.
 *
 * <p>Most time of reading a plan goes into following references, so while a plan is read the table holds a key for each
 * entry: a short identifier itself, in eight bytes, so that nothing else has to be looked at; of a longer one its hash.
 * When it has been read the keys are let go.
 *
 * <p>The search for an entry begins where the plain hash of the text says: identifiers that are counted up, and links
 * between activities that stand near each other, then stay near each other in memory. It goes on in steps that depend on
 * the whole text, so that entries do not pile up.
 */
final class ActivityIndex {

    private static final int SHORT = 8;

    private final List<Activity> activities;
    private final int[] positions;
    private long[] keys;

    ActivityIndex(List<Activity> activities) {
        this.activities = activities;
        int capacity = Integer.highestOneBit(Math.max(4, activities.size())) * 4;
        positions = new int[capacity];
        keys = new long[capacity];
    }

    /** Enters an activity; the position of the one that already has its identifier, or -1. */
    int add(int position, ActivityId id) {
        long key = key(id.value());
        int slot = slot(id, key);
        if (positions[slot] != 0) {
            return positions[slot] - 1;
        }
        positions[slot] = position + 1;
        keys[slot] = key;
        return -1;
    }

    /** The position of an activity, or -1. */
    int find(ActivityId id) {
        return positions[slot(id, key(id.value()))] - 1;
    }

    /** Lets go of what is only needed while a plan is read. */
    void settle() {
        keys = new long[0];
    }

    private int slot(ActivityId id, long key) {
        int mask = positions.length - 1;
        int slot = id.value().hashCode() & mask;
        if (positions[slot] == 0 || holds(slot, id, key)) {
            return slot;
        }
        int step = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) | 1;
        do {
            slot = (slot + step) & mask;
        } while (positions[slot] != 0 && !holds(slot, id, key));
        return slot;
    }

    private boolean holds(int slot, ActivityId id, long key) {
        if (keys.length > 0 && (key > 0 || keys[slot] != key)) {
            return keys[slot] == key;
        }
        return activities.get(positions[slot] - 1).id().equals(id);
    }

    /** A text of a few plain characters as a positive number that no other text has; of others a negative hash. */
    private static long key(String text) {
        int length = text.length();
        long key = 0;
        int others = length > SHORT ? 128 : 0;
        for (int i = 0; i < length && others < 128; i++) {
            char character = text.charAt(i);
            others |= character;
            key = key << 8 | character;
        }
        return others < 128 ? key : Long.MIN_VALUE | text.hashCode();
    }
}
