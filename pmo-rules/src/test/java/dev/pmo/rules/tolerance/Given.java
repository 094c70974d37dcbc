package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.FactsOnly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Small portfolios, written as they are spoken of: amounts in pounds, lateness in days after the end of June. */
final class Given {

    static final LocalDate AS_OF = LocalDate.parse("2026-03-31");
    static final LocalDate START = LocalDate.parse("2026-01-01");
    static final LocalDate FINISH = LocalDate.parse("2026-06-30");
    static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(new AuthorityModule(), new FactsOnly(new RaidModule()), new ToleranceModule()));

    private Given() {}

    static Tolerance cost(String limit) {
        return Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.parse(limit));
    }

    static Tolerance time(String limit) {
        return Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.parse(limit));
    }

    static Governance governance(Tolerance... tolerances) {
        return Governance.of("the owner", "the board").withTolerances(Arrays.asList(tolerances));
    }

    static Position position(long baseline, long forecast, long daysLate) {
        return Position.of(
                CostPosition.of(Money.of("GBP", baseline), Money.of("GBP", forecast)),
                TimePosition.of(START, FINISH, FINISH.plusDays(daysLate)));
    }

    static Project project(String id, long baseline, long forecast, long daysLate, Tolerance... tolerances) {
        return Project.builder(new ProjectId(id), id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance(tolerances))
                .position(position(baseline, forecast, daysLate))
                .build();
    }

    static Programme programme(String id, Governance governance, Scope... children) {
        return Programme.builder(new ProgrammeId(id), id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance)
                .programmes(only(Programme.class, children))
                .projects(only(Project.class, children))
                .build();
    }

    static Portfolio portfolio(Governance governance, Scope... children) {
        return Portfolio.builder(new PortfolioId("PF"), "PF")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance)
                .portfolios(only(Portfolio.class, children))
                .programmes(only(Programme.class, children))
                .projects(only(Project.class, children))
                .build();
    }

    private static <T> List<T> only(Class<T> type, Scope... children) {
        List<T> found = new ArrayList<>();
        for (Scope child : children) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
        }
        return found;
    }

    static Review reviewed(Scope root) {
        return ENGINE.review(ReviewRequest.of(root, AS_OF));
    }

    static ReviewResult result(Scope root) {
        return reviewed(root).result().requireComplete();
    }

    static DecisionRequest decision(Finding finding) {
        return Objects.requireNonNull(finding.decision(), "decision");
    }

    static List<String> ids(ReviewResult result) {
        return result.findings().stream().map(Finding::id).toList();
    }

    static List<String> escalated(ReviewResult result) {
        return result.findings().stream()
                .filter(Finding::escalated)
                .map(Finding::id)
                .toList();
    }

    /** The gaps but for those that say that exceptions have no date: these scopes have no status reports. */
    static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> !gap.source().equals("tolerance.exception-unreported"))
                .map(gap -> gap.kind() + " " + gap.source() + "@" + gap.scope() + " " + gap.reason())
                .toList();
    }
}
