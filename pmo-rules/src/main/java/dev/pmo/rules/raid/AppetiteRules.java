package dev.pmo.rules.raid;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about how much risk a level is willing to bear, and who said so. */
final class AppetiteRules {

    private static final String SOURCE =
            "UK Government Finance Function, risk appetite guidance note: appetite is set by"
                    + " the board, by category";

    private AppetiteRules() {}

    static List<Rule> all() {
        return List.of(aboveAppetite(), aboveAuthority(), unproven(), expired());
    }

    private static Rule aboveAppetite() {
        return Rule.of(
                        "raid.risk-above-appetite",
                        "A threat is above the appetite of its level for its category; nobody has accepted it, and"
                                + " nothing further is planned against it.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(AppetiteRules::judgeAppetite))
                .described(
                        "Doing nothing is a decision to bear the risk, and that decision is not this level's to take. A"
                                + " threat that its band hands up is told there.",
                        "Appetite of the project board for safety low: 6 medium without a planned control is handed up,"
                                + " with one it is not.",
                        SOURCE);
    }

    private static @Nullable Breach judgeAppetite(RiskJudge judge, ScoredRisk scored) {
        return EscalationReasons.appetite(judge, scored) && !EscalationReasons.handedUpByBand(judge, scored)
                ? aboveAppetite(judge, scored)
                : null;
    }

    private static Breach aboveAppetite(RiskJudge judge, ScoredRisk scored) {
        Rung highest = judge.authority.highest().orElse(null);
        String text =
                "is {magnitude}, above the appetite of this level, {appetite}; it is neither accepted nor acted on,"
                        + " and may be accepted by {authority}";
        return judge.escalating(scored, EscalationReason.APPETITE, text, EscalationRules.RESPONSE)
                .with("magnitude", magnitude(judge, scored))
                .with("appetite", judge.authority.says("appetite", appetite(highest, scored)))
                .with("authority", judge.authority.says("route", routed(judge, scored)));
    }

    private static Premise magnitude(RiskJudge judge, ScoredRisk scored) {
        String category = scored.risk().statement().category();
        String words = (scored.score() == null ? "not scored" : scored.score().inWords())
                + (scored.expected() == null ? "" : " and " + scored.expected() + " expected")
                + (RaidWords.blank(category) ? "" : " in the category '" + category + "'");
        return judge.inputs
                .fact(RaidFacts.REGISTER)
                .part("magnitude[" + scored.risk().id() + "]", words, judge.causes(scored.risk()));
    }

    private static String appetite(@Nullable Rung highest, ScoredRisk scored) {
        if (highest == null) {
            return "where nobody accepts risks";
        }
        AppetiteLimit limit =
                highest.findAppetite(scored.risk().statement().category()).orElse(null);
        if (limit == null) {
            return "that of the " + highest.name();
        }
        return Wording.of(limit.upTo()) + (limit.expectedCost() == null ? "" : " and " + limit.expectedCost())
                + " of the " + highest.name();
    }

    private static String routed(RiskJudge judge, ScoredRisk scored) {
        return judge.authority.route(scored).map(rung -> "the " + rung.name()).orElse(judge.authority.beyond());
    }

    private static Rule aboveAuthority() {
        return Rule.of(
                        "raid.acceptance-above-authority",
                        "A threat was accepted in the name of an authority whose appetite it is above.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(AppetiteRules::judgeAuthority))
                .described(
                        "What an authority may not accept is not accepted; the next one that may has to decide.",
                        "20 high, accepted by the project board, whose appetite is medium: it is for the programme"
                                + " board.",
                        SOURCE);
    }

    private static @Nullable Breach judgeAuthority(RiskJudge judge, ScoredRisk scored) {
        RecordedDecision acceptance = judge.authority.acceptance(scored);
        Rung rung = acceptance == null
                ? null
                : judge.authority.find(acceptance.authority()).orElse(null);
        if (rung == null
                || acceptance == null
                || judge.authority.expired(acceptance)
                || judge.authority.accepted(scored)) {
            return null;
        }
        Breach breach = judge.about(
                        scored,
                        "is {magnitude}, and was accepted by the {acceptedBy}, which {may}; it is for {authority}, and"
                                + " an answer is due within {days} days")
                .with("magnitude", magnitude(judge, scored))
                .with("acceptedBy", judge.field(scored.risk(), "acceptance.authority", rung.name()))
                .with("may", judge.authority.says("rung[" + rung.name() + "]", may(rung, scored)))
                .with("authority", judge.authority.says("route", routed(judge, scored)))
                .with("days", judge.threshold(ResponseDays.path(judge.severity(scored)), days(judge, scored)))
                .carrying(scored.risk());
        LocalDate due = Dates.plusDays(judge.asOf, days(judge, scored));
        Breach asking = breach.decide(EscalationRules.RESPONSE, due, Intervention.REVIEW);
        return judge.authority.beyondLevel(scored) ? asking.escalate() : asking;
    }

    private static int days(RiskJudge judge, ScoredRisk scored) {
        return judge.policy.responseDays().of(judge.severity(scored));
    }

    private static String may(Rung rung, ScoredRisk scored) {
        if (!rung.decides(DecisionKind.RISK_ACCEPTANCE)) {
            return "accepts no risks";
        }
        return "may accept up to "
                + rung.findAppetite(scored.risk().statement().category())
                        .map(limit -> Wording.of(limit.upTo())
                                + (limit.expectedCost() == null ? "" : " and " + limit.expectedCost() + " expected"))
                        .orElse("less");
    }

    private static Rule unproven() {
        return Rule.of(
                        "raid.acceptance-without-authority",
                        "A threat is recorded as accepted, and it cannot be told by which authority of the ladder.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(AppetiteRules::judgeProof))
                .described(
                        "An acceptance that nobody answers for accepts nothing.",
                        "Accepted by 'the team', which no rung of the ladder is called.",
                        SOURCE);
    }

    private static @Nullable Breach judgeProof(RiskJudge judge, ScoredRisk scored) {
        RecordedDecision acceptance = judge.authority.acceptance(scored);
        if (acceptance == null || judge.authority.knows(acceptance.authority())) {
            return null;
        }
        String authority = acceptance.authority();
        return judge.about(scored, "is accepted by {by} in the name of {authority}, and the ladder knows {ladder}")
                .with("by", judge.field(scored.risk(), "acceptance.by", named(acceptance.by())))
                .with("authority", judge.field(scored.risk(), "acceptance.authority", named(authority)))
                .with("ladder", judge.authority.says("rungs", "no such authority"));
    }

    private static String named(@Nullable String who) {
        return who == null || who.isBlank() ? "nobody" : "'" + who + "'";
    }

    private static Rule expired() {
        return Rule.of(
                        "raid.acceptance-expired",
                        "The acceptance of a live threat was limited in time, and that time is over.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(AppetiteRules::judgeExpiry))
                .described(
                        "From that day on the risk is borne without a decision.",
                        "Accepted until 1 March: on 1 March it still is, on 2 March it is not.",
                        SOURCE);
    }

    private static @Nullable Breach judgeExpiry(RiskJudge judge, ScoredRisk scored) {
        RecordedDecision acceptance = judge.authority.acceptance(scored);
        if (acceptance == null || !judge.authority.expired(acceptance)) {
            return null;
        }
        return judge.about(scored, "was accepted until {until}, before {asOf}, and scores {score}")
                .with(
                        "until",
                        judge.field(scored.risk(), "acceptance.until", Objects.requireNonNull(acceptance.until())))
                .with("asOf", judge.inputs.asOfPremise())
                .with("score", judge.score(scored));
    }
}
