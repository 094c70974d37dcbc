package dev.pmo.rules.peer;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.Conflict;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.reporting.WaitingKind;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for whom until when: what was handed up, joined with what findings ask about it, and what they ask besides. */
final class BoardByHand {

    private final Tree tree;
    private final Review review;
    private final Map<String, Finding> findings = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Waiting> board;

    BoardByHand(Tree tree, Review review, @Nullable ReviewResult earlier) {
        this.tree = tree;
        this.review = review;
        this.board = new HandedUpByHand(tree, review.result().asOf()).board();
        review.result().findings().forEach(finding -> findings.put(finding.id(), finding));
        for (Scope scope : tree.upwards()) {
            review.findFact(scope.ref(), AuthorityFacts.CONFLICTS)
                    .ifPresent(fact -> conflicts.addAll(fact.value().here()));
        }
        ask();
        if (earlier != null) {
            knownLastTime(earlier);
        }
    }

    List<Waiting> board() {
        return board;
    }

    /** What findings ask: about something that waits already, about a conflict, or something of its own. */
    private void ask() {
        List<Waiting> others = new ArrayList<>();
        for (Wanted.Decision decision : new Wanted(tree, review.result()).decisions()) {
            List<Waiting> about = about(decision);
            if (about.isEmpty()) {
                Waiting line =
                        new Waiting(WaitingKind.FINDING, "", decision.request().to(), decision.from());
                line.add(decision);
                line.due = decision.due();
                others.add(line);
            } else {
                about.forEach(waiting -> waiting.asked.add(decision));
            }
        }
        board.forEach(Waiting::asked);
        board.addAll(conflictsJoined(others));
    }

    /** The items that all findings behind a decision are about, and that wait for the same scope. */
    private List<Waiting> about(Wanted.Decision decision) {
        List<Waiting> about = new ArrayList<>();
        for (Waiting waiting : board) {
            boolean ofReport = waiting.kind == WaitingKind.EXCEPTION;
            if (waiting.to.equals(decision.request().to())) {
                boolean all = true;
                for (Finding finding : decision.behind()) {
                    all &= ofReport ? ofReport(waiting, finding) : isAbout(waiting, finding);
                }
                if (all) {
                    about.add(waiting);
                }
            }
        }
        return about;
    }

    private boolean isAbout(Waiting waiting, Finding finding) {
        String rule = finding.ruleId();
        String word = waiting.kind.name().toLowerCase(Locale.ROOT);
        if (rule.equals("authority.conflict-between-scopes")) {
            Conflict conflict = conflict(finding);
            return conflict.items().size() == 1
                    && finding.subject().equals(waiting.from + "/" + word + " " + waiting.item);
        }
        if (finding.scope().equals(waiting.from)) {
            return finding.subject().equals(word + " " + waiting.item)
                    || (finding.subject().equals(waiting.item) && ofSort(rule, waiting.kind));
        }
        return finding.subject().equals(waiting.from + "/" + waiting.item) && ofSort(rule, waiting.kind);
    }

    private static boolean ofSort(String rule, WaitingKind kind) {
        return switch (kind) {
            case RISK ->
                rule.startsWith("raid.risk-")
                        || rule.startsWith("raid.acceptance-")
                        || rule.equals("raid.escalated-risk");
            case ISSUE -> rule.startsWith("raid.issue-");
            case CHANGE -> rule.startsWith("change.");
            case EXCEPTION, FINDING -> false;
        };
    }

    /** About the report itself, or about an exception that it reports on. */
    private boolean ofReport(Waiting waiting, Finding finding) {
        ExceptionReport report = waiting.report;
        String rule = finding.ruleId();
        if (report == null) {
            return false;
        }
        if (rule.startsWith("tolerance.exception-") && finding.subject().equals(waiting.item)) {
            return finding.scope().equals(waiting.from);
        }
        StageId stage = report.stage();
        for (ToleranceAspect aspect : report.aspects()) {
            String subject = (stage == null ? "" : stage + "/") + aspect;
            boolean own = finding.scope().equals(waiting.from)
                    && rule.equals(stage == null ? "tolerance.exception" : "tolerance.stage-exception")
                    && finding.subject().equals(subject);
            boolean above = stage == null
                    && rule.equals("tolerance.exception-beyond-level")
                    && finding.subject().equals(waiting.from + "/" + aspect);
            if (own || above) {
                return true;
            }
        }
        return false;
    }

    private Conflict conflict(Finding finding) {
        for (Conflict conflict : conflicts) {
            if (conflict.at().equals(finding.scope()) && conflict.subject().equals(finding.subject())) {
                return conflict;
            }
        }
        throw new AssertionError("no conflict " + finding.id());
    }

    /** A severe issue in a conflict that the same board settles is one line with it, by the earlier date. */
    private List<Waiting> conflictsJoined(List<Waiting> lines) {
        Set<Waiting> joined = new HashSet<>();
        for (Waiting line : lines) {
            for (String id : List.copyOf(line.findings)) {
                Finding finding = findings.get(id);
                if (finding == null || !finding.ruleId().equals("authority.conflict-between-scopes")) {
                    continue;
                }
                Conflict conflict = conflict(finding);
                line.parties.addAll(conflict.parties());
                for (Waiting other : lines) {
                    if (other.to.equals(line.to) && other != line && severeIssueOf(conflict, other)) {
                        line.findings.addAll(other.findings);
                        line.dueBy(other.due);
                        line.severity = max(line.severity, other.severity);
                        line.wanted = conflict.items().size() == 1 ? other.wanted : line.wanted;
                        joined.add(other);
                    }
                }
            }
        }
        List<Waiting> rest = new ArrayList<>(lines);
        rest.removeAll(joined);
        return rest;
    }

    private static @Nullable Severity max(@Nullable Severity one, @Nullable Severity other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    private boolean severeIssueOf(Conflict conflict, Waiting line) {
        boolean all = true;
        for (String id : line.findings) {
            Finding finding = java.util.Objects.requireNonNull(findings.get(id));
            all &= finding.ruleId().equals("raid.issue-severe")
                    && conflict.items().stream()
                            .anyMatch(item -> item.owner().equals(finding.scope())
                                    && item.kind().toString().equalsIgnoreCase("issue")
                                    && item.id().equals(finding.subject()));
        }
        return all;
    }

    /** What has no day of its own waits since the earlier review at least, if that asked for it too. */
    private void knownLastTime(ReviewResult last) {
        Set<String> then = new HashSet<>();
        last.findings().forEach(finding -> then.add(finding.id()));
        for (Waiting waiting : board) {
            if (waiting.since == null && waiting.findings.stream().anyMatch(then::contains)) {
                waiting.since = last.asOf();
                waiting.atLeast = true;
            }
        }
    }
}
