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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes premises down as steps, each after those it follows from, and equal ones once. */
final class ProofBook {

    /** A class name with its package, or an array, and behind it an address. */
    private static final Pattern ADDRESS = Pattern.compile(
            "((?:\\b(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$/.]*|\\[+(?:L[\\w.$]+;|[BCDFIJSZ])))@[0-9a-f]{1,8}\\b");

    private final List<ProofStep> steps;
    private final Map<ProofStep, Integer> placesByContent;
    private final IdentityHashMap<Premise, Integer> places;

    /** By the list itself: all parts of a fact follow from one list. */
    private final IdentityHashMap<List<Premise>, List<Integer>> placesOfCauses = new IdentityHashMap<>();

    /** Room is made for about so many premises, so that the maps need not grow on the way. */
    ProofBook(int premises) {
        steps = new ArrayList<>(2 * premises);
        placesByContent = new HashMap<>(3 * premises);
        places = new IdentityHashMap<>(premises);
    }

    List<ProofStep> steps() {
        return steps;
    }

    int placeOf(Premise premise) {
        if (ready(premise)) {
            return writeOnce(premise);
        }
        Deque<Premise> open = new ArrayDeque<>();
        open.push(premise);
        while (!open.isEmpty()) {
            Premise next = open.peek();
            if (ready(next)) {
                open.pop();
                writeOnce(next);
            } else {
                pushUnwritten(next, open);
            }
        }
        return writeOnce(premise);
    }

    /** Whether everything that it follows from is written, or is written in passing because it follows from nothing. */
    private boolean ready(Premise premise) {
        for (Premise cause : premise.causes()) {
            if (!cause.causes().isEmpty() && !places.containsKey(cause)) {
                return false;
            }
        }
        return true;
    }

    private void pushUnwritten(Premise premise, Deque<Premise> open) {
        for (Premise cause : premise.causes()) {
            if (!cause.causes().isEmpty() && !places.containsKey(cause)) {
                open.push(cause);
            }
        }
    }

    private int writeOnce(Premise premise) {
        if (premise.causes().isEmpty()) {
            return write(premise);
        }
        Integer known = places.get(premise);
        if (known != null) {
            return known;
        }
        int place = write(premise);
        places.put(premise, place);
        return place;
    }

    private int write(Premise premise) {
        ProofStep step = new ProofStep(
                premise.kind(),
                premise.label(),
                text(premise.value()),
                premise.scope(),
                premise.origin(),
                places(premise.causes()));
        Integer known = placesByContent.putIfAbsent(step, steps.size());
        if (known != null) {
            return known;
        }
        steps.add(step);
        return steps.size() - 1;
    }

    private List<Integer> places(List<Premise> causes) {
        if (causes.isEmpty()) {
            return List.of();
        }
        List<Integer> known = placesOfCauses.get(causes);
        if (known != null) {
            return known;
        }
        List<Integer> all = new ArrayList<>(causes.size());
        for (Premise cause : causes) {
            all.add(writeOnce(cause));
        }
        List<Integer> written = List.copyOf(all);
        placesOfCauses.put(causes, written);
        return written;
    }

    /** A value as it reads in a sentence, in no locale. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ProofBook::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(ProofBook::text).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return withoutAddresses(written(value));
    }

    /** A value that cannot even say what it is must not take the whole review with it. */
    private static String written(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (RuntimeException e) {
            return value.getClass().getSimpleName() + " without text";
        }
    }

    /** A text without the addresses in memory that Object.toString writes: they differ from run to run. */
    static String withoutAddresses(String text) {
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("$1");
    }
}
