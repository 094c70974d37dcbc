package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mpxj.Duration;
import org.mpxj.RelationType;
import org.mpxj.TimeUnit;

/** Writes types and lags of links. */
final class LagExport {

    private LagExport() {}

    static RelationType type(LinkType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    /** The lag; a share to the whole percent, which is what the format holds. */
    static Duration lag(String place, Lag lag, ImportNotes notes) {
        if (!lag.kind().proportional()) {
            TimeUnit unit = lag.kind().elapsed() ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES;
            return Duration.getInstance((double) lag.minutes(), unit);
        }
        BigDecimal percent = lag.share().value().movePointRight(2);
        BigDecimal whole = percent.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(percent) != 0) {
            notes.add(place, "a share is rounded to the whole percent", lag.toString());
        }
        TimeUnit unit = lag.kind().elapsed() ? TimeUnit.ELAPSED_PERCENT : TimeUnit.PERCENT;
        return Duration.getInstance(whole.doubleValue(), unit);
    }
}
