package dev.pmo.examples.hostmodule;

import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyType;

/**
 * From which cost on a project needs a named commercial lead.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param leadNeededAbove the forecast cost above which one is needed
 * @param leadField the field of the host's records that names the lead
 */
public record SponsorshipPolicy(Money leadNeededAbove, String leadField) implements Policy {

    /** The kind of policy, with the values that hold where nobody set any. */
    public static final PolicyType<SponsorshipPolicy> TYPE = PolicyType.of(
            "sponsorship",
            SponsorshipPolicy.class,
            new SponsorshipPolicy(Money.of("GBP", 5_000_000), "commercialLead"));
}
