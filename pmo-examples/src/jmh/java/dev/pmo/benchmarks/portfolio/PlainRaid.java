package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The RAID log of one scope by hand. */
final class PlainRaid {

    private static final int HIGH = 20;
    private static final int STEPS = 5;
    private static final int PROXIMITY_DAYS = 31;
    private static final int REVIEW_DAYS = 31;
    private static final int AGEING_DAYS = 365;

    private final PlainHits hits;
    private final LocalDate asOf;

    /** The risks handed up by the scope that was judged last, and what its threats may cost. */
    final List<Risk> handedUp = new ArrayList<>();

    BigDecimal exposure = BigDecimal.ZERO;

    PlainRaid(PlainHits hits, LocalDate asOf) {
        this.hits = hits;
        this.asOf = asOf;
    }

    void judge(Scope scope) {
        RaidLog log = scope.raid();
        if (!log.assumptions().isEmpty() || !log.dependencies().isEmpty()) {
            throw new IllegalArgumentException("Only risks and issues were expected, but was: '" + scope.ref()
                    + "'.\nMaybe the generator of the portfolio has changed.");
        }
        for (Risk risk : log.risks()) {
            if (risk.status().live()) {
                judge(scope, risk);
            }
        }
        for (Issue issue : log.issues()) {
            if (issue.status().live()) {
                judge(scope, issue);
            }
        }
    }

    private void judge(Scope scope, Risk risk) {
        RiskAssessment current = risk.findCurrent().orElse(null);
        int score = score(current);
        if (score == 0) {
            hits.add("raid.risk-not-assessed", scope, risk.id(), risk.status());
        }
        if (blank(risk.owner())) {
            hits.add("raid.risk-without-owner", scope, risk.id(), score);
        }
        if (risk.nature() == RiskNature.THREAT && current != null) {
            expose(current);
        }
        controls(scope, risk, score);
        dates(scope, risk, score);
        boolean up = score >= HIGH;
        if (up) {
            hits.add("raid.risk-exceeds-band", scope, risk.id(), score);
        }
        if (!risk.affects().isEmpty()) {
            hits.add("raid.risk-affects-others", scope, risk.id(), risk.affects());
            up = true;
        }
        if (risk.escalation() != null) {
            hits.add("raid.escalation-unanswered", scope, risk.id(), risk.escalation());
        }
        if (up) {
            handedUp.add(risk);
        }
    }

    private void expose(RiskAssessment current) {
        Money cost = current.cost();
        if (cost != null && current.probability() != null) {
            exposure = exposure.add(cost.amount().multiply(current.probability().value()));
        }
    }

    static int score(@Nullable RiskAssessment assessment) {
        Integer likelihood = assessment == null ? null : assessment.likelihood();
        Integer impact = assessment == null ? null : assessment.impact();
        if (likelihood == null || impact == null) {
            return 0;
        }
        boolean onMatrix = likelihood >= 1 && likelihood <= STEPS && impact >= 1 && impact <= STEPS;
        return onMatrix ? likelihood * impact : 0;
    }

    private void controls(Scope scope, Risk risk, int score) {
        boolean planned = false;
        boolean inPlace = false;
        for (Control control : risk.controls()) {
            inPlace |= control.state() == ControlState.IN_PLACE;
            if (control.state() == ControlState.PLANNED) {
                planned = true;
                if (control.due() != null && control.due().isBefore(asOf)) {
                    hits.add("raid.control-overdue", scope, risk.id(), control);
                }
            }
        }
        int residual = score(risk.residual());
        if (residual > 0 && residual < score(risk.inherent()) && !inPlace) {
            hits.add("raid.residual-credit-without-control", scope, risk.id(), residual);
        }
        if (residual > score(risk.inherent())) {
            hits.add("raid.residual-worse-than-inherent", scope, risk.id(), residual);
        }
        int target = score(risk.target());
        if (target > 0 && score > target && inPlace && !planned) {
            hits.add("raid.risk-target-not-reached", scope, risk.id(), score);
        }
    }

    private void dates(Scope scope, Risk risk, int score) {
        RiskDates dates = risk.dates();
        LocalDate review = dates.nextReview();
        if (review == null) {
            LocalDate last = dates.lastReviewed() == null ? dates.identified() : dates.lastReviewed();
            review = last == null ? null : last.plusDays(REVIEW_DAYS);
        }
        if (review != null && review.isBefore(asOf)) {
            hits.add("raid.risk-review-overdue", scope, risk.id(), review);
        }
        LocalDate identified = dates.identified();
        if (identified != null && asOf.toEpochDay() - identified.toEpochDay() > AGEING_DAYS) {
            hits.add("raid.risk-ageing", scope, risk.id(), identified);
        }
        LocalDate near = dates.proximity();
        if (score >= HIGH && near != null && near.toEpochDay() - asOf.toEpochDay() <= PROXIMITY_DAYS) {
            hits.add("raid.risk-imminent", scope, risk.id(), near);
        }
        if (dates.target() != null && dates.target().isBefore(asOf)) {
            hits.add("raid.risk-overdue", scope, risk.id(), dates.target());
        }
    }

    private void judge(Scope scope, Issue issue) {
        if (blank(issue.owner())) {
            hits.add("raid.issue-without-owner", scope, issue.id(), issue.status());
        }
        LocalDate target = issue.target();
        if (target != null && target.isBefore(asOf)) {
            hits.add("raid.issue-overdue", scope, issue.id(), target);
        }
        IssueSeverity severity = issue.severity();
        if (severity == IssueSeverity.MAJOR || severity == IssueSeverity.CRITICAL) {
            hits.add("raid.issue-severe", scope, issue.id(), severity);
        }
        if (issue.escalation() != null) {
            hits.add("raid.escalation-unanswered", scope, issue.id(), issue.escalation());
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
