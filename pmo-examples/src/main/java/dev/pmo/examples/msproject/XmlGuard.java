package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through XML before any other reader sees it: no document type, so no entity of any kind; no nesting beyond the
 * limit; well-formed to the end.
 */
final class XmlGuard {

    private static final String EXPECTED = "a whole XML file without document type";
    private static final Pattern ENCODING = Pattern.compile("(?s)[^>]*encoding\\s*=\\s*[\"'](?!(?i)utf-8[\"']).*");

    private XmlGuard() {}

    /**
     * Checks the whole document.
     *
     * @return the local name of the root element, in capitals
     * @throws InputException if it is not harmless, well-formed XML
     */
    static String checkedRoot(String source, byte[] bytes) {
        checkBytes(source, bytes);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            String root = "";
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw InputException.of(
                            source, where(reader), "a document type or entity", "XML without document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    root = depth == 0 ? reader.getLocalName() : root;
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > InputLimits.MAXIMUM_NESTING) {
                    throw InputException.of(
                            source,
                            where(reader),
                            "elements nested deeper than " + InputLimits.MAXIMUM_NESTING,
                            "a plan, which is flat");
                }
            }
            return root.toUpperCase(Locale.ROOT);
        } catch (XMLStreamException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
            throw InputException.of(
                    new InputProblem(
                            source, line, "is not well-formed XML: " + SourceText.shortened(lastLine(e)), EXPECTED),
                    e);
        }
    }

    /** What is told of an element when it ends. */
    interface Ended {

        /**
         * Takes one element.
         *
         * @param name its local name
         * @param text its text, after the last element within it
         * @param within the innermost of the elements around it, or itself, that were asked for; empty if there is none
         */
        void accept(String name, String text, String within);
    }

    /**
     * Goes through some elements of a checked document.
     *
     * @param names their local names
     * @param outer the local names of elements within which it matters whether they stand
     */
    static void elements(byte[] bytes, Set<String> names, Set<String> outer, Ended each) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            StringBuilder text = new StringBuilder();
            Deque<String> around = new ArrayDeque<>();
            around.push("");
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (outer.contains(reader.getLocalName())) {
                        around.push(reader.getLocalName());
                    }
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String name = reader.getLocalName();
                    if (names.contains(name)) {
                        each.accept(name, text.toString(), around.element());
                    }
                    if (outer.contains(name)) {
                        around.pop();
                    }
                    text.setLength(0);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A checked document was expected, but it is not well-formed.", e);
        }
    }

    /** Bytes that are no UTF-8 where nothing else is said: the reader of XML would also tell standard error of them. */
    private static void checkBytes(String source, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FE\u00FF")
                || head.startsWith("\u00FF\u00FE")
                || head.indexOf('\u0000') >= 0
                || ENCODING.matcher(head).matches()) {
            return;
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(8192);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(left, some, true);
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(left, some, true);
        }
        if (result.isError()) {
            long line = 1;
            for (int i = 0; i < left.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw InputException.of(
                    source, "line " + line, "is not well-formed XML: a byte that is no UTF-8", EXPECTED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity");
        });
        return factory;
    }

    private static String where(XMLStreamReader reader) {
        return "line " + reader.getLocation().getLineNumber();
    }

    private static String lastLine(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + 9);
    }
}
