package dev.pmo.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples of code in the javadoc of a source tree. */
final class Javadoc {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\R(.*?)\\* }</pre>", Pattern.DOTALL);

    private Javadoc() {}

    /** What stands between {@code <pre>} and its end, without the asterisks of the comment. */
    static List<String> examples(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> EXAMPLE.matcher(read(file)).results())
                    .map(found -> found.group(1).replaceAll("(?m)^ *\\* ?", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
