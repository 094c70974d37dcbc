package dev.pmo.examples.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds from a file in JSON or YAML: what holds everywhere, and what holds in parts of the tree.
 *
 * <pre>{@code
 * source: Portfolio office policy 2026
 * setBy: Head of portfolio office
 * setOn: 2026-04-01
 * everywhere:
 *   tolerance: {amberShare: 75%}
 * scopes:
 *   "PROGRAMME:PG-DIGITAL":
 *     setBy: Digital programme board
 *     tolerance: {responseDueDays: 5}
 * }</pre>
 *
 * <p>A policy names only what it changes; the rest is taken over from the nearest scope above that the file names, else
 * from what it says for everywhere, else from the defaults. A file with a mistake is refused whole, with every mistake
 * and its path. This class is immutable and thread-safe.
 */
public final class PolicyFile {

    private static final Set<String> ORIGIN = Set.of("source", "setBy", "setOn");
    private static final Set<String> TOP = new TreeSet<>(List.of("source", "setBy", "setOn", "everywhere", "scopes"));

    private final FileTree file;
    private final Map<String, PolicyType<?>> types = new HashMap<>();
    private final PolicyMerge merge;
    private final List<PolicyOverride<?>> overrides = new ArrayList<>();

    private PolicyFile(FileTree file, List<PolicyType<?>> types) {
        this.file = file;
        this.merge = new PolicyMerge(file);
        types.forEach(type -> this.types.put(type.name(), type));
    }

    /**
     * Reads the thresholds for a portfolio.
     *
     * @param source the file, for messages
     * @param bytes its content, UTF-8
     * @param types the kinds of policy that the engine knows
     * @param root the portfolio, programme or project that they are for
     * @return the thresholds
     * @throws InputException if it cannot be used, with all problems
     */
    public static PolicySet read(String source, byte[] bytes, List<PolicyType<?>> types, Scope root) {
        FileTree file = FileTree.of(source, bytes, "a policy file");
        PolicyFile reader = new PolicyFile(file, types);
        reader.readAll(Tree.of(root));
        file.refuseIfWrong();
        return PolicySet.of(reader.overrides);
    }

    /** Who set something, when, and where it is written down. */
    private record Origin(
            String source, @Nullable String setBy, @Nullable LocalDate setOn) {}

    private void readAll(Tree tree) {
        JsonNode top = file.root();
        if (!file.isObject(top, "$", "the names " + TOP)) {
            return;
        }
        top.fieldNames().forEachRemaining(name -> file.known(name, TOP, "$." + name));
        Origin origin = origin(top, "$", new Origin(file.source(), null, null));
        Map<String, Policy> everywhere = read(top.path("everywhere"), "$.everywhere", null, Map.of(), origin);
        JsonNode scopes = top.path("scopes");
        if (scopes.isMissingNode() || !file.isObject(scopes, "$.scopes", "scopes such as 'PROGRAMME:PG-1'")) {
            return;
        }
        Map<ScopeRef, String> named = named(scopes, tree);
        Map<ScopeRef, Map<String, Policy>> inForce = new HashMap<>();
        for (ScopeRef scope : tree.topDown()) {
            ScopeRef above = tree.parentOf(scope);
            Map<String, Policy> inherited = above == null ? everywhere : inForce.getOrDefault(above, everywhere);
            String key = named.get(scope);
            inForce.put(scope, key == null ? inherited : at(scopes.path(key), key, scope, inherited, origin));
        }
    }

    private Map<String, Policy> at(
            JsonNode block, String key, ScopeRef scope, Map<String, Policy> inherited, Origin origin) {
        String path = "$.scopes['" + key + "']";
        return read(block, path, scope, inherited, origin(block, path, origin));
    }

    private Map<ScopeRef, String> named(JsonNode scopes, Tree tree) {
        Map<ScopeRef, String> named = new HashMap<>();
        scopes.fieldNames().forEachRemaining(key -> {
            String path = "$.scopes['" + key + "']";
            try {
                ScopeRef scope = ScopeRef.parse(key);
                if (!tree.holds(scope)) {
                    file.unknown("scope", key, tree.names(), path);
                } else if (named.put(scope, key) != null) {
                    file.wrong(path, "the scope is named twice", "each scope once");
                }
            } catch (IllegalArgumentException e) {
                file.wrong(path, e);
            }
        });
        return named;
    }

    /** The policies of one block laid over what it inherits: what holds from there downwards. */
    private Map<String, Policy> read(
            JsonNode block, String path, @Nullable ScopeRef scope, Map<String, Policy> inherited, Origin origin) {
        if (block.isMissingNode() || !file.isObject(block, path, "policies by name")) {
            return inherited;
        }
        Map<String, Policy> inForce = new HashMap<>(inherited);
        block.properties().forEach(entry -> {
            String name = entry.getKey();
            PolicyType<?> type = types.get(name);
            if (type != null) {
                lay(type, entry.getValue(), path + "." + name, scope, inForce, origin);
            } else if (scope == null || !ORIGIN.contains(name)) {
                file.unknown("policy", name, types.keySet(), path + "." + name);
            }
        });
        return inForce;
    }

    private <P extends Policy> void lay(
            PolicyType<P> type,
            JsonNode given,
            String path,
            @Nullable ScopeRef scope,
            Map<String, Policy> inForce,
            Origin origin) {
        if (!file.isObject(given, path, "thresholds by name")) {
            return;
        }
        P inherited = type.type().cast(inForce.getOrDefault(type.name(), type.defaults()));
        P value = merge.over(type.type(), inherited, (ObjectNode) given, path);
        if (value != null && !given.isEmpty()) {
            inForce.put(type.name(), value);
            Set<String> components = new TreeSet<>();
            given.fieldNames().forEachRemaining(components::add);
            overrides.add(new PolicyOverride<>(
                    type, scope, value, components, origin.source(), origin.setBy(), origin.setOn()));
        }
    }

    private Origin origin(JsonNode block, String path, Origin above) {
        String source = file.text(block.path("source"), path + ".source");
        String setBy = file.text(block.path("setBy"), path + ".setBy");
        LocalDate setOn = file.date(block.path("setOn"), path + ".setOn");
        return new Origin(
                source == null ? above.source() : source,
                setBy == null ? above.setBy() : setBy,
                setOn == null ? above.setOn() : setOn);
    }
}
