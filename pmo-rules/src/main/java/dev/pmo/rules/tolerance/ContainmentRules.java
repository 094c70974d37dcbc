package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether tolerances fit into those of the level above: stages into projects, projects into programmes, and so on.
 *
 * <p>Only a tolerance that a part itself has must fit: the standing one of the policy was set for no part in particular,
 * and there is nobody below who could narrow it. It counts as that of the level above, for it is what an exception
 * there is judged by.
 */
final class ContainmentRules {

    static final String CHILD_EXCEEDS_PARENT = "tolerance.child-exceeds-parent";

    private ContainmentRules() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                        CHILD_EXCEEDS_PARENT,
                        "A tolerance is wider than that of the level above.",
                        Reads.nothing()
                                .fact(ToleranceFacts.BANDS)
                                .children(ToleranceFacts.BANDS)
                                .policy(TolerancePolicy.TYPE),
                        ContainmentRules::judge)
                .described(
                        "Then a part can break the tolerance of the whole without an exception of its own, and nobody"
                                + " is asked.",
                        "A project may overspend by GBP 50000, its programme by 2% of GBP 2000000, which is GBP 40000.",
                        "PRINCE2: tolerances are set from above; that they fit follows from it."));
    }

    static Outcome<ToleranceBands> bands(Inputs inputs) {
        if (!inputs.scope().profile().mayBeActive()) {
            return Outcome.of(new ToleranceBands(null));
        }
        Fact<ToleranceAggregate> aggregate = inputs.fact(ToleranceFacts.AGGREGATE);
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        Judged judged = Judged.of(inputs.scope(), aggregate.value().below(), policy, null, null);
        Evidence evidence = new Evidence(inputs, judged, aggregate);
        List<Premise> because = new ArrayList<>();
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            if (judged.tolerances().has(aspect)) {
                evidence.addLimits(aspect, because);
            }
        }
        return Outcome.of(new ToleranceBands(ToleranceBands.of(judged)), because);
    }

    /** A band of a part, which is a stage or a child. */
    private record Part(@Nullable StageId stage, @Nullable Fact<ToleranceBands> child, ToleranceBands.Band band) {

        String name() {
            return child == null ? "stage " + stage : child.scope().toString();
        }

        Premise whole(Inputs inputs) {
            String path = child == null ? "stages[" + stage + "].id" : "children[" + child.scope() + "]";
            return inputs.input(path, name());
        }

        Premise limit(Inputs inputs) {
            return child == null
                    ? inputs.input(
                            "stages[" + stage + "].tolerances[" + band.aspect() + "]."
                                    + band.side().word(),
                            band)
                    : bandOf(child, band);
        }
    }

    private static Verdict judge(Inputs inputs) {
        if (!inputs.policy(TolerancePolicy.TYPE).value().containmentJudged()
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        Fact<ToleranceBands> own = inputs.fact(ToleranceFacts.BANDS);
        List<Breach> breaches = new ArrayList<>(0);
        List<Unassessed> unassessed = new ArrayList<>(0);
        Map<String, List<Part>> homeless = new LinkedHashMap<>();
        for (Part part : notFitting(inputs, own.value())) {
            ToleranceBands.Band parent =
                    own.value().bandOn(part.band().aspect(), part.band().side());
            if (parent == null) {
                homeless.computeIfAbsent(what(part.band()), key -> new ArrayList<>())
                        .add(part);
            } else {
                compare(inputs, own, part, parent, breaches, unassessed);
            }
        }
        homeless.forEach((what, parts) -> unassessed.add(Unassessed.noData(what + ": " + parts.size()
                + (parts.size() == 1 ? " tolerance" : " tolerances")
                + " below, none here that it could fit into, as of "
                + parts.get(0).name())));
        return ExceptionRules.verdict(breaches, unassessed);
    }

    /** The parts about which something is to be said. */
    private static List<Part> notFitting(Inputs inputs, ToleranceBands own) {
        List<Part> parts = new ArrayList<>(0);
        for (Stage stage : StageRules.unfinished(inputs.scope(), inputs.asOf())) {
            for (ToleranceBands.Band band : ToleranceBands.of(Judged.of(stage))) {
                if (band.aspect() != ToleranceAspect.BENEFITS && !own.hold(band)) {
                    parts.add(new Part(stage.id(), null, band));
                }
            }
        }
        for (Fact<ToleranceBands> child : inputs.children(ToleranceFacts.BANDS).facts()) {
            for (ToleranceBands.Band band : child.value().bands()) {
                if (!band.standing() && !own.hold(band)) {
                    parts.add(new Part(null, child, band));
                }
            }
        }
        return parts;
    }

    private static Premise bandOf(Fact<ToleranceBands> fact, ToleranceBands.Band band) {
        return fact.part(band.aspect() + "." + band.side().word(), band);
    }

    private static String what(ToleranceBands.Band band) {
        return Scene.word(band.aspect()) + " " + band.side().word();
    }

    private static void compare(
            Inputs inputs,
            Fact<ToleranceBands> own,
            Part part,
            ToleranceBands.Band parent,
            List<Breach> breaches,
            List<Unassessed> unassessed) {
        Quantity inner = part.band().amount();
        Quantity outer = parent.amount();
        if (inner == null || outer == null) {
            String reason = inner == null ? part.band().reason() : parent.reason();
            unassessed.add(Unassessed.noData(what(parent) + ", " + part.name() + ": " + reason));
        } else if (!inner.sameUnitAs(outer)) {
            unassessed.add(Unassessed.badData(what(parent) + ", " + part.name() + ": the tolerance of " + inner
                    + " cannot be compared with that of " + outer));
        } else {
            breaches.add(Breach.of(
                            Severity.MEDIUM,
                            "The tolerance of {part} in " + what(parent)
                                    + " its target, {inner}, is wider than the {outer} in force here")
                    .subject(part.name() + "/" + parent.aspect() + "/"
                            + parent.side().word())
                    .aspect(parent.aspect())
                    .with("part", part.whole(inputs))
                    .with("inner", part.limit(inputs))
                    .with("outer", bandOf(own, parent)));
        }
    }
}
