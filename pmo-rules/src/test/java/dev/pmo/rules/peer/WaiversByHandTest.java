package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A waiver accepts the finding that it names, up to its last day: that is marked and not handed up, all else stays, and the
 * levels above find what is still handed to them. One that has run out, and was not renewed, is told.
 */
class WaiversByHandTest {

    /** The rules by which a level receives what others hand up. */
    private static final Set<String> RECEIVED = Set.of("raid.escalated-risk", "change.escalated-request");

    private static final Set<String> CONFLICTS = Set.of("authority.conflict-between-scopes");

    @Property(tries = 40, seed = "1")
    void theReviewAcceptsWhatIsAcceptedByHand(
            @ForAll(supplier = Corners.class) Portfolio portfolio, @ForAll long seed) {
        PolicySet policies = PolicyCorners.of(portfolio, seed);
        ReviewRequest request = ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies);
        BesideReview bare = new BesideReview(request);
        List<Waiver> waivers =
                drawn(new Draw(new Random(seed)), bare.review.result().findings());
        BesideReview beside = new BesideReview(request.withWaivers(waivers));
        Tree tree = new Tree(ToCome.struckOut(portfolio, Corners.AS_OF), policies);
        List<Finding> found = beside.review.result().findings();

        Set<String> expected = new TreeSet<>();
        for (Finding finding : bare.review.result().findings()) {
            if (ToleranceByHand.RULES.contains(finding.ruleId()) || CONFLICTS.contains(finding.ruleId())) {
                continue;
            }
            if (!RECEIVED.contains(finding.ruleId()) || stillHandedUp(tree, finding, found)) {
                expected.add(told(finding, waived(waivers, finding), finding.escalated()));
            }
        }
        Set<String> told = new TreeSet<>();
        for (Finding finding : found) {
            boolean elsewhere = ToleranceByHand.RULES.contains(finding.ruleId())
                    || CONFLICTS.contains(finding.ruleId())
                    || finding.ruleId().startsWith("review.");
            if (!elsewhere) {
                told.add(told(finding, finding.waived() != null, finding.escalated()));
            }
            if (finding.waived() != null) {
                assertThat(waivers).contains(finding.waived());
                assertThat(matches(finding.waived(), finding.ruleId(), finding.scope(), finding.subject()))
                        .isTrue();
            }
        }
        beside.compare("finding", expected, told);
        ToleranceByHand exceptions = new ToleranceByHand(
                tree,
                Corners.AS_OF,
                (soFar, scope, aspect, said) -> accepted(waivers, said.rule(), said.scope(), said.subject()));
        beside.lines(
                ToleranceByHand.RULES,
                exceptions.lines(),
                finding -> !finding.subject().startsWith("stage "));
        beside.compare("ended", ended(waivers), ends(found));
        assertThat(beside.differences).isEmpty();
    }

    /** Of one that is accepted nothing goes up. */
    private static String told(Finding finding, boolean waived, boolean escalated) {
        return finding.id() + " " + finding.severity() + (waived ? " waived" : escalated ? " goes up" : "");
    }

    private static boolean matches(Waiver waiver, String rule, ScopeRef scope, String subject) {
        return waiver.ruleId().equals(rule)
                && waiver.scope().equals(scope)
                && (waiver.subject() == null || waiver.subject().equals(subject))
                && !waiver.until().isBefore(Corners.AS_OF);
    }

    private static boolean accepted(List<Waiver> waivers, String rule, ScopeRef scope, String subject) {
        for (Waiver waiver : waivers) {
            if (matches(waiver, rule, scope, subject)) {
                return true;
            }
        }
        return false;
    }

    private static boolean waived(List<Waiver> waivers, Finding finding) {
        return accepted(waivers, finding.ruleId(), finding.scope(), finding.subject());
    }

    /** Whether the child through which it came hands it up for some reason that nobody accepted. */
    private static boolean stillHandedUp(Tree tree, Finding received, List<Finding> found) {
        int end = received.subject().lastIndexOf('/');
        ScopeRef origin = ScopeRef.parse(received.subject().substring(0, end));
        String item = received.subject().substring(end + 1);
        Scope here = tree.upwards().stream()
                .filter(scope -> scope.ref().equals(received.scope()))
                .findFirst()
                .orElseThrow();
        for (Scope child : here.children()) {
            if (tree.within(origin, child)) {
                String subject = child.ref().equals(origin) ? item : received.subject();
                String module = received.ruleId().substring(0, received.ruleId().indexOf('.') + 1);
                return found.stream()
                        .anyMatch(finding -> finding.scope().equals(child.ref())
                                && finding.subject().equals(subject)
                                && finding.ruleId().startsWith(module)
                                && finding.escalated());
            }
        }
        return false;
    }

    private static Set<String> ended(List<Waiver> waivers) {
        Set<String> ended = new TreeSet<>();
        for (Waiver waiver : waivers) {
            boolean renewed = waivers.stream()
                    .anyMatch(other -> other.ruleId().equals(waiver.ruleId())
                            && other.scope().equals(waiver.scope())
                            && !other.until().isBefore(Corners.AS_OF)
                            && (other.subject() == null || other.subject().equals(waiver.subject())));
            if (waiver.until().isBefore(Corners.AS_OF) && !renewed) {
                String item = waiver.subject() == null ? "" : "#" + waiver.subject();
                ended.add(waiver.scope() + " The waiver of " + waiver.ruleId() + item + " approved by "
                        + waiver.approver() + " ended on " + waiver.until());
            }
        }
        return ended;
    }

    private static Set<String> ends(List<Finding> found) {
        Set<String> ends = new TreeSet<>();
        for (Finding finding : found) {
            if (finding.ruleId().equals("review.expired-waiver")) {
                ends.add(finding.scope() + " " + finding.text().replaceFirst(",.*", ""));
            }
        }
        return ends;
    }

    /** Of what was found: for the item or all of the scope, on the last day, the day after, and renewed. */
    private static List<Waiver> drawn(Draw draw, List<Finding> findings) {
        List<Waiver> waivers = new ArrayList<>();
        for (Finding finding : findings) {
            boolean goesUp = finding.escalated() || RECEIVED.contains(finding.ruleId());
            for (int i = draw.chance(goesUp ? 60 : 20) ? 1 + draw.below(2) : 0; i > 0; i--) {
                waivers.add(new Waiver(
                        finding.ruleId(),
                        finding.scope(),
                        draw.sometimes(70, draw.chance(90) ? finding.subject() : "another"),
                        "because",
                        draw.pick("Ann", "Bob"),
                        Corners.AS_OF.plusDays(draw.pick(-2, -1, 0, 1))));
            }
        }
        return waivers;
    }
}
