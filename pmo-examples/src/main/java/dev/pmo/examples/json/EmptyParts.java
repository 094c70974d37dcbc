package dev.pmo.examples.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import java.io.Serial;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out parts with nothing in them. Only records that have a {@code none()} are such parts, and only where their
 * owners take a missing one for it: that an acceptance of which nothing is known is recorded, is something else than
 * none.
 */
final class EmptyParts extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    EmptyParts() {
        super("empty parts");
        setSerializerModifier(new PartModifier());
    }

    private static final class PartModifier extends BeanSerializerModifier {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            Class<?> type = description.getBeanClass();
            boolean part = type.isRecord()
                    && Arrays.stream(type.getMethods())
                            .anyMatch(method -> method.getName().equals("none")
                                    && method.getParameterCount() == 0
                                    && Modifier.isStatic(method.getModifiers()));
            return part && serializer instanceof BeanSerializer bean ? new Part(bean, true) : serializer;
        }
    }

    /** Writes like any other record, and knows when there is nothing to write. */
    private static final class Part extends BeanSerializer {
        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean mayBeLeftOut;

        Part(BeanSerializerBase source, boolean mayBeLeftOut) {
            super(source);
            this.mayBeLeftOut = mayBeLeftOut;
        }

        @Override
        public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
                throws JsonMappingException {
            JsonSerializer<?> same = super.createContextual(provider, property);
            return same instanceof BeanSerializerBase bean && property != null && nullable(property)
                    ? new Part(bean, false)
                    : same;
        }

        /** Whether the owner keeps apart that there is none. */
        private static boolean nullable(BeanProperty property) {
            RecordComponent[] components =
                    property.getMember().getDeclaringClass().getRecordComponents();
            return components != null
                    && Arrays.stream(components)
                            .filter(one -> one.getName().equals(property.getName()))
                            .anyMatch(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Object bean) {
            try {
                Object none = bean.getClass().getMethod("none").invoke(null);
                return mayBeLeftOut && bean.equals(none);
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
    }
}
