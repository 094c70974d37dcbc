package dev.pmo.rules.policy;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds that a host has set: what holds everywhere, and what holds in parts of the tree.
 *
 * <pre>{@code
 * TolerancePolicy earlyWarning = TolerancePolicy.DEFAULTS.withAmberShare(Ratio.ofPercent(60));
 * ScopeRef digital = ScopeRef.of(ProgrammeId.of("PG-2"));
 * return PolicySet.defaults()
 *         .with(PolicyOverride.at(TolerancePolicy.TYPE, digital, earlyWarning, "Digital programme mandate")
 *                 .settingOnly("amberShare")
 *                 .withOrigin("Digital board", LocalDate.of(2026, 4, 1)));
 * }</pre>
 *
 * <p>Policies flow down: for each scope the nearest override counts, its own before its parent's, and of two for the
 * same scope the one added later. This class is immutable and thread-safe.
 */
public final class PolicySet {

    private static final PolicySet DEFAULTS = new PolicySet(List.of());

    private final List<PolicyOverride<?>> overrides;
    private final Map<ScopeRef, List<PolicyOverride<?>>> byScope;
    private final List<PolicyOverride<?>> everywhere;

    private PolicySet(List<PolicyOverride<?>> overrides) {
        this.overrides = List.copyOf(overrides);
        this.byScope = new TreeMap<>();
        this.everywhere = new ArrayList<>();
        for (PolicyOverride<?> override : overrides) {
            ScopeRef scope = override.scope();
            if (scope == null) {
                everywhere.add(override);
            } else {
                byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(override);
            }
        }
    }

    /**
     * Nothing set: the defaults of every module hold.
     *
     * @return the empty set
     */
    public static PolicySet defaults() {
        return DEFAULTS;
    }

    /**
     * A set of overrides; of two for the same kind and scope the later one counts.
     *
     * @param overrides the overrides
     * @return the set
     */
    public static PolicySet of(List<? extends PolicyOverride<?>> overrides) {
        return new PolicySet(Copies.copy(overrides));
    }

    /**
     * This set and one more override.
     *
     * @param override the override
     * @return the changed set
     */
    public PolicySet with(PolicyOverride<?> override) {
        List<PolicyOverride<?>> all = new ArrayList<>(overrides);
        all.add(Objects.requireNonNull(override, "override"));
        return new PolicySet(all);
    }

    /**
     * This set with one kind of policy set everywhere by the calling program.
     *
     * @param <P> the record of thresholds
     * @param type the kind of policy
     * @param value the thresholds
     * @return the changed set
     */
    public <P extends Policy> PolicySet with(PolicyType<P> type, P value) {
        return with(PolicyOverride.everywhere(type, value, "set by the application"));
    }

    /**
     * The overrides, in the order in which they were added.
     *
     * @return the overrides
     */
    public List<PolicyOverride<?>> overrides() {
        return overrides;
    }

    /**
     * The overrides that are written at exactly one place.
     *
     * @param scope the scope, or {@code null} for what holds everywhere
     * @return the overrides there, the later one last
     */
    public List<PolicyOverride<?>> overridesAt(@Nullable ScopeRef scope) {
        return List.copyOf(scope == null ? everywhere : byScope.getOrDefault(scope, List.of()));
    }

    /** Equal if the same overrides were added in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicySet set && overrides.equals(set.overrides);
    }

    @Override
    public int hashCode() {
        return overrides.hashCode();
    }

    /** The kinds of policy that are set, and where. */
    @Override
    public String toString() {
        return overrides.stream()
                .map(set -> set.type() + (set.scope() == null ? " everywhere" : " at " + set.scope()))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
