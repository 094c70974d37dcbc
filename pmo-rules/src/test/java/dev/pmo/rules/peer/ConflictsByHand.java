package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several scopes have to settle between them: entries of logs that touch each other's owners, and open issues. */
final class ConflictsByHand {

    /**
     * An entry that touches what lies outside its owner.
     *
     * @param owner whose log it is in
     * @param log 0 for risks, 1 for issues, 2 for changes
     * @param id its name in that log
     * @param touched whom it touches
     * @param severity as recorded; none of a risk
     * @param escalation that it was handed up
     * @param entry the risk, issue or request
     */
    record Entry(
            Scope owner,
            int log,
            String id,
            Set<ScopeRef> touched,
            @Nullable IssueSeverity severity,
            @Nullable RecordedEscalation escalation,
            Object entry)
            implements Comparable<Entry> {

        String name() {
            return List.of("risk ", "issue ", "change ").get(log) + id;
        }

        @Override
        public int compareTo(Entry other) {
            int byOwner = owner.ref().compareTo(other.owner.ref());
            int byLog = byOwner == 0 ? Integer.compare(log, other.log) : byOwner;
            return byLog == 0 ? id.compareTo(other.id) : byLog;
        }

        Set<ScopeRef> parties() {
            Set<ScopeRef> parties = new TreeSet<>(touched);
            parties.add(owner.ref());
            return parties;
        }

        /** Whether the two are about one thing. */
        boolean belongsTo(Entry other) {
            boolean eachOther = touched.contains(other.owner.ref()) && other.touched.contains(owner.ref());
            Set<ScopeRef> common = parties();
            common.retainAll(other.parties());
            return eachOther || (log == other.log && id.equals(other.id) && !common.isEmpty());
        }
    }

    /** The rule that is worked out here. */
    static final Set<String> RULES = Set.of("authority.conflict-between-scopes");

    /**
     * What is to be settled.
     *
     * @param at where
     * @param entries what belongs to it, in order
     * @param parties whom it concerns, in order
     */
    record Settled(Scope at, Set<Entry> entries, Set<ScopeRef> parties) {

        String words() {
            List<String> names = new ArrayList<>();
            entries.forEach(entry -> names.add(entry.name() + " of " + entry.owner.ref()));
            return at.ref() + " " + names + " " + parties;
        }
    }

    private static final Set<ChangeOutcome> FINAL =
            Set.of(ChangeOutcome.APPROVED, ChangeOutcome.REJECTED, ChangeOutcome.MERGED);
    private static final Set<ChangeState> ENDS =
            Set.of(ChangeState.APPROVED, ChangeState.REJECTED, ChangeState.MERGED, ChangeState.IMPLEMENTED);

    private final Tree tree;
    private final LocalDate asOf;
    private final List<Settled> conflicts = new ArrayList<>();
    private final Set<String> unsettled = new TreeSet<>();

    ConflictsByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        List<Entry> entries = new ArrayList<>();
        for (Scope scope : tree.upwards()) {
            if (!scope.profile().ended()) {
                entries.addAll(entries(scope));
            }
        }
        for (Scope scope : tree.upwards()) {
            List<Entry> here = new ArrayList<>(entries);
            here.removeIf(entry -> !tree.within(entry.owner.ref(), scope));
            for (Set<Entry> group : groups(here)) {
                if (parties(group).stream().allMatch(party -> tree.within(party, scope))) {
                    settle(scope, group);
                    entries.removeAll(group);
                }
            }
        }
        entries.forEach(entry -> unsettled.add(entry.name() + " of " + entry.owner.ref()));
    }

    List<Settled> conflicts() {
        return conflicts;
    }

    /** The entries for which the tree has no scope that contains all. */
    Set<String> unsettled() {
        return unsettled;
    }

    /** What the review says of them: how much each matters, who may decide, whose decision it is, and by when. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (Settled conflict : conflicts) {
            Scope at = conflict.at;
            AuthorityPolicy policy = tree.policy(AuthorityPolicy.TYPE, at);
            List<String> names = new ArrayList<>();
            conflict.entries.forEach(entry -> names.add(entry.name() + " of " + entry.owner.ref()));
            List<String> parties = new ArrayList<>();
            conflict.parties.forEach(party -> parties.add(party.toString()));
            Entry first = conflict.entries.iterator().next();
            String board = at.governance().board();
            told.add(Line.of("authority.conflict-between-scopes", at, first.owner.ref() + "/" + first.name())
                    + " " + weight(conflict) + " " + String.join(", ", names)
                    + ": this is the lowest scope that contains the parties " + String.join(", ", parties) + ", and "
                    + decider(policy.ladder(), conflict) + " may decide; it is to be settled within "
                    + policy.conflictResponseDays() + " days " + at.ref() + " "
                    + (board == null ? at.governance().sro() : board) + " "
                    + asOf.plusDays(policy.conflictResponseDays()));
        }
        return told;
    }

    /** By the gravest recorded severity; in the middle where none is. */
    private static Severity weight(Settled conflict) {
        IssueSeverity gravest = null;
        for (Entry entry : conflict.entries) {
            IssueSeverity severity = entry.severity;
            gravest = severity != null && (gravest == null || severity.compareTo(gravest) > 0) ? severity : gravest;
        }
        if (gravest == null || gravest == IssueSeverity.SIGNIFICANT) {
            return Severity.MEDIUM;
        }
        return gravest == IssueSeverity.MINOR
                ? Severity.LOW
                : gravest == IssueSeverity.MAJOR ? Severity.HIGH : Severity.CRITICAL;
    }

    /** The lowest authority of the level or above that may decide on each of the entries. */
    private static String decider(AuthorityLadder ladder, Settled conflict) {
        for (Rung rung : ladder.rungs()) {
            if (rung.level().compareTo(conflict.at.level()) >= 0
                    && conflict.entries.stream().allMatch(entry -> may(rung, entry))) {
                return rung.name();
            }
        }
        return ladder.beyond() == null ? "nobody on the ladder" : ladder.beyond();
    }

    private static boolean may(Rung rung, Entry entry) {
        if (entry.entry instanceof Risk risk) {
            AppetiteLimit limit = rung.findAppetite(risk.statement().category()).orElse(null);
            Money expected = risk.nature() == RiskNature.THREAT ? Exposures.expected(risk) : null;
            return rung.decides().contains(DecisionKind.RISK_ACCEPTANCE)
                    && (limit == null || !Deciders.more(expected, limit.expectedCost()));
        }
        boolean request = entry.entry instanceof ChangeRequest;
        DecisionKind kind = request ? DecisionKind.CHANGE : DecisionKind.ISSUE;
        Impact impact = Impact.none();
        if (entry.entry instanceof ChangeRequest change) {
            impact = Requests.impact(change);
            kind = change.type() == ChangeType.CONCESSION ? DecisionKind.CONCESSION : kind;
        } else if (entry.entry instanceof Issue issue && issue.impact() != null) {
            impact = issue.impact();
        }
        return Deciders.may(rung, new Deciders.Matter(kind, entry.severity, impact.cost(), impact.finishDays(), null));
    }

    private List<Entry> entries(Scope scope) {
        List<Entry> entries = new ArrayList<>();
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                entries.add(new Entry(
                        scope, 0, risk.id().value(), outside(scope, risk.affects()), null, risk.escalation(), risk));
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                entries.add(new Entry(
                        scope,
                        1,
                        issue.id().value(),
                        outside(scope, issue.affects()),
                        issue.severity(),
                        issue.escalation(),
                        issue));
            }
        }
        for (ChangeRequest request : scope.changes().requests()) {
            if (open(request)) {
                entries.add(new Entry(
                        scope,
                        2,
                        request.id().value(),
                        outside(scope, request.affects()),
                        request.severity(),
                        request.escalation(),
                        request));
            }
        }
        entries.removeIf(entry -> entry.touched.isEmpty());
        return entries;
    }

    /** Neither decided for good, nor gone on in another, nor done. */
    private boolean open(ChangeRequest request) {
        ChangeOutcome last = null;
        for (ChangeDecision decision : request.decisions()) {
            LocalDate on = decision.decision().on();
            last = on == null || !on.isAfter(asOf) ? decision.outcome() : last;
        }
        boolean decided = last != null && FINAL.contains(last);
        return !decided && !ENDS.contains(request.state());
    }

    private Set<ScopeRef> outside(Scope scope, List<ScopeRef> affects) {
        Set<ScopeRef> outside = new TreeSet<>();
        for (ScopeRef affected : affects) {
            if (!tree.within(affected, scope)) {
                outside.add(affected);
            }
        }
        return outside;
    }

    private static List<Set<Entry>> groups(List<Entry> entries) {
        List<Set<Entry>> groups = new ArrayList<>();
        Set<Entry> seen = new HashSet<>();
        for (Entry first : entries) {
            if (seen.add(first)) {
                List<Entry> group = new ArrayList<>(List.of(first));
                for (int i = 0; i < group.size(); i++) {
                    for (Entry other : entries) {
                        if (group.get(i).belongsTo(other) && seen.add(other)) {
                            group.add(other);
                        }
                    }
                }
                groups.add(new TreeSet<>(group));
            }
        }
        return groups;
    }

    /** It is open as long as one of its entries has no answer; a risk or change alone is judged elsewhere. */
    private void settle(Scope at, Set<Entry> group) {
        boolean issue = group.stream().anyMatch(entry -> entry.log == 1);
        boolean open = !group.stream().allMatch(entry -> answered(entry, at));
        if (open && (issue || group.size() > 1)) {
            conflicts.add(new Settled(at, group, parties(group)));
        }
    }

    private static Set<ScopeRef> parties(Set<Entry> group) {
        Set<ScopeRef> parties = new TreeSet<>();
        group.forEach(entry -> parties.addAll(entry.parties()));
        return parties;
    }

    /** The answer has come, from the scope that contains all, or from one outside that is not of a lower level. */
    private boolean answered(Entry entry, Scope at) {
        RecordedEscalation escalation = entry.escalation;
        if (escalation == null || escalation.waiting(asOf)) {
            return false;
        }
        ScopeRef by = escalation.to();
        return by.equals(at.ref()) || (!tree.within(by, at) && by.level().compareTo(at.level()) >= 0);
    }
}
