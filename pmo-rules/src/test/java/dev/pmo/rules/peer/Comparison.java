package dev.pmo.rules.peer;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.Exposure;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.reporting.ReportingFacts;
import dev.pmo.rules.reporting.ScopeStatus;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A review beside what is worked out by hand: where the two differ. */
final class Comparison {
    private final BesideReview beside;
    private final Tree tree;

    private Comparison(BesideReview beside, Tree tree) {
        this.beside = beside;
        this.tree = tree;
    }

    static Comparison of(Portfolio portfolio, PolicySet policies) {
        ReviewRequest request = ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies);
        return new Comparison(
                new BesideReview(request), new Tree(ToCome.struckOut(portfolio, Corners.AS_OF), policies));
    }

    /** All that differs. */
    List<String> differences() {
        tolerances();
        exposures();
        risks();
        ratings();
        return beside.differences;
    }

    /** The rules of those compared that speak in the review. */
    Set<String> rulesThatSpeak() {
        differences();
        return beside.spoke;
    }

    /** Where colours, shares used and findings about tolerances differ. */
    private void tolerances() {
        ToleranceByHand byHand = new ToleranceByHand(tree, Corners.AS_OF);
        for (Scope scope : tree.upwards()) {
            Set<String> expected = new TreeSet<>();
            byHand.colours(scope)
                    .forEach((aspect, colour) -> expected.add(status(aspect, colour.rag(), share(colour))));
            Set<String> found = new TreeSet<>();
            for (AspectStatus status : beside.fact(scope, ToleranceFacts.STATUS).aspects()) {
                found.add(status(status.aspect(), status.rag(), status.used()));
            }
            beside.compare("status of " + scope.ref(), expected, found);
            Set<String> gaps = new TreeSet<>();
            byHand.gaps(scope).forEach(aspect -> gaps.add(Wording.of(aspect)));
            beside.compare("gaps of " + scope.ref(), gaps, aspectsWithGap(scope));
        }
        lines(ToleranceByHand.RULES, byHand.lines());
        lines(LevelsByHand.RULES, new LevelsByHand(tree, byHand, Corners.AS_OF).lines());
    }

    private static String status(ToleranceAspect aspect, Rag rag, @Nullable Ratio used) {
        return aspect + " " + rag + ", used " + used;
    }

    private static @Nullable Ratio share(Colour colour) {
        return colour.used() == null ? null : new Ratio(colour.used());
    }

    private Set<String> aspectsWithGap(Scope scope) {
        Set<String> aspects = new TreeSet<>();
        for (Gap gap : beside.review.result().gapsAt(scope.ref())) {
            if (Set.of("tolerance.exception", "tolerance.not-set").contains(gap.source())) {
                aspects.add(gap.reason().split(":", 2)[0]);
            }
        }
        return aspects;
    }

    /** Where the exposures to threats and opportunities differ. */
    private void exposures() {
        Exposures byHand = new Exposures(tree);
        for (Scope scope : tree.upwards()) {
            RaidExposure found = beside.fact(scope, RaidFacts.EXPOSURE);
            compare("threats of " + scope.ref(), byHand.of(scope, RiskNature.THREAT), found.threats());
            compare("opportunities of " + scope.ref(), byHand.of(scope, RiskNature.OPPORTUNITY), found.opportunities());
        }
    }

    private void compare(String what, Exposures.Side expected, Exposure found) {
        Set<String> sums = new TreeSet<>();
        expected.expected()
                .forEach((currency, sum) -> sums.add(Money.of(currency, sum).toString()));
        Set<String> foundSums = new TreeSet<>();
        found.expected().forEach(sum -> foundSums.add(sum.toString()));
        for (RiskBand band : RiskBand.values()) {
            sums.add(band + " " + expected.bands().getOrDefault(band, 0));
            foundSums.add(band + " " + found.bands().in(band));
        }
        sums.add("unscored " + expected.unscored() + ", unpriced " + expected.unpriced());
        foundSums.add("unscored " + found.bands().unscored() + ", unpriced " + found.unpriced());
        beside.compare(what, sums, foundSums);
    }

    /** Where findings about risks, issues and actions differ. */
    private void risks() {
        lines(RaidByHand.RULES, new RaidByHand(tree, Corners.AS_OF).lines());
        EscalationByHand handed = new EscalationByHand(tree, Corners.AS_OF);
        lines(EscalationByHand.RULES, handed.lines());
        beside.handedUp(EscalationByHand.ESCALATED, handed.handedUp());
    }

    /** Where colours of levels and findings about what was reported differ. */
    private void ratings() {
        RatingsByHand byHand = new RatingsByHand(tree, new ToleranceByHand(tree, Corners.AS_OF), Corners.AS_OF);
        for (Scope scope : tree.upwards()) {
            ScopeStatus found = beside.fact(scope, ReportingFacts.STATUS);
            RatingsByHand.Colours colours = byHand.colours(scope);
            beside.compare(
                    "colours of " + scope.ref(),
                    Set.of("own " + colours.own(), "below " + colours.rolledUp(), "overall " + colours.overall()),
                    Set.of("own " + found.own(), "below " + found.rolledUp(), "overall " + found.overall()));
        }
        lines(RatingsByHand.RULES, byHand.lines());
    }

    /** Findings about stages are not worked out by hand. */
    private void lines(Set<String> rules, Collection<Line> expected) {
        beside.lines(rules, expected, finding -> !finding.subject().startsWith("stage "));
    }
}
