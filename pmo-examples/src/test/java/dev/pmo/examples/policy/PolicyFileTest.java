package dev.pmo.examples.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Ratio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.sample.SamplePortfolio;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.planning.PlanningPolicy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.raid.ExposurePolicy;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

    private static final List<PolicyType<?>> TYPES = List.of(
            TolerancePolicy.TYPE, RaidPolicy.TYPE, ExposurePolicy.TYPE, PlanningPolicy.TYPE, AuthorityPolicy.TYPE);

    private static final String YAML = """
        source: Office policy 2026
        setBy: Head of office
        setOn: 2026-04-01
        everywhere:
          tolerance: {amberShare: 75%}
          raid:
            escalationBands: {project: MEDIUM}
            periods: {ageingDays: 270}
        scopes:
          "PROJECT:PJ-CRM":
            tolerance: {containmentJudged: false}
          "PROGRAMME:PG-DIGITAL":
            source: Minutes
            setBy: Digital board
            tolerance: {responseDueDays: 5}
        """;

    private static PolicySet read(String text) {
        return PolicyFile.read(
                "policy.yaml", text.getBytes(StandardCharsets.UTF_8), TYPES, SamplePortfolio.thisMonth());
    }

    private static List<String> problems(String text) {
        InputException refusal = catchThrowableOfType(InputException.class, () -> read(text));
        return refusal.problems().stream().map(InputProblem::toString).toList();
    }

    private static PolicyOverride<?> at(PolicySet policies, String scope) {
        return policies.overridesAt(ScopeRef.parse(scope)).get(0);
    }

    @Test
    void whatIsNotNamedIsTakenOverFromTheNearestScopeAbove() {
        PolicySet policies = read(YAML);

        TolerancePolicy digital =
                (TolerancePolicy) at(policies, "PROGRAMME:PG-DIGITAL").value();
        TolerancePolicy crm = (TolerancePolicy) at(policies, "PROJECT:PJ-CRM").value();
        assertThat(digital.amberShare()).isEqualTo(Ratio.ofPercent(75));
        assertThat(digital.responseDueDays()).isEqualTo(5);
        assertThat(crm.amberShare()).isEqualTo(Ratio.ofPercent(75));
        assertThat(crm.responseDueDays()).isEqualTo(5);
        assertThat(crm.containmentJudged()).isFalse();
    }

    @Test
    void recordsWithinRecordsAreLaidOverPartByPart() {
        RaidPolicy raid = read(YAML).overridesAt(null).stream()
                .filter(override -> override.type().equals(RaidPolicy.TYPE))
                .map(override -> (RaidPolicy) override.value())
                .findFirst()
                .orElseThrow();

        assertThat(raid.escalationBands().programme())
                .isEqualTo(RaidPolicy.DEFAULTS.escalationBands().programme());
        assertThat(raid.periods().ageingDays()).isEqualTo(270);
        assertThat(raid.periods().proximityDays())
                .isEqualTo(RaidPolicy.DEFAULTS.periods().proximityDays());
        assertThat(raid.threats()).isEqualTo(RaidPolicy.DEFAULTS.threats());
    }

    @Test
    void eachOverrideKnowsWhatItSetsItselfAndWhoSetItWhereAndWhen() {
        PolicyOverride<?> digital = at(read(YAML), "PROGRAMME:PG-DIGITAL");
        PolicyOverride<?> crm = at(read(YAML), "PROJECT:PJ-CRM");

        assertThat(digital.components()).containsExactly("responseDueDays");
        assertThat(digital.source()).isEqualTo("Minutes");
        assertThat(digital.setBy()).isEqualTo("Digital board");
        assertThat(digital.setOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(crm.source()).isEqualTo("Office policy 2026");
    }

    @Test
    void jsonSaysTheSameAsYaml() throws IOException {
        String json = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(YAML));

        assertThat(read(json).overrides()).isEqualTo(read(YAML).overrides());
    }

    @Test
    void whereNoSourceIsNamedItIsTheFile() {
        assertThat(read("everywhere: {tolerance: {amberShare: 60%}}")
                        .overrides()
                        .get(0)
                        .source())
                .isEqualTo("policy.yaml");
    }

    @Test
    void everyMistakeIsToldWithItsPathAndNothingIsTakenOver() {
        List<String> problems = problems("""
            sauce: x
            setOn: 1 April
            everywhere:
              tolerence: {amberShare: 75%}
              tolerance: {amberShar: 75%, responseDueDays: soon, requiredAspects: [TIME, COTS]}
              raid: {escalationBands: {projct: HIGH}, attentionBand: TALL, periods: {proximityDays: -1}}
              planning: 7
            scopes:
              "PROGRAMME:PG-DIGITL": {tolerance: {amberShare: 75%}}
              "PG-DIGITAL": {}
              "PROGRAMME:PG-CARE": {tolerance: {amberShare: 175%}}
            """);

        assertThat(problems)
                .anyMatch(problem -> problem.contains("$.sauce") && problem.contains("'source'"))
                .anyMatch(problem -> problem.contains("$.setOn") && problem.contains("2026-03-31"))
                .anyMatch(problem -> problem.contains("$.everywhere.tolerence") && problem.contains("'tolerance'"))
                .anyMatch(problem -> problem.contains("tolerance.amberShar:") && problem.contains("'amberShare'"))
                .anyMatch(problem -> problem.contains("responseDueDays") && problem.contains("a whole number"))
                .anyMatch(problem -> problem.contains("requiredAspects[1]") && problem.contains("SUSTAINABILITY"))
                .anyMatch(problem -> problem.contains("escalationBands.projct") && problem.contains("'project'"))
                .anyMatch(problem -> problem.contains("attentionBand") && problem.contains("VERY_HIGH"))
                .anyMatch(problem -> problem.contains("proximityDays") && problem.contains("'-1'"))
                .anyMatch(problem -> problem.contains("$.everywhere.planning"))
                .anyMatch(problem -> problem.contains("PG-DIGITL") && problem.contains("'PROGRAMME:PG-DIGITAL'"))
                .anyMatch(problem -> problem.contains("$.scopes['PG-DIGITAL']"))
                .anyMatch(problem -> problem.contains("amberShare: must lie between 0% and 100%"))
                .hasSize(13);
    }

    /** Two in the ladder that only the ladder as a whole can know, and four in the values of three policies. */
    @Test
    void sixDifferentMistakesInThreePoliciesAreAllToldAtOnce() {
        List<String> problems = problems("""
            everywhere:
              authority:
                ladder:
                  businessCaseOwner: board
                  rungs:
                    - {name: board, level: PROJECT, decides: [CHANGE, CONCESSION, ISSUE, RISK_ACCEPTANCE, EXCEPTION,
                       TOLERANCE, BASELINE], costUpTo: GBP 9000, daysUpTo: 5}
                    - {name: sponsors, level: PROGRAMME, decides: [CHANGE, CONCESSION, ISSUE, RISK_ACCEPTANCE, EXCEPTION,
                       TOLERANCE, BASELINE], costUpTo: GBP 8000}
              tolerance: {amberShare: 175%, responseDueDays: -3}
            scopes:
              "PROGRAMME:PG-DIGITAL":
                authority: {conflictResponseDays: -1}
              "PROJECT:PJ-CRM":
                raid: {attentionBand: TALL, periods: {proximityDays: -1}}
            """);

        assertThat(problems)
                .anyMatch(problem ->
                        problem.contains("$.everywhere.authority.ladder.rungs[1].costUpTo: must not lie below"
                                + " that of 'board', GBP 9000, but was: 'GBP 8000'"))
                .anyMatch(problem -> problem.contains("$.everywhere.tolerance") && problem.contains("'175%'"))
                .anyMatch(problem -> problem.contains("$.everywhere.tolerance") && problem.contains("'-3'"))
                .anyMatch(problem ->
                        problem.contains("$.scopes['PROGRAMME:PG-DIGITAL'].authority.conflictResponseDays: must"
                                + " not be negative, but was: '-1'"))
                .anyMatch(problem ->
                        problem.contains("$.scopes['PROJECT:PJ-CRM'].raid.attentionBand") && problem.contains("'TALL'"))
                .anyMatch(problem -> problem.contains("$.scopes['PROJECT:PJ-CRM'].raid") && problem.contains("'-1'"))
                .hasSize(6);
    }

    @Test
    void twoMistakesInEachOfTwoPoliciesAreAllToldWithTheirPaths() {
        assertThat(problems("""
            everywhere:
              tolerance: {amberShare: 175%, responseDueDays: -3}
            scopes:
              "PROJECT:PJ-CRM":
                planning: {maximumPlanAgeDays: -1, criticalFloat: PT80H}
            """))
                .containsExactlyInAnyOrder(
                        "policy.yaml, $.everywhere.tolerance.amberShare: must lie between 0% and 100%, but was: '175%'",
                        "policy.yaml, $.everywhere.tolerance.responseDueDays: must not be negative, but was: '-3'",
                        "policy.yaml, $.scopes['PROJECT:PJ-CRM'].planning.maximumPlanAgeDays: must not be negative,"
                                + " but was: '-1'",
                        "policy.yaml, $.scopes['PROJECT:PJ-CRM'].planning.nearCriticalFloat: must be at least"
                                + " criticalFloat, PT80H, but was: 'PT40H'");
    }

    @Test
    void aPartThatIsRefusedHidesNeitherItsOwnOtherMistakesNorThoseOfThePolicy() {
        assertThat(problems("""
            everywhere:
              raid:
                periods: {proximityDays: -1, ageingDays: -2}
                responseDays: {high: -3}
                targetMoves: -4
              planning:
                criticalFloat: PT90H
                nearCriticalFloat: PT80H
                responseDueDays: ~
            """))
                .anyMatch(problem -> problem.contains("raid.periods.proximityDays: ") && problem.contains("'-1'"))
                .anyMatch(problem -> problem.contains("raid.periods.ageingDays: ") && problem.contains("'-2'"))
                .anyMatch(problem -> problem.contains("raid.responseDays.high: ") && problem.contains("'-3'"))
                .anyMatch(problem -> problem.contains("raid.targetMoves: ") && problem.contains("'-4'"))
                .anyMatch(problem -> problem.contains("planning.responseDueDays: 'null'"))
                .anyMatch(problem -> problem.contains("planning.nearCriticalFloat: ") && problem.contains("'PT80H'"))
                .hasSize(6);
    }

    /** These parts are refused under names of their own, since they are also used without a policy. */
    @Test
    void aPartThatIsUsedByItselfTooIsToldAtItsPlaceInThePolicy() {
        assertThat(problems("""
            everywhere:
              raid:
                threats: {cells: [[1 LOW, 3 MEDIUM], [2 LOW, 2 LOW], [5 LOW]]}
                opportunities: {cells: [[1 LOW, 1 HIGH]]}
                targetMoves: -1
              raid-exposure: {correlation: 125%, sampling: {runs: 0}, concentration: {owner: 101%}}
            """))
                .containsExactlyInAnyOrder(
                        "policy.yaml, $.everywhere.raid.threats.cells[2]: must have '2' cells, but has: '1'",
                        "policy.yaml, $.everywhere.raid.threats.cells[1][1]: must not fall as likelihood or impact"
                                + " rises, but at likelihood 2, impact 2 there is: '2' after '3'",
                        "policy.yaml, $.everywhere.raid.threats.cells[2][0]: must have a band that follows the scores,"
                                + " but beside '3 MEDIUM' there is: '5 LOW'",
                        "policy.yaml, $.everywhere.raid.opportunities.cells[0][1]: must have a band that follows the"
                                + " scores, but beside '1 LOW' there is: '1 HIGH'",
                        "policy.yaml, $.everywhere.raid.targetMoves: must not be negative, but was: '-1'",
                        "policy.yaml, $.everywhere.raid-exposure.correlation: must lie between 0% and 100%, but was:"
                                + " '125%'",
                        "policy.yaml, $.everywhere.raid-exposure.sampling.runs: must be from 1 to 1000000, but was:"
                                + " '0'",
                        "policy.yaml, $.everywhere.raid-exposure.concentration.owner: must lie between 0% and 100%, but"
                                + " was: '101%'");
    }

    @Test
    void withinALadderEachWrongPartIsToldAtItsPlace() {
        assertThat(problems("""
            everywhere:
              authority:
                ladder:
                  beyonnd: the ministry
                  rungs:
                    - {level: PROJECT, decides: [CHANGE, CHAGNE]}
                    - {name: board, level: PROJCT, costUpTo: 5000, daysUpToo: 9}
                    - ~
                    - {name: sponsors, level: PROGRAMME, tolerances: [{aspect: COST, above: much}]}
            """))
                .anyMatch(problem -> problem.contains("ladder.beyonnd") && problem.contains("'beyond'"))
                .anyMatch(problem -> problem.contains("ladder.rungs[0].decides[1]") && problem.contains("CONCESSION"))
                .anyMatch(problem -> problem.contains("ladder.rungs[1].level") && problem.contains("PROGRAMME"))
                .anyMatch(problem -> problem.contains("ladder.rungs[1].costUpTo") && problem.contains("an amount"))
                .anyMatch(problem -> problem.contains("ladder.rungs[1].daysUpToo") && problem.contains("'daysUpTo'"))
                .anyMatch(problem -> problem.contains("ladder.rungs[2]"))
                .anyMatch(problem -> problem.contains("ladder.rungs[3].tolerances[0].above"))
                .hasSize(7);
        assertThat(problems("everywhere: {authority: {ladder: {rungs: [{level: PROJECT}]}}}"))
                .singleElement()
                .asString()
                .contains("ladder.rungs[0]: 'name' is missing");
    }

    @Test
    void aPartOfALadderIsLaidOverTheInheritedOne() {
        String text = """
            everywhere:
              planning: {}
            scopes:
              "PROJECT:PJ-CRM":
                authority:
                  ladder: {businessCaseOwner: programme board}
                  conflictResponseDays: 5
            """;
        AuthorityPolicy policy =
                (AuthorityPolicy) at(read(text), "PROJECT:PJ-CRM").value();

        assertThat(policy.ladder())
                .isEqualTo(AuthorityPolicy.DEFAULTS.ladder().withBusinessCaseOwner("programme board"));
        assertThat(policy.conflictResponseDays()).isEqualTo(5);
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        assertThatThrownBy(() -> read("everywhere: {}\neverywhere: {}")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("{\"everywhere\": {}, \"everywhere\": {}}"))
                .isInstanceOf(InputException.class);
    }

    @Test
    void anchorsThatGrowWithoutLimitAreNotFollowed() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\neverywhere: *b\n";

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(InputException.class);
    }

    @Test
    void anAliasIsRefusedAsOneAndNotTakenForAText() {
        String aliased = """
            everywhere:
              tolerance: &t {amberShare: 60%}
            scopes:
              "PROJECT:PJ-CRM":
                tolerance: *t
            """;

        assertThatThrownBy(() -> read(aliased))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 5: the alias '*t'; expected what it stands for, written out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x10", "0b1", "+010", "00", "0_1"})
    void aNumberThatYamlCountsInEightsOrSixteensIsRefused(String number) {
        assertThatThrownBy(() -> read("everywhere:\n  tolerance: {responseDueDays: " + number + "}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2: '" + number + "'; expected a number without zeros before it");
        assertThat(read("everywhere:\n  tolerance: {responseDueDays: 0}\n").overrides())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            commentCharacter = '^',
            value = {
                "source: NO | $.source: 'false'; expected a text, in quotes",
                "source: 2026 | $.source: '2026'; expected a text, in quotes",
                "everywhere: {tolerance: {standingTolerances: [{aspect: COST, above: 10}]}} |"
                        + " standingTolerances[0].above: '10'; expected a limit in quotes, such as '10%'",
                "setOn: 2026-4-1 | $.setOn: '2026-4-1'; expected a date such as 2026-03-31",
                "setOn: +999999999-12-31 | '+999999999-12-31'; expected a date such as 2026-03-31",
                "everywhere: {tolerance: {responseDueDays: 5.0}} | '5.0'; expected a whole number",
                "everywhere: {tolerance: {responseDueDays: 99999999999}} | '99999999999'; expected a whole number of",
                "everywhere: {tolerance: {<<: {amberShare: 75%}}} | the threshold '<<' is unknown",
                "everywhere: !!java.net.URL ['http://x'] | $.everywhere: a list; expected policies by name",
                "# nothing | $: nothing; expected the names",
                "? [a] | cannot be read: Expected a field name (Scalar value in YAML); expected",
                "{\"everywhere\":{}} {} | cannot be read: Trailing token; expected",
            })
    void whatYamlMakesOfATextIsRefusedInPlainWords(String text, String said) {
        assertThatThrownBy(() -> read(text + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(said)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("yaml.", "fasterxml", "java."));
    }

    @Test
    void nestingWithoutEndIsRefusedInPlainWords() {
        for (String deep : List.of("a: " + "[".repeat(10_000), "{\"a\":".repeat(10_000))) {
            assertThatThrownBy(() -> read(deep))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cannot be read: it is nested too deeply");
        }
    }

    @Test
    void waiversAreReadFromAListOrFromAnObjectThatHoldsIt() {
        String list = """
            - ruleId: raid.risk-without-owner
              scope: PROJECT:PJ-CRM
              subject: R-CR-02
              reason: Owner starts in December
              approver: Programme manager
              until: 2026-12-01
            """;
        String wrapped = "waivers:\n" + list.indent(2);

        List<Rule> rules = rules("raid.risk-without-owner");
        assertThat(WaiverFile.read("w", list.getBytes(StandardCharsets.UTF_8), rules))
                .isEqualTo(WaiverFile.read("w", wrapped.getBytes(StandardCharsets.UTF_8), rules))
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.until()).isEqualTo("2026-12-01"))
                .satisfies(waiver ->
                        assertThat(Objects.requireNonNull(waiver.subject())).isEqualTo("R-CR-02"));
    }

    private static List<Rule> rules(String id) {
        return List.of(
                Rule.of(id, "", Reads.nothing(), inputs -> Verdict.satisfied()).formerly("control.risk-without-owner"));
    }

    @Test
    void aWaiverMayNameWhatTheEngineFindsAndWhatARuleWasCalledFormerly() {
        for (String rule : List.of("control.risk-without-owner", "validation.cycle", "review.expired-waiver")) {
            String text = "- {ruleId: " + rule + ", scope: 'PROJECT:P', reason: r, approver: a, until: 2026-12-01}";

            assertThat(WaiverFile.read("w", text.getBytes(StandardCharsets.UTF_8), rules("raid.risk-without-owner")))
                    .extracting(Waiver::ruleId)
                    .containsExactly(rule);
        }
    }

    @Test
    void everyMistakeInTheWaiversIsTold() {
        String text = """
            - {ruleId: raid.risk-without-ower, scope: PJ-CRM, reason: r, approver: a, until: tomorrow}
            - 7
            - {scop: "PROJECT:PJ-1"}
            """;

        InputException refusal = catchThrowableOfType(
                InputException.class,
                () -> WaiverFile.read(
                        "waivers.yaml", text.getBytes(StandardCharsets.UTF_8), rules("raid.risk-without-owner")));

        assertThat(refusal.problems())
                .extracting(InputProblem::toString)
                .anyMatch(problem -> problem.contains("$[0].ruleId") && problem.contains("'raid.risk-without-owner'"))
                .anyMatch(problem -> problem.contains("$[0].scope"))
                .anyMatch(problem -> problem.contains("$[0].until"))
                .anyMatch(problem -> problem.contains("$[1]"))
                .anyMatch(problem -> problem.contains("$[2].scop") && problem.contains("'scope'"))
                .anyMatch(problem -> problem.contains("$[2].reason") && problem.contains("is missing"));
    }

    @Test
    void theNearestNameIsTheOneWithTheFewestChanges() {
        assertThat(NearestName.of("amberShar", List.of("amberShare", "redShare")))
                .contains("amberShare");
        assertThat(NearestName.of("AMBERSHARE", List.of("amberShare"))).contains("amberShare");
        assertThat(NearestName.of("xyz", List.of("amberShare", "redShare"))).isEmpty();
        assertThat(NearestName.of("x".repeat(5000), List.of("amberShare"))).isEmpty();
    }
}
