package dev.pmo.examples.input.common;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be used; carries every reason that was found, not only the first. */
public final class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /**
     * Refuses with all reasons.
     *
     * @param problems the reasons, at least one
     */
    public InputException(List<InputProblem> problems) {
        super(problems.stream().map(InputProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Refuses with one reason.
     *
     * @param source the file
     * @param where the place in it, empty for the file as a whole
     * @param found what is there
     * @param expected what should be there
     * @return the exception
     */
    public static InputException of(String source, String where, String found, String expected) {
        return new InputException(List.of(new InputProblem(source, where, found, expected)));
    }

    /**
     * Refuses with one reason, keeping what led to it for a developer to see.
     *
     * @param problem the reason
     * @param cause what led to it
     * @return the exception
     */
    public static InputException of(InputProblem problem, Throwable cause) {
        InputException exception = new InputException(List.of(problem));
        exception.initCause(cause);
        return exception;
    }

    /**
     * The reasons.
     *
     * @return all that were found, in the order of the file
     */
    public List<InputProblem> problems() {
        return problems;
    }
}
