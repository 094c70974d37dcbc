package dev.pmo.rules.raid;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules about single risks share while one of them judges a scope. */
final class RiskJudge {

    /** What all rules about single risks read. */
    static final Reads READS =
            Reads.nothing().fact(RaidFacts.REGISTER).fact(AuthorityFacts.LADDER).policy(RaidPolicy.TYPE);

    /** A judgement of one risk. */
    interface RiskRule {
        @Nullable
        Breach judge(RiskJudge judge, ScoredRisk scored);
    }

    final Inputs inputs;
    final LocalDate asOf;
    final PolicyInForce<RaidPolicy> inForce;
    final RaidPolicy policy;
    final RiskAuthority authority;
    private @Nullable Set<String> answered;

    private RiskJudge(Inputs inputs) {
        this.inputs = inputs;
        this.asOf = inputs.asOf();
        this.inForce = inputs.policy(RaidPolicy.TYPE);
        this.policy = inForce.value();
        this.authority = new RiskAuthority(
                inputs.fact(AuthorityFacts.LADDER), inputs.scope().level(), asOf);
    }

    static RiskJudge of(Inputs inputs) {
        return new RiskJudge(inputs);
    }

    /** Whether something further is to be done about a risk: a control is planned, or an open action is about it. */
    boolean actedOn(ScoredRisk scored) {
        if (ControlRules.hasPlannedControl(scored.risk())) {
            return true;
        }
        if (answered == null) {
            answered = ActionRules.answered(inputs.scope().raid());
        }
        return answered.contains(scored.risk().id().value());
    }

    RiskRegister register() {
        return inputs.fact(RaidFacts.REGISTER).value();
    }

    Verdict threats(RiskRule rule) {
        return Verdict.of(judged(register().threats(), rule, List.of()));
    }

    Verdict all(RiskRule rule) {
        RiskRegister register = register();
        return Verdict.of(judged(register.opportunities(), rule, judged(register.threats(), rule, List.of())));
    }

    private List<Breach> judged(List<ScoredRisk> risks, RiskRule rule, List<Breach> before) {
        List<Breach> found = before;
        for (ScoredRisk scored : risks) {
            Breach breach = rule.judge(this, scored);
            if (breach != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(breach);
            }
        }
        return found;
    }

    /** How much something wrong with a risk matters: for a threat by its band, for an opportunity less. */
    Severity severity(ScoredRisk scored) {
        if (scored.threat()) {
            return scored.score() == null
                    ? Severity.MEDIUM
                    : RaidWords.severity(scored.score().band());
        }
        return scored.atLeast(RiskBand.HIGH) ? Severity.MEDIUM : Severity.LOW;
    }

    /** A breach whose text begins with the nature and name of the risk. */
    Breach about(ScoredRisk scored, String text) {
        return about(scored, severity(scored), text);
    }

    Breach about(ScoredRisk scored, Severity severity, String text) {
        Risk risk = scored.risk();
        String nature = risk.nature() == RiskNature.THREAT ? "Threat" : "Opportunity";
        return Breach.of(severity, nature + " {risk} " + text)
                .subject(risk.id())
                .with("risk", field(risk, "title", RaidWords.named(risk)));
    }

    /** A breach that is handed up for a reason, or says for whom it waits if that was done before. */
    Breach escalating(ScoredRisk scored, EscalationReason reason, String text, String decision) {
        if (scored.waiting(asOf)) {
            return about(scored, text + "; it waits for {receiver}")
                    .with(
                            "receiver",
                            field(
                                    scored.risk(),
                                    "escalation.to",
                                    Objects.requireNonNull(scored.risk().escalation())
                                            .to()))
                    .carrying(scored.risk());
        }
        if (authority.accepted(scored)) {
            RecordedDecision acceptance = Objects.requireNonNull(scored.risk().acceptance());
            String by = Objects.requireNonNull(acceptance.authority());
            return about(scored, text + "; it is accepted by the {authority}")
                    .with("authority", field(scored.risk(), "acceptance.authority", by))
                    .carrying(scored.risk());
        }
        if (!policy.escalatesOn(reason)) {
            return about(scored, text).carrying(scored.risk());
        }
        Severity severity = severity(scored);
        return about(scored, text + "; an answer is due within {days} days")
                .with(
                        "days",
                        threshold(
                                ResponseDays.path(severity),
                                policy.responseDays().of(severity)))
                .escalate()
                .decide(decision, policy.responseDays().due(severity, asOf), Intervention.SUPPORT)
                .carrying(scored.risk());
    }

    Premise field(Risk risk, String name, Object value) {
        return inputs.input("raid.risks[" + risk.id() + "]." + name, value);
    }

    Premise threshold(String component, Object value) {
        return inputs.threshold(inForce, component, value);
    }

    /** The current score, with the assessment, the control that earns its credit, and the matrix. */
    Premise score(ScoredRisk scored) {
        return inputs.fact(RaidFacts.REGISTER)
                .part("score[" + scored.risk().id() + "]", RaidWords.of(scored.score()), causes(scored.risk()));
    }

    /** The score that the planned controls aim at. */
    Premise target(ScoredRisk scored, RiskScore target) {
        Risk risk = scored.risk();
        return inputs.fact(RaidFacts.REGISTER)
                .part("target[" + risk.id() + "]", target.inWords(), assessed(risk, risk.target(), "target"));
    }

    /** What the score of a risk follows from, on the matrix of this scope. */
    List<Premise> causes(Risk risk) {
        List<Premise> causes = new ArrayList<>(assessed(risk, current(risk), currentName(risk)));
        for (int i = 0; residualCounts(risk) && i < risk.controls().size(); i++) {
            Control control = risk.controls().get(i);
            if (control.state() == ControlState.IN_PLACE) {
                causes.add(field(risk, "controls[" + i + "].state", control.state()));
                break;
            }
        }
        return causes;
    }

    /** One of the three assessments of a risk as the premises of its score. */
    List<Premise> assessed(Risk risk, @Nullable RiskAssessment assessment, String name) {
        Integer likelihood = assessment == null ? null : assessment.likelihood();
        Integer impact = assessment == null ? null : assessment.impact();
        return List.of(
                field(risk, name + ".likelihood", likelihood == null ? RaidWords.NOT_RECORDED : likelihood),
                field(risk, name + ".impact", impact == null ? RaidWords.NOT_RECORDED : impact),
                threshold(
                        risk.nature() == RiskNature.THREAT ? "threats" : "opportunities",
                        policy.matrix(risk.nature())));
    }

    /** The expected value, with the probability and the cost that it is the product of. */
    Premise expected(ScoredRisk scored) {
        Risk risk = scored.risk();
        RiskAssessment current = Objects.requireNonNull(current(risk));
        String name = currentName(risk);
        return inputs.fact(RaidFacts.REGISTER)
                .part(
                        "expected[" + risk.id() + "]",
                        Objects.requireNonNull(scored.expected()),
                        List.of(
                                field(risk, name + ".probability", Objects.requireNonNull(current.probability())),
                                field(risk, name + ".cost", Objects.requireNonNull(current.cost()))));
    }

    private static @Nullable RiskAssessment current(Risk risk) {
        return risk.findCurrent().orElse(null);
    }

    private static String currentName(Risk risk) {
        return residualCounts(risk) ? "residual" : "inherent";
    }

    private static boolean residualCounts(Risk risk) {
        return risk.residual() != null && (risk.inherent() == null || risk.hasControlInPlace());
    }
}
