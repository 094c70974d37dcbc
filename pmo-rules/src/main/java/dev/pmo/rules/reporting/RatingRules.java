package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules on the recorded rating beside the computed one. */
final class RatingRules {

    private static final String SOURCE = "Highlight report practice: the rating is explained, and a difference between"
            + " the computed and the recorded rating is shown with its reason.";

    private static final Reads BOTH_RATINGS =
            Reads.nothing().fact(ReportingFacts.STATUS).sound(Part.GOVERNANCE);

    private RatingRules() {}

    static List<Rule> rules() {
        return List.of(contradicted(), redder(), unexplained(), greenerThanChildren(), statusUnknown());
    }

    private static Rule contradicted() {
        return Rule.of(
                        "reporting.rating-contradicted",
                        "The recorded rating is greener than the one computed from tolerances.",
                        BOTH_RATINGS,
                        RatingRules::judgeContradicted)
                .described(
                        "A report that is green outside and red inside keeps help away until it is too late. The"
                                + " rationale is told with it, or that none is recorded.",
                        "Time is recorded green, but the forecast finish lies 40 days outside tolerance: red.",
                        SOURCE);
    }

    private static Verdict judgeContradicted(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        for (Difference difference : differences(inputs)) {
            if (Rags.greener(difference.recorded().rating(), difference.computed())) {
                boolean opposite = difference.recorded().rating() == Rag.GREEN && difference.computed() == Rag.RED;
                breaches.add(difference.breach(
                        inputs,
                        opposite ? Severity.HIGH : Severity.MEDIUM,
                        "The {aspect} rating is recorded as {recorded}, but computed as {computed}: {reason}"));
            }
        }
        return Verdict.of(breaches);
    }

    private static Rule redder() {
        return Rule.of(
                        "reporting.rating-redder",
                        "The recorded rating is redder than the one computed from tolerances, and the report says why.",
                        BOTH_RATINGS,
                        RatingRules::judgeRedder)
                .described(
                        "The author may know something that the figures do not show yet.",
                        "Cost is recorded red since a supplier has given notice; the forecast lies within tolerance:"
                                + " green.",
                        SOURCE);
    }

    private static Verdict judgeRedder(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        for (Difference difference : differences(inputs)) {
            if (difference.redder() && difference.explained()) {
                breaches.add(difference.breach(
                        inputs,
                        Severity.INFO,
                        "The {aspect} rating is recorded as {recorded}, redder than computed, {computed}: {reason}"));
            }
        }
        return Verdict.of(breaches);
    }

    private static Rule unexplained() {
        return Rule.of(
                        "reporting.rating-unexplained",
                        "The recorded rating is redder than the computed one, and no reason is recorded.",
                        BOTH_RATINGS,
                        RatingRules::judgeUnexplained)
                .described(
                        "The author may know something that the figures do not show yet, but only the reason lets the"
                                + " next level judge that. A rating that is greener than computed is told as a"
                                + " contradiction, with its rationale or without.",
                        "Time is recorded red and computed amber, and the report gives no rationale.",
                        SOURCE);
    }

    private static Verdict judgeUnexplained(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        for (Difference difference : differences(inputs)) {
            if (difference.redder() && !difference.explained()) {
                breaches.add(difference.breach(
                        inputs,
                        Severity.LOW,
                        "The {aspect} rating is recorded as {recorded}, redder than computed, {computed}: {reason}"));
            }
        }
        return Verdict.of(breaches);
    }

    private static Rule greenerThanChildren() {
        return Rule.of(
                        "reporting.greener-than-children",
                        "A level reports better than its children, rolled up by the policy in force.",
                        BOTH_RATINGS.policy(ReportingPolicy.TYPE),
                        RatingRules::judgeGreenerThanChildren)
                .described(
                        "When each level reports a little better than the one below, the top never hears of trouble."
                                + " Where it has reported no colour, the one of its own tolerances is looked at, and it"
                                + " weighs less: a level may carry what a part cannot.",
                        "The programme is reported green, and two of its five projects are red.",
                        "Criticism of status reporting known as 'green side up' and 'watermelon' reporting.");
    }

    private static Verdict judgeGreenerThanChildren(Inputs inputs) {
        Fact<ScopeStatus> status = inputs.fact(ReportingFacts.STATUS);
        Rag children = status.value().rolledUp();
        if (!Rags.rated(children)) {
            return Verdict.satisfied();
        }
        StatusReport report =
                inputs.scope().governance().findLatestReport(inputs.asOf()).orElse(null);
        RecordedRating recorded =
                report == null ? null : Rags.recorded(report, null).orElse(null);
        boolean isRecorded = recorded != null && Rags.rated(recorded.rating());
        Rag shown = isRecorded && recorded != null
                ? recorded.rating()
                : status.value().own();
        if (!Rags.greener(shown, children)) {
            return Verdict.satisfied();
        }
        Premise premise = isRecorded && report != null
                ? inputs.input(Rags.path(report, null) + ".rating", shown)
                : status.part("own", shown);
        return Verdict.breached(greener(inputs, status, premise, shown, isRecorded));
    }

    /** Of less severity where no colour is reported: a level may carry what a part cannot. */
    private static Breach greener(
            Inputs inputs, Fact<ScopeStatus> status, Premise premise, Rag shown, boolean isRecorded) {
        Rag children = status.value().rolledUp();
        Severity severity = !isRecorded
                ? Severity.LOW
                : shown == Rag.GREEN && children == Rag.RED ? Severity.HIGH : Severity.MEDIUM;
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        return Breach.of(
                        severity,
                        isRecorded
                                ? "Reported as {shown}, but its children come to {children} by {policy}: {counts}"
                                : "Within its own tolerance {shown}, while its children come to {children} by {policy}:"
                                        + " {counts}")
                .with("shown", premise)
                .with("children", status.part("rolledUp", children))
                .with(
                        "policy",
                        inputs.threshold(policy, "rollUp", policy.value().rollUp()))
                .with("counts", status.part("children", status.value().children()));
    }

    private static Rule statusUnknown() {
        return Rule.of(
                        "reporting.status-unknown",
                        "An active scope has no status, because nothing could be compared with a tolerance.",
                        Reads.nothing().fact(ReportingFacts.STATUS),
                        RatingRules::judgeStatusUnknown)
                .described(
                        "What is not known is not green.",
                        "A project without tolerances, or without forecasts, has no computed status.",
                        SOURCE);
    }

    private static Verdict judgeStatusUnknown(Inputs inputs) {
        ScopeStatus status = inputs.fact(ReportingFacts.STATUS).value();
        return Rags.rated(status.overall()) || !Rags.reports(inputs.scope(), inputs.asOf())
                ? Verdict.satisfied()
                : Verdict.noData(status.reason());
    }

    private static List<Difference> differences(Inputs inputs) {
        StatusReport report =
                inputs.scope().governance().findLatestReport(inputs.asOf()).orElse(null);
        if (report == null) {
            return List.of();
        }
        Fact<ScopeStatus> status = inputs.fact(ReportingFacts.STATUS);
        List<Difference> differences = new ArrayList<>(0);
        for (RecordedRating recorded : firstOfEachAspect(report.ratings())) {
            ToleranceAspect aspect = recorded.aspect();
            Rag computed = status.value().own();
            AspectRag found = null;
            if (aspect != null) {
                found = status.value().findAspect(aspect).orElse(null);
                computed = found == null ? Rag.UNKNOWN : found.rag();
            }
            if (Rags.greener(computed, recorded.rating()) || Rags.greener(recorded.rating(), computed)) {
                differences.add(new Difference(report, recorded, status, computed, found));
            }
        }
        return differences;
    }

    private static Collection<RecordedRating> firstOfEachAspect(List<RecordedRating> ratings) {
        if (ratings.size() < 2) {
            return ratings;
        }
        Map<String, RecordedRating> first = new LinkedHashMap<>();
        for (RecordedRating rating : ratings) {
            first.putIfAbsent(Rags.name(rating.aspect()), rating);
        }
        return first.values();
    }

    /** A rating recorded otherwise than computed, of one aspect or of the whole. */
    private record Difference(
            StatusReport report,
            RecordedRating recorded,
            Fact<ScopeStatus> status,
            Rag computed,
            @Nullable AspectRag of) {

        boolean redder() {
            return Rags.greener(computed, recorded.rating());
        }

        /** Whether the report says why. */
        boolean explained() {
            return !rationale().isBlank();
        }

        private String rationale() {
            return Objects.requireNonNullElse(recorded.rationale(), "");
        }

        /** The difference, and behind it the rationale of the report, or that it gives none. */
        Breach breach(Inputs inputs, Severity severity, String template) {
            ToleranceAspect aspect = recorded.aspect();
            String name = Rags.name(aspect);
            String path = Rags.path(report, aspect);
            Breach breach = Breach.of(severity, template + "; its rationale: {rationale}")
                    .subject(name)
                    .with("aspect", inputs.input(path + ".aspect", name))
                    .with("recorded", inputs.input(path + ".rating", recorded.rating()))
                    .with("computed", status.part(name, computed))
                    .with(
                            "reason",
                            status.part(
                                    name + ".reason",
                                    of == null ? status.value().reason() : of.reason()))
                    .with("rationale", inputs.input(path + ".rationale", explained() ? rationale() : "not recorded"));
            return aspect == null ? breach : breach.aspect(aspect);
        }
    }
}
