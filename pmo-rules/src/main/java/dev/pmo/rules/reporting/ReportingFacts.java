package dev.pmo.rules.reporting;

import dev.pmo.rules.rule.FactKey;

/** The typed names of what reporting derives. */
public final class ReportingFacts {

    /** The computed status of a scope, with its reasons and with the colours of its children. */
    public static final FactKey<ScopeStatus> STATUS = FactKey.of("reporting.status", ScopeStatus.class);

    private ReportingFacts() {}
}
