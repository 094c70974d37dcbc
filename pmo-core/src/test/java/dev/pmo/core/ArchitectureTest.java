package dev.pmo.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
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
    void everyPackageSaysThatNothingIsNullUnlessItSaysSo() {
        classes()
                .should(new ArchCondition<JavaClass>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
                    }
                })
                .check(CORE);
    }

    @Test
    void noRecordHasGettersThatJsonWouldTakeForComponents() {
        methods()
                .that()
                .areDeclaredInClassesThat(record())
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("not be an argument-less getX or isX") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean getter = method.getRawParameterTypes().isEmpty()
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && method.getName().matches("(get|is)[A-Z].*");
                        events.add(new SimpleConditionEvent(method, !getter, method.getFullName()));
                    }
                })
                .check(CORE);
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

    @Test
    void nothingIsPrintedLoggedOrReflectedOn() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CORE);
    }

    @Test
    void thereIsNoHiddenClockAndNoChance() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads a clock",
                        call -> call.getTarget().getName().equals("now")
                                || call.getTarget().getName().equals("currentTimeMillis")
                                || call.getTarget().getName().equals("nanoTime")))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the default locale or zone or streams in parallel",
                        call -> call.getTarget().getName().equals("parallelStream")
                                || call.getTarget().getName().equals("getDefault")
                                || call.getTarget().getName().equals("systemDefault")))
                .check(CORE);
    }

    private static DescribedPredicate<JavaClass> record() {
        return DescribedPredicate.describe("are records", JavaClass::isRecord);
    }
}
