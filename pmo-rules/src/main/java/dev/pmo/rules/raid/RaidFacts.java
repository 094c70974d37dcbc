package dev.pmo.rules.raid;

import dev.pmo.rules.rule.FactKey;

/** What the module derives for each scope, by name. */
public final class RaidFacts {

    /** The scope's own live risks, scored on its own matrices. Empty for a scope that has ended. */
    public static final FactKey<RiskRegister> REGISTER = FactKey.of("raid.register", RiskRegister.class);

    /** The expected values and bands of the scope's own live risks and of all below it. */
    public static final FactKey<RaidExposure> EXPOSURE = FactKey.of("raid.exposure", RaidExposure.class);

    /** By which thresholds the exposure is summed; another snapshot can be summed by the same. */
    public static final FactKey<ExposureBasis> EXPOSURE_BASIS = FactKey.of("raid.exposure-basis", ExposureBasis.class);

    /** The registers of the scope and all below it, joined; common causes are listed by each log and counted once. */
    public static final FactKey<JoinedRegister> JOINED_REGISTER =
            FactKey.of("raid.joined-register", JoinedRegister.class);

    /** What those risks come to together, with the assumptions of the policy of the scope. */
    public static final FactKey<RaidAggregate> AGGREGATE = FactKey.of("raid.aggregate", RaidAggregate.class);

    /** The risks of the scope and all below it that may happen within the period of the policy, the nearest first. */
    public static final FactKey<WatchList> WATCH_LIST = FactKey.of("raid.watch-list", WatchList.class);

    /** The matrices in force at a scope, by which its risks are scored. */
    public static final FactKey<RiskMatrices> MATRICES = FactKey.of("raid.matrices", RiskMatrices.class);

    /** Within how many days a level answers what was handed to it by a scope, where the log names no day. */
    public static final FactKey<ResponseDays> RESPONSE_DAYS = FactKey.of("raid.response-days", ResponseDays.class);

    private RaidFacts() {}
}
