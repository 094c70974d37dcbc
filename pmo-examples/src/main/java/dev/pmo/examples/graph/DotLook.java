package dev.pmo.examples.graph;

import java.util.Map;
import java.util.TreeMap;

/** How the parts of a network look when Graphviz draws them. */
final class DotLook {

    private DotLook() {}

    /** The attributes of a node, with a label of two lines and a shape. */
    static Map<String, String> node(Map<String, String> attributes) {
        Map<String, String> look = new TreeMap<>(attributes);
        String dates = attributes.containsKey("start")
                ? "\n" + attributes.get("start") + " to " + attributes.get("finish")
                : "";
        look.put("label", attributes.get("activity") + " " + attributes.get("name") + dates);
        look.put("shape", "MILESTONE".equals(attributes.get("kind")) ? "diamond" : "box");
        emphasise(look);
        return look;
    }

    /** The attributes of a link, with a label where it is more than finish to start. */
    static Map<String, String> link(Map<String, String> attributes) {
        Map<String, String> look = new TreeMap<>(attributes);
        String type = attributes.getOrDefault("type", "");
        String lag = attributes.getOrDefault("lag", "");
        String label = lag.equals("PT0S") ? type : type + " " + lag;
        if (!label.equals("FS")) {
            look.put("label", label);
        }
        emphasise(look);
        return look;
    }

    private static void emphasise(Map<String, String> look) {
        if ("true".equals(look.get("critical"))) {
            look.put("color", "red");
            look.put("penwidth", "2");
        }
    }

    /** The text for between quotes, where a backslash is doubled, a break a sign, and what cannot be drawn a space. */
    static String quotable(String text) {
        StringBuilder quotable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\\') {
                quotable.append("\\\\");
            } else if (point == '\n') {
                quotable.append("\\n");
            } else {
                quotable.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return quotable.toString();
    }
}
