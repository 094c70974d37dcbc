package dev.pmo.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The house rules of the services and the engine, for the rooms there are and those to come. */
class ArchitectureTest {

    private static final String ROOT = "dev.pmo.rules.";

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("-test") && !location.contains("/test-classes/"))
            .importPackages("dev.pmo.rules");

    /** The rooms of the engine, and what each may know of the others. */
    private static final Map<String, Set<String>> ENGINE_ROOMS = Map.of(
            "result", Set.of(),
            "policy", Set.of(),
            "rule", Set.of("result", "policy"),
            "engine", Set.of("result", "policy", "rule"));

    /** The storeys of the services, from the ground up; rooms of one storey do not know each other. */
    private static final List<Set<String>> STOREYS = List.of(
            Set.of("authority"),
            Set.of("planning", "raid"),
            Set.of("benefits", "finance"),
            Set.of("resources", "prioritisation"),
            Set.of("tolerance"),
            Set.of("change"),
            Set.of(
                    "initiation",
                    "governance",
                    "stakeholders",
                    "deliverables",
                    "quality",
                    "knowledge",
                    "closeout",
                    "office"),
            Set.of("reporting", "health"));

    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String inner = name.substring(ROOT.length());
        int point = inner.indexOf('.');
        return point < 0 ? inner : inner.substring(0, point);
    }

    private static int storey(String room) {
        for (int i = 0; i < STOREYS.size(); i++) {
            if (STOREYS.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean allowed(JavaClass from, JavaClass to) {
        String here = room(from);
        String there = room(to);
        if (here.equals(there) || here.isEmpty() || there.isEmpty()) {
            return true;
        }
        if (ENGINE_ROOMS.containsKey(here)) {
            return ENGINE_ROOMS.getOrDefault(here, Set.of()).contains(there);
        }
        if (ENGINE_ROOMS.containsKey(there)) {
            return !there.equals("engine") || here.equals("reporting") || here.equals("health");
        }
        String name = to.getBaseComponentType().getSimpleName();
        return storey(there) < storey(here) && !name.endsWith("Module") && !name.endsWith("Policy");
    }

    @Test
    void a_room_knows_only_the_rooms_below_it_and_nobodys_module_or_policy() {
        classes()
                .should(condition("know only the rooms below", (type, events) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        if (!allowed(type, dependency.getTargetClass())) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }))
                .check(RULES);
    }

    @Test
    void every_room_has_its_place_in_the_house() {
        classes()
                .that()
                .resideInAPackage(ROOT + "*..")
                .should(condition("live in a room with a place", (type, events) -> {
                    boolean placed = ENGINE_ROOMS.containsKey(room(type)) || storey(room(type)) >= 0;
                    events.add(new SimpleConditionEvent(type, placed, type.getPackageName()));
                }))
                .check(RULES);
    }

    @Test
    void rooms_form_no_circle() {
        slices().matching("dev.pmo.rules.(*)..").should().beFreeOfCycles().check(RULES);
    }

    @Test
    void no_graph_library_shows_in_what_is_exported() {
        methods()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should(new ArchCondition<JavaMethod>("have no type of JGraphT in their signature") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean exported = method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
                        boolean shows = method.getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.getPackageName().startsWith("org.jgrapht"));
                        events.add(new SimpleConditionEvent(method, !exported || !shows, method.getFullName()));
                    }
                })
                .check(RULES);
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
