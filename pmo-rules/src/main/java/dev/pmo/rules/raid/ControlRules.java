package dev.pmo.rules.raid;

import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about what the controls of a risk earn, and whether they come in time. */
final class ControlRules {

    private ControlRules() {}

    static List<Rule> all() {
        return List.of(creditWithoutControl(), worseThanInherent(), targetWorse(), overdue(), withoutAction());
    }

    static boolean hasPlannedControl(Risk risk) {
        for (Control control : risk.controls()) {
            if (control.state() == ControlState.PLANNED) {
                return true;
            }
        }
        return false;
    }

    private static Rule creditWithoutControl() {
        return Rule.of(
                        "raid.residual-credit-without-control",
                        "A risk claims a better residual than inherent assessment, and no control is in place.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(ControlRules::judgeCredit))
                .described(
                        "Only a control that works earns credit; what is planned belongs to the target. Until then the"
                                + " inherent assessment counts.",
                        "Inherent 20 high, residual 6 medium, the only control is planned: 20 high counts.",
                        "Treasury Board of Canada, project complexity and risk assessment: residual is after mitigation"
                                + " is in place");
    }

    private static @Nullable Breach judgeCredit(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        if (risk.inherent() == null || risk.residual() == null || risk.hasControlInPlace()) {
            return null;
        }
        if (gain(judge, scored) <= 0) {
            return null;
        }
        return compared(
                        judge,
                        scored,
                        "claims {residual} after {controls}; its inherent score {inherent} counts until one is in"
                                + " place")
                .with("controls", judge.field(risk, "controls", controlsInWords(risk)));
    }

    private static String controlsInWords(Risk risk) {
        return risk.controls().isEmpty()
                ? "no control"
                : risk.controls().size() + (risk.controls().size() == 1 ? " control" : " controls") + " not in place";
    }

    private static Rule worseThanInherent() {
        return Rule.of(
                        "raid.residual-worse-than-inherent",
                        "The residual assessment of a risk is worse than the inherent one, and no acceptance gives a"
                                + " reason.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(ControlRules::judgeWorse))
                .described(
                        "Controls make a risk better or leave it as it is; otherwise one of the two assessments is"
                                + " wrong, or a control does harm.",
                        "Threat: inherent 6 medium, residual 20 high.",
                        "Common practice of risk management: residual is at most inherent, for threats");
    }

    private static @Nullable Breach judgeWorse(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        boolean explained =
                risk.acceptance() != null && !RaidWords.blank(risk.acceptance().reason());
        if (risk.inherent() == null || risk.residual() == null || explained || gain(judge, scored) >= 0) {
            return null;
        }
        return compared(judge, scored, "scores {inherent} before its controls and {residual} with them");
    }

    /** Above 0 if the residual assessment is better than the inherent one, below 0 if it is worse. */
    private static int gain(RiskJudge judge, ScoredRisk scored) {
        RiskScore inherent =
                scored.findScore(scored.risk().inherent(), judge.policy).orElse(null);
        RiskScore residual =
                scored.findScore(scored.risk().residual(), judge.policy).orElse(null);
        if (inherent == null || residual == null) {
            return 0;
        }
        int fall = Integer.compare(inherent.value(), residual.value());
        return scored.threat() ? fall : -fall;
    }

    private static Breach compared(RiskJudge judge, ScoredRisk scored, String text) {
        Risk risk = scored.risk();
        return judge.about(scored, text)
                .with("residual", part(judge, scored, "residual"))
                .with("inherent", part(judge, scored, "inherent"))
                .carrying(risk);
    }

    private static Premise part(RiskJudge judge, ScoredRisk scored, String name) {
        Risk risk = scored.risk();
        var assessment = name.equals("residual") ? risk.residual() : risk.inherent();
        return judge.inputs
                .fact(RaidFacts.REGISTER)
                .part(
                        name + "[" + risk.id() + "]",
                        RaidWords.of(scored.findScore(assessment, judge.policy).orElse(null)),
                        judge.assessed(risk, assessment, name));
    }

    private static Rule targetWorse() {
        return Rule.of(
                        "raid.target-worse-than-residual",
                        "The target of a threat is more serious than the threat is already.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(ControlRules::judgeTarget))
                .described(
                        "A target is what the planned controls aim at; one that lies behind asks for nothing, and hides"
                                + " what else is to be done.",
                        "Current score 6 medium, target 20 high.",
                        "Common practice of risk management: inherent, residual and target assessment");
    }

    private static @Nullable Breach judgeTarget(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        RiskScore target = scored.findScore(risk.target(), judge.policy).orElse(null);
        if (target == null
                || scored.score() == null
                || target.value() <= scored.score().value()) {
            return null;
        }
        return judge.about(scored, "scores {score}, and its target is {target}")
                .with("score", judge.score(scored))
                .with("target", judge.target(scored, target));
    }

    private static Rule overdue() {
        return Rule.of(
                        "raid.control-overdue",
                        "A planned control of a live risk was due and is not in place.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(ControlRules::judgeOverdue))
                .described(
                        "The risk stays as serious as it is until its control works.",
                        "Due on 1 March, planned, review on 2 March: overdue; review on 1 March: not yet.",
                        "Common practice of risk management: an overdue action is one past its date and not done");
    }

    private static @Nullable Breach judgeOverdue(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        int first = -1;
        for (int i = 0; i < risk.controls().size(); i++) {
            Control control = risk.controls().get(i);
            boolean late = control.state() == ControlState.PLANNED
                    && control.due() != null
                    && control.due().isBefore(judge.asOf);
            if (late && (first < 0 || earlier(control, risk.controls().get(first)))) {
                first = i;
            }
        }
        if (first < 0) {
            return null;
        }
        Control control = risk.controls().get(first);
        String path = "controls[" + first + "].";
        return judge.about(scored, "waits for the control '{control}', due on {due}, before {asOf}, and still {state}")
                .with("control", judge.field(risk, path + "description", control.description()))
                .with("due", judge.field(risk, path + "due", Objects.requireNonNull(control.due())))
                .with("asOf", judge.inputs.asOfPremise())
                .with("state", judge.field(risk, path + "state", control.state()));
    }

    private static boolean earlier(Control one, Control other) {
        return Objects.requireNonNull(one.due()).isBefore(Objects.requireNonNull(other.due()));
    }

    private static Rule withoutAction() {
        return Rule.of(
                        "raid.risk-outside-tolerance-without-action",
                        "A threat is at or above the attention band and is not handed up by its band or appetite; no"
                                + " further control is planned, and no open action is about it.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(ControlRules::judgeAction))
                .described(
                        "A serious threat that nobody acts on stays serious. Where it is for the level above, that is"
                                + " told in its place.",
                        "20 high in the log of a programme, which hands up very high: attention band high, no planned"
                                + " control, and no open action about it.",
                        "Common practice of risk management: a residual above tolerance has open action");
    }

    private static @Nullable Breach judgeAction(RiskJudge judge, ScoredRisk scored) {
        if (!EscalationReasons.withoutAction(judge, scored)
                || EscalationReasons.band(judge, scored)
                || EscalationReasons.appetite(judge, scored)) {
            return null;
        }
        return judge.about(scored, "scores {score}, at or above the attention band {band}, and has {controls}")
                .with("score", judge.score(scored))
                .with("band", judge.threshold("attentionBand", judge.policy.attentionBand()))
                .with("controls", judge.field(scored.risk(), "controls", "no planned control"));
    }
}
