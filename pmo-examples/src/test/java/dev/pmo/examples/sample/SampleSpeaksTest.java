package dev.pmo.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.examples.policy.WaiverFile;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample is written so that each rule has something to say and something to leave alone: this is the table. */
class SampleSpeaksTest {

    /** As records write themselves unless they say it in words. */
    private static final Pattern RECORD = Pattern.compile("\\b[A-Z]\\w*\\[\\w+=");

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());
    private static final ReviewResult RESULT = reviewed();

    /** For each rule a finding that it makes in the sample; for those that only tell gaps, where the gap is. */
    private static final Map<String, String> SPEAKS = table("""
        authority.change-budget-beyond-grant          PROJECT:PJ-CRM
        authority.conflict-between-scopes             PROGRAMME:PG-DIGITAL#PROJECT:PJ-IDENTITY/issue I-ID-01
        authority.ladder-wider-than-parent            PROGRAMME:PG-DIGITAL#PROJECT:PJ-IDENTITY/rungs[project board].appetites[any].upTo
        authority.tolerance-beyond-grant              PROJECT:PJ-HQ#QUALITY
        baseline.approved-change-not-applied          PROJECT:PJ-SOLAR#CR-SO-11 COST
        baseline.change-beyond-approval               PROJECT:PJ-CRM#COST
        baseline.changed-before-decision              PROJECT:PJ-IDENTITY#FINISH
        baseline.cumulative-change-large              PROJECT:PJ-TELECARE#COST
        baseline.cumulative-change-over-tolerance     PROJECT:PJ-PORTAL#COST
        baseline.implemented-change-without-effect    PROJECT:PJ-DEPOT#CR-DE-11 FINISH
        baseline.not-compared                         gap PROJECT:PJ-BROKERAGE
        baseline.rebaselined-often                    PROJECT:PJ-FINANCE
        baseline.scope-item-without-approval          PROJECT:PJ-HQ#SI-HQ-3
        baseline.uncontrolled-change                  PROJECT:PJ-HQ#FINISH
        baseline.uncontrolled-change-widespread       PROGRAMME:PG-ESTATE
        baseline.widely-moved                         PROJECT:PJ-FINANCE
        change.above-limit                            PROJECT:PJ-PORTAL#CR-PO-01
        change.assessment-incomplete                  PROJECT:PJ-PORTAL#CR-PO-04
        change.awaits-decision                        PROJECT:PJ-PORTAL#CR-PO-01
        change.beyond-authority                       PROJECT:PJ-CRM#CR-CR-01
        change.budget-overspent                       PROJECT:PJ-CRM
        change.budget-short                           PROJECT:PJ-PORTAL
        change.decided-above-authority                PROJECT:PJ-CRM#CR-CR-02
        change.decided-by-unknown-authority           PROJECT:PJ-CRM#CR-CR-04
        change.decision-overdue                       PROJECT:PJ-PORTAL#CR-PO-01
        change.escalated-request                      PROGRAMME:PG-DIGITAL#PROJECT:PJ-CRM/CR-CR-01
        change.history-disordered                     PROJECT:PJ-CRM#CR-CR-04
        change.implemented-before-approval            PROJECT:PJ-CRM#CR-CR-03
        change.merged-into-rejected                   PROJECT:PJ-CRM#CR-CR-06
        change.move-not-entitled                      PROJECT:PJ-CAREREC#CR-CA-01
        change.move-not-permitted                     PROJECT:PJ-CRM#CR-CR-04
        change.not-assessed                           PROJECT:PJ-PORTAL#CR-PO-02
        change.not-implemented                        PROJECT:PJ-CRM#CR-CR-04
        change.outside-tolerance                      PROJECT:PJ-PORTAL#CR-PO-01
        change.postponed-past-its-date                PROJECT:PJ-PORTAL#CR-PO-03
        change.record-incomplete                      PROJECT:PJ-PORTAL#CR-PO-04
        change.state-against-decision                 PROJECT:PJ-PORTAL#CR-PO-05
        change.time-impact-differs                    PROJECT:PJ-PORTAL#CR-PO-01
        change.waiting-too-long                       PROJECT:PJ-PORTAL#CR-PO-02
        integration.cycle-across-plans                PORTFOLIO:PF-CHANGE#PROJECT:PJ-PORTAL PO-30
        integration.interface-late                    PORTFOLIO:PF-CHANGE#DP-11
        integration.interface-without-float           PROGRAMME:PG-DIGITAL#DP-12
        integration.slip-propagated                   PROGRAMME:PG-DIGITAL#PROJECT:PJ-PORTAL
        planning.constraint-against-logic             PROJECT:PJ-IDENTITY#AC-60
        planning.cyclic-logic                         PROJECT:PJ-DEPOT#DE-10
        planning.finish-after-agreed                  PROJECT:PJ-IDENTITY
        planning.finish-after-forecast                PROJECT:PJ-TELECARE
        planning.give-get-cyclic                      PROGRAMME:PG-ESTATE#PROJECT:PJ-HQ
        planning.give-get-delivered-late              PORTFOLIO:PF-CHANGE#DP-05
        planning.give-get-inconsistent                PROGRAMME:PG-CARE#DP-08
        planning.give-get-late                        PROGRAMME:PG-DIGITAL#DP-01
        planning.give-get-one-sided                   PORTFOLIO:PF-CHANGE#DP-02
        planning.give-get-overdue                     PROGRAMME:PG-CARE#DP-09
        planning.give-get-unagreed                    PORTFOLIO:PF-CHANGE#DP-10
        planning.milestone-moved                      PROJECT:PJ-PORTAL#MS-PO-3
        planning.milestone-overdue                    PROJECT:PJ-DEPOT#MS-DE-1
        planning.milestone-slipped                    PROJECT:PJ-CRM#MS-CR-1
        planning.milestone-without-baseline           PROJECT:PJ-TELECARE
        planning.milestone-without-forecast           PROJECT:PJ-TELECARE
        planning.negative-float                       PROJECT:PJ-IDENTITY
        planning.on-time-share-low                    PROJECT:PJ-PORTAL
        planning.open-ends                            PROJECT:PJ-TELECARE
        planning.out-of-sequence                      PROJECT:PJ-TELECARE#TE-30
        planning.plan-missing                         gap PROJECT:PJ-BROKERAGE
        planning.plan-stale                           PROJECT:PJ-TELECARE
        planning.slip-rebaselined                     PROGRAMME:PG-DIGITAL#MS-DG-2
        planning.standard-critical-path-broken        PROJECT:PJ-TELECARE
        planning.standard-critical-path-too-long      PROJECT:PJ-TELECARE
        planning.standard-dangling-ends               PROJECT:PJ-IDENTITY
        planning.standard-execution-behind            PROJECT:PJ-IDENTITY
        planning.standard-hard-constraints            PROJECT:PJ-IDENTITY
        planning.standard-high-float                  PROJECT:PJ-TELECARE
        planning.standard-invalid-dates               PROJECT:PJ-TELECARE
        planning.standard-lags                        PROJECT:PJ-IDENTITY
        planning.standard-leads                       PROJECT:PJ-TELECARE
        planning.standard-link-types                  PROJECT:PJ-IDENTITY
        planning.standard-long-duration               PROJECT:PJ-TELECARE
        planning.standard-missed-activities           PROJECT:PJ-IDENTITY
        planning.standard-redundant-links             PROJECT:PJ-PORTAL
        planning.standard-unassigned                  PROJECT:PJ-TELECARE
        planning.standards-widely-missed              PROJECT:PJ-IDENTITY
        raid.acceptance-above-authority               PROJECT:PJ-TELECARE#R-TE-03
        raid.acceptance-expired                       PROJECT:PJ-TELECARE#R-TE-09
        raid.acceptance-without-authority             PROJECT:PJ-TELECARE#R-TE-08
        raid.action-overdue                           PROJECT:PJ-TELECARE#AC-TE-03
        raid.action-without-date                      PROJECT:PJ-TELECARE#AC-TE-02
        raid.action-without-owner                     PROJECT:PJ-TELECARE#AC-TE-01
        raid.closed-before-answer                     PROJECT:PJ-TELECARE#risk R-TE-05
        raid.concentrated-on-cause                    PROJECT:PJ-TELECARE#One maker of digital units
        raid.concentrated-on-owner                    PROJECT:PJ-TELECARE#Head of community care
        raid.concentrated-on-supplier                 PROJECT:PJ-TELECARE#Northline Alarms
        raid.dependency-of-others                     PROJECT:PJ-TELECARE#DP-20
        raid.escalation-no-longer-needed              PROJECT:PJ-TELECARE#R-TE-06
        raid.issue-differs-from-risk                  PROJECT:PJ-TELECARE#I-TE-02
        raid.issue-without-action                     PROJECT:PJ-TELECARE#I-TE-02
        raid.occurred-risk-still-live                 PROJECT:PJ-TELECARE#I-TE-01
        raid.risk-above-appetite                      PROJECT:PJ-TELECARE#R-TE-02
        raid.risk-score-swings                        PROJECT:PJ-TELECARE#R-TE-07
        raid.risk-target-keeps-moving                 PROJECT:PJ-TELECARE#R-TE-07
        raid.risk-window-open                         PROJECT:PJ-TELECARE#R-TE-07
        raid.target-worse-than-residual               PROJECT:PJ-TELECARE#R-TE-03
        raid.assumption-falsified-without-issue       PROJECT:PJ-CAREREC#A-CA-01
        raid.assumption-overdue                       PROJECT:PJ-CRM#A-CR-01
        raid.control-overdue                          PROJECT:PJ-CRM#R-CR-02
        raid.escalated-risk                           PROGRAMME:PG-DIGITAL#PROJECT:PJ-CRM/R-CR-01
        raid.escalation-unanswered                    PROJECT:PJ-CAREREC#risk R-CA-01
        raid.issue-overdue                            PROJECT:PJ-REABLE#I-RE-01
        raid.issue-severe                             PROJECT:PJ-HQ#I-HQ-01
        raid.issue-without-owner                      PROJECT:PJ-CRM#I-CR-01
        raid.no-log                                   gap PROGRAMME:PG-ESTATE
        raid.residual-credit-without-control          PROJECT:PJ-DEPOT#R-DE-01
        raid.residual-worse-than-inherent             PROJECT:PJ-SOLAR#R-SO-02
        raid.risk-affects-others                      PROJECT:PJ-CRM#R-CR-01
        raid.risk-ageing                              PROJECT:PJ-DEPOT#R-DE-01
        raid.risk-exceeds-band                        PROJECT:PJ-CAREREC#R-CA-01
        raid.risk-exceeds-delegated-limit             PROJECT:PJ-CRM#R-CR-01
        raid.risk-imminent                            PROJECT:PJ-CAREREC#R-CA-01
        raid.risk-not-assessed                        PROJECT:PJ-BROKERAGE#R-BR-01
        raid.risk-occurred-without-issue              PROJECT:PJ-REABLE#R-RE-02
        raid.risk-outside-tolerance-without-action    PORTFOLIO:PF-CHANGE#R-PF-01
        raid.risk-overdue                             PROJECT:PJ-FINANCE#R-FI-02
        raid.risk-review-overdue                      PROJECT:PJ-CRM#R-CR-02
        raid.risk-target-not-reached                  PROJECT:PJ-REABLE#R-RE-01
        raid.risk-without-owner                       PROJECT:PJ-CRM#R-CR-02
        reporting.confidence-fell                     PROJECT:PJ-FINANCE
        reporting.confidence-improved                 PROJECT:PJ-SOLAR
        reporting.confidence-low                      PROJECT:PJ-CAREREC
        reporting.confidence-missing                  gap PROGRAMME:PG-CARE
        reporting.confidence-withheld                 gap PROJECT:PJ-HQ
        reporting.cost-changed                        PROJECT:PJ-CRM
        reporting.finish-moved-left                   PROJECT:PJ-SOLAR
        reporting.finish-moved-right                  PROJECT:PJ-HQ
        reporting.greener-than-children               PROGRAMME:PG-ESTATE
        reporting.rating-contradicted                 PROJECT:PJ-HQ#overall
        reporting.rating-redder                       PROJECT:PJ-FINANCE#overall
        reporting.rating-unexplained                  PROGRAMME:PG-CARE#time
        reporting.report-missing                      gap PROJECT:PJ-BROKERAGE
        reporting.report-stale                        PROJECT:PJ-DEPOT
        reporting.scope-gone                          PROGRAMME:PG-DIGITAL#PROJECT:PJ-KIOSK
        reporting.scope-new                           PROGRAMME:PG-CARE#PROJECT:PJ-BROKERAGE
        reporting.sro-missing                         PROJECT:PJ-BROKERAGE
        reporting.status-unknown                      gap PROJECT:PJ-BROKERAGE
        tolerance.benefits-at-stage                   PROJECT:PJ-HQ#S3
        tolerance.child-exceeds-parent                PROGRAMME:PG-ESTATE#PROJECT:PJ-DEPOT/TIME/above
        tolerance.exception                           PROGRAMME:PG-DIGITAL#COST
        tolerance.exception-absorbed                  PROGRAMME:PG-DIGITAL#PROJECT:PJ-PORTAL/TIME
        tolerance.exception-beyond-level              PORTFOLIO:PF-CHANGE#PROGRAMME:PG-CARE/BENEFITS
        tolerance.exception-close-not-applied         PROJECT:PJ-DEPOT#E-DE-01
        tolerance.exception-closed-early              PROJECT:PJ-CAREREC#E-CA-01
        tolerance.exception-decided-without-authority PROJECT:PJ-CAREREC#E-CA-01
        tolerance.exception-decision-incomplete       PROJECT:PJ-REABLE#E-RE-01
        tolerance.exception-plan-not-applied          PROJECT:PJ-HQ#E-HQ-01
        tolerance.exception-report-incomplete         PROJECT:PJ-TELECARE#E-TE-01
        tolerance.exception-returnable                PROJECT:PJ-SOLAR#E-SO-01
        tolerance.exception-tolerance-not-applied     PROJECT:PJ-PORTAL#E-PO-01
        tolerance.exception-unanswered                PROJECT:PJ-CRM#E-CR-01
        tolerance.exception-unreported                PROGRAMME:PG-CARE#BENEFITS
        tolerance.exposure-beyond-certainty           PROJECT:PJ-FINANCE
        tolerance.forecast-omits-children             PROGRAMME:PG-ESTATE#COST
        tolerance.forecast-overtaken                  PROJECT:PJ-BROKERAGE#TIME
        tolerance.nearly-used                         PROJECT:PJ-HQ#COST
        tolerance.not-set                             gap PROJECT:PJ-BROKERAGE
        tolerance.stage-exception                     PROJECT:PJ-PORTAL#S2/TIME
        tolerance.stage-nearly-used                   PROJECT:PJ-HQ#S3/COST
        """);

    private static Map<String, String> table(String rows) {
        Map<String, String> table = new TreeMap<>();
        rows.lines().forEach(row -> {
            String[] cells = row.split("\\s+", 2);
            table.put(cells[0], cells[1]);
        });
        return table;
    }

    private static ReviewResult reviewed() {
        return ENGINE.review(ReviewRequest.of(SamplePortfolio.thisMonth(), SamplePortfolio.STATUS_DATE)
                        .withPrevious(SamplePortfolio.lastMonth())
                        .withPolicies(PolicyFile.read(
                                SampleFiles.POLICY,
                                bytes(SampleFiles.POLICY),
                                ENGINE.policies(),
                                SamplePortfolio.thisMonth()))
                        .withWaivers(WaiverFile.read(SampleFiles.WAIVERS, bytes(SampleFiles.WAIVERS), ENGINE.rules())))
                .result();
    }

    private static byte[] bytes(String name) {
        return SampleFiles.of(name).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> spoken() {
        Stream<String> findings = RESULT.findings().stream().map(Finding::id);
        Stream<String> gaps = RESULT.gaps().stream().map(gap -> gap.source() + "@gap " + gap.scope());
        return Stream.concat(findings, gaps).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTableHasEveryRule() {
        assertThat(SPEAKS.keySet())
                .containsExactlyElementsOf(ENGINE.rules().stream().map(Rule::id).toList());
    }

    @Test
    void eachRuleSaysWhatTheTableSays() {
        List<String> expected = SPEAKS.entrySet().stream()
                .map(row -> row.getKey() + "@" + row.getValue())
                .toList();

        assertThat(spoken()).containsAll(expected);
    }

    @Test
    void eachRuleLeavesSomethingAlone() {
        Map<String, Long> scopesByRule = RESULT.findings().stream()
                .collect(Collectors.groupingBy(
                        Finding::ruleId,
                        Collectors.collectingAndThen(Collectors.mapping(Finding::scope, Collectors.toSet()), scopes ->
                                (long) scopes.size())));

        assertThat(scopesByRule)
                .allSatisfy((rule, scopes) -> assertThat(scopes).as(rule).isLessThan(RESULT.scopes()));
    }

    @Test
    void ofTheDataPlatformNothingIsToBeSaid() {
        assertThat(RESULT.findings()).noneMatch(finding -> finding.scope().id().equals("PJ-DATA"));
        assertThat(RESULT.gaps()).noneMatch(gap -> gap.scope().id().equals("PJ-DATA"));
    }

    @Test
    void theExceptionThatTheProgrammeAbsorbsDoesNotReachThePortfolio() {
        assertThat(RESULT.findings())
                .filteredOn(finding -> finding.scope().id().equals("PF-CHANGE"))
                .filteredOn(finding -> finding.ruleId().startsWith("tolerance."))
                .noneMatch(finding -> finding.subject().contains("PJ-PORTAL"));
        assertThat(RESULT.findFinding("tolerance.exception@PROGRAMME:PG-DIGITAL#COST"))
                .hasValueSatisfying(finding -> assertThat(finding.escalated()).isTrue());
    }

    @Test
    void whatAProofSaysIsNotTheInsideOfARecord() {
        assertThat(reviewed().proof())
                .extracting(ProofStep::value)
                .filteredOn(value -> RECORD.matcher(value).find())
                .isEmpty();
    }

    @Test
    void noRuleFails() {
        assertThat(RESULT.requireComplete()).isSameAs(RESULT);
        assertThat(RESULT.gaps()).extracting(Gap::kind).doesNotContain(GapKind.FAILED);
    }

    @Test
    void thereAreThreeProgrammesAndTwelveProjectsOneOfThemDirectlyInThePortfolio() {
        Deque<Scope> open = new ArrayDeque<>(List.of(SamplePortfolio.thisMonth()));
        int projects = 0;
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            projects += scope instanceof Project ? 1 : 0;
            open.addAll(scope.children());
        }

        assertThat(SamplePortfolio.thisMonth().programmes()).hasSize(3);
        assertThat(SamplePortfolio.thisMonth().projects()).hasSize(1);
        assertThat(projects).isEqualTo(12);
    }

    @Test
    void theFilesAreReadBackAsTheyWereWritten() {
        assertThat(PortfolioJson.read("p", bytes(SampleFiles.PORTFOLIO)).portfolio())
                .isEqualTo(SamplePortfolio.thisMonth());
        assertThat(PortfolioJson.read("p", bytes(SampleFiles.PREVIOUS)).portfolio())
                .isEqualTo(SamplePortfolio.lastMonth());
    }
}
