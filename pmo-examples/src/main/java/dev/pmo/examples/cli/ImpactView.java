package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.Hit;
import dev.pmo.rules.planning.integrated.Impact;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What changes would come to, as text, JSON and CSV. */
final class ImpactView {

    private final IntegratedSchedule schedule;
    private final Impact impact;
    private final Map<ActivityRef, String> names;

    ImpactView(IntegratedSchedule schedule, Impact impact, Map<ActivityRef, String> names) {
        this.schedule = schedule;
        this.impact = impact;
        this.names = names;
    }

    private String origins() {
        return impact.origins().stream().map(WhatIfOption::shown).collect(Collectors.joining(", "));
    }

    String text() {
        StringBuilder text = new StringBuilder("What if ").append(origins()).append(" changed\n");
        text.append("Finish: ")
                .append(schedule.findFinish().map(ScheduleView.MINUTES::format).orElse("none"))
                .append(" -> ")
                .append(impact.findFinish().map(ScheduleView.MINUTES::format).orElse("none"))
                .append("\n\nMoves (working days; how it gets there):\n");
        for (Hit hit : impact.hits()) {
            String name = WhatIfOption.shown(hit.activity()) + "  " + names.getOrDefault(hit.activity(), "");
            text.append(String.format(
                            Locale.ROOT,
                            "  %-50s  %s -> %s  %+d  ",
                            name.length() > 50 ? name.substring(0, 47) + "..." : name,
                            ScheduleView.MINUTES.format(hit.finishBefore()),
                            ScheduleView.MINUTES.format(hit.finishAfter()),
                            hit.workingDays()))
                    .append(chain(hit))
                    .append('\n');
        }
        return text.append(impact.hits().isEmpty() ? "  nothing\n" : "").toString();
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
        schedule.findFinish().ifPresent(finish -> json.put("finishBefore", ScheduleView.iso(finish)));
        impact.findFinish().ifPresent(finish -> json.put("finishAfter", ScheduleView.iso(finish)));
        ArrayNode origins = json.putArray("changed");
        impact.origins().forEach(origin -> origins.add(WhatIfOption.shown(origin)));
        ArrayNode moves = json.putArray("moves");
        for (Hit hit : impact.hits()) {
            ObjectNode move = moves.addObject();
            move.put("id", hit.activity().activity().value());
            move.put("project", hit.activity().scope().id());
            move.put("finishBefore", ScheduleView.iso(hit.finishBefore()));
            move.put("finishAfter", ScheduleView.iso(hit.finishAfter()));
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
                            ScheduleView.quoted(hit.activity().scope().id()),
                            ScheduleView.quoted(hit.activity().activity().value()),
                            ScheduleView.quoted(names.getOrDefault(hit.activity(), "")),
                            ScheduleView.iso(hit.finishBefore()),
                            ScheduleView.iso(hit.finishAfter()),
                            hit.later().toString(),
                            String.valueOf(hit.workingDays())))
                    .append("\r\n");
        }
        return text.toString();
    }
}
