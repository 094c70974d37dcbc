package dev.pmo.examples.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the data that are not part of the repository; a test that asks for what is not there is skipped. */
public final class ExternalData {

    private ExternalData() {}

    public static Path data(String path) {
        return file("pmo.data", path);
    }

    public static Path oracle(String path) {
        return file("pmo.oracles", path);
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String property, String path) {
        String folder = System.getProperty(property, "");
        Assumptions.assumeFalse(folder.isEmpty(), "needs the data in the folder named by -D" + property);
        Path file = Path.of(System.getProperty("pmo.root", ".")).resolve(folder).resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "there is no " + file);
        return file;
    }
}
