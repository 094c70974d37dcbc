package dev.pmo.rules.peer;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.DecisionLine;
import dev.pmo.rules.reporting.EscalationBoard;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.reporting.WaitingAt;
import dev.pmo.rules.reporting.WaitingItem;
import dev.pmo.rules.reporting.WaitingKind;
import dev.pmo.rules.reporting.log.EscalationLogTable;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The decisions wanted and the escalation board beside what is worked out by hand. */
final class BoardComparison {
    private static final LocalDate AS_OF = Corners.AS_OF;

    private final BesideReview beside;
    private final Tree tree;
    private final ReviewResult earlier;
    private final ReportByException report;
    private final EscalationBoard board;
    private final Set<WaitingKind> met = EnumSet.noneOf(WaitingKind.class);

    private BoardComparison(BesideReview beside, Tree tree, ReviewResult earlier) {
        this.beside = beside;
        this.tree = tree;
        this.earlier = earlier;
        this.report = ReportByException.of(beside.review, earlier);
        this.board = report.control().board();
    }

    /** With some of the findings waived, and beside the review of a month ago. */
    static BoardComparison of(TwoSnapshots snapshots, PolicySet policies, long seed) {
        ReviewRequest request =
                ReviewRequest.of(snapshots.now(), AS_OF).withPolicies(policies).withPrevious(snapshots.before());
        Draw draw = new Draw(new Random(seed));
        List<Waiver> waivers = new ArrayList<>();
        for (Finding finding : new BesideReview(request).review.result().findings()) {
            if (finding.decision() != null && draw.chance(8)) {
                waivers.add(Waiver.of(finding, "known", "Bob", AS_OF));
            }
        }
        ReviewRequest last =
                ReviewRequest.of(snapshots.before(), AS_OF.minusDays(30)).withPolicies(policies);
        BoardComparison comparison = new BoardComparison(
                new BesideReview(request.withWaivers(waivers)),
                new Tree(snapshots.now(), policies),
                new BesideReview(last).review.result());
        comparison.decisions();
        comparison.items();
        comparison.order();
        comparison.counts();
        return comparison;
    }

    /** All that differs. */
    List<String> differences() {
        return beside.differences;
    }

    /** What kinds of items wait. */
    Set<WaitingKind> met() {
        return met;
    }

    private void decisions() {
        List<String> expected = new ArrayList<>();
        new Wanted(tree, beside.review.result())
                .decisions().stream().sorted(Wanted.Decision.URGENT_FIRST).forEach(decision -> {
                    ScopeRef to = decision.request().to();
                    expected.add(expected.size() + ": " + to + " " + decider(to) + " <- " + decision.from() + " '"
                            + decision.request().wanted() + "' by " + decision.due() + " " + decision.recommended()
                            + " " + decision.severity() + " " + decision.ids());
                });
        List<String> found = new ArrayList<>();
        for (DecisionLine line : report.decisions()) {
            found.add(found.size() + ": " + line.to() + " " + line.decider() + " <- " + line.from() + " '"
                    + line.wanted() + "' by " + line.due() + " " + line.recommended() + " " + line.severity() + " "
                    + new TreeSet<>(line.findings()));
        }
        same("decision", expected, found);
    }

    private @Nullable String decider(ScopeRef ref) {
        Scope scope = tree.find(ref);
        String board = scope == null ? null : scope.governance().board();
        String sro = scope == null ? null : scope.governance().sro();
        return board != null && !board.isBlank() ? board : sro == null || sro.isBlank() ? null : sro;
    }

    private void same(String what, List<String> expected, List<String> found) {
        beside.compare(what, new TreeSet<>(expected), new TreeSet<>(found));
        if (expected.size() != found.size()) {
            beside.differences.add(what + ": " + expected.size() + " by hand, " + found.size() + " in the report");
        }
    }

    private void items() {
        Review review = beside.review;
        List<String> expected = new ArrayList<>();
        for (Waiting waiting : new BoardByHand(tree, review, earlier).board()) {
            Set<ScopeRef> parties = new TreeSet<>(waiting.parties);
            parties.add(waiting.from);
            Long days = waiting.since == null ? null : Math.max(0, AS_OF.toEpochDay() - waiting.since.toEpochDay());
            long late = waiting.due == null ? 0 : Math.max(0, AS_OF.toEpochDay() - waiting.due.toEpochDay());
            expected.add(waiting.to + " " + decider(waiting.to) + " <- " + waiting.from + " " + waiting.kind + " "
                    + waiting.item + " '" + waiting.wanted + "' since " + waiting.since + " " + waiting.atLeast + " "
                    + days + " by " + waiting.due + " " + late + " " + waiting.severity + " " + parties + " decided "
                    + waiting.decided + " " + waiting.findings);
        }
        List<String> found = new ArrayList<>();
        for (WaitingAt at : board.deciders()) {
            for (WaitingItem item : at.items()) {
                met.add(item.kind());
                found.add(at.to() + " " + at.decider() + " <- " + item.from() + " " + item.kind() + " " + item.item()
                        + " '" + item.wanted() + "' since " + item.since() + " " + item.sinceAtLeast() + " "
                        + item.daysWaiting() + " by " + item.due() + " " + item.daysOverdue() + " " + item.severity()
                        + " " + new TreeSet<>(item.parties()) + " decided " + (item.onRecord() != null) + " "
                        + new TreeSet<>(item.findings()));
            }
        }
        same("item", expected, found);
    }

    /** What is due first stands first, what has no date last; so do those who decide, each once. */
    private void order() {
        Set<String> deciders = new HashSet<>();
        LocalDate before = LocalDate.MIN;
        for (WaitingAt at : board.deciders()) {
            LocalDate last = LocalDate.MIN;
            for (WaitingItem item : at.items()) {
                LocalDate due = Objects.requireNonNullElse(item.due(), LocalDate.MAX);
                check(!due.isBefore(last), "out of order: " + item);
                last = due;
            }
            LocalDate first = Objects.requireNonNullElse(at.items().get(0).due(), LocalDate.MAX);
            check(!first.isBefore(before), "out of order: " + at);
            check(deciders.add(at.to() + " " + at.decider()), "twice: " + at);
            before = first;
        }
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            beside.differences.add(what);
        }
    }

    /** The headline, the text, the table and the page say how many, how many are overdue, and when the first is due. */
    private void counts() {
        List<Waiting> waiting = new BoardByHand(tree, beside.review, earlier).board();
        long overdue = 0;
        LocalDate first = null;
        for (Waiting one : waiting) {
            overdue += one.due != null && one.due.isBefore(AS_OF) ? 1 : 0;
            first = first == null || (one.due != null && one.due.isBefore(first)) ? one.due : first;
        }
        int count = waiting.size();
        String many = count == 0
                ? "No decision is wanted."
                : count
                        + (count == 1 ? " decision is wanted" : " decisions are wanted")
                        + (first == null ? "" : ", the first by " + first)
                        + (overdue == 0 ? "." : "; " + overdue + (overdue == 1 ? " is overdue." : " are overdue."));
        check(report.headline().contains(many), "headline: " + many + " is not in " + report.headline());
        check(board.waiting() == count && board.overdue() == overdue, "counts of the board");
        check(EscalationLogTable.of(beside.review).rows().size() == count, "rows of the log");
        String text = TextReport.of(report).replaceAll("\\s+", " ");
        check(text.contains(many), "text: " + many);
        String items = count == 1 ? "1 item waits" : count + " items wait";
        check(
                count == 0
                        || HtmlReport.of(report).contains(items + " for a decision, " + overdue + " of them overdue"),
                "page: " + items);
    }
}
