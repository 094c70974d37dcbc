package dev.pmo.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewEngine;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds in the core as well as in the services and the engine. */
class HouseRulesTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(location -> !location.contains("-test") && !location.contains("/test-classes/"))
            .importPackages("dev.pmo.core", "dev.pmo.rules");

    @Test
    void both_libraries_are_looked_at() {
        assertThat(LIBRARY.contain(Scope.class)).isTrue();
        assertThat(LIBRARY.contain(ReviewEngine.class)).isTrue();
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_it_says_so() {
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
                .check(LIBRARY);
    }

    @Test
    void no_record_has_getters_that_json_would_take_for_components() {
        methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are records", JavaClass::isRecord))
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
                .check(LIBRARY);
    }

    /** Jackson 3 writes {@code toString}, Jackson 2 the name: the words of a constant are those of {@code Worded}. */
    @Test
    void the_text_of_a_constant_is_its_name() {
        noMethods()
                .that()
                .haveName("toString")
                .should()
                .beDeclaredInClassesThat(DescribedPredicate.describe("are enums", JavaClass::isEnum))
                .check(LIBRARY);
    }

    @Test
    void there_is_no_mutable_state_outside_of_objects() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }

    @Test
    void nothing_is_printed_logged_or_reflected_on() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARY);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(LIBRARY);
    }

    @Test
    void there_is_no_hidden_clock_no_chance_and_no_thread_of_our_own() {
        Set<String> hidden = Set.of(
                "now",
                "currentTimeMillis",
                "nanoTime",
                "getDefault",
                "systemDefault",
                "parallelStream",
                "parallel",
                "commonPool");
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads a clock, a default or a pool of its own",
                        call -> hidden.contains(call.getTarget().getName())))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(LIBRARY.that(DescribedPredicate.describe(
                        "are not the class that waits for threads of the host",
                        type -> !type.getSimpleName().equals("ExecutorWorkers"))));
    }
}
