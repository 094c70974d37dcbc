package dev.pmo.examples.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of ours as a tree, by the strict parser of the platform: a page that is not well-formed is refused. */
final class PageTree {

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)([^<>]*)>");
    private static final List<String> VOID = List.of("meta", "br", "input");

    private PageTree() {}

    /** The element {@code html}. */
    static Element of(String page) {
        String names =
                "<!DOCTYPE html [<!ENTITY nbsp ' '><!ENTITY middot ' '><!ENTITY rsaquo ' '><!ENTITY ge '&#8805;'>"
                        + "<!ENTITY le '&#8804;'>]>";
        String body = page.replaceFirst("(?s)<style>.*?</style>", "")
                .replaceFirst("(?s)<script>.*?</script>", "")
                .replaceFirst("<!DOCTYPE html>", "");
        Matcher tags = TAG.matcher(body);
        StringBuilder xml = new StringBuilder(names);
        while (tags.find()) {
            String attributes = tags.group(2).replaceAll(" (open|hidden)(?= |$)", " $1=\"\"");
            boolean end = VOID.contains(tags.group(1)) && !attributes.endsWith("/");
            tags.appendReplacement(
                    xml, Matcher.quoteReplacement("<" + tags.group(1) + attributes + (end ? "/>" : ">")));
        }
        tags.appendTail(xml);
        return parsed(xml.toString()).getDocumentElement();
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("The page is not well-formed", e);
        }
    }

    /** The elements of a name below another, in the order of the page. */
    static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < below.getElementsByTagName(name).getLength(); i++) {
            found.add((Element) below.getElementsByTagName(name).item(i));
        }
        return found;
    }

    /** The children that are elements. */
    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The elements of a name and a class below another. */
    static List<Element> all(Element below, String name, String style) {
        return all(below, name).stream()
                .filter(one -> List.of(one.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    /** The section with an identifier, an empty one if there is none. */
    static Element section(Element page, String id) {
        return all(page, "section").stream()
                .filter(one -> one.getAttribute("id").equals(id))
                .findFirst()
                .orElse(page.getOwnerDocument().createElement("none"));
    }

    /** What is read there. */
    static String text(Element element) {
        return Canon.of(element.getTextContent());
    }
}
