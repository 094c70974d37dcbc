package dev.pmo.rules.change.baseline;

import dev.pmo.rules.rule.FactKey;

/** The typed names of what the baseline module derives for every portfolio, programme and project. */
public final class BaselineFacts {

    /** The change requests that may alter the baseline: those of its own log and those of logs further up. */
    public static final FactKey<LoggedChanges> CHANGES = FactKey.of("baseline.changes", LoggedChanges.class);

    /** How what was agreed differs from last time, and which approved change accounts for it. */
    public static final FactKey<BaselineReview> DIFFERENCES = FactKey.of("baseline.differences", BaselineReview.class);

    /** What the approved changes come to since the original baseline. */
    public static final FactKey<CumulativeChange> CUMULATIVE =
            FactKey.of("baseline.cumulative", CumulativeChange.class);

    /** How often the plan was baselined anew. */
    public static final FactKey<BaselineVolatility> VOLATILITY =
            FactKey.of("baseline.volatility", BaselineVolatility.class);

    /** The differences of a scope and of all below it, counted. */
    public static final FactKey<BaselineRollUp> ROLL_UP = FactKey.of("baseline.rollUp", BaselineRollUp.class);

    private BaselineFacts() {}
}
