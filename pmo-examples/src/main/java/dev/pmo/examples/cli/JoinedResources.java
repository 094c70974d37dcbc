package dev.pmo.examples.cli;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of several plans as those of one, each under an identifier of its own. Used by one thread. */
final class JoinedResources {

    private final List<Resource> all = new ArrayList<>();
    private final Set<ResourceId> taken = new HashSet<>();
    private final Map<ResourceId, ResourceId> known = new HashMap<>();

    /** Those of the plan at hand that say nothing of their time, on its calendar. */
    private final Map<ResourceId, ResourceId> onPlanCalendar = new HashMap<>();

    List<Resource> all() {
        return all;
    }

    /** Adds those of one plan, whose calendars are now called otherwise. */
    void add(String scope, Plan plan, Map<CalendarId, CalendarId> calendars) {
        known.clear();
        onPlanCalendar.clear();
        for (Resource resource : plan.resources()) {
            CalendarId named = resource.calendar();
            CalendarId calendar = named == null ? null : calendars.getOrDefault(named, named);
            known.putIfAbsent(resource.id(), add(scope, resource, calendar));
            CalendarId usual = plan.calendar();
            if (named == null && usual != null) {
                onPlanCalendar.putIfAbsent(resource.id(), add(scope, resource, calendars.getOrDefault(usual, usual)));
            }
        }
    }

    private ResourceId add(String scope, Resource resource, @Nullable CalendarId calendar) {
        ResourceId id = resource.id();
        for (int i = 1; !taken.add(id); i++) {
            String text = scope + "/" + resource.id() + (i == 1 ? "" : "#" + i);
            id = ResourceId.of(text.length() > 180 ? "#" + all.size() + "." + i : text);
        }
        all.add(new Resource(id, resource.name(), resource.kind(), calendar));
        return id;
    }

    /** Who works on an activity of the plan that was added last. */
    List<Assignment> of(Activity activity) {
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment one : activity.assignments()) {
            ResourceId id = known.getOrDefault(one.resource(), one.resource());
            if (activity.calendar() == null) {
                id = onPlanCalendar.getOrDefault(one.resource(), id);
            }
            assignments.add(new Assignment(id, one.units(), one.work(), one.passive()));
        }
        return assignments;
    }
}
