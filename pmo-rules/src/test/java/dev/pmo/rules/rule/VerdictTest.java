package dev.pmo.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Breach breach(Severity severity, String text, String subject) {
        return Breach.of(severity, text).subject(subject);
    }

    @Test
    void of_several_breaches_with_one_subject_the_worst_is_kept_in_any_order() {
        Breach worst = breach(Severity.HIGH, "late", "R-1");
        Breach lesser = breach(Severity.LOW, "nearly late", "R-1");
        Breach other = breach(Severity.LOW, "nearly late", "R-2");

        assertThat(Verdict.ofWorst(List.of(lesser, other, worst)).breaches()).containsExactly(worst, other);
        assertThat(Verdict.ofWorst(List.of(worst, lesser, other)).breaches()).containsExactly(worst, other);
    }

    @Test
    void of_breaches_as_severe_as_each_other_it_is_the_same_one_in_any_order() {
        Breach one = breach(Severity.HIGH, "a", "R-1");
        Breach two = breach(Severity.HIGH, "b", "R-1");

        assertThat(Verdict.ofWorst(List.of(one, two)).breaches()).containsExactly(two);
        assertThat(Verdict.ofWorst(List.of(two, one)).breaches()).containsExactly(two);
    }

    @Test
    void what_cannot_be_used_is_told_as_such_and_never_without_a_reason() {
        assertThat(Verdict.badData("the finish lies before the start").unassessed())
                .containsExactly(Unassessed.badData("the finish lies before the start"));
        assertThatThrownBy(() -> Verdict.noData(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_key_is_of_objects() {
        assertThatThrownBy(() -> FactKey.of("m.count", int.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'m.count'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void what_could_not_be_judged_stands_beside_what_was_found() {
        Breach late = breach(Severity.HIGH, "late", "R-1");
        Unassessed undated = Unassessed.noData("no date is given").of("R-2");

        Verdict verdict = Verdict.breached(late).except(undated).except(Unassessed.badData("the rest is reversed"));

        assertThat(verdict.breaches()).containsExactly(late);
        assertThat(verdict.unassessed()).containsExactly(undated, Unassessed.badData("the rest is reversed"));
        assertThat(Verdict.satisfied().except(undated).breaches()).isEmpty();
    }

    @Test
    void what_a_breach_carries_is_handed_to_who_asks_for_its_kind_only() {
        Breach costly = breach(Severity.HIGH, "dear", "CR-1")
                .aspect(ToleranceAspect.COST)
                .carrying(Money.of("GBP", 5))
                .decide("start earlier", null, Intervention.ACCELERATE);

        assertThat(costly.findCarried(Money.class)).contains(Money.of("GBP", 5));
        assertThat(costly.findCarried(String.class)).isEmpty();
        assertThat(breach(Severity.LOW, "cheap", "CR-2").findCarried(Money.class))
                .isEmpty();
        assertThat(costly.findAspect()).contains(ToleranceAspect.COST);
        assertThat(costly.findRecommended()).contains(Intervention.ACCELERATE);
    }
}
