package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.MARCH;
import static dev.pmo.core.validation.Samples.ref;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Objective;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Hierarchies in which whatever an annotation speaks of is wrong as often as somebody wants. */
final class Untidy {

    private static final int EACH = 4;

    private final BooleanSupplier wrong;

    private Untidy(BooleanSupplier wrong) {
        this.wrong = wrong;
    }

    static Portfolio portfolio(BooleanSupplier wrong) {
        return new Untidy(wrong).portfolio();
    }

    private Portfolio portfolio() {
        Project project = Project.builder(ProjectId.of("PJ"), text())
                .governance(governance())
                .position(position())
                .raid(raid())
                .changes(changes())
                .plan(plan())
                .stages(some(i -> new Stage(StageId.of("S" + i), text(), null, time(), null)))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), text())
                .governance(governance())
                .position(position())
                .raid(raid())
                .changes(changes())
                .plan(plan())
                .tranches(some(i -> new Tranche(TrancheId.of("T" + i), text(), null, time(), null)))
                .projects(List.of(project))
                .build();
        return Portfolio.builder(PortfolioId.of("PF"), text())
                .governance(governance())
                .position(position())
                .raid(raid())
                .changes(changes())
                .plan(plan())
                .objectives(some(i -> new Objective(ObjectiveId.of("O" + i), text())))
                .programmes(List.of(programme))
                .build();
    }

    private Governance governance() {
        return new Governance(null, null, null, null, null, null, some(this::exception));
    }

    private ExceptionReport exception(int i) {
        return new ExceptionReport(
                ExceptionId.of("E" + i), text(), null, null, null, null, null, null, null, null, null, null, null);
    }

    private Position position() {
        return new Position(null, time(), null, some(i -> new ScopeItem(ScopeItemId.of("W" + i), text(), null)));
    }

    private RaidLog raid() {
        return new RaidLog(
                some(this::risk),
                some(this::assumption),
                some(this::issue),
                some(this::dependency),
                some(this::action));
    }

    private Risk risk(int i) {
        return Risk.builder(RiskId.of("R" + i % 3), text())
                .inherent(assessment())
                .residual(assessment())
                .target(assessment())
                .dates(new RiskDates(MARCH, later(), null, null, null, null))
                .build();
    }

    private RiskAssessment assessment() {
        return new RiskAssessment(number(1, 0), number(1, -7), null, null, number(0, -1));
    }

    private Assumption assumption(int i) {
        return new Assumption(AssumptionId.of("A" + i), text(), null, null, null, null, null, null, null);
    }

    private Issue issue(int i) {
        return new Issue(
                IssueId.of("I" + i), text(), null, null, null, null, MARCH, null, later(), null, null, null, null);
    }

    private GiveGet dependency(int i) {
        return new GiveGet(
                DependencyId.of("D" + i),
                text(),
                ref("PROJECT:PJ"),
                ref("PROGRAMME:PG"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Action action(int i) {
        return new Action(ActionId.of("X" + i), text(), null, null, MARCH, null, later(), null);
    }

    private ChangeLog changes() {
        return ChangeLog.of(some(i -> ChangeRequest.builder(ChangeId.of("C" + i), text())
                .effort(number(5, i % 2 == 0 ? 0 : 6))
                .dates(new ChangeDates(MARCH, later(), null, later(), later()))
                .build()));
    }

    private Plan plan() {
        List<Milestone> milestones = some(i -> Milestone.of(MilestoneId.of("M" + i), text(), JANUARY, MARCH));
        List<Baseline> baselines = some(i -> new Baseline(text() + i % 3, null, null, null, null));
        baselines.add(new Baseline(text(), null, null, null, null));
        return new Plan(null, null, null, null, null, null, milestones, null, baselines, null);
    }

    private TimePosition time() {
        return new TimePosition(MARCH, later(), MARCH, later(), MARCH, later());
    }

    private String text() {
        return wrong.getAsBoolean() ? " " : "something";
    }

    /** A date after or before March. */
    private LocalDate later() {
        return wrong.getAsBoolean() ? JANUARY : MARCH;
    }

    private int number(int right, int mistaken) {
        return wrong.getAsBoolean() ? mistaken : right;
    }

    private static <T> List<T> some(IntFunction<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            items.add(item.apply(i));
        }
        return items;
    }
}
