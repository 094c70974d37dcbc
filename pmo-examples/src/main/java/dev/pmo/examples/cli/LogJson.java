package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.reporting.log.ColumnKind;
import dev.pmo.rules.reporting.log.LogTable;
import java.math.BigDecimal;
import java.util.List;

/** A log as JSON: an object an item, without what is not known. */
final class LogJson {

    private LogJson() {}

    static ObjectNode of(LogTable table, AsOf asOf) {
        ObjectNode json = Json.object();
        json.put("log", table.kind().name());
        json.put("asOf", asOf.date().toString());
        json.put("asOfReason", asOf.reason());
        ArrayNode items = json.putArray("items");
        table.rows().forEach(row -> item(items.addObject(), table, row));
        return json;
    }

    private static void item(ObjectNode json, LogTable table, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String name = table.columns().get(i).name();
            if (cell.isEmpty()) {
                continue;
            }
            if (table.columns().get(i).kind() == ColumnKind.NUMBER) {
                json.put(name, new BigDecimal(cell));
            } else {
                json.put(name, cell);
            }
        }
    }
}
