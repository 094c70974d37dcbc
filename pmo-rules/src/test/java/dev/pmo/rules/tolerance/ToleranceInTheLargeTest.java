package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ToleranceInTheLargeTest {

    private static final int DEPTH = 5_000;

    private static ReviewResult unvalidated(Scope root) {
        return Given.ENGINE
                .withoutValidation()
                .review(ReviewRequest.of(root, Given.AS_OF))
                .result()
                .requireComplete();
    }

    /** Each level hands it on, so each has a finding; the proofs share their steps. */
    @Test
    void anExceptionClimbsThroughThousandsOfNestedProgrammes() {
        Scope at = project("P", 100, 200, 0, cost("10%"), time("1 day"));
        for (int i = 0; i < DEPTH; i++) {
            at = programme("PG" + i, governance(time("1 day")), at);
        }
        ReviewResult result = unvalidated(at);
        assertThat(result.findings()).hasSize(DEPTH + 1);
        assertThat(result.proof()).hasSizeLessThan(20 * DEPTH);
    }

    @Test
    void aProgrammeOfManyProjectsAddsThemUpOnce() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < DEPTH; i++) {
            projects.add(project("P" + i, 1_000, 1_000 + i % 200, 0, cost("10%"), time("1 day")));
        }
        ReviewResult result =
                unvalidated(programme("PG", governance(cost("20%"), time("1 day")), projects.toArray(new Project[0])));
        assertThat(result.findings().stream()
                        .filter(finding -> finding.ruleId().equals("tolerance.exception-absorbed")))
                .hasSize(DEPTH * 99 / 200);
        assertThat(result.gaps())
                .extracting(Gap::source)
                .filteredOn(source -> !source.equals("tolerance.exception-unreported"))
                .containsExactly("validation");
        assertThat(result.proof()).hasSizeLessThan(20 * DEPTH);
    }

    private static Programme shuffled(List<Project> projects, Random random) {
        List<Project> order = new ArrayList<>(projects);
        Collections.shuffle(order, random);
        return programme("PG", governance(cost("3%"), time("10 days")), order.toArray(new Project[0]));
    }

    private static List<Project> projects(Random random, int count) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            projects.add(project(
                    "P" + i, 1_000, 900 + random.nextInt(250), random.nextInt(40) - 20, cost("10%"), time("10 days")));
        }
        return projects;
    }

    @Property(tries = 50)
    void theOrderOfTheProjectsChangesNoFinding(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int count) {
        List<Project> projects = projects(random, count);
        ReviewResult one = unvalidated(shuffled(projects, random));
        ReviewResult other = unvalidated(shuffled(projects, random));
        assertThat(other.findings().stream().map(finding -> finding.id() + finding.text()))
                .containsExactlyElementsOf(one.findings().stream()
                        .map(finding -> finding.id() + finding.text())
                        .toList());
        assertThat(other.gaps()).isEqualTo(one.gaps());
    }

    @Property(tries = 50)
    void aReviewThatReusesAnEarlierOneEqualsAFullOne(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int count) {
        List<Project> projects = projects(random, count);
        Scope before = programme("PG", governance(cost("3%"), time("10 days")), projects.toArray(new Project[0]));
        Review earlier = Given.reviewed(before);
        int changed = random.nextInt(count);
        projects.set(
                changed,
                projects.get(changed).toBuilder()
                        .position(Given.position(1_000, 900 + random.nextInt(250), random.nextInt(40) - 20))
                        .build());
        Scope after = programme("PG", governance(cost("3%"), time("10 days")), projects.toArray(new Project[0]));
        ReviewRequest request = ReviewRequest.of(after, Given.AS_OF);
        assertThat(Given.ENGINE.reviewAgain(request, earlier).result())
                .isEqualTo(Given.ENGINE.review(request).result());
    }
}
