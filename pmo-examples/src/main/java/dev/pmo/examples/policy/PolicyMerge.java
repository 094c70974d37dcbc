package dev.pmo.examples.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays the named thresholds over an inherited record of them. Records within records are laid over part by part, all
 * else as a whole.
 */
final class PolicyMerge {

    private static final ObjectMapper MAPPER = Mappers.json();

    private final PolicyShape shape;

    PolicyMerge(FileTree file) {
        this.shape = new PolicyShape(file);
    }

    /** The record with the given thresholds, or nothing if one of them is wrong, which the file then knows. */
    <P extends Policy> @Nullable P over(Class<P> type, P inherited, ObjectNode given, String path) {
        ObjectNode base = MAPPER.valueToTree(inherited);
        ObjectNode sound = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            if (shape.fits(type, entry.getKey(), entry.getValue(), path + "." + entry.getKey())) {
                sound.set(entry.getKey(), entry.getValue());
            }
        }
        try {
            P value = MAPPER.treeToValue(laid(type, base.deepCopy(), sound), type);
            return sound.size() == given.size() ? value : null;
        } catch (JsonProcessingException e) {
            tell(type, base, sound, path, e);
            return null;
        }
    }

    /**
     * Tells what is wrong with each threshold by itself, then what is with the others together. A policy that got as far
     * as its own check told everything.
     */
    private void tell(Class<?> type, ObjectNode base, ObjectNode sound, String path, JsonProcessingException whole) {
        if (ofWholePolicy(whole)) {
            shape.tell(whole, path, sound);
            return;
        }
        ObjectNode others = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : sound.properties()) {
            if (!wrongAlone(type, base, entry, path)) {
                others.set(entry.getKey(), entry.getValue());
            }
        }
        try {
            MAPPER.treeToValue(laid(type, base.deepCopy(), others), type);
        } catch (JsonProcessingException e) {
            shape.tell(e, path, others);
        }
    }

    /** Whether the policy itself refused, and not a part of it, which it then never saw. */
    private static boolean ofWholePolicy(JsonProcessingException failure) {
        return failure.getCause() instanceof InvalidPolicyException
                && failure instanceof JsonMappingException mapping
                && mapping.getPath().isEmpty();
    }

    private boolean wrongAlone(Class<?> type, ObjectNode base, Map.Entry<String, JsonNode> entry, String path) {
        ObjectNode one = MAPPER.createObjectNode();
        one.set(entry.getKey(), entry.getValue());
        try {
            MAPPER.treeToValue(laid(type, base.deepCopy(), one), type);
            return false;
        } catch (JsonProcessingException e) {
            boolean placed = e.getCause() instanceof InvalidPolicyException
                    || (e instanceof JsonMappingException mapping
                            && !mapping.getPath().isEmpty());
            shape.tell(e, placed ? path : path + "." + entry.getKey(), placed ? one : entry.getValue());
            return true;
        }
    }

    private static ObjectNode laid(Class<?> type, ObjectNode base, ObjectNode given) {
        Map<String, JavaType> components = PolicyShape.components(type);
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            JavaType component = components.get(entry.getKey());
            JsonNode below = base.get(entry.getKey());
            if (component != null
                    && component.getRawClass().isRecord()
                    && below instanceof ObjectNode into
                    && entry.getValue() instanceof ObjectNode from) {
                laid(component.getRawClass(), into, from);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        }
        return base;
    }
}
