package dev.pmo.examples.msproject;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;

/**
 * Reads plans of Microsoft Project (MPP, MPX, MSPDI) and Primavera P6 (XER, PMXML), each with the reader for that very
 * format, chosen by content.
 *
 * <p>A file with one project becomes a portfolio with that project; one with several, a programme. The first notes say
 * how the dates that follow from the logic compare with those of the file. A file that cannot be read, whatever the
 * reader stumbles over, is refused.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PlanFileImporter {

    /** How much of the end of a file is looked at. */
    private static final int TAIL = 200;

    private static final String EXPECTED = "a whole plan of Microsoft Project or Primavera P6";

    private PlanFileImporter() {}

    /**
     * The format of a file, if it is a plan.
     *
     * @param source the file, for messages
     * @param bytes its content
     * @return one of MPP, MPX, MSPDI, XER and PMXML
     * @throws InputException if it is XML that is not well-formed, or has a document type
     */
    public static Optional<InputKind> recognise(String source, byte[] bytes) {
        return PlanFormat.of(source, bytes);
    }

    /**
     * Reads a plan.
     *
     * @param source the file, for messages; a project without a name is named after it
     * @param given its content
     * @return the portfolio with its notes
     * @throws InputException if it cannot be read as a plan
     */
    public static ImportedPortfolio read(String source, byte[] given) {
        if (given.length > InputLimits.MAXIMUM_BYTES) {
            throw InputException.of(
                    source, "", given.length + " bytes", "at most " + InputLimits.MAXIMUM_BYTES + " bytes");
        }
        InputKind kind = recognise(source, given)
                .orElseThrow(() -> InputException.of(source, "", "is not a plan of a known format", EXPECTED));
        if (kind == InputKind.XER && !ended(given)) {
            throw InputException.of(
                    source, "", "ends without the line %E", "a whole XER file: this one may be cut off");
        }
        ImportNotes notes = new ImportNotes(source);
        byte[] bytes = kind == InputKind.XER ? XerLines.whole(given, notes) : given;
        OwnAncestors.refuse(source, kind, bytes);
        return guarded(source, kind, () -> {
            List<ProjectFile> files = BaselineFiles.without(files(kind, bytes, notes), notes);
            boolean days = settled(kind, bytes, files, notes);
            List<Project> read = new ArrayList<>();
            List<List<Task>> tasks = new ArrayList<>();
            boolean primavera = kind == InputKind.XER || kind == InputKind.PMXML;
            for (ProjectFile file : files) {
                file.getIgnoredErrors().forEach(fault -> notes.add("", "a fault was passed over", fault.getMessage()));
                PlanMapping mapping = new PlanMapping(file, notes, "P-" + (read.size() + 1), source, primavera);
                read.add(mapping.project());
                tasks.add(mapping.tasks());
            }
            List<Project> projects = new HandoverMapping(files, read, notes).joined();
            if (projects.isEmpty()) {
                throw InputException.of(source, "", "holds no project", EXPECTED);
            }
            Portfolio portfolio = portfolio(source, projects);
            List<ImportNote> told = RecalculatedDates.notes(source, portfolio, projects, tasks, days);
            return new ImportedPortfolio(
                    portfolio,
                    kind,
                    statusDate(projects),
                    Stream.concat(told.stream(), notes.toList().stream()).toList());
        });
    }

    /** Whether the last line is the one that ends every XER file; all tables before it are whole then. */
    private static boolean ended(byte[] bytes) {
        String end = new String(
                bytes, Math.max(0, bytes.length - TAIL), Math.min(bytes.length, TAIL), StandardCharsets.ISO_8859_1);
        return end.stripTrailing().endsWith("\n%E");
    }

    private static Portfolio portfolio(String source, List<Project> projects) {
        Portfolio.Builder portfolio = Portfolio.builder(PortfolioId.of("IMPORTED"), source);
        if (projects.size() == 1) {
            return portfolio.projects(projects).build();
        }
        return portfolio
                .programmes(List.of(Programme.builder(ProgrammeId.of("PG-1"), source)
                        .projects(projects)
                        .build()))
                .build();
    }

    private static @Nullable LocalDate statusDate(List<Project> projects) {
        return projects.stream()
                .map(project -> project.plan().dataDate())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static List<ProjectFile> files(InputKind kind, byte[] bytes, ImportNotes notes) throws MPXJException {
        InputStream stream = new ByteArrayInputStream(bytes);
        return switch (kind) {
            case MPP -> List.of(new MPPReader().read(stream));
            case MPX -> List.of(MpxReading.read(bytes, notes));
            case MSPDI -> List.of(new MSPDIReader().read(stream));
            case XER -> {
                PrimaveraXERFileReader reader = new PrimaveraXERFileReader();
                reader.setLinkCrossProjectRelations(true);
                XerLines.charset(bytes).ifPresent(reader::setCharset);
                yield reader.readAll(stream);
            }
            case PMXML -> {
                PrimaveraPMFileReader reader = new PrimaveraPMFileReader();
                reader.setLinkCrossProjectRelations(true);
                yield reader.readAll(stream);
            }
            default -> throw new IllegalArgumentException("InputKind must be a plan, but was: '" + kind + "'.");
        };
    }

    /**
     * Puts right what a reader takes in another sense than its file, and tells of what it leaves out.
     *
     * @return whether the file states days without times
     */
    private static boolean settled(InputKind kind, byte[] bytes, List<ProjectFile> files, ImportNotes notes) {
        switch (kind) {
            case MPX -> {
                return WholeDays.put(files.get(0));
            }
            case XER -> {
                WorkedOutDates.state(files, notes);
                StatedLinks.note(bytes, files, notes);
                StatedDates.note(bytes, notes);
            }
            case MSPDI, PMXML -> {
                StatedXml stated = StatedXml.of(kind, bytes);
                stated.note(files, notes);
                // A plan that does not say from which end is scheduled from its start; its reader says the other.
                if (kind == InputKind.MSPDI && !stated.directed()) {
                    files.forEach(file -> file.getProjectProperties().setScheduleFrom(ScheduleFrom.START));
                }
            }
            default -> {}
        }
        return false;
    }

    /** What a reader of foreign formats does; it may fail in any way. */
    private interface Reading {
        ImportedPortfolio portfolio() throws MPXJException;
    }

    private static ImportedPortfolio guarded(String source, InputKind kind, Reading reading) {
        try {
            return reading.portfolio();
        } catch (InputException e) {
            throw e;
        } catch (MPXJException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String reason = e.getMessage() == null ? "" : ": " + SourceText.shortened(e.getMessage());
            String expected =
                    kind == InputKind.MPP ? EXPECTED + ", no workbook (.xls), which begins in the same way" : EXPECTED;
            throw InputException.of(new InputProblem(source, "", "cannot be read as " + kind + reason, expected), e);
        }
    }
}
