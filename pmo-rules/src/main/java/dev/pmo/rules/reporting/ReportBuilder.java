package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.planning.PlanningFacts;
import dev.pmo.rules.planning.standards.StandardCount;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.ToleranceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a report by exception together from a review. Used once, by one thread. */
final class ReportBuilder {

    private static final Comparator<FindingLine> GRAVEST_FIRST = Comparator.comparing(FindingLine::severity)
            .reversed()
            .thenComparing(FindingLine::scope)
            .thenComparing(FindingLine::ruleId)
            .thenComparing(FindingLine::subject);

    private final Review review;
    private final ReviewResult result;
    private final @Nullable ReviewResult earlier;
    private final ScopeNames index;
    private final FindingLines lines;
    private final Map<ScopeRef, List<Finding>> byScope = new HashMap<>();

    ReportBuilder(Review review, @Nullable ReviewResult earlier) {
        this.review = review;
        this.result = review.result();
        this.earlier = earlier;
        this.index = new ScopeNames(review.index());
        this.lines = new FindingLines(index);
        for (Finding finding : result.findings()) {
            byScope.computeIfAbsent(finding.scope(), key -> new ArrayList<>()).add(finding);
        }
    }

    ReportByException build() {
        ScopeTally tally = new ScopeTally(index, result, this::status);
        List<ScopeException> exceptions = exceptions(tally);
        Changes changes = new ChangesSince(review, earlier, index, lines).changes();
        List<DecisionLine> decisions = DecisionList.of(result, index);
        EscalationBoard board = new BoardBuilder(review, earlier, index, decisions).build();
        ReportSummary summary = tally.summary();
        NotAssessed notAssessed = GapGroups.notAssessed(tally.notAssessed(), result.gaps());
        return new ReportByException(
                "Review of " + index.name(result.root()),
                result.asOf(),
                result.root(),
                Headline.of(summary, board, changes),
                summary,
                decisions,
                exceptions,
                Headline.within(summary),
                notAssessed,
                new ControlBuilder(review, index).build(board, exceptions),
                changes,
                linesOf(finding -> finding.waived() != null && !ScopeTally.isValidation(finding)),
                linesOf(ScopeTally::isValidation),
                plans(exceptions),
                others(tally));
    }

    private @Nullable ScopeStatus status(int place) {
        return review.findFactAt(place, ReportingFacts.STATUS).map(Fact::value).orElse(null);
    }

    private List<FindingLine> linesOf(Predicate<Finding> chosen) {
        return result.findings().stream()
                .filter(chosen)
                .map(finding -> lines.of(finding, result.proof()))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private List<ScopeException> exceptions(ScopeTally tally) {
        List<ScopeException> exceptions = new ArrayList<>();
        for (int place : tally.places()) {
            exceptions.add(exception(place, tally.worst(index.ref(place)) == place));
        }
        exceptions.sort(Comparator.comparing((ScopeException exception) -> worst(exception.findings()))
                .reversed()
                .thenComparing(exception -> exception.computed() == Rag.RED ? 0 : 1)
                .thenComparing(exception -> -exception.findings().size())
                .thenComparing(ScopeException::scope)
                .thenComparing(ScopeException::name));
        return exceptions;
    }

    private static Severity worst(List<FindingLine> findings) {
        return findings.isEmpty() ? Severity.INFO : findings.get(0).severity();
    }

    private ScopeException exception(int place, boolean withFindings) {
        Scope scope = index.all().get(place);
        ScopeStatus status = status(place);
        StatusReport report = scope.governance().findLatestReport(result.asOf()).orElse(null);
        Rag computed = status == null ? Rag.UNKNOWN : status.overall();
        Rag recorded = Rags.recordedOverall(scope, result.asOf());
        List<Finding> found = withFindings ? byScope.getOrDefault(scope.ref(), List.of()) : List.of();
        List<FindingLine> findings = found.stream()
                .filter(ScopeTally::isShownAtScope)
                .map(finding -> lines.of(finding, result.proof()))
                .sorted(GRAVEST_FIRST)
                .toList();
        return new ScopeException(
                scope.ref(),
                index.name(place),
                index.path(place),
                computed,
                recorded,
                differ(computed, recorded),
                reason(place, status, withFindings),
                report == null ? null : report.date(),
                aspects(place, report),
                status == null ? RagCounts.none() : status.children(),
                findings);
    }

    private String reason(int place, @Nullable ScopeStatus status, boolean withFindings) {
        String reason = status == null ? "its status could not be computed" : status.reason();
        int shared = index.places(index.ref(place)).size();
        return shared == 1
                ? reason
                : reason + "; " + shared + " scopes have this identifier, and what was found of them stands "
                        + (withFindings ? "here" : "with another of them");
    }

    private static boolean differ(Rag computed, Rag recorded) {
        return Rags.greener(computed, recorded) || Rags.greener(recorded, computed);
    }

    private List<AspectLine> aspects(int place, @Nullable StatusReport report) {
        ScopeStatus status = status(place);
        if (status == null) {
            return List.of();
        }
        ToleranceStatus tolerance =
                review.findFactAt(place, ToleranceFacts.STATUS).map(Fact::value).orElse(null);
        List<AspectLine> aspects = new ArrayList<>();
        for (AspectRag aspect : status.aspects()) {
            Rag recorded = report == null
                    ? Rag.UNKNOWN
                    : Rags.recorded(report, aspect.aspect())
                            .map(rating -> rating.rating())
                            .orElse(Rag.UNKNOWN);
            AspectStatus figures = tolerance == null
                    ? null
                    : tolerance.findAspect(aspect.aspect()).orElse(null);
            aspects.add(new AspectLine(
                    aspect.aspect(),
                    aspect.rag(),
                    recorded,
                    differ(aspect.rag(), recorded),
                    figures == null ? "" : figures.target(),
                    figures == null ? "" : figures.forecast(),
                    figures == null ? "" : figures.deviation(),
                    figures == null ? "" : Rags.used(figures.used()),
                    aspect.reason(),
                    figures == null ? null : figures.targetDay(),
                    figures == null ? null : figures.forecastDay()));
        }
        return aspects;
    }

    private List<PlanQuality> plans(List<ScopeException> exceptions) {
        Set<Integer> places = new LinkedHashSet<>(List.of(ControlBuilder.ROOT));
        exceptions.forEach(exception -> places.addAll(index.places(exception.scope())));
        return places.stream()
                .filter(place -> PlanQuality.told(review, place))
                .map(this::quality)
                .toList();
    }

    private PlanQuality quality(int place) {
        StandardsCompliance compliance = review.findFactAt(place, PlanningFacts.STANDARDS_COMPLIANCE)
                .map(Fact::value)
                .orElse(StandardsCompliance.none());
        return new PlanQuality(
                index.ref(place),
                index.name(place),
                compliance.plans(),
                compliance.passed(),
                compliance.failed(),
                compliance.notAssessable(),
                compliance.counts().stream()
                        .filter(count -> count.failed() > 0)
                        .map(StandardCount::standard)
                        .toList());
    }

    private List<RuleCount> others(ScopeTally tally) {
        Map<Severity, Map<String, Integer>> counts = new EnumMap<>(Severity.class);
        for (Finding finding : result.findings()) {
            if (ScopeTally.isShownAtScope(finding) && !tally.attention().contains(finding.scope())) {
                counts.computeIfAbsent(finding.severity(), key -> new TreeMap<>())
                        .merge(finding.ruleId(), 1, Integer::sum);
            }
        }
        List<RuleCount> others = new ArrayList<>();
        counts.forEach(
                (severity, rules) -> rules.forEach((rule, count) -> others.add(new RuleCount(rule, severity, count))));
        others.sort(Comparator.comparing(RuleCount::severity).reversed().thenComparing(RuleCount::ruleId));
        return others;
    }
}
