package dev.pmo.examples.start;

import static dev.pmo.core.governance.ToleranceAspect.COST;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;

/** The first screen of the README: one project over its cost tolerance, reviewed. */
public final class FirstReview {

    private FirstReview() {}

    /**
     * Reviews and prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Project ledger = Project.builder(ProjectId.of("PJ-1"), "Replace the ledger")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Shah", "Ledger board").withTolerances(tolerance(10)))
                .position(Position.of(
                        CostPosition.of(Money.parse("GBP 1200000"), Money.parse("GBP 1380000")), TimePosition.none()))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio")
                .governance(Governance.of("C. Lind", "Investment board").withTolerances(tolerance(20)))
                .projects(List.of(ledger))
                .build();

        ReviewEngine engine = ReviewEngine.of(StandardModules.all());
        ReviewResult result = engine.review(ReviewRequest.of(portfolio, LocalDate.of(2026, 6, 30)))
                .result();
        result.findings().forEach(it -> System.out.println(it.severity() + " " + it.scope() + ": " + it.text()));
        System.out.println(
                result.gaps().size() + " gaps, such as " + result.gaps().get(8).reason());
    }

    private static List<Tolerance> tolerance(int percent) {
        return List.of(Tolerance.ofBothSides(COST, ToleranceLimit.ofPercent(percent)));
    }
}
