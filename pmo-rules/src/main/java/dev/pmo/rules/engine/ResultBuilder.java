package dev.pmo.rules.engine;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Template;
import dev.pmo.rules.rule.Breach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts what was concluded everywhere into one result, in canonical order. */
final class ResultBuilder {

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.run.ref)
            .thenComparing(entry -> entry.conclusion.ruleId())
            .thenComparing(entry -> entry.conclusion.breach().subject())
            .thenComparing(entry -> entry.conclusion.id());

    private record Entry(ScopeRun run, @Nullable ScopeRun parent, Conclusion conclusion) {}

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final TreeOfRuns tree;
    private final ScopeRun[] runs;
    private final Set<ScopeRef> ambiguous;
    private final ProofBook proof;
    private final Digests digests = new Digests();
    private final IdentityHashMap<Entry, String> digestsOf = new IdentityHashMap<>();

    ResultBuilder(Blueprint blueprint, ReviewRequest request, Evaluator evaluator, ScopeRun[] runs) {
        this.blueprint = blueprint;
        this.request = request;
        this.tree = evaluator.tree();
        this.ambiguous = evaluator.ambiguous();
        this.runs = runs;
        int premises = 0;
        for (ScopeRun run : runs) {
            for (Conclusion conclusion : run.conclusions) {
                premises += conclusion.premises().size();
            }
        }
        this.proof = new ProofBook(premises);
    }

    ReviewResult build(boolean validated) {
        List<Gap> gaps = new ArrayList<>(requestGaps(validated));
        long evaluations = 0;
        for (ScopeRun run : runs) {
            evaluations += run.evaluations;
            gaps.addAll(run.gaps);
        }
        gaps.sort(null);
        return new ReviewResult(
                ReviewEngine.VERSION,
                request.asOf(),
                request.root().ref(),
                blueprint.stamps,
                runs.length,
                evaluations,
                findings(entries()),
                gaps,
                proof.steps());
    }

    /** In canonical order; each run has its own in order already, so only repeated names are left to sort. */
    private List<Entry> entries() {
        Integer[] order = new Integer[runs.length];
        boolean repeated = false;
        for (int i = 0; i < runs.length; i++) {
            order[i] = i;
            repeated |= runs[i].repeated;
        }
        Arrays.sort(order, Comparator.comparing(i -> runs[i].ref));
        List<Entry> entries = new ArrayList<>();
        for (int i : order) {
            ScopeRun parent = tree.parents[i] < 0 ? null : runs[tree.parents[i]];
            for (Conclusion conclusion : runs[i].conclusions) {
                entries.add(new Entry(runs[i], parent, conclusion));
            }
        }
        if (repeated) {
            entries.sort(ORDER.thenComparing((a, b) -> a == b ? 0 : digest(a).compareTo(digest(b))));
        }
        return entries;
    }

    private List<Finding> findings(List<Entry> entries) {
        List<Finding> findings = new ArrayList<>(entries.size());
        Set<String> taken = new HashSet<>(2 * entries.size());
        Map<String, Integer> ordinals = new HashMap<>();
        for (Entry entry : entries) {
            String id = entry.conclusion.id();
            while (!taken.add(id)) {
                id = entry.conclusion.id() + "~" + ordinals.merge(entry.conclusion.id(), 2, (last, two) -> last + 1);
            }
            findings.add(finding(entry, id));
        }
        if (!ordinals.isEmpty()) {
            findings.sort(null);
        }
        return findings;
    }

    /** What else differs between two conclusions of one name, which there are if the snapshot repeats an identifier. */
    private String digest(Entry entry) {
        return digestsOf.computeIfAbsent(
                entry,
                key -> digests.of(key.conclusion)
                        + (key.parent == null ? "" : key.parent.ref)
                        + decider(key.run.scope.governance())
                        + (key.parent == null ? "" : decider(key.parent.scope.governance())));
    }

    private Finding finding(Entry entry, String id) {
        Conclusion conclusion = entry.conclusion;
        List<Argument> arguments = new ArrayList<>(conclusion.premises().size());
        for (Breach.Named named : conclusion.premises()) {
            int place = proof.placeOf(named.premise());
            arguments.add(
                    new Argument(named.placeholder(), proof.steps().get(place).value(), place));
        }
        return new Finding(
                id,
                conclusion.ruleId(),
                entry.run.ref,
                conclusion.breach().subject(),
                conclusion.breach().severity(),
                conclusion.breach().findAspect().orElse(null),
                conclusion.breach().template(),
                arguments,
                conclusion.handedUp(),
                decision(entry, arguments),
                conclusion.waiver());
    }

    private static @Nullable DecisionRequest decision(Entry entry, List<Argument> arguments) {
        Optional<String> wanted = entry.conclusion.breach().findDecision();
        if (wanted.isEmpty()) {
            return null;
        }
        ScopeRun to = entry.conclusion.handedUp() && entry.parent != null ? entry.parent : entry.run;
        return new DecisionRequest(
                to.ref,
                decider(to.scope.governance()),
                Template.fill(wanted.get(), arguments),
                entry.conclusion.breach().findDecisionDue().orElse(null),
                entry.conclusion.breach().findRecommended().orElse(null));
    }

    private static @Nullable String decider(Governance governance) {
        return governance.board() == null ? governance.sro() : governance.board();
    }

    private List<Gap> requestGaps(boolean validated) {
        ScopeRef root = request.root().ref();
        List<Gap> gaps = new ArrayList<>();
        if (!validated) {
            gaps.add(new Gap(GapKind.NOT_ASSESSED, "validation", root, "the snapshot was not validated"));
        }
        Set<ScopeRef> known = new HashSet<>();
        for (ScopeRun run : runs) {
            known.add(run.ref);
        }
        waiverGaps(known, gaps);
        for (ScopeRef scope : scopesOf(request.policies().overrides())) {
            if (!known.contains(scope)) {
                gaps.add(new Gap(GapKind.BAD_DATA, "review.policies", root, "a policy is for the unknown " + scope));
            }
        }
        for (ScopeRef scope : ambiguous) {
            gaps.add(new Gap(GapKind.BAD_DATA, "review.previous", root, "last time there were several of " + scope));
        }
        return gaps;
    }

    /** Waivers that can never match anything; what validation and the review itself find is known by its first word. */
    private void waiverGaps(Set<ScopeRef> known, List<Gap> gaps) {
        ScopeRef root = request.root().ref();
        WaiverBook waivers = new WaiverBook(request.waivers());
        for (ScopeRef scope : waivers.scopes()) {
            if (!known.contains(scope)) {
                gaps.add(new Gap(GapKind.BAD_DATA, "review.waivers", root, "a waiver is for the unknown " + scope));
            }
        }
        Set<String> unknown = waivers.ruleIds();
        blueprint.catalogue.forEach(rule -> unknown.remove(rule.id()));
        for (String rule : unknown) {
            if (!rule.startsWith("validation.") && !rule.startsWith("review.")) {
                gaps.add(new Gap(
                        GapKind.BAD_DATA, "review.waivers", root, "a waiver is for the unknown rule '" + rule + "'"));
            }
        }
    }

    private static Set<ScopeRef> scopesOf(Collection<PolicyOverride<?>> overrides) {
        Set<ScopeRef> scopes = new TreeSet<>();
        for (PolicyOverride<?> override : overrides) {
            ScopeRef scope = override.scope();
            if (scope != null) {
                scopes.add(scope);
            }
        }
        return scopes;
    }
}
