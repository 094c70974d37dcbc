package dev.pmo.rules.tolerance;

import dev.pmo.rules.rule.FactKey;

/** The typed names of what the tolerance module derives. */
public final class ToleranceFacts {

    /** Where a scope stands against its tolerances, aspect by aspect; at every level. */
    public static final FactKey<ToleranceStatus> STATUS = FactKey.of("tolerance.status", ToleranceStatus.class);

    /** Where the unfinished stages of a project stand against theirs. */
    public static final FactKey<ToleranceStages> STAGES = FactKey.of("tolerance.stages", ToleranceStages.class);

    /** What the baselines and forecasts below a scope come to, and what it stands for in those of its parent. */
    public static final FactKey<ToleranceAggregate> AGGREGATE =
            FactKey.of("tolerance.aggregate", ToleranceAggregate.class);

    /** The tolerances of a scope, turned into amounts that can be compared with those of its parent. */
    public static final FactKey<ToleranceBands> BANDS = FactKey.of("tolerance.bands", ToleranceBands.class);

    /**
     * The exception reports of a scope, drafted from its data, and those of its children with what they mean for it; at
     * every level.
     */
    public static final FactKey<ExceptionDrafts> EXCEPTIONS = FactKey.of("tolerance.exceptions", ExceptionDrafts.class);

    /** The tolerances that a scope has to keep, its own and the standing ones of the policy; at every level. */
    public static final FactKey<TolerancesInForce> IN_FORCE = FactKey.of("tolerance.in-force", TolerancesInForce.class);

    /** Within how many days a decision on an exception of a scope is due, where its report names no day. */
    public static final FactKey<Integer> RESPONSE_DAYS = FactKey.of("tolerance.response-days", Integer.class);

    private ToleranceFacts() {}
}
