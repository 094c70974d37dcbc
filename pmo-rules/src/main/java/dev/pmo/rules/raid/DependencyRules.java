package dev.pmo.rules.raid;

import dev.pmo.core.raid.GiveGet;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules about give/get dependencies as items of a log. Their dates, and whether both sides agree, are judged by planning
 * where both sides meet.
 */
final class DependencyRules {

    private DependencyRules() {}

    static List<Rule> all() {
        return List.of(ofOthers());
    }

    private static Rule ofOthers() {
        return Rule.of(
                        "raid.dependency-of-others",
                        "A log lists a give/get dependency of which neither side lies within its scope.",
                        Reads.nothing(),
                        DependencyRules::judge)
                .described(
                        "Who is neither giver nor receiver can neither promise nor need, and no side is asked.",
                        "PJ-1 lists D-1, which PJ-2 gives to PJ-3.",
                        "Common practice of programme management: both sides list a dependency");
    }

    private static Verdict judge(Inputs inputs) {
        List<GiveGet> dependencies = inputs.scope().raid().dependencies();
        if (dependencies.isEmpty() || inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (GiveGet dependency : dependencies) {
            boolean ours = inputs.findWithin(dependency.giver()).isPresent()
                    || inputs.findWithin(dependency.receiver()).isPresent();
            if (!ours) {
                breaches.add(Breach.of(
                                Severity.LOW,
                                "Dependency {dependency} leads from {giver} to {receiver}; neither lies within this"
                                        + " scope")
                        .subject(dependency.id())
                        .with("dependency", field(inputs, dependency, "deliverable", RaidWords.named(dependency)))
                        .with("giver", field(inputs, dependency, "giver", dependency.giver()))
                        .with("receiver", field(inputs, dependency, "receiver", dependency.receiver())));
            }
        }
        return RaidVerdict.of(breaches);
    }

    private static Premise field(Inputs inputs, GiveGet dependency, String name, Object value) {
        return inputs.input("raid.dependencies[" + dependency.id() + "]." + name, value);
    }
}
