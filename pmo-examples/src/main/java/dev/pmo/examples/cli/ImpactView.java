package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.Hit;
import dev.pmo.rules.planning.integrated.Impact;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.reporting.CsvTable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changes would come to, as text, JSON and CSV. */
final class ImpactView {

    private final IntegratedSchedule schedule;
    private final Impact impact;
    private final List<WhatIfOption.Change> changes;
    private final Map<ActivityRef, String> names;

    ImpactView(
            IntegratedSchedule schedule,
            Impact impact,
            List<WhatIfOption.Change> changes,
            Map<ActivityRef, String> names) {
        this.schedule = schedule;
        this.impact = impact;
        this.changes = changes;
        this.names = names;
    }

    private String asked() {
        return changes.stream()
                .map(one -> WhatIfOption.shown(one.activity()) + " took " + one.words())
                .collect(Collectors.joining(", and "));
    }

    String text() {
        StringBuilder text = new StringBuilder("What if ").append(asked()).append("?\n");
        String before = finish(schedule.findFinish());
        String after = finish(impact.findFinish());
        text.append("Finish: ")
                .append(after.equals(before) ? before + ", as without it" : before + " -> " + after)
                .append("\n\nMoves (working days; how it gets there):\n");
        for (Hit hit : impact.hits()) {
            String name = WhatIfOption.shown(hit.activity()) + "  " + names.getOrDefault(hit.activity(), "");
            text.append(String.format(
                            Locale.ROOT,
                            "  %-50s  %s -> %s  %+d  ",
                            name.length() > 50 ? name.substring(0, 47) + "..." : name,
                            Moments.minutes(hit.finishBefore()),
                            Moments.minutes(hit.finishAfter()),
                            hit.workingDays()))
                    .append(chain(hit))
                    .append('\n');
        }
        return text.append(impact.hits().isEmpty() ? "  nothing\n" : "").toString();
    }

    private static String finish(Optional<LocalDateTime> finish) {
        return finish.map(Moments::minutes).orElse("none");
    }

    /** The last steps of the way from what changed. */
    private String chain(Hit hit) {
        List<ActivityRef> chain = impact.chainTo(hit.activity());
        List<ActivityRef> last = chain.subList(Math.max(0, chain.size() - 4), chain.size());
        return (last.size() < chain.size() ? "... > " : "")
                + last.stream().map(WhatIfOption::shown).collect(Collectors.joining(" > "));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        schedule.findFinish().ifPresent(finish -> json.put("finishBefore", Moments.iso(finish)));
        impact.findFinish().ifPresent(finish -> json.put("finishAfter", Moments.iso(finish)));
        ArrayNode origins = json.putArray("changed");
        impact.origins().forEach(origin -> origins.add(WhatIfOption.shown(origin)));
        ArrayNode asked = json.putArray("changes");
        changes.forEach(one -> asked.addObject()
                .put("id", one.activity().activity().value())
                .put("project", one.activity().scope().id())
                .put("by", one.by().toString()));
        ArrayNode moves = json.putArray("moves");
        for (Hit hit : impact.hits()) {
            ObjectNode move = moves.addObject();
            move.put("id", hit.activity().activity().value());
            move.put("project", hit.activity().scope().id());
            move.put("finishBefore", Moments.iso(hit.finishBefore()));
            move.put("finishAfter", Moments.iso(hit.finishAfter()));
            move.put("later", hit.later().toString());
            move.put("workingDays", hit.workingDays());
        }
        return json;
    }

    String csv() {
        StringBuilder text = new StringBuilder("project,id,name,finishBefore,finishAfter,later,workingDays\r\n");
        for (Hit hit : impact.hits()) {
            text.append(String.join(
                            ",",
                            CsvTable.quotedCell(hit.activity().scope().id()),
                            CsvTable.quotedCell(hit.activity().activity().value()),
                            CsvTable.quotedCell(names.getOrDefault(hit.activity(), "")),
                            Moments.iso(hit.finishBefore()),
                            Moments.iso(hit.finishAfter()),
                            hit.later().toString(),
                            String.valueOf(hit.workingDays())))
                    .append("\r\n");
        }
        return text.toString();
    }
}
