package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a giver and a receiver have each written down of one agreement, and what is said of the two together. */
class GiveGetRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));
    private static final ScopeRef GIVER = ScopeRef.of(ProjectId.of("GIVER"));
    private static final ScopeRef RECEIVER = ScopeRef.of(ProjectId.of("RECEIVER"));

    private static GiveGet entry(
            @Nullable LocalDate needed,
            @Nullable LocalDate promised,
            @Nullable LocalDate delivered,
            AgreementStatus status) {
        return entry("Interface", GIVER, RECEIVER, needed, promised, delivered, status);
    }

    private static GiveGet entry(
            String what,
            ScopeRef giver,
            ScopeRef receiver,
            @Nullable LocalDate needed,
            @Nullable LocalDate promised,
            @Nullable LocalDate delivered,
            AgreementStatus status) {
        return new GiveGet(
                DependencyId.of("D-1"), what, giver, receiver, needed, promised, delivered, status, null, null);
    }

    private static GiveGet dates(@Nullable LocalDate needed, @Nullable LocalDate promised) {
        return entry(needed, promised, null, AgreementStatus.AGREED);
    }

    private static Project listing(ScopeRef ref, List<GiveGet> entries) {
        return Project.builder(ProjectId.of(ref.id()), ref.id())
                .raid(RaidLog.none().withDependencies(entries))
                .build();
    }

    private static ReviewResult review(List<GiveGet> given, List<GiveGet> taken) {
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .projects(List.of(listing(GIVER, given), listing(RECEIVER, taken)))
                .build();
        return ENGINE.review(ReviewRequest.of(portfolio, AS_OF)).result();
    }

    /** What the giver has written down, and what the receiver has. */
    private static ReviewResult review(GiveGet given, GiveGet taken) {
        return review(List.of(given), List.of(taken));
    }

    private static List<String> rules(ReviewResult result) {
        return result.findings().stream()
                .map(Finding::ruleId)
                .filter(rule -> rule.startsWith("planning."))
                .toList();
    }

    private static List<String> texts(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("planning.give-get-" + rule))
                .map(Finding::text)
                .toList();
    }

    @Test
    void whenItIsNeededIsTheWordOfTheReceiverAndWhenItComesOfTheGiver() {
        GiveGet given = dates(AS_OF.plusDays(50), AS_OF.plusDays(45));
        GiveGet taken = dates(AS_OF.plusDays(40), AS_OF.plusDays(30));

        assertThat(texts(review(given, taken), "late"))
                .containsExactly("Interface from PROJECT:GIVER is promised for 2026-07-16, 5 days after"
                        + " PROJECT:RECEIVER needs it on 2026-07-11");
    }

    @Test
    void whereASideIsSilentAboutItsOwnDateTheOtherOneSpeaksForIt() {
        GiveGet given = dates(AS_OF.plusDays(40), null);
        GiveGet taken = dates(null, AS_OF.plusDays(41));

        assertThat(texts(review(given, taken), "late"))
                .containsExactly("Interface from PROJECT:GIVER is promised for 2026-07-12, 1 day after"
                        + " PROJECT:RECEIVER needs it on 2026-07-11");
    }

    @Test
    void whatIsPromisedForTheDayOnWhichItIsNeededIsNotLate() {
        GiveGet entry = dates(AS_OF.plusDays(40), AS_OF.plusDays(40));

        assertThat(rules(review(entry, entry))).isEmpty();
    }

    @Test
    void whatWasPromisedForYesterdayIsOverdueAndWhatIsPromisedForTodayIsNot() {
        GiveGet yesterday = dates(AS_OF, AS_OF.minusDays(1));
        GiveGet today = dates(AS_OF, AS_OF);

        assertThat(texts(review(yesterday, yesterday), "overdue"))
                .containsExactly("Interface was promised by PROJECT:GIVER to PROJECT:RECEIVER for 2026-05-31, 1 day"
                        + " ago, and is not delivered");
        assertThat(rules(review(today, today))).isEmpty();
    }

    @Test
    void oneSidesWordThatItHasComeIsEnough() {
        GiveGet open = dates(AS_OF.minusDays(9), AS_OF.minusDays(9));
        GiveGet dated = entry(AS_OF.minusDays(9), AS_OF.minusDays(9), AS_OF.minusDays(9), AgreementStatus.AGREED);
        GiveGet done = entry(AS_OF.minusDays(9), AS_OF.minusDays(9), null, AgreementStatus.DELIVERED);

        assertThat(rules(review(open, open))).containsExactly("planning.give-get-overdue");
        assertThat(rules(review(dated, open))).isEmpty();
        assertThat(rules(review(open, done))).isEmpty();
    }

    @Test
    void whatCameOnTheDayOnWhichItWasNeededCameInTime() {
        GiveGet inTime = entry(AS_OF.minusDays(9), null, AS_OF.minusDays(9), AgreementStatus.DELIVERED);
        GiveGet late = entry(AS_OF.minusDays(9), null, AS_OF.minusDays(8), AgreementStatus.DELIVERED);

        assertThat(rules(review(inTime, inTime))).isEmpty();
        assertThat(texts(review(late, late), "delivered-late"))
                .containsExactly("Interface came from PROJECT:GIVER on 2026-05-24, 1 day after PROJECT:RECEIVER needed"
                        + " it on 2026-05-23");
    }

    @Test
    void whenItCameIsTheWordOfTheReceiver() {
        GiveGet sent = entry(AS_OF.minusDays(9), null, AS_OF.minusDays(9), AgreementStatus.DELIVERED);
        GiveGet got = entry(AS_OF.minusDays(9), null, AS_OF.minusDays(7), AgreementStatus.DELIVERED);

        assertThat(rules(review(sent, got)))
                .containsExactly("planning.give-get-delivered-late", "planning.give-get-inconsistent");
        assertThat(rules(review(got, sent))).containsExactly("planning.give-get-inconsistent");
    }

    @Test
    void ofTwoStatusesTheLeastAgreedCountsAndADisputeIsWorse() {
        GiveGet agreed = entry(AS_OF.plusDays(9), AS_OF.plusDays(9), null, AgreementStatus.AGREED);
        GiveGet proposed = entry(AS_OF.plusDays(9), AS_OF.plusDays(9), null, AgreementStatus.PROPOSED);
        GiveGet disputed = entry(AS_OF.plusDays(9), AS_OF.plusDays(9), null, AgreementStatus.DISPUTED);

        assertThat(unagreed(agreed, agreed)).isEmpty();
        assertThat(unagreed(agreed, proposed)).containsExactly("MEDIUM proposed");
        assertThat(unagreed(proposed, agreed)).containsExactly("MEDIUM proposed");
        assertThat(unagreed(proposed, disputed)).containsExactly("HIGH disputed");
        assertThat(unagreed(disputed, proposed)).containsExactly("HIGH disputed");
    }

    private static List<String> unagreed(GiveGet given, GiveGet taken) {
        return review(given, taken).findings().stream()
                .filter(finding -> finding.ruleId().equals("planning.give-get-unagreed"))
                .map(finding -> finding.severity() + (finding.text().contains("disputed") ? " disputed" : " proposed"))
                .toList();
    }

    @Test
    void whatIsProposedWithoutADayOfNeedIsNotAskedForAndIsAGapOfItsDates() {
        GiveGet entry = entry(null, AS_OF.plusDays(9), null, AgreementStatus.PROPOSED);

        assertThat(rules(review(entry, entry))).isEmpty();
        assertThat(gaps(review(entry, entry)))
                .containsExactly("planning.give-get-late: 1 give/get dependency lacks the date needed or the date"
                        + " promised");
    }

    @Test
    void ofWhatIsDeliveredNoDateIsMissed() {
        GiveGet entry = entry(null, null, null, AgreementStatus.DELIVERED);

        assertThat(gaps(review(entry, entry))).isEmpty();
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().startsWith("planning.give-get"))
                .map(gap -> gap.source() + ": " + gap.reason())
                .toList();
    }

    @Test
    void everyFieldInWhichTheEntriesDifferIsNamedAndWhatOneLeavesOutIsNoDifference() {
        GiveGet given = entry(
                "Interface",
                GIVER,
                RECEIVER,
                AS_OF.minusDays(9),
                AS_OF.minusDays(9),
                AS_OF.minusDays(9),
                AgreementStatus.DELIVERED);
        GiveGet taken = entry(
                "Data",
                RECEIVER,
                GIVER,
                AS_OF.minusDays(8),
                AS_OF.minusDays(8),
                AS_OF.minusDays(8),
                AgreementStatus.DELIVERED);
        GiveGet silent = entry("", GIVER, RECEIVER, null, null, null, AgreementStatus.DELIVERED);

        assertThat(texts(review(given, taken), "inconsistent"))
                .singleElement()
                .asString()
                .endsWith("deliverable, giver, receiver, needed by, promised, delivered");
        assertThat(texts(review(given, silent), "inconsistent")).isEmpty();
    }

    @Test
    void theProofOfADifferenceShowsWhatEitherSideHasWrittenDown() {
        GiveGet given = dates(AS_OF.plusDays(40), AS_OF.plusDays(40));
        GiveGet taken = dates(AS_OF.plusDays(41), AS_OF.plusDays(40));

        assertThat(proof(review(given, taken), "planning.give-get-inconsistent@PORTFOLIO:PF#D-1"))
                .contains(
                        "PROJECT:GIVER raid.dependencies[D-1] = " + given,
                        "PROJECT:RECEIVER raid.dependencies[D-1] = " + taken);
    }

    @Test
    void whoListsItAloneIsProvedFromItsOwnEntry() {
        GiveGet entry = dates(AS_OF.plusDays(40), AS_OF.plusDays(40));
        String id = "planning.give-get-one-sided@PORTFOLIO:PF#D-1";

        assertThat(proof(review(List.of(entry), List.of()), id))
                .contains("PROJECT:GIVER raid.dependencies[D-1].giver = PROJECT:GIVER");
        assertThat(proof(review(List.of(), List.of(entry)), id))
                .contains("PROJECT:RECEIVER raid.dependencies[D-1].receiver = PROJECT:RECEIVER");
    }

    private static List<String> proof(ReviewResult result, String finding) {
        return result.explain(finding).lines().stream()
                .map(line -> line.step())
                .map(GiveGetRulesTest::words)
                .toList();
    }

    private static String words(ProofStep step) {
        return step.scope() + " " + step.label() + " = " + step.value();
    }

    @Test
    void whatLacksItsOtherSideIsAFindingOnlyWhileItIsStillToCome() {
        GiveGet open = dates(AS_OF.plusDays(40), AS_OF.plusDays(40));
        GiveGet done = entry(AS_OF, AS_OF, AS_OF, AgreementStatus.DELIVERED);

        assertThat(review(List.of(open), List.of()).findings())
                .extracting(Finding::ruleId, Finding::severity)
                .containsExactly(tuple("planning.give-get-one-sided", Severity.MEDIUM));
        assertThat(rules(review(List.of(done), List.of()))).isEmpty();
    }

    @Test
    void whatHasBeenHandedOverClosesNoCircle() {
        GiveGet there = dates(AS_OF.plusDays(40), AS_OF.plusDays(40));
        GiveGet back = back(null, AgreementStatus.AGREED);
        GiveGet came = back(AS_OF, AgreementStatus.DELIVERED);

        assertThat(rules(review(List.of(there, back), List.of(there, back))))
                .containsExactly("planning.give-get-cyclic");
        assertThat(rules(review(List.of(there, came), List.of(there, came)))).isEmpty();
    }

    private static GiveGet back(@Nullable LocalDate delivered, AgreementStatus status) {
        LocalDate day = AS_OF.plusDays(40);
        return new GiveGet(DependencyId.of("D-2"), "Data", RECEIVER, GIVER, day, day, delivered, status, null, null);
    }
}
