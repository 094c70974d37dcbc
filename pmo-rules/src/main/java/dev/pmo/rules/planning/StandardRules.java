package dev.pmo.rules.planning;

import static dev.pmo.rules.planning.StandardBreaches.CHECKS;
import static dev.pmo.rules.planning.StandardBreaches.figures;
import static dev.pmo.rules.planning.StandardBreaches.judged;
import static dev.pmo.rules.planning.StandardBreaches.part;
import static dev.pmo.rules.planning.StandardBreaches.rounded;
import static dev.pmo.rules.planning.StandardBreaches.rule;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.Standard;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules about how a plan is built. Missing logic, negative float and work out of sequence have rules of their own
 * among those of the network.
 */
final class StandardRules {

    private static final String SOURCE = "DCMA 14-point schedule assessment";

    private StandardRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(links());
        rules.addAll(activities());
        rules.addAll(progress());
        rules.add(widelyMissed());
        return rules;
    }

    private static List<Rule> links() {
        return List.of(
                rule(Standard.LEADS, "leads", "{count} of {population} links have a lead")
                        .described(
                                "A successor that begins before its predecessor ends rests on a guess of when that is.",
                                "2 of 40 links have a negative lag; none is allowed.",
                                SOURCE + ": leads 0"),
                rule(Standard.LAGS, "lags", "{count} of {population} links have a lag")
                        .described(
                                "A lag is time that nobody owns: what happens in it is not in the plan.",
                                "4 of 40 links have a lag; 5% are allowed, which is 2.",
                                SOURCE + ": lags at most 5%"),
                rule(Standard.LINK_TYPES, "link-types", "{count} of {population} links are not finish to start")
                        .described(
                                "Other types of links hide work that is not split where it hands over.",
                                "6 of 40 links; at least 90% are to be finish to start.",
                                SOURCE + ": finish-to-start relations at least 90%"),
                rule(
                                Standard.REDUNDANT_LINKS,
                                "redundant-links",
                                "{count} of {population} links say what other links say already")
                        .described(
                                "Links that change nothing hide those that do, and have to be kept up to date.",
                                "A -> C beside A -> B -> C.",
                                "GAO Schedule Assessment Guide: sequencing all activities"),
                rule(
                                Standard.DANGLING_ENDS,
                                "dangling-ends",
                                "{count} of {population} unfinished tasks have a start that nothing drives, or a finish"
                                        + " that drives nothing")
                        .described(
                                "A delay on the loose end moves nothing, although the activity has links.",
                                "B has a single successor, linked start to start: B may take for ever.",
                                "GAO Schedule Assessment Guide: dangling activities"));
    }

    private static List<Rule> activities() {
        return List.of(
                rule(
                                Standard.HARD_CONSTRAINTS,
                                "hard-constraints",
                                "{count} of {population} unfinished activities are bound by a date that their links"
                                        + " cannot move")
                        .described(
                                "The plan no longer follows from its logic, and shows what is wished.",
                                "5 of 40 unfinished activities must finish on a date; 5% are allowed, which is 2.",
                                SOURCE + ": hard constraints at most 5%"),
                rule(
                                Standard.HIGH_FLOAT,
                                "high-float",
                                "{count} of {population} unfinished activities have more float than is plausible")
                        .described(
                                "Much float mostly means that a successor is missing.",
                                "7 of 40 unfinished activities have more than 44 working days; 5% are allowed.",
                                SOURCE + ": high float at most 5%"),
                rule(
                                Standard.LONG_DURATION,
                                "long-duration",
                                "{count} of {population} unfinished tasks are longer than can be watched")
                        .described(
                                "That a long task is late shows when it is too late.",
                                "3 of 40 unfinished tasks take more than 44 working days; 5% are allowed, which is 2.",
                                SOURCE + ": high duration at most 5%"),
                rule(
                                Standard.INVALID_DATES,
                                "invalid-dates",
                                "{count} of {population} activities have happened after the data date, or are expected"
                                        + " before it")
                        .described(
                                "What has not happened yet is not actual, and what was not done is not in the past.",
                                "Finished on 3 June in a plan of 1 June.",
                                SOURCE + ": invalid dates 0"),
                rule(
                                Standard.RESOURCES,
                                "unassigned",
                                "{count} of {population} unfinished tasks do not name who does them")
                        .described(
                                "Work that nobody does takes for ever.",
                                "3 of 40 unfinished tasks of a plan that names people elsewhere.",
                                SOURCE + ": resources on all activities"));
    }

    private static List<Rule> progress() {
        return List.of(
                rule(
                                Standard.MISSED_ACTIVITIES,
                                "missed-activities",
                                "{count} of {population} activities that were due by the data date finished late or"
                                        + " have not finished")
                        .described(
                                "What was missed so far tells what will be missed.",
                                "5 of 20 activities due; 5% are allowed, which is 1.",
                                SOURCE + ": missed tasks at most 5%"),
                behind(),
                tooLong(),
                broken());
    }

    private static Rule behind() {
        return Rule.of(
                        "planning.standard-execution-behind",
                        "Fewer activities have finished than should have.",
                        CHECKS,
                        inputs -> judged(
                                inputs,
                                Standard.BASELINE_EXECUTION_INDEX,
                                check -> figures(
                                                inputs,
                                                check,
                                                "{count} "
                                                        + (check.count() == 1 ? "activity has" : "activities have")
                                                        + " finished of {population} that should have, an index of"
                                                        + " {index}; the least allowed is {limit}")
                                        .with("index", part(inputs, check, "index", rounded(check)))))
                .described(
                        "The pace of the work so far, whatever its importance.",
                        "18 activities have finished, 20 should have: 0.9, below 0.95.",
                        SOURCE + ": baseline execution index at least 0.95");
    }

    private static Rule tooLong() {
        return Rule.of(
                        "planning.standard-critical-path-too-long",
                        "The critical path is too long for the time that is left to the agreed finish.",
                        CHECKS,
                        inputs -> judged(
                                inputs,
                                Standard.CRITICAL_PATH_LENGTH_INDEX,
                                check -> figures(
                                                inputs,
                                                check,
                                                "The critical path is {population} working "
                                                        + days(check.population())
                                                        + " long and ends {count} working "
                                                        + days(check.count())
                                                        + " from the agreed finish, an index of {index}; the least"
                                                        + " allowed is {limit}")
                                        .with("index", part(inputs, check, "index", rounded(check)))))
                .described(
                        "How much faster than planned the rest has to go.",
                        "80 working days long, 8 after the agreed finish: (80 - 8) / 80 = 0.9, below 0.95.",
                        SOURCE + ": critical path length index at least 0.95");
    }

    private static String days(long count) {
        return Math.abs(count) == 1 ? "day" : "days";
    }

    private static Rule broken() {
        return Rule.of(
                        "planning.standard-critical-path-broken",
                        "A delay on the critical path does not reach the end of the plan.",
                        CHECKS,
                        inputs -> judged(inputs, Standard.CRITICAL_PATH_TEST, check -> broken(inputs, check)))
                .described(
                        "Something stops the delay on its way: a fixed date, or a link that is missing. So the finish"
                                + " of the plan cannot be trusted.",
                        "Lengthened by 600 working days, the first critical activity moves the end by 12.",
                        SOURCE + ": critical path test");
    }

    private static Breach broken(Inputs inputs, StandardCheck check) {
        PolicyInForce<PlanningStandardsPolicy> policy = inputs.policy(PlanningStandardsPolicy.TYPE);
        return Breach.of(
                        Severity.MEDIUM,
                        "Of a delay of {days} working days of {activity}, which is on the critical path, {share}"
                                + " reaches the end of the plan as a delay")
                .aspect(ToleranceAspect.TIME)
                .with(
                        "days",
                        inputs.threshold(
                                policy,
                                check.standard().threshold(),
                                policy.value().criticalPathTestDays()))
                .with(
                        "activity",
                        part(inputs, check, "activity", check.activities().get(0)))
                .with("share", part(inputs, check, "share", rounded(check)));
    }

    private static Rule widelyMissed() {
        return Rule.of(
                        "planning.standards-widely-missed",
                        "Too few of the checks of how plans are built are passed.",
                        Reads.nothing().fact(PlanningFacts.STANDARDS_COMPLIANCE).policy(PlanningStandardsPolicy.TYPE),
                        StandardRules::widelyMissed)
                .described(
                        "One missed check may have its reason; many of them mean that the dates cannot be relied on.",
                        "8 of 13 checks that could be made are passed; 80% are asked for.",
                        "Our choice, over the checks of the DCMA 14-point schedule assessment");
    }

    private static Verdict widelyMissed(Inputs inputs) {
        Fact<StandardsCompliance> fact = inputs.fact(PlanningFacts.STANDARDS_COMPLIANCE);
        StandardsCompliance compliance = fact.value();
        if (compliance.plans() == 0) {
            return Verdict.satisfied();
        }
        int made = compliance.passed() + compliance.failed();
        PolicyInForce<PlanningStandardsPolicy> policy = inputs.policy(PlanningStandardsPolicy.TYPE);
        Ratio limit = policy.value().minimumComplianceShare();
        BigDecimal needed = limit.value().multiply(BigDecimal.valueOf(made));
        if (made == 0
                || BigDecimal.valueOf(compliance.passed()).compareTo(needed) >= 0
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        Severity severity = inputs.scope().level() == Level.PROJECT ? Severity.MEDIUM : Severity.LOW;
        boolean several = compliance.plans() > 1;
        Breach breach = Breach.of(
                        severity,
                        "{passed} of {made} checks of how plans are built are passed"
                                + (several ? ", over {plans} plans" : "") + "; the least allowed is {limit}")
                .aspect(ToleranceAspect.TIME)
                .with("passed", fact.part("passed", compliance.passed()))
                .with("made", fact.part("made", made))
                .with("limit", inputs.threshold(policy, "minimumComplianceShare", limit));
        return Verdict.breached(several ? breach.with("plans", fact.part("plans", compliance.plans())) : breach);
    }
}
