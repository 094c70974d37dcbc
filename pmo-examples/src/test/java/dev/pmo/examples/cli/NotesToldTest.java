package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.input.common.ImportNote;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is the same in many files does not hide what is said of one. */
class NotesToldTest {

    private static Stream<ImportNote> files(int count, String message) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new ImportNote("plan-" + i, "", message.formatted(40 + i), null));
    }

    @Test
    void fewAreToldAsTheyAre() {
        assertThat(NotesTold.of(files(10, "all %d agree").toList()))
                .hasSize(10)
                .startsWith("plan-1: all 41 agree")
                .endsWith("plan-10: all 50 agree");
    }

    @Test
    void ofManyThoseThatAreAlikeButForTheirFiguresAreToldOnce() {
        List<ImportNote> notes = Stream.concat(
                        files(200, "all %d agree"), Stream.of(new ImportNote("x", "task 7", "differs", "Dig")))
                .toList();

        assertThat(NotesTold.of(notes))
                .containsExactly(
                        "plan-1: all 41 agree; and 199 more like it",
                        "x, task 7: differs ('Dig')",
                        "'pmo validate --format json' lists all 201");
    }

    @Test
    void whichActivityDiffersFirstMakesNoKindOfItsOwn() {
        List<ImportNote> notes = IntStream.range(0, 12)
                .mapToObj(i -> new ImportNote(
                        "plan-" + i,
                        "",
                        "agree for 3 of 4; the first that differs is '" + (char) ('a' + i) + "'",
                        null))
                .toList();

        assertThat(NotesTold.of(notes))
                .containsExactly(
                        "plan-0: agree for 3 of 4; the first that differs is 'a'; and 11 more like it",
                        "'pmo validate --format json' lists all 12");
    }

    @Test
    void noMoreThanTenKindsAreToldAndHowManyAreNot() {
        List<ImportNote> notes = IntStream.range(0, 13)
                .mapToObj(kind -> new ImportNote("x", "", "kind " + (char) ('a' + kind), null))
                .flatMap(note -> Stream.of(note, note))
                .toList();

        assertThat(NotesTold.of(notes))
                .hasSize(11)
                .contains("x: kind j; and 1 more like it")
                .last()
                .isEqualTo("and 6 more of other kinds; 'pmo validate --format json' lists all 26");
    }
}
