package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Lag;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;

/** Turns durations and lags into minutes, by the lengths of day, week and month that the project states. */
final class TimeMapping {

    private static final double LONGEST = 1e12;
    private static final double WIDEST = 1e6;

    private final ProjectProperties properties;
    private final ImportNotes notes;

    TimeMapping(ProjectProperties properties, ImportNotes notes) {
        this.properties = properties;
        this.notes = notes;
    }

    /** Whether a duration passes on the clock, even if it is none. */
    static boolean elapsed(@Nullable Duration duration) {
        return duration != null && duration.getUnits().isElapsed();
    }

    /** The minutes of a duration, of work or on the clock as its unit says; rounded, with a note, if it must. */
    @Nullable
    WorkTime minutes(String place, @Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        if (percent(duration)) {
            notes.add(place, "a duration in percent is read as none", duration.toString());
            return null;
        }
        double exact = duration.convertUnits(TimeUnit.MINUTES, properties).getDuration();
        if (!(Math.abs(exact) < LONGEST)) {
            notes.add(place, "a duration beyond all measure is read as none", duration.toString());
            return null;
        }
        long minutes = Math.round(exact);
        if (Math.abs(exact - minutes) > 0.001) {
            notes.add(place, "a duration is rounded to " + minutes + " minutes", duration.toString());
        }
        return WorkTime.ofMinutes(minutes);
    }

    /** The lag of a link, of the kind that its unit says. */
    Lag lag(String place, @Nullable Duration lag) {
        if (lag != null && percent(lag)) {
            return share(place, lag);
        }
        WorkTime time = minutes(place, lag);
        if (time == null) {
            return Lag.ZERO;
        }
        return elapsed(lag) ? Lag.ofElapsed(java.time.Duration.ofMinutes(time.minutes())) : Lag.of(time);
    }

    private Lag share(String place, Duration lag) {
        if (!(Math.abs(lag.getDuration()) <= WIDEST)) {
            notes.add(place, "a lag beyond all measure is read as none", lag.toString());
            return Lag.ZERO;
        }
        Ratio share = Ratio.of(BigDecimal.valueOf(lag.getDuration()).movePointLeft(2));
        return lag.getUnits() == TimeUnit.PERCENT ? Lag.ofShare(share) : Lag.ofElapsedShare(share);
    }

    private static boolean percent(Duration duration) {
        return duration.getUnits() == TimeUnit.PERCENT || duration.getUnits() == TimeUnit.ELAPSED_PERCENT;
    }
}
