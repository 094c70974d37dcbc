package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.integrated.DateSource;
import dev.pmo.rules.planning.integrated.PlannedMilestone;
import dev.pmo.rules.planning.integrated.Roadmap;
import dev.pmo.rules.planning.integrated.RoadmapLine;
import dev.pmo.rules.planning.integrated.RoadmapPeriod;
import dev.pmo.rules.reporting.CsvTable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A roadmap as text, JSON and CSV. */
final class RoadmapView {

    private static final int NAME = 40;
    private static final int DEEPEST = 10;
    private static final int MOST_QUARTERS = 40;

    private final Roadmap roadmap;

    RoadmapView(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        LocalDate first = first();
        int quarters = first == null ? 0 : quarters(first);
        if (first != null && quarters <= MOST_QUARTERS) {
            text.append(" ".repeat(NAME));
            for (int i = 0; i < quarters; i++) {
                LocalDate quarter = first.plusMonths(3L * i);
                boolean year = i == 0 || quarter.getMonthValue() == 1;
                text.append(year ? String.format(Locale.ROOT, "|%02d", quarter.getYear() % 100) : "   ");
            }
            text.append('\n');
        }
        for (RoadmapLine line : roadmap.lines()) {
            line(text, line, first, quarters);
        }
        text.append("\nMilestones (key ones with *; slip in days; the agreement that drives them):\n");
        for (RoadmapPeriod period : roadmap.periods()) {
            if (!period.milestones().isEmpty()) {
                text.append(period.year()).append(" Q").append(period.quarter()).append('\n');
                period.milestones().forEach(one -> milestone(text, one));
            }
        }
        return text.toString();
    }

    private @Nullable LocalDate first() {
        return roadmap.periods().isEmpty() ? null : roadmap.periods().get(0).first();
    }

    private int quarters(LocalDate first) {
        LocalDate last = roadmap.periods().get(roadmap.periods().size() - 1).first();
        return (last.getYear() - first.getYear()) * 4 + (last.getMonthValue() - first.getMonthValue()) / 3 + 1;
    }

    private static void line(StringBuilder text, RoadmapLine line, @Nullable LocalDate first, int quarters) {
        String indent = "  ".repeat(Math.min(line.depth(), DEEPEST));
        String name = indent + (line.tranche() == null ? line.scope().id() : "tranche " + line.tranche()) + "  "
                + line.name();
        text.append(String.format(Locale.ROOT, "%-" + NAME + "s", shortened(name)));
        LocalDate start = line.start();
        LocalDate finish = line.finish();
        if (first != null && quarters <= MOST_QUARTERS) {
            for (int i = 0; i < quarters; i++) {
                LocalDate from = first.plusMonths(3L * i);
                boolean runs =
                        start != null && finish != null && !finish.isBefore(from) && start.isBefore(from.plusMonths(3));
                text.append(runs ? "===" : " . ");
            }
        }
        text.append("  ").append(start == null ? "?" : start).append(" to ").append(finish == null ? "?" : finish);
        text.append(line.finishSource() == DateSource.NONE ? "" : " (" + Wording.of(line.finishSource()) + ")")
                .append('\n');
    }

    private static String shortened(String name) {
        return name.length() >= NAME ? name.substring(0, NAME - 4) + "... " : name;
    }

    private static void milestone(StringBuilder text, PlannedMilestone one) {
        text.append(one.key() ? "* " : "  ")
                .append(one.date())
                .append("  ")
                .append(one.scope().id());
        text.append("  ").append(one.name());
        text.append(one.slipDays() == null ? "" : "  slip " + one.slipDays());
        text.append(one.drivenBy() == null ? "" : "  driven by " + one.drivenBy())
                .append('\n');
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode lines = json.putArray("lines");
        roadmap.lines().forEach(line -> json(lines.addObject(), line));
        ArrayNode periods = json.putArray("periods");
        for (RoadmapPeriod period : roadmap.periods()) {
            ObjectNode one = periods.addObject();
            one.put("year", period.year());
            one.put("quarter", period.quarter());
            ArrayNode starting = one.putArray("starting");
            period.starting().forEach(line -> starting.add(key(line)));
            ArrayNode finishing = one.putArray("finishing");
            period.finishing().forEach(line -> finishing.add(key(line)));
            ArrayNode milestones = one.putArray("milestones");
            period.milestones().forEach(milestone -> json(milestones.addObject(), milestone));
        }
        return json;
    }

    private static String key(RoadmapLine line) {
        return line.scope() + (line.tranche() == null ? "" : " " + line.tranche());
    }

    private static void json(ObjectNode json, RoadmapLine line) {
        json.put("scope", line.scope().toString());
        Json.put(json, "tranche", line.tranche());
        json.put("name", line.name());
        json.put("depth", line.depth());
        Json.put(json, "start", line.start());
        json.put("startSource", line.startSource().name());
        Json.put(json, "finish", line.finish());
        json.put("finishSource", line.finishSource().name());
    }

    private static void json(ObjectNode json, PlannedMilestone one) {
        json.put("scope", one.scope().toString());
        Json.put(json, "milestone", one.milestone());
        Json.put(json, "activity", one.activity());
        json.put("name", one.name());
        json.put("key", one.key());
        Json.put(json, "date", one.date());
        json.put("source", one.source().name());
        Json.put(json, "agreed", one.agreed());
        if (one.slipDays() != null) {
            json.put("slipDays", one.slipDays());
        }
        Json.put(json, "drivenBy", one.drivenBy());
    }

    String csv() {
        StringBuilder text =
                new StringBuilder("kind,level,scope,id,name,start,finish,key,source,agreed,slipDays,drivenBy\r\n");
        for (RoadmapLine line : roadmap.lines()) {
            row(
                    text,
                    line.tranche() == null ? "scope" : "tranche",
                    line.scope().level(),
                    CsvTable.quotedCell(line.scope().id()),
                    quoted(line.tranche()),
                    CsvTable.quotedCell(line.name()),
                    line.start(),
                    line.finish(),
                    null,
                    line.finishSource(),
                    null,
                    null,
                    null);
        }
        for (RoadmapPeriod period : roadmap.periods()) {
            for (PlannedMilestone one : period.milestones()) {
                row(
                        text,
                        "milestone",
                        one.scope().level(),
                        CsvTable.quotedCell(one.scope().id()),
                        quoted(one.milestone() == null ? one.activity() : one.milestone()),
                        CsvTable.quotedCell(one.name()),
                        null,
                        one.date(),
                        one.key(),
                        one.source(),
                        one.agreed(),
                        one.slipDays(),
                        quoted(one.drivenBy()));
            }
        }
        return text.toString();
    }

    private static @Nullable String quoted(@Nullable Object id) {
        return id == null ? null : CsvTable.quotedCell(id.toString());
    }

    private static void row(StringBuilder text, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cells[i] == null ? "" : cells[i]);
        }
        text.append("\r\n");
    }
}
