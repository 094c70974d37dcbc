package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the catalogue of rules says of milestones and agreements of a tree, one line per finding. */
final class PlanningByHand {

    /** One entry of a log. */
    private record Entry(ScopeRef by, GiveGet what) {}

    private final LocalDate asOf;
    private final @Nullable Scope previous;
    private final Map<ScopeRef, Scope> scopes = new HashMap<>();
    private final Map<ScopeRef, ScopeRef> above = new HashMap<>();
    private final Map<ScopeRef, Set<List<ScopeRef>>> links = new HashMap<>();
    private final Set<String> lines = new TreeSet<>();

    private PlanningByHand(Scope root, LocalDate asOf, @Nullable Scope previous) {
        this.asOf = asOf;
        this.previous = previous;
        enter(root);
    }

    static Set<String> lines(Scope root, LocalDate asOf, @Nullable Scope previous) {
        PlanningByHand byHand = new PlanningByHand(root, asOf, previous);
        byHand.agreements();
        for (Scope scope : byHand.scopes.values()) {
            byHand.milestones(scope);
            byHand.circles(scope);
        }
        return byHand.lines;
    }

    private void enter(Scope scope) {
        scopes.put(scope.ref(), scope);
        for (Scope child : scope.children()) {
            above.put(child.ref(), scope.ref());
            enter(child);
        }
    }

    private void say(Scope scope, String rule, Object subject) {
        if (scope.profile().state() == null || scope.profile().state().active()) {
            lines.add(rule + " " + scope.ref() + " " + subject);
        }
    }

    /** A scope, what is above it, and so on. */
    private List<ScopeRef> upwards(ScopeRef from) {
        List<ScopeRef> all = new ArrayList<>();
        for (ScopeRef at = from; at != null; at = above.get(at)) {
            all.add(at);
        }
        return all;
    }

    private @Nullable ScopeRef lowest(ScopeRef one, ScopeRef other) {
        if (!scopes.containsKey(one) || !scopes.containsKey(other)) {
            return null;
        }
        return upwards(one).stream()
                .filter(upwards(other)::contains)
                .findFirst()
                .orElse(null);
    }

    private void agreements() {
        Map<DependencyId, List<Entry>> all = new TreeMap<>();
        for (Scope scope : scopes.values()) {
            for (GiveGet one : scope.raid().dependencies()) {
                all.computeIfAbsent(one.id(), key -> new ArrayList<>()).add(new Entry(scope.ref(), one));
            }
        }
        all.values().forEach(this::agreement);
    }

    private void agreement(List<Entry> listed) {
        GiveGet any = listed.get(0).what;
        ScopeRef meets = lowest(any.giver(), any.receiver());
        if (meets == null) {
            return;
        }
        boolean gives = listed.stream().anyMatch(one -> one.by.equals(any.giver()));
        boolean gets = listed.stream().anyMatch(one -> one.by.equals(any.receiver()));
        ScopeRef at = listed.stream()
                .map(one -> Objects.requireNonNull(lowest(meets, one.by)))
                .max(Comparator.comparingInt(one -> upwards(one).size()))
                .orElseThrow();
        List<Entry> entries = new ArrayList<>();
        for (Entry one : listed) {
            if (upwards(one.by).contains(at)) {
                entries.add(one);
            }
        }
        entries.sort((one, other) -> one.by.compareTo(other.by));
        Scope scope = Objects.requireNonNull(scopes.get(at));
        judge(scope, entries, any, gives, gets);
    }

    private void judge(Scope scope, List<Entry> entries, GiveGet any, boolean gives, boolean gets) {
        LocalDate needed = first(entries, any.receiver(), GiveGet::neededBy);
        LocalDate promised = first(entries, any.giver(), GiveGet::promised);
        LocalDate came = first(entries, any.receiver(), what -> hasCome(what.delivered()) ? what.delivered() : null);
        boolean delivered = came != null
                || entries.stream()
                        .anyMatch(
                                one -> one.what.delivered() == null && one.what.status() == AgreementStatus.DELIVERED);
        if (delivered) {
            if (came != null && needed != null && came.isAfter(needed)) {
                say(scope, "planning.give-get-delivered-late", any.id());
            }
        } else {
            open(scope, entries, any, needed, promised);
            if (gives != gets) {
                say(scope, "planning.give-get-one-sided", any.id());
            }
            if (!any.giver().equals(any.receiver())) {
                links.computeIfAbsent(scope.ref(), key -> new HashSet<>()).add(List.of(any.giver(), any.receiver()));
            }
        }
        if (contradict(entries)) {
            say(scope, "planning.give-get-inconsistent", any.id());
        }
    }

    private void open(
            Scope scope, List<Entry> entries, GiveGet any, @Nullable LocalDate needed, @Nullable LocalDate promised) {
        if (needed != null && promised != null && promised.isAfter(needed)) {
            say(scope, "planning.give-get-late", any.id());
        }
        boolean saidToCome = entries.stream().anyMatch(one -> one.what.delivered() != null);
        if (promised != null && promised.isBefore(asOf) && !saidToCome) {
            say(scope, "planning.give-get-overdue", any.id());
        }
        boolean agreed = !has(entries, AgreementStatus.PROPOSED) && !has(entries, AgreementStatus.DISPUTED);
        if (!agreed && needed != null && !needed.isAfter(asOf.plusDays(28))) {
            say(scope, "planning.give-get-unagreed", any.id());
        }
    }

    private boolean hasCome(@Nullable LocalDate day) {
        return day != null && !day.isAfter(asOf);
    }

    private static boolean has(List<Entry> entries, AgreementStatus status) {
        return entries.stream().anyMatch(one -> one.what.status() == status);
    }

    /** What a side says of its own matter, else what anybody says. */
    private static @Nullable LocalDate first(
            List<Entry> entries, ScopeRef side, Function<GiveGet, @Nullable LocalDate> field) {
        LocalDate any = null;
        for (Entry one : entries) {
            LocalDate date = field.apply(one.what);
            if (date != null && one.by.equals(side)) {
                return date;
            }
            any = any == null ? date : any;
        }
        return any;
    }

    private static boolean contradict(List<Entry> entries) {
        for (Entry one : entries) {
            for (Entry other : entries) {
                if (differ(one.what.neededBy(), other.what.neededBy())
                        || differ(one.what.promised(), other.what.promised())
                        || differ(one.what.delivered(), other.what.delivered())
                        || (!one.what.deliverable().isEmpty()
                                && !other.what.deliverable().isEmpty()
                                && differ(one.what.deliverable(), other.what.deliverable()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Circles over a link that meets here, of links that meet here or below; one line for all that hang together. */
    private void circles(Scope scope) {
        Set<List<ScopeRef>> all = new HashSet<>();
        for (Map.Entry<ScopeRef, Set<List<ScopeRef>>> one : links.entrySet()) {
            if (upwards(one.getKey()).contains(scope.ref())) {
                all.addAll(one.getValue());
            }
        }
        Set<Set<ScopeRef>> circles = new HashSet<>();
        for (List<ScopeRef> link : links.getOrDefault(scope.ref(), Set.of())) {
            Set<ScopeRef> circle = new HashSet<>(reached(link.get(1), all));
            if (circle.contains(link.get(0))) {
                circle.removeIf(one -> !reached(one, all).contains(link.get(0)));
                circles.add(circle);
            }
        }
        for (int i = 0; i < circles.size(); i++) {
            say(scope, "planning.give-get-cyclic", i);
        }
    }

    private static Set<ScopeRef> reached(ScopeRef from, Set<List<ScopeRef>> links) {
        Set<ScopeRef> reached = new HashSet<>(Set.of(from));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (List<ScopeRef> link : links) {
                grows |= reached.contains(link.get(0)) && reached.add(link.get(1));
            }
        }
        return reached;
    }

    private void milestones(Scope scope) {
        boolean unagreed = false;
        boolean unexpected = false;
        for (Milestone one : scope.plan().milestones()) {
            if (one.actual() == null || one.actual().isAfter(asOf)) {
                outstanding(scope, one);
                unagreed |= one.baseline() == null;
                unexpected |= one.forecast() == null;
            }
        }
        if (unagreed) {
            say(scope, "planning.milestone-without-baseline", "");
        }
        if (unexpected) {
            say(scope, "planning.milestone-without-forecast", "");
        }
        int[] figures = punctuality(scope);
        if (5 * figures[1] < 4 * figures[0]) {
            say(scope, "planning.on-time-share-low", "");
        }
    }

    private void outstanding(Scope scope, Milestone one) {
        LocalDate expected = one.forecast();
        LocalDate due = expected == null ? one.baseline() : expected;
        if (one.actual() == null && due != null && due.isBefore(asOf)) {
            say(scope, "planning.milestone-overdue", one.id());
        }
        if (expected == null) {
            return;
        }
        boolean slipped =
                one.baseline() != null && expected.isAfter(one.baseline().plusDays(10));
        LocalDate first = firstAgreed(scope, one.id());
        if (slipped) {
            say(scope, "planning.milestone-slipped", one.id());
        } else if (one.baseline() != null && first != null && expected.isAfter(first.plusDays(10))) {
            say(scope, "planning.slip-rebaselined", one.id());
        }
        LocalDate before = before(scope, one.id());
        if (before != null && expected.isAfter(before)) {
            say(scope, "planning.milestone-moved", one.id());
        }
    }

    private static @Nullable LocalDate firstAgreed(Scope scope, MilestoneId id) {
        for (Baseline baseline : scope.plan().baselines()) {
            for (MilestoneBaseline one : baseline.milestones()) {
                if (one.milestone().equals(id) && one.date() != null) {
                    return one.date();
                }
            }
        }
        return null;
    }

    private @Nullable LocalDate before(Scope scope, MilestoneId id) {
        Scope was = previous == null ? null : find(previous, scope.ref());
        if (was != null) {
            for (Milestone one : was.plan().milestones()) {
                if (one.id().equals(id)) {
                    return one.forecast();
                }
            }
        }
        return null;
    }

    private static @Nullable Scope find(Scope at, ScopeRef ref) {
        if (at.ref().equals(ref)) {
            return at;
        }
        for (Scope child : at.children()) {
            Scope found = find(child, ref);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** How many were due, met on time and met late, of a scope and all below it that answer for their plans. */
    int[] punctuality(Scope scope) {
        int[] sums = new int[3];
        boolean active =
                scope.profile().state() == null || scope.profile().state().active();
        for (Milestone one : active ? scope.plan().milestones() : List.<Milestone>of()) {
            if (one.baseline() != null && !one.baseline().isAfter(asOf)) {
                sums[0]++;
                LocalDate met = one.actual();
                if (met != null && !met.isAfter(asOf)) {
                    sums[met.isAfter(one.baseline()) ? 2 : 1]++;
                }
            }
        }
        for (Scope child : scope.children()) {
            int[] below = punctuality(child);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += below[i];
            }
        }
        return sums;
    }
}
