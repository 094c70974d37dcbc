package dev.pmo.rules.peer;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.testkit.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * Portfolios whose threats hang on few causes, suppliers and owners, some of them in several logs, with assumptions that
 * are due, overdue and false.
 */
public final class ExposureCorners implements ArbitrarySupplier<Portfolio> {

    /** For jqwik. */
    public ExposureCorners() {}

    @Override
    public Arbitrary<Portfolio> get() {
        return Combinators.combine(new Corners().get(), Arbitraries.longs())
                .as((shape, seed) -> Trees.mapped(shape, scope -> {
                    Random random =
                            new Random(seed * 43 + scope.ref().toString().hashCode());
                    return logged(scope, new Draw(random));
                }));
    }

    private static Scope logged(Scope scope, Draw draw) {
        List<Risk> risks = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            if (draw.chance(60)) {
                risks.add(risk("R-" + i, draw));
            }
        }
        List<Issue> issues = new ArrayList<>();
        if (draw.chance(40)) {
            issues.add(Issue.builder(IssueId.of("I-1"), "An issue")
                    .cause(risks.isEmpty() ? null : risks.get(0).id())
                    .raised(Corners.AS_OF)
                    .build());
        }
        List<Assumption> assumptions = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            assumptions.add(assumption("A-" + i, risks, issues, draw));
        }
        return Trees.withRaid(scope, new RaidLog(risks, assumptions, issues, null, null));
    }

    /** One cause has one supplier and one owner, so that it does not matter in whose log it is found. */
    private static Risk risk(String id, Draw draw) {
        String cause = draw.pick("Strike", " Strike ", "Flood", "");
        boolean flood = cause.equals("Flood");
        return Risk.builder(RiskId.of(id), "A risk")
                .nature(draw.chance(85) ? RiskNature.THREAT : RiskNature.OPPORTUNITY)
                .status(draw.chance(80) ? RiskStatus.OPEN : RiskStatus.CLOSED)
                .owner(flood ? "Ann" : cause.isEmpty() ? draw.pick("Ann", "Ben", " ") : "Ben")
                .statement(new RiskStatement(
                        cause, null, null, null, cause.isEmpty() ? draw.pick("Acme", " ", "Bolt") : "Acme"))
                .inherent(new RiskAssessment(
                        3,
                        3,
                        draw.sometimes(90, Probability.ofPercent(draw.pick(10L, 50L, 100L))),
                        draw.sometimes(90, Money.of(draw.chance(90) ? "GBP" : "EUR", draw.pick(10L, 30L, 70L))),
                        null))
                .build();
    }

    private static Assumption assumption(String id, List<Risk> risks, List<Issue> issues, Draw draw) {
        boolean named = !risks.isEmpty() && draw.chance(50);
        return new Assumption(
                AssumptionId.of(id),
                "Prices hold",
                draw.pick(AssumptionStatus.OPEN, AssumptionStatus.OPEN, AssumptionStatus.FALSIFIED),
                draw.pick("Ann", "Ben"),
                draw.sometimes(85, Corners.AS_OF.plusDays(draw.pick(-1, -1, 0))),
                draw.sometimes(85, Probability.ofPercent(draw.pick(0L, 60L, 100L))),
                named ? risks.get(draw.below(risks.size())).id() : null,
                draw.sometimes(80, Impact.of(Money.of("GBP", draw.pick(50L, 10L, -5L)), null)),
                issues.isEmpty() || draw.chance(60) ? null : issues.get(0).id());
    }
}
