package dev.pmo.rules.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that say the most important. */
final class Headline {

    private Headline() {}

    static List<String> of(ReportSummary summary, EscalationBoard board, Changes changes) {
        List<String> sentences = new ArrayList<>();
        ScopeCounts scopes = summary.scopes();
        sentences.add(
                scopes.attention() == 0
                        ? "None of " + counted(scopes.all(), "scope")
                                + (scopes.notAssessed() == 0
                                        ? " is outside tolerance or needs attention."
                                        : " is known to be outside tolerance or to need attention.")
                        : grouped(scopes.attention()) + " of " + counted(scopes.all(), "scope")
                                + (scopes.attention() == 1 ? " needs" : " need") + " attention; "
                                + outside(summary.outside()));
        sentences.add(decided(board));
        if (summary.status().unknown() > 0) {
            sentences.add(counted(summary.status().unknown(), "active scope")
                    + withoutStatus(summary.status().unknown()) + ".");
        }
        for (ConfidenceCount count : summary.confidence()) {
            sentences.add("Delivery confidence on the " + count.scale().inWords() + " scale, as recorded: "
                    + ScopeTally.inWords(count) + "; " + grouped(count.rated()) + " rated of " + grouped(count.all())
                    + ".");
        }
        if (changes.compared()) {
            int unstated = changes.noLongerStated().size();
            sentences.add(counted(changes.movements().size(), "movement") + " since last time"
                    + (unstated == 0
                            ? "."
                            : "; of what was stated then, " + grouped(unstated)
                                    + (unstated == 1 ? " figure is" : " figures are") + " stated no longer."));
        }
        return sentences;
    }

    /** Of some of them an aspect or two could be assessed, which is not enough for a colour. */
    private static String withoutStatus(int scopes) {
        return (scopes == 1 ? " has" : " have") + " no computed status";
    }

    private static String outside(int scopes) {
        return switch (scopes) {
            case 0 -> "none is known to be outside its own tolerance.";
            case 1 -> "1 is outside its own tolerance.";
            default -> grouped(scopes) + " are outside their own tolerance.";
        };
    }

    private static String decided(EscalationBoard board) {
        int waiting = board.waiting();
        if (waiting == 0) {
            return "No decision is wanted.";
        }
        LocalDate first = board.deciders().get(0).items().get(0).due();
        return counted(waiting, "decision")
                + (waiting == 1 ? " is wanted" : " are wanted")
                + (first == null ? "" : ", the first by " + first)
                + (board.overdue() == 0
                        ? "."
                        : "; " + grouped(board.overdue()) + (board.overdue() == 1 ? " is" : " are") + " overdue.");
    }

    /** One line for all that needs no attention: none of them is left out, and what is not known is not within. */
    static String within(ReportSummary summary) {
        ScopeCounts scopes = summary.scopes();
        List<String> others = new ArrayList<>();
        if (scopes.notAssessed() > 0) {
            others.add(grouped(scopes.notAssessed()) + withoutStatus(scopes.notAssessed()));
        }
        if (scopes.notActive() > 0) {
            others.add(grouped(scopes.notActive()) + (scopes.notActive() == 1 ? " is" : " are") + " not active");
        }
        return within(scopes.within(), scopes.attention() > 0 ? "other scope" : "scope", summary.partlyAssessed())
                + (others.isEmpty() ? "" : "; " + String.join(", ", others)) + ".";
    }

    private static String within(int within, String scope, int partly) {
        if (within == 0) {
            return "No " + scope + " is known to be within tolerance";
        }
        String all = counted(within, scope) + (within == 1 ? " is" : " are") + " within tolerance";
        return switch (partly) {
            case 0 -> all;
            case 1 -> all + (within == 1 ? "," : ", 1 of them") + " as far as its aspects could be assessed";
            default -> all + ", " + grouped(partly) + " of them as far as their aspects could be assessed";
        };
    }

    static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** In groups of three digits. What has one group only is written without the formatter, which is slow. */
    static String grouped(long number) {
        boolean oneGroup = -1000 < number && number < 1000;
        return oneGroup ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }
}
