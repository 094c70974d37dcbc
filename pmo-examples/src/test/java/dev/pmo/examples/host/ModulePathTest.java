package dev.pmo.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host outside the library, in {@code src/test/host}, uses it by its jars only: as modules, and on the class path. */
class ModulePathTest {

    /** A class of each jar that a host needs at run time. */
    private static final List<String> NEEDED = List.of(
            "dev.pmo.core.structure.Portfolio",
            "dev.pmo.rules.engine.ReviewEngine",
            "org.jgrapht.Graph",
            "org.jheaps.AddressableHeap",
            "org.apfloat.Apfloat",
            "jakarta.validation.Validation",
            "org.hibernate.validator.HibernateValidator",
            "org.jboss.logging.Logger",
            "com.fasterxml.classmate.TypeResolver");

    /** A host that is a module needs it to compile, and not at run time. */
    private static final String ANNOTATIONS = "org.jspecify.annotations.NullMarked";

    @TempDir
    private Path temp;

    private String libraries = "";

    @BeforeEach
    void findTheLibraries() {
        List<Path> places = NEEDED.stream().map(ModulePathTest::placeOf).toList();
        assumeTrue(
                hasDescriptor(places.get(0)) && hasDescriptor(places.get(1)),
                "skipped: the library was compiled without its module descriptors");
        libraries = places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void aHostFindsTheSameOnTheModulePathAsOnTheClassPath() throws IOException, InterruptedException {
        Path modules = compiled("modules", "--module-path", libraries + File.pathSeparator + placeOf(ANNOTATIONS));
        Path classes = compiled("classes", "--class-path", libraries);

        String onModulePath = output(
                "--module-path",
                modules + File.pathSeparator + libraries,
                "-m",
                "dev.example.host/dev.example.host.Main");
        String onClassPath = output("-cp", classes + File.pathSeparator + libraries, "dev.example.host.Main");

        assertThat(onModulePath)
                .isEqualTo(onClassPath)
                .contains(
                        "PROJECT:PJ-1 name: a project has no name",
                        "tolerance.exception@PROJECT:PJ-1#COST: The cost forecast of GBP 1380000",
                        "host.no-owner@PORTFOLIO:PF-1: The senior responsible owner is not recorded");
    }

    /** The host, compiled; on the class path without its module descriptor. */
    private Path compiled(String folder, String pathOption, String path) throws IOException {
        Path target = Files.createDirectory(temp.resolve(folder));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "--release", "17", "-Xlint:all", "-Xlint:-classfile", pathOption, path, "-d", target.toString());
            boolean done = compiler.getTask(
                            told,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources(pathOption.equals("--module-path"))))
                    .call();
            assertThat(done).as(told.toString()).isTrue();
        }
        return target;
    }

    private static List<Path> sources(boolean withDescriptor) throws IOException {
        Path root = Path.of("src", "test", "host");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> withDescriptor || !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private String output(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx128m");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the host ends within a minute").isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    private static Path placeOf(String className) {
        try {
            Class<?> type = Class.forName(className, false, ModulePathTest.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("A class of the test class path was expected: '" + className + "'", e);
        }
    }

    private static boolean hasDescriptor(Path place) {
        if (Files.isDirectory(place)) {
            return Files.exists(place.resolve("module-info.class"));
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.getEntry("module-info.class") != null;
        } catch (IOException e) {
            throw new IllegalStateException("A readable jar was expected: '" + place + "'", e);
        }
    }
}
