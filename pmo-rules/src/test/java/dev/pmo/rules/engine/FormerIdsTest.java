package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that gets another name keeps its waivers, and its findings are found again in earlier results. */
class FormerIdsTest {

    private static final Portfolio ROOT = Samples.portfolio("PF-1", Samples.programme("PG-1", Samples.project("PJ-1")));

    private static Verdict named(Inputs inputs) {
        return Verdict.breached(Breach.of(Severity.LOW, "It is called {name}")
                .with("name", inputs.input("name", inputs.scope().name()))
                .escalate());
    }

    private static Verdict heard(Inputs inputs) {
        return Verdict.of(inputs.escalations().stream()
                .map(one -> Breach.of(Severity.LOW, "Heard {it}")
                        .subject(one.from())
                        .with("it", one.premise()))
                .toList());
    }

    private static ReviewEngine engine(String id, String... formerIds) {
        Rule rule = Rule.of(id, "Something is named.", Reads.nothing(), FormerIdsTest::named);
        for (String formerId : formerIds) {
            rule = rule.formerly(formerId);
        }
        Rule hears =
                Rule.of("names.heard", "Something is heard.", Reads.nothing().escalations(id), FormerIdsTest::heard);
        return ReviewEngine.of(List.of(Samples.module("names", rule, hears)));
    }

    private static Waiver waiver(String ruleId) {
        return new Waiver(ruleId, ROOT.ref(), null, "known", "Board", AS_OF);
    }

    @Test
    void aWaiverOfTheFormerIdHoldsAndIsNotToldAsUnknown() {
        ReviewRequest request = ReviewRequest.of(ROOT, AS_OF).withWaivers(List.of(waiver("names.old")));

        ReviewResult result = ReviewInvariants.check(engine("names.new", "names.old"), request)
                .result();

        assertThat(result.findFinding("names.new@" + ROOT.ref()).orElseThrow().waived())
                .isEqualTo(waiver("names.old"));
        assertThat(result.gaps()).isEmpty();
        assertThat(engine("names.new").review(request).result().gaps())
                .as("without the former id nobody knows what is waived")
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains("unknown rule 'names.old'"));
    }

    @Test
    void nothingIsNewOrClearedBecauseOfANameAlone() {
        ReviewRequest request = ReviewRequest.of(ROOT, AS_OF);
        ReviewResult earlier = engine("names.old").review(request).result();
        ReviewEngine engine = engine("names.new", "names.older", "names.old");
        ReviewResult now = engine.review(request).result();

        ReviewResult renamed = engine.inPresentIds(earlier);

        assertThat(now.since(renamed)).isEqualTo(new ReviewDiff(List.of(), List.of(), List.of(), List.of()));
        assertThat(now.since(earlier).added())
                .as("told as they stand")
                .extracting(Finding::ruleId)
                .contains("names.new");
        assertThat(renamed).isEqualTo(now);
        assertThat(engine.inPresentIds(now)).isEqualTo(now);
        assertThat(renamed.proof())
                .filteredOn(step -> step.kind() == ProofKind.ESCALATION)
                .isNotEmpty()
                .extracting(ProofStep::label)
                .allMatch(label -> label.startsWith("names.new@"));
    }

    @Test
    void whatCouldNotBeAssessedUnderTheFormerIdIsAGapOfThePresentOne() {
        Rule blind = Rule.of("names.old", "", Reads.nothing(), inputs -> Verdict.noData("nobody is named"));
        ReviewResult earlier = ReviewEngine.of(List.of(Samples.module("names", blind)))
                .review(ReviewRequest.of(ROOT, AS_OF))
                .result();

        ReviewResult renamed = engine("names.new", "names.old").inPresentIds(earlier);

        assertThat(renamed.gaps()).hasSameSizeAs(earlier.gaps()).allSatisfy(gap -> {
            assertThat(gap.source()).isEqualTo("names.new");
            assertThat(gap.reason()).isEqualTo("nobody is named");
        });
    }

    @Test
    void aFormerIdBelongsToOneRuleOnly() {
        assertThatThrownBy(() -> engine("names.new", "names.heard"))
                .isInstanceOf(InvalidModuleException.class)
                .hasMessageContaining("rule 'names.heard' is there twice");
        assertThatThrownBy(() -> engine("names.new", "names.new"))
                .isInstanceOf(InvalidModuleException.class)
                .hasMessageContaining("rule 'names.new' is there twice");
        assertThatThrownBy(() -> engine("names.new", "old name"))
                .isInstanceOf(InvalidModuleException.class)
                .hasMessageContaining("'old name' has other characters");
    }

    @Test
    void whoReadsEscalationsByTheFormerIdIsToldThePresentOne() {
        Rule rule =
                Rule.of("names.new", "", Reads.nothing(), FormerIdsTest::named).formerly("names.old");
        Rule hears = Rule.of("names.heard", "", Reads.nothing().escalations("names.old"), FormerIdsTest::heard);

        assertThatThrownBy(() -> ReviewEngine.of(List.of(Samples.module("names", rule, hears))))
                .isInstanceOf(InvalidModuleException.class)
                .hasMessageContaining("reads escalations of 'names.old', which is called 'names.new' now");
    }
}
