package dev.pmo.rules.reporting.log;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.RiskScore;
import dev.pmo.rules.raid.ScoredRisk;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The risks, assumptions, issues, give/get dependencies and actions of a scope and of all below it, each as a table.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RaidLogTable {

    private RaidLogTable() {}

    /**
     * The risks, without their scores: those hang on the policy of a review.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable risks(Scope root) {
        return risks(new LogLayout<>(LogKind.RISKS), root, risk -> null);
    }

    /**
     * The risks with their scores; a risk that is live no more, or that could not be scored, has none.
     *
     * @param review the review that scored them
     * @return the table
     */
    public static LogTable risks(Review review) {
        IdentityHashMap<Risk, RiskScore> scores = new IdentityHashMap<>();
        for (int place = 0; place < review.index().scopes().size(); place++) {
            review.findFactAt(place, RaidFacts.REGISTER)
                    .ifPresent(fact -> fact.value().all().forEach(scored -> put(scores, scored)));
        }
        return risks(new LogLayout<>(LogKind.RISKS), review.request().root(), scores::get);
    }

    private static void put(IdentityHashMap<Risk, RiskScore> scores, ScoredRisk scored) {
        RiskScore score = scored.score();
        if (score != null) {
            scores.put(scored.risk(), score);
        }
    }

    private static LogTable risks(LogLayout<Risk> layout, Scope root, Function<Risk, @Nullable RiskScore> score) {
        layout.text("id", Risk::id)
                .text("title", Risk::title)
                .word("nature", Risk::nature)
                .word("status", Risk::status)
                .text("owner", Risk::owner)
                .text("category", risk -> risk.statement().category())
                .text("cause", risk -> risk.statement().cause())
                .text("event", risk -> risk.statement().event())
                .text("effect", risk -> risk.statement().effect())
                .text("supplier", risk -> risk.statement().supplier())
                .word("band", risk -> {
                    RiskScore scored = score.apply(risk);
                    return scored == null ? null : scored.band();
                })
                .number("score", risk -> LogCells.part(score.apply(risk), RiskScore::value));
        steps(layout, "", risk -> risk.findCurrent().orElse(null));
        layout.number("probability", RaidLogTable::probability)
                .money("costIfItHappens", risk -> current(risk, RiskAssessment::cost))
                .money("expectedCost", RaidLogTable::expected)
                .number("delayDays", risk -> current(risk, RiskAssessment::delayDays));
        steps(layout, "inherent", Risk::inherent);
        steps(layout, "target", Risk::target);
        layout.word("strategy", Risk::strategy)
                .text("controls", RaidLogTable::controls)
                .date("identified", risk -> risk.dates().identified())
                .date("lastReviewed", risk -> risk.dates().lastReviewed())
                .date("nextReview", risk -> risk.dates().nextReview())
                .date("proximity", risk -> risk.dates().proximity())
                .date("responseComplete", risk -> risk.dates().target())
                .text("earlierTargets", risk -> LogCells.listed(risk.dates().earlierTargets()))
                .text("affects", risk -> LogCells.sorted(risk.affects()));
        LogCells.escalation(layout, Risk::escalation);
        layout.text("acceptedBy", risk -> LogCells.part(risk.acceptance(), decision -> decision.by()))
                .date("accepted", risk -> LogCells.part(risk.acceptance(), decision -> decision.on()))
                .date("acceptedUntil", risk -> LogCells.part(risk.acceptance(), decision -> decision.until()));
        return layout.table(root, scope -> scope.raid().risks());
    }

    private static void steps(
            LogLayout<Risk> layout, String which, Function<Risk, @Nullable RiskAssessment> assessment) {
        layout.number(
                        which.isEmpty() ? "likelihood" : which + "Likelihood",
                        risk -> LogCells.part(assessment.apply(risk), RiskAssessment::likelihood))
                .number(
                        which.isEmpty() ? "impact" : which + "Impact",
                        risk -> LogCells.part(assessment.apply(risk), RiskAssessment::impact));
    }

    private static <T> @Nullable Object current(Risk risk, Function<RiskAssessment, @Nullable T> part) {
        return LogCells.part(risk.findCurrent().orElse(null), part);
    }

    private static @Nullable Object probability(Risk risk) {
        return LogCells.part(risk.findCurrent().map(RiskAssessment::probability).orElse(null), Probability::value);
    }

    private static @Nullable Money expected(Risk risk) {
        try {
            return risk.findCurrent().flatMap(RiskAssessment::findExpectedValue).orElse(null);
        } catch (IllegalArgumentException e) {
            // a product of more digits than money can have is not known
            return null;
        }
    }

    private static String controls(Risk risk) {
        return LogCells.sorted(risk.controls().stream()
                .map(control -> LogCells.with(
                        control.description(),
                        Wording.of(control.state()),
                        control.owner(),
                        control.due() == null ? null : "due " + control.due()))
                .toList());
    }

    /**
     * The assumptions.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable assumptions(Scope root) {
        LogLayout<Assumption> layout = new LogLayout<Assumption>(LogKind.ASSUMPTIONS)
                .text("id", Assumption::id)
                .text("statement", Assumption::statement)
                .word("status", Assumption::status)
                .text("owner", Assumption::owner)
                .date("validateBy", Assumption::validateBy)
                .number("confidence", assumption -> LogCells.part(assumption.confidence(), Probability::value))
                .text("risk", Assumption::risk)
                .text("issue", Assumption::issue);
        LogCells.impact(layout, "ifFalse", Assumption::ifFalse);
        return layout.table(root, scope -> scope.raid().assumptions());
    }

    /**
     * The issues.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable issues(Scope root) {
        LogLayout<Issue> layout = new LogLayout<Issue>(LogKind.ISSUES)
                .text("id", Issue::id)
                .text("title", Issue::title)
                .word("type", Issue::type)
                .word("status", Issue::status)
                .word("severity", Issue::severity)
                .text("owner", Issue::owner)
                .date("raised", Issue::raised)
                .date("target", Issue::target)
                .date("closed", Issue::closed)
                .text("risk", Issue::cause)
                .text("affects", issue -> LogCells.sorted(issue.affects()));
        LogCells.impact(layout, "impact", Issue::impact);
        LogCells.escalation(layout, Issue::escalation);
        return layout.table(root, scope -> scope.raid().issues());
    }

    /**
     * The give/get dependencies, each where it is recorded.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable dependencies(Scope root) {
        Map<ScopeRef, String> names = Scopes.names(root);
        return new LogLayout<GiveGet>(LogKind.DEPENDENCIES)
                .text("id", GiveGet::id)
                .text("deliverable", GiveGet::deliverable)
                .word("status", GiveGet::status)
                .text("giver", GiveGet::giver)
                .text("giverName", give -> names.get(give.giver()))
                .text("receiver", GiveGet::receiver)
                .text("receiverName", give -> names.get(give.receiver()))
                .date("neededBy", GiveGet::neededBy)
                .date("promised", GiveGet::promised)
                .date("delivered", GiveGet::delivered)
                .text("giverActivity", GiveGet::giverActivity)
                .text("receiverActivity", GiveGet::receiverActivity)
                .table(root, scope -> scope.raid().dependencies());
    }

    /**
     * The actions.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable actions(Scope root) {
        return new LogLayout<Action>(LogKind.ACTIONS)
                .text("id", Action::id)
                .text("title", Action::title)
                .word("status", Action::status)
                .text("owner", Action::owner)
                .date("raised", Action::raised)
                .date("due", Action::due)
                .date("closed", Action::closed)
                .text("about", Action::about)
                .table(root, scope -> scope.raid().actions());
    }
}
