package dev.pmo.rules.reporting;

import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Rules on whether a scope reports at all, in time, and who answers for it. */
final class ReportRules {

    private static final Reads REPORTS =
            Reads.nothing().policy(ReportingPolicy.TYPE).sound(Part.GOVERNANCE);

    private ReportRules() {}

    static List<Rule> rules() {
        return List.of(stale(), missing(), sroMissing());
    }

    private static Rule stale() {
        return Rule.of(
                        "reporting.report-stale",
                        "The latest status report of an active scope no longer describes the present.",
                        REPORTS,
                        ReportRules::judgeStale)
                .described(
                        "An old green is not green: nobody has looked since.",
                        "The latest report is of 3 January; on 31 March it is 87 days old, with 35 permitted.",
                        "Reports are due at an agreed frequency; the number of days is this library's own default.");
    }

    private static Verdict judgeStale(Inputs inputs) {
        StatusReport report =
                inputs.scope().governance().findLatestReport(inputs.asOf()).orElse(null);
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        if (report == null || !policy.value().reportRequired() || !Rags.reports(inputs.scope(), inputs.asOf())) {
            return Verdict.satisfied();
        }
        long age = ChronoUnit.DAYS.between(report.date(), inputs.asOf());
        if (age <= policy.value().staleDays()) {
            return Verdict.satisfied();
        }
        Premise date = inputs.input("governance.statusReports[" + report.date() + "].date", report.date());
        Premise days = Premise.derived(
                ProofKind.FACT, "reporting.reportAge", age, inputs.scope().ref(), List.of(date, inputs.asOfPremise()));
        boolean twice = age > 2L * policy.value().staleDays();
        return Verdict.breached(Breach.of(
                        twice ? Severity.MEDIUM : Severity.LOW,
                        "The latest status report is of {date}, {age} days ago; one is due every {cadence} days"
                                + " and stale after {stale} days")
                .with("date", date)
                .with("age", days)
                .with(
                        "cadence",
                        inputs.threshold(policy, "cadenceDays", policy.value().cadenceDays()))
                .with(
                        "stale",
                        inputs.threshold(policy, "staleDays", policy.value().staleDays())));
    }

    private static Rule missing() {
        return Rule.of(
                        "reporting.report-missing",
                        "An active scope has no status report.",
                        REPORTS,
                        ReportRules::judgeMissing)
                .described(
                        "Silence is not green: without a report there is nothing to set beside the figures.",
                        "A project in delivery without any report up to the date of the review is a gap.",
                        "Reports are due at an agreed frequency.");
    }

    private static Verdict judgeMissing(Inputs inputs) {
        boolean required = inputs.policy(ReportingPolicy.TYPE).value().reportRequired();
        if (!required
                || !Rags.reports(inputs.scope(), inputs.asOf())
                || inputs.scope().governance().findLatestReport(inputs.asOf()).isPresent()) {
            return Verdict.satisfied();
        }
        return Verdict.noData("no status report up to the date of the review is recorded");
    }

    private static Rule sroMissing() {
        return Rule.of(
                        "reporting.sro-missing",
                        "An active scope has no senior responsible owner.",
                        Reads.nothing().sound(Part.GOVERNANCE),
                        ReportRules::judgeSroMissing)
                .described(
                        "Without one, nobody answers for the benefits and nobody is there to decide.",
                        "A programme in delivery whose senior responsible owner is not recorded; where the state is not"
                                + " recorded either, and no actual finish, it is a gap.",
                        "GovS 002 Project delivery, 4.4: the senior officer accountable.");
    }

    private static Verdict judgeSroMissing(Inputs inputs) {
        LifecycleState state = inputs.scope().profile().state();
        String sro = inputs.scope().governance().sro();
        if (!Rags.reports(inputs.scope(), inputs.asOf()) || (sro != null && !sro.isBlank())) {
            return Verdict.satisfied();
        }
        if (state == null) {
            return Verdict.noData("neither a life-cycle state nor a senior responsible owner is recorded");
        }
        return Verdict.breached(Breach.of(Severity.LOW, "It is {state}, and its senior responsible owner is {sro}")
                .with("state", inputs.input("profile.state", state))
                .with("sro", inputs.input("governance.sro", "not recorded")));
    }
}
