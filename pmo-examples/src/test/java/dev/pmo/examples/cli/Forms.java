package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One review in all its forms.
 *
 * @param report the record of the report, as a JSON mapper writes it
 * @param result the result, as a JSON mapper writes it
 * @param json the JSON form of the command line
 * @param text the text form
 * @param rows how many entries a section of the text shows at most
 * @param page the page
 * @param csv the form for a spreadsheet
 */
record Forms(JsonNode report, JsonNode result, JsonNode json, String text, int rows, String page, String csv) {

    private static final int ROWS = 40;

    static Forms of(ReviewOptions.Done done) {
        return of(done, ROWS);
    }

    static Forms of(ReviewOptions.Done done, int rows) {
        JsonMapper mapper = Json.mapper();
        ReportByException report = Reports.report(done);
        ReviewResult result = done.result();
        return new Forms(
                mapper.valueToTree(report),
                mapper.valueToTree(result),
                mapper.valueToTree(new ReviewJson().of(done)),
                rows == ROWS ? Reports.text(done) : TextReport.of(report, rows),
                rows,
                Reports.html(done),
                Reports.csv(done));
    }

    /** All in which one form says something else than another. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        differences.addAll(new CountsByHand(report, json).differences());
        differences.addAll(new CsvBesideJson(json, csv).differences());
        differences.addAll(new TextBesideJson(report, text, rows).differences());
        differences.addAll(new PageBesideJson(report, page).differences());
        return differences;
    }

    int findings() {
        return json.path("findings").size();
    }
}
