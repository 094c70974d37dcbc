package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.escalated;
import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.portfolio;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StandingTolerancePropertiesTest {

    private static ReviewResult result(Scope root, Tolerance... standing) {
        return Given.ENGINE
                .review(ReviewRequest.of(root, Given.AS_OF)
                        .withPolicies(PolicySet.defaults()
                                .with(
                                        TolerancePolicy.TYPE,
                                        TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(standing)))))
                .result()
                .requireComplete();
    }

    private static Scope twoProgrammes(List<Integer> overruns, Tolerance... own) {
        List<Project> even = new ArrayList<>();
        List<Project> odd = new ArrayList<>();
        for (int i = 0; i < overruns.size(); i++) {
            int overrun = overruns.get(i);
            (i % 2 == 0 ? even : odd).add(project("P" + i, 1000, 1000L + overrun, overrun / 10, own));
        }
        Programme first = programme("PG", Governance.none(), even.toArray(new Scope[0]));
        Programme second = programme("PQ", Governance.none(), odd.toArray(new Scope[0]));
        return portfolio(Governance.none(), first, second);
    }

    @Property(tries = 150)
    void wideningAStandingToleranceNeverAddsAnExceptionAtAnyLevel(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -400, max = 400) Integer> overruns,
            @ForAll @IntRange(max = 40) int percent,
            @ForAll @IntRange(max = 40) int wider) {
        Scope root = twoProgrammes(overruns);
        List<String> narrow = escalated(result(root, cost(percent + "%"), time(percent + "%")));
        List<String> wide = escalated(result(root, cost(percent + wider + "%"), time(percent + wider + "%")));
        assertThat(narrow).containsAll(wide);
    }

    @Property(tries = 150)
    void aScopeWithItsOwnTolerancesIsUntouchedByAnyStandingOne(
            @ForAll @IntRange(min = -400, max = 400) int overrun,
            @ForAll @IntRange(max = 40) int own,
            @ForAll @IntRange(max = 40) int standing) {
        Project project = project("P", 1000, 1000L + overrun, overrun / 10, cost(own + "%"), time(own + " days"));
        ReviewResult without = result(project);
        ReviewResult with = result(project, cost(standing + "%"), time(standing + "%"));
        assertThat(with.findings()).isEqualTo(without.findings());
        assertThat(gaps(with)).isEqualTo(gaps(without));
        assertThat(with.proof()).isEqualTo(without.proof());
    }

    @Property(tries = 150)
    void aStandingToleranceRaisesTheExceptionsThatTheSameOneSetByEachProjectRaises(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -400, max = 400) Integer> overruns,
            @ForAll @IntRange(max = 40) int percent) {
        Tolerance[] tolerances = {cost(percent + "%"), time(percent + "%")};
        assertThat(escalated(result(twoProgrammes(overruns), tolerances)))
                .isEqualTo(escalated(result(twoProgrammes(overruns, tolerances), tolerances)));
    }
}
