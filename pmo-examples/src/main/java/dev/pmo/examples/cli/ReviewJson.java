package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.ScopeException;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;

/** The result of a review as JSON, with the text of each finding and a summary. */
final class ReviewJson {

    private final JsonMapper mapper = Json.mapper();

    ObjectNode of(ReviewOptions.Done done) {
        ReviewResult result = done.result();
        ReportByException report = Reports.report(done);
        ObjectNode json = mapper.createObjectNode();
        json.put("engineVersion", result.engineVersion());
        json.put("asOf", result.asOf().toString());
        json.put("asOfReason", done.asOf().reason());
        if (done.lastTime() != null) {
            json.put("previousAsOf", done.lastTime().toString());
        }
        json.put("root", result.root().toString());
        json.set("modules", mapper.valueToTree(result.modules()));
        json.put("scopes", result.scopes());
        json.put("evaluations", result.evaluations());
        json.set("summary", mapper.valueToTree(report.summary()));
        ArrayNode exceptions = json.putArray("exceptions");
        report.exceptions().forEach(exception -> exceptions.add(exception(exception)));
        json.set("waiting", mapper.valueToTree(report.control().board().deciders()));
        json.set("exceptionReports", mapper.valueToTree(report.control().exceptions()));
        json.set("unaccounted", mapper.valueToTree(report.control().unaccounted()));
        json.set("changeControl", mapper.valueToTree(report.control().changes()));
        json.set("baselines", mapper.valueToTree(report.control().baselines()));
        json.set("risks", mapper.valueToTree(report.control().risks()));
        json.set("riskMaps", mapper.valueToTree(report.control().riskMaps()));
        json.set("plans", mapper.valueToTree(report.plans()));
        json.set("relocated", mapper.valueToTree(report.changes().relocated()));
        json.set("noLongerStated", mapper.valueToTree(report.changes().noLongerStated()));
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> findings.add(finding(finding)));
        json.set("gaps", mapper.valueToTree(result.gaps()));
        json.set("proof", mapper.valueToTree(result.proof()));
        if (done.earlier() != null) {
            json.set("changes", changes(result.since(done.earlier())));
        }
        json.set("notes", mapper.valueToTree(done.data().notes()));
        return json;
    }

    ObjectNode finding(Finding finding) {
        ObjectNode json = mapper.valueToTree(finding);
        json.put("text", finding.text());
        return json;
    }

    /** How a scope that needs attention stands; its findings by their identifiers, as they are told in full below. */
    private ObjectNode exception(ScopeException exception) {
        ObjectNode json = mapper.valueToTree(exception);
        ArrayNode findings = json.putArray("findings");
        exception.findings().forEach(finding -> findings.add(finding.id()));
        return json;
    }

    private ObjectNode changes(ReviewDiff diff) {
        ObjectNode json = mapper.createObjectNode();
        ArrayNode added = json.putArray("added");
        diff.added().forEach(finding -> added.add(finding.id()));
        ArrayNode changed = json.putArray("changed");
        diff.changed().forEach(change -> {
            ObjectNode one = changed.addObject();
            one.put("id", change.after().id());
            one.put("before", change.before().text());
            one.put("after", change.after().text());
        });
        ArrayNode cleared = json.putArray("cleared");
        diff.cleared().forEach(finding -> cleared.add(finding(finding)));
        ArrayNode unassessed = json.putArray("unassessed");
        diff.unassessed().forEach(finding -> unassessed.add(finding(finding)));
        return json;
    }
}
