package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ResourceId;

/**
 * The assignments of one activity that count on different calendars: it starts with the first of them and finishes with
 * the last. Its own counts are those of all calendars together, in which something is worked on whenever one of them
 * works; when it finishes is then no sum, but never earlier for a later start.
 */
final class Crew {

    private final CompiledCalendar all;
    private final CompiledCalendar[] calendars;
    private final ResourceId[] resources;
    private final int[] minutes;

    /** The assignments, each with its calendar and the minutes that it takes, and the calendar of all together. */
    Crew(CompiledCalendar all, CompiledCalendar[] calendars, ResourceId[] resources, int[] minutes) {
        this.all = all;
        this.calendars = calendars;
        this.resources = resources;
        this.minutes = minutes;
    }

    /** The moment at which the last finishes if all start at a count. */
    long finish(long start) {
        long moment = all.startOf(start);
        long last = -Minutes.BEYOND;
        for (int i = 0; i < minutes.length; i++) {
            last = Math.max(last, calendars[i].finishOf(calendars[i].count(moment) + minutes[i]));
        }
        return last;
    }

    /** The count at which the last finishes if all start at a count. */
    long finishCount(long start) {
        long moment = finish(start);
        return moment >= Minutes.BEYOND ? Minutes.BEYOND : all.count(moment);
    }

    /** The latest start with which all have finished by a count. */
    long latestStart(long finish) {
        long moment = all.startOf(finish);
        long latest = Minutes.BEYOND;
        for (int i = 0; i < minutes.length; i++) {
            latest = Math.min(latest, calendars[i].startOf(calendars[i].count(moment) - minutes[i]));
        }
        return all.count(latest);
    }

    /** The earliest start with which the last does not finish before a count. */
    long earliestStart(long finish) {
        long before = all.startOf(finish - 1);
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < minutes.length; i++) {
            long count = calendars[i].count(before) + 1 - minutes[i];
            earliest = Math.min(earliest, all.count(calendars[i].finishOf(count)));
        }
        return earliest;
    }

    /** The resource that starts first if all start at a count; of several the first that is assigned. */
    ResourceId first(long start) {
        long moment = all.startOf(start);
        int first = 0;
        for (int i = 0; i < minutes.length; i++) {
            first = start(i, moment) < start(first, moment) ? i : first;
        }
        return resources[first];
    }

    private long start(int i, long moment) {
        return calendars[i].startOf(calendars[i].count(moment));
    }
}
