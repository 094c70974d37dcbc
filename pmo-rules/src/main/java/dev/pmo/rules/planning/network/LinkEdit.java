package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links that come and go in a network whose activities can stay in their order: every link that comes leads from an
 * activity to a later one, so that no circle can arise. Used by one thread.
 */
final class LinkEdit {

    /** A longer lag in a change could leave the range of the whole. */
    private static final long LONGEST_LAG = 1L << 28;

    private final Network network;
    private final BitSet removed = new BitSet();
    private final List<Dependency> added = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();

    /** The activities that lose a link to them, and those that lose one from them. */
    private final BitSet freed = new BitSet();

    private final BitSet loosened = new BitSet();

    private final List<Dependency> oldDependencies;
    private final int[] oldFirst;
    private final int[] oldFrom;
    private final int[] oldWeight;
    private final int[] oldLink;

    private LinkEdit(Network network) {
        this.network = network;
        this.oldDependencies = network.dependencies;
        this.oldFirst = network.first;
        this.oldFrom = network.from;
        this.oldWeight = network.weight;
        this.oldLink = network.link;
    }

    /** The edit of changes of links; nothing if one of them cannot be made in the order of the activities. */
    static @Nullable LinkEdit of(Network network, ActivityIndex index, int[] place, List<PlanChange> changes) {
        LinkEdit edit = new LinkEdit(network);
        for (PlanChange change : changes) {
            Dependency link = change.link();
            if (link == null) {
                continue;
            }
            int before = index.find(link.predecessor());
            int after = index.find(link.successor());
            boolean made = before >= 0
                    && after >= 0
                    && (change.kind() == PlanChange.Kind.LINK_ADDED
                            ? edit.add(link, before, after, place)
                            : edit.remove(link, before, after));
            if (!made) {
                return null;
            }
        }
        return edit;
    }

    private boolean add(Dependency link, int before, int after, int[] place) {
        boolean fits = network.dated(before)
                && network.dated(after)
                && place[before] < place[after]
                && Math.abs(link.lag().minutes()) < LONGEST_LAG
                && (!link.lag().kind().elapsed() || network.allHours >= 0);
        if (fits) {
            added.add(link);
            from.add(before);
            to.add(after);
        }
        return fits;
    }

    private boolean remove(Dependency link, int before, int after) {
        for (int edge = network.first[after]; edge < network.first[after + 1]; edge++) {
            if (!removed.get(edge)
                    && network.dependencies.get(network.link[edge]).equals(link)) {
                removed.set(edge);
                freed.set(after);
                loosened.set(before);
                return true;
            }
        }
        return false;
    }

    /** The activities to which new links lead. */
    List<Integer> bound() {
        return to;
    }

    BitSet freed() {
        return freed;
    }

    BitSet loosened() {
        return loosened;
    }

    /** Makes the edit; the weights of the links that are new are still to be found. */
    void enter() {
        int edges = oldFrom.length - removed.cardinality() + added.size();
        int[] first = new int[oldFirst.length];
        network.from = new int[edges];
        network.weight = new int[edges];
        network.link = new int[edges];
        BitSet gaining = new BitSet();
        to.forEach(gaining::set);
        int count = 0;
        for (int node = 0; node + 1 < oldFirst.length; node++) {
            for (int edge = oldFirst[node]; edge < oldFirst[node + 1]; edge++) {
                if (!removed.get(edge)) {
                    put(count++, oldFrom[edge], oldWeight[edge], oldLink[edge]);
                }
            }
            for (int i = 0; gaining.get(node) && i < added.size(); i++) {
                if (to.get(i) == node) {
                    put(count++, from.get(i), Network.SPECIAL, oldDependencies.size() + i);
                }
            }
            first[node + 1] = count;
        }
        network.first = first;
        List<Dependency> all = new ArrayList<>(oldDependencies);
        all.addAll(added);
        network.dependencies = all;
    }

    private void put(int edge, int before, int weight, int link) {
        network.from[edge] = before;
        network.weight[edge] = weight;
        network.link[edge] = link;
    }

    /** Takes it back. */
    void leave() {
        network.dependencies = oldDependencies;
        network.first = oldFirst;
        network.from = oldFrom;
        network.weight = oldWeight;
        network.link = oldLink;
    }
}
