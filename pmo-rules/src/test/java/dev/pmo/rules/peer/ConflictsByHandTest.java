package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.authority.ConflictItem;
import dev.pmo.rules.authority.Conflicts;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What several scopes have to settle is what a reader of the documents works out by hand. */
class ConflictsByHandTest {

    @Provide
    Arbitrary<Portfolio> withStrangers() {
        return ConflictCorners.withStrangers();
    }

    @Property(tries = 100, seed = "1")
    void theConflictsOfATreeAreThoseWorkedOutByHand(@ForAll("withStrangers") Portfolio portfolio) {
        ConflictsByHand byHand = new ConflictsByHand(new Tree(portfolio, PolicySet.defaults()), Corners.AS_OF);
        Set<String> expected = new TreeSet<>();
        byHand.conflicts().forEach(conflict -> expected.add(conflict.words()));
        Conflicts found = Conflicts.of(portfolio, Corners.AS_OF);

        assertThat(found.conflicts())
                .extracting(one -> one.at() + " " + one.items() + " " + one.parties())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.unsettled())
                .extracting(ConflictItem::toString)
                .containsExactlyInAnyOrderElementsOf(byHand.unsettled());
    }

    @Property(tries = 60, seed = "1")
    void theReviewTellsThemWithWhoMayDecideAndByWhen(
            @ForAll(supplier = ConflictCorners.class) Portfolio portfolio, @ForAll long seed) {
        assertThat(beside(portfolio, ConflictCorners.policies(portfolio, seed)).differences)
                .isEmpty();
    }

    static BesideReview beside(Portfolio portfolio, PolicySet policies) {
        BesideReview beside =
                new BesideReview(ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies));
        ConflictsByHand byHand = new ConflictsByHand(new Tree(portfolio, policies), Corners.AS_OF);
        beside.told(ConflictsByHand.RULES, byHand.told(), finding -> true, ConflictsByHandTest::words);
        return beside;
    }

    private static String words(Finding finding) {
        DecisionRequest decision = Objects.requireNonNull(finding.decision());
        return finding.severity() + " " + finding.text() + " " + decision.to() + " " + decision.decider() + " "
                + decision.due();
    }
}
