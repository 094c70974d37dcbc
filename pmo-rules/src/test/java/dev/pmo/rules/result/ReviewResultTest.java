package dev.pmo.rules.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results as plain records: their order, their proofs and what changed between two of them. */
class ReviewResultTest {

    private static final ScopeRef PROJECT = ScopeRef.parse("PROJECT:P");
    private static final ScopeRef OTHER = ScopeRef.parse("PROJECT:Q");

    private static Finding finding(ScopeRef scope, String rule, String subject, Severity severity, Argument... values) {
        return new Finding(
                rule + "@" + scope + "#" + subject,
                rule,
                scope,
                subject,
                severity,
                null,
                "{a} of {b}",
                List.of(values),
                false,
                null,
                null);
    }

    private static Finding finding(String rule) {
        return finding(PROJECT, rule, "R-1", Severity.LOW);
    }

    private static ProofStep step(String label, Integer... premises) {
        return new ProofStep(ProofKind.INPUT, label, "7", PROJECT, null, List.of(premises));
    }

    private static Gap gap(GapKind kind, String source, ScopeRef scope, String reason) {
        return Gap.of(kind, source, scope, reason);
    }

    private static ReviewResult result(List<Finding> findings, List<Gap> gaps, ProofStep... proof) {
        return new ReviewResult(
                "1", LocalDate.of(2026, 6, 30), PROJECT, List.of(), 1, 1, findings, gaps, List.of(proof));
    }

    @Test
    void findingsAreOrderedByScopeRuleAndSubject() {
        Finding first = finding(PROJECT, "a.rule", "R-1", Severity.LOW);
        Finding second = finding(PROJECT, "a.rule", "R-2", Severity.LOW);
        Finding third = finding(PROJECT, "b.rule", "R-0", Severity.HIGH);
        Finding fourth = finding(OTHER, "a.rule", "R-0", Severity.HIGH);

        assertThat(Stream.of(fourth, third, second, first).sorted()).containsExactly(first, second, third, fourth);
    }

    @Test
    void gapsAreOrderedByScopeSourceKindAndReason() {
        Gap first = gap(GapKind.BAD_DATA, "a", PROJECT, "a");
        Gap second = gap(GapKind.BAD_DATA, "a", PROJECT, "b");
        Gap third = gap(GapKind.FAILED, "a", PROJECT, "a");
        Gap fourth = gap(GapKind.BAD_DATA, "b", PROJECT, "a");
        Gap fifth = gap(GapKind.BAD_DATA, "a", OTHER, "a");

        assertThat(Stream.of(fifth, fourth, second, first).sorted()).containsExactly(first, second, fourth, fifth);
        assertThat(first.compareTo(third)).isEqualTo(GapKind.BAD_DATA.compareTo(GapKind.FAILED));
    }

    @Test
    void anExplanationIsTheTextWithItsStepsIndentedBelow() {
        Finding finding =
                finding(PROJECT, "a.rule", "", Severity.LOW, new Argument("a", "7", 1), new Argument("b", "7", 1));

        assertThat(result(List.of(finding), List.of(), step("field"), step("sum", 0))
                        .explain(finding.id())
                        .outline())
                .isEqualTo("""
                    7 of 7
                      input sum = 7 at PROJECT:P
                        input field = 7 at PROJECT:P
                      input sum = 7 at PROJECT:P (shown above)\
                    """);
    }

    @Test
    void aFindingIsAcceptedByItsRuleItsScopeAndItsItem() {
        assertThat(Waiver.of(finding("a.rule"), "Settled", "Board", LocalDate.of(2026, 7, 31)))
                .isEqualTo(new Waiver("a.rule", PROJECT, "R-1", "Settled", "Board", LocalDate.of(2026, 7, 31)));
    }

    @Test
    void aStepThatStandsFurtherUpIsNotUnfoldedAgain() {
        ProofStep field = step("field");
        ProofStep sum = step("sum", 0);
        ProofStep total = step("total", 0, 1);
        Finding finding =
                finding(PROJECT, "a.rule", "", Severity.LOW, new Argument("a", "7", 2), new Argument("b", "7", 1));

        assertThat(result(List.of(finding), List.of(), field, sum, total)
                        .explain(finding.id())
                        .lines())
                .containsExactly(
                        new Explanation.Line(0, "a", total, false),
                        new Explanation.Line(1, "", field, false),
                        new Explanation.Line(1, "", sum, false),
                        new Explanation.Line(2, "", field, false),
                        new Explanation.Line(0, "b", sum, true));
    }

    @Test
    void onlyAFindingOfTheReviewIsExplained() {
        assertThatThrownBy(() -> result(List.of(), List.of()).explain("a.rule@PROJECT:P"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a.rule@PROJECT:P'")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void whatStaysTheSameIsNeitherNewNorChangedNorCleared() {
        Finding kept = finding("a.kept");
        Finding gone = finding("a.gone");
        Finding fresh = finding("a.fresh");
        Finding was = finding("a.graver");
        Finding is = finding(PROJECT, "a.graver", "R-1", Severity.HIGH);

        assertThat(result(List.of(kept, fresh, is), List.of()).since(result(List.of(kept, gone, was), List.of())))
                .isEqualTo(new ReviewDiff(
                        List.of(fresh), List.of(new ReviewDiff.Change(was, is)), List.of(gone), List.of()));
    }

    @Test
    void whatCannotBeAssessedAnyMoreIsNotTakenForSettled() {
        Finding gone = finding("a.rule");
        ReviewResult before = result(List.of(gone), List.of());

        Gap here = gap(GapKind.NO_DATA, "a.rule", PROJECT, "no date");
        assertThat(result(List.of(), List.of(here)).since(before).unassessed()).containsExactly(gone);
        assertThat(result(List.of(), List.of(here)).since(before).cleared()).isEmpty();

        Gap ofAnother = gap(GapKind.NO_DATA, "a.other", PROJECT, "no date");
        Gap elsewhere = gap(GapKind.NO_DATA, "a.rule", ScopeRef.parse("PROJECT:Q"), "no date");
        assertThat(result(List.of(), List.of(ofAnother, elsewhere))
                        .since(before)
                        .cleared())
                .containsExactly(gone);
    }

    @Test
    void aGapOfOneItemHidesWhatWasFoundOfThatItem() {
        Finding time = finding(PROJECT, "a.rule", "TIME", Severity.HIGH);
        Finding cost = finding(PROJECT, "a.rule", "COST", Severity.HIGH);
        Gap ofTime = new Gap(GapKind.NO_DATA, "a.rule", PROJECT, "time: no date", "TIME");

        ReviewDiff diff = result(List.of(), List.of(ofTime)).since(result(List.of(cost, time), List.of()));

        assertThat(diff.unassessed()).containsExactly(time);
        assertThat(diff.cleared()).containsExactly(cost);
    }

    @Test
    void whatWasNotAssessedBeforeEitherHidesNothing() {
        Finding gone = finding("a.rule");
        Gap always = gap(GapKind.NO_DATA, "a.rule", PROJECT, "time: no finish is recorded");

        assertThat(result(List.of(), List.of(always))
                        .since(result(List.of(gone), List.of(always)))
                        .cleared())
                .containsExactly(gone);
        Gap longer = gap(GapKind.NO_DATA, "a.rule", PROJECT, "no finish is recorded: M-1, M-2");
        assertThat(result(List.of(), List.of(longer))
                        .since(result(List.of(gone), List.of(always)))
                        .cleared())
                .containsExactly(gone);
        Gap failed = gap(GapKind.FAILED, "a.rule", PROJECT, "no such field");
        assertThat(result(List.of(), List.of(failed))
                        .since(result(List.of(gone), List.of(always)))
                        .unassessed())
                .containsExactly(gone);
    }

    private static ReviewResult of(LocalDate asOf, ScopeRef root, List<Finding> findings, Gap... gaps) {
        return new ReviewResult("1", asOf, root, List.of(), 1, 1, findings, List.of(gaps), List.of());
    }

    @Test
    void aResultIsComparedWithOneOfTheSameDateOrBeforeAndWithNoneOfLater() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        ReviewResult then = of(june, PROJECT, List.of(finding("a.rule")));
        ReviewResult now = of(june.plusDays(1), PROJECT, List.of());

        assertThat(now.since(then).cleared()).containsExactly(finding("a.rule"));
        assertThat(then.since(then).cleared()).isEmpty();
        assertThatThrownBy(() -> then.since(now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An earlier result than that of '2026-06-30' was expected, but its date was: '2026-07-01'."
                        + "\nMaybe the two results are exchanged: it is later.since(earlier).");
    }

    @Test
    void ofAnotherRootNothingIsSettledWhereNothingIsSaid() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        Finding here = finding("a.rule");
        Finding elsewhere = finding(OTHER, "a.rule", "R-1", Severity.LOW);
        ScopeRef portfolio = ScopeRef.parse("PORTFOLIO:PF");
        ReviewResult wide = of(june, portfolio, List.of(here, elsewhere));

        ReviewDiff narrower = of(june, PROJECT, List.of()).since(wide);
        assertThat(narrower.cleared()).containsExactly(here);
        assertThat(narrower.unassessed()).containsExactly(elsewhere);
        assertThat(of(june, PROJECT, List.of(), gap(GapKind.NO_DATA, "b.rule", OTHER, "no date"))
                        .since(wide)
                        .cleared())
                .containsExactly(here, elsewhere);
        assertThat(of(june, portfolio, List.of()).since(wide).cleared()).containsExactly(here, elsewhere);
    }

    @Test
    void aReviewIsCompleteIfNothingFailedWhateverElseIsMissing() {
        Gap failed = gap(GapKind.FAILED, "a.rule", PROJECT, "no such field");
        Gap missing = gap(GapKind.BAD_DATA, "b.rule", PROJECT, "no date");
        ReviewResult complete = result(List.of(), List.of(missing));

        assertThat(complete.requireComplete()).isSameAs(complete);
        assertThat(catchThrowableOfType(
                                IncompleteReviewException.class,
                                () -> result(List.of(), List.of(missing, failed))
                                        .requireComplete())
                        .failures())
                .containsExactly(failed);
    }

    @Test
    void stepsAreEqualIfAllTheirPartsAre() {
        ProofStep step = new ProofStep(ProofKind.INPUT, "label", "7", PROJECT, "there", List.of(1));

        assertThat(step)
                .isEqualTo(new ProofStep(ProofKind.INPUT, "label", "7", PROJECT, "there", List.of(1)))
                .hasSameHashCodeAs(new ProofStep(ProofKind.INPUT, "label", "7", PROJECT, "there", List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.FACT, "label", "7", PROJECT, "there", List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.INPUT, "other", "7", PROJECT, "there", List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.INPUT, "label", "8", PROJECT, "there", List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.INPUT, "label", "7", OTHER, "there", List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.INPUT, "label", "7", PROJECT, null, List.of(1)))
                .isNotEqualTo(new ProofStep(ProofKind.INPUT, "label", "7", PROJECT, "there", List.of(2)))
                .isNotEqualTo("label");
    }

    @Test
    void aPlaceholderWithoutAValueStaysAndWhatIsFilledInIsNotReadAgain() {
        List<Argument> values = List.of(new Argument("a", "{b}", 0), new Argument("b", "2", 1));

        assertThat(Template.fill("{a} of {b}, {c}", values)).isEqualTo("{b} of 2, {c}");
        assertThat(Template.fill("{a} and {b", values)).isEqualTo("{b} and {b");
    }

    @ParameterizedTest
    @CsvSource({
        "'{n} days', 1, '1 day'",
        "'{n} days, at most', 1, '1 day, at most'",
        "'{n} days are allowed', 1, '1 day is allowed'",
        "'{n} daysailers', 1, '1 daysailers'",
        "'{n} days are allowed', 11, '11 days are allowed'",
        "'{n} days', 0, '0 days'",
        "'moves by {n} days', -1, 'moves by -1 day'",
        "'has moved {n} times, too often', 1, 'has moved 1 time, too often'",
        "'has moved {n} times', 2, 'has moved 2 times'",
        "'{n} timesheets', 1, '1 timesheets'",
        "'{n}', 1, '1'"
    })
    void oneDayIsADayAndOneTimeATime(String template, String number, String text) {
        Argument days = new Argument("n", number, 0);
        assertThat(Template.fill(template, List.of(days))).isEqualTo(text);
        assertThat(Template.placeholders("{a} of {b}, {a}")).containsExactly("a", "b", "a");
        assertThatThrownBy(() -> Template.placeholders("{a} and {b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'{a} and {b'");
    }

    @Test
    void whatConcernsOneScopeIsFoundByItsName() {
        Finding here = finding("a.rule");
        Finding there = finding(OTHER, "a.rule", "R-1", Severity.LOW);
        Gap gapThere = gap(GapKind.NO_DATA, "a.rule", OTHER, "no owner is recorded");
        ReviewResult result = result(List.of(here, there), List.of(gapThere));

        assertThat(result.findingsAt(PROJECT)).containsExactly(here);
        assertThat(result.gapsAt(PROJECT)).isEmpty();
        assertThat(result.gapsAt(OTHER)).containsExactly(gapThere);
    }

    @Test
    void aStepSaysWhatItIsWhereItStandsAndWhereItWasSet() {
        assertThat(step("position.cost.forecast").text()).isEqualTo("input position.cost.forecast = 7 at PROJECT:P");
        assertThat(new ProofStep(ProofKind.THRESHOLD, "tolerance.amberShare", "60%", OTHER, "policy.yaml", List.of())
                        .text())
                .isEqualTo("threshold tolerance.amberShare = 60% at PROJECT:Q, policy.yaml");
    }
}
