package dev.pmo.rules.raid;

import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules about threats that hang on one thing, judged at each level over everything below. */
final class ConcentrationRules {

    private static final Reads READS =
            Reads.nothing().fact(RaidFacts.JOINED_REGISTER).policy(ExposurePolicy.TYPE);
    private static final String SOURCE = "Common practice of aggregation: concentration by cause, supplier and owner";

    private ConcentrationRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        ConcentrationKind.CAUSE,
                        "One cause stands behind more of the expected cost of threats than the policy allows.",
                        "Threats of one cause come together: the sum is no mean of many, but one risk in several"
                                + " lines."),
                rule(
                        ConcentrationKind.SUPPLIER,
                        "More of the expected cost of threats hangs on one supplier than the policy allows.",
                        "What that supplier does or suffers decides about all of it at once."),
                rule(
                        ConcentrationKind.OWNER,
                        "One person owns more of the expected cost of threats than the policy allows.",
                        "Who watches most of it watches none of it closely, and nobody does on the day that person is"
                                + " away."));
    }

    private static Rule rule(ConcentrationKind on, String problem, String why) {
        return Rule.of("raid.concentrated-on-" + word(on), problem, READS, inputs -> judge(inputs, on))
                .described(
                        why,
                        "Limit 50%, expected cost GBP 100000: GBP 50000 on one " + word(on)
                                + " is within it, GBP 50001 is not.",
                        SOURCE);
    }

    private static String word(ConcentrationKind on) {
        return Wording.of(on);
    }

    private static Verdict judge(Inputs inputs, ConcentrationKind on) {
        Fact<JoinedRegister> joined = inputs.fact(RaidFacts.JOINED_REGISTER);
        PolicyInForce<ExposurePolicy> policy = inputs.policy(ExposurePolicy.TYPE);
        ConcentrationLimits limits = policy.value().concentration();
        Ratio limit = limits.of(on);
        int threats = joined.value().threats().counted().size();
        if (limit == null
                || threats < limits.fromThreats()
                || !joined.value().threats().costs().names(on)
                || inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        Map<String, List<Concentration>> byName = new TreeMap<>();
        for (Concentration one : Concentration.above(on, joined.value().threats(), limit, limits.fromThreats())) {
            byName.computeIfAbsent(one.name(), first -> new ArrayList<>(1)).add(one);
        }
        List<Breach> breaches = new ArrayList<>();
        byName.values()
                .forEach(each -> breaches.add(breach(joined, each)
                        .with("limit", inputs.threshold(policy, "concentration." + word(on), limit))));
        return RaidVerdict.of(breaches);
    }

    /** What hangs on one name, in each currency in which it is too much, in the order of their codes. */
    private static Breach breach(Fact<JoinedRegister> joined, List<Concentration> currencies) {
        Concentration first = currencies.get(0);
        StringBuilder template =
                new StringBuilder("{expected} of {total} expected cost of live threats, {share}, hangs on" + " the "
                        + word(first.on()) + " {name}, in {threats} of {all} threats");
        for (Concentration more : currencies.subList(1, currencies.size())) {
            String code = code(more);
            template.append("; {expected" + code + "} of {total" + code + "}, {share" + code + "}, in {threats" + code
                    + "} of {all" + code + "}");
        }
        Breach breach = Breach.of(
                        Severity.MEDIUM,
                        template.append("; the limit is {limit}").toString())
                .subject(first.name())
                .with("name", joined.part(component(first) + ".name", "'" + first.name() + "'"));
        for (Concentration one : currencies) {
            breach = figures(breach, joined, one, one.equals(first) ? "" : code(one));
        }
        return breach;
    }

    private static Breach figures(Breach breach, Fact<JoinedRegister> joined, Concentration one, String suffix) {
        String component = component(one);
        int all = joined.value().threats().costs().risks(one.total().currency());
        return breach.with("expected" + suffix, joined.part(component + ".expected", one.expected()))
                .with("total" + suffix, joined.part("threats.expected", one.total()))
                .with("share" + suffix, joined.part(component + ".share", one.share()))
                .with("threats" + suffix, joined.part(component + ".threats", one.threats()))
                .with("all" + suffix, joined.part("threats.counted", all));
    }

    private static String component(Concentration one) {
        return "concentration." + word(one.on());
    }

    private static String code(Concentration one) {
        return one.total().currency().getCurrencyCode();
    }
}
