package dev.pmo.rules.authority;

import dev.pmo.rules.rule.FactKey;

/** The typed names of what the authority module derives. */
public final class AuthorityFacts {

    /** The ladder of authorities in force, proven by the policy that set it; at every level. */
    public static final FactKey<AuthorityLadder> LADDER = FactKey.of("authority.ladder", AuthorityLadder.class);

    /** What several scopes have to settle, at the lowest that contains them all; at every level. */
    public static final FactKey<OpenConflicts> CONFLICTS = FactKey.of("authority.conflicts", OpenConflicts.class);

    private AuthorityFacts() {}
}
