package dev.pmo.rules.planning.integrated;

import dev.pmo.rules.rule.FactKey;

/** The names of what the integration module derives for every portfolio, programme and project. */
public final class IntegrationFacts {

    /** How the give/get agreements that meet at the scope stand by the integrated schedule of what lies below it. */
    public static final FactKey<IntegrationOutlook> OUTLOOK =
            FactKey.of("integration.outlook", IntegrationOutlook.class);

    private IntegrationFacts() {}
}
