package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.Plan;
import java.util.List;

/** Reads a plan into a network, and notes what cannot be used. */
final class NetworkBuilder {

    private final Plan plan;
    private final ActivityIndex index;
    private final List<Diagnostic> diagnostics;
    private final Network network;
    private final CalendarBook calendars;
    private final Reach reach = new Reach();

    NetworkBuilder(Plan plan, ActivityIndex index, List<Diagnostic> diagnostics) {
        this.plan = plan;
        this.index = index;
        this.diagnostics = diagnostics;
        this.network = new Network(plan);
        this.calendars = new CalendarBook(plan, diagnostics);
    }

    Network build() {
        network.dataDate = plan.findDataMoment().map(Minutes::of).orElse(-Minutes.BEYOND);
        List<Activity> activities = plan.activities();
        ActivityReader reader = new ActivityReader(plan, network, index, calendars, reach, diagnostics);
        boolean summaries = false;
        for (int node = 0; node < network.size(); node++) {
            reader.read(node, activities.get(node));
            summaries |= network.state[node] == Network.SUMMARY;
        }
        calendarsBeyondActivities(summaries);
        new LinkReader(network, index, calendars, reach, diagnostics).read();
        index.settle();
        network.calendars = calendars.compiled();
        network.calendarIds = calendars.ids();
        network.order = NodeOrder.of(network);
        network.start = PlanStart.find(plan).map(Minutes::of).orElse(Minutes.BEYOND);
        noteReach();
        return network;
    }

    private void calendarsBeyondActivities(boolean summaries) {
        LagCalendar lags = plan.scheduling().lagCalendar();
        network.usual = lags == LagCalendar.PROJECT ? calendars.usual() : -1;
        network.allHours = summaries || lags == LagCalendar.ALL_HOURS ? calendars.allHours() : -1;
    }

    /** Notes if there is no start, or if a sum of the passes would not stay exact. */
    private void noteReach() {
        if (network.size() > 0 && network.start == Minutes.BEYOND) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.NO_START, List.of(), "Neither the plan nor an activity says when it may start"));
        }
        if (reach.exceeded()) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.BEYOND_TIME, List.of(), "The durations and lags add up to more than time can hold"));
        }
    }
}
