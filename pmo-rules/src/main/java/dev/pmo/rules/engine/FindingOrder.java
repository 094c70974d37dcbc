package dev.pmo.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each conclusion stands in the result: by the name of its scope, its rule, subject and identifier.
 *
 * <p>Each run has its own in order already, so mostly the order of the scopes tells; only where names are repeated, or
 * premises wait until all scopes are evaluated, every conclusion is looked at.
 */
final class FindingOrder {

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.run.ref)
            .thenComparing(entry -> entry.conclusion.ruleId())
            .thenComparing(entry -> entry.conclusion.breach().subject())
            .thenComparing(entry -> entry.conclusion.id());

    /** A conclusion with its scope, and where it stands among those of its scope. */
    record Entry(ScopeRun run, @Nullable ScopeRun parent, Conclusion conclusion, int place, int index) {}

    private final ScopeRun[] runs;
    private final TreeOfRuns tree;
    private final Digests digests = new Digests();
    private final IdentityHashMap<Entry, String> digestsOf = new IdentityHashMap<>();

    /** How many conclusions the scopes before each place have. */
    private final int[] before;

    /** By how many come before, scope by scope. */
    private final int[] positions;

    private final List<Entry> entries = new ArrayList<>(0);
    private String @Nullable [] ids;

    FindingOrder(ScopeRun[] runs, TreeOfRuns tree) {
        this.runs = runs;
        this.tree = tree;
        before = new int[runs.length + 1];
        boolean repeated = false;
        boolean mayRepeat = false;
        boolean loose = false;
        for (int place = 0; place < runs.length; place++) {
            ScopeRun run = runs[place];
            before[place + 1] = before[place] + run.conclusions.size();
            repeated |= run.repeated;
            mayRepeat |= run.saysTwice || run.sharesName;
            loose |= run.loose;
        }
        positions = new int[before[runs.length]];
        if (repeated || mayRepeat || loose) {
            enter(repeated);
            ids = mayRepeat ? ids() : null;
        } else {
            follow();
        }
    }

    private void follow() {
        int next = 0;
        for (int place : tree.byName) {
            for (int i = before[place]; i < before[place + 1]; i++) {
                positions[i] = next++;
            }
        }
    }

    private void enter(boolean repeated) {
        for (int place : tree.byName) {
            ScopeRun run = runs[place];
            ScopeRun parent = parent(place);
            for (int i = 0; i < run.conclusions.size(); i++) {
                entries.add(new Entry(run, parent, run.conclusions.get(i), place, i));
            }
        }
        if (repeated) {
            entries.sort(ORDER.thenComparing((a, b) -> a == b ? 0 : digest(a).compareTo(digest(b))));
        }
        for (int i = 0; i < entries.size(); i++) {
            positions[before[entries.get(i).place] + entries.get(i).index] = i;
        }
    }

    /** What else differs between two conclusions of one name, which there are if the snapshot repeats an identifier. */
    private String digest(Entry entry) {
        return digestsOf.computeIfAbsent(
                entry,
                key -> digests.of(key.conclusion)
                        + decider(key.run)
                        + (key.parent == null ? "" : key.parent.ref + decider(key.parent)));
    }

    /** With its length, so that no two deciders read together as two others do. */
    private static String decider(ScopeRun run) {
        String decider = run.scope.governance().findDecider().orElse("");
        return decider.length() + ":" + decider;
    }

    /** The identifiers; where two would be the same, the later one says so. */
    private String[] ids() {
        String[] all = new String[entries.size()];
        Set<String> taken = new HashSet<>(2 * all.length);
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            String wanted = entries.get(i).conclusion.id();
            all[i] = wanted;
            while (!taken.add(all[i])) {
                all[i] = wanted + "~" + ordinals.merge(wanted, 2, (last, two) -> last + 1);
            }
        }
        return all;
    }

    /** How many conclusions there are. */
    int size() {
        return positions.length;
    }

    /** The scope above that of a place, if any. */
    @Nullable
    ScopeRun parent(int place) {
        int parent = tree.index.parent(place);
        return parent < 0 ? null : runs[parent];
    }

    /** A number for each conclusion: of the scope at a place, the one that stands there. */
    int number(int place, int index) {
        return before[place] + index;
    }

    /** Where the conclusion of a number stands in the result. */
    int position(int number) {
        return positions[number];
    }

    /** All conclusions in their order, if they had to be looked at; else none. */
    List<Entry> entries() {
        return entries;
    }

    /** Whether identifiers had to be told apart, so that they may stand in another order than their conclusions. */
    boolean renames() {
        return ids != null;
    }

    /** The identifier of what stands at a position. */
    String id(int position, Conclusion conclusion) {
        return ids == null ? conclusion.id() : ids[position];
    }
}
