package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Where the ladder of a child gives more than that of its parent is what a reader of the documents works out by hand. */
class LaddersByHandTest {

    private static final String RULE = "authority.ladder-wider-than-parent";

    @Property(tries = 500, seed = "1")
    void aLadderGivesMoreWhereThatIsWorkedOutByHand(@ForAll long one, @ForAll long other) {
        AuthorityLadder here = LadderCorners.of(one);
        AuthorityLadder above = LadderCorners.of(other);
        Set<String> found = new TreeSet<>();
        here.widerThan(above).forEach(wider -> found.add(path(wider.rung(), wider.limit())));

        assertThat(found).isEqualTo(LaddersByHand.wider(here, above));
    }

    @Property(tries = 40, seed = "1")
    void theReviewTellsItAtTheParentAndOfNobodyWhoInheritsTheLadder(
            @ForAll(supplier = ConflictCorners.class) Portfolio portfolio, @ForAll long seed) {
        PolicySet policies = ControlPolicies.of(portfolio, seed);

        assertThat(beside(portfolio, policies).differences).isEmpty();
    }

    static BesideReview beside(Portfolio portfolio, PolicySet policies) {
        BesideReview beside =
                new BesideReview(ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies));
        Tree tree = new Tree(portfolio, policies);
        List<Line> expected = new ArrayList<>();
        for (Scope parent : tree.upwards()) {
            for (Scope child : parent.children()) {
                AuthorityLadder here = tree.policy(AuthorityPolicy.TYPE, child).ladder();
                AuthorityLadder above =
                        tree.policy(AuthorityPolicy.TYPE, parent).ladder();
                LaddersByHand.wider(here, above)
                        .forEach(path -> expected.add(Line.of(RULE, parent, child.ref() + "/" + path)));
            }
        }
        beside.lines(Set.of(RULE), expected);
        return beside;
    }

    static String path(String rung, String limit) {
        return rung.isEmpty() ? limit : "rungs[" + rung + "]." + limit;
    }
}
