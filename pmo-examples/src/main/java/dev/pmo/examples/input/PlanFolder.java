package dev.pmo.examples.input;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.RenamedProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Reads a folder of plan files as one programme. */
final class PlanFolder {

    private PlanFolder() {}

    static ImportedPortfolio read(Path folder) {
        String name = InputReader.name(folder);
        List<ImportedPortfolio> plans = plans(name, files(name, folder));
        List<Project> projects = new ArrayList<>();
        List<ImportNote> notes = new ArrayList<>();
        LocalDate statusDate = null;
        for (ImportedPortfolio plan : plans) {
            AtomicInteger last = new AtomicInteger(projects.size());
            projects.addAll(
                    RenamedProjects.of(projects(plan.portfolio()), id -> ProjectId.of("P-" + last.incrementAndGet())));
            notes.addAll(plan.notes());
            statusDate = Dates.later(statusDate, plan.statusDate());
        }
        Programme programme = Programme.builder(ProgrammeId.of("PG-1"), name)
                .projects(projects)
                .build();
        return new ImportedPortfolio(
                Portfolio.builder(PortfolioId.of("IMPORTED"), name)
                        .programmes(List.of(programme))
                        .build(),
                InputKind.DIRECTORY,
                statusDate,
                notes);
    }

    private static List<Path> files(String name, Path folder) {
        try (Stream<Path> stream = Files.list(folder)) {
            List<Path> files = stream.filter(Files::isRegularFile)
                    .filter(file -> !InputReader.name(file).startsWith("."))
                    .sorted(Comparator.comparing(InputReader::name))
                    .toList();
            if (files.isEmpty() || files.size() > InputLimits.MAXIMUM_FILES) {
                throw InputException.of(
                        name, "", files.size() + " files", "1 to " + InputLimits.MAXIMUM_FILES + " plan files");
            }
            return files;
        } catch (IOException e) {
            throw InputException.of(new InputProblem(name, "", "cannot be listed", "a folder of plan files"), e);
        }
    }

    private static List<ImportedPortfolio> plans(String name, List<Path> files) {
        List<ImportedPortfolio> plans = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                ImportedPortfolio plan = InputReader.read(InputReader.name(file), InputReader.bytes(file));
                plans.add(plan);
                switch (plan.kind()) {
                    case MPP, MPX, MSPDI, XER, PMXML, PSPLIB_SM, PATTERSON_RCP -> {}
                    default ->
                        problems.add(new InputProblem(
                                name + "/" + InputReader.name(file),
                                "",
                                "is no plan",
                                "plan files only in a folder; files of other kinds are named one by one"));
                }
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return plans;
    }

    private static List<Project> projects(Portfolio portfolio) {
        List<Project> projects = new ArrayList<>();
        Deque<Scope> open = new ArrayDeque<>(portfolio.children());
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            if (scope instanceof Project project) {
                projects.add(project);
            }
            scope.children().forEach(open::addLast);
        }
        return projects;
    }
}
