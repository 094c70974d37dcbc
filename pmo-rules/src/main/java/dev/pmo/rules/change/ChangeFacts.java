package dev.pmo.rules.change;

import dev.pmo.rules.rule.FactKey;

/** What the change module derives for each scope, by name. */
public final class ChangeFacts {

    /** The changes of the scope's own log that were decided to be done, under the procedure in force. */
    public static final FactKey<ApprovedChanges> APPROVED = FactKey.of("change.approved", ApprovedChanges.class);

    private ChangeFacts() {}
}
