package dev.pmo.rules.testkit;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicyOverride;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Raises what is to be decided, and asks the ladder again. */
final class MatterRaised implements PropertyCheck {

    private static final int MATTERS = 20;

    @Override
    public void check(PolicyTrial trial) {
        check(AuthorityPolicy.DEFAULTS.ladder(), "by default", trial.random());
        for (PolicyOverride<?> override : trial.policies().overrides()) {
            if (override.value() instanceof AuthorityPolicy policy) {
                check(policy.ladder(), "by " + override.source(), trial.random());
            }
        }
    }

    private static void check(AuthorityLadder ladder, String where, Random random) {
        List<Money> costs = costs(ladder);
        for (int i = 0; i < MATTERS; i++) {
            DecisionKind kind = any(List.of(DecisionKind.values()), random);
            IssueSeverity severity = maybe(List.of(IssueSeverity.values()), random);
            RiskBand band = maybe(List.of(RiskBand.values()), random);
            Money cost = maybe(costs, random);
            Integer days = maybe(List.of(0, 1, 10, 30, 90), random);
            Magnitude was = new Magnitude(severity, cost, days, band, null).withChangeBudget(maybe(costs, random));
            Magnitude is = new Magnitude(
                            severity == null ? null : higher(List.of(IssueSeverity.values()), severity, random),
                            cost == null ? null : cost.plus(any(costs, random)),
                            days == null ? null : Integer.valueOf(days + random.nextInt(40)),
                            band == null ? null : higher(List.of(RiskBand.values()), band, random),
                            null)
                    .withChangeBudget(
                            was.changeBudget() == null
                                    ? null
                                    : was.changeBudget().plus(any(costs, random)));
            int before = place(ladder, kind, was);
            int after = place(ladder, kind, is);
            Refuted.unless(
                    after >= before,
                    "where a decision on " + kind + " rose from '" + was + "' to '" + is + "', it fell on the ladder "
                            + where + " from rung " + before + " to rung " + after + " of '" + ladder + "'");
        }
    }

    /** The place of the authority that decides; one above all if nobody on the ladder does. */
    private static int place(AuthorityLadder ladder, DecisionKind kind, Magnitude magnitude) {
        return ladder.route(kind, magnitude)
                .map(ladder.rungs()::indexOf)
                .orElse(ladder.rungs().size());
    }

    /** The limits of the ladder, what lies just beyond them, and some amounts for a ladder without. */
    private static List<Money> costs(AuthorityLadder ladder) {
        TreeSet<Long> amounts = new TreeSet<>(List.of(0L, 1L, 10_000L, 1_000_000L));
        String currency = "GBP";
        for (Rung rung : ladder.rungs()) {
            for (Money each : Arrays.asList(rung.costUpTo(), rung.changeBudgetUpTo())) {
                if (each != null) {
                    currency = each.currency().getCurrencyCode();
                    long limit = each.amount().longValue();
                    amounts.addAll(List.of(limit, limit + 1));
                }
            }
        }
        List<Money> costs = new ArrayList<>();
        for (Long amount : amounts) {
            costs.add(Money.of(currency, amount));
        }
        return costs;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> @Nullable T maybe(List<T> values, Random random) {
        return random.nextInt(3) == 0 ? null : any(values, random);
    }

    private static <T> T higher(List<T> rising, T value, Random random) {
        return any(rising.subList(rising.indexOf(value), rising.size()), random);
    }
}
