package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import java.util.List;

/** The positions of activities by identifier: an open hash table of positions, without an object for an entry. */
final class ActivityIndex {

    private final List<Activity> activities;
    private final int[] slots;
    private final int[] hashes;

    ActivityIndex(List<Activity> activities) {
        this.activities = activities;
        int capacity = Integer.highestOneBit(Math.max(4, activities.size())) * 4;
        slots = new int[capacity];
        hashes = new int[capacity];
    }

    /** Enters an activity; the position of the one that already has its identifier, or -1. */
    int add(int position) {
        ActivityId id = activities.get(position).id();
        int hash = hash(id);
        int slot = slot(id, hash);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        slots[slot] = position + 1;
        hashes[slot] = hash;
        return -1;
    }

    /** The position of an activity, or -1. */
    int find(ActivityId id) {
        return slots[slot(id, hash(id))] - 1;
    }

    private int slot(ActivityId id, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0
                && (hashes[slot] != hash
                        || !activities.get(slots[slot] - 1).id().equals(id))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(ActivityId id) {
        int hash = id.value().hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
