package dev.pmo.rules.testkit;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** RAID logs of any shape, as arbitraries. */
public final class RaidLogs {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private RaidLogs() {}

    /**
     * Logs without violations: unique identifiers, dates in order.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RaidLog> valid() {
        return logs(Texts.plain(), true);
    }

    /**
     * Logs as they come: repeated identifiers, hostile and missing texts, reversed dates.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RaidLog> any() {
        return Combinators.combine(logs(Texts.hostile(), false), Arbitraries.of(false, true))
                .as((log, again) -> again ? twice(log) : log);
    }

    /** The last issue, assumption and action once more, as it may come from two sources. */
    private static RaidLog twice(RaidLog log) {
        return new RaidLog(
                log.risks(),
                lastAgain(log.assumptions()),
                lastAgain(log.issues()),
                log.dependencies(),
                lastAgain(log.actions()));
    }

    private static <T> List<T> lastAgain(List<T> items) {
        List<T> all = new ArrayList<>(items);
        items.stream().skip(Math.max(0, items.size() - 1L)).forEach(all::add);
        return all;
    }

    /**
     * Risks, all with the identifier {@code R-0}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Risk> risks() {
        return risks(Texts.plain(), true);
    }

    private static Arbitrary<RaidLog> logs(Arbitrary<String> texts, boolean valid) {
        return Combinators.combine(
                        risks(texts, valid).list().ofMaxSize(5),
                        issues(texts, valid).list().ofMaxSize(3),
                        assumptions(texts).list().ofMaxSize(2))
                .as((risks, issues, assumptions) -> new RaidLog(
                        numbered(risks, valid, RaidLogs::withNumber),
                        assumptions(assumptions),
                        issues(issues, risks.isEmpty()),
                        List.of(),
                        null))
                .flatMap(RaidParts::acting);
    }

    private static Risk withNumber(Risk risk, int number) {
        return new Risk(
                RiskId.of("R-" + number),
                risk.title(),
                risk.nature(),
                risk.status(),
                risk.owner(),
                risk.statement(),
                risk.inherent(),
                risk.residual(),
                risk.target(),
                risk.strategy(),
                risk.controls(),
                risk.dates(),
                risk.affects(),
                risk.escalation(),
                risk.acceptance());
    }

    private static <T> List<T> numbered(List<T> items, boolean unique, BiFunction<T, Integer, T> number) {
        List<T> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            result.add(number.apply(items.get(i), unique ? i : i / 2));
        }
        return result;
    }

    /** The first one was the first risk, where there is one. */
    private static List<Issue> issues(List<Issue> issues, boolean noRisks) {
        return numbered(
                issues,
                true,
                (issue, number) -> new Issue(
                        IssueId.of("I-" + number),
                        issue.title(),
                        issue.type(),
                        issue.status(),
                        issue.severity(),
                        issue.owner(),
                        issue.raised(),
                        issue.target(),
                        issue.closed(),
                        issue.affects(),
                        noRisks || number > 0 ? null : RiskId.of("R-0"),
                        issue.impact(),
                        issue.escalation()));
    }

    private static List<Assumption> assumptions(List<Assumption> assumptions) {
        return numbered(
                assumptions,
                true,
                (assumption, number) -> new Assumption(
                        AssumptionId.of("A-" + number),
                        assumption.statement(),
                        assumption.status(),
                        assumption.owner(),
                        assumption.validateBy(),
                        assumption.confidence(),
                        assumption.risk(),
                        assumption.ifFalse(),
                        null));
    }

    private static Arbitrary<Risk> risks(Arbitrary<String> texts, boolean valid) {
        return RaidParts.dressed(undressed(texts, valid), valid);
    }

    private static Arbitrary<Risk> undressed(Arbitrary<String> texts, boolean valid) {
        Arbitrary<RiskAssessment> assessments = assessments();
        return Combinators.combine(
                        texts,
                        Arbitraries.of(RiskNature.class),
                        Arbitraries.of(RiskStatus.class),
                        texts.injectNull(0.3),
                        assessments.injectNull(0.2),
                        assessments.injectNull(0.5),
                        controls().list().ofMaxSize(2),
                        dates(valid))
                .as((title, nature, status, owner, inherent, residual, controls, dates) -> Risk.builder(
                                RiskId.of("R-0"), title)
                        .nature(nature)
                        .status(status)
                        .owner(owner)
                        .inherent(inherent)
                        .residual(residual)
                        .strategy(nature == RiskNature.THREAT ? ResponseStrategy.AVOID : null)
                        .controls(controls)
                        .dates(dates)
                        .build());
    }

    private static Arbitrary<RiskAssessment> assessments() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5).injectNull(0.1),
                        Arbitraries.integers().between(1, 5).injectNull(0.1),
                        Positions.probabilities().injectNull(0.4),
                        Positions.amounts().injectNull(0.4),
                        Arbitraries.integers().between(0, 90).injectNull(0.6))
                .as(RiskAssessment::new);
    }

    private static Arbitrary<Control> controls() {
        return Combinators.combine(Arbitraries.of(ControlState.class), days().injectNull(0.4))
                .as((state, due) -> new Control("a control", state, null, due));
    }

    private static Arbitrary<RiskDates> dates(boolean valid) {
        return Combinators.combine(
                        days().injectNull(0.3), days().injectNull(0.3), days().injectNull(0.3), days().injectNull(0.3))
                .as((identified, reviewed, next, proximity) -> {
                    boolean reversed = identified != null && reviewed != null && reviewed.isBefore(identified);
                    return new RiskDates(
                            identified, valid && reversed ? identified : reviewed, next, proximity, null, null);
                });
    }

    private static Arbitrary<Issue> issues(Arbitrary<String> texts, boolean valid) {
        return Combinators.combine(
                        texts,
                        Arbitraries.of(IssueType.class),
                        Arbitraries.of(IssueStatus.class),
                        Arbitraries.of(IssueSeverity.class).injectNull(0.2),
                        texts.injectNull(0.3),
                        days(),
                        days().injectNull(0.3),
                        RaidParts.impacts().injectNull(0.5))
                .as((title, type, status, severity, owner, raised, target, impact) -> new Issue(
                        IssueId.of("I-0"),
                        title,
                        type,
                        status,
                        severity,
                        owner,
                        raised,
                        target,
                        status.live() || !valid ? null : raised,
                        null,
                        null,
                        impact,
                        null));
    }

    private static Arbitrary<Assumption> assumptions(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts,
                        Arbitraries.of(AssumptionStatus.class),
                        texts.injectNull(0.3),
                        days().injectNull(0.3),
                        Positions.probabilities().injectNull(0.4),
                        RaidParts.impacts().injectNull(0.4))
                .as((statement, status, owner, by, confidence, ifFalse) -> new Assumption(
                        AssumptionId.of("A-0"), statement, status, owner, by, confidence, null, ifFalse, null));
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-200, 200).map(DAY::plusDays);
    }
}
