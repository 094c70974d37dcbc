package dev.pmo.benchmarks.peers;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The input of the comparison: 50 programmes, 5,000 projects, 80,000 risks and 20,000 issues, the same for each seed. */
final class PeerPortfolio {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final int RISKS = 16;
    private static final int ISSUES = 4;

    private final SplittableRandom random;

    private PeerPortfolio(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Portfolio of(int programmes, int projectsEach, long seed) {
        return new PeerPortfolio(seed).portfolio(programmes, projectsEach);
    }

    private Portfolio portfolio(int programmes, int projectsEach) {
        List<Programme> all = new ArrayList<>();
        for (int g = 0; g < programmes; g++) {
            List<Project> projects = new ArrayList<>();
            for (int p = 0; p < projectsEach; p++) {
                projects.add(project("P" + g + "-" + p));
            }
            all.add(Programme.builder(ProgrammeId.of("G" + g), "Programme " + g)
                    .governance(tolerance(ToleranceAspect.RISK, 400_000))
                    .projects(projects)
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(all)
                .build();
    }

    private Project project(String id) {
        long budget = 100_000L + 1_000L * random.nextInt(900);
        long forecast = budget * (85 + random.nextInt(28)) / 100;
        List<Risk> risks = new ArrayList<>();
        for (int r = 0; r < RISKS; r++) {
            risks.add(risk("R" + r));
        }
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < ISSUES; i++) {
            issues.add(issue("I" + i));
        }
        return Project.builder(ProjectId.of(id), "Project " + id)
                .governance(tolerance(ToleranceAspect.COST, budget / 10))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", budget), Money.of("GBP", forecast)), TimePosition.none()))
                .raid(new RaidLog(risks, null, issues, null, null))
                .build();
    }

    private static Governance tolerance(ToleranceAspect aspect, long amount) {
        return Governance.none()
                .withTolerances(List.of(Tolerance.ofBothSides(aspect, ToleranceLimit.money(Money.of("GBP", amount)))));
    }

    /** Low steps are likelier, so that about one risk in forty reaches the threshold. */
    private Risk risk(String id) {
        int likelihood = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        int impact = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        RiskAssessment inherent = RiskAssessment.of(
                likelihood,
                impact,
                Probability.ofPercent(20L * likelihood - 10),
                Money.of("GBP", 10_000L * impact + random.nextInt(9_000)));
        return Risk.builder(RiskId.of(id), "Something may happen")
                .inherent(inherent)
                .owner("owner")
                .build();
    }

    private Issue issue(String id) {
        LocalDate target = AS_OF.plusDays(random.nextInt(120) - 30);
        String owner = random.nextInt(10) == 0 ? null : "owner";
        return Issue.problem(
                IssueId.of(id), "Something happened", IssueSeverity.MINOR, owner, target.minusDays(60), target);
    }
}
