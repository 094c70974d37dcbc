package dev.pmo.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles and runs programs outside of this build, with nothing but the jars that they name. */
final class HostPrograms {

    private HostPrograms() {}

    /** The jar, or folder, of a class of the test class path. */
    static Path placeOf(String className) {
        try {
            Class<?> type = Class.forName(className, false, HostPrograms.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("A class of the test class path was expected: '" + className + "'", e);
        }
    }

    /** The places of several classes, as a path. */
    static String pathOf(List<String> classNames) {
        return classNames.stream()
                .map(name -> placeOf(name).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles sources with all warnings shown. */
    static void compile(Path target, List<Path> sources, String pathOption, String path) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "--release", "17", "-Xlint:all", "-Xlint:-classfile", pathOption, path, "-d", target.toString());
            boolean done = compiler.getTask(
                            told, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(told.toString()).isTrue();
        }
    }

    /** What a program prints, in a Java of its own. */
    static String output(Path temp, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the host ends within two minutes").isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }
}
