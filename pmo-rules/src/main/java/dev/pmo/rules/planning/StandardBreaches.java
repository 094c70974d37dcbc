package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.Standard;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is made of a check of how a plan is built that the plan does not pass. */
final class StandardBreaches {

    static final Reads CHECKS = Reads.nothing()
            .fact(PlanningFacts.STANDARDS)
            .fact(PlanningFacts.NETWORK)
            .policy(PlanningStandardsPolicy.TYPE);

    private static final int CAUSES = 3;
    private static final int DIGITS = 4;

    private StandardBreaches() {}

    /** A rule that tells how many of what a standard looks at offend, and the first of them. */
    static Rule rule(Standard standard, String problem, String text) {
        String allowed = standard.atLeast() ? "; at least {limit} are wanted otherwise" : "; {limit} are allowed";
        String template = text + ", such as {first}" + allowed;
        return Rule.of(
                "planning.standard-" + problem,
                sentence(text),
                CHECKS,
                inputs -> judged(
                        inputs,
                        standard,
                        check -> figures(inputs, check, template)
                                .with("first", part(inputs, check, "first", first(check)))));
    }

    private static String sentence(String text) {
        return "Too many" + text.replaceFirst("^\\{count} of \\{population}", "") + ".";
    }

    /** What is made of a check that a plan does not pass. */
    interface Failure {
        Breach of(StandardCheck check);
    }

    static Verdict judged(Inputs inputs, Standard standard, Failure failure) {
        PlanningStandards standards = inputs.fact(PlanningFacts.STANDARDS).value();
        if (standards.checks().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        StandardCheck check = standards.find(standard).orElse(null);
        if (check == null || check.status() == CheckStatus.PASSED || check.status() == CheckStatus.NOT_APPLICABLE) {
            return Verdict.satisfied();
        }
        return check.status() == CheckStatus.NOT_ASSESSABLE
                ? Verdict.notAssessable(why(inputs, check))
                : Verdict.breached(failure.of(check));
    }

    private static Unassessed why(Inputs inputs, StandardCheck check) {
        boolean dated = inputs.fact(PlanningFacts.NETWORK).value().figures() != null;
        return dated || !check.reason().startsWith("the plan ")
                ? Unassessed.noData(check.reason())
                : Unassessed.badData(check.reason());
    }

    static Breach figures(Inputs inputs, StandardCheck check, String template) {
        PolicyInForce<PlanningStandardsPolicy> policy = inputs.policy(PlanningStandardsPolicy.TYPE);
        return Breach.of(Severity.LOW, template)
                .aspect(ToleranceAspect.TIME)
                .with("count", part(inputs, check, "count", check.count()))
                .with("population", part(inputs, check, "population", check.population()))
                .with("limit", inputs.threshold(policy, check.standard().threshold(), check.limit()));
    }

    static Premise part(Inputs inputs, StandardCheck check, String name, Object value) {
        Fact<PlanningStandards> fact = inputs.fact(PlanningFacts.STANDARDS);
        String standard = check.standard().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return fact.part(standard + "." + name, value, causes(inputs, check));
    }

    /** The first of what offends, so that a proof leads to the plan. */
    private static List<Premise> causes(Inputs inputs, StandardCheck check) {
        List<Premise> causes = new ArrayList<>();
        for (Dependency link :
                check.links().subList(0, Math.min(CAUSES, check.links().size()))) {
            causes.add(inputs.input("plan.dependencies", words(link)));
        }
        List<ActivityId> activities = check.activities();
        for (int i = 0; causes.size() < CAUSES && check.links().isEmpty() && i < activities.size(); i++) {
            causes.add(inputs.input("plan.activities[" + activities.get(i) + "].id", activities.get(i)));
        }
        return causes;
    }

    private static Object first(StandardCheck check) {
        return check.links().isEmpty()
                ? check.activities().get(0)
                : words(check.links().get(0));
    }

    private static String words(Dependency link) {
        String lag = link.lag().signum() == 0 ? "" : " " + link.lag().inWords();
        return link.predecessor() + " -> " + link.successor() + " " + link.type() + lag;
    }

    /** For a text; the check itself compares exactly. */
    static Ratio rounded(StandardCheck check) {
        return check.findMeasure()
                .map(measure -> Ratio.of(measure.value().setScale(DIGITS, RoundingMode.HALF_EVEN)))
                .orElse(Ratio.ZERO);
    }
}
