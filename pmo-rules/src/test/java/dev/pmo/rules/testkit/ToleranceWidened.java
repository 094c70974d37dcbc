package dev.pmo.rules.testkit;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.raid.EscalationBands;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Widens the tolerances of scopes, and the standing tolerances, bands and appetites of the policies. */
final class ToleranceWidened implements PropertyCheck {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    @Override
    public void check(PolicyTrial trial) {
        List<Scope> governed = Trees.scopes(trial.root()).stream()
                .filter(scope -> !scope.governance().tolerances().isEmpty())
                .toList();
        for (Scope scope : trial.some(governed)) {
            List<Tolerance> wider = scope.governance().tolerances().stream()
                    .map(ToleranceWidened::wider)
                    .toList();
            Scope changed = Trees.withGovernance(scope, scope.governance().withTolerances(wider));
            compare(
                    trial,
                    trial.after(Trees.replaced(trial.root(), scope, changed)),
                    "when the tolerances of " + scope.ref() + " were doubled");
        }
        PolicySet wider = trial.policies();
        wider = wider(wider, TolerancePolicy.TYPE, ToleranceWidened::wider);
        compare(trial, trial.after(trial.root(), wider), "when the standing tolerances were doubled");
        wider = wider(trial.policies(), RaidPolicy.TYPE, ToleranceWidened::wider);
        compare(trial, trial.after(trial.root(), wider), "when the escalation bands were raised by one");
        wider = wider(trial.policies(), AuthorityPolicy.TYPE, ToleranceWidened::wider);
        compare(
                trial,
                trial.after(trial.root(), wider),
                "when the appetites were raised by one band and their limits doubled");
    }

    private static void compare(PolicyTrial trial, Review after, String what) {
        Map<String, AspectStatus> now = trial.statuses(after);
        trial.statuses(trial.before()).forEach((place, status) -> {
            AspectStatus then = now.get(place);
            Refuted.unless(
                    then != null && rank(then.rag()) <= rank(status.rag()),
                    what + ", " + place + " became worse: it was '" + status + "' and is '" + then + "'");
        });
        TreeSet<String> added = new TreeSet<>(PolicyTrial.handedUp(after).keySet());
        added.removeAll(PolicyTrial.handedUp(trial.before()).keySet());
        Refuted.unless(added.isEmpty(), what + ", more was handed up: " + added);
    }

    /** Unknown is no worse than green, and must not turn into red. */
    private static int rank(Rag rag) {
        return switch (rag) {
            case RED -> 2;
            case AMBER -> 1;
            default -> 0;
        };
    }

    private static Tolerance wider(Tolerance tolerance) {
        return new Tolerance(
                tolerance.aspect(),
                wider(tolerance.above()),
                wider(tolerance.below()),
                tolerance.setBy(),
                tolerance.setIn(),
                tolerance.setOn());
    }

    private static @Nullable ToleranceLimit wider(@Nullable ToleranceLimit limit) {
        if (limit == null) {
            return null;
        }
        BigDecimal twice = limit.amount().multiply(TWICE);
        return switch (limit.unit()) {
            case SHARE -> ToleranceLimit.share(Ratio.of(twice));
            case MONEY -> ToleranceLimit.money(limit.findMoney().orElseThrow().multipliedBy(TWICE));
            case DAYS -> ToleranceLimit.days(twice.longValueExact());
            case NUMBER -> ToleranceLimit.number(twice);
        };
    }

    private static TolerancePolicy wider(TolerancePolicy policy) {
        return policy.withStandingTolerances(policy.standingTolerances().stream()
                .map(ToleranceWidened::wider)
                .toList());
    }

    private static RaidPolicy wider(RaidPolicy policy) {
        EscalationBands bands = policy.escalationBands();
        return policy.withBands(
                new EscalationBands(higher(bands.project()), higher(bands.programme()), higher(bands.portfolio())),
                higher(policy.attentionBand()));
    }

    private static AuthorityPolicy wider(AuthorityPolicy policy) {
        AuthorityLadder ladder = policy.ladder();
        List<Rung> rungs = ladder.rungs().stream()
                .map(rung -> rung.withAppetites(rung.appetites().stream()
                        .map(limit ->
                                new AppetiteLimit(limit.category(), higher(limit.upTo()), twice(limit.expectedCost())))
                        .toList()))
                .toList();
        return new AuthorityPolicy(new AuthorityLadder(rungs, ladder.businessCaseOwner(), ladder.beyond()));
    }

    private static RiskBand higher(RiskBand band) {
        return switch (band) {
            case LOW -> RiskBand.MEDIUM;
            case MEDIUM -> RiskBand.HIGH;
            case HIGH, VERY_HIGH -> RiskBand.VERY_HIGH;
        };
    }

    private static @Nullable Money twice(@Nullable Money limit) {
        return limit == null ? null : limit.multipliedBy(TWICE);
    }

    /** All that is set of a kind, and its defaults, made wider. */
    private static <P extends Policy> PolicySet wider(PolicySet policies, PolicyType<P> type, UnaryOperator<P> wider) {
        List<PolicyOverride<?>> changed = new ArrayList<>();
        changed.add(PolicyOverride.everywhere(type, wider.apply(type.defaults()), "widened defaults"));
        for (PolicyOverride<?> override : policies.overrides()) {
            changed.add(
                    override.type().type().equals(type.type())
                            ? new PolicyOverride<>(
                                    type,
                                    override.scope(),
                                    wider.apply(type.type().cast(override.value())),
                                    override.components(),
                                    override.source(),
                                    override.setBy(),
                                    override.setOn())
                            : override);
        }
        return PolicySet.of(changed);
    }
}
