package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.change.ChangeControlReport;
import dev.pmo.rules.change.ChangeFacts;
import dev.pmo.rules.change.baseline.BaselineFacts;
import dev.pmo.rules.change.baseline.BaselineRollUp;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.tolerance.ExceptionDraft;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what a report says about control, from the facts of a review. Used once, by one thread. */
final class ControlBuilder {

    /** Of so many scopes that need attention, beside the whole, risks are drawn and added up. */
    static final int MAPPED = 20;

    private final Review review;
    private final ScopeNames index;
    /** Where the root of a review stands in its index. */
    static final int ROOT = 0;

    ControlBuilder(Review review, ScopeNames index) {
        this.review = review;
        this.index = index;
    }

    ControlReport build(EscalationBoard board, List<ScopeException> exceptions) {
        return new ControlReport(
                board,
                fact(ChangeFacts.REPORT).orElse(ChangeControlReport.none()),
                fact(BaselineFacts.ROLL_UP).orElse(BaselineRollUp.NOTHING),
                unaccounted(),
                drafts(exceptions),
                profiles(exceptions),
                riskMaps(exceptions));
    }

    private List<RiskProfile> profiles(List<ScopeException> exceptions) {
        RiskProfiles profiles = new RiskProfiles(review);
        List<RiskProfile> all = new ArrayList<>();
        profiles.of(ROOT, index.name(ROOT)).ifPresent(all::add);
        mapped(exceptions)
                .forEach(place -> profiles.of(place, index.name(place)).ifPresent(all::add));
        return all;
    }

    private List<CoveredDifference> unaccounted() {
        List<CoveredDifference> all = new ArrayList<>();
        for (int place = 0; place < index.all().size(); place++) {
            review.findFactAt(place, BaselineFacts.DIFFERENCES)
                    .map(Fact::value)
                    .ifPresent(found -> all.addAll(found.with(coverage -> !coverage.inOrder())));
        }
        all.sort(Comparator.comparing(one -> one.difference().scope()));
        return all;
    }

    private List<ExceptionDraft> drafts(List<ScopeException> exceptions) {
        List<ExceptionDraft> drafts = new ArrayList<>();
        for (ScopeRef scope : refs(exceptions)) {
            for (int place : index.places(scope)) {
                review.findFactAt(place, ToleranceFacts.EXCEPTIONS)
                        .ifPresent(found -> drafts.addAll(found.value().own()));
            }
        }
        return drafts;
    }

    private List<RiskMap> riskMaps(List<ScopeException> exceptions) {
        List<RiskMap> maps = new ArrayList<>(RiskMaps.of(review, ROOT));
        mapped(exceptions).forEach(place -> maps.addAll(RiskMaps.of(review, place)));
        return maps;
    }

    /** The places of the first scopes that need attention, below the root; each scope of a shared name is one. */
    private List<Integer> mapped(List<ScopeException> exceptions) {
        return refs(exceptions).stream()
                .flatMap(scope -> index.places(scope).stream())
                .filter(place -> place != ROOT)
                .limit(MAPPED)
                .toList();
    }

    private <T> Optional<T> fact(FactKey<T> key) {
        return review.findFactAt(ROOT, key).map(Fact::value);
    }

    private static Set<ScopeRef> refs(List<ScopeException> exceptions) {
        return exceptions.stream().map(ScopeException::scope).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
