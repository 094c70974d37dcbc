package dev.pmo.rules.reporting.picture;

import dev.pmo.core.governance.Rag;

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

    static final String FLOAT = "#6f93b5";

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
