package dev.pmo.examples.msproject;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskType;
import org.mpxj.WorkContour;

/** Turns the resources of tasks and their assignments into ours; used by one thread. */
final class ResourceMapping {

    private final TimeMapping times;
    private final ImportNotes notes;
    private final boolean primavera;
    private final Map<Integer, Resource> used = new TreeMap<>();
    private final Set<CalendarId> usedCalendars = new HashSet<>();

    ResourceMapping(TimeMapping times, ImportNotes notes, boolean primavera) {
        this.times = times;
        this.notes = notes;
        this.primavera = primavera;
    }

    /** The resources that are assigned to some task, by their numbers. */
    List<dev.pmo.core.plan.Resource> resources() {
        return used.values().stream()
                .map(one -> new dev.pmo.core.plan.Resource(id(one), one.getName(), kind(one), calendar(one)))
                .toList();
    }

    Set<CalendarId> usedCalendars() {
        return usedCalendars;
    }

    /** Who works on a task that takes so long; each resource once. */
    List<Assignment> assignments(String place, Task task, WorkTime duration) {
        List<Assignment> assignments = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (ResourceAssignment one : task.getResourceAssignments()) {
            Resource resource = one.getResource();
            if (resource == null || resource.getUniqueID() == null) {
                continue;
            }
            if (!seen.add(resource.getUniqueID())) {
                notes.add(place, "a resource is assigned more than once; the first time counts", resource.getName());
                continue;
            }
            used.putIfAbsent(resource.getUniqueID(), resource);
            CalendarId calendar = calendar(resource);
            if (calendar != null) {
                usedCalendars.add(calendar);
            }
            uncarried(place, one);
            Ratio units = units(one.getUnits());
            assignments.add(new Assignment(id(resource), units, work(place, one, units, duration), passive(task)));
        }
        return assignments;
    }

    private void uncarried(String place, ResourceAssignment one) {
        for (Duration delay : Arrays.asList(one.getDelay(), one.getLevelingDelay())) {
            if (delay != null && delay.getDuration() != 0) {
                notes.add(place, "a delay of one of its resources is not carried", delay.toString());
            }
        }
    }

    /** Primavera counts on the activity's calendar, unless it depends on its resources, which we do not follow. */
    private boolean passive(Task task) {
        return (primavera && !carried(task))
                || task.getType() == TaskType.FIXED_DURATION
                || (task.getCalendar() != null && task.getIgnoreResourceCalendar())
                || TimeMapping.elapsed(task.getDuration());
    }

    /** Whether the dates of a task of Primavera follow the working time of its resources. */
    boolean dependent(Task task) {
        return primavera && task.getActivityType() == ActivityType.RESOURCE_DEPENDENT;
    }

    /** Whether that is carried: while it has not begun, and somebody is to work on it in a time of his own. */
    boolean carried(Task task) {
        return dependent(task)
                && task.getActualStart() == null
                && task.getResourceAssignments().stream().anyMatch(ResourceMapping::worked)
                && task.getResourceAssignments().stream().noneMatch(ResourceMapping::idle);
    }

    private static boolean worked(ResourceAssignment one) {
        Resource resource = one.getResource();
        return resource != null && kind(resource) == ResourceKind.WORK && resource.getCalendar() != null;
    }

    private static boolean idle(ResourceAssignment one) {
        return worked(one) && (one.getWork() == null || one.getWork().getDuration() <= 0);
    }

    private static Ratio units(@Nullable Number percent) {
        return percent == null || !Double.isFinite(percent.doubleValue())
                ? Ratio.ONE
                : Ratio.of(BigDecimal.valueOf(percent.doubleValue()).movePointLeft(2));
    }

    /** The work, if it is even and not just the duration of the task times the units. */
    private @Nullable WorkTime work(String place, ResourceAssignment one, Ratio units, WorkTime duration) {
        WorkContour contour = one.getWorkContour();
        boolean even = contour == null || contour.isContourFlat();
        WorkTime work = even && kind(one.getResource()) == ResourceKind.WORK && one.getWork() != null
                ? times.minutes(place, one.getWork())
                : null;
        BigDecimal plain = BigDecimal.valueOf(duration.minutes()).multiply(units.value());
        return work == null || plain.compareTo(BigDecimal.valueOf(work.minutes())) == 0 ? null : work;
    }

    private static ResourceId id(Resource resource) {
        return ResourceId.of(String.valueOf(resource.getUniqueID()));
    }

    private static ResourceKind kind(Resource resource) {
        ResourceType type = resource.getType();
        return type == ResourceType.MATERIAL
                ? ResourceKind.MATERIAL
                : type == ResourceType.COST ? ResourceKind.COST : ResourceKind.WORK;
    }

    /** The calendar of a resource, or the one it derives from without a change. */
    private static @Nullable CalendarId calendar(Resource resource) {
        ProjectCalendar calendar = kind(resource) == ResourceKind.WORK ? resource.getCalendar() : null;
        for (int i = 0; i < 10 && calendar != null && unchanged(calendar); i++) {
            calendar = calendar.getParent();
        }
        return calendar == null ? null : CalendarMapping.id(calendar);
    }

    private static boolean unchanged(ProjectCalendar calendar) {
        return calendar.getParent() != null
                && calendar.getCalendarExceptions().isEmpty()
                && calendar.getWorkWeeks().isEmpty()
                && Arrays.stream(DayOfWeek.values())
                        .allMatch(day -> calendar.getCalendarDayType(day) == DayType.DEFAULT);
    }
}
