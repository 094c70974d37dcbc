package dev.pmo.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySetTest {

    private record Pair(int amber, int red) implements Policy {}

    private record Other(int amber) implements Policy {}

    private static final PolicyType<Pair> PAIR = PolicyType.of("pair", Pair.class, new Pair(1, 2));
    private static final ScopeRef PROGRAMME = ScopeRef.parse("PROGRAMME:PG");

    @Test
    void sets_of_the_same_overrides_are_equal() {
        PolicyOverride<Pair> override = PolicyOverride.at(PAIR, PROGRAMME, new Pair(3, 4), "mandate");
        List<PolicyOverride<Pair>> ofOneKind = List.of(override);

        assertThat(PolicySet.of(ofOneKind))
                .isEqualTo(PolicySet.defaults().with(override))
                .hasSameHashCodeAs(PolicySet.defaults().with(override))
                .isNotEqualTo(PolicySet.defaults())
                .hasToString("[pair at PROGRAMME:PG]");
    }

    @Test
    void an_override_may_set_some_components_only_and_say_by_whom() {
        PolicyOverride<Pair> override = PolicyOverride.at(PAIR, PROGRAMME, new Pair(3, 2), "mandate")
                .settingOnly("amber")
                .withOrigin("the board", LocalDate.of(2026, 4, 1));

        PolicyInForce<Pair> inForce = PolicyInForce.defaultsOf(PAIR).overriddenBy(override);

        assertThat(inForce.value()).isEqualTo(new Pair(3, 2));
        assertThat(inForce.originOf("amber")).isEqualTo("mandate for PROGRAMME:PG, set by the board on 2026-04-01");
        assertThat(inForce.originOf("red")).isEqualTo("default of pair");
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked"})
    void thresholds_of_another_kind_are_refused_at_once() {
        PolicyType type = PAIR;

        assertThatThrownBy(() -> PolicyOverride.everywhere(type, new Other(1), "mandate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("for the policy 'pair'")
                .hasMessageContaining("Other'")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new PolicyType("pair", Pair.class, new Other(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_kind_has_a_name_and_an_override_a_source() {
        assertThatThrownBy(() -> PolicyType.of(" ", Pair.class, new Pair(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("' '");
        assertThatThrownBy(() -> PolicyOverride.everywhere(PAIR, new Pair(1, 2), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("''");
    }
}
