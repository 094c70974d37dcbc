package dev.pmo.examples.hostmodule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.ModuleContractTest;
import dev.pmo.rules.testkit.RuleVerifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SponsorshipModuleTest extends ModuleContractTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final RuleModule MODULE = new SponsorshipModule();
    private static final Rule NO_LEAD = MODULE.rules().get(0);

    private static Project project(String id, String currency, long forecast, Map<String, String> attributes) {
        CostPosition cost = new CostPosition(null, Money.of(currency, forecast), null);
        return Project.builder(ProjectId.of(id), "Project " + id)
                .position(Position.of(cost, TimePosition.none()))
                .profile(new Profile(null, null, null, null, List.of(), attributes))
                .build();
    }

    private static final Project LARGE = project("LARGE", "GBP", 7_000_000, Map.of());
    private static final Project LED = project("LED", "GBP", 7_000_000, Map.of("commercialLead", "Asha Rao"));
    private static final Project AT_LIMIT = project("LIMIT", "GBP", 5_000_000, Map.of());
    private static final Project FOREIGN = project("EURO", "EUR", 7_000_000, Map.of());
    private static final Programme PROGRAMME = Programme.builder(ProgrammeId.of("PG"), "Programme")
            .projects(List.of(LARGE, project("LARGE-2", "GBP", 6_000_000, Map.of("commercialLead", " ")), LED))
            .build();

    @Override
    protected List<RuleModule> modules() {
        return List.of(MODULE);
    }

    @Override
    protected List<Scope> samples() {
        return List.of(PROGRAMME, FOREIGN);
    }

    @Test
    void a_project_above_the_limit_needs_a_lead() {
        RuleVerifier.verify(NO_LEAD)
                .given(LARGE)
                .asOf(AS_OF)
                .breachedBy(Severity.HIGH)
                .saying("The project is to cost GBP 7000000, more than GBP 5000000, and has no commercial lead")
                .restingOn("sponsorship.leadNeededAbove")
                .escalated();
        RuleVerifier.verify(NO_LEAD).given(LED).satisfied();
        RuleVerifier.verify(NO_LEAD).given(AT_LIMIT).satisfied();
    }

    @Test
    void what_cannot_be_compared_is_said() {
        assertThat(RuleVerifier.verify(NO_LEAD).given(FOREIGN).notAssessable())
                .singleElement()
                .satisfies(why -> assertThat(why.reason()).isEqualTo("the forecast is in EUR, the limit in GBP"));
        RuleVerifier.verify(NO_LEAD)
                .given(Project.builder(ProjectId.of("NEW"), "New").build())
                .notAssessable();
    }

    @Test
    void the_limit_can_be_set_for_a_part_of_the_portfolio_and_the_finding_tells_by_whom() {
        SponsorshipPolicy strict = new SponsorshipPolicy(Money.of("GBP", 1_000_000), "commercialLead");
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        SponsorshipPolicy.TYPE, ScopeRef.parse("PROGRAMME:PG"), strict, "the board, 3 June"));

        ReviewResult result = ReviewEngine.of(List.of(MODULE))
                .review(ReviewRequest.of(PROGRAMME, AS_OF).withPolicies(policies))
                .result();

        Explanation why = result.explain("sponsorship.project-without-commercial-lead@PROJECT:LARGE");
        assertThat(why.lines())
                .filteredOn(line -> line.name().equals("limit"))
                .singleElement()
                .satisfies(line -> assertThat(line.step().origin()).isEqualTo("the board, 3 June for PROGRAMME:PG"));
    }

    @Test
    void a_programme_with_several_gaps_is_told_and_explained_down_to_the_projects() {
        ReviewResult result = ReviewEngine.of(List.of(MODULE))
                .review(ReviewRequest.of(PROGRAMME, AS_OF))
                .result();

        Explanation why = result.explain("sponsorship.several-projects-without-lead@PROGRAMME:PG");
        assertThat(why.text()).isEqualTo("2 projects below have no commercial lead");
        assertThat(why.lines())
                .extracting(line -> line.depth() + " " + line.step().scope() + " "
                        + line.step().label())
                .containsExactly(
                        "0 PROGRAMME:PG sponsorship.withoutLead",
                        "1 PROJECT:LARGE sponsorship.withoutLead",
                        "2 PROJECT:LARGE profile.attributes[commercialLead]",
                        "1 PROJECT:LARGE-2 sponsorship.withoutLead",
                        "2 PROJECT:LARGE-2 profile.attributes[commercialLead]");
    }

    @Test
    void what_the_count_of_a_programme_leaves_out_is_said() {
        Programme mixed = Programme.builder(ProgrammeId.of("PG"), "Programme")
                .projects(List.of(LARGE, FOREIGN))
                .build();

        ReviewResult result = ReviewEngine.of(List.of(MODULE))
                .review(ReviewRequest.of(mixed, AS_OF))
                .result();

        assertThat(result.gapsAt(mixed.ref()))
                .extracting(Gap::source, Gap::reason)
                .containsExactly(tuple("sponsorship.withoutLead", "the count leaves out: PROJECT:EURO"));
    }
}
