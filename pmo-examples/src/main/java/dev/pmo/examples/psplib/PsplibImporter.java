package dev.pmo.examples.psplib;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads scheduling benchmarks, single-mode {@code .sm} of PSPLIB and {@code .rcp} of Patterson.
 *
 * <p>As a plan, one period is a day of eight hours on the standard calendar, and the jobs keep their numbers as
 * identifiers. The resources stay with {@link #readInstance}; as attributes of the project, capacities and requests
 * are carried along. Source of the formats: Kolisch and Sprecher, PSPLIB, 1996; Patterson 1984.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PsplibImporter {

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s]+");

    private PsplibImporter() {}

    /**
     * Whether a text is a headed PSPLIB file.
     *
     * @param text the decoded content
     * @return whether it has the section of precedence relations
     */
    public static boolean recognisesSm(String text) {
        String head = text.substring(0, Math.min(text.length(), 10_000)).toUpperCase(Locale.ROOT);
        return head.contains("PRECEDENCE RELATIONS") && head.contains("JOBS");
    }

    /**
     * Whether a text may be in the format of Patterson.
     *
     * @param text the decoded content
     * @return whether it begins with nothing but whole numbers
     */
    public static boolean recognisesRcp(String text) {
        String head = text.substring(0, Math.min(text.length(), 10_000));
        return !head.isBlank() && NUMBERS.matcher(head).matches();
    }

    /**
     * Reads the problem itself.
     *
     * @param source the file, for messages
     * @param bytes its content
     * @return the problem with its resources
     * @throws InputException if the file has another form
     */
    public static BenchmarkInstance readInstance(String source, byte[] bytes) {
        String text = SourceText.decode(bytes, new ImportNotes(source));
        return recognisesSm(text) ? SmReader.read(source, text) : PattersonReader.read(source, text);
    }

    /**
     * Reads a plan.
     *
     * @param source the file, for messages; the project is named after it
     * @param bytes its content
     * @return a portfolio of one project
     * @throws InputException if the file has another form
     */
    public static ImportedPortfolio read(String source, byte[] bytes) {
        ImportNotes notes = new ImportNotes(source);
        String text = SourceText.decode(bytes, notes);
        BenchmarkInstance instance = readInstance(source, bytes);
        notes.add("", "has periods but no calendar; a period is read as a day of eight hours", null);
        Project project = Project.builder(ProjectId.of("P-1"), source)
                .profile(new Profile(null, null, null, null, null, attributes(instance)))
                .plan(plan(instance))
                .build();
        return new ImportedPortfolio(
                Portfolio.builder(PortfolioId.of("IMPORTED"), source)
                        .projects(List.of(project))
                        .build(),
                recognisesSm(text) ? InputKind.PSPLIB_SM : InputKind.PATTERSON_RCP,
                null,
                notes.toList());
    }

    private static Plan plan(BenchmarkInstance instance) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 1; i <= instance.jobs().size(); i++) {
            BenchmarkInstance.Job job = instance.jobs().get(i - 1);
            ActivityId id = ActivityId.of(Integer.toString(i));
            activities.add(Activity.of(id, "Job " + i, WorkTime.ofEightHourDays(job.duration())));
            for (int successor : job.successors()) {
                dependencies.add(Dependency.of(id, ActivityId.of(Integer.toString(successor))));
            }
        }
        return new Plan(null, null, null, null, activities, dependencies, null);
    }

    private static Map<String, String> attributes(BenchmarkInstance instance) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("capacities", instance.capacities().toString());
        for (int i = 1; i <= instance.jobs().size(); i++) {
            attributes.put(
                    "requests " + i, instance.jobs().get(i - 1).requests().toString());
        }
        return attributes;
    }
}
