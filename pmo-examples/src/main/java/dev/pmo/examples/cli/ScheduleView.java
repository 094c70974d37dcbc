package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Wording;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedActivity;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.PlanOutlook;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.reporting.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schedule as text, JSON and CSV. */
final class ScheduleView {

    private static final int HOUR = 60;
    private static final int DAY = 8 * HOUR;
    private static final int NAME = 36;

    private final IntegratedSchedule schedule;
    private final Map<ActivityRef, String> names;
    private final AsOf asOf;

    ScheduleView(IntegratedSchedule schedule, Map<ActivityRef, String> names, AsOf asOf) {
        this.schedule = schedule;
        this.names = names;
        this.asOf = asOf;
    }

    private String name(ActivityRef activity) {
        return names.getOrDefault(activity, "");
    }

    ObjectNode json() {
        return new ScheduleJson(schedule, names, asOf).json();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Start:  ")
                .append(schedule.findStart().map(Moments::minutes).orElse("none"));
        text.append("\nFinish: ")
                .append(schedule.findFinish().map(Moments::minutes).orElse("none"));
        text.append("\n\nCritical path:\n");
        for (ActivityRef one : schedule.criticalPath()) {
            text.append("  ").append(one.scope().id()).append("  ").append(one.activity());
            text.append("  ").append(name(one)).append('\n');
        }
        boolean several = schedule.plans().size() > 1;
        activities(text, several);
        interfaces(text);
        diagnostics(text, several);
        ScheduleNotes.of(schedule, asOf)
                .forEach((said, code) ->
                        text.append('\n').append(heading(code)).append(": ").append(said));
        return text.append("\n\n").append(asOf).append('\n').toString();
    }

    private void activities(StringBuilder text, boolean several) {
        text.append(
                several
                        ? "\n"
                                + "Activities (* critical to the whole; float to the end of the plan, of the whole; days"
                                + " of 8 hours):\n"
                        : "\nActivities (* critical; float in days of 8 hours):\n");
        ScopeRef project = null;
        for (IntegratedActivity one : schedule.activities()) {
            if (several && !one.ref().scope().equals(project)) {
                project = one.ref().scope();
                text.append(project).append('\n');
            }
            line(text, one, several);
        }
    }

    private void diagnostics(StringBuilder text, boolean several) {
        for (PlanOutlook plan : schedule.plans()) {
            for (Diagnostic one : plan.diagnostics()) {
                text.append('\n').append(heading(one.code()));
                text.append(several ? " in " + plan.scope() : "");
                text.append(several && one.code().fatal() ? ", which is left out: " : ": ")
                        .append(one.text());
            }
        }
    }

    /** What kind of thing a line tells, in words. */
    private static String heading(Object code) {
        String words = Wording.of(code.toString());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void line(StringBuilder text, IntegratedActivity one, boolean several) {
        String name = one.ref().activity() + "  " + name(one.ref());
        text.append(one.wholeCritical() ? "* " : "  ")
                .append(String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s  %s  %s  float %s%s\n",
                        name.length() > NAME ? name.substring(0, NAME - 3) + "..." : name,
                        Moments.minutes(one.dates().start()),
                        Moments.minutes(one.dates().finish()),
                        shown(one.dates().totalFloat()),
                        several ? ", " + shown(one.wholeFloat()) : ""));
    }

    private void interfaces(StringBuilder text) {
        List<InterfaceOutlook> joined = schedule.interfaces().stream()
                .filter(one -> one.state().pushes())
                .toList();
        if (joined.isEmpty()) {
            return;
        }
        text.append("\nBetween plans (* drives; float to the day it is needed, to the latest start):\n");
        for (InterfaceOutlook one : joined) {
            text.append(one.drives() ? "* " : "  ")
                    .append(String.format(
                            Locale.ROOT,
                            "%s  %s -> %s  comes %s  float %s, %s\n",
                            one.agreement().id(),
                            one.agreement().giver().id(),
                            one.agreement().receiver().id(),
                            one.comes() == null ? "?" : Moments.minutes(one.comes()),
                            shown(one.floatToNeed()),
                            shown(one.totalFloat())));
        }
    }

    /** Working time as it is read at a glance: days of eight hours, and what is left. */
    private static String shown(@Nullable WorkTime time) {
        if (time == null) {
            return "?";
        }
        long minutes = Math.abs(time.minutes());
        List<String> parts = new ArrayList<>();
        add(parts, minutes / DAY, "d");
        add(parts, minutes % DAY / HOUR, "h");
        add(parts, minutes % HOUR, "min");
        return (time.signum() < 0 ? "-" : "") + (parts.isEmpty() ? "0" : String.join(" ", parts));
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + " " + unit);
        }
    }

    String csv() {
        StringBuilder text = new StringBuilder("project,id,name,earlyStart,earlyFinish,lateStart,lateFinish,"
                + "totalFloat,freeFloat,critical,floatToWhole,criticalToWhole\r\n");
        for (IntegratedActivity one : schedule.activities()) {
            text.append(String.join(
                            ",",
                            CsvTable.quotedCell(one.ref().scope().id()),
                            CsvTable.quotedCell(one.ref().activity().value()),
                            CsvTable.quotedCell(name(one.ref())),
                            Moments.iso(one.dates().earlyStart()),
                            Moments.iso(one.dates().earlyFinish()),
                            Moments.iso(one.dates().lateStart()),
                            Moments.iso(one.dates().lateFinish()),
                            one.dates().totalFloat().toString(),
                            one.dates().freeFloat().toString(),
                            String.valueOf(one.dates().critical()),
                            one.wholeFloat().toString(),
                            String.valueOf(one.wholeCritical())))
                    .append("\r\n");
        }
        return text.toString();
    }
}
