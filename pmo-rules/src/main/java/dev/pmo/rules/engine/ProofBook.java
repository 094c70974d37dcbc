package dev.pmo.rules.engine;

import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.rule.Premise;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes premises down as steps, each after those it follows from, and equal ones once. */
final class ProofBook {

    private final List<ProofStep> steps = new ArrayList<>();
    private final Map<ProofStep, Integer> placesByContent = new HashMap<>();
    private final IdentityHashMap<Premise, Integer> places = new IdentityHashMap<>();

    List<ProofStep> steps() {
        return steps;
    }

    int placeOf(Premise premise) {
        if (premise.causes().isEmpty()) {
            return write(premise);
        }
        Deque<Premise> open = new ArrayDeque<>();
        open.push(premise);
        while (!open.isEmpty()) {
            Premise next = open.peek();
            if (places.containsKey(next) || !pushUnwritten(next, open)) {
                open.pop();
                if (!places.containsKey(next)) {
                    places.put(next, write(next));
                }
            }
        }
        return place(premise);
    }

    private boolean pushUnwritten(Premise premise, Deque<Premise> open) {
        boolean pushed = false;
        for (Premise cause : premise.causes()) {
            if (!places.containsKey(cause)) {
                open.push(cause);
                pushed = true;
            }
        }
        return pushed;
    }

    private int place(Premise premise) {
        Integer place = places.get(premise);
        return place == null ? write(premise) : place;
    }

    private int write(Premise premise) {
        List<Integer> causes = new ArrayList<>(premise.causes().size());
        for (Premise cause : premise.causes()) {
            causes.add(place(cause));
        }
        ProofStep step = new ProofStep(
                premise.kind(), premise.label(), text(premise.value()), premise.scope(), premise.origin(), causes);
        Integer known = placesByContent.putIfAbsent(step, steps.size());
        if (known != null) {
            return known;
        }
        steps.add(step);
        return steps.size() - 1;
    }

    /** A value as it reads in a sentence, in no locale. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ProofBook::text).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
