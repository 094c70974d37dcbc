package dev.pmo.rules.engine;

import java.io.Serial;
import java.util.List;
import java.util.Set;

/** A set of modules that does not fit together. */
public final class InvalidModuleException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidModuleException(List<String> problems, Set<String> missingModules) {
        super("Modules that fit together were expected, but:\n- " + String.join("\n- ", problems) + "\n"
                + advice(missingModules));
        this.problems = List.copyOf(problems);
    }

    private static String advice(Set<String> missingModules) {
        return missingModules.isEmpty()
                ? "Maybe a module is missing or registered twice."
                : "Maybe the list lacks " + (missingModules.size() == 1 ? "the module '" : "the modules '")
                        + String.join("' and '", missingModules) + "'.";
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
