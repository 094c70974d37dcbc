package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.value.Wording;
import java.util.List;

/** Where the dates of a scheduled network stand against its links: what went ahead of them, and what a date binds. */
final class Disagreements {

    private final DatePasses passes;
    private final Network network;
    private final Drivers drivers;
    private final List<Diagnostic> diagnostics;

    Disagreements(DatePasses passes, List<Diagnostic> diagnostics) {
        this.passes = passes;
        this.network = passes.network;
        this.drivers = new Drivers(passes);
        this.diagnostics = diagnostics;
    }

    void diagnose() {
        for (int node = 0; node < network.size(); node++) {
            byte state = network.state[node];
            if (!network.dated(node) || (state == Network.OPEN && !network.constrained[node])) {
                continue;
            }
            Activity activity = network.activities.get(node);
            if (state == Network.STARTED || state == Network.FINISHED) {
                outOfSequence(node);
            }
            if (state == Network.HELD) {
                placement(node);
            }
            DateConstraint constraint = Binding.of(activity);
            if (constraint != null && passes.unfinished(node)) {
                constraint(node, constraint);
            }
            if (activity.deadline() != null && passes.unfinished(node)) {
                deadline(node, Minutes.of(activity.deadline()));
            }
        }
        for (int gate = network.size(); gate < network.nodes(); gate++) {
            DateConstraint constraint = Binding.of(network.activity(gate));
            if (network.constrained[gate] && constraint != null) {
                above(gate, constraint);
            }
        }
    }

    /** The constraint of a summary activity, of which something below it cannot keep the date. */
    private void above(int gate, DateConstraint constraint) {
        int edge = hardest(gate);
        if (edge >= 0
                && passes.latest(gate, constraint) < passes.early[gate]
                && passes.unfinished(network.from[drivers.real(edge)])) {
            note(
                    DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                    List.of(before(edge), network.id(gate)),
                    words(gate, constraint) + ", against " + before(edge) + " below it");
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
            ActivityId before = before(worst);
            String then = network.state[node] == Network.FINISHED || !network.reported()
                    ? ""
                    : network.moves(node) ? "; what remains of it waits" : "; what remains of it goes on";
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
                && !network.type(edge).toFinish();
        return atStart ? network.calendarOf(node).count(passes.earlyStart(node)) : passes.early[node];
    }

    private void placement(int node) {
        int edge = hardest(node);
        if (edge >= 0 && passes.asked(edge, node) > passes.early[node]) {
            note(
                    DiagnosticCode.PLACEMENT_AGAINST_LOGIC,
                    List.of(before(edge), network.id(node)),
                    network.id(node) + " stands at " + Minutes.moment(passes.earlyStart(node))
                            + ", against the link from " + before(edge));
        }
    }

    private void constraint(int node, DateConstraint constraint) {
        boolean fixed = network.state[node] == Network.FIXED;
        int edge = hardest(node);
        boolean beyond = passes.latest(node, constraint) < passes.early[node];
        if (fixed && beyond) {
            note(
                    DiagnosticCode.CONSTRAINT_BEFORE_DATA_DATE,
                    List.of(network.id(node)),
                    words(node, constraint) + ", before the data date, and has not started");
        }
        boolean link = edge >= 0 && passes.asked(edge, node) >= passes.early[node];
        boolean against = fixed ? link && passes.asked(edge, node) > passes.early[node] : beyond;
        if (against) {
            note(
                    DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                    link ? List.of(before(edge), network.id(node)) : List.of(network.id(node)),
                    words(node, constraint) + ", against " + (link ? "the link from " + before(edge) : root(node)));
        }
    }

    private void deadline(int node, long deadline) {
        if (network.finishCount(node, passes.early[node])
                > network.calendarOf(node).count(deadline)) {
            note(
                    DiagnosticCode.DEADLINE_MISSED,
                    List.of(network.id(node)),
                    network.id(node) + " finishes on " + Minutes.moment(passes.earlyFinish(node))
                            + ", after its deadline " + Minutes.moment(deadline));
        }
    }

    private String words(int node, DateConstraint constraint) {
        return network.id(node) + " is bound by '" + Wording.of(constraint.type()) + "' " + constraint.date();
    }

    private String root(int node) {
        if (network.reported() && network.dataDate > network.start) {
            return "the data date";
        }
        return network.state[node] == Network.STARTED ? "its actual start" : "the start of the plan";
    }

    /** The activity that a link comes from; for one over a summary activity, what leads to that. */
    private ActivityId before(int edge) {
        return network.id(network.from[drivers.real(edge)]);
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
