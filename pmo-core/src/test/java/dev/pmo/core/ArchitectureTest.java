package dev.pmo.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "dev.pmo.core.";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/core-test/"))
            .importPackages("dev.pmo.core");

    /** What each package may know of the others; the leaf domains know each other by identifier only. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("id", Set.of()),
            Map.entry("value", Set.of()),
            Map.entry("constraint", Set.of()),
            Map.entry("decision", Set.of("id", "value")),
            Map.entry("finance", Set.of("value")),
            Map.entry("plan", Set.of("id", "value", "constraint")),
            Map.entry("raid", Set.of("id", "value", "constraint", "decision")),
            Map.entry("change", Set.of("id", "value", "constraint", "decision")),
            Map.entry("governance", Set.of("id", "value", "constraint", "decision")),
            Map.entry(
                    "structure",
                    Set.of("id", "value", "constraint", "decision", "finance", "plan", "raid", "change", "governance")),
            Map.entry(
                    "validation",
                    Set.of(
                            "id",
                            "value",
                            "constraint",
                            "decision",
                            "finance",
                            "plan",
                            "raid",
                            "change",
                            "governance",
                            "structure")));

    @TestFactory
    List<DynamicTest> aPackageKnowsOnlyThoseBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : new TreeSet<>(ARROWS.keySet())) {
            Set<String> refused = new TreeSet<>(ARROWS.keySet());
            refused.remove(name);
            refused.removeAll(ARROWS.getOrDefault(name, Set.of()));
            String[] packages =
                    refused.stream().map(other -> ROOT + other + "..").toArray(String[]::new);
            if (packages.length > 0) {
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packages)
                                .check(CORE)));
            }
        }
        return tests;
    }

    @Test
    void everyPackageHasItsPlaceAmongTheArrows() {
        Set<String> found = new TreeSet<>();
        CORE.forEach(type -> found.add(type.getPackageName()));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        ARROWS.keySet().stream().map(name -> ROOT + name).toList());
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.pmo.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theCoreKnowsTheValidationApiAndNothingElseAtRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "dev.pmo.core..",
                        "jakarta.validation..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..")
                .check(CORE);
    }
}
