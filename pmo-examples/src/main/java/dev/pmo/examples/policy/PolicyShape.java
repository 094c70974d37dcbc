package dev.pmo.examples.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a file gives against the record that it is for, part by part: each name, each value, each entry of a list.
 * So one wrong part hides no other.
 */
final class PolicyShape {

    private static final ObjectMapper MAPPER = Mappers.json();

    private final FileTree file;

    PolicyShape(FileTree file) {
        this.file = file;
    }

    /** Whether a value fits the component of a record; where it names only some of its parts, those. */
    boolean fits(Class<?> record, String name, JsonNode value, String path) {
        JavaType component = components(record).get(name);
        if (component == null) {
            file.unknown("threshold", name, components(record).keySet(), path);
            return false;
        }
        return fits(component, value, path, true);
    }

    /** The depth of the walk is that of the types, not of the data. */
    private boolean fits(JavaType type, JsonNode node, String path, boolean inPart) {
        if (isRecord(type) && node.isObject()) {
            boolean right = true;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String below = path + "." + entry.getKey();
                JavaType component = components(type.getRawClass()).get(entry.getKey());
                if (component == null) {
                    file.unknown(
                            "threshold",
                            entry.getKey(),
                            components(type.getRawClass()).keySet(),
                            below);
                    right = false;
                } else {
                    right &= fits(component, entry.getValue(), below, inPart);
                }
            }
            return right && (inPart || reads(type, node, path));
        }
        if (type.isCollectionLikeType() && node.isArray()) {
            return eachFits(type.getContentType(), node, path);
        }
        if (type.isMapLikeType() && node.isObject()) {
            boolean right = true;
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                right &= fits(type.getContentType(), entry.getValue(), path + "." + entry.getKey(), false);
            }
            return right && reads(type, node, path);
        }
        return reads(type, node, path);
    }

    private boolean eachFits(JavaType element, JsonNode list, String path) {
        boolean right = true;
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            if (list.get(i).isNull()) {
                file.wrong(at, FileTree.shown(list.get(i)), ExpectedForm.of(element.getRawClass()));
                right = false;
            } else {
                right &= fits(element, list.get(i), at, false);
            }
        }
        return right;
    }

    private boolean reads(JavaType type, JsonNode node, String path) {
        try {
            MAPPER.treeToValue(node, type);
            return true;
        } catch (JsonProcessingException e) {
            tell(e, path, node);
            return false;
        }
    }

    /** A record that is written part by part; one that is written as a text, such as an amount, is not. */
    static boolean isRecord(JavaType type) {
        return type.getRawClass().isRecord()
                && MAPPER.getSerializationConfig().introspect(type).findJsonValueAccessor() == null;
    }

    static Map<String, JavaType> components(Class<?> type) {
        Map<String, JavaType> components = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), MAPPER.constructType(component.getGenericType()));
        }
        return components;
    }

    /** Tells why something could not be read, with all its problems if it knows more than one. */
    void tell(JsonProcessingException failure, String path, JsonNode given) {
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
        String at = where.toString();
        if (failure.getCause() instanceof InvalidPolicyException invalid) {
            invalid.problems().forEach(problem -> file.wrong(joined(at, problem.path()), problem.message(), ""));
        } else {
            file.wrong(at, said(failure, failure.getCause(), node), expected(failure));
        }
    }

    /** The place of a part and a path from it, or from the policy that holds it: what both name is named once. */
    private static String joined(String place, String problem) {
        if (problem.isEmpty()) {
            return place;
        }
        for (int end = problem.indexOf('.'); end >= 0; end = problem.indexOf('.', end + 1)) {
            if (place.endsWith("." + problem.substring(0, end))) {
                return place + problem.substring(end);
            }
        }
        return place + "." + problem;
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
        Throwable origin = failure.getCause() == null ? failure : failure.getCause();
        if (origin instanceof InputCoercionException overflow) {
            return ExpectedForm.of(overflow.getTargetType()) + " of a size that counts";
        }
        return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? ExpectedForm.of(mismatch.getTargetType())
                : "";
    }
}
