package dev.pmo.examples.input.common;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio read from a file, with what could not be used of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param portfolio the portfolio
 * @param kind what the file was
 * @param statusDate the day that the data speak of, if they say so
 * @param notes how the dates of plans compare with those of the file, then everything that could not be used as it
 *     stands, in the order of the file
 */
public record ImportedPortfolio(
        Portfolio portfolio, InputKind kind, @Nullable LocalDate statusDate, List<ImportNote> notes) {

    /** Copies the notes. */
    public ImportedPortfolio(
            Portfolio portfolio, InputKind kind, @Nullable LocalDate statusDate, @Nullable List<ImportNote> notes) {
        this.portfolio = Objects.requireNonNull(portfolio, "portfolio");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.statusDate = statusDate;
        this.notes = Copies.copy(notes);
    }
}
