package dev.pmo.examples.hostmodule;

import static dev.pmo.examples.hostmodule.SponsorshipFacts.WITHOUT_LEAD;

import dev.pmo.core.id.Level;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the house: every project over GBP 5 million has a named commercial lead, in a field that only this host
 * knows.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SponsorshipModule implements RuleModule {

    private static final Rule NO_LEAD = Rule.of(
                    "sponsorship.project-without-commercial-lead",
                    "A large project has no commercial lead",
                    Reads.nothing().policy(SponsorshipPolicy.TYPE),
                    SponsorshipModule::judgeLead)
            .at(Level.PROJECT)
            .described(
                    "Nobody answers for the contracts of a project that spends most of its money on them.",
                    "Forecast GBP 7 million, limit GBP 5 million, no lead recorded",
                    "Our commercial handbook, 4.2");

    private static final Rule SEVERAL = Rule.of(
                    "sponsorship.several-projects-without-lead",
                    "More than one project below has no commercial lead",
                    Reads.nothing().fact(WITHOUT_LEAD),
                    SponsorshipModule::judgeSeveral)
            .at(Level.PROGRAMME, Level.PORTFOLIO)
            .described(
                    "One gap is an oversight; several mean that the unit has too few leads.",
                    "2 projects of a programme without a lead",
                    "Our commercial handbook, 4.3");

    /** The module; it has no state. */
    public SponsorshipModule() {}

    @Override
    public String id() {
        return "sponsorship";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(SponsorshipPolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(Calculation.of(
                WITHOUT_LEAD,
                Reads.nothing().policy(SponsorshipPolicy.TYPE).children(WITHOUT_LEAD),
                SponsorshipModule::countWithoutLead));
    }

    @Override
    public List<Rule> rules() {
        return List.of(NO_LEAD, SEVERAL);
    }

    private static Verdict judgeLead(Inputs inputs) {
        PolicyInForce<SponsorshipPolicy> policy = inputs.policy(SponsorshipPolicy.TYPE);
        Money limit = policy.value().leadNeededAbove();
        Money forecast = inputs.scope().position().cost().forecast();
        if (forecast == null) {
            return Verdict.noData("no forecast of cost is recorded");
        }
        if (!forecast.sameCurrencyAs(limit)) {
            return Verdict.notAssessable(Unassessed.badData(
                    "the forecast is in " + forecast.currency() + ", the limit in " + limit.currency()));
        }
        if (!needsLead(inputs.scope(), policy.value())) {
            return Verdict.satisfied();
        }
        String field = policy.value().leadField();
        return Verdict.breached(
                Breach.of(Severity.HIGH, "The project is to cost {forecast}, more than {limit}, and has {lead}")
                        .with("forecast", inputs.input("position.cost.forecast", forecast))
                        .with("limit", inputs.threshold(policy, "leadNeededAbove", limit))
                        .with("lead", inputs.input("profile.attributes[" + field + "]", "no commercial lead"))
                        .decide("Who leads on the contracts, with {forecast} at stake?", null, Intervention.SUPPORT)
                        .escalate());
    }

    private static boolean needsLead(Scope scope, SponsorshipPolicy policy) {
        Money forecast = scope.position().cost().forecast();
        return scope.level() == Level.PROJECT
                && forecast != null
                && forecast.currency().equals(policy.leadNeededAbove().currency())
                && forecast.compareTo(policy.leadNeededAbove()) > 0
                && scope.profile()
                        .attributes()
                        .getOrDefault(policy.leadField(), "")
                        .isBlank();
    }

    private static Outcome<Integer> countWithoutLead(Inputs inputs) {
        PolicyInForce<SponsorshipPolicy> policy = inputs.policy(SponsorshipPolicy.TYPE);
        Money forecast = inputs.scope().position().cost().forecast();
        boolean known =
                forecast != null && forecast.sameCurrencyAs(policy.value().leadNeededAbove());
        if (inputs.scope().level() == Level.PROJECT && !known) {
            return Outcome.noData("it cannot be said whether the project is large");
        }
        Children<Integer> below = inputs.children(WITHOUT_LEAD);
        List<Premise> because = new ArrayList<>();
        int count = 0;
        for (Fact<Integer> child : below.facts()) {
            if (child.value() > 0) {
                count += child.value();
                because.add(child.premise());
            }
        }
        if (needsLead(inputs.scope(), policy.value())) {
            count++;
            because.add(inputs.input("profile.attributes[" + policy.value().leadField() + "]", "no commercial lead"));
        }
        Outcome<Integer> outcome = Outcome.of(count, because);
        return below.missing().isEmpty()
                ? outcome
                : outcome.except(Unassessed.noData("the count leaves out: " + Listed.of(below.missing())));
    }

    private static Verdict judgeSeveral(Inputs inputs) {
        Fact<Integer> count = inputs.fact(WITHOUT_LEAD);
        if (count.value() <= 1) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(Severity.MEDIUM, "{count} projects below have no commercial lead")
                .with("count", count.premise()));
    }
}
