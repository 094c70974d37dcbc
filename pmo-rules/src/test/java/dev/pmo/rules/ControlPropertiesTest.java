package dev.pmo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.Earlier;
import dev.pmo.rules.testkit.ExceptionReports;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Ladders;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.testkit.Variations;
import dev.pmo.rules.tolerance.ExceptionDrafts;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Change, tolerance and escalation in the review: nothing goes wrong, whatever is recorded, and nothing depends on how. */
class ControlPropertiesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final ReviewEngine engine = ReviewEngine.of(StandardModules.all());

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void what_was_agreed_the_last_time_and_who_may_decide_make_no_difference_to_determinism(
            @ForAll("portfolios") Portfolio root, @ForAll("ladders") AuthorityLadder ladder, @ForAll long seed) {
        Random random = new Random(seed);
        ReviewRequest request = ReviewRequest.of(root, AS_OF)
                .withPrevious(Earlier.of(root, random))
                .withPolicies(deciding(root, ladder, random));
        assertNothingFailed(Variations.check(StandardModules.all(), request));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void nothing_goes_wrong_whatever_is_recorded(
            @ForAll("portfolios") Portfolio root, @ForAll("ladders") AuthorityLadder ladder, @ForAll long seed) {
        Random random = new Random(seed);
        ReviewRequest request =
                ReviewRequest.of(root, AS_OF.plusDays(random.nextInt(90))).withPolicies(deciding(root, ladder, random));
        Review review = engine.review(request);
        assertNothingFailed(review.result());
        assertDrafted(review);
        assertNothingFailed(
                engine.review(request.withPrevious(Earlier.of(root, random))).result());
    }

    /** Exception reports are drafted when they are asked for, so that only then something could go wrong. */
    private static void assertDrafted(Review review) {
        for (Scope scope : Trees.scopes(review.request().root())) {
            ExceptionDrafts drafts = review.findFact(scope.ref(), ToleranceFacts.EXCEPTIONS)
                    .orElseThrow()
                    .value();
            assertThat(drafts)
                    .hasToString(
                            drafts.own().size() + " own, " + drafts.received().size() + " received");
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void a_review_that_takes_the_last_one_over_equals_the_full_one(
            @ForAll("portfolios") Portfolio root, @ForAll("ladders") AuthorityLadder ladder, @ForAll long seed) {
        Random random = new Random(seed);
        ReviewRequest request = ReviewRequest.of(root, AS_OF);
        Review review = engine.review(request);
        for (int i = 0; i < 8; i++) {
            int edit = (i + (int) (seed & 7)) % 8;
            request = edited(edit, request, ladder, random);
            review = engine.reviewAgain(request, review);
            Json.assertSame("after edit " + edit, Json.of(engine.review(request).result()), Json.of(review.result()));
        }
    }

    @Property(tries = 20)
    void the_portfolios_without_violations_have_none(@ForAll("sound") Portfolio root) {
        assertThat(SnapshotValidator.ofDefault().validate(root)).isEmpty();
    }

    private static void assertNothingFailed(ReviewResult result) {
        assertThat(result.gaps())
                .filteredOn(gap -> gap.kind() == GapKind.FAILED)
                .isEmpty();
    }

    private static ReviewRequest edited(int edit, ReviewRequest request, AuthorityLadder ladder, Random random) {
        Scope root = request.root();
        List<Scope> scopes = Trees.scopes(root);
        Scope some = scopes.get(random.nextInt(scopes.size()));
        return switch (edit) {
            case 0 -> request.withRoot(someRequests(root, parents(scopes), random));
            case 1 -> request.withRoot(otherDecisions(root, scopes, random));
            case 2, 3 -> request.withPrevious(Earlier.of(root, random));
            case 4 -> request.withPolicies(deciding(root, ladder, random));
            case 5 -> request.withRoot(Trees.replaced(root, some, Trees.withRaid(some, RaidLog.none())));
            case 6 -> request.withRoot(Portfolios.shuffled(root, random));
            default -> request.withRoot(Earlier.of(root, random));
        };
    }

    /** Only the change log of a scope with children becomes another one: what it says of them is read further down. */
    private static Scope someRequests(Scope root, List<Scope> parents, Random random) {
        if (parents.isEmpty()) {
            return root;
        }
        Scope parent = parents.get(random.nextInt(parents.size()));
        ChangeLog log = parent.changes();
        List<ChangeRequest> requests = new ArrayList<>(log.requests());
        requests.remove(random.nextInt(requests.size()));
        return Trees.replaced(root, parent, Trees.withChanges(parent, new ChangeLog(requests, log.budget())));
    }

    private static List<Scope> parents(List<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> !scope.children().isEmpty()
                        && !scope.changes().requests().isEmpty())
                .toList();
    }

    /** Only the decisions of exception reports become other ones. */
    private static Scope otherDecisions(Scope root, List<Scope> scopes, Random random) {
        List<Scope> reporting = scopes.stream()
                .filter(scope -> !scope.governance().exceptions().isEmpty())
                .toList();
        if (reporting.isEmpty()) {
            return root;
        }
        Scope some = reporting.get(random.nextInt(reporting.size()));
        List<ExceptionReport> reports = some.governance().exceptions();
        ExceptionDecision first = reports.get(0).decision();
        List<ExceptionReport> changed = reports.stream()
                .map(report -> ExceptionReports.decided(report, report.decision() == null ? first : null))
                .toList();
        return Trees.replaced(
                root, some, Trees.withGovernance(some, some.governance().withExceptions(changed)));
    }

    /** A ladder in force at some scope and below, elsewhere the default one. */
    private static PolicySet deciding(Scope root, AuthorityLadder ladder, Random random) {
        List<Scope> scopes = Trees.scopes(root);
        Scope some = scopes.get(random.nextInt(scopes.size()));
        return PolicySet.defaults()
                .with(PolicyOverride.at(AuthorityPolicy.TYPE, some.ref(), new AuthorityPolicy(ladder), "a test"));
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Arbitraries.oneOf(Portfolios.any(), Portfolios.strained());
    }

    @Provide
    Arbitrary<Portfolio> sound() {
        return Arbitraries.oneOf(Portfolios.valid(), Portfolios.strained());
    }

    @Provide
    Arbitrary<AuthorityLadder> ladders() {
        return Ladders.valid();
    }
}
