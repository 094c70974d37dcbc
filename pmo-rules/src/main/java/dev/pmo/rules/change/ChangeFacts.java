package dev.pmo.rules.change;

import dev.pmo.rules.rule.FactKey;

/**
 * What the change module derives for each scope, by name. What is judged is empty for a scope that has ended; what is
 * counted is not.
 */
public final class ChangeFacts {

    /** The changes of the scope's own log that were decided to be done, under the procedure in force. */
    public static final FactKey<ApprovedChanges> APPROVED = FactKey.of("change.approved", ApprovedChanges.class);

    /** What is wrong with the recorded lives of the requests of the scope's own log. */
    public static final FactKey<ProcedureReading> PROCEDURE = FactKey.of("change.procedure", ProcedureReading.class);

    /** The procedure in force, which says what the states of the requests of the scope's own log mean. */
    public static final FactKey<ChangeProcedure> PROCEDURE_IN_FORCE =
            FactKey.of("change.procedure-in-force", ChangeProcedure.class);

    /** What the plan says of the pending requests of the scope's own log. */
    public static final FactKey<ChangeTimes> TIMES = FactKey.of("change.times", ChangeTimes.class);

    /** What the pending requests of the scope's own log would do to its tolerances. */
    public static final FactKey<ChangeEffects> EFFECTS = FactKey.of("change.effects", ChangeEffects.class);

    /** Who decides the pending requests of the scope's own log, and which decisions were not for those who took them. */
    public static final FactKey<AuthorityReading> AUTHORITY = FactKey.of("change.authority", AuthorityReading.class);

    /** How far the change budget of the scope is used up. */
    public static final FactKey<ChangeBurn> BURN = FactKey.of("change.burn", ChangeBurn.class);

    /** The pending requests of the scope's own log in the order in which they come. */
    public static final FactKey<ChangeRanking> RANKING = FactKey.of("change.ranking", ChangeRanking.class);

    /** How changes are controlled in the scope and all below it. */
    public static final FactKey<ChangeControlReport> REPORT = FactKey.of("change.report", ChangeControlReport.class);

    private ChangeFacts() {}
}
