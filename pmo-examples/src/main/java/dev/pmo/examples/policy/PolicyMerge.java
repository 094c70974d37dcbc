package dev.pmo.examples.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.policy.Policy;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays the named thresholds over an inherited record of them. Records within records are laid over part by part, all
 * else as a whole.
 */
final class PolicyMerge {

    private static final ObjectMapper MAPPER = Mappers.json();

    private final FileTree file;

    PolicyMerge(FileTree file) {
        this.file = file;
    }

    /** The record with the given thresholds, or nothing if one of them is wrong, which the file then knows. */
    <P extends Policy> @Nullable P over(Class<P> type, P inherited, ObjectNode given, String path) {
        ObjectNode base = MAPPER.valueToTree(inherited);
        boolean right = true;
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            right &= fits(type, base, entry, path);
        }
        if (!right) {
            return null;
        }
        try {
            return MAPPER.treeToValue(laid(type, base.deepCopy(), given), type);
        } catch (JsonProcessingException e) {
            tell(e, path, given);
            return null;
        }
    }

    /** Whether one threshold by itself is right, so that each wrong one is told. */
    private boolean fits(Class<?> type, ObjectNode base, Map.Entry<String, JsonNode> entry, String path) {
        String below = path + "." + entry.getKey();
        if (!namesKnown(type, entry.getKey(), entry.getValue(), below)) {
            return false;
        }
        ObjectNode one = MAPPER.createObjectNode();
        one.set(entry.getKey(), entry.getValue());
        try {
            MAPPER.treeToValue(laid(type, base.deepCopy(), one), type);
            return true;
        } catch (JsonProcessingException e) {
            tell(e, path, one);
            return false;
        }
    }

    private boolean namesKnown(Class<?> type, String name, JsonNode value, String path) {
        Map<String, Class<?>> components = components(type);
        Class<?> component = components.get(name);
        if (component == null) {
            file.unknown("threshold", name, components.keySet(), path);
            return false;
        }
        boolean known = true;
        if (mergeable(component) && value.isObject()) {
            for (Map.Entry<String, JsonNode> below : value.properties()) {
                known &= namesKnown(component, below.getKey(), below.getValue(), path + "." + below.getKey());
            }
        }
        return known;
    }

    private static ObjectNode laid(Class<?> type, ObjectNode base, ObjectNode given) {
        Map<String, Class<?>> components = components(type);
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            Class<?> component = components.get(entry.getKey());
            JsonNode below = base.get(entry.getKey());
            if (component != null
                    && mergeable(component)
                    && below instanceof ObjectNode into
                    && entry.getValue() instanceof ObjectNode from) {
                laid(component, into, from);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        }
        return base;
    }

    private static boolean mergeable(Class<?> type) {
        return type.isRecord();
    }

    private static Map<String, Class<?>> components(Class<?> type) {
        Map<String, Class<?>> components = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component.getType());
        }
        return components;
    }

    private void tell(JsonProcessingException failure, String path, ObjectNode given) {
        Throwable cause = failure.getCause();
        List<JsonMappingException.Reference> steps =
                failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        StringBuilder where = new StringBuilder(path);
        JsonNode node = given;
        for (JsonMappingException.Reference step : steps) {
            if (step.getFieldName() == null) {
                where.append('[').append(step.getIndex()).append(']');
                node = node.path(step.getIndex());
            } else {
                where.append('.').append(step.getFieldName());
                node = node.path(step.getFieldName());
            }
        }
        if (steps.isEmpty() && given.size() == 1) {
            where.append('.').append(given.fieldNames().next());
        }
        file.wrong(where.toString(), said(failure, cause, node), expected(failure));
    }

    private static String said(JsonProcessingException failure, @Nullable Throwable cause, JsonNode node) {
        if (cause instanceof NullPointerException) {
            return "'" + FileTree.firstLine(cause.getMessage()) + "' is missing";
        }
        if (cause instanceof IllegalArgumentException && !(cause instanceof NumberFormatException)) {
            return FileTree.firstLine(cause.getMessage());
        }
        return node.isMissingNode() ? FileTree.firstLine(failure.getOriginalMessage()) : FileTree.shown(node);
    }

    private static String expected(JsonProcessingException failure) {
        if (failure instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                && mismatch.getTargetType() != null) {
            return ExpectedForm.of(mismatch.getTargetType());
        }
        return "";
    }
}
