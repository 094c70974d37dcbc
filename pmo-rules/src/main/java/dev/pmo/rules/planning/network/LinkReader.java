package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagKind;
import dev.pmo.core.plan.LinkType;
import java.util.Arrays;
import java.util.List;

/** Reads the links of a plan into its network: looks up their ends, and puts those into one node together. */
final class LinkReader {

    private final Network network;
    private final ActivityIndex index;
    private final CalendarBook calendars;
    private final Reach reach;
    private final List<Diagnostic> diagnostics;
    private final SummaryLogic summaries;
    private int[] predecessor;
    private int[] successor;
    private int[] weight;
    private int[] link;
    private int count;

    LinkReader(
            Network network, ActivityIndex index, CalendarBook calendars, Reach reach, List<Diagnostic> diagnostics) {
        this.network = network;
        this.index = index;
        this.calendars = calendars;
        this.reach = reach;
        this.diagnostics = diagnostics;
        this.summaries = new SummaryLogic(network, index);
        int size = network.dependencies.size();
        predecessor = new int[size];
        successor = new int[size];
        weight = new int[size];
        link = new int[size];
    }

    void read() {
        List<Dependency> dependencies = network.dependencies;
        ActivityId last = null;
        int after = -1;
        for (int i = 0; i < dependencies.size(); i++) {
            Dependency dependency = dependencies.get(i);
            int before = index.find(dependency.predecessor());
            if (!dependency.successor().equals(last)) {
                last = dependency.successor();
                after = index.find(last);
            }
            if (dependency.lag().kind().elapsed()) {
                network.allHours = calendars.allHours();
            }
            if (before < 0 || after < 0) {
                reach.bounded(dependency.lag().minutes());
                leftOut(DiagnosticCode.DANGLING_LINK, dependency, "names an activity that the plan does not hold");
            } else if (network.dated(before) && network.dated(after)) {
                add(before, after, weight(dependency, before, after), i);
            } else {
                aside(i, dependency, before, after);
            }
        }
        summaries.bind();
        summaries.expand(this);
        connect();
    }

    void add(int before, int after, int sum, int position) {
        if (count == predecessor.length) {
            int length = 2 * count + 4;
            predecessor = Arrays.copyOf(predecessor, length);
            successor = Arrays.copyOf(successor, length);
            weight = Arrays.copyOf(weight, length);
            link = Arrays.copyOf(link, length);
        }
        predecessor[count] = before;
        successor[count] = after;
        weight[count] = sum;
        link[count++] = position;
    }

    /** A link that ends at what is not part of the logic itself. */
    private void aside(int position, Dependency dependency, int before, int after) {
        reach.bounded(lag(dependency, before));
        if (network.state[before] == Network.INACTIVE || network.state[after] == Network.INACTIVE) {
            return;
        }
        if (network.state[before] == Network.EFFORT || network.state[after] == Network.EFFORT) {
            network.effortLinks = Arrays.copyOf(network.effortLinks, network.effortLinks.length + 1);
            network.effortLinks[network.effortLinks.length - 1] = position;
            return;
        }
        LinkType type = dependency.type();
        int start = network.state[before] == Network.SUMMARY ? summaries.leads(before, type.fromFinish()) : before;
        int end = network.state[after] == Network.SUMMARY ? summaries.entry(after) : after;
        if (network.state[after] == Network.SUMMARY && type.toFinish()) {
            leftOut(DiagnosticCode.LINK_ON_SUMMARY, dependency, "drives the finish of a summary activity");
        } else if (start < 0 || end < 0) {
            leftOut(DiagnosticCode.LINK_ON_SUMMARY, dependency, "ends at a summary activity that lies below itself");
        } else {
            add(start, end, Network.SPECIAL, position);
        }
    }

    private void connect() {
        int[] first = new int[network.nodes() + 1];
        for (int i = 0; i < count; i++) {
            first[successor[i] + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        network.first = first;
        network.from = new int[count];
        network.weight = new int[count];
        network.link = new int[count];
        for (int i = 0; i < count; i++) {
            int edge = next[successor[i]]++;
            network.from[edge] = predecessor[i];
            network.weight[edge] = weight[i];
            network.link[edge] = link[i];
        }
    }

    private void leftOut(DiagnosticCode code, Dependency left, String why) {
        diagnostics.add(new Diagnostic(
                code,
                List.of(left.predecessor(), left.successor()),
                "The link " + left.predecessor() + " -> " + left.successor() + " " + why));
    }

    private int weight(Dependency dependency, int before, int after) {
        LinkType type = dependency.type();
        Lag lag = dependency.lag();
        int minutes = lag.signum() == 0 ? 0 : reach.bounded(lag(dependency, before));
        boolean started = network.state[before] == Network.STARTED || network.state[after] == Network.STARTED;
        boolean sum = lag.signum() == 0 || (!lag.kind().elapsed() && onCalendarOf(before, after));
        boolean crew = network.crew(before) != null || network.crew(after) != null;
        if (started || !sum || crew || instant(before) || network.calendar[before] != network.calendar[after]) {
            return Network.SPECIAL;
        }
        int ahead = type.fromFinish() ? network.duration[before] : 0;
        int behind = type.toFinish() ? network.duration[after] : 0;
        return ahead - behind + minutes;
    }

    /** Whether something has finished without working time between its actual dates: its finish may lie before. */
    private boolean instant(int node) {
        return network.state[node] == Network.FINISHED && network.duration[node] == 0;
    }

    /** Whether a lag counts on the calendar that both ends of its link count on. */
    private boolean onCalendarOf(int before, int after) {
        return network.calendar[before]
                == switch (network.rules.lagCalendar()) {
                    case SUCCESSOR -> network.namedCalendar(after);
                    case PREDECESSOR -> network.namedCalendar(before);
                    case PROJECT -> network.usual;
                    case ALL_HOURS -> network.allHours;
                };
    }

    private long lag(Dependency dependency, int before) {
        Lag lag = dependency.lag();
        return lag.kind() == LagKind.ELAPSED_SHARE
                ? 0
                : lag.minutesOf(
                        Math.max(0, network.activities.get(before).duration().minutes()));
    }
}
