package dev.pmo.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is checked by hand is what the annotations of the records say, no more and no less. */
class ConstraintChecksTest {

    private static final SnapshotValidator BY_HAND = SnapshotValidator.ofDefault();
    private static final SnapshotValidator BY_PROVIDER = SnapshotValidator.ofProvider();

    @Property(tries = 100)
    void aProviderFindsTheSameInTheSameWords(@ForAll long seed) {
        Random random = new Random(seed);
        int rarity = 1 + random.nextInt(20);
        Portfolio portfolio = Untidy.portfolio(() -> random.nextInt(rarity) == 0);

        assertThat(BY_HAND.validate(portfolio)).isEqualTo(BY_PROVIDER.validate(portfolio));
    }

    @Test
    void everyAnnotationThatAProviderSeesIsChecked() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new LiteralMessages())
                .buildValidatorFactory()) {
            Validator provider = factory.getValidator();
            Portfolio portfolio = Untidy.portfolio(() -> true);
            Programme programme = portfolio.programmes().get(0);
            Project project = programme.projects().get(0);

            Set<String> broken = new TreeSet<>();
            for (Scope scope : List.of(portfolio, programme, project)) {
                provider.validate(scope).forEach(found -> broken.add(constraint(found)));
            }

            assertThat(broken).isEqualTo(declared(provider, Portfolio.class, Programme.class, Project.class));
            assertThat(BY_HAND.validate(portfolio)).isEqualTo(BY_PROVIDER.validate(portfolio));
        }
    }

    private static String constraint(ConstraintViolation<?> found) {
        ConstraintDescriptor<?> constraint = found.getConstraintDescriptor();
        Object bean = found.getLeafBean();
        String last = "";
        for (Path.Node node : found.getPropertyPath()) {
            last = String.valueOf(node.getName());
        }
        boolean ofBean = bean.getClass().isAnnotationPresent(type(constraint));
        return text(bean.getClass(), ofBean ? "" : last, constraint);
    }

    /** The constraints of some types and of all that is cascaded into from there. */
    private static Set<String> declared(Validator provider, Class<?>... types) {
        Set<String> declared = new TreeSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(List.of(types));
        Set<Class<?>> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.pop();
            if (!seen.add(type)) {
                continue;
            }
            BeanDescriptor bean = provider.getConstraintsForClass(type);
            bean.getConstraintDescriptors().forEach(constraint -> declared.add(text(type, "", constraint)));
            for (PropertyDescriptor property : bean.getConstrainedProperties()) {
                property.getConstraintDescriptors()
                        .forEach(constraint -> declared.add(text(type, property.getPropertyName(), constraint)));
                if (property.isCascaded()) {
                    waiting.push(property.getElementClass());
                }
                property.getConstrainedContainerElementTypes().stream()
                        .filter(ContainerElementTypeDescriptor::isCascaded)
                        .forEach(element -> waiting.push(element.getElementClass()));
            }
        }
        return declared;
    }

    private static String text(Class<?> type, String property, ConstraintDescriptor<?> constraint) {
        return type.getSimpleName() + " " + property + " " + type(constraint).getSimpleName();
    }

    private static Class<? extends Annotation> type(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType();
    }
}
