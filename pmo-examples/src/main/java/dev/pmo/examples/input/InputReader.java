package dev.pmo.examples.input;

import dev.pmo.examples.gmpp.GmppImporter;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import dev.pmo.examples.itdashboard.DashboardImporter;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.msproject.PlanFileImporter;
import dev.pmo.examples.psplib.PsplibImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a portfolio from a file of any kind, told by its content and never by its name, or from a folder of plan files.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InputReader {

    private static final String EXPECTED =
            "portfolio JSON, a plan (MPP, MPX, MSPDI, XER, PMXML), a PSPLIB or Patterson benchmark, a GMPP release or"
                    + " IT Dashboard CSV";

    private InputReader() {}

    /**
     * Reads a file or a folder.
     *
     * @param path the file, or a folder whose files are plans: each a project of one programme, in the order of names
     * @return the portfolio with its notes
     * @throws InputException if it cannot be used
     */
    public static ImportedPortfolio read(Path path) {
        return Files.isDirectory(path) ? PlanFolder.read(path) : read(name(path), bytes(path));
    }

    /**
     * Reads a stream, such as standard input, to its end.
     *
     * @param source what to call it in messages
     * @param stream the stream; it is not closed
     * @return the portfolio with its notes
     * @throws InputException if it cannot be used
     */
    public static ImportedPortfolio read(String source, InputStream stream) {
        return read(source, limited(source, stream));
    }

    /**
     * Reads content at hand.
     *
     * @param source what to call it in messages
     * @param bytes the content
     * @return the portfolio with its notes
     * @throws InputException if it cannot be used
     */
    public static ImportedPortfolio read(String source, byte[] bytes) {
        return switch (recognise(source, bytes)) {
            case PORTFOLIO_JSON -> PortfolioJson.read(source, bytes);
            case MPP, MPX, MSPDI, XER, PMXML -> PlanFileImporter.read(source, bytes);
            case PSPLIB_SM, PATTERSON_RCP -> PsplibImporter.read(source, bytes);
            case GMPP_CSV -> GmppImporter.read(source, bytes);
            case IT_DASHBOARD_CSV -> DashboardImporter.read(source, bytes);
            case DIRECTORY -> throw new IllegalStateException("bytes are never a folder");
        };
    }

    /**
     * Tells what content is.
     *
     * @param source what to call it in messages
     * @param bytes the content
     * @return the kind
     * @throws InputException if it is none that we know
     */
    public static InputKind recognise(String source, byte[] bytes) {
        if (bytes.length == 0) {
            throw InputException.of(source, "", "is empty", EXPECTED);
        }
        if (bytes[0] == 'P' && bytes.length > 3 && bytes[1] == 'K' && bytes[2] <= 8) {
            throw InputException.of(
                    source, "", "is an archive, as a workbook (.xlsx) is", EXPECTED + ", unpacked or saved as CSV");
        }
        Optional<InputKind> plan = PlanFileImporter.recognise(source, bytes);
        return plan.or(() -> text(source, bytes))
                .orElseThrow(() -> InputException.of(source, "", "is of no known kind", EXPECTED));
    }

    private static Optional<InputKind> text(String source, byte[] bytes) {
        String text = SourceText.decode(bytes, new ImportNotes(source));
        if (text.stripLeading().startsWith("{")) {
            return Optional.of(InputKind.PORTFOLIO_JSON);
        }
        if (PsplibImporter.recognisesSm(text)) {
            return Optional.of(InputKind.PSPLIB_SM);
        }
        if (PsplibImporter.recognisesRcp(text)) {
            return Optional.of(InputKind.PATTERSON_RCP);
        }
        if (DashboardImporter.recognises(text)) {
            return Optional.of(InputKind.IT_DASHBOARD_CSV);
        }
        return GmppImporter.recognises(source, text) ? Optional.of(InputKind.GMPP_CSV) : Optional.empty();
    }

    static byte[] bytes(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return limited(name(path), stream);
        } catch (IOException e) {
            throw InputException.of(
                    new InputProblem(
                            name(path),
                            "",
                            Files.exists(path) ? "cannot be read" : "does not exist",
                            "a file that can be read"),
                    e);
        }
    }

    /**
     * What a file or folder is called in messages.
     *
     * @param path the file
     * @return its name without the folders that it is in
     */
    public static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static byte[] limited(String source, InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(InputLimits.MAXIMUM_BYTES + 1);
            if (bytes.length > InputLimits.MAXIMUM_BYTES) {
                throw InputException.of(
                        source,
                        "",
                        "is larger than " + InputLimits.MAXIMUM_BYTES / (1024 * 1024) + " MiB",
                        "a file up to that size");
            }
            return bytes;
        } catch (IOException e) {
            throw InputException.of(new InputProblem(source, "", "cannot be read", "a whole file"), e);
        }
    }
}
