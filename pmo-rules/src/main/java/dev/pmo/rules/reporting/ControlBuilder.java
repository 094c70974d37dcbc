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

    private static final int MAPPED = 20;

    private final Review review;
    private final ScopeNames index;
    private final ScopeRef root;

    ControlBuilder(Review review, ScopeNames index) {
        this.review = review;
        this.index = index;
        this.root = review.result().root();
    }

    ControlReport build(EscalationBoard board, List<ScopeException> exceptions) {
        return new ControlReport(
                board,
                fact(root, ChangeFacts.REPORT).orElse(ChangeControlReport.none()),
                fact(root, BaselineFacts.ROLL_UP).orElse(BaselineRollUp.NOTHING),
                unaccounted(),
                drafts(exceptions),
                profiles(exceptions),
                riskMaps(exceptions));
    }

    private List<RiskProfile> profiles(List<ScopeException> exceptions) {
        RiskProfiles profiles = new RiskProfiles(review);
        List<RiskProfile> all = new ArrayList<>();
        profiles.of(root, index.name(root)).ifPresent(all::add);
        refs(exceptions).stream()
                .filter(scope -> !scope.equals(root))
                .limit(MAPPED)
                .forEach(scope -> profiles.of(scope, index.name(scope)).ifPresent(all::add));
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
        List<RiskMap> maps = new ArrayList<>(RiskMaps.of(review, root));
        refs(exceptions).stream()
                .filter(scope -> !scope.equals(root))
                .limit(MAPPED)
                .forEach(scope -> maps.addAll(RiskMaps.of(review, scope)));
        return maps;
    }

    private <T> Optional<T> fact(ScopeRef scope, FactKey<T> key) {
        return review.findFact(scope, key).map(Fact::value);
    }

    private static Set<ScopeRef> refs(List<ScopeException> exceptions) {
        return exceptions.stream().map(ScopeException::scope).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
