package dev.pmo.examples.msproject;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;

/** Turns one project of a plan file into ours. */
final class PlanMapping {

    private final ProjectFile file;
    private final ProjectProperties properties;
    private final ImportNotes notes;
    private final String id;
    private final String source;

    private final boolean primavera;
    private final TaskMapping tasks;

    /** Reads one project of a file; the plans of Primavera P6 say more about how they are to be scheduled. */
    PlanMapping(ProjectFile file, ImportNotes notes, String id, String source, boolean primavera) {
        this.file = file;
        this.properties = file.getProjectProperties();
        this.notes = notes;
        this.id = id;
        this.source = source;
        this.primavera = primavera;
        this.tasks = new TaskMapping(file, notes, primavera);
    }

    /** The tasks that became activities, in their order; none before the project was asked for. */
    List<Task> tasks() {
        return tasks.tasks();
    }

    Project project() {
        tasks.run();
        if (!primavera) {
            StatusDates.note(file, notes);
        }
        return Project.builder(ProjectId.of(id), name())
                .profile(new Profile(null, null, null, null, null, attributes()))
                .plan(plan())
                .position(Position.of(cost(), time()))
                .build();
    }

    private Plan plan() {
        List<WorkCalendar> calendars = new ArrayList<>();
        CalendarMapping mapping = new CalendarMapping(notes);
        ProjectCalendar standard = file.getDefaultCalendar();
        file.getCalendars().stream()
                .filter(calendar ->
                        calendar == standard || tasks.usedCalendars().contains(CalendarMapping.id(calendar)))
                .sorted(Comparator.comparing(calendar -> String.valueOf(calendar.getUniqueID())))
                .forEach(calendar -> calendars.add(mapping.calendar(calendar)));
        CalendarId own = standard == null ? null : CalendarMapping.id(standard);
        return Plan.builder()
                .start(properties.getStartDate())
                .dataDate(day(properties.getStatusDate()))
                .calendar(own)
                .calendars(calendars)
                .activities(tasks.activities())
                .dependencies(tasks.dependencies())
                .milestones(tasks.milestones())
                .scheduling(RuleMapping.rules(properties, primavera, notes))
                .resources(tasks.resources())
                .baselines(BaselineMapping.baselines(properties, tasks.tasks()))
                .build();
    }

    private String name() {
        Task root = root();
        if (primavera && properties.getName() != null && !properties.getName().isBlank()) {
            return properties.getName();
        }
        String title = properties.getProjectTitle();
        if (title != null && !title.isBlank()) {
            return title;
        }
        String named = root == null ? properties.getName() : root.getName();
        return named == null || named.isBlank() ? source : named;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        put(attributes, "manager", properties.getManager());
        put(attributes, "company", properties.getCompany());
        put(attributes, "author", properties.getAuthor());
        put(attributes, "projectId", properties.getProjectID());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            attributes.put(name, text);
        }
    }

    private TimePosition time() {
        Task root = root();
        LocalDateTime start = root == null ? properties.getBaselineStart() : root.getBaselineStart();
        LocalDateTime finish = root == null ? properties.getBaselineFinish() : root.getBaselineFinish();
        LocalDate last = TaskMapping.finishDay(tasks.earliestStart(), tasks.latestFinish());
        boolean allFinished = tasks.finished();
        return new TimePosition(
                day(start),
                TaskMapping.finishDay(start, finish),
                day(tasks.earliestStart()),
                last,
                day(tasks.earliestActualStart()),
                allFinished ? last : null);
    }

    private CostPosition cost() {
        Task root = root();
        BigDecimal baseline = amount(root == null ? properties.getBaselineCost() : root.getBaselineCost());
        BigDecimal forecast = amount(root == null ? properties.getCost() : root.getCost());
        BigDecimal actual = amount(root == null ? properties.getActualCost() : root.getActualCost());
        if (baseline == null && forecast == null && actual == null) {
            return CostPosition.none();
        }
        Currency currency = currency();
        return currency == null
                ? CostPosition.none()
                : new CostPosition(money(currency, baseline), money(currency, forecast), money(currency, actual));
    }

    private @Nullable Currency currency() {
        String code = properties.getCurrencyCode();
        try {
            if (code != null) {
                return Currency.getInstance(code);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        notes.add(
                "",
                "the costs are in an unknown currency and are left out",
                code == null ? properties.getCurrencySymbol() : code);
        return null;
    }

    /** An amount other than zero, to the hundredth: the file holds binary fractions. */
    private static @Nullable BigDecimal amount(@Nullable Number number) {
        if (number == null || number.doubleValue() == 0 || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        return BigDecimal.valueOf(number.doubleValue()).setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable Money money(Currency currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }

    private @Nullable Task root() {
        return file.getTasks().stream()
                .filter(TaskMapping::wholeProject)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
