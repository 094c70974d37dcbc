package dev.pmo.rules.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.InvalidModuleException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.IncompleteReviewException;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ModuleContract;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract finds the modules that break it. */
class ModuleContractRefutedTest {

    private static final FactKey<Integer> LENGTH = FactKey.of("host.length", Integer.class);

    private static Project project(String name) {
        return Project.builder(ProjectId.of("PJ-1"), name).build();
    }

    private static ModuleContract contract(RuleModule module) {
        return ModuleContract.of(List.of(module)).given(List.of(project("Ledger"), project("TITLE")));
    }

    private static RuleModule module(Function<Inputs, Verdict> function) {
        return GivenModule.ofRules("host", Rule.of("host.long-name", "The name is long.", Reads.nothing(), function));
    }

    private static Verdict found(Inputs inputs, Object value) {
        return Verdict.breached(Breach.of(Severity.LOW, "Found {value}").with("value", inputs.input("name", value)));
    }

    @Test
    void aGoodModuleKeepsIt() {
        assertThatCode(() -> contract(module(
                                inputs -> found(inputs, inputs.scope().name().length())))
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void aModuleThatTheEngineRefusesBreaksIt() {
        RuleModule other = GivenModule.ofRules(
                "host", Rule.of("guest.name", "The name is long.", Reads.nothing(), inputs -> Verdict.satisfied()));
        assertThatThrownBy(() -> contract(other).fitTogether()).isInstanceOf(InvalidModuleException.class);
    }

    @Test
    void anIdThatIsNotWrittenLikeTheOthersBreaksIt() {
        RuleModule shouting = GivenModule.ofRules(
                "host", Rule.of("host.LongName", "The name is long.", Reads.nothing(), inputs -> Verdict.satisfied()));
        assertThatThrownBy(() -> contract(shouting).fitTogether()).hasMessageContaining("host.LongName");
    }

    @Test
    void aReadThatIsNotDeclaredBreaksIt() {
        RuleModule curious =
                module(inputs -> found(inputs, inputs.findFact(LENGTH).isPresent()));
        assertThatThrownBy(() -> contract(curious).runOnAllSamples())
                .isInstanceOf(IncompleteReviewException.class)
                .hasMessageContaining("host.long-name");
    }

    @Test
    void aRuleThatCountsItsRunsBreaksIt() {
        AtomicInteger runs = new AtomicInteger();
        RuleModule counting = module(inputs -> found(inputs, runs.incrementAndGet()));
        assertThatThrownBy(() -> contract(counting).keepNothingBetweenReviews())
                .hasMessageContaining("after reviews of other snapshots and dates");
    }

    @Test
    void aRuleThatFollowsTheDefaultLocaleBreaksIt() {
        RuleModule local = module(inputs -> found(inputs, lower(inputs.scope().name())));
        assertThatThrownBy(() -> contract(local).comeToTheSameInAnyCircumstances())
                .hasMessageContaining("tr_TR");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.getDefault());
    }

    @Test
    void aRuleThatGoesWrongWhereAnotherIsMissingBreaksIt() {
        Calculation<Integer> length = Calculation.of(
                LENGTH,
                Reads.nothing(),
                inputs -> Outcome.of(inputs.scope().name().length()));
        Rule hopeful = Rule.of(
                "host.long-name",
                "The name is long.",
                Reads.nothing().optional(LENGTH),
                inputs -> found(inputs, inputs.findFact(LENGTH).orElseThrow().value()));
        RuleModule module = new GivenModule("host", "1", List.of(), List.of(length), List.of(hopeful));
        assertThatCode(() -> contract(module).runOnAllSamples()).doesNotThrowAnyException();
        assertThatThrownBy(() -> contract(module).surviveAFailure())
                .hasMessageContaining("what goes wrong because host.length does");
    }

    /** A policy that is no record. */
    static final class Limits implements Policy {
        static final PolicyType<Limits> TYPE = PolicyType.of("host", Limits.class, new Limits());
    }

    @Test
    void aPolicyThatIsNoRecordBreaksIt() {
        RuleModule module = new GivenModule("host", "1", List.of(Limits.TYPE), List.of(), List.of());
        assertThatThrownBy(() -> contract(module).policiesTravel()).hasMessageContaining("is a record");
    }
}
