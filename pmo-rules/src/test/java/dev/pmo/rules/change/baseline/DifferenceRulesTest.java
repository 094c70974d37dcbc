package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static dev.pmo.rules.change.baseline.Requests.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceRulesTest {

    private static final String UNCONTROLLED = "baseline.uncontrolled-change";
    private static final String BEYOND = "baseline.change-beyond-approval";
    private static final String EARLY = "baseline.changed-before-decision";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    private ReviewResult review(ChangeRequest... requests) {
        return Told.review(after.project(List.of(requests)), before.project());
    }

    private List<String> told(String rule, ChangeRequest... requests) {
        return Told.texts(review(requests), rule);
    }

    private static BaselineChange cost(long from, long to) {
        return Requests.of(BaselineField.COST, "GBP " + from, "GBP " + to);
    }

    @Test
    void whatChangedOtherwiseThanWasApprovedIsToldWithWhatWas() {
        after.cost = 1_200L;

        assertThat(told(BEYOND, approved("CR-1", APRIL, cost(1_000, 1_100))))
                .containsExactly("HIGH The agreed cost changed otherwise than was approved, from GBP 1000 to GBP 1200"
                        + " (CR-1 approved from GBP 1000 to GBP 1100)");
        assertThat(told(BEYOND, approved("CR-1", APRIL, cost(1_000, 1_200)))).isEmpty();
        assertThat(told(BEYOND)).isEmpty();
    }

    @Test
    void whatChangedBeforeItsDecisionIsToldWithBothDays() {
        after.cost = 1_200L;
        ChangeRequest change = approved("CR-1", APRIL, cost(1_000, 1_200));

        assertThat(told(EARLY, effective(change, APRIL.minusDays(1))))
                .containsExactly("MEDIUM The agreed cost changed before the change was decided, from GBP 1000 to GBP"
                        + " 1200 (CR-1 was decided on 2026-04-01, in effect since 2026-03-31)");
        assertThat(told(EARLY, effective(change, Draft.AS_OF.plusDays(1))))
                .singleElement()
                .asString()
                .endsWith("(CR-1 is to hold from 2026-07-01)");
        assertThat(told(EARLY, undated("CR-1", cost(1_000, 1_200))))
                .singleElement()
                .asString()
                .endsWith("(CR-1 has no date of decision)");
        assertThat(told(EARLY, change)).isEmpty();
    }

    @Test
    void ofSeveralChangesThatLedThereOnlyTheLateOnesAreToldAsLate() {
        after.cost = 1_200L;

        assertThat(told(EARLY, approved("CR-1", APRIL, cost(1_000, 1_100)), undated("CR-2", cost(1_100, 1_200))))
                .singleElement()
                .asString()
                .endsWith("from GBP 1000 to GBP 1200 (CR-2 has no date of decision)");
    }

    @Test
    void theProofHoldsBothValuesAndWhereEachChangeStands() {
        after.cost = 1_200L;

        assertThat(Told.proof(review(approved("CR-1", APRIL, cost(1_000, 1_100))), BEYOND))
                .contains(
                        "position.cost.baseline = GBP 1000",
                        "position.cost.baseline = GBP 1200",
                        "changes.requests[CR-1] = approved, decided on 2026-04-01");
        assertThat(Told.proof(review(undated("CR-1", cost(1_000, 1_100))), BEYOND))
                .contains("changes.requests[CR-1] = approved");
    }

    @Test
    void objectivesAreNoAspectThatIsTolerated() {
        after.objectives.remove("O1");
        after.cost = 1_200L;

        assertThat(review().findings())
                .filteredOn(finding -> finding.ruleId().equals(UNCONTROLLED))
                .extracting(finding -> finding.subject() + " " + finding.aspect())
                .containsExactly("COST COST", "OBJECTIVE null");
    }
}
