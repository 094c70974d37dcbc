package dev.pmo.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            "jakarta.validation.Validation");

    /** A class of each jar that a host needs besides to validate with a provider. */
    private static final List<String> PROVIDER = List.of(
            "org.hibernate.validator.HibernateValidator",
            "org.jboss.logging.Logger",
            "com.fasterxml.classmate.TypeResolver");

    /** A host that is a module needs it to compile, and not at run time. */
    private static final String ANNOTATIONS = "org.jspecify.annotations.NullMarked";

    @TempDir
    private Path temp;

    private String libraries = "";
    private String withProvider = "";

    @BeforeEach
    void findTheLibraries() {
        List<Path> places = NEEDED.stream().map(HostPrograms::placeOf).toList();
        assumeTrue(
                hasDescriptor(places.get(0)) && hasDescriptor(places.get(1)),
                "skipped: the library was compiled without its module descriptors");
        libraries = places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        withProvider = libraries + File.pathSeparator + HostPrograms.pathOf(PROVIDER);
    }

    @Test
    void aHostFindsTheSameOnTheModulePathAsOnTheClassPathAndWithoutAValidationProvider()
            throws IOException, InterruptedException {
        Path modules = compiled(
                "modules", "--module-path", libraries + File.pathSeparator + HostPrograms.placeOf(ANNOTATIONS));
        Path classes = compiled("classes", "--class-path", libraries);

        String onModulePath = HostPrograms.output(
                temp,
                "--module-path",
                modules + File.pathSeparator + withProvider,
                "-m",
                "dev.example.host/dev.example.host.Main",
                "provider");
        String onClassPath = HostPrograms.output(
                temp, "-cp", classes + File.pathSeparator + withProvider, "dev.example.host.Main", "provider");
        String withoutProvider =
                HostPrograms.output(temp, "-cp", classes + File.pathSeparator + libraries, "dev.example.host.Main");

        assertThat(onModulePath)
                .isEqualTo(onClassPath)
                .isEqualTo(withoutProvider)
                .contains(
                        "PROJECT:PJ-1 name: a project has no name",
                        "tolerance.exception@PROJECT:PJ-1#COST: The cost forecast of GBP 1380000",
                        "host.no-owner@PORTFOLIO:PF-1: The senior responsible owner is not recorded");
    }

    /** The host, compiled; on the class path without its module descriptor. */
    private Path compiled(String folder, String pathOption, String path) throws IOException {
        Path target = Files.createDirectory(temp.resolve(folder));
        HostPrograms.compile(target, sources(pathOption.equals("--module-path")), pathOption, path);
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
