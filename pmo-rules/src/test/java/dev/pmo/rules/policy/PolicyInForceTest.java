package dev.pmo.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ScopeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyInForceTest {

    /** One threshold. */
    record Limit(int days) implements Policy {}

    private static final PolicyType<Limit> LIMIT = PolicyType.of("limit", Limit.class, new Limit(1));
    private static final PolicyType<Limit> OTHER = PolicyType.of("other", Limit.class, new Limit(1));
    private static final PolicyInForce<Limit> DEFAULTS = PolicyInForce.defaultsOf(LIMIT);

    private static PolicyOverride<Limit> at(String scope, int days, String source) {
        return PolicyOverride.at(LIMIT, ScopeRef.parse(scope), new Limit(days), source);
    }

    @Test
    void whatWasSetAtTheSamePlacesIsTheSamePolicy() {
        PolicyOverride<Limit> project = at("PROJECT:P", 3, "p.yaml");
        PolicyInForce<Limit> one =
                DEFAULTS.overriddenBy(at("PROGRAMME:PG", 2, "pg.yaml")).overriddenBy(project);
        PolicyInForce<Limit> same = PolicyInForce.defaultsOf(LIMIT)
                .overriddenBy(at("PROGRAMME:PG", 2, "pg.yaml"))
                .overriddenBy(project);

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isEqualTo(one);
        assertThat(DEFAULTS).isEqualTo(PolicyInForce.defaultsOf(LIMIT));
    }

    @Test
    void anotherKindAnotherPlaceOrOneMoreOfThemIsAnotherPolicy() {
        PolicyOverride<Limit> project = at("PROJECT:P", 3, "p.yaml");
        PolicyInForce<Limit> one = DEFAULTS.overriddenBy(project);

        assertThat(DEFAULTS).isNotEqualTo(PolicyInForce.defaultsOf(OTHER)).isNotEqualTo(LIMIT);
        assertThat(one)
                .isNotEqualTo(DEFAULTS)
                .isNotEqualTo(DEFAULTS.overriddenBy(at("PROJECT:P", 3, "q.yaml")))
                .isNotEqualTo(
                        DEFAULTS.overriddenBy(at("PROGRAMME:PG", 2, "pg.yaml")).overriddenBy(project));
        assertThat(DEFAULTS).isNotEqualTo(one);
        assertThat(DEFAULTS.overriddenBy(at("PROGRAMME:PG", 2, "pg.yaml")).overriddenBy(project))
                .isNotEqualTo(one);
    }

    @Test
    void aPolicyIsWrittenWithItsNameAndItsThresholds() {
        assertThat(DEFAULTS).hasToString("limit Limit[days=1]");
        assertThat(DEFAULTS.hashCode())
                .isNotEqualTo(PolicyInForce.defaultsOf(OTHER).hashCode());
    }

    @Test
    void thePathToAPartOfAComponentHasTheOriginOfTheComponent() {
        PolicyInForce<Limit> set = DEFAULTS.overriddenBy(at("PROJECT:P", 3, "p.yaml"));

        assertThat(set.originOf("days.ageing")).isEqualTo(set.originOf("days")).isEqualTo("p.yaml for PROJECT:P");
        assertThat(DEFAULTS.originOf("days.ageing")).isEqualTo("default of limit");
    }

    @Test
    void aRefusalNeedsAProblem() {
        List<PolicyProblem> wrong = List.of(new PolicyProblem("days", "must not be negative, but was: '-1'"));

        assertThatCode(() -> InvalidPolicyException.refuseIfAny("limit", List.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> InvalidPolicyException.refuseIfAny("limit", wrong))
                .isInstanceOf(InvalidPolicyException.class);
        assertThatThrownBy(() -> new InvalidPolicyException("limit", List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one problem of 'limit'");
    }
}
