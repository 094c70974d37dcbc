package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.WhatIf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the plan says of the pending requests whose assessment names activities. This class is immutable and thread-safe.
 *
 * @param impacts the effects on the dates, by request
 */
public record ChangeTimes(List<ChangeTimeImpact> impacts) {

    private static final ChangeTimes NONE = new ChangeTimes(List.of());

    /** Copies the list. */
    public ChangeTimes {
        impacts = Copies.copy(impacts);
    }

    /**
     * Asks a plan about the pending requests of a log. What is approved may be in the plan already, and is not asked.
     *
     * @param requests the requests, in any order
     * @param procedure says which of them are pending
     * @param plan the plan, scheduled once if there is anything to ask
     * @param asOf the day of which it tells; a milestone that was reached by then moves no more
     * @return the effects
     */
    public static ChangeTimes of(List<ChangeRequest> requests, ChangeProcedure procedure, Plan plan, LocalDate asOf) {
        if (requests.isEmpty()) {
            return NONE;
        }
        List<ChangeRequest> asked = requests.stream()
                .filter(request -> pending(request, procedure))
                .filter(request -> request.assessment() != null
                        && !request.assessment().activities().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return NONE;
        }
        WhatIf whatIf = WhatIf.of(plan);
        List<ChangeTimeImpact> impacts = new ArrayList<>();
        asked.forEach(request -> impacts.add(ChangeTimeImpact.of(whatIf, plan, request, asOf)));
        impacts.sort(Comparator.comparing(ChangeTimeImpact::id).thenComparing(ChangeTimeImpact::toString));
        return new ChangeTimes(impacts);
    }

    static boolean pending(ChangeRequest request, ChangeProcedure procedure) {
        ChangeStanding standing = procedure.standing(request.state());
        return standing != null && standing.pending();
    }
}
