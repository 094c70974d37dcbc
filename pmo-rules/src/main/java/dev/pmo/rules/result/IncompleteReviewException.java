package dev.pmo.rules.result;

import java.io.Serial;
import java.util.List;

/** A host asked for a complete review, but rules or calculations failed in it. */
public final class IncompleteReviewException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Gap> failures;

    IncompleteReviewException(List<Gap> failures) {
        super("A review without failures was expected, but " + failures.size() + " failed, the first: '"
                + failures.get(0).source() + "' at '" + failures.get(0).scope() + "': "
                + failures.get(0).reason() + "\nMaybe a module is new and its rule has a mistake.");
        this.failures = List.copyOf(failures);
    }

    /**
     * All that failed.
     *
     * @return the gaps
     */
    public List<Gap> failures() {
        return failures;
    }
}
