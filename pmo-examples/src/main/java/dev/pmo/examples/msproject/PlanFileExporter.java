package dev.pmo.examples.msproject;

import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.XmlText;
import dev.pmo.rules.planning.network.Schedule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.mspdi.MSPDIWriter;

/**
 * Writes a plan with the dates that follow from it as MSPDI, the XML of Microsoft Project.
 *
 * <p>Read back by {@link PlanFileImporter}, it gives the same dates. What the format cannot hold is noted.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PlanFileExporter {

    private PlanFileExporter() {}

    /**
     * The plan as MSPDI.
     *
     * @param name what the project is called
     * @param plan the plan
     * @param schedule its dates
     * @return the file, with notes
     */
    public static ExportedFile mspdi(String name, Plan plan, Schedule schedule) {
        ImportNotes notes = new ImportNotes(name);
        ProjectFile file = new ProjectFile();
        file.getProjectConfig().setAutoTaskUniqueID(false);
        file.getProjectConfig().setAutoCalendarUniqueID(false);
        CalendarExport calendars = new CalendarExport(file, plan, notes);
        calendars.run();
        properties(file.getProjectProperties(), name, plan, schedule, notes);
        new TaskExport(file, plan, schedule, calendars, notes).run();
        return new ExportedFile(written(file), notes.toList());
    }

    private static void properties(
            ProjectProperties properties, String name, Plan plan, Schedule schedule, ImportNotes notes) {
        SchedulingRules rules = plan.scheduling();
        properties.setProjectTitle(XmlText.clean(name));
        properties.setStartDate(first(plan.start(), schedule.findStart().orElse(null)));
        properties.setStatusDate(plan.findDataMoment().orElse(null));
        if (rules.from() == ScheduleFrom.PLAN_FINISH && rules.finish() != null) {
            properties.setScheduleFrom(org.mpxj.ScheduleFrom.FINISH);
            properties.setFinishDate(rules.finish());
        } else {
            properties.setScheduleFrom(org.mpxj.ScheduleFrom.START);
            properties.setFinishDate(schedule.findFinish().orElse(null));
            note(notes, rules.finish() != null, "the finish imposed on the plan is not carried", rules.finish());
        }
        note(
                notes,
                rules.lagCalendar() != LagCalendar.SUCCESSOR,
                "lags count on another calendar",
                rules.lagCalendar());
        note(
                notes,
                rules.progressMode() != ProgressMode.RETAINED_LOGIC,
                "the meaning of progress out of sequence is not carried",
                rules.progressMode());
    }

    private static void note(ImportNotes notes, boolean lost, String message, @Nullable Object original) {
        if (lost) {
            notes.add("", message, String.valueOf(original));
        }
    }

    private static @Nullable LocalDateTime first(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null ? other : one;
    }

    private static String written(ProjectFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
