package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows for a spreadsheet, read by somebody else's reader, beside the findings and gaps of the JSON form. */
final class CsvBesideJson {

    /** What a spreadsheet may take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

    private final JsonNode json;
    private final String csv;
    private final List<String> differences = new ArrayList<>();

    CsvBesideJson(JsonNode json, String csv) {
        this.json = json;
        this.csv = csv;
    }

    List<String> differences() {
        List<Map<String, String>> expected = new ArrayList<>();
        json.path("findings").forEach(finding -> expected.add(finding(finding)));
        json.path("gaps").forEach(gap -> expected.add(gap(gap)));
        List<Map<String, String>> found = rows();
        if (expected.size() != found.size()) {
            differences.add("csv: " + found.size() + " rows of " + expected.size());
        }
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            Map<String, String> row = new TreeMap<>(found.get(i));
            row.remove("name");
            row.remove("path");
            if (!row.equals(expected.get(i))) {
                differences.add("csv row " + i + ": " + row + "\n  instead of " + expected.get(i));
                break;
            }
        }
        return differences;
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                new StringReader(csv),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord one : parser) {
                Map<String, String> row = new TreeMap<>();
                one.toMap().forEach((column, cell) -> row.put(column, seen(cell)));
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** As a spreadsheet shows it, and checked that it runs nothing. */
    private String seen(String cell) {
        if (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) {
            differences.add("csv: a spreadsheet runs '" + cell + "'");
        }
        if (CONTROL.matcher(cell).find()) {
            differences.add("csv: a control character in '" + cell + "'");
        }
        String quoted = cell.replaceFirst("^'+", "");
        return cell.startsWith("'") && FORMULA.matcher(quoted).matches() ? cell.substring(1) : cell;
    }

    private static Map<String, String> finding(JsonNode finding) {
        Map<String, String> row = scoped("FINDING", finding);
        put(row, "severity", finding.path("severity"));
        put(row, "source", finding.path("ruleId"));
        put(row, "subject", finding.path("subject"));
        put(row, "aspect", finding.path("aspect"));
        put(row, "text", finding.path("text"));
        put(row, "escalated", finding.path("escalated"));
        JsonNode waived = finding.path("waived");
        put(row, "waivedUntil", waived.path("until"));
        put(row, "waivedBy", waived.path("approver"));
        put(row, "waivedReason", waived.path("reason"));
        JsonNode decision = finding.path("decision");
        put(row, "decision", decision.path("wanted"));
        put(row, "decisionOf", decision.path("to"));
        put(row, "decider", decision.path("decider"));
        put(row, "due", decision.path("due"));
        put(row, "recommended", decision.path("recommended"));
        put(row, "id", finding.path("id"));
        return row;
    }

    private static Map<String, String> gap(JsonNode gap) {
        Map<String, String> row = finding(gap);
        row.put("kind", "GAP");
        put(row, "severity", gap.path("kind"));
        put(row, "source", gap.path("source"));
        put(row, "text", gap.path("reason"));
        return row;
    }

    private static Map<String, String> scoped(String kind, JsonNode entry) {
        Map<String, String> row = new TreeMap<>();
        row.put("kind", kind);
        String scope = entry.path("scope").asText();
        row.put("level", scope.substring(0, scope.indexOf(':')));
        row.put("scope", shown(scope.substring(scope.indexOf(':') + 1)));
        return row;
    }

    private static void put(Map<String, String> row, String column, JsonNode value) {
        row.put(column, Canon.given(value) ? shown(value.asText()) : "");
    }

    private static String shown(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
