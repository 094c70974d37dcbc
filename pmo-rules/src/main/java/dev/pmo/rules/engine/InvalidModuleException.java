package dev.pmo.rules.engine;

import java.io.Serial;
import java.util.List;

/** A set of modules that does not fit together. */
public final class InvalidModuleException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidModuleException(List<String> problems) {
        super("Modules that fit together were expected, but:\n- " + String.join("\n- ", problems)
                + "\nMaybe a module is missing or registered twice.");
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that does not fit.
     *
     * @return the problems, each a sentence
     */
    public List<String> problems() {
        return problems;
    }
}
