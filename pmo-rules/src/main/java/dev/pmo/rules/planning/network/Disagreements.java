package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.DateConstraint;
import java.util.List;

/** Where the dates of a scheduled network stand against its links: what went ahead of them, and what a date binds. */
final class Disagreements {

    private final DatePasses passes;
    private final Network network;
    private final List<Diagnostic> diagnostics;

    Disagreements(DatePasses passes, List<Diagnostic> diagnostics) {
        this.passes = passes;
        this.network = passes.network;
        this.diagnostics = diagnostics;
    }

    void diagnose() {
        for (int node = 0; node < network.size(); node++) {
            byte state = network.state[node];
            if (state == Network.SUMMARY || (state == Network.OPEN && !network.constrained[node])) {
                continue;
            }
            if (state == Network.STARTED || state == Network.FINISHED) {
                outOfSequence(node);
            }
            DateConstraint constraint = network.activities.get(node).constraint();
            if (constraint != null && state != Network.FINISHED) {
                constraint(node, constraint);
            }
        }
    }

    private void outOfSequence(int node) {
        int worst = -1;
        long most = 0;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            long ahead = passes.asked(edge, node) - happened(edge, node);
            if (ahead > most) {
                most = ahead;
                worst = edge;
            }
        }
        if (worst >= 0) {
            ActivityId before = network.id(network.from[worst]);
            String then = network.moves(node) ? "; what remains of it waits" : "";
            note(
                    DiagnosticCode.OUT_OF_SEQUENCE,
                    List.of(before, network.id(node)),
                    network.id(node) + " went ahead of its link from " + before + then);
        }
    }

    /** When the end that a link drives has happened, as a start; what has not happened yet disagrees with nothing. */
    private long happened(int edge, int node) {
        boolean atStart = network.state[node] == Network.STARTED
                && network.reported()
                && !DatePasses.toFinish(network.type(edge));
        return atStart ? network.calendarOf(node).count(passes.earlyStart(node)) : passes.early[node];
    }

    private void constraint(int node, DateConstraint constraint) {
        boolean fixed = network.state[node] == Network.FIXED;
        int edge = hardest(node);
        if (fixed && passes.latest(node, constraint) < passes.early[node]) {
            note(
                    DiagnosticCode.CONSTRAINT_BEFORE_DATA_DATE,
                    List.of(network.id(node)),
                    words(node, constraint) + ", before the data date, and has not started");
        }
        boolean against = fixed
                ? edge >= 0 && passes.asked(edge, node) > passes.early[node]
                : passes.latest(node, constraint) < passes.early[node];
        if (against) {
            boolean link = edge >= 0 && passes.asked(edge, node) >= passes.early[node];
            note(
                    DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                    link ? List.of(network.id(network.from[edge]), network.id(node)) : List.of(network.id(node)),
                    words(node, constraint) + ", against "
                            + (link ? "the link from " + network.id(network.from[edge]) : root(node)));
        }
    }

    private String words(int node, DateConstraint constraint) {
        return network.id(node) + " is bound by " + constraint.type() + " " + constraint.date();
    }

    private String root(int node) {
        if (network.reported() && network.dataDate > network.start) {
            return "the data date";
        }
        return network.state[node] == Network.STARTED ? "its actual start" : "the start of the plan";
    }

    /** The link that asks for the latest start of a node, or -1. */
    private int hardest(int node) {
        int best = -1;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (best < 0 || passes.asked(edge, node) > passes.asked(best, node)) {
                best = edge;
            }
        }
        return best;
    }

    private void note(DiagnosticCode code, List<ActivityId> activities, String text) {
        diagnostics.add(new Diagnostic(code, activities, text));
    }
}
