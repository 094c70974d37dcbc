package dev.pmo.rules.reporting.page;

import dev.pmo.core.governance.Rag;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.TrendPoint;
import dev.pmo.rules.reporting.ScopeException;
import dev.pmo.rules.reporting.picture.FinishDates;
import dev.pmo.rules.reporting.picture.Gantt;
import dev.pmo.rules.reporting.picture.HeatMap;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the pictures show as tables: for those who do not see them, and where there is no room for them. */
final class PictureTables {

    private static final int MILESTONES = 300;

    private final Html html;

    PictureTables(Html html) {
        this.html = html;
    }

    void heatMap(List<String> columns, List<HeatMap.Row> rows, List<ScopeException> scopes) {
        List<String> names = new ArrayList<>(List.of(".Scope"));
        names.addAll(columns);
        html.table("Computed status by aspect; what is not judged is left empty", names);
        for (int at = 0; at < rows.size(); at++) {
            HeatMap.Row row = rows.get(at);
            scope(scopes.get(at));
            for (int i = 0; i < columns.size(); i++) {
                html.cell();
                if (!row.notJudged().contains(i)) {
                    html.badge(row.cells().get(i));
                }
            }
            html.endRow();
        }
        html.endTable().endPicture();
    }

    private Html scope(ScopeException scope) {
        return html.row()
                .cell("key")
                .name(scope.name())
                .raw(" <br><span class=\"ref\">")
                .name(scope.scope())
                .raw("</span>");
    }

    void finishDates(List<FinishDates.Row> rows, List<ScopeException> scopes) {
        html.table("Agreed and expected finish", List.of(".Scope", "Agreed", "Expected", "#Days later", ".Time"));
        for (int at = 0; at < rows.size(); at++) {
            FinishDates.Row row = rows.get(at);
            scope(scopes.get(at))
                    .cell("d")
                    .text(row.agreed())
                    .cell("d")
                    .text(row.expected())
                    .cell()
                    .raw(days(ChronoUnit.DAYS.between(row.agreed(), row.expected())))
                    .cell();
            if (row.rag() != Rag.UNKNOWN) {
                html.badge(row.rag());
            }
            html.endRow();
        }
        html.endTable().endPicture();
    }

    void trend(MilestoneTrend trend) {
        List<MilestoneHistory> all = trend.milestones().stream()
                .filter(one -> !one.points().isEmpty())
                .sorted(Comparator.comparing(PictureTables::moved).reversed())
                .toList();
        List<MilestoneHistory> shown = all.subList(0, Math.min(MILESTONES, all.size()));
        html.leftOut(shown.size(), all.size(), "milestones", "");
        html.table(
                "When each was expected; what moved furthest first",
                List.of(".Milestone", "First expected", "Now expected", "#Days later", ".Reached"));
        for (MilestoneHistory one : shown) {
            TrendPoint last = one.points().get(one.points().size() - 1);
            html.row()
                    .cell("key")
                    .name(one.name().isEmpty() ? one.key() : one.name())
                    .cell("d")
                    .text(one.points().get(0).expected())
                    .cell("d")
                    .text(last.expected())
                    .cell()
                    .raw(one.findDaysMoved().map(PictureTables::days).orElse(""))
                    .cell()
                    .raw(last.reached() ? "reached" : "")
                    .endRow();
        }
        html.endTable().endPicture();
    }

    private static long moved(MilestoneHistory one) {
        return Math.abs(Objects.requireNonNull(one.findDaysMoved().orElse(0L)));
    }

    void plan(PlanPicture plan) {
        int drawn = plan.rows().size();
        html.leftOut(drawn, drawn + plan.leftOut(), "activities", "");
        html.table("Dates of the plan", List.of(".Activity", "Start", "Finish", "Agreed finish", ".Standing"));
        for (Gantt.Row row : plan.rows()) {
            html.row()
                    .cell("key")
                    .name(row.label())
                    .cell("d")
                    .text(row.start().toLocalDate())
                    .cell("d")
                    .text(row.lastDay())
                    .cell("d")
                    .raw(row.findAgreedLastDay().map(Object::toString).orElse(""))
                    .cell()
                    .raw(standing(row))
                    .endRow();
        }
        html.endTable().endPicture();
    }

    private static String standing(Gantt.Row row) {
        List<String> words = new ArrayList<>();
        if (row.kind() != Gantt.Kind.TASK) {
            words.add(Html.word(row.kind()));
        }
        if (row.critical()) {
            words.add("<strong>critical</strong>");
        }
        if (row.finished()) {
            words.add("finished");
        }
        return String.join(", ", words);
    }

    private static String days(long days) {
        return String.format(Locale.ROOT, days > 0 ? "+%,d" : "%,d", days);
    }
}
