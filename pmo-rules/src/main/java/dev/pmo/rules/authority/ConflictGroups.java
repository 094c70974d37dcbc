package dev.pmo.rules.authority;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Entries that are about the same conflict, joined.
 *
 * <p>Two belong together if each touches the owner of the other, or if they have the same identifier in logs of the same
 * kind and a party in common, as copies of one entry have. Joining goes on from there: who belongs to one belongs to all.
 */
final class ConflictGroups {

    /** A direction in which entries point: from their owner to a scope that they touch. */
    private record Arrow(ScopeRef from, ScopeRef to) {}

    /** What copies of one entry have in common. */
    private record Copy(ConflictItem.Kind kind, String id, ScopeRef party) {}

    private final List<ConflictItem> items;
    private final int[] leader;

    private ConflictGroups(List<ConflictItem> items) {
        this.items = items.stream().sorted(ConflictItem.ORDER).toList();
        this.leader = new int[items.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    /** What is settled at a scope and what it hands up, of its own entries and those handed up to it. */
    static OpenConflicts settle(ScopeRef at, List<ConflictItem> items, Predicate<ScopeRef> within) {
        if (items.isEmpty()) {
            return OpenConflicts.none();
        }
        List<Conflict> here = new ArrayList<>();
        List<ConflictItem> handedUp = new ArrayList<>();
        for (List<ConflictItem> group : new ConflictGroups(items).groups()) {
            if (!Conflict.partiesOf(group).stream().allMatch(within)) {
                handedUp.addAll(group);
            } else if (!judgedAlready(group) && !group.stream().allMatch(item -> answered(item, at, within))) {
                here.add(Conflict.of(at, group));
            }
        }
        handedUp.sort(ConflictItem.ORDER);
        return new OpenConflicts(here, handedUp);
    }

    /** A risk or a change alone is judged again by the level that it is handed to, under rules of its own. */
    private static boolean judgedAlready(List<ConflictItem> group) {
        return group.size() == 1 && group.get(0).kind() != ConflictItem.Kind.ISSUE;
    }

    /** Whether an entry has its answer from this scope, or from one outside it that may stand further up. */
    private static boolean answered(ConflictItem item, ScopeRef at, Predicate<ScopeRef> within) {
        ScopeRef by = item.answeredBy();
        return by != null && (by.equals(at) || (!within.test(by) && by.level().compareTo(at.level()) >= 0));
    }

    private List<List<ConflictItem>> groups() {
        joinMutual();
        joinCopies();
        Map<Integer, List<ConflictItem>> byLeader = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            byLeader.computeIfAbsent(leaderOf(i), key -> new ArrayList<>()).add(items.get(i));
        }
        return List.copyOf(byLeader.values());
    }

    private void joinMutual() {
        Map<Arrow, Integer> first = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            for (ScopeRef touched : items.get(i).affects()) {
                first.putIfAbsent(new Arrow(items.get(i).owner(), touched), i);
            }
        }
        for (int i = 0; i < leader.length; i++) {
            for (ScopeRef touched : items.get(i).affects()) {
                Integer back = first.get(new Arrow(touched, items.get(i).owner()));
                if (back != null) {
                    join(i, back);
                }
            }
        }
    }

    private void joinCopies() {
        Map<Copy, Integer> first = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            ConflictItem item = items.get(i);
            List<ScopeRef> parties = new ArrayList<>(item.affects());
            parties.add(item.owner());
            for (ScopeRef party : parties) {
                Integer other = first.putIfAbsent(new Copy(item.kind(), item.id(), party), i);
                if (other != null) {
                    join(i, other);
                }
            }
        }
    }

    /** The one with the lower number leads, so that the order in which they are joined does not matter. */
    private void join(int one, int other) {
        int a = leaderOf(one);
        int b = leaderOf(other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private int leaderOf(int item) {
        int at = item;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
