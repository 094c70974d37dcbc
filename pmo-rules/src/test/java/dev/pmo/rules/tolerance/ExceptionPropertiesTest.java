package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ExceptionPropertiesTest {

    private static final Tolerance[] LIMITS = {Given.cost("10%"), time("30 days")};

    private static Project project(int overrun, int late) {
        return Given.project("P", 1_000, 1_000L + overrun, late, LIMITS);
    }

    private static List<String> exceptions(Scope scope) {
        return Given.ids(Given.result(scope)).stream()
                .filter(id -> id.startsWith("tolerance.exception@"))
                .toList();
    }

    /** Reports in every state, sensible and not; identifiers are given afterwards, so that each occurs once. */
    @Provide
    Arbitrary<List<Reported>> reports() {
        Arbitrary<ToleranceAspect[]> aspects = Arbitraries.of(ToleranceAspect.class)
                .array(ToleranceAspect[].class)
                .ofMaxSize(3);
        Arbitrary<ExceptionDecision> decisions = Combinators.combine(
                        Arbitraries.of(ExceptionOutcome.class),
                        Arbitraries.of("project board", "programme board", "nobody")
                                .injectNull(0.2),
                        days(),
                        days(),
                        Arbitraries.of("carry on", "magic").injectNull(0.5),
                        Arbitraries.of(900L, 1_100L, 1_300L).injectNull(0.3),
                        Arbitraries.of(LIMITS).list().ofMaxSize(2))
                .as((outcome, authority, on, until, option, cost, tolerances) -> new ExceptionDecision(
                        outcome,
                        new RecordedDecision("Ann", authority, on, until, null),
                        option,
                        tolerances,
                        cost == null
                                ? null
                                : new AgreedFigures(
                                        Money.of("GBP", cost), null, FINISH.plusDays(cost - 1_000L), "plan B")));
        Arbitrary<ExceptionOption[]> options = Arbitraries.of(
                        Reported.NOTHING,
                        Reported.CHEAPER,
                        Reported.option("unknown", ExceptionOutcome.EXCEPTION_PLAN, Impact.none()))
                .array(ExceptionOption[].class)
                .ofMaxSize(3);
        return Combinators.combine(aspects, decisions.injectNull(0.4), options, days(), days())
                .as((about, decision, ways, raised, due) -> {
                    Reported report = Reported.report("E", about).raised(raised).options(ways);
                    return decision == null
                            ? report.escalation(due == null ? null : Reported.handedUp(due, null))
                            : report.decided(decision);
                })
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<@Nullable LocalDate> days() {
        return Arbitraries.integers()
                .between(-60, 10)
                .map(days -> AS_OF.plusDays(days))
                .injectNull(0.2);
    }

    private static List<ExceptionReport> numbered(List<Reported> reports) {
        List<ExceptionReport> all = new ArrayList<>();
        for (Reported report : reports) {
            all.add(report.numbered("E-" + all.size()).build());
        }
        return all;
    }

    @Property(tries = 150)
    void theOrderOfTheReportsChangesNothing(
            @ForAll("reports") List<Reported> reports,
            @ForAll @IntRange(min = -300, max = 300) int overrun,
            @ForAll Random random) {
        List<ExceptionReport> all = numbered(reports);
        List<ExceptionReport> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        ReviewResult one = Given.result(programme("PG", governance(LIMITS), Reported.with(project(overrun, 40), all)));
        ReviewResult other =
                Given.result(programme("PG", governance(LIMITS), Reported.with(project(overrun, 40), shuffled)));
        assertThat(Json.of(other.findings())).isEqualTo(Json.of(one.findings()));
        assertThat(other.gaps()).isEqualTo(one.gaps());
    }

    @Property(tries = 150)
    void aReportNeitherClearsNorAddsAnException(
            @ForAll("reports") List<Reported> reports,
            @ForAll @IntRange(min = -300, max = 300) int overrun,
            @ForAll @IntRange(min = -60, max = 60) int late) {
        assertThat(exceptions(Reported.with(project(overrun, late), numbered(reports))))
                .isEqualTo(exceptions(project(overrun, late)));
    }

    @Property(tries = 150)
    void raisingAForecastNeverClearsABreachAndNeverStopsAskingForADecision(
            @ForAll("reports") List<Reported> reports,
            @ForAll @IntRange(max = 400) int overrun,
            @ForAll @IntRange(max = 200) int more) {
        List<ExceptionReport> all = numbered(reports);
        assertThat(askedAbove(Reported.with(project(overrun + more, 0), all)))
                .containsAll(askedAbove(Reported.with(project(overrun, 0), all)));
        assertThat(exceptions(project(overrun + more, 0))).containsAll(exceptions(project(overrun, 0)));
    }

    /** Those that ask, of forecasts on the upper side of everything that may have been agreed. */
    private static List<String> askedAbove(Project project) {
        return Given.result(project).findings().stream()
                .filter(finding -> finding.ruleId().equals("tolerance.exception"))
                .filter(finding -> finding.decision() != null)
                .filter(finding -> {
                    Money forecast = project.position().cost().forecast();
                    return forecast != null && forecast.compareTo(Money.of("GBP", 1_300)) >= 0;
                })
                .map(Finding::id)
                .toList();
    }

    @Property(tries = 150)
    void wideningAToleranceNeverAddsAnExceptionAndNeverAsksForADecisionMore(
            @ForAll @IntRange(min = -300, max = 300) int overrun,
            @ForAll @IntRange(max = 40) int percent,
            @ForAll @IntRange(max = 40) int wider) {
        Project narrow = Given.project("P", 1_000, 1_000L + overrun, 0, Given.cost(percent + "%"), time("1 day"));
        Project wide = Given.project("P", 1_000, 1_000L + overrun, 0, Given.cost(percent + wider + "%"), time("1 day"));
        assertThat(exceptions(narrow)).containsAll(exceptions(wide));
    }

    @Property(tries = 150)
    void aDraftKeepsDoingNothingAmongItsOptionsAndItsNewToleranceFits(
            @ForAll("reports") List<Reported> reports,
            @ForAll @IntRange(min = -300, max = 300) int overrun,
            @ForAll @IntRange(min = -60, max = 60) int late) {
        Project project = Reported.with(project(overrun, late), numbered(reports));
        ExceptionContext context = ExceptionContext.of(project, AS_OF, TolerancePolicy.DEFAULTS);
        ExceptionReports.draft(context).ifPresent(draft -> {
            assertThat(draft.options()).anyMatch(option -> option.outcome() == ExceptionOutcome.CONTINUE);
            assertThat(draft.findOption("new tolerance"))
                    .hasValueSatisfying(option -> assertThat(option.within()).isTrue());
            assertThat(draft.findOption("re-plan within tolerance"))
                    .hasValueSatisfying(
                            option -> assertThat(option.after()).noneMatch(status -> status.rag() == Rag.RED));
            assertThat(draft.recommended() == null).isEqualTo(draft.gaps().contains(draft.reason()));
        });
        assertThat(ExceptionReports.draft(context).isPresent())
                .isEqualTo(!exceptions(project).isEmpty());
    }

    @Property(tries = 100)
    void theNarrowestNewToleranceIsNoWiderThanATenthOfAPercentOrADayMoreThanNeeded(
            @ForAll @IntRange(min = 101, max = 900) int overrun) {
        DraftOption option = ExceptionReports.draft(
                        ExceptionContext.of(project(overrun, 0), AS_OF, TolerancePolicy.DEFAULTS))
                .flatMap(draft -> draft.findOption("new tolerance"))
                .orElseThrow();
        assertThat(option.tolerances())
                .extracting(Tolerance::above)
                .containsExactly(ToleranceLimit.parse(
                        new BigDecimal(overrun).movePointLeft(1).toPlainString() + "%"));
    }

    @Property(tries = 150)
    void anAgreedPlanAppliedTwiceIsAppliedOnceAndAForecastThatEqualsItIsNoException(
            @ForAll @IntRange(min = -300, max = 300) int overrun,
            @ForAll @IntRange(min = -60, max = 60) int late,
            @ForAll @Size(max = 2) List<@IntRange(max = 20) Integer> percents) {
        List<Tolerance> set = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            ToleranceAspect aspect = i == 0 ? ToleranceAspect.COST : ToleranceAspect.TIME;
            set.add(Tolerance.ofBothSides(aspect, ToleranceLimit.ofPercent(percents.get(i))));
        }
        Project project = project(overrun, late);
        ExceptionReport report = Reported.report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                .decided(
                        ExceptionOutcome.EXCEPTION_PLAN,
                        AS_OF.minusDays(30),
                        new AgreedFigures(Money.of("GBP", 1_000L + overrun), null, FINISH.plusDays(late), null),
                        set.toArray(new Tolerance[0]))
                .build();
        Project applied = ExceptionPlan.apply(Reported.with(project, List.of(report)), report);
        assertThat(ExceptionPlan.apply(applied, report)).isEqualTo(applied);
        assertThat(exceptions(applied)).isEmpty();
        assertThat(Given.ids(Given.result(applied))).noneMatch(id -> id.contains("not-applied"));
    }
}
