package dev.example.host;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.value.Money;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds a portfolio with one mistake and one exception, validates and reviews it. */
public final class Main {

    private Main() {}

    /** Prints violations, findings and gaps; with the argument "provider" a validation provider looks for the first. */
    public static void main(String[] arguments) {
        Portfolio portfolio = portfolio();
        SnapshotValidator validator = List.of(arguments).contains("provider")
                ? SnapshotValidator.ofProvider()
                : SnapshotValidator.ofDefault();
        validator.validate(portfolio).forEach(System.out::println);
        List<RuleModule> modules = new ArrayList<>(StandardModules.all());
        modules.add(new OwnerModule());
        ReviewEngine engine = ReviewEngine.of(modules).withValidator(validator);
        ReviewResult result = engine.review(ReviewRequest.of(portfolio, LocalDate.of(2026, 6, 30)))
                .result();
        result.findings().forEach(finding -> System.out.println(finding.id() + ": " + finding.text()));
        result.gaps().forEach(System.out::println);
    }

    private static Portfolio portfolio() {
        Tolerance tolerance = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));
        Project nameless = Project.builder(ProjectId.of("PJ-1"), " ")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Shah", "Finance board").withTolerances(List.of(tolerance)))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 1_200_000), Money.of("GBP", 1_380_000)), TimePosition.none()))
                .build();
        return Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio")
                .projects(List.of(nameless))
                .build();
    }
}
