package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
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
import java.util.List;
import java.util.Optional;

/** Puts together what a report says about control, from the facts of a review. Used once, by one thread. */
final class ControlBuilder {

    private static final int MAPPED = 20;

    private final Review review;
    private final ScopeIndex index;
    private final ScopeRef root;

    ControlBuilder(Review review, ScopeIndex index) {
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
        exceptions.stream()
                .filter(exception -> !exception.scope().equals(root))
                .limit(MAPPED)
                .forEach(exception ->
                        profiles.of(exception.scope(), exception.name()).ifPresent(all::add));
        return all;
    }

    private List<CoveredDifference> unaccounted() {
        List<CoveredDifference> all = new ArrayList<>();
        for (Scope scope : index.all()) {
            fact(scope.ref(), BaselineFacts.DIFFERENCES)
                    .ifPresent(found -> all.addAll(found.with(coverage -> !coverage.inOrder())));
        }
        all.sort(Comparator.comparing(one -> one.difference().scope()));
        return all;
    }

    private List<ExceptionDraft> drafts(List<ScopeException> exceptions) {
        List<ExceptionDraft> drafts = new ArrayList<>();
        for (ScopeException exception : exceptions) {
            fact(exception.scope(), ToleranceFacts.EXCEPTIONS).ifPresent(found -> drafts.addAll(found.own()));
        }
        return drafts;
    }

    private List<RiskMap> riskMaps(List<ScopeException> exceptions) {
        List<RiskMap> maps = new ArrayList<>(RiskMaps.of(review, root));
        exceptions.stream()
                .map(ScopeException::scope)
                .filter(scope -> !scope.equals(root))
                .limit(MAPPED)
                .forEach(scope -> maps.addAll(RiskMaps.of(review, scope)));
        return maps;
    }

    private <T> Optional<T> fact(ScopeRef scope, FactKey<T> key) {
        return review.findFact(scope, key).map(Fact::value);
    }
}
