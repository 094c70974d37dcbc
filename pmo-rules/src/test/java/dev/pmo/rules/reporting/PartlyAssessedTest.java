package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.result.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Silence is not green: a scope of which time is known to be within tolerance, and of its cost nothing. */
class PartlyAssessedTest {

    private static final PolicySet KNOWN_IS_ENOUGH =
            PolicySet.defaults().with(ReportingPolicy.TYPE, ReportingPolicy.DEFAULTS.withGreenNeedsAllAspects(false));

    private static Project ofTime(long daysLate) {
        Project whole = Samples.project("P", "Half told", daysLate, 1_000_000, Rag.UNKNOWN);
        TimePosition time = whole.position().time();
        return whole.toBuilder()
                .position(Position.of(CostPosition.none(), time))
                .build();
    }

    private static ScopeStatus status(Review review) {
        return review.findFact(review.result().root(), ReportingFacts.STATUS)
                .orElseThrow()
                .value();
    }

    private static Review leniently(Scope root) {
        return Samples.ENGINE.review(ReviewRequest.of(root, Samples.AS_OF).withPolicies(KNOWN_IS_ENOUGH));
    }

    @Test
    void greenNeedsEveryAspectThatIsJudged() {
        Review review = Samples.review(ofTime(0));

        assertThat(status(review).own()).isEqualTo(Rag.UNKNOWN);
        assertThat(status(review).overall()).isEqualTo(Rag.UNKNOWN);
        assertThat(status(review).reason())
                .isEqualTo("within tolerance only in time; 1 of 2 aspects assessed, so green cannot be said");
        assertThat(Reviews.gaps(review, "reporting.status-unknown"))
                .extracting(Gap::reason)
                .containsExactly(status(review).reason());
    }

    @Test
    void amberAndRedNeedOnlyTheAspectThatIs() {
        assertThat(status(Samples.review(ofTime(9))).overall()).isEqualTo(Rag.AMBER);
        assertThat(status(Samples.review(ofTime(40))).overall()).isEqualTo(Rag.RED);
    }

    @Test
    void aPolicyMayTakeWhatIsKnownForEnough() {
        Review review = leniently(ofTime(0));

        assertThat(status(review).overall()).isEqualTo(Rag.GREEN);
        assertThat(status(review).reason()).isEqualTo("time; 1 of 2 aspects assessed");
        assertThat(Reviews.gaps(review, "reporting.status-unknown")).isEmpty();
    }

    @Test
    void theProofOfAColourNamesTheThresholdThatItHangsOn() {
        assertThat(premises(leniently(ofTime(0)))).contains("reporting.greenNeedsAllAspects = false");
        assertThat(premises(Samples.review(ofTime(40))))
                .as("what is known to be red hangs on no such threshold")
                .noneMatch(premise -> premise.startsWith("reporting.greenNeedsAllAspects"));
    }

    private static List<String> premises(Review review) {
        return review.findFact(review.result().root(), ReportingFacts.STATUS).orElseThrow().premise().causes().stream()
                .map(premise -> premise.label() + " = " + premise.value())
                .toList();
    }

    /** Whether it carries what its children cannot is not known: neither its own green nor their red is its colour. */
    @Test
    void theColourOfTheChildrenStandsInOnlyWhereNothingOfItsOwnIsKnown() {
        Project late = Samples.project("L", "Late", 40, 1_000_000, Rag.UNKNOWN);
        Programme bare = Samples.programme("PG", "Parent", Rag.UNKNOWN, List.of(late));
        Programme half = bare.toBuilder().position(ofTime(0).position()).build();
        Programme whole =
                bare.toBuilder().position(Samples.position(0, 1_000_000)).build();

        assertThat(status(Samples.review(bare)).overall()).isEqualTo(Rag.RED);
        assertThat(status(Samples.review(half)).overall()).isEqualTo(Rag.UNKNOWN);
        assertThat(status(Samples.review(half)).rolledUp()).isEqualTo(Rag.RED);
        assertThat(status(Samples.review(whole)).overall()).isEqualTo(Rag.GREEN);
    }

    @Test
    void theReportCountsItAsNotAssessedAndSaysSoInTheOneLine() {
        Project told = Samples.project("T", "Told", 0, 1_000_000, Rag.GREEN);
        Scope root = Samples.programme("PG", "Parent", Rag.UNKNOWN, List.of(ofTime(0), told)).toBuilder()
                .position(Samples.position(0, 1_000_000))
                .build();

        ReportByException report = ReportByException.of(Samples.review(root));
        ReportByException lenient = ReportByException.of(leniently(root));

        assertThat(report.summary().scopes()).isEqualTo(new ScopeCounts(0, 2, 1, 0));
        assertThat(report.headline()).contains("1 active scope has no computed status.");
        assertThat(report.withinTolerance()).isEqualTo("2 scopes are within tolerance; 1 has no computed status.");
        assertThat(lenient.summary().scopes()).isEqualTo(new ScopeCounts(0, 3, 0, 0));
        assertThat(lenient.summary().partlyAssessed()).isEqualTo(1);
        assertThat(lenient.withinTolerance())
                .isEqualTo("3 scopes are within tolerance, 1 of them as far as its aspects could be assessed.");
    }

    /** Two scopes that are green, and one of which too little is known: by class and by colour, each counted once. */
    @Test
    void thePageCountsItByItsColourToo() {
        Project told = Samples.project("T", "Told", 0, 1_000_000, Rag.GREEN);
        Scope root = Samples.programme("PG", "Parent", Rag.UNKNOWN, List.of(ofTime(0), told)).toBuilder()
                .position(Samples.position(0, 1_000_000))
                .build();

        String page = HtmlReport.of(ReportByException.of(Samples.review(root)));

        assertThat(page.replaceAll(" data-h=\"[^\"]*\"", ""))
                .contains("<dt>no computed status</dt><dd>1 <small>of 3</small></dd>")
                .contains(row("all", 3, 0, 2, 1, 0, 0, 0, 2, 1))
                .contains("Active scopes without a computed status: 1, of them not named above: 1.");
    }

    private static String row(String name, int... cells) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + name + "</th>");
        for (int cell : cells) {
            row.append("<td class=\"n\">").append(cell).append("</td>");
        }
        return row.toString();
    }

    @Test
    void theOneLineLeavesNoScopeOut() {
        assertThat(within(new ScopeCounts(2, 1, 0, 0), 0)).isEqualTo("1 other scope is within tolerance.");
        assertThat(within(new ScopeCounts(0, 1, 3, 1), 1))
                .isEqualTo("1 scope is within tolerance, as far as its aspects could be assessed; 3 have no"
                        + " computed status, 1 is not active.");
        assertThat(within(new ScopeCounts(5, 4, 0, 2), 3))
                .isEqualTo("4 other scopes are within tolerance, 3 of them as far as their aspects could be assessed; 2"
                        + " are not active.");
        assertThat(within(new ScopeCounts(5, 0, 0, 0), 0)).isEqualTo("No other scope is known to be within tolerance.");
    }

    private static String within(ScopeCounts scopes, int partly) {
        return Headline.within(new ReportSummary(
                scopes, RagCounts.none(), 0, partly, List.of(), List.of(), List.of(), List.of(), 0, 0));
    }
}
