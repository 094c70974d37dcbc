package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.RecurrenceType;
import org.mpxj.RecurringData;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mpx.MPXWriter;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.writer.ProjectWriter;

class PlanFileImporterTest {

    /** What the import of a file without dates tells first. */
    static final String NO_DATES = "the file states no readable dates to compare with those that follow from the logic";

    @ParameterizedTest
    @CsvSource({
        "mp_j30_a2_nr3.mpp, 64, 97",
        "mp_j30_a10_nr1.mpp, 320, 480",
        "mp_j90_a5_nr5_AgentCopp9.mpp, 460, 970",
        "mp_j90_a20_nr5_AgentCopp7.mpp, 1840, 3152"
    })
    void a_plan_of_microsoft_project_is_read_whole(String name, int activities, int links) {
        ImportedPortfolio imported = oracle(name);
        Plan plan = plan(imported);

        assertThat(imported.kind()).isEqualTo(InputKind.MPP);
        assertThat(plan.activities().size()).isEqualTo(activities);
        assertThat(plan.dependencies().size()).isEqualTo(links);
        assertThat(toldBesides(imported, name, same("all " + activities + " activities")))
                .isEmpty();
    }

    @Test
    void durations_links_calendar_and_milestones_are_those_of_the_file() throws Exception {
        byte[] bytes = ExternalData.bytes(ExternalData.oracle("msproject/mp_j30_a2_nr3.mpp"));
        ProjectFile file = new MPPReader().read(new ByteArrayInputStream(bytes));
        Plan plan = plan(oracle("mp_j30_a2_nr3.mpp"));

        for (Activity activity : plan.activities()) {
            Task task = file.getTaskByUniqueID(Integer.valueOf(activity.id().value()));
            // Durations of this file are in days of eight hours.
            assertThat(activity.duration()).isEqualTo(WorkTime.ofEightHourDays((long)
                    task.getDuration().getDuration()));
            assertThat(activity.name()).isEqualTo(task.getName());
        }
        assertThat(plan.dependencies())
                .filteredOn(link -> link.lag().signum() != 0)
                .hasSize(1);
        assertThat(plan.milestones()).hasSize(4).allMatch(milestone -> milestone.forecast() != null);
        WorkCalendar calendar = plan.calendars().get(0);
        assertThat(plan.calendar()).isEqualTo(calendar.id());
        assertThat(calendar.week()).extracting(day -> day.day()).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.week().get(0).shifts().get(0).start()).isEqualTo("09:00");
        assertThat(calendar.week().get(0).shifts().get(1).end()).isEqualTo("19:00");
        assertThat(plan.start()).isEqualTo(LocalDateTime.of(2026, 1, 1, 9, 0));
    }

    @Test
    void costs_keep_the_currency_of_the_file() {
        Project project = oracle("mp_j30_a2_nr3.mpp").portfolio().projects().get(0);

        assertThat(project.position().cost().forecast()).isEqualTo(Money.parse("EUR 1736400"));
        assertThat(project.position().cost().baseline()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = InputKind.class,
            names = {"MSPDI", "MPX", "XER", "PMXML"})
    void the_same_plan_is_read_from_each_format(InputKind kind) throws Exception {
        byte[] bytes = ExternalData.bytes(ExternalData.oracle("msproject/mp_j30_a2_nr3.mpp"));
        ProjectFile file = new MPPReader().read(new ByteArrayInputStream(bytes));
        Plan original = plan(oracle("mp_j30_a2_nr3.mpp"));

        ImportedPortfolio imported = PlanFileImporter.read("x", written(file, kind));
        Plan plan = plan(imported);

        assertThat(imported.kind()).isEqualTo(kind);
        assertThat(durations(plan)).isEqualTo(durations(original));
        assertThat(plan.dependencies().size()).isEqualTo(original.dependencies().size());
        assertThat(plan.dependencies().stream()
                        .mapToLong(link -> link.lag().minutes())
                        .sum())
                .isEqualTo(original.dependencies().stream()
                        .mapToLong(link -> link.lag().minutes())
                        .sum());
    }

    @Test
    void lags_constraints_progress_and_baselines_arrive_exactly() throws Exception {
        ProjectFile file = project();
        Task design = task(file, "Design", 2.5, TimeUnit.DAYS);
        Task build = task(file, "Build", 90, TimeUnit.MINUTES);
        build.addPredecessor(new Relation.Builder()
                .predecessorTask(design)
                .type(RelationType.START_START)
                .lag(Duration.getInstance(-1, TimeUnit.WEEKS)));
        build.setConstraintType(org.mpxj.ConstraintType.FINISH_NO_LATER_THAN);
        build.setConstraintDate(LocalDateTime.of(2026, 3, 31, 17, 0));
        design.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
        design.setPercentageComplete(40);
        design.setRemainingDuration(Duration.getInstance(12, TimeUnit.HOURS));
        design.setBaselineStart(LocalDateTime.of(2026, 1, 2, 8, 0));
        design.setBaselineFinish(LocalDateTime.of(2026, 1, 6, 12, 0));

        Plan plan = plan(PlanFileImporter.read("x", written(file, InputKind.MSPDI)));

        Activity first = plan.activities().get(0);
        Activity second = plan.activities().get(1);
        assertThat(first.duration()).isEqualTo(WorkTime.ofHours(20));
        assertThat(first.baselineStart()).isEqualTo("2026-01-02T08:00");
        assertThat(first.baselineFinish()).isEqualTo("2026-01-06T12:00");
        assertThat(first.progress().actualStart()).isEqualTo("2026-01-05T09:00");
        assertThat(first.progress().complete()).hasToString("40%");
        assertThat(first.progress().remaining()).isEqualTo(WorkTime.ofHours(12));
        assertThat(second.duration()).isEqualTo(WorkTime.ofMinutes(90));
        assertThat(second.constraint()).satisfies(constraint -> {
            assertThat(constraint.type()).isEqualTo(ConstraintType.FINISH_NO_LATER_THAN);
            assertThat(constraint.date()).isEqualTo("2026-03-31T17:00");
        });
        assertThat(plan.dependencies()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(LinkType.SS);
            assertThat(link.lag()).isEqualTo(Lag.of(WorkTime.ofHours(-40)));
        });
    }

    @Test
    void summaries_stand_above_what_lies_below_them() throws Exception {
        ProjectFile file = project();
        Task phase = task(file, "Phase", 1, TimeUnit.DAYS);
        Task inside = phase.addTask();
        inside.setName("Inside");
        inside.setDuration(Duration.getInstance(1, TimeUnit.DAYS));

        Plan plan = plan(PlanFileImporter.read("x", written(file, InputKind.MSPDI)));

        assertThat(plan.activities()).extracting(Activity::name).containsExactly("Phase", "Inside");
        assertThat(plan.activities().get(0).kind()).isEqualTo(ActivityKind.SUMMARY);
        assertThat(plan.activities().get(1).parent())
                .isEqualTo(plan.activities().get(0).id());
    }

    @Test
    void derived_calendars_are_flat_and_recurring_exceptions_stay_rules() {
        ProjectFile file = project();
        ProjectCalendar standard = file.getDefaultCalendar();
        standard.addCalendarException(LocalDate.of(2026, 12, 25)).setName("Christmas");
        RecurringData recurring = new RecurringData();
        recurring.setRecurrenceType(RecurrenceType.YEARLY);
        recurring.setStartDate(LocalDate.of(2026, 1, 1));
        recurring.setOccurrences(3);
        recurring.setYearlyAbsoluteFromDate(LocalDate.of(2026, 1, 1));
        standard.addCalendarException(recurring).setName("New Year");
        ProjectCalendar derived = file.addCalendar();
        derived.setName("Night");
        derived.setParent(standard);
        derived.setCalendarDayType(DayOfWeek.SATURDAY, DayType.WORKING);
        derived.addCalendarHours(DayOfWeek.SATURDAY).add(new LocalTimeRange(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
        ProjectCalendarException worked = derived.addCalendarException(LocalDate.of(2026, 12, 25));
        worked.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
        Task task = task(file, "Watch", 1, TimeUnit.DAYS);
        task.setCalendar(derived);

        // Not through a file: the writers of the library flatten by themselves.
        Plan plan = new PlanMapping(file, new ImportNotes("x"), "P-1", "x", false)
                .project()
                .plan();

        WorkCalendar calendar = plan.calendars().stream()
                .filter(one -> one.id().equals(plan.activities().get(0).calendar()))
                .findFirst()
                .orElseThrow();
        assertThat(calendar.week()).hasSize(6);
        assertThat(calendar.recurring()).singleElement().satisfies(rule -> {
            assertThat(rule.recurrence()).hasToString("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1");
            assertThat(rule.days()).extracting(LocalDate::getYear).containsExactly(2026, 2027, 2028);
            assertThat(rule.name()).isEqualTo("New Year");
        });
        // The last one counts: the derived calendar works on Christmas.
        assertThat(calendar.exceptions().stream()
                        .filter(one -> one.from().equals(LocalDate.of(2026, 12, 25)))
                        .map(one -> one.shifts().size()))
                .containsExactly(0, 1);
    }

    /** What the first note of an import says of the dates of which all agree, or all but some. */
    static String same(String activities) {
        return "the dates that follow from the logic are those of the file for " + activities;
    }

    /** What an import tells besides how its dates compare with those of the file, which it tells first. */
    static List<String> toldBesides(ImportedPortfolio imported, String place, String comparison) {
        List<String> told = imported.notes().stream().map(ImportNote::toString).toList();
        assertThat(told).first().isEqualTo(place + ": " + comparison);
        return told.subList(1, told.size());
    }

    static ProjectFile project() {
        ProjectFile file = new ProjectFile();
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setStartDate(LocalDateTime.of(2026, 1, 5, 8, 0));
        return file;
    }

    static Task task(ProjectFile file, String name, double duration, TimeUnit unit) {
        Task task = file.addTask();
        task.setName(name);
        task.setDuration(Duration.getInstance(duration, unit));
        return task;
    }

    private static List<String> durations(Plan plan) {
        return plan.activities().stream()
                .filter(activity -> activity.kind() != ActivityKind.SUMMARY)
                .map(activity -> activity.name() + " " + activity.duration())
                .sorted()
                .collect(Collectors.toList());
    }

    static byte[] written(ProjectFile file, InputKind kind) throws MPXJException, IOException {
        ProjectWriter writer = switch (kind) {
            case MPX -> new MPXWriter();
            case MSPDI -> new MSPDIWriter();
            case XER -> new PrimaveraXERFileWriter();
            default -> new PrimaveraPMFileWriter();
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Locale before = Locale.getDefault();
        try {
            // The writers of the library follow the locale, and would write digits that nobody else does.
            Locale.setDefault(Locale.ROOT);
            writer.write(file, out);
        } finally {
            Locale.setDefault(before);
        }
        return out.toByteArray();
    }

    static Plan plan(ImportedPortfolio imported) {
        return imported.portfolio().projects().get(0).plan();
    }

    private static ImportedPortfolio oracle(String name) {
        return PlanFileImporter.read(name, ExternalData.bytes(ExternalData.oracle("msproject/" + name)));
    }
}
