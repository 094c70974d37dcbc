package dev.pmo.examples.hostmodule;

import dev.pmo.rules.rule.FactKey;

/** What the module derives. */
public final class SponsorshipFacts {

    /** How many projects at or below a scope have to have a commercial lead and have none. */
    public static final FactKey<Integer> WITHOUT_LEAD = FactKey.of("sponsorship.withoutLead", Integer.class);

    private SponsorshipFacts() {}
}
