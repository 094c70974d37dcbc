package dev.pmo.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy with one threshold changed keeps the others: {@code withX} changes the component {@code x} and no other. */
class ChangedPolicyTest {

    static Stream<PolicyType<?>> kinds() {
        return ReviewEngine.of(StandardModules.all()).policies().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aChangedThresholdIsTheOneThatWasNamed(PolicyType<?> kind) throws ReflectiveOperationException {
        RecordComponent[] components = kind.type().getRecordComponents();
        for (RecordComponent component : components) {
            Method with = findWith(kind.type(), component);
            if (with == null) {
                continue;
            }
            Object before = component.getAccessor().invoke(kind.defaults());
            assertThat(with.invoke(kind.defaults(), before)).isEqualTo(kind.defaults());
            for (Object other : others(before)) {
                Object changed = changed(with, kind.defaults(), other);
                if (changed != null) {
                    assertThat(differences(components, kind.defaults(), changed))
                            .as("%s of %s", with.getName(), kind)
                            .isSubsetOf(component.getName());
                }
            }
        }
    }

    private static @Nullable Method findWith(Class<?> type, RecordComponent component) {
        String name = component.getName();
        String with = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(with))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {component.getType()}))
                .findFirst()
                .orElse(null);
    }

    /** Other values of the same type; those that the policy refuses tell nothing. */
    private static List<Object> others(@Nullable Object value) {
        if (value instanceof Integer number) {
            return List.of(number + 1, number - 1);
        }
        if (value instanceof Boolean yes) {
            return List.of(!yes);
        }
        if (value instanceof Ratio) {
            return List.of(Ratio.ofPercent(7), Ratio.ofPercent(93));
        }
        if (value instanceof WorkTime time) {
            return List.of(time.plus(WorkTime.ofMinutes(1)));
        }
        if (value instanceof Money money) {
            return List.of(money.plus(money));
        }
        if (value instanceof Enum<?> constant) {
            return List.of((Object[]) constant.getDeclaringClass().getEnumConstants());
        }
        return value instanceof List<?> ? List.of(List.of()) : List.of();
    }

    private static @Nullable Object changed(Method with, Object policy, Object value) throws IllegalAccessException {
        try {
            return with.invoke(policy, value);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(InvalidPolicyException.class);
            return null;
        }
    }

    private static List<String> differences(RecordComponent[] components, Object one, Object other)
            throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components) {
            if (!Objects.equals(
                    component.getAccessor().invoke(one), component.getAccessor().invoke(other))) {
                names.add(component.getName());
            }
        }
        return names;
    }
}
