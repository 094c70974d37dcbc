package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.Project;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several exception reports counts on a day. */
class ExceptionRegisterTest {

    private static ExceptionRegister known(Reported... reports) {
        Project project = Reported.with(project("P", 100_000, 112_000, 0, Given.cost("10%")), reports);
        return ExceptionRegister.of(project, AS_OF, null);
    }

    private static Reported cost(String id) {
        return report(id, ToleranceAspect.COST);
    }

    private static Reported decided(String id, @Nullable LocalDate on, @Nullable LocalDate until) {
        return cost(id).decided(new ExceptionDecision(
                NEW_TOLERANCE,
                new RecordedDecision("Ann", "programme board", on, until, null),
                null,
                List.of(Given.cost("12%")),
                null));
    }

    private static @Nullable String id(@Nullable ExceptionReport report) {
        return report == null ? null : report.id().value();
    }

    private static @Nullable String open(Reported... reports) {
        return id(known(reports).open(null, ToleranceAspect.COST));
    }

    private static @Nullable String inForce(Reported... reports) {
        return id(known(reports).inForce(null, ToleranceAspect.COST));
    }

    @Test
    void aReportThatIsRaisedLaterIsNotThereYet() {
        assertThat(open(cost("E-1").raised(AS_OF))).isEqualTo("E-1");
        assertThat(open(cost("E-1").raised(AS_OF.plusDays(1)))).isNull();
        assertThat(open(cost("E-1").raised(null))).isEqualTo("E-1");
    }

    @Test
    void ofSeveralOpenReportsTheLatestCountsAndOfTwoOfOneDayTheLastIdentifier() {
        assertThat(open(cost("E-1").raised(AS_OF), cost("E-2").raised(AS_OF.minusDays(1))))
                .isEqualTo("E-1");
        assertThat(open(cost("E-2").raised(AS_OF), cost("E-1").raised(AS_OF))).isEqualTo("E-2");
        assertThat(open(cost("E-9").raised(null), cost("E-1").raised(AS_OF))).isEqualTo("E-1");
    }

    @Test
    void aReportThatIsDecidedLaterIsOpen() {
        assertThat(open(decided("E-1", AS_OF.plusDays(1), null))).isEqualTo("E-1");
        assertThat(open(decided("E-1", AS_OF, null))).isNull();
        assertThat(open(decided("E-1", null, null).escalation(null))).isNull();
        assertThat(open(decided("E-1", null, null)))
                .as("no answer has returned")
                .isEqualTo("E-1");
        assertThat(inForce(decided("E-1", AS_OF.plusDays(1), null))).isNull();
    }

    @Test
    void aDecisionHoldsUntilItsLastDay() {
        assertThat(inForce(decided("E-1", AS_OF, AS_OF))).isEqualTo("E-1");
        assertThat(inForce(decided("E-1", AS_OF, AS_OF.minusDays(1)))).isNull();
        assertThat(inForce(decided("E-1", AS_OF, null))).isEqualTo("E-1");
    }

    @Test
    void theLatestDecisionCountsThoughAnEarlierOneHoldsLonger() {
        assertThat(inForce(decided("E-2", AS_OF.minusDays(1), null), decided("E-1", AS_OF, null)))
                .isEqualTo("E-1");
        assertThat(inForce(decided("E-2", AS_OF, AS_OF.minusDays(1)), decided("E-1", AS_OF.minusDays(1), null)))
                .isNull();
        assertThat(inForce(decided("E-2", AS_OF, null), decided("E-1", AS_OF, null)))
                .as("of two of one day the last identifier")
                .isEqualTo("E-2");
        assertThat(inForce(decided("E-2", null, null), decided("E-1", AS_OF, null)))
                .as("a decision without a day comes before all others")
                .isEqualTo("E-1");
    }

    @Test
    void ofWhatIsOutsideInSeveralAspectsTheReportRaisedLastIsTheOpenOne() {
        ExceptionRegister register = known(
                cost("E-1").raised(AS_OF),
                report("E-2", ToleranceAspect.TIME).raised(AS_OF.minusDays(1)),
                report("E-3", ToleranceAspect.SCOPE).raised(AS_OF.minusDays(2)));

        assertThat(id(register.open(null, List.of(outside(ToleranceAspect.TIME), outside(ToleranceAspect.COST)))))
                .isEqualTo("E-1");
        assertThat(id(register.open(null, List.of(outside(ToleranceAspect.COST), outside(ToleranceAspect.TIME)))))
                .isEqualTo("E-1");
        assertThat(id(register.open(null, List.of(outside(ToleranceAspect.SCOPE), outside(ToleranceAspect.RISK)))))
                .isEqualTo("E-3");
        assertThat(register.open(null, List.of())).isNull();
    }

    private static AspectStatus outside(ToleranceAspect aspect) {
        return new AspectStatus(aspect, Rag.RED, "", "", "", null, "", null, null, null);
    }

    @Test
    void aReportOnSeveralAspectsIsInForceWhereItIsTheLatestDecisionOnEachOfThem() {
        Reported both = report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                .decided(NEW_TOLERANCE, AS_OF.minusDays(1), null, Given.cost("12%"));
        Reported later = decided("E-2", AS_OF, null);

        assertThat(known(both).inForce(both.build())).isTrue();
        assertThat(known(both, later).inForce(both.build())).isFalse();
        assertThat(known(both, later).inForce(later.build())).isTrue();
        assertThat(known(report("E-3")).inForce(report("E-3").build())).isFalse();
    }
}
