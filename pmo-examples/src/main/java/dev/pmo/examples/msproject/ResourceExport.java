package dev.pmo.examples.msproject;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.XmlText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskType;

/** Writes the resources of a plan, and who works on a task; used by one thread. */
final class ResourceExport {

    private final ProjectFile file;
    private final Plan plan;
    private final CalendarExport calendars;
    private final ImportNotes notes;
    private final Map<ResourceId, Resource> written = new TreeMap<>();

    ResourceExport(ProjectFile file, Plan plan, CalendarExport calendars, ImportNotes notes) {
        this.file = file;
        this.plan = plan;
        this.calendars = calendars;
        this.notes = notes;
    }

    void run() {
        boolean numbered =
                plan.resources().stream().allMatch(one -> one.id().value().matches("[1-9][0-9]{0,8}"))
                        && plan.resources().stream()
                                        .map(dev.pmo.core.plan.Resource::id)
                                        .distinct()
                                        .count()
                                == plan.resources().size();
        for (dev.pmo.core.plan.Resource from : plan.resources()) {
            Resource resource = file.addResource();
            int number = file.getResources().size();
            resource.setUniqueID(numbered ? Integer.valueOf(from.id().value()) : Integer.valueOf(number));
            resource.setID(number);
            resource.setName(XmlText.clean(from.name()));
            resource.setType(type(from.kind()));
            if (!numbered) {
                resource.setText(1, XmlText.clean(from.id().value()));
            }
            CalendarId named = from.calendar();
            if (from.kind() == ResourceKind.WORK) {
                calendar(resource, named);
            }
            written.putIfAbsent(from.id(), resource);
        }
    }

    /** Each resource has a calendar of its own that changes nothing in the one it derives from. */
    private void calendar(Resource resource, @Nullable CalendarId named) {
        ProjectCalendar base = calendars.base(named);
        if (named == null || base == null) {
            return;
        }
        ProjectCalendar own = file.addDefaultDerivedCalendar();
        own.setUniqueID(file.getCalendars().size());
        own.setName(resource.getName());
        own.setParent(base);
        resource.setCalendar(own);
    }

    private static ResourceType type(ResourceKind kind) {
        return switch (kind) {
            case WORK -> ResourceType.WORK;
            case MATERIAL -> ResourceType.MATERIAL;
            case COST -> ResourceType.COST;
        };
    }

    void assign(String place, Task task, Activity activity) {
        List<Assignment> assignments = activity.assignments();
        long passive = assignments.stream().filter(Assignment::passive).count();
        if (passive > 0) {
            task.setType(TaskType.FIXED_DURATION);
        }
        if (passive > 0 && passive < assignments.size()) {
            notes.add(place, "some of its resources move its dates and some do not; none is written to do so", null);
        }
        for (Assignment from : assignments) {
            Resource resource = written.get(from.resource());
            if (resource == null) {
                notes.add(
                        place,
                        "an assignment of a resource that is not in the plan",
                        from.resource().value());
                continue;
            }
            WorkTime work = work(from, activity.duration());
            ResourceAssignment assignment = task.addResourceAssignment(resource);
            assignment.setUnits(from.units().value().movePointRight(2).doubleValue());
            assignment.setWork(TaskExport.duration(work, false));
            assignment.setActualWork(TaskExport.duration(WorkTime.ZERO, false));
            assignment.setRemainingWork(TaskExport.duration(work, false));
        }
    }

    private static WorkTime work(Assignment assignment, WorkTime duration) {
        WorkTime work = assignment.work();
        return work != null
                ? work
                : WorkTime.ofMinutes(BigDecimal.valueOf(duration.minutes())
                        .multiply(assignment.units().value())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
