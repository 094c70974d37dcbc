package dev.pmo.rules.change.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.tolerance.Entitlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Every difference between two snapshots is either covered or reported, and nothing else is: a project is altered in
 * random parts, some of the differences are covered by approved changes, and what is found is counted once more from the
 * flat layout of the test's own draft.
 */
class BaselinePropertiesTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(Requests.MODULES);

    /** From and to of one part; nothing is the empty text. */
    private record Pair(String from, String to) {}

    /** Two drafts and how they differ by the test's own count. */
    private static final class Case {

        private final Draft before = Draft.sample();
        private final Draft after;
        private final Map<String, Pair> differences = new TreeMap<>();

        Case(Random random, int mutations) {
            for (int i = 0; i < 4; i++) {
                before.mutate(random);
            }
            after = before.copy();
            for (int i = 0; i < mutations; i++) {
                after.mutate(random);
            }
            Map<String, String> then = before.flat();
            Map<String, String> now = after.flat();
            Set<String> parts = new TreeSet<>(then.keySet());
            parts.addAll(now.keySet());
            for (String part : parts) {
                Pair pair = new Pair(then.getOrDefault(part, ""), now.getOrDefault(part, ""));
                if (!pair.from().equals(pair.to()) && !ofStageThatCameOrWent(part)) {
                    differences.put(part, pair);
                }
            }
        }

        private boolean ofStageThatCameOrWent(String part) {
            String item = part.substring(part.indexOf(' ') + 1);
            String stage = item.endsWith("/COST") ? item.substring(0, item.length() - "/COST".length()) : item;
            boolean ofStage = part.startsWith("STAGE_") || item.contains("/");
            return ofStage && !(before.stages.containsKey(stage) && after.stages.containsKey(stage));
        }

        /** Nothing was agreed before: a single part, or the first of a set; sets that were empty are agreed as a whole. */
        boolean first(String part) {
            if (!Objects.requireNonNull(differences.get(part)).from().isEmpty()) {
                return false;
            }
            String field = field(part);
            boolean set =
                    Set.of("STAGE", "MILESTONE", "SCOPE_ITEM", "OBJECTIVE").contains(field);
            return !set
                    || before.flat().keySet().stream()
                            .noneMatch(other -> field(other).equals(field));
        }

        Map<String, Pair> toCover() {
            Map<String, Pair> all = new TreeMap<>(differences);
            all.keySet().removeIf(this::first);
            return all;
        }
    }

    private static String field(String part) {
        int space = part.indexOf(' ');
        return space < 0 ? part : part.substring(0, space);
    }

    private static String part(BaselineDifference difference) {
        return difference.item() == null ? difference.field().name() : difference.field() + " " + difference.item();
    }

    private static Map<String, Pair> found(List<BaselineDifference> differences) {
        Map<String, Pair> found = new TreeMap<>();
        differences.forEach(one ->
                found.put(part(one), new Pair(one.from() == null ? "" : one.from(), one.to() == null ? "" : one.to())));
        return found;
    }

    @Property(tries = 200)
    void the_comparison_finds_exactly_what_differs(@ForAll long seed, @ForAll @IntRange(max = 25) int mutations) {
        Case one = new Case(new Random(seed), mutations);

        List<BaselineDifference> differences =
                BaselineComparison.of(one.before.project(), one.after.project()).differences();

        assertThat(found(differences)).isEqualTo(one.differences);
        assertThat(differences).hasSameSizeAs(one.differences.keySet());
        assertThat(differences)
                .filteredOn(difference -> difference.kind() == DifferenceKind.FIRST_AGREED)
                .extracting(BaselinePropertiesTest::part)
                .containsExactlyInAnyOrderElementsOf(
                        one.differences.keySet().stream().filter(one::first).toList());
    }

    @Property(tries = 50)
    void equal_snapshots_differ_in_nothing(@ForAll long seed) {
        Case one = new Case(new Random(seed), 10);

        assertThat(BaselineComparison.of(one.after.project(), one.after.copy().project())
                        .differences())
                .isEmpty();
    }

    @Property(tries = 100)
    void swapping_the_snapshots_swaps_the_values_and_nothing_else(@ForAll long seed) {
        Case one = new Case(new Random(seed), 12);
        Map<String, Pair> swapped = new TreeMap<>();
        one.differences.forEach((part, pair) -> swapped.put(part, new Pair(pair.to(), pair.from())));

        assertThat(found(BaselineComparison.of(one.after.project(), one.before.project())
                        .differences()))
                .isEqualTo(swapped);
    }

    @Property(tries = 100)
    void the_order_of_lists_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        Case one = new Case(random, 12);
        Project before = one.before.project();
        Project after = one.after.project();

        assertThat(BaselineComparison.of(Portfolios.shuffled(before, random), Portfolios.shuffled(after, random)))
                .isEqualTo(BaselineComparison.of(before, after));
    }

    /** What covers, or fails to cover, some of the differences. */
    private static final class Logs {

        private final List<ChangeRequest> own = new ArrayList<>();
        private final List<ChangeRequest> above = new ArrayList<>();
        private final Map<String, Coverage> expected = new TreeMap<>();

        Logs(Case one, Random random) {
            int number = 0;
            for (Map.Entry<String, Pair> entry : one.toCover().entrySet()) {
                String id = "CR-" + number++;
                cover(id, entry.getKey(), entry.getValue(), random);
            }
        }

        private void cover(String id, String part, Pair pair, Random random) {
            String from = pair.from().isEmpty() ? null : pair.from();
            String to = pair.to().isEmpty() ? null : pair.to();
            switch (random.nextInt(9)) {
                case 0 ->
                    expect(part, Coverage.COVERED, Requests.approved(id, Draft.AS_OF, Requests.of(part, from, to)));
                case 1 -> {
                    above.add(Requests.approved(id, Draft.DAY, Requests.of(part, from, to)));
                    expected.put(part, Coverage.COVERED);
                }
                case 2 -> {
                    own.add(Requests.approved(id + "a", Draft.DAY, Requests.of(part, from, "halfway")));
                    expect(part, Coverage.COVERED, Requests.approved(id, Draft.DAY, Requests.of(part, "halfway", to)));
                }
                case 3 -> expect(part, Coverage.NOT_APPROVED, Requests.rejected(id, Requests.of(part, from, to)));
                case 4 -> expect(part, Coverage.NOT_IN_TIME, Requests.undated(id, Requests.of(part, from, to)));
                case 5 ->
                    expect(
                            part,
                            Coverage.NOT_IN_TIME,
                            Requests.effective(
                                    Requests.approved(id, Draft.DAY.plusDays(2), Requests.of(part, from, to)),
                                    Draft.DAY.plusDays(1)));
                case 6 -> expect(part, Coverage.NOT_APPROVED, Requests.aboveAuthority(id, Requests.of(part, from, to)));
                case 7 ->
                    expect(part, Coverage.OTHER_VALUES, Requests.approved(id, Draft.DAY, Requests.of(part, from, "x")));
                default -> expected.put(part, Coverage.NONE);
            }
        }

        private void expect(String part, Coverage coverage, ChangeRequest request) {
            own.add(request);
            expected.put(part, coverage);
        }
    }

    @Property(tries = 200)
    void every_difference_is_covered_or_reported_and_nothing_else_is(
            @ForAll long seed, @ForAll @IntRange(max = 25) int mutations) {
        Random random = new Random(seed);
        Case one = new Case(random, mutations);
        Logs logs = new Logs(one, random);
        Project now = one.after.project(Portfolios.shuffled(logs.own, random));
        List<ChangeFromAbove> fromAbove = logs.above.stream()
                .map(request -> new ChangeFromAbove(Requests.PROJECT, request))
                .toList();

        BaselineReview review = BaselineReview.of(
                one.before.project(),
                Requests.logged(now, fromAbove),
                new Entitlement(Requests.LADDER, now, null),
                Draft.AS_OF);

        Map<String, Coverage> told = new TreeMap<>();
        review.differences().stream()
                .filter(found -> found.coverage() != Coverage.NOT_NEEDED)
                .forEach(found -> told.put(part(found.difference()), found.coverage()));
        assertThat(told).isEqualTo(logs.expected);
    }

    @Property(tries = 60)
    void the_findings_name_every_field_with_a_difference_that_is_not_covered_and_count_the_items(@ForAll long seed) {
        Random random = new Random(seed);
        Case one = new Case(random, 15);
        Logs logs = new Logs(one, random);
        ReviewResult result = ENGINE.review(
                        ReviewRequest.of(Draft.programme(one.after.project(logs.own), logs.above), Draft.AS_OF)
                                .withPrevious(Draft.programme(one.before.project(), List.of())))
                .result();

        result.requireComplete();
        assertThat(told(result, "baseline.uncontrolled-change"))
                .isEqualTo(expected(logs, Coverage.NONE, Coverage.NOT_APPROVED));
        assertThat(told(result, "baseline.change-beyond-approval")).isEqualTo(expected(logs, Coverage.OTHER_VALUES));
        assertThat(told(result, "baseline.changed-before-decision")).isEqualTo(expected(logs, Coverage.NOT_IN_TIME));
    }

    private static Map<String, Long> expected(Logs logs, Coverage... coverages) {
        return logs.expected.entrySet().stream()
                .filter(entry -> List.of(coverages).contains(entry.getValue()))
                .collect(Collectors.groupingBy(entry -> field(entry.getKey()), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> told(ReviewResult result, String rule) {
        Map<String, Long> told = new TreeMap<>();
        for (Finding finding : result.findings()) {
            if (finding.ruleId().equals(rule) && finding.scope().equals(Requests.PROJECT)) {
                BaselineField field = BaselineField.valueOf(finding.subject());
                long count = finding.arguments().stream()
                        .filter(argument -> argument.name().equals("count"))
                        .map(argument -> Long.valueOf(argument.value()))
                        .findFirst()
                        .orElse(1L);
                told.put(field.name(), count);
            }
        }
        return told;
    }
}
