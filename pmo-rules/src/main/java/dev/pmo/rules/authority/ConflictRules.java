package dev.pmo.rules.authority;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What several scopes have to settle: handed up until one scope contains them all, and asked for there, once. */
final class ConflictRules {

    static final String CONFLICT = "authority.conflict-between-scopes";

    static final Reads CALCULATION = Reads.nothing().children(AuthorityFacts.CONFLICTS);

    private ConflictRules() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                        CONFLICT,
                        "Scopes have something to settle between them, and this is the lowest that contains them all.",
                        Reads.nothing()
                                .fact(AuthorityFacts.CONFLICTS)
                                .children(AuthorityFacts.CONFLICTS)
                                .fact(AuthorityFacts.LADDER)
                                .policy(AuthorityPolicy.TYPE),
                        ConflictRules::judge)
                .at(Level.PROGRAMME, Level.PORTFOLIO)
                .described(
                        "None of the parties has authority over the others. An issue that touches other scopes is"
                                + " handed up to the one that has, and so are risks and changes that touch each other's"
                                + " owners; a risk or a change by itself is judged again by the level above.",
                        "An issue of PROJECT:A touches PROJECT:B, and a change of PROJECT:B touches PROJECT:A: one"
                                + " finding at their programme, with both as parties.",
                        "PM² project management guide: escalation to the layer that covers all who are affected"));
    }

    static Outcome<OpenConflicts> conflicts(Inputs inputs) {
        Predicate<ScopeRef> within = ref -> inputs.findWithin(ref).isPresent();
        List<ConflictItem> received = new ArrayList<>(0);
        List<Premise> because = new ArrayList<>(0);
        for (Fact<OpenConflicts> child :
                inputs.children(AuthorityFacts.CONFLICTS).facts()) {
            if (!child.value().handedUp().isEmpty()) {
                received.addAll(child.value().handedUp());
                because.add(child.premise());
            }
        }
        OpenConflicts open = Conflicts.settle(inputs.scope(), inputs.asOf(), received, within);
        ScopeRef self = inputs.scope().ref();
        for (ConflictItem item : open.handedUp()) {
            if (item.owner().equals(self)) {
                because.add(inputs.input(path(item), Listed.of(item.affects())));
            }
        }
        return Outcome.of(open, because);
    }

    private static String path(ConflictItem item) {
        String log = switch (item.kind()) {
            case RISK -> "raid.risks[";
            case ISSUE -> "raid.issues[";
            case CHANGE -> "changes.requests[";
        };
        return log + item.id() + "].affects";
    }

    private static Verdict judge(Inputs inputs) {
        List<Conflict> conflicts = inputs.fact(AuthorityFacts.CONFLICTS).value().here();
        if (conflicts.isEmpty()) {
            return Verdict.satisfied();
        }
        Map<ConflictItem, Fact<OpenConflicts>> source = sources(inputs.children(AuthorityFacts.CONFLICTS));
        return Verdict.of(conflicts.stream()
                .map(conflict -> breach(inputs, conflict, source))
                .toList());
    }

    /** For each entry the child that handed it up. */
    private static Map<ConflictItem, Fact<OpenConflicts>> sources(Children<OpenConflicts> children) {
        Map<ConflictItem, Fact<OpenConflicts>> source = new HashMap<>();
        for (Fact<OpenConflicts> child : children.facts()) {
            child.value().handedUp().forEach(item -> source.put(item, child));
        }
        return source;
    }

    private static Breach breach(Inputs inputs, Conflict conflict, Map<ConflictItem, Fact<OpenConflicts>> source) {
        Fact<OpenConflicts> fact = inputs.fact(AuthorityFacts.CONFLICTS);
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        PolicyInForce<AuthorityPolicy> policy = inputs.policy(AuthorityPolicy.TYPE);
        int days = policy.value().conflictResponseDays();
        Set<Fact<OpenConflicts>> children = new LinkedHashSet<>();
        conflict.items().forEach(item -> children.add(Objects.requireNonNull(source.get(item))));
        List<Premise> causes = children.stream().map(Fact::premise).toList();
        String key = "[" + conflict.subject() + "]";
        return Breach.of(
                        severity(conflict),
                        "{items}: this is the lowest scope that contains the parties {parties}, and {authority} may"
                                + " decide; it is to be settled within {days} days")
                .subject(conflict.subject())
                .with("items", fact.part("items" + key, Listed.of(conflict.items()), causes))
                .with("parties", fact.part("parties" + key, Listed.of(conflict.parties()), causes))
                .with(
                        "authority",
                        ladder.part(
                                "authority" + key,
                                authority(ladder.value(), conflict, inputs),
                                List.of(ladder.premise())))
                .with("days", inputs.threshold(policy, "conflictResponseDays", days))
                .decide("What is done about {items}", Dates.plusDays(inputs.asOf(), days), null);
    }

    /** The lowest authority that may decide on each of the entries, at this level or above. */
    private static String authority(AuthorityLadder ladder, Conflict conflict, Inputs inputs) {
        for (Rung rung : ladder.rungs()) {
            boolean high = rung.level().compareTo(inputs.scope().level()) >= 0;
            if (high && mayDecide(ladder, rung, conflict)) {
                return rung.name();
            }
        }
        return Objects.requireNonNullElse(ladder.beyond(), "nobody on the ladder");
    }

    private static boolean mayDecide(AuthorityLadder ladder, Rung rung, Conflict conflict) {
        return conflict.items().stream()
                .allMatch(item -> ladder.mayDecide(rung.name(), item.decision(), item.magnitude()));
    }

    private static Severity severity(Conflict conflict) {
        IssueSeverity gravest = null;
        for (ConflictItem item : conflict.items()) {
            IssueSeverity severity = item.magnitude().severity();
            if (severity != null && (gravest == null || severity.compareTo(gravest) > 0)) {
                gravest = severity;
            }
        }
        return IssueWeight.of(gravest);
    }
}
