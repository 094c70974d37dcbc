package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.portfolio;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.SyntheticModules.Limit;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ReviewInvariants;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Policies flow down, with their provenance; waivers mark; escalations go one level up. */
class PolicyAndWaiverTest {

    /** Two thresholds. */
    record Pair(int amber, int red) implements Policy {}

    private static final PolicyType<Pair> PAIR = PolicyType.of("pair", Pair.class, new Pair(1, 2));

    private static final Rule SHOWS = Rule.of("m.shows", "", Reads.nothing().policy(PAIR), inputs -> {
        PolicyInForce<Pair> pair = inputs.policy(PAIR);
        return Verdict.breached(Breach.of(Severity.INFO, "{amber} {red}")
                .with("amber", inputs.threshold(pair, "amber", pair.value().amber()))
                .with("red", inputs.threshold(pair, "red", pair.value().red())));
    });

    private static final Rule SEEN =
            Rule.of("m.seen", "", Reads.nothing().escalations("raid.risk-without-owner"), inputs -> {
                List<Breach> breaches = inputs.escalations().stream()
                        .map(PolicyAndWaiverTest::seen)
                        .toList();
                return Verdict.of(breaches);
            });

    private static Breach seen(Escalation escalation) {
        return Breach.of(escalation.severity(), "{finding} was handed up")
                .subject(escalation.from() + "/" + escalation.subject())
                .with("finding", escalation.premise());
    }

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(
            new GivenModule("m", "1", List.of(PAIR), List.of(), List.of(SHOWS, SEEN)),
            Samples.module("raid", Samples.riskWithoutOwner())));

    private static final Portfolio ROOT = portfolio("PF", programme("PG", project("P", "R-1", "R-2"), project("Q")));

    private static ReviewResult review(PolicySet policies, Waiver... waivers) {
        ReviewRequest request =
                ReviewRequest.of(ROOT, AS_OF).withPolicies(policies).withWaivers(List.of(waivers));
        return ReviewInvariants.check(ENGINE, request).result();
    }

    private static Finding finding(ReviewResult result, String id) {
        return result.findFinding(id).orElseThrow();
    }

    private static List<@Nullable String> origins(ReviewResult result, String id) {
        List<@Nullable String> origins = new ArrayList<>();
        for (Argument argument : finding(result, id).arguments()) {
            origins.add(result.proof().get(argument.proof()).origin());
        }
        return origins;
    }

    @Test
    void the_nearest_override_wins_and_each_threshold_tells_where_it_was_set() {
        PolicyOverride<Pair> programme = new PolicyOverride<>(
                PAIR,
                ScopeRef.parse("PROGRAMME:PG"),
                new Pair(7, 5),
                Set.of("amber"),
                "policy.yaml",
                "the board",
                AS_OF);
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(PAIR, ScopeRef.parse("PROJECT:Q"), new Pair(8, 9), "q.yaml"))
                .with(PAIR, new Pair(4, 5))
                .with(programme);

        ReviewResult result = review(policies);

        assertThat(finding(result, "m.shows@PORTFOLIO:PF").text()).isEqualTo("4 5");
        assertThat(finding(result, "m.shows@PROGRAMME:PG").text()).isEqualTo("7 5");
        assertThat(finding(result, "m.shows@PROJECT:P").text()).isEqualTo("7 5");
        assertThat(finding(result, "m.shows@PROJECT:Q").text()).isEqualTo("8 9");
        assertThat(origins(result, "m.shows@PROJECT:P"))
                .containsExactly(
                        "policy.yaml for PROGRAMME:PG, set by the board on 2026-06-30", "set by the application");
        assertThat(origins(result, "m.shows@PROJECT:Q"))
                .containsExactly("q.yaml for PROJECT:Q", "q.yaml for PROJECT:Q");
        assertThat(origins(review(PolicySet.defaults()), "m.shows@PROJECT:P"))
                .containsExactly("default of pair", "default of pair");
    }

    @Test
    void of_two_overrides_for_one_scope_the_later_counts() {
        ScopeRef scope = ScopeRef.parse("PROJECT:P");
        PolicySet policies = PolicySet.of(List.of(
                PolicyOverride.at(PAIR, scope, new Pair(3, 3), "first"),
                PolicyOverride.at(PAIR, scope, new Pair(6, 6), "second")));

        assertThat(finding(review(policies), "m.shows@PROJECT:P").text()).isEqualTo("6 6");
    }

    @Test
    void a_policy_for_an_unknown_scope_is_a_gap() {
        PolicySet policies =
                PolicySet.defaults().with(PolicyOverride.at(PAIR, ScopeRef.parse("PROJECT:X"), new Pair(1, 1), "x"));

        assertThat(review(policies).gaps())
                .containsExactly(Gap.of(
                        GapKind.BAD_DATA, "review.policies", ROOT.ref(), "a policy is for the unknown PROJECT:X"));
    }

    @Test
    void a_policy_that_no_module_brings_is_refused_wherever_it_is_set() {
        PolicySet everywhere = PolicySet.defaults().with(SyntheticModules.LIMIT, new Limit(1));
        PolicySet nowhere = PolicySet.defaults()
                .with(PolicyOverride.at(SyntheticModules.LIMIT, ScopeRef.parse("PROJECT:X"), new Limit(1), "x"));

        assertThatThrownBy(() -> review(everywhere)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> review(nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'limit' from 'x'");
    }

    private static Waiver waiver(String scope, @Nullable String subject, LocalDate until) {
        return new Waiver(
                "raid.risk-without-owner",
                ScopeRef.parse(scope),
                subject,
                "the owner starts in July",
                "the board",
                until);
    }

    @Test
    void a_finding_is_handed_up_to_the_direct_parent_only() {
        ReviewResult result = review(PolicySet.defaults());

        assertThat(result.findings())
                .extracting(Finding::id)
                .filteredOn(id -> id.startsWith("m.seen"))
                .containsExactly("m.seen@PROGRAMME:PG#PROJECT:P/R-1", "m.seen@PROGRAMME:PG#PROJECT:P/R-2");
        assertThat(result.explain("m.seen@PROGRAMME:PG#PROJECT:P/R-1").lines())
                .extracting(line -> line.step().kind())
                .containsExactly(ProofKind.ESCALATION, ProofKind.INPUT);
    }

    @Test
    void a_waiver_marks_the_finding_of_its_subject_and_keeps_it_from_going_up() {
        Waiver waiver = waiver("PROJECT:P", "R-1", AS_OF);

        ReviewResult result = review(PolicySet.defaults(), waiver);

        Finding waived = finding(result, "raid.risk-without-owner@PROJECT:P#R-1");
        assertThat(waived.waived()).isEqualTo(waiver);
        assertThat(waived.escalated()).isFalse();
        assertThat(finding(result, "raid.risk-without-owner@PROJECT:P#R-2").waived())
                .isNull();
        assertThat(result.findFinding("m.seen@PROGRAMME:PG#PROJECT:P/R-1")).isEmpty();
        assertThat(result.findFinding("m.seen@PROGRAMME:PG#PROJECT:P/R-2")).isPresent();
    }

    @Test
    void of_several_waivers_in_force_the_one_that_holds_longest_counts_in_whatever_order_they_are_given() {
        Waiver shorter = waiver("PROJECT:P", "R-1", AS_OF);
        Waiver longer = waiver("PROJECT:P", null, AS_OF.plusDays(30));

        for (List<Waiver> order : List.of(List.of(shorter, longer), List.of(longer, shorter))) {
            ReviewResult result = review(PolicySet.defaults(), order.toArray(Waiver[]::new));

            assertThat(finding(result, "raid.risk-without-owner@PROJECT:P#R-1").waived())
                    .isEqualTo(longer);
        }
    }

    @Test
    void a_waiver_that_has_run_out_is_itself_a_finding_and_accepts_nothing() {
        ReviewResult result = review(PolicySet.defaults(), waiver("PROJECT:P", null, AS_OF.minusDays(1)));

        assertThat(finding(result, "raid.risk-without-owner@PROJECT:P#R-1").waived())
                .isNull();
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("review.expired-waiver");
            assertThat(finding.text())
                    .isEqualTo("The waiver of raid.risk-without-owner approved by the board ended on 2026-06-29,"
                            + " before 2026-06-30");
        });
    }

    @Test
    void a_waiver_that_was_renewed_leaves_nothing_of_the_one_that_ended() {
        Waiver whole = waiver("PROJECT:P", null, AS_OF.minusDays(1));
        Waiver one = waiver("PROJECT:P", "R-1", AS_OF.minusDays(1));

        assertThat(expired(whole, waiver("PROJECT:P", null, AS_OF))).isEmpty();
        assertThat(expired(one, waiver("PROJECT:P", "R-1", AS_OF))).isEmpty();
        assertThat(expired(one, waiver("PROJECT:P", null, AS_OF))).isEmpty();
    }

    @Test
    void a_waiver_of_less_or_of_something_else_or_that_ended_too_renews_none() {
        Waiver whole = waiver("PROJECT:P", null, AS_OF.minusDays(1));
        Waiver one = waiver("PROJECT:P", "R-1", AS_OF.minusDays(1));

        assertThat(expired(whole, waiver("PROJECT:P", "R-1", AS_OF))).hasSize(1);
        assertThat(expired(one, waiver("PROJECT:P", "R-2", AS_OF))).hasSize(1);
        assertThat(expired(one, waiver("PROGRAMME:PG", null, AS_OF))).hasSize(1);
        assertThat(expired(one, whole)).hasSize(2);
    }

    private static List<Finding> expired(Waiver... waivers) {
        return review(PolicySet.defaults(), waivers).findings().stream()
                .filter(finding -> finding.ruleId().equals("review.expired-waiver"))
                .toList();
    }

    @Test
    void a_waiver_that_is_given_twice_is_one_waiver() {
        Waiver ended = waiver("PROJECT:P", null, AS_OF.minusDays(1));

        assertThat(review(PolicySet.defaults(), ended, ended)).isEqualTo(review(PolicySet.defaults(), ended));
    }

    @Test
    void a_waiver_for_an_unknown_scope_is_a_gap() {
        assertThat(review(PolicySet.defaults(), waiver("PROJECT:X", null, AS_OF))
                        .gaps())
                .extracting(Gap::reason)
                .containsExactly("a waiver is for the unknown PROJECT:X");
    }

    @Test
    void a_waiver_for_an_unknown_rule_is_a_gap() {
        ScopeRef project = ScopeRef.parse("PROJECT:P");
        List<Waiver> waivers = List.of(
                new Waiver("raid.risk-without-ownr", project, null, "misspelt", "the board", AS_OF),
                new Waiver("raid.risk-without-ownr", project, "R-1", "once more", "the board", AS_OF),
                new Waiver("raid.risk-without-owner", project, null, "known", "the board", AS_OF),
                new Waiver("validation.cycle", project, null, "found by validation", "the board", AS_OF),
                new Waiver("review.expired-waiver", project, null, "found by the review", "the board", AS_OF));

        assertThat(review(PolicySet.defaults(), waivers.toArray(Waiver[]::new)).gaps())
                .containsExactly(Gap.of(
                        GapKind.BAD_DATA,
                        "review.waivers",
                        ROOT.ref(),
                        "a waiver is for the unknown rule 'raid.risk-without-ownr'"));
    }

    @Test
    void a_snapshot_of_last_time_that_knows_none_of_the_scopes_is_told() {
        ReviewEngine engine = ReviewEngine.of(List.of());
        ReviewRequest request = ReviewRequest.of(Samples.project("P"), AS_OF);

        assertThat(engine.review(request.withPrevious(Samples.project("Q")))
                        .result()
                        .gaps())
                .extracting(Gap::source, Gap::reason)
                .containsExactly(Tuple.tuple(
                        "review.previous", "the snapshot of last time knows none of the scopes under review"));
        Scope wider = Samples.portfolio("PF", Samples.programme("PG", Samples.project("P")));
        assertThat(engine.review(request.withPrevious(wider)).result().gaps()).isEmpty();
    }

    @Test
    void a_waiver_says_what_why_and_by_whom() {
        ScopeRef scope = ScopeRef.parse("PROJECT:P");

        assertThatThrownBy(() -> new Waiver("m.rule", scope, null, "accepted", " ", AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("approver was: ' '")
                .hasMessageContaining("Maybe");
    }
}
