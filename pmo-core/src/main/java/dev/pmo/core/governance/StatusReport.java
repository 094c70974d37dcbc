package dev.pmo.core.governance;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reported of a project, programme or portfolio on a date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the date that the report speaks of
 * @param author who reported
 * @param ratings the colours given, overall and by aspect
 * @param summary the words that go with them
 */
public record StatusReport(
        LocalDate date,
        @Nullable String author,
        List<RecordedRating> ratings,
        @Nullable String summary) {

    /** Copies the ratings. */
    public StatusReport(
            LocalDate date, @Nullable String author, @Nullable List<RecordedRating> ratings, @Nullable String summary) {
        this.date = Objects.requireNonNull(date, "date");
        this.author = author;
        this.ratings = Copies.copy(ratings);
        this.summary = summary;
    }
}
