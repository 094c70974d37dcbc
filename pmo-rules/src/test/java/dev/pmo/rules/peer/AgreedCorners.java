package dev.pmo.rules.peer;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.Trees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed for a scope, from few values, so that two draws of one seed differ here and there and requests speak of
 * what differs.
 *
 * @param draw where the values come from
 * @param now whether it is drawn as it is now; as it was otherwise
 */
record AgreedCorners(Draw draw, boolean now) {

    static final LocalDate AS_OF = Corners.AS_OF;
    static final LocalDate FINISH = AS_OF.plusDays(10);

    Scope agreed(Scope scope) {
        Money cost = either(30, Money.of("GBP", 100), Money.of("GBP", 110), Money.of("GBP", 120), null);
        LocalDate start = either(15, FINISH.minusDays(99), FINISH.minusDays(98), null);
        LocalDate finish = either(30, FINISH, FINISH.plusDays(5), FINISH.plusDays(10), FINISH.plusDays(11), null);
        Money expected = Money.of("GBP", draw.pick(100L, 109L, 110L, 111L, 120L));
        TimePosition time = new TimePosition(start, finish, null, FINISH.plusDays(draw.pick(0, 9, 10)), null, null);
        Position position = new Position(new CostPosition(cost, expected, null), time, aspects(), items());
        Governance governance = Governance.of("Ann", "The board").withTolerances(tolerances());
        Scope agreed = Trees.withPosition(Trees.withGovernance(scope, governance), position);
        agreed = Trees.withPlan(agreed, plan());
        agreed = Trees.withProfile(agreed, scope.profile().withObjectives(objectives()));
        if (agreed instanceof Project project) {
            agreed = project.toBuilder().stages(stages()).build();
        }
        return now ? Trees.withGovernance(agreed, governance.withExceptions(exceptions())) : agreed;
    }

    /** Mostly the first value; now and before one draw is spent on each, so that the same seed draws the same rest. */
    @SafeVarargs
    private <T> @Nullable T either(int percent, @Nullable T... values) {
        boolean other = draw.chance(percent);
        boolean later = draw.chance(50);
        @Nullable T value = values[draw.below(values.length)];
        return other && later == now ? value : values[0];
    }

    private List<AspectPosition> aspects() {
        List<AspectPosition> aspects = new ArrayList<>();
        Integer benefits = either(30, 100, 90, null);
        if (draw.chance(60)) {
            aspects.add(new AspectPosition(
                    ToleranceAspect.BENEFITS,
                    benefits == null ? null : BigDecimal.valueOf(benefits),
                    BigDecimal.valueOf(draw.pick(100L, 91L, 90L, 89L)),
                    draw.pick("points", "GBP", "GBP")));
        }
        if (draw.chance(30)) {
            aspects.add(new AspectPosition(
                    ToleranceAspect.RISK, BigDecimal.valueOf(10), BigDecimal.valueOf(draw.pick(10L, 11L, 12L)), "GBP"));
        }
        if (draw.chance(30)) {
            aspects.add(new AspectPosition(
                    ToleranceAspect.QUALITY, BigDecimal.valueOf(10), BigDecimal.valueOf(draw.pick(10L, 9L)), "marks"));
        }
        return aspects;
    }

    private List<ScopeItem> items() {
        List<ScopeItem> items = new ArrayList<>();
        for (String id : List.of("SI-1", "SI-2")) {
            String title = either(30, "Doors", "Gates", null);
            String change = draw.chance(60) ? null : draw.pick("CR-1", "CR-2", "CR-3", "CR-99");
            if (title != null) {
                items.add(
                        new ScopeItem(ScopeItemId.of(id), title, change == null || !now ? null : ChangeId.of(change)));
            }
        }
        return items;
    }

    private List<Tolerance> tolerances() {
        List<Tolerance> tolerances = new ArrayList<>();
        for (ToleranceAspect aspect : List.of(
                ToleranceAspect.COST,
                ToleranceAspect.TIME,
                ToleranceAspect.BENEFITS,
                ToleranceAspect.RISK,
                ToleranceAspect.QUALITY)) {
            String above = either(20, "10%", "20%", "5%", null);
            if (draw.chance(60)) {
                tolerances.add(tolerance(aspect, above));
            }
        }
        return tolerances;
    }

    private Tolerance tolerance(ToleranceAspect aspect, @Nullable String above) {
        ToleranceLimit below = draw.sometimes(50, ToleranceLimit.ofPercent(10));
        return Tolerance.of(aspect, above == null ? null : ToleranceLimit.parse(above), below)
                .withOrigin(
                        draw.sometimes(70, draw.pick("project manager", "Project Board", "programme board", "nobody")),
                        null,
                        draw.sometimes(60, AS_OF.minusDays(draw.pick(0, 10, 20))));
    }

    private Plan plan() {
        List<Milestone> milestones = new ArrayList<>();
        List<MilestoneBaseline> kept = new ArrayList<>();
        List<MilestoneBaseline> keptLater = new ArrayList<>();
        for (String id : List.of("M-1", "M-2", "M-3")) {
            LocalDate date = either(30, FINISH, FINISH.plusDays(5), FINISH.plusDays(10), null);
            LocalDate first = draw.pick(FINISH, FINISH.plusDays(5), FINISH.plusDays(10));
            LocalDate second = draw.pick(FINISH, FINISH.plusDays(5), FINISH.plusDays(10));
            milestones.add(Milestone.of(MilestoneId.of(id), id, date, null));
            kept.add(new MilestoneBaseline(MilestoneId.of(id), first));
            keptLater.add(new MilestoneBaseline(MilestoneId.of(id), second));
        }
        List<Baseline> baselines = new ArrayList<>();
        LocalDate setOn = draw.sometimes(80, AS_OF.minusDays(draw.pick(10, 20)));
        if (draw.chance(60)) {
            baselines.add(new Baseline("B-1", AS_OF.minusDays(30), null, List.of(), kept));
        }
        if (draw.chance(60)) {
            baselines.add(new Baseline("B-2", setOn, null, List.of(), keptLater));
        }
        return draw.chance(50)
                ? Plan.none()
                : Plan.builder().milestones(milestones).baselines(baselines).build();
    }

    private List<ObjectiveId> objectives() {
        List<ObjectiveId> objectives = new ArrayList<>();
        for (String id : List.of("O-1", "O-2")) {
            if (id.equals(either(20, id, "", null))) {
                objectives.add(ObjectiveId.of(id));
            }
        }
        return objectives;
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        for (String id : List.of("S-1", "S-2")) {
            String name = either(20, "Build", "Make", null);
            Money cost = either(30, Money.of("GBP", 50), Money.of("GBP", 60), null);
            LocalDate finish = either(30, FINISH, FINISH.plusDays(5), null);
            String above = either(30, "10%", "20%", null);
            List<Tolerance> tolerances = draw.chance(50) ? List.of() : List.of(tolerance(ToleranceAspect.COST, above));
            if (name != null) {
                TimePosition time = new TimePosition(AS_OF.minusDays(25), finish, null, null, null, null);
                stages.add(new Stage(StageId.of(id), name, new CostPosition(cost, null, null), time, tolerances));
            }
        }
        return stages;
    }

    /** In nobody's name, so that it is taken as it is recorded. */
    private static RecordedDecision unnamed(RecordedDecision was) {
        return new RecordedDecision(was.by(), null, was.on(), was.until(), was.reason());
    }

    private List<ExceptionReport> exceptions() {
        List<ExceptionReport> exceptions = new ArrayList<>();
        for (int i = draw.below(10) - 7; i > 0; i--) {
            ExceptionDecision decision = new ExceptionDecision(
                    draw.chance(70) ? ExceptionOutcome.EXCEPTION_PLAN : draw.pick(ExceptionOutcome.values()),
                    unnamed(new ChangeCorners(draw, null).decision()),
                    null,
                    draw.chance(50)
                            ? List.of()
                            : List.of(Tolerance.of(
                                    ToleranceAspect.COST,
                                    ToleranceLimit.parse(draw.pick("20%", "5%")),
                                    draw.sometimes(50, ToleranceLimit.ofPercent(10)))),
                    draw.sometimes(
                            80,
                            new AgreedFigures(
                                    draw.sometimes(50, Money.of("GBP", draw.pick(100L, 110L, 120L))),
                                    null,
                                    draw.sometimes(50, FINISH.plusDays(draw.pick(0, 5, 10))),
                                    draw.sometimes(30, draw.pick("B-1", "B-2", "B-3")))));
            exceptions.add(new ExceptionReport(
                    ExceptionId.of("E-" + i),
                    "Dearer",
                    List.of(ToleranceAspect.COST),
                    draw.sometimes(15, StageId.of("S-1")),
                    AS_OF.minusDays(40),
                    "Ann",
                    "prices",
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    draw.sometimes(85, decision)));
        }
        return exceptions;
    }
}
