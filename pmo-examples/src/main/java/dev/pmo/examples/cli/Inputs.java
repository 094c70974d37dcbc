package dev.pmo.examples.cli;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Dates;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files that are named on the command line; {@code -} is standard input, once. Used by one thread. */
final class Inputs {

    private static final String STDIN = "-";
    private static final int LARGEST = 64 * 1024 * 1024;

    private final Terminal terminal;
    private boolean stdinTaken;

    Inputs(Terminal terminal) {
        this.terminal = terminal;
    }

    ImportedPortfolio portfolio(String file) {
        if (file.equals(STDIN)) {
            return InputReader.read("standard input", stdin());
        }
        Path path = terminal.path(file);
        try {
            return InputReader.read(path);
        } catch (InputException e) {
            throw asGiven(file, path, e);
        }
    }

    /** The reasons, each with the file as the command line names it: files of several folders may have one name. */
    private static InputException asGiven(String file, Path path, InputException refused) {
        boolean folder = Files.isDirectory(path);
        InputException told = new InputException(refused.problems().stream()
                .map(problem -> problem.in(folder ? within(file, path, problem.source()) : file))
                .toList());
        told.initCause(refused);
        return told;
    }

    private static String within(String given, Path folder, String source) {
        String name = InputReader.name(folder);
        if (source.equals(name)) {
            return given;
        }
        String inside = source.startsWith(name + "/") ? source.substring(name.length() + 1) : source;
        return given.endsWith("/") ? given + inside : given + "/" + inside;
    }

    /** One portfolio of them all: the portfolio itself if there is one, else one with each of them below it. */
    ImportedPortfolio portfolios(List<String> files) {
        if (files.size() == 1) {
            return portfolio(files.get(0));
        }
        refuseTwice(files);
        List<ImportedPortfolio> parts = new ArrayList<>();
        List<ImportNote> notes = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        LocalDate latest = null;
        for (String file : files) {
            try {
                ImportedPortfolio read = portfolio(file);
                parts.add(read);
                notes.addAll(read.notes());
                latest = Dates.later(latest, read.statusDate());
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        tellOlder(parts);
        return new ImportedPortfolio(Joined.of(parts), InputKind.PORTFOLIO_JSON, latest, notes);
    }

    /** Last month's file beside this month's would count everything twice. */
    private void tellOlder(List<ImportedPortfolio> parts) {
        Map<ScopeRef, LocalDate> dates = new HashMap<>();
        for (ImportedPortfolio part : parts) {
            ScopeRef root = part.portfolio().ref();
            LocalDate date = part.kind() == InputKind.PORTFOLIO_JSON || part.kind() == InputKind.GMPP_CSV
                    ? part.statusDate()
                    : null;
            LocalDate other = date == null ? null : dates.putIfAbsent(root, date);
            if (other != null && !other.equals(date)) {
                terminal.err()
                        .println("pmo: note: two files speak of " + root + ", one on " + other + " and one on " + date
                                + "; maybe the older is the one of last time");
            }
        }
    }

    private void refuseTwice(List<String> files) {
        Set<Path> seen = new HashSet<>();
        for (String file : files) {
            boolean named = !file.equals(STDIN);
            if (named && !seen.add(terminal.path(file).toAbsolutePath().normalize())) {
                throw new Refusal("Different files were expected, but '" + Refusal.shown(file) + "' was given twice.");
            }
        }
    }

    /** The bytes of a policy or waiver file. */
    byte[] bytes(String file) {
        Path path = file.equals(STDIN) ? Path.of(STDIN) : terminal.path(file);
        try (InputStream stream = file.equals(STDIN) ? stdin() : Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw InputException.of(file, "", "is larger than 64 MiB", "a file up to that size");
            }
            return bytes;
        } catch (IOException e) {
            String found =
                    Files.exists(path) ? Files.isDirectory(path) ? "is a folder" : "cannot be read" : "does not exist";
            throw InputException.of(new InputProblem(file, "", found, "a file that can be read"), e);
        }
    }

    /** Says on standard error what could not be used of the data. */
    void tell(List<ImportNote> notes) {
        tell("", notes);
    }

    /** The same of the data of last time, whose files may be of the same names. */
    void tellOfLastTime(List<ImportNote> notes) {
        tell("last time: ", notes);
    }

    private void tell(String when, List<ImportNote> notes) {
        NotesTold.of(notes).forEach(note -> terminal.err().println("pmo: note: " + when + note));
    }

    private InputStream stdin() {
        if (stdinTaken) {
            throw new Refusal("Standard input can be read once, but '-' was given twice. Maybe name a file.");
        }
        stdinTaken = true;
        return terminal.in();
    }
}
