package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;

class HostilePlanFileTest {

    private static final String SECRET = "a line that must never be read";

    static Stream<String> roots() {
        return Stream.of(
                "Project xmlns=\"http://schemas.microsoft.com/project\"",
                "APIBusinessObjects xmlns=\"http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects\"");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void external_entities_are_never_read_in_any_format_or_encoding(String root, @TempDir Path folder)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String http = "http://localhost:" + server.getLocalPort() + "/x";
            for (String type : List.of(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + http + "\">]>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]>",
                    "<!DOCTYPE x SYSTEM \"" + http + "\">",
                    "<!DOCTYPE x PUBLIC \"-//x\" \"" + secret.toUri() + "\">",
                    "<!DOCTYPE x [<!ATTLIST Project a CDATA \"b\">]>")) {
                for (Charset charset : List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.ISO_8859_1)) {
                    String xml = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + type + "<" + root
                            + "><Name>&e;</Name></" + root.split(" ", -1)[0] + ">";
                    assertRefused(xml.getBytes(charset));
                }
            }
            server.setSoTimeout(100);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void entity_bombs_are_refused_before_they_expand(String root) {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&e" + (i - 1) + ";";
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        bomb.append("]><")
                .append(root)
                .append("><Name>&e29;</Name></")
                .append(root.split(" ", -1)[0])
                .append(">");

        assertRefused(bomb.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void undefined_entities_and_deep_nesting_are_refused(String root) {
        String end = "</" + root.split(" ", -1)[0] + ">";

        assertRefused(("<" + root + "><Name>&x;</Name>" + end).getBytes(StandardCharsets.UTF_8));
        assertRefused(("<" + root + ">" + "<Task>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertRefused(("<" + root + ">" + "<Task>".repeat(100_000) + "</Task>".repeat(100_000) + end)
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(
            value = InputKind.class,
            names = {"MSPDI", "PMXML", "MPX", "XER"})
    void a_text_format_cut_anywhere_is_refused_or_read_as_far_as_it_goes(InputKind kind) throws Exception {
        ProjectFile file = new MPPReader()
                .read(new ByteArrayInputStream(ExternalData.bytes(ExternalData.oracle("msproject/mp_j30_a2_nr3.mpp"))));
        byte[] whole = PlanFileImporterTest.written(file, kind);
        for (int i = 0; i < 12; i++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * i / 12);
            try {
                PlanFileImporter.read("cut", cut);
                assertThat(kind).as("XML is never read in part").isIn(InputKind.MPX, InputKind.XER);
            } catch (InputException e) {
                assertPlain(e);
            }
        }
    }

    @Test
    void a_binary_plan_cut_anywhere_is_refused_or_read() {
        for (Path plan : ExternalData.list(ExternalData.oracle("msproject"))) {
            byte[] whole = ExternalData.bytes(plan);
            for (int length : List.of(0, 7, 8, 511, 512, 4_096, whole.length / 2, whole.length - 1_000)) {
                assertRefusedOrRead(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void a_binary_plan_with_random_bytes_is_refused_or_read() {
        byte[] whole = ExternalData.bytes(ExternalData.oracle("msproject/mp_j30_a2_nr3.mpp"));
        Random random = new Random(20);
        for (int round = 0; round < 25; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 200; i++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertRefusedOrRead(damaged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%R\t1\tx\n", "%R\t1\tx\n%", "%R\t1\tx\t%E", "%R\t1\tx\n%E\n%T\tTASK\n"})
    void an_xer_file_that_does_not_end_with_its_last_line_is_refused(String end) {
        String begin = "ERMHDR\t19.12\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\n";

        assertThatThrownBy(() -> InputReader.read("cut.xer", (begin + end).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut.xer: ends without the line %E; expected a whole XER file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MPX,Microsoft Project for Windows,4.0,ANSI\n30,x\n70,1,2,3\n",
                "MPX",
                "MPX\u0000\u0000\u0000",
                "ERMHDR\t19.12\n%T\tTASK\n%F\ttask_id\n%R\tnot a number\n%E\n",
                "ERMHDR\t\t\t\t\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\n%R\t99999999999999999999\tx\n%E\n",
                "<Project xmlns=\"http://schemas.microsoft.com/project\"/>",
                "<Project><Tasks><Task><UID>NaN</UID><Duration>PT1e99H</Duration></Task></Tasks></Project>",
                "<APIBusinessObjects/>",
                "<html><body>no plan</body></html>"
            })
    void nonsense_is_refused_or_read_without_harm(String text) {
        assertRefusedOrRead(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void xml_with_bytes_of_no_character_is_refused_by_its_line_and_nobody_else_says_so() {
        byte[] bytes = "<Project>\n<Name>x</Name></Project>".getBytes(StandardCharsets.UTF_8);
        bytes[16] = (byte) 0xFF;
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> PlanFileImporter.read("x.xml", bytes))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("x.xml, line 2: is not well-formed XML: a byte that is no UTF-8");
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void archives_are_never_unpacked() {
        assertThatThrownBy(() -> InputReader.read("x", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("archive");
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> InputReader.read("hostile", bytes))
                .isInstanceOfSatisfying(InputException.class, HostilePlanFileTest::assertPlain);
    }

    private static void assertRefusedOrRead(byte[] bytes) {
        try {
            InputReader.read("hostile", bytes);
        } catch (InputException e) {
            assertPlain(e);
        }
    }

    private static void assertPlain(InputException e) {
        assertThat(e.problems()).isNotEmpty();
        assertThat(e.getMessage()).doesNotContain(SECRET, "\tat ");
        assertThat(e.getMessage()).hasSizeLessThan(2_000);
    }
}
