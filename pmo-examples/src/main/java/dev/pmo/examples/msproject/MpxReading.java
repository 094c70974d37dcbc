package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpx.LocaleData;
import org.mpxj.mpx.MPXReader;

/**
 * Reads MPX in the language of the Microsoft Project that wrote it: days are {@code t} in German and {@code j} in
 * French, and a link from finish to start is {@code EA} or {@code FD}.
 *
 * <p>The file does not name its language. It is the one whose names of fields stand in the headings; where there are
 * none, English if the file can be read so, else the first that it can be read in.
 */
final class MpxReading {

    /** The record that holds the headings of tasks. */
    private static final String HEADINGS = "60";

    private MpxReading() {}

    /** The plan; that it is not in English is noted. */
    static ProjectFile read(byte[] bytes, ImportNotes notes) throws MPXJException {
        MPXJException first = null;
        for (Locale language : languages(headings(bytes))) {
            try {
                MPXReader reader = new MPXReader();
                reader.setLocale(language);
                ProjectFile file = reader.read(new ByteArrayInputStream(bytes));
                if (!language.equals(Locale.ENGLISH)) {
                    notes.add("", "is read as written in " + language.getDisplayLanguage(Locale.ENGLISH), null);
                }
                return file;
            } catch (MPXJException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new MPXJException("no language is known") : first;
    }

    /** All languages: first those that have more of the headings, then English. */
    private static List<Locale> languages(Set<String> headings) {
        ToLongFunction<Locale> known =
                language -> Arrays.stream(LocaleData.getStringArray(language, LocaleData.TASK_NAMES))
                        .filter(headings::contains)
                        .count();
        return Stream.of(MPXReader.getSupportedLocales())
                .sorted(Comparator.comparingLong(known)
                        .reversed()
                        .thenComparing(language -> !language.equals(Locale.ENGLISH))
                        .thenComparing(Locale::toLanguageTag))
                .toList();
    }

    private static Set<String> headings(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith(HEADINGS) && line.length() > HEADINGS.length())
                .findFirst()
                .map(line -> new HashSet<>(Arrays.asList(line.split("[;,\t]"))))
                .orElseGet(HashSet::new);
    }
}
