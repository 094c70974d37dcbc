package dev.pmo.rules.testkit;

/** How a property finds its counterexample. */
final class Refuted extends AssertionError {

    private static final long serialVersionUID = 1L;

    private Refuted(String how) {
        super(how);
    }

    /** Fails unless something holds, with what was done and what came of it. */
    static void unless(boolean holds, String how) {
        if (!holds) {
            throw new Refuted(how);
        }
    }
}
