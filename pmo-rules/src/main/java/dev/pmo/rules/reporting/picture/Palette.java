package dev.pmo.rules.reporting.picture;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;

/** The colours of the pictures; each colour always comes with its letter. */
final class Palette {

    static final String INK = "#1d2733";
    static final String FAINT = "#5b6673";
    static final String LINE = "#c9d0d8";

    /** What is critical: dark even without colour. */
    static final String CRITICAL = "#a3231b";

    /** Work that is not critical: light even without colour. */
    static final String WORK = "#c3d7ea";

    static final String WORK_EDGE = "#1f4e79";

    static final String FLOAT = "#5f86aa";

    /** What has finished. */
    static final String DONE = "#e3e7eb";

    /** Days without work. */
    static final String IDLE = "#f1f3f5";

    private Palette() {}

    static String fill(Rag rag) {
        return switch (rag) {
            case RED -> "#b3261e";
            case AMBER -> "#f5b83d";
            case GREEN -> "#1f6f43";
            case UNKNOWN -> "#ffffff";
        };
    }

    /** Threats are warm and opportunities are cool; both are the darker the more serious they are. */
    static String fill(RiskNature nature, RiskBand band) {
        boolean threat = nature == RiskNature.THREAT;
        return switch (band) {
            case LOW -> threat ? "#e9eef0" : "#eceff3";
            case MEDIUM -> threat ? "#fbdf9d" : "#bcd9d3";
            case HIGH -> threat ? "#b84a16" : "#2f7f86";
            case VERY_HIGH -> threat ? "#8c1d18" : "#123f5a";
        };
    }

    static String ink(RiskBand band) {
        return band.atLeast(RiskBand.HIGH) ? "#ffffff" : INK;
    }

    static String ink(Rag rag) {
        return switch (rag) {
            case RED, GREEN -> "#ffffff";
            case AMBER -> "#2b1d00";
            case UNKNOWN -> FAINT;
        };
    }

    static String letter(Rag rag) {
        return switch (rag) {
            case RED -> "R";
            case AMBER -> "A";
            case GREEN -> "G";
            case UNKNOWN -> "?";
        };
    }
}
