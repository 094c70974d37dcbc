package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import dev.pmo.examples.input.common.SourceText;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through XML before any other reader sees it: no document type, so no entity of any kind; no nesting beyond the
 * limit; well-formed to the end.
 */
final class XmlGuard {

    private XmlGuard() {}

    /**
     * Checks the whole document.
     *
     * @return the local name of the root element, in capitals
     * @throws InputException if it is not harmless, well-formed XML
     */
    static String checkedRoot(String source, byte[] bytes) {
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
                            source,
                            line,
                            "is not well-formed XML: " + SourceText.shortened(lastLine(e)),
                            "a whole XML file without document type"),
                    e);
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
