package dev.pmo.rules.reporting;

import dev.pmo.core.value.Money;
import dev.pmo.rules.change.AboveAuthority;
import dev.pmo.rules.change.BurnTotals;
import dev.pmo.rules.change.ChangeControlReport;
import dev.pmo.rules.change.ChangeCounts;
import dev.pmo.rules.change.SignificantChange;
import dev.pmo.rules.change.TypeCount;
import dev.pmo.rules.change.baseline.BaselineRollUp;
import dev.pmo.rules.change.baseline.CoveredDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the text of a report says about change control. */
final class ChangeText {

    private final TextPage page;
    private final ControlReport control;
    private final int rows;

    ChangeText(TextPage page, ControlReport control, int rows) {
        this.page = page;
        this.control = control;
        this.rows = rows;
    }

    void write() {
        ChangeControlReport changes = control.changes();
        BaselineRollUp baselines = control.baselines();
        if (changes.logs() == 0 && baselines.compared() == 0) {
            return;
        }
        page.heading("Change control");
        if (changes.logs() > 0) {
            counts(changes);
            effects(changes);
            above(changes.aboveAuthority());
            significant(changes.significant());
        }
        if (baselines.compared() > 0) {
            unaccounted(baselines);
        }
    }

    private void counts(ChangeControlReport changes) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("type", "raised", "pending", "approved", "implemented", "rejected", "postponed", "merged"));
        for (TypeCount type : changes.byType()) {
            table.add(row(TextReport.word(type.type()), type.counts()));
        }
        table.add(row("all", changes.counts()));
        page.table("  ", table, 1);
        if (changes.counts().unknown() > 0) {
            page.wrapped("  ", ControlWords.unknown(changes.counts().unknown()));
        }
    }

    private static List<String> row(String name, ChangeCounts counts) {
        return List.of(
                name,
                String.valueOf(counts.raised()),
                String.valueOf(counts.pending()),
                String.valueOf(counts.approved()),
                String.valueOf(counts.implemented()),
                String.valueOf(counts.rejected()),
                String.valueOf(counts.postponed()),
                String.valueOf(counts.merged()));
    }

    private void effects(ChangeControlReport changes) {
        page.hanging(
                "  ",
                "Approved or done: " + ControlWords.money(changes.approvedCost()) + ", "
                        + ControlWords.days(changes.approvedDays()) + "; pending: "
                        + ControlWords.money(changes.pendingCost()) + ", "
                        + ControlWords.days(changes.pendingDays()) + ".");
        String times = ControlWords.leadTimes(changes.leadTimes());
        if (!times.isEmpty()) {
            page.hanging("  ", times);
        }
        BurnTotals burn = changes.burn();
        for (Money budget : burn.budgets()) {
            page.hanging(
                    "  ",
                    "Change budget " + budget + ": "
                            + ControlWords.inSameCurrency(burn.spent(), budget) + " approved, "
                            + ControlWords.inSameCurrency(burn.forecast(), budget) + " with what is pending.");
        }
        if (changes.implementedBeforeApproval() > 0) {
            page.hanging("  ", changes.implementedBeforeApproval() + " done before or without approval.");
        }
    }

    private void above(List<AboveAuthority> above) {
        first(above)
                .forEach(one -> page.hanging("     ", one.id() + " (" + one.scope() + "): " + ControlWords.above(one)));
        leftOut(above, "the log of changes");
    }

    private void significant(List<SignificantChange> significant) {
        if (!significant.isEmpty()) {
            page.blank();
            page.wrapped("  ", "Significant, and not decided or not done yet:");
        }
        for (SignificantChange one : first(significant)) {
            page.hanging(
                    "     ",
                    one.id() + " (" + one.scope() + ") " + one.title() + ": " + one.state()
                            + (one.severity() == null ? "" : ", " + TextReport.word(one.severity())) + "; "
                            + ControlWords.impact(one.impact()) + "; if not done: "
                            + ControlWords.impact(one.impactIfNotDone()));
        }
        leftOut(significant, "the log of changes");
    }

    private void unaccounted(BaselineRollUp baselines) {
        if (control.changes().logs() > 0) {
            page.blank();
        }
        page.hanging("  ", ControlWords.baselines(baselines));
        for (CoveredDifference one : first(control.unaccounted())) {
            page.hanging(
                    "     ",
                    one.difference().scope() + ": "
                            + TextReport.word(one.difference().field()) + " "
                            + one.difference().words() + "; " + ControlWords.coverage(one.coverage())
                            + (one.by().isEmpty()
                                    ? ""
                                    : " ("
                                            + one.by().stream()
                                                    .map(Object::toString)
                                                    .collect(Collectors.joining(", ")) + ")"));
        }
        leftOut(control.unaccounted(), TextReport.JSON_FORM);
    }

    private <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(rows, all.size()));
    }

    private void leftOut(List<?> all, String where) {
        page.leftOut(all.size() - rows, where);
    }
}
