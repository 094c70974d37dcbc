package dev.pmo.examples.cli;

import dev.pmo.core.value.Wording;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.policy.NearestName;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what cannot be used, where, and what was expected; never a stack trace. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int SHOWN = 50;

    private final Terminal terminal;

    Errors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException refusal, String[] arguments) {
        if (refusal instanceof UnmatchedArgumentException unmatched && noCommand(unmatched)) {
            String found = unmatched.getUnmatched().get(0);
            tell("pmo: A command was expected, but was: '" + Refusal.shown(found) + "'."
                    + NearestName.of(
                                    found,
                                    refusal.getCommandLine().getSubcommands().keySet())
                            .map(name -> " Maybe '" + name + "' was meant.")
                            .orElse(""));
            return tell("pmo: see 'pmo --help'.");
        }
        tell("pmo: " + refusal.getMessage());
        UnmatchedArgumentException.printSuggestions(
                refusal, refusal.getCommandLine().getErr());
        refusal.getCommandLine().getErr().flush();
        return tell("pmo: see '" + refusal.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    }

    /** Whether a word stands where the name of a command belongs. */
    private static boolean noCommand(UnmatchedArgumentException refusal) {
        return refusal.getCommandLine().getParent() == null && !refusal.isUnknownOption();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof InputException refusal) {
            List<InputProblem> problems = refusal.problems();
            problems.stream().limit(SHOWN).forEach(problem -> tell("pmo: " + problem));
            return problems.size() > SHOWN
                    ? tell("pmo: and " + Wording.counted(problems.size() - SHOWN, "more problem", "more problems")
                            + ".")
                    : PmoCommand.REFUSED;
        }
        if (failure instanceof Refusal || failure instanceof TypeConversionException) {
            return tell("pmo: " + failure.getMessage());
        }
        return tell("pmo: this should not have happened, and the fault is not with the data: "
                + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + "\nMaybe report it with the file.");
    }

    int tell(String message) {
        terminal.err().println(message);
        terminal.err().flush();
        return PmoCommand.REFUSED;
    }
}
