package dev.pmo.rules.testkit;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Exception reports of any shape, with their options and decisions, as arbitraries. */
public final class ExceptionReports {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<ToleranceAspect> ASPECTS =
            List.of(ToleranceAspect.COST, ToleranceAspect.TIME, ToleranceAspect.BENEFITS, ToleranceAspect.RISK);

    private ExceptionReports() {}

    /**
     * Reports without violations, of a scope as a whole: unique identifiers, dates in order, one currency. What they say
     * may still be incomplete or late, or decided by the wrong rung.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<ExceptionReport>> valid() {
        Arbitrary<Money> money = Positions.amounts();
        Arbitrary<List<ToleranceAspect>> aspects =
                Arbitraries.of(ASPECTS).list().ofMaxSize(3).uniqueElements();
        Arbitrary<List<ExceptionOption>> options =
                options(Texts.plain(), money).list().ofMaxSize(3).uniqueElements(ExceptionOption::name);
        return reports(Texts.plain(), aspects, options, decisions(Texts.plain(), money, true), true)
                .list()
                .ofMaxSize(2)
                .map(ExceptionReports::numbered);
    }

    /**
     * Reports as they come: repeated identifiers and options, hostile texts, stages that are not there, mixed
     * currencies, decisions taken before the report was written.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<ExceptionReport>> any() {
        Arbitrary<Money> money = Arbitraries.oneOf(
                Positions.amounts(), Arbitraries.longs().between(-9, 9).map(amount -> Money.of("EUR", amount)));
        Arbitrary<List<ToleranceAspect>> aspects =
                Arbitraries.of(ToleranceAspect.class).list().ofMaxSize(3);
        Arbitrary<List<ExceptionOption>> options =
                options(Texts.hostile(), money).list().ofMaxSize(3);
        return reports(Texts.hostile(), aspects, options, decisions(Texts.hostile(), money, false), false)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<ExceptionReport> reports(
            Arbitrary<String> texts,
            Arbitrary<List<ToleranceAspect>> aspects,
            Arbitrary<List<ExceptionOption>> options,
            Arbitrary<ExceptionDecision> decisions,
            boolean whole) {
        Arbitrary<@Nullable StageId> stages =
                Arbitraries.of("S-1", "S-2").map(StageId::of).injectNull(whole ? 1.0 : 0.5);
        Arbitrary<@Nullable Integer> raised =
                Arbitraries.integers().between(-90, 5).injectNull(0.1);
        Arbitrary<List<String>> consequences = texts.list().ofMaxSize(2);
        Arbitrary<ExceptionReport> begun = Combinators.combine(
                        Arbitraries.integers().between(0, 1), texts, aspects, stages, raised, texts.injectNull(0.2))
                .as((id, title, named, stage, days, cause) -> new ExceptionReport(
                        ExceptionId.of("EX-" + id),
                        title,
                        named,
                        stage,
                        days == null ? null : DAY.plusDays(days),
                        "Ann",
                        cause,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return Combinators.combine(begun, consequences, options, texts.injectNull(0.3), decisions.injectNull(0.4))
                .as((report, follows, ways, other, decision) -> filled(
                        report, follows, ways, named(ways, other, whole), whole ? in(report, decision) : decision));
    }

    private static @Nullable String named(List<ExceptionOption> options, @Nullable String other, boolean known) {
        return known && other != null
                ? options.isEmpty() ? null : options.get(0).name()
                : other;
    }

    /** A decision that is not older than the report. */
    private static @Nullable ExceptionDecision in(ExceptionReport report, @Nullable ExceptionDecision decision) {
        LocalDate raised = report.raised();
        LocalDate on = decision == null ? null : decision.decision().on();
        if (decision == null || raised == null || on == null || !on.isBefore(raised)) {
            return decision;
        }
        RecordedDecision was = decision.decision();
        LocalDate until = was.until() != null && was.until().isBefore(raised) ? raised : was.until();
        return new ExceptionDecision(
                decision.outcome(),
                new RecordedDecision(was.by(), was.authority(), raised, until, was.reason()),
                decision.option(),
                decision.tolerances(),
                decision.agreed());
    }

    private static ExceptionReport filled(
            ExceptionReport report,
            List<String> consequences,
            List<ExceptionOption> options,
            @Nullable String recommended,
            @Nullable ExceptionDecision decision) {
        return new ExceptionReport(
                report.id(),
                report.title(),
                report.aspects(),
                report.stage(),
                report.raised(),
                report.raisedBy(),
                report.cause(),
                consequences,
                options,
                recommended,
                null,
                null,
                decision);
    }

    private static Arbitrary<ExceptionOption> options(Arbitrary<String> texts, Arbitrary<Money> money) {
        Arbitrary<Impact> impacts = Combinators.combine(
                        money.injectNull(0.3),
                        Arbitraries.integers().between(-30, 90).injectNull(0.3))
                .as(Impact::of);
        return Combinators.combine(
                        texts,
                        Arbitraries.of(ExceptionOutcome.class),
                        impacts,
                        texts.injectNull(0.4),
                        Positions.tolerances())
                .as((name, outcome, impact, words, tolerances) ->
                        new ExceptionOption(name, null, outcome, impact, words, tolerances));
    }

    private static Arbitrary<ExceptionDecision> decisions(
            Arbitrary<String> texts, Arbitrary<Money> money, boolean ordered) {
        Arbitrary<String> authorities =
                Arbitraries.of("project manager", "project board", "Programme Board", "portfolio board", "nobody");
        Arbitrary<RecordedDecision> recorded = Combinators.combine(
                        authorities.injectNull(0.2),
                        Arbitraries.integers().between(-60, 5).injectNull(0.2),
                        Arbitraries.integers().between(ordered ? 0 : -30, 60).injectNull(0.6))
                .as((authority, on, days) -> {
                    LocalDate from = on == null ? null : DAY.plusDays(on);
                    LocalDate until = days == null ? null : (from == null ? DAY : from).plusDays(days);
                    return new RecordedDecision("Ann", authority, from, until, null);
                });
        return Combinators.combine(
                        Arbitraries.of(ExceptionOutcome.class),
                        recorded,
                        texts.injectNull(0.5),
                        Arbitraries.frequencyOf(Tuple.of(1, Positions.tolerances()), Tuple.of(1, Strain.tolerances())),
                        agreed(money, ordered).injectNull(0.4))
                .as((outcome, decision, option, tolerances, agreed) -> new ExceptionDecision(
                        outcome, decision, option, ordered ? tolerances : twice(tolerances), agreed));
    }

    private static List<Tolerance> twice(List<Tolerance> tolerances) {
        List<Tolerance> all = new ArrayList<>(tolerances);
        tolerances.stream().limit(1).forEach(all::add);
        return all;
    }

    private static Arbitrary<AgreedFigures> agreed(Arbitrary<Money> money, boolean ordered) {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                        money, Arbitraries.of(90_000L, 130_000L).map(sum -> Money.of("GBP", sum)))
                                .injectNull(0.2),
                        Arbitraries.integers().between(-200, 0).injectNull(0.5),
                        Arbitraries.integers().between(ordered ? 0 : -400, 200).injectNull(0.2),
                        Arbitraries.of("agreed").injectNull(0.5))
                .as((cost, start, finish, baseline) -> new AgreedFigures(
                        cost,
                        start == null ? null : DAY.plusDays(start),
                        finish == null ? null : DAY.plusDays(finish),
                        baseline));
    }

    private static List<ExceptionReport> numbered(List<ExceptionReport> reports) {
        List<ExceptionReport> numbered = new ArrayList<>();
        for (ExceptionReport was : reports) {
            numbered.add(copy(was, ExceptionId.of("EX-" + numbered.size()), was.decision()));
        }
        return numbered;
    }

    /**
     * A report of which no more is known than what was decided.
     *
     * @param id its identifier
     * @param decision the decision
     * @return the report
     */
    public static ExceptionReport of(String id, ExceptionDecision decision) {
        return new ExceptionReport(
                ExceptionId.of(id), id, null, null, null, null, null, null, null, null, null, null, decision);
    }

    /**
     * The same report with another decision.
     *
     * @param report the report
     * @param decision the decision, or {@code null} for none
     * @return the changed report
     */
    public static ExceptionReport decided(ExceptionReport report, @Nullable ExceptionDecision decision) {
        return copy(report, report.id(), decision);
    }

    private static ExceptionReport copy(ExceptionReport was, ExceptionId id, @Nullable ExceptionDecision decision) {
        return new ExceptionReport(
                id,
                was.title(),
                was.aspects(),
                was.stage(),
                was.raised(),
                was.raisedBy(),
                was.cause(),
                was.consequences(),
                was.options(),
                was.recommended(),
                was.lessons(),
                was.escalation(),
                decision);
    }
}
