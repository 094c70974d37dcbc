package dev.pmo.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command sees of the world: its streams, whether a person watches them, the current folder and the day.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param outWatched whether standard output is a terminal
 * @param errWatched whether standard error is a terminal
 * @param colour whether colour may be used where a person watches
 * @param folder what relative paths start from
 * @param today the day, for data that have no date of their own
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outWatched,
        boolean errWatched,
        boolean colour,
        Path folder,
        LocalDate today) {

    /** The real one. The launcher tells what is a terminal: Java cannot, not for each stream and every version. */
    static Terminal ofSystem() {
        Map<String, String> environment = System.getenv();
        String noColour = environment.getOrDefault("NO_COLOR", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(
                System.in,
                StandardOutput.to(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                watched("pmo.out"),
                watched("pmo.err"),
                noColour.isEmpty() && !dumb,
                Path.of(""),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private static boolean watched(String property) {
        return "terminal".equals(System.getProperty(property));
    }

    boolean outInColour() {
        return outWatched && colour;
    }

    /** The file of a name as given on the command line. */
    Path path(String name) {
        if (name.isEmpty()) {
            throw new Refusal("A file was expected, but its name was empty. Maybe a variable of the shell is not set.");
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new Refusal(
                    "The path of a file was expected, but was: '" + Refusal.shown(name)
                            + "'.\nMaybe its characters are unknown to the locale of the terminal, such as LC_ALL=C.",
                    e);
        }
    }
}
