package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.raid.Concentration;
import dev.pmo.rules.raid.WatchedRisk;
import dev.pmo.rules.reporting.ControlReport;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.RiskMap;
import dev.pmo.rules.reporting.RiskMapCell;
import dev.pmo.rules.reporting.RiskProfile;
import dev.pmo.rules.reporting.RiskTotal;
import dev.pmo.rules.reporting.picture.RiskHeatMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the risks lie, what they come to, what they hang on, and which are near. */
final class RiskSection {

    private static final int ROWS = 100;

    private final Html html;
    private final ReportByException report;
    private final ControlReport control;
    private final Map<ScopeRef, RiskProfile> profiles = new LinkedHashMap<>();

    RiskSection(Html html, ReportByException report) {
        this.html = html;
        this.report = report;
        this.control = report.control();
        control.risks().forEach(profile -> profiles.put(profile.scope(), profile));
    }

    boolean empty() {
        return control.riskMaps().isEmpty() && control.risks().isEmpty();
    }

    void write() {
        if (empty()) {
            return;
        }
        html.open("risks", "Risks");
        html.raw("<p class=\"note\">Live risks by their current assessment, threats and opportunities apart, each with"
                + " everything below. Each cell tells its score, its band and how many risks are in it; which"
                + " they are is shown when it is pointed at, and listed below it.</p>\n");
        String mapped = ControlWords.mapped(report);
        html.raw(mapped.isEmpty() ? "" : "<p class=\"note\">" + mapped + "</p>\n");
        Set<ScopeRef> scopes = new LinkedHashSet<>();
        control.riskMaps().forEach(map -> scopes.add(map.scope()));
        scopes.addAll(profiles.keySet());
        boolean open = true;
        for (ScopeRef scope : scopes) {
            scope(scope, open);
            open = false;
        }
        html.close();
    }

    private void scope(ScopeRef scope, boolean open) {
        List<RiskMap> maps = control.riskMaps().stream()
                .filter(map -> map.scope().equals(scope))
                .toList();
        RiskProfile profile = profiles.get(scope);
        html.raw("<details class=\"scope\"" + (open ? " open" : "") + "><summary><h3>")
                .name(name(maps, profile))
                .raw("</h3><span class=\"ref\">")
                .name(scope)
                .raw("</span></summary>\n<div>");
        if (!maps.isEmpty()) {
            html.raw("<div class=\"maps\">");
            maps.forEach(this::map);
            html.raw("</div>\n");
        }
        if (profile != null) {
            profile(profile);
        }
        html.raw("</div></details>\n");
    }

    private static String name(List<RiskMap> maps, @Nullable RiskProfile profile) {
        return profile == null ? maps.get(0).name() : profile.name();
    }

    private void map(RiskMap map) {
        String what = Html.grouped(map.risks()) + " " + map.noun();
        html.raw("<figure><figcaption>" + what + "</figcaption>");
        if (map.placed() > 0) {
            html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Heat map of " + what + "\">")
                    .raw(RiskHeatMap.of("Heat map of " + what, map))
                    .raw("</div>");
            html.raw(RiskHeatMap.legend(map));
            which(map);
        }
        if (map.unscored() > 0) {
            html.raw("<p class=\"note\">" + Html.grouped(map.unscored()) + " without a score, so without a place.</p>");
        }
        if (map.elsewhere().total() > 0) {
            html.raw("<p class=\"note\">Scored on another matrix: ")
                    .text(map.elsewhere())
                    .raw(".</p>");
        }
        html.raw("</figure>\n");
    }

    /** The risks of each cell, the worst cells first, for those who cannot point. */
    private void which(RiskMap map) {
        html.raw("<details class=\"why\"><summary>Which " + map.noun() + "?</summary><ul>");
        for (int row = map.cells().size() - 1; row >= 0; row--) {
            for (int column = map.cells().get(row).size() - 1; column >= 0; column--) {
                cell(map.cells().get(row).get(column), row + 1, column + 1);
            }
        }
        html.raw("</ul></details>");
    }

    private void cell(RiskMapCell cell, int likelihood, int impact) {
        if (!cell.risks().isEmpty()) {
            List<String> named =
                    cell.risks().subList(0, Math.min(ROWS, cell.risks().size()));
            int left = cell.risks().size() - named.size();
            html.raw("<li><strong>" + cell.score().inWords() + "</strong> <span class=\"kind\">likelihood " + likelihood
                            + ", impact " + impact + "</span>: ")
                    .name(String.join(", ", named))
                    .raw(left == 0 ? "" : " and " + Html.grouped(left) + " more")
                    .raw("</li>");
        }
    }

    private void profile(RiskProfile profile) {
        if (!profile.threats().isEmpty() || !profile.opportunities().isEmpty()) {
            html.table(
                    "What they come to, the risks taken to be " + profile.assumption()
                            + "; below the deviation, that of independent and that of perfectly correlated risks",
                    List.of(".Of", "#Expected", "#Standard deviation", "#P50", "#P80", "#P95"));
            profile.threats().forEach(total -> total("Threats", total));
            profile.opportunities().forEach(total -> total("Opportunities", total));
            html.endTable();
            sampling(profile);
        }
        concentrations(profile.concentrations());
        watched(profile);
    }

    private void sampling(RiskProfile profile) {
        for (List<RiskTotal> totals : List.of(profile.threats(), profile.opportunities())) {
            for (RiskTotal total : totals) {
                if (total.percentiles() != null) {
                    html.raw("<p class=\"note\">P80: what the total does not exceed in 80% of the cases, by simulation"
                                    + " (")
                            .text(total.percentiles().sampling())
                            .raw(").</p>\n");
                    return;
                }
            }
        }
    }

    private void total(String name, RiskTotal total) {
        html.row().head(name);
        figure(ControlWords.whole(total.spread().expected()));
        html.cell().value(ControlWords.whole(total.spread().assumed()));
        html.raw(" <br><span class=\"ref\">from ")
                .value(ControlWords.whole(total.spread().independent()));
        html.raw(" <br>to ")
                .value(ControlWords.whole(total.spread().perfectlyCorrelated()))
                .raw("</span>");
        if (total.percentiles() == null) {
            html.span(3, "not simulated: too many risks");
        } else {
            figure(ControlWords.whole(total.percentiles().p50()));
            figure(ControlWords.whole(total.percentiles().p80()));
            figure(ControlWords.whole(total.percentiles().p95()));
        }
        html.endRow();
    }

    private void figure(String amount) {
        html.cell().value(amount);
    }

    private void concentrations(List<Concentration> concentrations) {
        if (concentrations.isEmpty()) {
            return;
        }
        html.table(
                "What most of the expected cost of threats hangs on",
                List.of(".On", ".Name", "#Expected cost", "#Share", "#Threats"));
        for (Concentration one : concentrations) {
            html.row().cell().raw(Html.word(one.on())).prose().value(one.name());
            html.cell().value(ControlWords.whole(one.expected()));
            html.cell()
                    .raw(PlanDetails.rounded(one.share()))
                    .number(one.threats())
                    .endRow();
        }
        html.endTable();
    }

    private void watched(RiskProfile profile) {
        List<WatchedRisk> all = profile.watched();
        if (all.isEmpty()) {
            return;
        }
        List<WatchedRisk> shown = all.subList(0, Math.min(ROWS, all.size()));
        html.leftOut(shown.size(), all.size(), "risks", "The log of risks holds");
        html.table(
                "Watch list: what may happen within " + Html.grouped(profile.watchDays())
                        + (profile.watchDays() == 1 ? " day" : " days") + ", the nearest first",
                List.of("From", ".Risk", "Where", "Score", "#Expected", "Owner"));
        for (WatchedRisk one : shown) {
            html.row()
                    .cell("d")
                    .raw(one.from() == null ? "" : one.from().toString())
                    .cell("key")
                    .raw("<div dir=\"auto\">")
                    .text(one.title())
                    .raw("</div> <span class=\"ref\">" + Html.word(one.nature()) + " ")
                    .name(one.risk())
                    .raw("</span>")
                    .cell()
                    .name(one.scope())
                    .cell()
                    .raw(one.score() == null ? "" : one.score().inWords())
                    .cell();
            html.value(one.expected() == null ? "" : ControlWords.whole(one.expected()))
                    .prose()
                    .text(one.owner() == null ? "" : one.owner())
                    .endRow();
        }
        html.endTable();
    }
}
