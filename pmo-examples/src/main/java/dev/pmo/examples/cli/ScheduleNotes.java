package dev.pmo.examples.cli;

import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.PlanOutlook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be said of the schedule of several plans beyond the diagnostics of the single ones. */
final class ScheduleNotes {

    private ScheduleNotes() {}

    /** The text of each note and its code, in order. */
    static Map<String, String> of(IntegratedSchedule schedule, AsOf asOf) {
        Map<String, String> notes = new LinkedHashMap<>();
        if (schedule.plans().stream().anyMatch(PlanOutlook::startAssumed)) {
            notes.put(
                    "Nothing says when work may start, so it starts on " + asOf.date() + ": " + asOf.reason(),
                    "START_ASSUMED");
        }
        schedule.cycles()
                .forEach(cycle -> notes.put(
                        "These wait for each other across plans, so that "
                                + cycle.interfaces().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))
                                + " join nothing: "
                                + cycle,
                        "CYCLE_ACROSS_PLANS"));
        for (InterfaceOutlook one : schedule.interfaces()) {
            switch (one.state()) {
                case NOT_JOINED, UNAGREED, ONE_SIDED -> notes.put(unjoined(one, one.note()), "NOT_JOINED");
                case JOINED, DATED, CIRCULAR, DELIVERED -> {
                    // joined, told as a circle, or done
                }
            }
        }
        return notes;
    }

    /** That a dependency between plans could not be followed, and why. */
    static String unjoined(InterfaceOutlook one, String why) {
        return "The dependency " + one.agreement().id() + " from "
                + one.agreement().giver() + " to " + one.agreement().receiver() + " joins nothing: " + why;
    }
}
