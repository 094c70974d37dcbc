package dev.pmo.examples.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Waivers from a file in JSON or YAML: a list, or an object with the list under {@code waivers}.
 *
 * <p>A file with a mistake is refused whole, with every mistake and its path. This class is immutable and thread-safe.
 */
public final class WaiverFile {

    private static final Set<String> NAMES =
            new TreeSet<>(List.of("ruleId", "scope", "subject", "reason", "approver", "until"));

    private final FileTree file;
    private final Set<String> ruleIds;

    private WaiverFile(FileTree file, List<Rule> rules) {
        this.file = file;
        this.ruleIds = new TreeSet<>();
        for (Rule rule : rules) {
            ruleIds.add(rule.id());
            ruleIds.addAll(rule.formerIds());
        }
    }

    /**
     * Reads waivers.
     *
     * @param source the file, for messages
     * @param bytes its content, UTF-8
     * @param rules the rules that the engine knows; a waiver may also name what one was called formerly, or what
     *     validation or the review itself finds
     * @return the waivers, in the order of the file
     * @throws InputException if it cannot be used, with all problems
     */
    public static List<Waiver> read(String source, byte[] bytes, List<Rule> rules) {
        FileTree file = FileTree.of(source, bytes, "a list of waivers");
        List<Waiver> waivers = new WaiverFile(file, rules).readAll();
        file.refuseIfWrong();
        return waivers;
    }

    private List<Waiver> readAll() {
        JsonNode root = file.root();
        boolean wrapped = root.isObject();
        if (wrapped) {
            root.fieldNames().forEachRemaining(name -> file.known(name, Set.of("waivers"), "$." + name));
        }
        JsonNode list = wrapped ? root.path("waivers") : root;
        String path = wrapped ? "$.waivers" : "$";
        List<Waiver> waivers = new ArrayList<>();
        if (!list.isArray()) {
            file.wrong(path, list.isMissingNode() ? "nothing" : FileTree.shown(list), "a list of waivers");
            return waivers;
        }
        for (int i = 0; i < list.size(); i++) {
            Waiver waiver = waiver(list.get(i), path + "[" + i + "]");
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return waivers;
    }

    private @Nullable Waiver waiver(JsonNode node, String path) {
        if (!file.isObject(node, path, "a waiver with " + NAMES)) {
            return null;
        }
        node.fieldNames().forEachRemaining(name -> file.known(name, NAMES, path + "." + name));
        String ruleId = required(node, "ruleId", path);
        if (ruleId != null && !ruleIds.contains(ruleId) && !ofEngine(ruleId)) {
            file.unknown("rule", ruleId, ruleIds, path + ".ruleId");
        }
        ScopeRef scope = scope(required(node, "scope", path), path + ".scope");
        String subject = node.path("subject").isNull() ? null : file.text(node.path("subject"), path + ".subject");
        String reason = required(node, "reason", path);
        String approver = required(node, "approver", path);
        LocalDate until = required(node, "until", path) == null ? null : file.date(node.path("until"), path + ".until");
        return ruleId == null || scope == null || reason == null || approver == null || until == null
                ? null
                : new Waiver(ruleId, scope, subject, reason, approver, until);
    }

    private static boolean ofEngine(String ruleId) {
        return ruleId.startsWith("validation.") || ruleId.startsWith("review.");
    }

    private @Nullable String required(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            file.wrong(path + "." + name, "is missing", "a waiver with " + NAMES);
        }
        return file.text(value, path + "." + name);
    }

    private @Nullable ScopeRef scope(@Nullable String text, String path) {
        try {
            return text == null ? null : ScopeRef.parse(text);
        } catch (IllegalArgumentException e) {
            file.wrong(path, e);
            return null;
        }
    }
}
