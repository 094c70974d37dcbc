package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Puts each scope into exactly one of four classes, and counts. Filled once, by one thread. */
final class ScopeTally {

    private final ScopeNames index;
    private final ReviewResult result;
    private final IntFunction<@Nullable ScopeStatus> statuses;
    private final Set<ScopeRef> grave = new HashSet<>();
    private final Set<ScopeRef> attention = new LinkedHashSet<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<ScopeRef, Integer> worst = new HashMap<>();
    private final List<ScopeRef> notAssessed = new ArrayList<>();
    private final Map<Level, ScopeCounts> scopes = new EnumMap<>(Level.class);
    private final Map<Level, RagCounts> status = new EnumMap<>(Level.class);
    private int outside;
    private int partly;
    private final Map<ToleranceAspect, RagCounts> aspects = new EnumMap<>(ToleranceAspect.class);

    ScopeTally(ScopeNames index, ReviewResult result, IntFunction<@Nullable ScopeStatus> statuses) {
        this.index = index;
        this.result = result;
        this.statuses = statuses;
        for (Finding finding : result.findings()) {
            if (isShownAtScope(finding) && finding.severity().compareTo(Severity.MEDIUM) >= 0) {
                grave.add(finding.scope());
            }
        }
        for (int place = 0; place < index.all().size(); place++) {
            add(place);
        }
    }

    /** Whether it stands at its scope in the report, and not in a section of its own. */
    static boolean isShownAtScope(Finding finding) {
        return finding.waived() == null && !isValidation(finding);
    }

    static boolean isValidation(Finding finding) {
        return finding.ruleId().startsWith("validation.");
    }

    Set<ScopeRef> attention() {
        return attention;
    }

    /** The places of the scopes that need attention, of several of one name each that does. */
    List<Integer> places() {
        return places;
    }

    List<ScopeRef> notAssessed() {
        return notAssessed;
    }

    private void add(int place) {
        Scope scope = index.all().get(place);
        ScopeStatus computed = statuses.apply(place);
        Rag overall = computed == null ? Rag.UNKNOWN : computed.overall();
        boolean active = Rags.reports(scope, result.asOf());
        ScopeCounts one;
        if (overall == Rag.RED || (grave.contains(scope.ref()) && worst(scope.ref()) == place)) {
            attention.add(scope.ref());
            places.add(place);
            one = new ScopeCounts(1, 0, 0, 0);
        } else if (Rags.rated(overall)) {
            one = new ScopeCounts(0, 1, 0, 0);
            partly += computed != null && computed.partlyAssessed() ? 1 : 0;
        } else if (active) {
            notAssessed.add(scope.ref());
            one = new ScopeCounts(0, 0, 1, 0);
        } else {
            one = new ScopeCounts(0, 0, 0, 1);
        }
        outside += computed != null && computed.own() == Rag.RED ? 1 : 0;
        scopes.merge(scope.level(), one, ScopeTally::sum);
        if (active || Rags.rated(overall)) {
            status.put(
                    scope.level(),
                    status.getOrDefault(scope.level(), RagCounts.none()).plus(overall));
            countAspects(computed);
        }
    }

    /**
     * The place of a name that stands worst. What was found of a name that several share may be of any of them, and
     * stands there.
     */
    int worst(ScopeRef ref) {
        return worst.computeIfAbsent(ref, shared -> Collections.min(index.places(shared), worstFirst()));
    }

    private Comparator<Integer> worstFirst() {
        return Comparator.<Integer>comparingInt(place -> {
                    ScopeStatus computed = statuses.apply(place);
                    return Rags.WORST_FIRST.indexOf(computed == null ? Rag.UNKNOWN : computed.overall());
                })
                .thenComparing(index::name)
                .thenComparing(place -> String.join("\n", index.path(place)));
    }

    private void countAspects(@Nullable ScopeStatus computed) {
        if (computed != null) {
            for (AspectRag aspect : computed.aspects()) {
                aspects.put(
                        aspect.aspect(),
                        aspects.getOrDefault(aspect.aspect(), RagCounts.none()).plus(aspect.rag()));
            }
        }
    }

    private static ScopeCounts sum(ScopeCounts one, ScopeCounts other) {
        return new ScopeCounts(
                one.attention() + other.attention(),
                one.within() + other.within(),
                one.notAssessed() + other.notAssessed(),
                one.notActive() + other.notActive());
    }

    private static RagCounts sum(RagCounts one, RagCounts other) {
        return new RagCounts(
                one.red() + other.red(),
                one.amber() + other.amber(),
                one.green() + other.green(),
                one.unknown() + other.unknown());
    }

    ReportSummary summary() {
        return new ReportSummary(
                scopes.values().stream().reduce(new ScopeCounts(0, 0, 0, 0), ScopeTally::sum),
                status.values().stream().reduce(RagCounts.none(), ScopeTally::sum),
                outside,
                partly,
                levels(),
                aspectCounts(),
                severities(),
                confidence(),
                result.findings().size(),
                result.gaps().size());
    }

    private List<LevelCount> levels() {
        Map<Level, Integer> findings = new EnumMap<>(Level.class);
        result.findings().forEach(finding -> findings.merge(finding.scope().level(), 1, Integer::sum));
        List<LevelCount> levels = new ArrayList<>();
        for (Level level : List.of(Level.PORTFOLIO, Level.PROGRAMME, Level.PROJECT)) {
            ScopeCounts counts = scopes.get(level);
            if (counts != null) {
                levels.add(new LevelCount(
                        level, counts, status.getOrDefault(level, RagCounts.none()), findings.getOrDefault(level, 0)));
            }
        }
        return levels;
    }

    private List<AspectCount> aspectCounts() {
        Map<ToleranceAspect, Integer> findings = new EnumMap<>(ToleranceAspect.class);
        for (Finding finding : result.findings()) {
            ToleranceAspect aspect = finding.aspect();
            if (aspect != null) {
                findings.merge(aspect, 1, Integer::sum);
            }
        }
        List<AspectCount> counts = new ArrayList<>();
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            if (aspects.containsKey(aspect) || findings.containsKey(aspect)) {
                counts.add(new AspectCount(
                        aspect, aspects.getOrDefault(aspect, RagCounts.none()), findings.getOrDefault(aspect, 0)));
            }
        }
        return counts;
    }

    private List<SeverityCount> severities() {
        Map<Severity, int[]> counts = new EnumMap<>(Severity.class);
        for (Finding finding : result.findings()) {
            int[] count = counts.computeIfAbsent(finding.severity(), key -> new int[2]);
            count[0]++;
            count[1] += finding.waived() == null ? 0 : 1;
        }
        List<SeverityCount> severities = new ArrayList<>();
        counts.forEach((severity, count) -> severities.add(0, new SeverityCount(severity, count[0], count[1])));
        return severities;
    }

    private List<ConfidenceCount> confidence() {
        Map<ConfidenceScale, Map<String, Integer>> ratings = new EnumMap<>(ConfidenceScale.class);
        Map<ConfidenceScale, Integer> rated = new HashMap<>();
        for (Scope scope : index.all()) {
            DeliveryConfidence latest = Confidences.latest(scope, result.asOf()).orElse(null);
            if (latest != null) {
                ratings.computeIfAbsent(latest.scale(), key -> new TreeMap<>())
                        .merge(latest.rating().name(), 1, Integer::sum);
                rated.merge(latest.scale(), Confidences.rated(latest) ? 1 : 0, Integer::sum);
            }
        }
        List<ConfidenceCount> counts = new ArrayList<>();
        ratings.forEach((scale, byRating) -> counts.add(new ConfidenceCount(
                scale,
                byRating,
                rated.getOrDefault(scale, 0),
                byRating.values().stream().mapToInt(Integer::intValue).sum())));
        return counts;
    }

    /** The ratings of a count in the order of the scale, in words. */
    static String inWords(ConfidenceCount count) {
        List<String> words = new ArrayList<>();
        for (ConfidenceRating rating : ConfidenceRating.values()) {
            Integer number = count.ratings().get(rating.name());
            if (number != null) {
                words.add(number + " " + rating.inWords());
            }
        }
        return String.join(", ", words);
    }
}
