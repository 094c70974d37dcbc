package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads who works on an activity: on which calendars it then counts, and how long each of them takes. */
final class AssignmentReader {

    /** One calendar on which an activity is worked on, who brought it in first, and the most that is done on it. */
    record Part(int calendar, ResourceId resource, long minutes) {}

    private final Network network;
    private final CalendarBook calendars;
    private final Reach reach;
    private final List<Diagnostic> diagnostics;
    private final Map<ResourceId, Resource> resources = new TreeMap<>();
    private final TreeSet<ResourceId> unknown = new TreeSet<>();

    AssignmentReader(Plan plan, Network network, CalendarBook calendars, Reach reach, List<Diagnostic> diagnostics) {
        this.network = network;
        this.calendars = calendars;
        this.reach = reach;
        this.diagnostics = diagnostics;
        for (Resource resource : plan.resources()) {
            resources.putIfAbsent(resource.id(), resource);
        }
        if (!resources.isEmpty()) {
            network.named = new int[network.size()];
        }
    }

    /** Those who move the dates of an activity, by calendar; its node then counts on the calendar of all of them. */
    List<Part> read(int node, Activity activity, long duration) {
        int own = network.calendar[node];
        if (network.named.length > 0) {
            network.named[node] = own;
        }
        if (activity.assignments().isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Assignment assignment : activity.assignments()) {
            Resource resource = resource(activity, assignment);
            if (resource != null && drives(activity, duration) && drives(assignment, resource)) {
                add(parts, new Part(calendar(activity, own, resource), resource.id(), minutes(assignment, duration)));
            }
        }
        if (!parts.isEmpty()) {
            network.calendar[node] = calendars.together(parts);
        }
        if (network.calendar[node] != own) {
            network.resources.put(node, parts.get(0).resource());
        }
        return parts;
    }

    private @Nullable Resource resource(Activity activity, Assignment assignment) {
        Resource resource = resources.get(assignment.resource());
        if (resource == null && unknown.add(assignment.resource())) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.UNKNOWN_RESOURCE,
                    List.of(activity.id()),
                    "The plan holds no resource " + assignment.resource()));
        }
        return resource;
    }

    private static boolean drives(Activity activity, long duration) {
        return duration > 0
                && activity.kind() != ActivityKind.MILESTONE
                && !activity.placement().stands();
    }

    private static boolean drives(Assignment assignment, Resource resource) {
        WorkTime work = assignment.work();
        return !assignment.passive()
                && resource.kind() == ResourceKind.WORK
                && assignment.units().signum() > 0
                && (work == null || work.signum() > 0);
    }

    /** The resource's calendar, within that of the activity where it names one. */
    private int calendar(Activity activity, int own, Resource resource) {
        CalendarId named = resource.calendar();
        if (named == null) {
            return own;
        }
        int position = calendars.position(named, activity);
        return activity.calendar() == null ? position : calendars.common(own, position, activity, resource.id());
    }

    private static void add(List<Part> parts, Part part) {
        for (int i = 0; i < parts.size(); i++) {
            Part known = parts.get(i);
            if (known.calendar() == part.calendar()) {
                parts.set(i, new Part(part.calendar(), known.resource(), Math.max(known.minutes(), part.minutes())));
                return;
            }
        }
        parts.add(part);
    }

    private static long minutes(Assignment assignment, long duration) {
        WorkTime work = assignment.work();
        if (work == null) {
            return duration;
        }
        return BigDecimal.valueOf(work.minutes())
                .divide(assignment.units().value(), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Network.LONGEST + 1))
                .longValueExact();
    }

    /** What a node takes whose activity takes so much, of which so much is left; several calendars make a crew. */
    long settle(int node, List<Part> parts, long duration, long left) {
        if (parts.isEmpty() || network.state[node] == Network.FINISHED) {
            return left;
        }
        int[] minutes = new int[parts.size()];
        int most = 0;
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = reach.bounded(share(parts.get(i).minutes(), left, duration));
            most = Math.max(most, minutes[i]);
        }
        if (minutes.length > 1) {
            network.crews.put(
                    node,
                    new Crew(
                            calendars.compiled(network.calendar[node]),
                            parts.stream()
                                    .map(part -> calendars.compiled(part.calendar()))
                                    .toArray(CompiledCalendar[]::new),
                            parts.stream().map(Part::resource).toArray(ResourceId[]::new),
                            minutes));
        }
        return most;
    }

    private static long share(long minutes, long left, long duration) {
        if (left == duration) {
            return minutes;
        }
        long most = Network.LONGEST + 1;
        BigDecimal share = BigDecimal.valueOf(minutes)
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(duration), 0, RoundingMode.CEILING);
        return share.min(BigDecimal.valueOf(most)).longValueExact();
    }
}
