package dev.pmo.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host in {@code src/test/kithost} uses the test kit with nothing but the dependencies that its page names. */
class TestKitPathTest {

    private static final String KIT = "dev.pmo.rules.testkit.RuleVerifier";

    /** A class of each jar that the library and the kit need at run time; neither JUnit Jupiter nor Jackson 3. */
    private static final List<String> NEEDED = List.of(
            "dev.pmo.core.structure.Portfolio",
            "dev.pmo.rules.engine.ReviewEngine",
            "org.jgrapht.Graph",
            "org.jheaps.AddressableHeap",
            "org.apfloat.Apfloat",
            "jakarta.validation.Validation",
            KIT,
            "org.assertj.core.api.Assertions",
            "net.bytebuddy.ByteBuddy",
            "net.jqwik.api.Arbitrary",
            "net.jqwik.engine.JqwikTestEngine",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.JUnitException",
            "org.opentest4j.AssertionFailedError",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonValue",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule");

    @TempDir
    private Path temp;

    @Test
    void aHostChecksARuleAModuleAndItsPolicies() throws IOException, InterruptedException {
        String libraries = HostPrograms.pathOf(NEEDED);
        List<String> compiled = new ArrayList<>(NEEDED);
        compiled.addAll(List.of("org.apiguardian.api.API", "org.jspecify.annotations.Nullable"));
        HostPrograms.compile(temp, sources(), "--class-path", HostPrograms.pathOf(compiled));

        String printed =
                HostPrograms.output(temp, "-cp", temp + File.pathSeparator + libraries, "dev.example.kithost.Checks");

        assertThat(printed.lines()).containsExactly("rule: kept", "module: kept", "policies: kept, on 10 portfolios");
    }

    @Test
    void theJarOfTheKitHoldsNothingElse() throws IOException {
        Path kit = HostPrograms.placeOf(KIT);
        assumeTrue(Files.isRegularFile(kit), "skipped: the test kit was not packed yet");
        try (JarFile jar = new JarFile(kit.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .filteredOn(name -> name.endsWith(".class"))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).startsWith("dev/pmo/rules/testkit/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.pmo.rules.testkit");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "kithost"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
