package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios on the corners of tolerances, with stages and with what was reported of exceptions and decided: on the last
 * day and the day after, by those who may and those who may not, with what was agreed exactly kept and missed by one.
 * Beside them the snapshot before.
 */
public final class ExceptionCorners implements ArbitrarySupplier<TwoSnapshots> {

    private static final LocalDate AS_OF = Corners.AS_OF;

    /** For jqwik. */
    public ExceptionCorners() {}

    @Override
    public Arbitrary<TwoSnapshots> get() {
        return Combinators.combine(new Corners().get(), Arbitraries.longs()).as(ExceptionCorners::dressed);
    }

    private static TwoSnapshots dressed(Portfolio shape, long seed) {
        Tree tree = new Tree(shape, PolicySet.defaults());
        Portfolio now = Trees.mapped(shape, scope -> {
            Random random = new Random(seed * 31 + scope.ref().toString().hashCode());
            Scope above = tree.above(scope);
            return new Dressing(new Draw(random), scope, above == null ? shape.ref() : above.ref(), shape.ref())
                    .dress();
        });
        return new TwoSnapshots(Trees.mapped(now, scope -> before(scope, seed)), now);
    }

    /** Last time some forecasts were others, and some scopes said nothing of when. */
    private static Scope before(Scope scope, long seed) {
        Draw draw = new Draw(new Random(seed * 37 + scope.ref().toString().hashCode()));
        TimePosition time = scope.position().time();
        CostPosition cost = scope.position().cost();
        Position was = new Position(
                draw.chance(50) ? cost : new CostPosition(cost.baseline(), cost.baseline(), null),
                draw.chance(50) ? time : time.withForecast(null, AS_OF.plusDays(draw.pick(-9, -3, 0, 12))),
                scope.position().aspects(),
                null);
        boolean quiet = draw.chance(50);
        LocalDate reported = draw.sometimes(70, AS_OF.minusDays(draw.pick(5, 6, 30)));
        Scope before = Trees.withPosition(quiet ? Trees.withRaid(scope, RaidLog.none()) : scope, was);
        return Trees.withGovernance(
                before,
                before.governance()
                        .withStatusReports(
                                reported == null ? List.of() : List.of(new StatusReport(reported, "Ann", null, null))));
    }

    /** Draws what one scope holds besides. */
    private record Dressing(Draw draw, Scope scope, ScopeRef above, ScopeRef top) {

        private static final List<ToleranceAspect> ASPECTS =
                List.of(ToleranceAspect.COST, ToleranceAspect.TIME, ToleranceAspect.BENEFITS, ToleranceAspect.RISK);

        Scope dress() {
            LifecycleState other = draw.pick(
                    LifecycleState.PAUSED,
                    LifecycleState.CLOSING,
                    LifecycleState.STOPPED,
                    LifecycleState.PROPOSED,
                    LifecycleState.INITIATING);
            Scope dressed = Trees.withProfile(
                    scope,
                    new Profile(
                            null,
                            null,
                            null,
                            draw.chance(70) ? LifecycleState.DELIVERING : draw.sometimes(80, other),
                            null,
                            null));
            List<Stage> stages = new ArrayList<>();
            if (dressed instanceof Project project) {
                stages.addAll(stages());
                dressed = project.toBuilder().stages(stages).build();
            }
            List<StatusReport> reported = new ArrayList<>();
            for (int days : List.of(draw.pick(5, 6, 30), -1)) {
                if (draw.chance(50)) {
                    reported.add(new StatusReport(AS_OF.minusDays(days), "Ann", null, null));
                }
            }
            dressed = Trees.withGovernance(
                    dressed, scope.governance().withStatusReports(reported).withExceptions(exceptions(stages)));
            LocalDate dataDate = draw.sometimes(60, AS_OF.minusDays(draw.pick(-1, 5, 6)));
            dressed = Trees.withPlan(dressed, Plan.builder().dataDate(dataDate).build());
            return draw.chance(60) ? Trees.withChanges(dressed, changes(stages)) : dressed;
        }

        private List<Stage> stages() {
            List<Stage> stages = new ArrayList<>();
            for (String id : List.of("S-1", "S-2")) {
                if (draw.chance(50)) {
                    LocalDate finish = draw.sometimes(85, AS_OF.plusDays(draw.pick(-5, 0, 20)));
                    LocalDate forecast = (finish == null ? AS_OF : finish).plusDays(draw.pick(0, 7, 8, 10, 11, -11));
                    TimePosition time = new TimePosition(
                            finish == null ? null : draw.sometimes(85, finish.minusDays(99)),
                            finish,
                            null,
                            draw.sometimes(85, forecast),
                            draw.sometimes(50, AS_OF.minusDays(60)),
                            draw.sometimes(15, AS_OF.minusDays(draw.pick(0, 3))));
                    CostPosition cost = new CostPosition(
                            draw.sometimes(85, gbp(draw.pick(50, 0))),
                            draw.sometimes(85, gbp(draw.pick(50, 54, 55, 56, 44, 61))),
                            draw.sometimes(30, gbp(draw.pick(10, 55, 60))));
                    stages.add(new Stage(StageId.of(id), "Build", cost, time, tolerances(ASPECTS.subList(0, 3))));
                }
            }
            return stages;
        }

        private List<Tolerance> tolerances(List<ToleranceAspect> aspects) {
            List<Tolerance> tolerances = new ArrayList<>();
            for (ToleranceAspect aspect : aspects) {
                if (draw.chance(aspect == ToleranceAspect.BENEFITS ? 15 : 70)) {
                    tolerances.add(Tolerance.of(aspect, limit(aspect), limit(aspect)));
                }
            }
            return tolerances;
        }

        private @Nullable ToleranceLimit limit(ToleranceAspect aspect) {
            String text = aspect == ToleranceAspect.TIME
                    ? draw.pick("", "10 days", "11 days", "10%", "20 days")
                    : draw.pick("", "10%", "11%", "GBP 11", "20%");
            return text.isEmpty() ? null : ToleranceLimit.parse(text);
        }

        private static Money gbp(long amount) {
            return Money.of("GBP", amount);
        }

        private List<ExceptionReport> exceptions(List<Stage> stages) {
            List<ExceptionReport> reports = new ArrayList<>();
            for (int i = draw.below(5); i > 0; i--) {
                StageId stage = stages.isEmpty() || draw.chance(50)
                        ? null
                        : stages.get(draw.below(stages.size())).id();
                reports.add(report("E-" + i, stage, find(stages, stage)));
            }
            return reports;
        }

        private static @Nullable Stage find(List<Stage> stages, @Nullable StageId id) {
            for (Stage stage : stages) {
                if (stage.id().equals(id)) {
                    return stage;
                }
            }
            return null;
        }

        private ExceptionReport report(String id, @Nullable StageId stageId, @Nullable Stage stage) {
            LocalDate raised = draw.sometimes(85, AS_OF.minusDays(draw.pick(-1, 0, 10, 11, 40)));
            List<ToleranceAspect> aspects = new ArrayList<>();
            for (ToleranceAspect aspect : ASPECTS) {
                if (draw.chance(aspect == ToleranceAspect.COST || aspect == ToleranceAspect.TIME ? 55 : 15)) {
                    aspects.add(aspect);
                }
            }
            List<ExceptionOption> options = new ArrayList<>();
            for (String name : List.of("carry on", "cheaper")) {
                if (draw.chance(70)) {
                    Impact impact = Impact.of(
                            draw.sometimes(70, gbp(draw.pick(10, 11, -11))), draw.sometimes(70, draw.pick(5, 6, 0)));
                    ExceptionOutcome outcome =
                            name.equals("cheaper") ? ExceptionOutcome.OPTION : ExceptionOutcome.CONTINUE;
                    options.add(new ExceptionOption(
                            name, null, outcome, impact, null, draw.chance(50) ? List.of() : tolerances(ASPECTS)));
                }
            }
            return new ExceptionReport(
                    ExceptionId.of(id),
                    "Dearer",
                    aspects,
                    stageId,
                    raised,
                    "Ann",
                    draw.sometimes(70, draw.pick(" ", "prices", "prices", "prices")),
                    draw.chance(70) ? List.of("late") : List.of(),
                    options,
                    draw.sometimes(70, draw.pick("cheaper", "carry on", "magic", " ")),
                    null,
                    draw.sometimes(60, escalation(raised)),
                    draw.sometimes(70, decision(raised, stage)));
        }

        private RecordedEscalation escalation(@Nullable LocalDate raised) {
            LocalDate on = draw.sometimes(70, raised == null ? AS_OF.minusDays(11) : raised);
            LocalDate due = draw.sometimes(60, AS_OF.plusDays(draw.pick(-1, 0)));
            LocalDate answered = draw.sometimes(60, AS_OF.plusDays(draw.pick(-1, 0, 1)));
            boolean inOrder = on == null || !on.isAfter(AS_OF.minusDays(1));
            ScopeRef to = draw.pick(above, above, top);
            return new RecordedEscalation(
                    to, on, "outside", "an option", inOrder ? due : null, inOrder ? answered : null, null);
        }

        private ExceptionDecision decision(@Nullable LocalDate raised, @Nullable Stage stage) {
            LocalDate drawn = AS_OF.minusDays(draw.pick(-1, 0, 20, 21, 39));
            LocalDate on = draw.sometimes(90, raised != null && drawn.isBefore(raised) ? raised : drawn);
            LocalDate until = draw.sometimes(25, AS_OF.plusDays(draw.pick(-1, 0)));
            String authority = draw.sometimes(
                    70,
                    draw.pick(
                            "programme board",
                            "Programme Board",
                            "portfolio board",
                            "portfolio board",
                            "project board",
                            "project manager",
                            "tea committee"));
            RecordedDecision decision = new RecordedDecision(
                    draw.sometimes(70, "Bob"),
                    authority,
                    on,
                    on != null && until != null && until.isBefore(on) ? on : until,
                    null);
            return new ExceptionDecision(
                    draw.pick(ExceptionOutcome.values()),
                    decision,
                    draw.sometimes(50, draw.pick("cheaper", "cheaper", "carry on", "magic", " ")),
                    draw.chance(50) ? List.of() : tolerances(ASPECTS),
                    draw.sometimes(70, agreed(stage)));
        }

        private AgreedFigures agreed(@Nullable Stage stage) {
            CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
            TimePosition time = stage == null ? scope.position().time() : stage.time();
            LocalDate finish = Objects.requireNonNullElse(time.baselineFinish(), AS_OF);
            String currency =
                    cost.baseline() == null ? "GBP" : cost.baseline().currency().getCurrencyCode();
            long least =
                    cost.baseline() == null ? 100 : cost.baseline().amount().longValue();
            return new AgreedFigures(
                    draw.sometimes(70, Money.of(currency, least + draw.pick(0, 1, 5, 10, 11, -11))),
                    draw.sometimes(30, finish.minusDays(draw.pick(99, 50))),
                    draw.sometimes(70, finish.plusDays(draw.pick(0, 1, 5, 6, 10, 11, -11))),
                    draw.sometimes(10, "plan B"));
        }

        private ChangeLog changes(List<Stage> stages) {
            List<ChangeRequest> requests = new ArrayList<>();
            for (int i = draw.below(3); i > 0; i--) {
                String stage = stages.isEmpty() ? null : stages.get(0).id().value();
                BaselineField field = draw.pick(
                        BaselineField.COST,
                        BaselineField.START,
                        BaselineField.FINISH,
                        BaselineField.TOLERANCE,
                        stage == null ? BaselineField.COST : BaselineField.STAGE_COST,
                        stage == null ? BaselineField.FINISH : BaselineField.STAGE_FINISH);
                boolean ofStage = field == BaselineField.STAGE_COST || field == BaselineField.STAGE_FINISH;
                String item = field == BaselineField.TOLERANCE ? draw.pick("COST", "TIME") : ofStage ? stage : null;
                boolean approved = draw.chance(75);
                requests.add(ChangeRequest.builder(ChangeId.of("CR-" + i), "More")
                        .state(approved ? ChangeState.APPROVED : ChangeState.REJECTED)
                        .decisions(List.of(ChangeDecision.of(
                                approved ? ChangeOutcome.APPROVED : ChangeOutcome.REJECTED,
                                RecordedDecision.of(
                                        "Bob",
                                        draw.pick("portfolio board", "portfolio board", "project manager"),
                                        AS_OF.minusDays(draw.pick(0, 19, 20, 38))))))
                        .severity(draw.sometimes(50, IssueSeverity.MAJOR))
                        .assessment(null)
                        .baselineChanges(List.of(new BaselineChange(scope.ref(), field, item, null, null)))
                        .build());
            }
            return ChangeLog.of(requests);
        }
    }
}
