package dev.pmo.rules.raid;

import dev.pmo.rules.rule.FactKey;

/** What the module derives for each scope, by name. */
public final class RaidFacts {

    /** The scope's own live risks, scored on its own matrices. Empty for a scope that has ended. */
    public static final FactKey<RiskRegister> REGISTER = FactKey.of("raid.register", RiskRegister.class);

    /** The expected values and bands of the scope's own live risks and of all below it. */
    public static final FactKey<RaidExposure> EXPOSURE = FactKey.of("raid.exposure", RaidExposure.class);

    /** The matrices in force at a scope, by which its risks are scored. */
    public static final FactKey<RiskMatrices> MATRICES = FactKey.of("raid.matrices", RiskMatrices.class);

    private RaidFacts() {}
}
