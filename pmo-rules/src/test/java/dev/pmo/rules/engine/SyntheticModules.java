package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Risk;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random small modules that use everything the engine offers: facts that read facts, optional facts, facts of
 * children, policies, escalations, several breaches of one rule; and rules that go wrong in every way.
 */
final class SyntheticModules {

    /** One threshold. */
    record Limit(int divisor) implements Policy {}

    static final PolicyType<Limit> LIMIT = PolicyType.of("limit", Limit.class, new Limit(3));

    private static final int MODULES = 3;
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final Random random;
    private final boolean faulty;
    private final List<FactKey<Integer>> keys = new ArrayList<>();
    private final List<Set<Level>> keyLevels = new ArrayList<>();
    private final List<List<Calculation<?>>> calculations = new ArrayList<>();
    private final List<List<Rule>> rules = new ArrayList<>();

    private SyntheticModules(long seed, boolean faulty) {
        this.random = new Random(seed);
        this.faulty = faulty;
        for (int i = 0; i < MODULES; i++) {
            calculations.add(new ArrayList<>());
            rules.add(new ArrayList<>());
        }
    }

    /** Modules whose rules and calculations may throw, answer twice, prove nothing. */
    static Arbitrary<List<RuleModule>> faulty() {
        return Arbitraries.longs().between(0, 100_000).map(seed -> new SyntheticModules(seed, true).build());
    }

    /** Modules whose rules and calculations keep to the contract. */
    static Arbitrary<List<RuleModule>> sound() {
        return Arbitraries.longs().between(0, 100_000).map(seed -> new SyntheticModules(seed, false).build());
    }

    private List<RuleModule> build() {
        int facts = 1 + random.nextInt(6);
        for (int i = 0; i < facts; i++) {
            addCalculation(i);
        }
        int judging = 1 + random.nextInt(6);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < judging; i++) {
            ids.add("m" + i % MODULES + ".rule-" + i);
        }
        for (int i = 0; i < judging; i++) {
            rules.get(i % MODULES).add(rule(i, ids));
        }
        List<RuleModule> modules = new ArrayList<>();
        for (int i = 0; i < MODULES; i++) {
            List<PolicyType<?>> policies = i == 1 ? List.of(LIMIT) : List.of();
            modules.add(new GivenModule("m" + i, "1", policies, calculations.get(i), rules.get(i)));
        }
        return modules;
    }

    private Set<Level> levels() {
        Set<Level> levels = EnumSet.of(LEVELS.get(random.nextInt(3)));
        if (random.nextInt(3) > 0) {
            levels = EnumSet.allOf(Level.class);
        }
        return levels;
    }

    private Reads reads(Set<Level> levels) {
        Reads reads = Reads.nothing();
        for (int i = 0; i < keys.size(); i++) {
            if (random.nextInt(3) == 0) {
                reads = keyLevels.get(i).containsAll(levels) && random.nextBoolean()
                        ? reads.fact(keys.get(i))
                        : reads.optional(keys.get(i));
            }
        }
        if (random.nextBoolean()) {
            reads = reads.policy(LIMIT);
        }
        if (random.nextInt(4) == 0) {
            reads = reads.changesFromAbove();
        }
        if (random.nextInt(4) == 0) {
            reads = reads.scopeAbove();
        }
        return random.nextInt(4) == 0 ? reads.previousSnapshot() : reads;
    }

    private void addCalculation(int number) {
        Set<Level> levels = levels();
        Reads reads = reads(levels);
        FactKey<Integer> key = FactKey.of("m" + number % MODULES + ".fact" + number, Integer.class);
        keys.add(key);
        keyLevels.add(levels);
        if (random.nextBoolean()) {
            reads = reads.children(keys.get(random.nextInt(keys.size())));
        }
        Reads declared = reads;
        int salt = random.nextInt(100);
        calculations.get(number % MODULES).add(new Calculation<>(key, levels, declared, inputs -> {
            Sum sum = sum(declared, inputs);
            int value = sum.value + salt;
            if (faulty && value % 7 == 0) {
                throw new IllegalArgumentException("of salt " + salt);
            }
            return value % 5 == 0
                    ? Outcome.<Integer>noData("first").except(Unassessed.badData("second"))
                    : Outcome.of(value, sum.premises);
        }));
    }

    /** A number made of all that may be read, with what it is made of. */
    private static final class Sum {
        int value;
        final List<Premise> premises = new ArrayList<>();

        void add(int more, Premise premise) {
            value += more;
            premises.add(premise);
        }
    }

    private static Sum sum(Reads reads, Inputs inputs) {
        Sum sum = new Sum();
        int risks = inputs.scope().raid().risks().size();
        sum.add(risks, inputs.input("raid.risks", risks));
        sum.add(
                inputs.scope().name().length(),
                inputs.input("name", inputs.scope().name()));
        for (FactKey<?> key : reads.facts()) {
            add(sum, inputs.fact(key));
        }
        for (FactKey<?> key : reads.optionalFacts()) {
            inputs.findFact(key).ifPresent(fact -> add(sum, fact));
        }
        for (FactKey<?> key : reads.childFacts()) {
            Children<?> children = inputs.children(key);
            children.facts().forEach(fact -> add(sum, fact));
            sum.value += children.missing().size();
        }
        if (!reads.policies().isEmpty()) {
            PolicyInForce<Limit> limit = inputs.policy(LIMIT);
            int divisor = limit.value().divisor();
            sum.add(divisor, inputs.threshold(limit, "divisor", divisor));
        }
        if (reads.fromAbove()) {
            int requests = inputs.changesFromAbove().size();
            sum.add(requests, inputs.input("changesFromAbove", requests));
        }
        if (reads.above()) {
            String above = inputs.findScopeAbove().map(ScopeRef::toString).orElse("");
            sum.add(above.length(), inputs.input("above", above));
        }
        if (reads.previous()) {
            inputs.findPrevious()
                    .ifPresent(before -> sum.add(before.name().length(), inputs.previousInput("name", before.name())));
        }
        return sum;
    }

    private static void add(Sum sum, Fact<?> fact) {
        sum.add(fact.value() instanceof Integer number ? number : 0, fact.premise());
    }

    private Rule rule(int number, List<String> ids) {
        Set<Level> levels = levels();
        Reads reads = reads(levels);
        for (String id : ids) {
            if (random.nextInt(3) == 0) {
                reads = reads.escalations(id);
            }
        }
        int salt = random.nextInt(100);
        Reads declared = reads;
        return new Rule(
                ids.get(number),
                "",
                "",
                "",
                "",
                levels,
                declared,
                inputs -> verdict(declared, inputs, salt, faulty ? random(salt) : 0),
                List.of());
    }

    private static int random(int salt) {
        return salt % 10;
    }

    private static Verdict verdict(Reads reads, Inputs inputs, int salt, int fault) {
        Sum sum = sum(reads, inputs);
        if (!reads.escalations().isEmpty()) {
            for (Escalation escalation : inputs.escalations()) {
                sum.add(escalation.subject().length() + 1, escalation.premise());
            }
        }
        List<Breach> breaches = new ArrayList<>();
        if ((sum.value + salt) % 3 != 0) {
            breaches.add(breach(sum, (sum.value + salt) % 2 == 0));
        }
        for (Risk risk : inputs.scope().raid().risks()) {
            if (risk.owner() == null && salt % 2 == 0) {
                breaches.add(Breach.of(Severity.LOW, "Risk {risk} has no owner")
                        .subject(risk.id())
                        .with("risk", inputs.input("raid.risks[" + risk.id() + "].owner", risk.id()))
                        .escalate());
            }
        }
        spoil(breaches, inputs, fault);
        Verdict verdict = Verdict.of(breaches);
        return salt % 4 == 0 ? verdict.except(Unassessed.noData("of salt " + salt)) : verdict;
    }

    private static Breach breach(Sum sum, boolean escalated) {
        StringBuilder text = new StringBuilder("Sum of");
        for (int i = 0; i < sum.premises.size(); i++) {
            text.append(" {p").append(i).append('}');
        }
        Breach breach = Breach.of(SEVERITIES.get(Math.floorMod(sum.value, 5)), text.toString());
        for (int i = 0; i < sum.premises.size(); i++) {
            breach = breach.with("p" + i, sum.premises.get(i));
        }
        return escalated ? breach.escalate().decide("What of {p0}?", null, Intervention.REVIEW) : breach;
    }

    private static void spoil(List<Breach> breaches, Inputs inputs, int fault) {
        switch (fault) {
            case 1 -> throw new IllegalStateException("a mistake in a rule");
            case 2 -> inputs.findFact(FactKey.of("not.declared", String.class));
            case 3 -> breaches.addAll(List.copyOf(breaches));
            case 4 -> breaches.add(0, Breach.of(Severity.HIGH, "No premise"));
            case 5 -> breaches.add(0, Breach.of(Severity.HIGH, "No premise for {this}"));
            case 6 -> breaches.add(0, Breach.of(Severity.HIGH, "An open {brace").with("brace", inputs.asOfPremise()));
            case 7 -> breaches.add(0, Breach.of(Severity.HIGH, "Unused").with("unused", inputs.asOfPremise()));
            case 8 -> inputs.changesFromAbove();
            case 9 -> inputs.findScopeAbove();
            default -> {
                // keeps to the contract
            }
        }
    }
}
