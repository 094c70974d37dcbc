package dev.pmo.core.raid;

/** What is done about a risk. Source: PM² project management methodology, risk response strategies. */
public enum ResponseStrategy {
    /** Threat: make it impossible. */
    AVOID,
    /** Threat: make it less likely or less harmful. */
    REDUCE,
    /** Threat: let somebody else bear it. */
    TRANSFER,
    /** Either: bear it together with somebody. */
    SHARE,
    /** Either: take it as it comes. */
    ACCEPT,
    /** Opportunity: make it certain. */
    EXPLOIT,
    /** Opportunity: make it more likely or more helpful. */
    ENHANCE
}
