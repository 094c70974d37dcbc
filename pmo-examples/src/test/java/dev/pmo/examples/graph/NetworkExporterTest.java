package dev.pmo.examples.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.XmlText;
import dev.pmo.rules.planning.network.Schedule;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class NetworkExporterTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final String STATEMENT = "  n\\d+( -> n\\d+)? \\[ (\\w+=\"([^\"\\\\]|\\\\.)*\" )*\\];";

    private static NetworkExporter exporter(Plan plan) {
        return NetworkExporter.of(plan, Schedule.of(plan), id -> new Origin("P-1", id.value()));
    }

    private static Plan named(String name) {
        return Plan.of(MONDAY, List.of(Activity.of(ActivityId.of("A"), name, WorkTime.ofHours(8))), List.of());
    }

    private static Plan network() {
        return Plan.of(
                MONDAY,
                List.of(
                        Activity.of(ActivityId.of("A"), "Dig", WorkTime.ofHours(8)),
                        Activity.of(ActivityId.of("B"), "Pour", WorkTime.ofHours(16)),
                        Activity.of(ActivityId.of("C"), "Paint", WorkTime.ofHours(4))),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B")),
                        Dependency.of(ActivityId.of("A"), ActivityId.of("C"), LinkType.SS, Lag.parse("25%")),
                        Dependency.of(ActivityId.of("A"), ActivityId.of("GONE"))));
    }

    private static List<String> statements(String dot) {
        return dot.lines()
                .filter(line -> line.startsWith("  n"))
                .filter(line -> line.matches(STATEMENT))
                .toList();
    }

    @Test
    void dotHasAStatementForEachActivityAndLink() {
        String dot = exporter(network()).dot();

        assertThat(dot).startsWith("digraph G {\n").endsWith("}\n").doesNotContain("\r");
        assertThat(statements(dot)).hasSize(5);
        assertThat(dot)
                .contains("activity=\"A\"", "earlyStart=\"2026-01-05T08:00:00\"", "criticalPath=\"true\"")
                .contains("  n0 -> n1 [ color=\"red\" critical=\"true\" driving=\"true\" lag=\"PT0S\" penwidth=\"2\"")
                .contains("label=\"SS 25%\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" ]; evil [ label=\"",
                "\\\" ]; evil [ label=\\\"",
                "ends with a backslash \\",
                "\\N \\G \\\\",
                "line\nbreak\r\u2028\u0000",
                "<b>html</b> ]]> &amp;",
                "=cmd|' /C calc'!A1"
            })
    void aNameInDotIsANameAndNothingElse(String name) {
        String dot = exporter(named(name)).dot();

        assertThat(dot.lines().toList()).hasSize(4);
        assertThat(statements(dot)).hasSize(1);
    }

    @Property(tries = 200)
    void anyNameInDotIsANameAndNothingElse(@ForAll @StringLength(max = 20) String name) {
        assertThat(statements(exporter(named(name)).dot())).hasSize(1);
    }

    @Property(tries = 100)
    void anyNameInGraphmlIsReadBack(@ForAll @StringLength(max = 20) String name) throws Exception {
        String graphml = exporter(named(name)).graphml();

        assertThat(breaksAlike(data(graphml, "node", 0).getOrDefault("name", "none")))
                .isEqualTo(breaksAlike(XmlText.clean(name)));
    }

    /** A reader of XML takes every sort of line break for the same. */
    private static String breaksAlike(String text) {
        return text.replace("\r", "\n").replace("\n\n", "\n").strip();
    }

    @Test
    void graphmlTellsDatesFloatAndWhatIsCritical() throws Exception {
        String graphml = exporter(network()).graphml();

        assertThat(data(graphml, "node", 0))
                .containsEntry("project", "P-1")
                .containsEntry("activity", "A")
                .containsEntry("earlyStart", "2026-01-05T08:00:00")
                .containsEntry("earlyFinish", "2026-01-05T17:00:00")
                .containsEntry("totalFloat", "PT0S")
                .containsEntry("critical", "true");
        assertThat(data(graphml, "node", 2)).containsEntry("critical", "false").containsEntry("criticalPath", "false");
        assertThat(data(graphml, "edge", 0)).containsEntry("type", "FS").containsEntry("critical", "true");
        assertThat(data(graphml, "edge", 1)).containsEntry("lag", "25%").containsEntry("critical", "false");
    }

    @Test
    void aPlanWithoutDatesIsStillANetwork() throws Exception {
        Plan circle = Plan.of(
                MONDAY,
                network().activities(),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B")),
                        Dependency.of(ActivityId.of("B"), ActivityId.of("A")),
                        Dependency.of(ActivityId.of("C"), ActivityId.of("C"))));

        assertThat(statements(exporter(circle).dot())).hasSize(6);
        assertThat(data(exporter(circle).graphml(), "node", 0)).doesNotContainKey("earlyStart");
    }

    /** What is told of the n-th node or edge, by the names of the keys. */
    private static Map<String, String> data(String graphml, String element, int number) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(graphml)))
                .getDocumentElement();
        Map<String, String> keys = new HashMap<>();
        NodeList declared = root.getElementsByTagName("key");
        for (int i = 0; i < declared.getLength(); i++) {
            Element key = (Element) declared.item(i);
            keys.put(key.getAttribute("id"), key.getAttribute("attr.name"));
        }
        Map<String, String> data = new HashMap<>();
        NodeList told = ((Element) root.getElementsByTagName(element).item(number)).getElementsByTagName("data");
        for (int i = 0; i < told.getLength(); i++) {
            Element one = (Element) told.item(i);
            data.put(keys.get(one.getAttribute("key")), one.getTextContent());
        }
        return data;
    }
}
