package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.tolerance.AspectMargin;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ExceptionDraft;
import dev.pmo.rules.tolerance.ToleranceSide;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the control of risks, changes and exceptions has to tell is in the text as well: none of it is left out. */
class ControlTextTest {

    private final ReportByException controlled = ReportByException.of(Controlled.review("Plain"));
    private final String text = words(TextReport.of(controlled));

    /** On one line, with numbers as they stand in the report. */
    private static String words(String written) {
        return written.replaceAll("\\s+", " ").replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    @Test
    void ofAnExceptionWhyItIsWhatFollowsWhatMayBeDoneAndWhatIsLacking() {
        assertThat(controlled.control().exceptions()).singleElement().satisfies(draft -> {
            assertThat(text).contains(draft.title() + " (PROJECT:PJ), reported as E-1 ");
            assertThat(text).contains("cause: " + words(draft.cause()));
            assertThat(draft.consequences())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(text).contains(words(one)));
            assertThat(draft.options())
                    .hasSize(5)
                    .allSatisfy(option -> assertThat(text)
                            .contains("option: " + option.name())
                            .contains(words(option.description())));
            assertThat(draft.options())
                    .filteredOn(option -> !option.businessCase().isEmpty())
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(text).contains("business case: " + words(option.businessCase())));
            assertThat(text).contains("recommended: Plain. " + draft.reason());
            assertThat(draft.gaps())
                    .hasSize(2)
                    .allSatisfy(gap -> assertThat(text).contains("lacking: " + words(gap)));
        });
        assertThat(text)
                .contains(
                        "option: do nothing: The forecast stands, and the deviation is carried; business case: No figures"
                                + " of benefits are recorded; then time unknown, cost red, risk unknown");
    }

    @Test
    void ofChangesHowManyWhatTheyComeToAndWhichWait() {
        assertThat(text)
                .contains("type raised pending approved implemented rejected postponed merged")
                .contains("all 2 1 1 0 0 0 0 ")
                .contains("Approved or done: +GBP 30000, +7 days; pending: +GBP 90000, +7 days.");
        assertThat(controlled.control().changes().significant())
                .extracting(one -> one.id())
                .containsExactly(ChangeId.of("C-1"), ChangeId.of("C-2"));
        assertThat(text)
                .contains(
                        "Significant, and not decided or not done yet: C-1 (PROJECT:PJ) Plain: approved, critical; cost +GBP"
                                + " 30000, finish +7 days")
                .contains("C-2 (PROJECT:PJ) Plain: waiting-for-approval, critical; cost +GBP 90000");
        assertThat(text)
                .contains("Baselines of 1 of 1 scope were compared with last time: 1 difference, 0 accounted for");
    }

    @Test
    void ofRisksHowManyInEachBandWhatTheyComeToWhatTheyHangOnAndWhichAreNear() {
        ReportByException report = ReportByException.of(Controlled.watched(2));
        String near = words(TextReport.of(report));

        assertThat(text)
                .contains("RISKS, WITH EVERYTHING BELOW")
                .contains("Change portfolio (PORTFOLIO:PF): 1 threat: 1 high")
                .contains("Change portfolio (PORTFOLIO:PF): 1 opportunity: 1 high")
                .contains("Change portfolio (PORTFOLIO:PF), risks taken to be independent: threats: expected GBP 20000,"
                        + " standard deviation GBP 20000 (independent GBP 20000, perfectly correlated GBP 20000)")
                .contains("opportunities: expected GBP 20000")
                .contains("with 95% certainty (10000 runs from seed 1)")
                .contains("hangs on: owner Plain: GBP 20000 of GBP 20000, 100%, 1 threat");
        assertThat(near)
                .contains("Change portfolio (PORTFOLIO:PF): 2 threats: 2 high")
                .contains("watch: 2026-04-01 R-1 Near (PROJECT:PJ), 25 high, Near watch: 2026-04-02 R-2 Near");
        assertThat(report.control().risks())
                .as("what is near is told once, for everything")
                .extracting(profile -> profile.watched().size())
                .containsExactly(2, 0);
    }

    /** Whoever is asked to carry an exception reads what is left to carry it with, and where the figures stand. */
    @Test
    void ofAnExceptionWhatIsLeftOfTheTolerancesAboveAndWhereTheFiguresAre() {
        AspectMargin left = new AspectMargin(
                ScopeRef.parse("PORTFOLIO:PF"),
                new AspectStatus(
                        ToleranceAspect.COST,
                        Rag.GREEN,
                        "",
                        "",
                        "",
                        ToleranceSide.ABOVE,
                        "50% above",
                        null,
                        null,
                        null),
                "GBP 5000",
                "GBP 4500");
        ExceptionDraft plain = controlled.control().exceptions().get(0);
        ExceptionDraft draft = new ExceptionDraft(
                plain.scope(),
                plain.stage(),
                plain.report(),
                plain.asOf(),
                plain.title(),
                plain.causes(),
                plain.cause(),
                plain.links(),
                plain.consequences(),
                List.of(left),
                plain.options(),
                plain.recommended(),
                plain.reason(),
                plain.gaps());
        TextPage page = new TextPage();
        new ExceptionText(page, 9).write(List.of(draft));

        assertThat(words(page.toString()))
                .contains("above: PORTFOLIO:PF, cost: within its tolerance of 50% above, GBP 4500 of it left option: ")
                .contains("The figures of each aspect, and what in the data goes with an exception, are on the page and"
                        + " in the JSON form.");
    }

    /** Of many scopes only the first have their maps: which, and where the risks of the others are, is said. */
    @Test
    void ofWhichScopesTheRisksAreToldIsSaidWhereItIsNotAll() {
        ReportByException all = ReportByException.of(Controlled.exceeded(20));
        ReportByException first = ReportByException.of(Controlled.exceeded(21));
        String said = "only the first 20 of 21 scopes that need attention are told of here; the log of risks has the"
                + " risks of all.";

        assertThat(words(TextReport.of(first))).contains(said);
        assertThat(HtmlReport.of(first)).contains(said);
        assertThat(TextReport.of(all)).doesNotContain("Beside the whole");
        assertThat(HtmlReport.of(all)).doesNotContain("Beside the whole");
        assertThat(first.control().riskMaps())
                .extracting(RiskMap::scope)
                .contains(ScopeRef.parse("PORTFOLIO:PF"))
                .hasSize(2 + 2 * 20);
    }

    @Test
    void whoDecidesIsListedOnceThereAreTwo() {
        ReportByException report = ReportByException.of(Samples.review(Samples.portfolio(
                List.of(
                        Samples.programme("PG-1", "Digital", Rag.UNKNOWN, List.of(low("PJ-1"))),
                        Samples.programme("PG-2", "Estate", Rag.UNKNOWN, List.of(low("PJ-2"), low("PJ-3")))),
                List.of())));

        assertThat(report.control().board().deciders()).hasSize(2);
        assertThat(words(TextReport.of(report)))
                .contains("first by decisions overdue who decides 2026-03-22 2 2 Programme board, for Estate"
                        + " (PROGRAMME:PG-2) 2026-03-22 1 1 Programme board, for Digital (PROGRAMME:PG-1) ");
        assertThat(text).as("one alone stands above its decisions").doesNotContain("who decides");
    }

    private static Project low(String id) {
        return Samples.judged(
                Samples.project(id, id, 0, 1_000_000, Rag.UNKNOWN), ConfidenceScale.THREE_POINT, ConfidenceRating.RED);
    }
}
