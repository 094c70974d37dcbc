package dev.pmo.rules.reporting.page;

import dev.pmo.core.value.Money;
import dev.pmo.rules.change.AboveAuthority;
import dev.pmo.rules.change.BurnTotals;
import dev.pmo.rules.change.ChangeControlReport;
import dev.pmo.rules.change.ChangeCounts;
import dev.pmo.rules.change.SignificantChange;
import dev.pmo.rules.change.TypeCount;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.reporting.ControlReport;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.reporting.picture.BurnBar;
import java.util.List;
import java.util.stream.Collectors;

/** What the page says about change control. */
final class ChangeSection {

    private static final int ROWS = 200;

    private final Html html;
    private final ControlReport control;

    ChangeSection(Html html, ControlReport control) {
        this.html = html;
        this.control = control;
    }

    boolean empty() {
        return control.changes().logs() == 0 && control.baselines().compared() == 0;
    }

    void write() {
        if (empty()) {
            return;
        }
        ChangeControlReport changes = control.changes();
        html.open("change-control", "Change control");
        if (changes.logs() > 0) {
            counts(changes);
            effects(changes);
            burn(changes.burn());
            above(changes.aboveAuthority());
            significant(changes.significant());
        }
        if (control.baselines().compared() > 0) {
            unaccounted();
        }
        html.close();
    }

    private void counts(ChangeControlReport changes) {
        html.table(
                "Change requests by type and standing",
                List.of(
                        ".Type",
                        "#Raised",
                        "#Pending",
                        "#Approved",
                        "#Implemented",
                        "#Rejected",
                        "#Postponed",
                        "#Merged"));
        for (TypeCount type : changes.byType()) {
            row(Html.word(type.type()), type.counts());
        }
        row("all", changes.counts());
        html.endTable();
        if (changes.counts().unknown() > 0) {
            html.raw(
                    "<p class=\"note\">" + ControlWords.unknown(changes.counts().unknown()) + "</p>\n");
        }
    }

    private void row(String name, ChangeCounts counts) {
        html.row()
                .head(name)
                .number(counts.raised())
                .number(counts.pending())
                .number(counts.approved())
                .number(counts.implemented())
                .number(counts.rejected())
                .number(counts.postponed())
                .number(counts.merged())
                .endRow();
    }

    private void effects(ChangeControlReport changes) {
        html.raw("<p>Approved or done: ")
                .text(ControlWords.money(changes.approvedCost()))
                .raw(", " + ControlWords.days(changes.approvedDays()) + ". Pending: ")
                .text(ControlWords.money(changes.pendingCost()))
                .raw(", " + ControlWords.days(changes.pendingDays()) + ".");
        html.raw(" ").text(ControlWords.leadTimes(changes.leadTimes()));
        int early = changes.implementedBeforeApproval();
        html.raw(
                early == 0
                        ? ""
                        : " <span class=\"clash\">" + Html.grouped(early) + " done before or without approval.</span>");
        html.raw("</p>\n");
    }

    private void burn(BurnTotals burn) {
        for (Money budget : burn.budgets()) {
            Money spent = ControlWords.inSameCurrency(burn.spent(), budget);
            Money forecast = ControlWords.inSameCurrency(burn.forecast(), budget);
            html.raw("<h3>Change budget</h3>\n<p class=\"note\">")
                    .text(budget + " set aside, " + spent + " approved, " + forecast + " with what is pending")
                    .raw(".</p>\n")
                    .raw(BurnBar.of("Change budget used up", budget, spent, forecast));
        }
    }

    private void above(List<AboveAuthority> above) {
        if (above.isEmpty()) {
            return;
        }
        html.leftOut(first(above).size(), above.size(), "decisions", "The log of changes holds");
        html.table("Approved above authority", List.of(".Change", "Where", ".What is wrong"));
        for (AboveAuthority one : first(above)) {
            html.row().cell("key").name(one.id()).cell().name(one.scope());
            html.prose().text(ControlWords.above(one)).endRow();
        }
        html.endTable();
    }

    private void significant(List<SignificantChange> significant) {
        if (significant.isEmpty()) {
            return;
        }
        html.leftOut(first(significant).size(), significant.size(), "changes", "The log of changes holds");
        html.table(
                "Significant changes that are not decided or not done yet",
                List.of(".Change", "Where", "State", "What it would do", "If it is not done"));
        for (SignificantChange one : first(significant)) {
            html.row()
                    .cell("key")
                    .raw("<div dir=\"auto\">")
                    .text(one.title())
                    .raw("</div> <span class=\"ref\">")
                    .name(one.id())
                    .raw("</span>")
                    .cell()
                    .name(one.scope())
                    .cell()
                    .name(one.state())
                    .raw(
                            one.severity() == null
                                    ? ""
                                    : " <br><span class=\"ref\">" + Html.word(one.severity()) + "</span>")
                    .prose()
                    .text(ControlWords.impact(one.impact()))
                    .prose()
                    .text(ControlWords.impact(one.impactIfNotDone()))
                    .endRow();
        }
        html.endTable();
    }

    private void unaccounted() {
        html.raw("<h3>Baselines since last time</h3>\n<p>")
                .text(ControlWords.baselines(control.baselines()))
                .raw("</p>\n");
        List<CoveredDifference> all = control.unaccounted();
        if (all.isEmpty()) {
            return;
        }
        html.leftOut(first(all).size(), all.size(), "differences", Html.JSON_HOLDS);
        html.table(
                "Changed without a decision that accounts for it",
                List.of(".Where", ".What", "From", "To", ".What is wrong", "Changes"));
        for (CoveredDifference one : first(all)) {
            html.row()
                    .cell("key")
                    .name(one.difference().scope())
                    .prose()
                    .text(ControlWords.part(one))
                    .cell("d")
                    .value(ControlWords.from(one))
                    .cell("d")
                    .value(ControlWords.to(one))
                    .cell()
                    .raw(ControlWords.coverage(one.coverage()))
                    .cell()
                    .text(one.by().stream().map(Object::toString).collect(Collectors.joining(", ")))
                    .endRow();
        }
        html.endTable();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(ROWS, all.size()));
    }
}
