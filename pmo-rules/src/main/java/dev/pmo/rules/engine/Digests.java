package dev.pmo.rules.engine;

import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Premise;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;

/**
 * What a conclusion says and rests on, as a short text. It orders what is called the same, where snapshots repeat an
 * identifier, so that the result does not depend on the order of their lists. Confined to one thread.
 */
final class Digests {

    private final IdentityHashMap<Premise, String> known = new IdentityHashMap<>();

    /** What the parent gets to see of a scope: its facts and what it hands up. */
    String of(ScopeRun run) {
        StringBuilder text = new StringBuilder();
        for (Fact<?> fact : run.facts) {
            part(text, fact == null ? "" : of(fact.premise()));
        }
        for (Conclusion conclusion : run.conclusions) {
            if (conclusion.handedUp()) {
                part(text, of(conclusion));
            }
        }
        return digest(text);
    }

    String of(Conclusion conclusion) {
        StringBuilder text = new StringBuilder();
        part(text, conclusion.id());
        part(text, conclusion.breach().severity());
        part(text, conclusion.breach().template());
        part(text, conclusion.breach().findDecision().orElse(""));
        part(text, conclusion.breach().findDecisionDue());
        part(text, conclusion.breach().findRecommended());
        part(text, conclusion.breach().findAspect());
        part(text, conclusion.handedUp());
        for (Breach.Named named : conclusion.premises()) {
            part(text, named.placeholder());
            part(text, of(named.premise()));
        }
        return digest(text);
    }

    private String of(Premise premise) {
        Deque<Premise> open = new ArrayDeque<>();
        open.push(premise);
        while (!open.isEmpty()) {
            Premise next = open.peek();
            boolean ready = true;
            for (Premise cause : next.causes()) {
                if (!known.containsKey(cause)) {
                    open.push(cause);
                    ready = false;
                }
            }
            if (ready) {
                open.pop();
                known.computeIfAbsent(next, this::written);
            }
        }
        return String.valueOf(known.get(premise));
    }

    private String written(Premise premise) {
        StringBuilder text = new StringBuilder();
        part(text, premise.kind());
        part(text, premise.label());
        part(text, ValueText.of(premise.value()));
        part(text, premise.scope());
        part(text, String.valueOf(premise.origin()));
        for (Premise cause : premise.causes()) {
            part(text, String.valueOf(known.get(cause)));
        }
        return digest(text);
    }

    /** Each part with its length, so that no two lists of parts read the same. */
    private static void part(StringBuilder text, Object part) {
        String written = part.toString();
        text.append(written.length()).append(':').append(written);
    }

    private static String digest(StringBuilder text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 was expected on every Java platform, but was not there.", e);
        }
    }
}
