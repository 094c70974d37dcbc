package dev.pmo.examples.graph;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Plan;
import dev.pmo.rules.planning.network.Schedule;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * Writes the network of a plan as DOT, for Graphviz, or as GraphML: activities and links with their dates, float and
 * what is critical as attributes.
 *
 * <p>Nodes are numbered in the order of the plan; identifiers and names are attributes, so that no text of a plan is
 * taken for anything but text.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NetworkExporter {

    private final NetworkGraph graph;

    private NetworkExporter(NetworkGraph graph) {
        this.graph = graph;
    }

    /**
     * The network of a plan.
     *
     * @param plan the plan
     * @param schedule its dates
     * @param origins where each activity comes from
     * @return the exporter
     */
    public static NetworkExporter of(Plan plan, Schedule schedule, Function<ActivityId, Origin> origins) {
        return new NetworkExporter(new NetworkGraph(plan, schedule, origins));
    }

    /**
     * The network in the language of Graphviz; what is critical is drawn in bold and red.
     *
     * @return the text
     */
    public String dot() {
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(NetworkExporter::name);
        exporter.setGraphAttributeProvider(() -> Map.of("rankdir", DefaultAttribute.createAttribute("LR")));
        exporter.setVertexAttributeProvider(node -> quotable(DotLook.node(graph.node(node))));
        exporter.setEdgeAttributeProvider(edge -> quotable(DotLook.link(graph.link(edge))));
        return written(exporter);
    }

    /**
     * The network as GraphML.
     *
     * @return the text
     */
    public String graphml() {
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(NetworkExporter::name);
        NetworkGraph.LINK.forEach(name -> exporter.registerAttribute(name, AttributeCategory.EDGE, type(name)));
        for (String name : NetworkGraph.NODE) {
            boolean both = NetworkGraph.LINK.contains(name);
            exporter.registerAttribute(name, both ? AttributeCategory.ALL : AttributeCategory.NODE, type(name));
        }
        exporter.setVertexAttributeProvider(node -> attributes(graph.node(node)));
        exporter.setEdgeAttributeProvider(edge -> attributes(graph.link(edge)));
        return written(exporter);
    }

    private String written(GraphExporter<Integer, Integer> exporter) {
        StringWriter writer = new StringWriter();
        exporter.exportGraph(graph.graph(), writer);
        return writer.toString().replace(System.lineSeparator(), "\n");
    }

    private static String name(int node) {
        return "n" + node;
    }

    private static AttributeType type(String name) {
        return NetworkGraph.FLAGS.contains(name) ? AttributeType.BOOLEAN : AttributeType.STRING;
    }

    private static Map<String, Attribute> attributes(Map<String, String> texts) {
        Map<String, Attribute> attributes = new TreeMap<>();
        texts.forEach((name, text) -> attributes.put(name, new DefaultAttribute<>(text, type(name))));
        return attributes;
    }

    /** For the exporter of DOT, which puts texts in quotes and quotes within them, but leaves a backslash as it is. */
    private static Map<String, Attribute> quotable(Map<String, String> texts) {
        Map<String, Attribute> attributes = new TreeMap<>();
        texts.forEach((name, text) -> attributes.put(name, DefaultAttribute.createAttribute(DotLook.quotable(text))));
        return attributes;
    }
}
