package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the merged requests of a log go on in the end; a circle, or a request that is not in the log, leads nowhere. */
final class Mergers {

    private final Map<ChangeId, ChangeRequest> requests = new TreeMap<>();
    private final Map<ChangeId, ChangeId> next = new HashMap<>();
    private final Map<ChangeId, Optional<ChangeId>> ends = new HashMap<>();

    private Mergers() {}

    static Mergers of(ChangeLog log, ChangeProcedure procedure) {
        Mergers mergers = new Mergers();
        for (ChangeRequest request : log.requests()) {
            mergers.requests.putIfAbsent(request.id(), request);
        }
        for (ChangeRequest request : mergers.requests.values()) {
            ChangeId target = target(request, procedure);
            if (target != null) {
                mergers.next.put(request.id(), target);
            }
        }
        return mergers;
    }

    /** The request that a merged one names, or {@code null} if it is not merged or names none. */
    static @Nullable ChangeId target(ChangeRequest request, ChangeProcedure procedure) {
        if (procedure.standing(request.state()) != ChangeStanding.MERGED) {
            return null;
        }
        return ChangeRequirement.decision(request, ChangeStanding.MERGED)
                .map(ChangeDecision::mergedInto)
                .orElse(null);
    }

    /** The request in which one goes on in the end: the last of the chain, itself not merged. */
    Optional<ChangeRequest> findEnd(ChangeId merged) {
        if (!next.containsKey(merged)) {
            return Optional.empty();
        }
        return end(merged).map(requests::get);
    }

    private Optional<ChangeId> end(ChangeId from) {
        List<ChangeId> way = new ArrayList<>();
        ChangeId at = from;
        Optional<ChangeId> end = Optional.empty();
        while (true) {
            Optional<ChangeId> known = ends.get(at);
            if (known != null) {
                end = known;
                break;
            }
            ChangeId onward = next.get(at);
            if (onward == null) {
                end = requests.containsKey(at) ? Optional.of(at) : Optional.empty();
                break;
            }
            ends.put(at, Optional.empty());
            way.add(at);
            at = onward;
        }
        for (ChangeId passed : way) {
            ends.put(passed, end);
        }
        return end;
    }

    /** The merged requests, by the one in which they go on in the end. */
    Map<ChangeId, List<ChangeRequest>> byTarget() {
        Map<ChangeId, List<ChangeRequest>> byTarget = new TreeMap<>();
        for (ChangeRequest request : requests.values()) {
            findEnd(request.id())
                    .ifPresent(end -> byTarget.computeIfAbsent(end.id(), key -> new ArrayList<>())
                            .add(request));
        }
        byTarget.values().forEach(list -> list.sort(Comparator.comparing(ChangeRequest::id)));
        return byTarget;
    }
}
