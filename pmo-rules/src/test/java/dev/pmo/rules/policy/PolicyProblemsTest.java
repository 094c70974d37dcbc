package dev.pmo.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.change.ChangePeriods;
import dev.pmo.rules.planning.PlanningPolicy;
import dev.pmo.rules.planning.movement.MovementPolicy;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyProblemsTest {

    private static List<String> refused(ThrowingCallable making) {
        return catchThrowableOfType(InvalidPolicyException.class, making).problems().stream()
                .map(PolicyProblem::path)
                .toList();
    }

    @Test
    void theRefusalTellsEveryProblemInTheOrderOfTheChecksAndOneAdvice() {
        PolicyProblems problems = new PolicyProblems("host")
                .notNegative("days", -1)
                .notNegative("slack", Ratio.ofPercent(-5))
                .atLeast("reviewers", 1, 2)
                .share("agreed", Ratio.ofPercent(101))
                .share("late", Ratio.ofPercent(-1))
                .addAll(List.of(new PolicyProblem("", "must name a board, but was: 'none'")));

        assertThatThrownBy(() -> problems.refuseIfAny("a sign slipped in"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("""
                    The policy 'host' must be right as a whole, but:
                    - days: must not be negative, but was: '-1'
                    - slack: must not be negative, but was: '-5%'
                    - reviewers: must be 2 or more, but was: '1'
                    - agreed: must lie between 0% and 100%, but was: '101%'
                    - late: must lie between 0% and 100%, but was: '-1%'
                    - must name a board, but was: 'none'
                    Maybe a sign slipped in.\
                    """);
    }

    @Test
    void theEndsOfARangeAreRight() {
        assertThatCode(() -> new PolicyProblems("host")
                        .notNegative("days", 0)
                        .notNegative("slack", Ratio.ZERO)
                        .notNegative("growth", Ratio.ofPercent(250))
                        .atLeast("reviewers", 2, 2)
                        .share("agreed", Ratio.ZERO)
                        .share("late", Ratio.ONE)
                        .share("judged", null)
                        .refuseIfAny("nothing is wrong"))
                .doesNotThrowAnyException();
    }

    @Test
    void aRefusalOfAPlanningPolicyIsWhole() {
        assertThat(refused(() -> new PlanningPolicy(
                        -1, -1, 0, -1, -1, Ratio.ofPercent(-1), WorkTime.ofHours(2), WorkTime.ofHours(1))))
                .containsExactly(
                        "maximumMilestoneSlipDays",
                        "maximumMilestoneMoveDays",
                        "maximumOpenEndShare",
                        "agreementNoticeDays",
                        "responseDueDays",
                        "nearCriticalFloat");
        assertThat(refused(() -> new MovementPolicy(0, Ratio.ofPercent(-1), Ratio.ofPercent(-1))))
                .containsExactly("perpetualMoves", "perpetualTolerance", "minimumOnTimeShare");
    }

    @Test
    void aRefusalOfThePeriodsOfChangesIsWhole() {
        assertThat(refused(() -> new ChangePeriods(-1, 0, -1, -1)))
                .containsExactly("periods.assessment", "periods.response", "periods.implementationGrace");
    }
}
