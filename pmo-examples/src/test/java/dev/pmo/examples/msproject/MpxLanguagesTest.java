package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.network.Schedule;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MPX files in the language of the Microsoft Project that wrote them: days, links and constraints have their words. */
class MpxLanguagesTest {

    private static final String GERMAN = """
            MPX;Microsoft Project for Windows;4,0;ANSI
            10;EUR;1;2;.;,
            11;2;0;1;8,00;40,00;0,00/h;0,00/h;1;1
            12;1;1;480;.;:;;;9
            20;Standard;0;1;1;1;1;1;0
            25;2;08:00;12:00;13:00;17:00
            25;3;08:00;12:00;13:00;17:00
            25;4;08:00;12:00;13:00;17:00
            25;5;08:00;12:00;13:00;17:00
            25;6;08:00;12:00;13:00;17:00
            30;Haus;;;Standard;Mo 06.01.03;Di 18.03.03;0;Di 20.04.04
            %s61;90;98;1;40;3;70;50;51;91;68;81;120
            70;1;1;Grube;2t;1;;Mo 06.01.03;Di 07.01.03;So früh wie möglich;;Nein;Nein
            70;2;2;Keller;1t;1;1EA+1t;Do 09.01.03;Do 09.01.03;So früh wie möglich;;Nein;Nein
            70;3;3;Fertig;0t;1;2;Do 09.01.03;Do 09.01.03;So früh wie möglich;;Ja;Nein
            """;

    private static final String HEADINGS = "60;Nr.;Einmalige Nr.;Name;Dauer;Gliederungsebene;Vorgänger;Anfang;Ende;"
            + "Einschränkungsart;Einschränkungstermin;Meilenstein;Sammelvorgang\n";

    private static ImportedPortfolio read(String text) {
        return PlanFileImporter.read("haus.mpx", text.getBytes(Charset.forName("windows-1252")));
    }

    private static Plan plan(ImportedPortfolio read) {
        return read.portfolio().projects().get(0).plan();
    }

    @Test
    void aGermanPlanIsReadAsItWasMeant() {
        for (String headings : List.of(HEADINGS, "")) {
            ImportedPortfolio read = read(GERMAN.formatted(headings));

            assertThat(Schedule.of(plan(read)).activities())
                    .extracting(one -> one.id() + " " + one.earlyFinish())
                    .containsExactly("1 2003-01-07T17:00", "2 2003-01-09T17:00", "3 2003-01-09T17:00");
            assertThat(plan(read).dependencies())
                    .extracting(Dependency::toString)
                    .first()
                    .asString()
                    .contains("predecessor=1, successor=2, type=FS, lag=PT8H");
            assertThat(plan(read).milestones()).hasSize(1);
            assertThat(read.notes())
                    .extracting(ImportNote::message)
                    .containsExactly(
                            "the dates that follow from the logic are to the day those of the file for all 3 activities",
                            "is read as written in German");
        }
    }

    @Test
    void anEnglishPlanIsReadWithoutANoteOnItsLanguage() {
        ImportedPortfolio read = read("""
                MPX,Microsoft Project for Windows,4.0,ANSI
                61,90,98,1,40,3,50,51
                70,1,1,Dig,2d,1,06/01/03,07/01/03
                """);

        assertThat(plan(read).activities()).hasSize(1);
        assertThat(read.notes())
                .extracting(ImportNote::message)
                .containsExactly(
                        "the dates that follow from the logic are to the day those of the file for the 1 activity");
    }
}
