package dev.pmo.examples.json;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.structure.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of portfolio JSON, derived from the records: a property for each component, required where
 * the record cannot do without.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PortfolioSchema {

    private static final String RESOURCE = "portfolio.schema.json";
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            LocalDate.class, "^\\d{4}-\\d{2}-\\d{2}$",
            LocalDateTime.class, "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$",
            LocalTime.class, "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private PortfolioSchema() {}

    /**
     * The published schema.
     *
     * @return its text
     */
    public static String published() {
        try (InputStream stream = PortfolioSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The schema as the records have it now.
     *
     * @return its text, with a stable order
     */
    public static String derived() {
        return tree().toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /**
     * Writes the schema anew, after the records have changed.
     *
     * @param arguments the file to write
     * @throws IOException if that cannot be done
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), derived());
    }

    static ObjectNode tree() {
        return new PortfolioSchema().root();
    }

    private ObjectNode root() {
        ObjectNode portfolio = reference(Portfolio.class);
        ObjectNode dated = nodes.objectNode().put("type", "object");
        ObjectNode properties = dated.putObject("properties");
        properties.set("asOf", schema(LocalDate.class));
        properties.set("portfolio", portfolio);
        dated.putArray("required").add("portfolio");
        dated.put("additionalProperties", false);
        ObjectNode root = nodes.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:pmo:portfolio")
                .put("title", "Portfolio, bare or with the day that it speaks of");
        root.putArray("oneOf").add(portfolio.deepCopy()).add(dated);
        ObjectNode defs = root.putObject("$defs");
        definitions.forEach(defs::set);
        return root;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> raw = (Class<?>) type;
        if (PATTERNS.containsKey(raw)) {
            return nodes.objectNode().put("type", "string").put("pattern", PATTERNS.get(raw));
        }
        if (raw == String.class) {
            return nodes.objectNode().put("type", "string");
        }
        if (raw == BigDecimal.class) {
            return nodes.objectNode().put("type", "number");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return nodes.objectNode().put("type", "boolean");
        }
        if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return nodes.objectNode().put("type", raw == double.class || raw == Double.class ? "number" : "integer");
        }
        return reference(raw);
    }

    private ObjectNode container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        ObjectNode node = nodes.objectNode();
        if (Collection.class.isAssignableFrom(raw)) {
            node.put("type", "array").set("items", schema(arguments[0]));
        } else {
            node.put("type", "object").set("additionalProperties", schema(arguments[1]));
        }
        return node;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, nodes.objectNode());
            definitions.put(name, definition(type));
        }
        return nodes.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode node = nodes.objectNode().put("type", "string");
            ArrayNode constants = node.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name())
                    .forEach(constants::add);
            return node;
        }
        Type written = writtenAs(type);
        return written != null ? schema(written) : object(type);
    }

    private ObjectNode object(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("Portfolio JSON must consist of records, but has: '" + type.getName()
                    + "'.\nMaybe its schema has to be added by hand.");
        }
        ObjectNode node = nodes.objectNode().put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = nodes.arrayNode();
        RecordComponent[] components = type.getRecordComponents();
        Parameter[] parameters = canonical(type, components).getParameters();
        for (int i = 0; i < components.length; i++) {
            properties.set(components[i].getName(), schema(components[i].getGenericType()));
            if (!nullable(parameters[i].getAnnotatedType())
                    && !parameters[i].getType().isPrimitive()) {
                required.add(components[i].getName());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node.put("additionalProperties", false);
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without canonical constructor: " + type.getName(), e);
        }
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** What a value type is written as, if it is written as a single value. */
    private static @Nullable Type writtenAs(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (valued(method) && method.getParameterCount() == 0) {
                return method.getGenericReturnType();
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (List.<AnnotatedElement>of(component, component.getAccessor()).stream()
                        .anyMatch(PortfolioSchema::valued)) {
                    return component.getGenericType();
                }
            }
        }
        return null;
    }

    private static boolean valued(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }
}
