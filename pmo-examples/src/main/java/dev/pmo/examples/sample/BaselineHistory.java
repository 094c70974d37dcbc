package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.project;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was agreed anew in the sample: with a decision, otherwise than decided, too late, or without any. */
final class BaselineHistory {

    private static final String BOARD = "project board";

    /** What was agreed last month where it is not what is agreed now: the cost, and the last day. */
    private static final Map<String, Agreed> LAST_MONTH = Map.of(
            "PJ-CRM", new Agreed(3_050_000L, null),
            "PJ-HQ", new Agreed(null, "2027-05-31"),
            "PJ-PORTAL", new Agreed(null, "2027-03-15"),
            "PJ-IDENTITY", new Agreed(null, "2026-10-30"));

    private record Agreed(@Nullable Long cost, @Nullable String finish) {}

    private BaselineHistory() {}

    /** This month, with the requests that speak of baselines. */
    static Portfolio in(Portfolio portfolio) {
        return portfolio.toBuilder()
                .programmes(
                        portfolio.programmes().stream().map(BaselineHistory::in).toList())
                .projects(portfolio.projects().stream().map(BaselineHistory::in).toList())
                .build();
    }

    private static Programme in(Programme programme) {
        Programme.Builder changed = programme.toBuilder()
                .projects(programme.projects().stream().map(BaselineHistory::in).toList());
        if (programme.id().value().equals("PG-DIGITAL")) {
            changed.changes(plus(
                    programme.changes(),
                    approved(
                            "CR-DG-11",
                            "Portal after the elections",
                            "2026-10-02",
                            finish("PJ-PORTAL", "2027-03-15", "2027-03-31"))));
        }
        return changed.build();
    }

    private static Project in(Project project) {
        return switch (project.id().value()) {
            case "PJ-PORTAL" -> logged(project, smallChanges());
            case "PJ-CRM" ->
                logged(
                        project,
                        approved(
                                "CR-CR-11",
                                "Housing cases as well",
                                "2026-10-05",
                                cost("PJ-CRM", 3_050_000, 3_150_000)));
            case "PJ-IDENTITY" ->
                logged(
                        project,
                        effective(
                                "2026-10-01",
                                approved(
                                        "CR-ID-11",
                                        "Sign-on for carers",
                                        "2026-10-20",
                                        finish("PJ-IDENTITY", "2026-10-30", "2026-11-13"))));
            case "PJ-SOLAR" ->
                logged(
                        project,
                        effective(
                                "2026-10-01",
                                approved(
                                        "CR-SO-11",
                                        "Batteries in two schools",
                                        "2026-09-10",
                                        cost("PJ-SOLAR", 3_100_000, 3_180_000))));
            case "PJ-DEPOT" -> logged(project, implemented());
            case "PJ-TELECARE" -> logged(project, largeChanges());
            case "PJ-HQ" -> withScopeItems(project);
            case "PJ-FINANCE" -> withBaselines(project);
            default -> project;
        };
    }

    /** Each within what the manager may decide. */
    private static ChangeRequest[] smallChanges() {
        String[] titles = {"Pay by phone", "Welsh pages", "Second sign-in check", "Map of bins"};
        ChangeRequest[] requests = new ChangeRequest[titles.length];
        for (int i = 0; i < titles.length; i++) {
            long before = 2_050_000 + 25_000L * i;
            requests[i] = approved(
                    "CR-PO-1" + (i + 1),
                    titles[i],
                    "2026-0" + (5 + i) + "-12",
                    cost("PJ-PORTAL", before, before + 25_000));
        }
        return requests;
    }

    private static ChangeRequest[] largeChanges() {
        return new ChangeRequest[] {
            approved(
                    "CR-TE-11", "Alarms in sheltered housing", "2026-06-09", cost("PJ-TELECARE", 1_150_000, 1_350_000)),
            approved("CR-TE-12", "Alarms for two districts", "2026-08-11", cost("PJ-TELECARE", 1_350_000, 1_500_000))
        };
    }

    private static ChangeRequest implemented() {
        ChangeRequest request =
                approved("CR-DE-11", "Salt store first", "2026-08-04", finish("PJ-DEPOT", "2027-03-31", "2027-04-30"));
        return request.toBuilder()
                .state(ChangeState.IMPLEMENTED)
                .dates(new ChangeDates(on("2026-07-20"), null, null, null, on("2026-09-14")))
                .build();
    }

    private static Project withScopeItems(Project project) {
        Position was = project.position();
        List<ScopeItem> items = List.of(
                new ScopeItem(ScopeItemId.of("SI-HQ-1"), "Desks for 1,400 staff", null),
                new ScopeItem(ScopeItemId.of("SI-HQ-2"), "Council chamber", null),
                new ScopeItem(ScopeItemId.of("SI-HQ-3"), "Roof terrace", ChangeId.of("CR-HQ-07")));
        return project.toBuilder().position(was.withScopeItems(items)).build();
    }

    /** Agreed four times with a new go-live. */
    private static Project withBaselines(Project project) {
        String[] days = {"2026-02-16", "2026-05-11", "2026-07-13", "2026-09-07"};
        String[] goLives = {"2026-10-01", "2026-12-01", "2027-01-04", "2027-04-01"};
        List<Baseline> baselines = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            baselines.add(new Baseline(
                    "baseline " + (i + 1),
                    on(days[i]),
                    null,
                    null,
                    List.of(
                            new MilestoneBaseline(MilestoneId.of("MS-FI-1"), on(i == 0 ? "2026-06-30" : "2026-07-17")),
                            new MilestoneBaseline(MilestoneId.of("MS-FI-2"), on(goLives[i])))));
        }
        return project.toBuilder()
                .plan(project.plan().toBuilder().baselines(baselines).build())
                .build();
    }

    /** Last month, with what was agreed then. */
    static Portfolio lastMonth(Portfolio portfolio) {
        return portfolio.toBuilder()
                .programmes(portfolio.programmes().stream()
                        .map(programme -> programme.toBuilder()
                                .projects(programme.projects().stream()
                                        .map(BaselineHistory::lastMonth)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static Project lastMonth(Project project) {
        String id = project.id().value();
        Project.Builder then = project.toBuilder();
        Agreed agreed = LAST_MONTH.get(id);
        if (agreed != null) {
            then.position(agreed(agreed, project.position()));
        }
        if (id.equals("PJ-DEPOT")) {
            then.plan(agreedEarlier(project.plan()));
        }
        return then.build();
    }

    private static Position agreed(Agreed agreed, Position was) {
        CostPosition cost = agreed.cost() == null
                ? was.cost()
                : new CostPosition(
                        gbp(agreed.cost()), was.cost().forecast(), was.cost().actual());
        TimePosition time = was.time();
        TimePosition then = agreed.finish() == null
                ? time
                : new TimePosition(
                        time.baselineStart(),
                        on(agreed.finish()),
                        time.forecastStart(),
                        time.forecastFinish(),
                        time.actualStart(),
                        time.actualFinish());
        return was.withCostAndTime(cost, then);
    }

    private static Plan agreedEarlier(Plan plan) {
        List<Milestone> milestones = plan.milestones().stream()
                .map(one -> new Milestone(
                        one.id(),
                        one.name(),
                        one.baseline() == null ? null : one.baseline().minusDays(14),
                        one.forecast(),
                        one.actual(),
                        one.owner(),
                        one.activity(),
                        one.key()))
                .toList();
        return plan.withMilestones(milestones);
    }

    private static Project logged(Project project, ChangeRequest... requests) {
        return project.toBuilder().changes(plus(project.changes(), requests)).build();
    }

    private static ChangeLog plus(ChangeLog log, ChangeRequest... requests) {
        List<ChangeRequest> all = new ArrayList<>(log.requests());
        all.addAll(List.of(requests));
        return new ChangeLog(all, log.budget());
    }

    private static ChangeRequest approved(String id, String title, String on, BaselineChange altered) {
        Impact impact = Impact.of(gbp(altered.field() == BaselineField.COST ? rise(altered) : 0), days(altered));
        return ChangeRequest.builder(ChangeId.of(id), title)
                .state(ChangeState.APPROVED)
                .dates(new ChangeDates(Parts.on(on).minusDays(14), null, null, null, null))
                .assessment(new ChangeAssessment("Change manager", Parts.on(on).minusDays(7), impact, null, null))
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED, RecordedDecision.of("Chair of the board", BOARD, Parts.on(on)))))
                .baselineChanges(List.of(altered))
                .build();
    }

    private static ChangeRequest effective(String from, ChangeRequest request) {
        return request.toBuilder()
                .dates(new ChangeDates(request.dates().raised(), null, on(from), null, null))
                .build();
    }

    private static BaselineChange cost(String project, long from, long to) {
        ScopeRef scope = project(project);
        return BaselineChange.of(scope, BaselineField.COST, gbp(from).toString(), gbp(to).toString());
    }

    private static BaselineChange finish(String project, String from, String to) {
        return BaselineChange.of(project(project), BaselineField.FINISH, from, to);
    }

    private static long rise(BaselineChange altered) {
        return amount(altered.to()) - amount(altered.from());
    }

    private static long amount(@Nullable String money) {
        return money == null ? 0 : Long.parseLong(money.substring("GBP ".length()));
    }

    private static int days(BaselineChange altered) {
        if (altered.field() != BaselineField.FINISH || altered.from() == null || altered.to() == null) {
            return 0;
        }
        return Math.toIntExact(
                on(altered.to()).toEpochDay() - on(altered.from()).toEpochDay());
    }
}
