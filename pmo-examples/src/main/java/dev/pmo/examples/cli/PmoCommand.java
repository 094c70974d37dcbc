package dev.pmo.examples.cli;

import dev.pmo.rules.engine.ReviewEngine;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line {@code pmo}: reviews portfolios, explains findings, validates, converts and schedules.
 *
 * <p>Ends with 0 when done, 1 when done and a finding reached {@code --fail-on}, 2 when the arguments or the data
 * cannot be used; what, where and what was expected is then on standard error, and nothing is written.
 */
@Command(
        name = "pmo",
        description = "Supports project, programme and portfolio management offices.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = PmoCommand.Version.class,
        subcommands = {
            ReviewCommand.class,
            ExplainCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            RulesCommand.class,
            ScheduleCommand.class,
            RoadmapCommand.class,
            TrendCommand.class,
            LogCommand.class,
            DemoCommand.class,
            GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:done, and a finding reached --fail-on",
            "2:the arguments or the data cannot be used"
        },
        footer = {"", "Example: pmo demo && pmo review pmo-demo/portfolio.json"})
public final class PmoCommand implements Runnable {

    static final int DONE = 0;
    static final int REACHED = 1;
    static final int REFUSED = 2;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    PmoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the command line and ends the process.
     *
     * @param arguments the arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofSystem(), arguments));
    }

    /** Runs a command and answers with the exit status. */
    static int run(Terminal terminal, String... arguments) {
        Errors errors = new Errors(terminal);
        CommandLine line = new CommandLine(new PmoCommand(terminal))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(new ColorScheme.Builder(Ansi.OFF).build())
                .setUsageHelpWidth(100)
                .setExecutionStrategy(parsed -> executed(terminal, errors, parsed))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        line.getSubcommands().values().forEach(PmoCommand::helped);
        try {
            int status = line.execute(arguments);
            terminal.out().flush();
            return terminal.out().checkError()
                    ? errors.tell("pmo: the answer could not be written to standard output, or not all of it."
                            + " Maybe the disk is full.")
                    : status;
        } catch (OutOfMemoryError | StackOverflowError e) {
            return errors.tell("pmo: the data are too large or too deeply nested for this machine ("
                    + e.getClass().getSimpleName() + "). Maybe give Java more memory with -Xmx.");
        } catch (LinkageError | AssertionError e) {
            return errors.tell("pmo: this program is incomplete (" + e + "). Maybe build it again.");
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** Runs what was asked, unless it is clear beforehand that its answer could not be written. */
    private static int executed(Terminal terminal, Errors errors, ParseResult parsed) {
        try {
            Output.check(terminal, parsed);
        } catch (Refusal e) {
            return errors.tell("pmo: " + e.getMessage());
        }
        return new RunLast().execute(parsed);
    }

    /** The help of a command; only those that have {@code --fail-on} can end because of it. */
    private static void helped(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        command.setUsageHelpWidth(100);
        if (spec.findOption("--fail-on") == null) {
            Map<String, String> statuses =
                    new LinkedHashMap<>(spec.usageMessage().exitCodeList());
            statuses.remove(String.valueOf(REACHED));
            spec.usageMessage().exitCodeList(statuses);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    static Terminal terminalOf(@Nullable PmoCommand pmo) {
        return Objects.requireNonNull(pmo, "pmo").terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "A command was expected, but there was none.");
    }

    /** The version of the library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"pmo " + ReviewEngine.VERSION};
        }
    }
}
