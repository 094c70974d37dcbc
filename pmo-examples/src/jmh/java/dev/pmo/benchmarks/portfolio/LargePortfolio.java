package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A portfolio of any size, the same for each seed: 20 projects a programme, each with a plan and a RAID log. */
final class LargePortfolio {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    static final int PROJECTS_EACH = 20;
    static final int ACTIVITIES_EACH = 100;

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int RISKS_EACH = 8;
    private static final int ISSUES_EACH = 2;

    private final SplittableRandom random;

    private LargePortfolio(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Portfolio of(int programmes, long seed) {
        return new LargePortfolio(seed).portfolio(programmes);
    }

    private Portfolio portfolio(int programmes) {
        List<Programme> all = new ArrayList<>(programmes);
        for (int g = 0; g < programmes; g++) {
            List<Project> projects = new ArrayList<>(PROJECTS_EACH);
            for (int p = 0; p < PROJECTS_EACH; p++) {
                projects.add(project("P" + g + "-" + p));
            }
            all.add(Programme.builder(ProgrammeId.of("G" + g), "Programme " + g)
                    .profile(Profile.of(LifecycleState.DELIVERING))
                    .governance(governance(20_000_000, 400_000))
                    .position(Position.of(
                            CostPosition.of(Money.of("GBP", 20_000_000), Money.of("GBP", 20_500_000)), time(400, 10)))
                    .projects(projects)
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance(10_000_000_000L, 100_000_000))
                .programmes(all)
                .build();
    }

    private Project project(String id) {
        long budget = 100_000L + 1_000L * random.nextInt(900);
        long forecast = budget * (88 + random.nextInt(24)) / 100;
        return Project.builder(ProjectId.of(id), "Project " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance(budget, budget / 5))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", budget), Money.of("GBP", forecast)),
                        time(300, random.nextInt(60) - 15)))
                .raid(new RaidLog(risks(), null, issues(), null, null))
                .plan(plan())
                .build();
    }

    private static TimePosition time(int days, int slip) {
        return TimePosition.of(START, START.plusDays(days), START.plusDays((long) days + slip));
    }

    private static Governance governance(long budget, long risk) {
        List<Tolerance> tolerances = List.of(
                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.money(Money.of("GBP", budget / 10))),
                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(30)),
                Tolerance.of(
                        ToleranceAspect.RISK,
                        ToleranceLimit.money(Money.of("GBP", risk)),
                        ToleranceLimit.money(Money.of("GBP", risk))));
        StatusReport report =
                new StatusReport(AS_OF.minusDays(3), "manager", List.of(RecordedRating.overall(Rag.AMBER)), null);
        return new Governance("owner", "manager", "board", tolerances, null, List.of(report), null);
    }

    /** Low steps are likelier, so that few risks reach a high band. */
    private List<Risk> risks() {
        List<Risk> risks = new ArrayList<>(RISKS_EACH);
        for (int r = 0; r < RISKS_EACH; r++) {
            int likelihood = 1 + Math.min(random.nextInt(5), random.nextInt(5));
            int impact = 1 + Math.min(random.nextInt(5), random.nextInt(5));
            risks.add(Risk.builder(RiskId.of("R" + r), "Something may happen")
                    .inherent(RiskAssessment.of(
                            likelihood,
                            impact,
                            Probability.ofPercent(20L * likelihood - 10),
                            Money.of("GBP", 1_000L * impact + random.nextInt(900))))
                    .dates(new RiskDates(
                            START,
                            AS_OF.minusDays(10),
                            AS_OF.plusDays(20),
                            AS_OF.plusDays(200),
                            AS_OF.plusDays(90),
                            null))
                    .owner(random.nextInt(50) == 0 ? null : "owner " + r)
                    .build());
        }
        return risks;
    }

    private List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(ISSUES_EACH);
        for (int i = 0; i < ISSUES_EACH; i++) {
            LocalDate target = AS_OF.plusDays(random.nextInt(90) - 10L);
            issues.add(Issue.problem(
                    IssueId.of("I" + i),
                    "Something happened",
                    IssueSeverity.MINOR,
                    random.nextInt(20) == 0 ? null : "owner",
                    target.minusDays(60),
                    target));
        }
        return issues;
    }

    private Plan plan() {
        List<Activity> activities = new ArrayList<>(ACTIVITIES_EACH);
        List<Dependency> links = new ArrayList<>(2 * ACTIVITIES_EACH);
        for (int a = 0; a < ACTIVITIES_EACH; a++) {
            ActivityId id = ActivityId.of("A" + a);
            activities.add(Activity.of(id, "Work", WorkTime.ofEightHourDays(1 + random.nextInt(9))));
            for (int link = 0; link < Math.min(2, a); link++) {
                int back = link == 0 ? 1 + random.nextInt(Math.min(a, 8)) : Math.min(a, 1 + random.nextInt(20));
                links.add(Dependency.of(activities.get(a - back).id(), id));
            }
        }
        List<Milestone> milestones =
                List.of(milestone("M1", 60), milestone("M2", 200), milestone("M3", 300 + random.nextInt(30)));
        return new Plan(
                START.atTime(8, 0),
                AS_OF,
                null,
                null,
                activities,
                links.stream().distinct().toList(),
                milestones);
    }

    private Milestone milestone(String id, int day) {
        LocalDate baseline = START.plusDays(day);
        LocalDate forecast = baseline.plusDays(random.nextInt(40) - 5L);
        Milestone milestone = Milestone.of(MilestoneId.of(id), "Milestone " + id, baseline, forecast);
        return forecast.isBefore(AS_OF) && random.nextInt(20) > 0 ? milestone.withActual(forecast) : milestone;
    }
}
