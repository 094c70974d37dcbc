package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.plan.Activity;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a plan that lies below itself is refused, with the way that leads back; its reader would never end. */
@Timeout(60)
class OwnAncestorsTest {

    private static final String XER = """
            ERMHDR;19.12
            %T;PROJECT
            %F;proj_id;proj_short_name;clndr_id;plan_start_date
            %R;7;QUAY;1;2026-01-05 08:00
            %T;CALENDAR
            %F;clndr_id;default_flag;clndr_name;base_clndr_id
            %R;1;Y;Week;<1>
            %R;2;N;Nights;<2>
            %T;PROJWBS
            %F;wbs_id;proj_id;proj_node_flag;wbs_short_name;wbs_name;parent_wbs_id
            %R;70;7;Y;QUAY;Quay;
            %R;71;7;N;A;Piles;<71>
            %R;72;7;N;B;Deck;<72>
            %T;TASK
            %F;task_id;proj_id;wbs_id;clndr_id;task_type;status_code;task_code;task_name;target_drtn_hr_cnt
            %R;10;7;72;1;TT_Task;TK_NotStart;A10;Drive;16
            %E
            """;

    private static final String PMXML = """
            <APIBusinessObjects xmlns="http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects">
              <Resource><ObjectId>71</ObjectId><ParentObjectId>72</ParentObjectId></Resource>
              <Calendar><BaseCalendarObjectId><1></BaseCalendarObjectId><ObjectId>1</ObjectId></Calendar>
              <Calendar><BaseCalendarObjectId><2></BaseCalendarObjectId><ObjectId>2</ObjectId></Calendar>
              <Project><ObjectId>7</ObjectId><Id>QUAY</Id>
                <WBS><ObjectId>70</ObjectId><Name>Quay</Name></WBS>
                <WBS><ObjectId>71</ObjectId><Name>Piles</Name><ParentObjectId><71></ParentObjectId></WBS>
                <WBS><ObjectId>72</ObjectId><Name>Deck</Name><ParentObjectId><72></ParentObjectId></WBS>
                <Activity><ObjectId>10</ObjectId><Id>A10</Id><WBSObjectId>72</WBSObjectId></Activity>
              </Project>
            </APIBusinessObjects>
            """;

    @ParameterizedTest
    @CsvSource({"71,70,71 > 71", "72,71,71 > 72 > 71", "70,72,72 > 72"})
    void workBelowItselfIsRefused(String first, String second, String way) {
        for (String plan : List.of(XER.replace(';', '\t'), PMXML)) {
            assertThatThrownBy(() -> read(filled(plan, "", "1", first, second)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the work breakdown leads back to itself: " + way + ";");
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1 > 1", "2,1,1 > 2 > 1"})
    void aCalendarBasedOnItselfIsRefused(String first, String second, String way) {
        for (String plan : List.of(XER.replace(';', '\t'), PMXML)) {
            assertThatThrownBy(() -> read(filled(plan, first, second, "70", "71")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("that it is based on leads back to itself: " + way + ";");
        }
    }

    /** The reader takes each of these for the same circle, so that none may pass. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Piles|Piles\\n below",
                "A;Piles;72|A;Piles; 72",
                "A;Piles;72|A;Piles;072",
                "PROJWBS|projwbs",
                "parent_wbs_id|PARENT_WBS_ID",
                "Deck;71|Deck;71\\n%R;72;7;N;B;Deck;70"
            })
    void aCircleIsFoundHoweverItIsWritten(String usual, String written) {
        String circle = filled(XER, "", "1", "72", "71");
        String other = circle.replace(usual, written.replace("\\n", "\n"));

        assertThat(other).isNotEqualTo(circle);
        assertThatThrownBy(() -> read(other.replace(';', '\t')))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the work breakdown leads back to itself: 71 > 72 > 71;");
    }

    @Test
    void projectsThatNumberTheirWorkAlikeMakeNoCircle() {
        String xer = """
                %T;PROJWBS
                %F;wbs_id;proj_id;parent_wbs_id
                %R;1;7;
                %R;2;7;1
                %R;2;8;
                %R;1;8;2
                %E
                """.replace(';', '\t');
        String pmxml = """
                <APIBusinessObjects>
                  <Project><WBS><ObjectId>1</ObjectId></WBS>
                    <WBS><ObjectId>2</ObjectId><ParentObjectId>1</ParentObjectId></WBS></Project>
                  <BaselineProject><WBS><ObjectId>2</ObjectId></WBS>
                    <WBS><ObjectId>1</ObjectId><ParentObjectId>2</ParentObjectId></WBS></BaselineProject>
                </APIBusinessObjects>
                """;

        OwnAncestors.refuse("two.xer", InputKind.XER, xer.getBytes(StandardCharsets.UTF_8));
        OwnAncestors.refuse("two.xml", InputKind.PMXML, pmxml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatLiesBelowSomethingElseIsRead() {
        for (String plan : List.of(XER.replace(';', '\t'), PMXML)) {
            assertThat(read(filled(plan, "", "1", "70", "71"))).contains("10", "71", "72");
        }
    }

    @Test
    void aMillionLevelsAreNoCircle() {
        StringBuilder rows = new StringBuilder("ERMHDR\t19.12\n%T\tPROJWBS\n%F\twbs_id\tparent_wbs_id\n");
        for (int i = 1; i < 1_000_000; i++) {
            rows.append("%R\t").append(i).append('\t').append(i - 1).append('\n');
        }
        byte[] deep = rows.append("%E\n").toString().getBytes(StandardCharsets.UTF_8);

        OwnAncestors.refuse("deep.xer", InputKind.XER, deep);
    }

    private static String filled(String plan, String one, String two, String first, String second) {
        return plan.replace("<1>", one)
                .replace("<2>", two)
                .replace("<71>", first)
                .replace("<72>", second);
    }

    private static List<String> read(String plan) {
        return InputReader.read("plan", plan.getBytes(StandardCharsets.UTF_8)).portfolio().projects().stream()
                .flatMap(project -> project.plan().activities().stream())
                .map(Activity::id)
                .map(Object::toString)
                .toList();
    }
}
