package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.Conflict;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.reporting.WaitingKind;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What waits for whom until when: what was handed up and has no answer, and what findings ask besides. */
final class BoardByHand {

    /** One line of the board. */
    static final class Waiting {
        final WaitingKind kind;
        final String item;
        final ScopeRef to;
        final ScopeRef from;
        final Set<ScopeRef> parties = new TreeSet<>();
        final Set<String> findings = new TreeSet<>();
        final List<Wanted.Decision> asked = new ArrayList<>();
        String wanted = "";

        @Nullable
        LocalDate since;

        boolean atLeast;

        @Nullable
        LocalDate due;

        @Nullable
        Severity severity;

        boolean decided;

        @Nullable
        ExceptionReport report;

        Waiting(WaitingKind kind, String item, ScopeRef to, ScopeRef from) {
            this.kind = kind;
            this.item = item;
            this.to = to;
            this.from = from;
        }

        void add(Wanted.Decision decision) {
            findings.addAll(decision.ids());
            severity = severity == null || decision.severity().compareTo(severity) > 0 ? decision.severity() : severity;
            if (wanted.isEmpty()) {
                wanted = decision.request().wanted();
            }
        }

        /** What is asked about it: of the item by its own name first, then of what it reports on, the urgent first. */
        void asked() {
            asked.sort(Comparator.comparing((Wanted.Decision decision) -> !ofItself(decision))
                    .thenComparing(Wanted.Decision.URGENT_FIRST));
            LocalDate first = null;
            for (Wanted.Decision decision : asked) {
                add(decision);
                parties.add(decision.from());
                LocalDate by = decision.due();
                first = first == null || (by != null && by.isBefore(first)) ? by : first;
            }
            due = due == null ? first : due;
        }

        private boolean ofItself(Wanted.Decision decision) {
            return decision.behind().stream()
                    .anyMatch(finding -> !finding.ruleId().equals("tolerance.exception")
                            && !finding.ruleId().equals("tolerance.exception-beyond-level")
                            && !finding.ruleId().equals("tolerance.stage-exception"));
        }

        void dueBy(@Nullable LocalDate other) {
            due = due == null || (other != null && other.isBefore(due)) ? other : due;
        }
    }

    private final Tree tree;
    private final Review review;
    private final LocalDate asOf;
    private final Map<String, Finding> findings = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Waiting> board = new ArrayList<>();

    BoardByHand(Tree tree, Review review, @Nullable ReviewResult earlier) {
        this.tree = tree;
        this.review = review;
        this.asOf = review.result().asOf();
        review.result().findings().forEach(finding -> findings.put(finding.id(), finding));
        for (Scope scope : tree.upwards()) {
            review.findFact(scope.ref(), AuthorityFacts.CONFLICTS)
                    .ifPresent(fact -> conflicts.addAll(fact.value().here()));
            handedUp(scope);
        }
        ask();
        if (earlier != null) {
            knownLastTime(earlier);
        }
    }

    List<Waiting> board() {
        return board;
    }

    private void handedUp(Scope scope) {
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                item(WaitingKind.RISK, risk.id().value(), scope, risk.escalation(), risk.affects());
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                item(WaitingKind.ISSUE, issue.id().value(), scope, issue.escalation(), issue.affects());
            }
        }
        Requests requests = new Requests(tree, scope);
        for (ChangeRequest request : scope.changes().requests()) {
            ChangeStanding standing = requests.standing(request);
            if (standing == null || standing == ChangeStanding.POSTPONED || requests.pending(request)) {
                int before = board.size();
                item(WaitingKind.CHANGE, request.id().value(), scope, request.escalation(), request.affects());
                for (Waiting waiting : board.subList(before, board.size())) {
                    waiting.due = waiting.due == null ? request.dates().decisionDue() : waiting.due;
                }
            }
        }
        Reports reports = new Reports(tree, scope, asOf);
        for (ExceptionReport report : reports.known()) {
            boolean decided = reports.decided(report);
            boolean wrong = decided && Tree.judged(scope) && reports.wrong(report) != null;
            boolean early = decided && Tree.judged(scope) && reports.out(report);
            boolean answered = report.escalation() != null && !reports.out(report);
            if (wrong || early || (!decided && !answered)) {
                report(scope, reports, report, wrong);
            }
        }
    }

    private void item(
            WaitingKind kind, String id, Scope from, @Nullable RecordedEscalation escalation, List<ScopeRef> affects) {
        if (escalation != null && escalation.waiting(asOf)) {
            Waiting waiting = new Waiting(kind, id, escalation.to(), from.ref());
            waiting.parties.addAll(affects);
            fill(waiting, escalation);
            if (waiting.due == null && kind != WaitingKind.CHANGE && waiting.since != null) {
                waiting.due = waiting.since.plusDays(
                        tree.policy(RaidPolicy.TYPE, from).responseDays().high());
            }
            board.add(waiting);
        }
    }

    private static void fill(Waiting waiting, RecordedEscalation escalation) {
        waiting.wanted = escalation.decisionWanted() == null
                        || escalation.decisionWanted().isBlank()
                ? ""
                : escalation.decisionWanted();
        waiting.since = escalation.raised();
        waiting.due = escalation.responseDue();
    }

    /** For whom it was handed to; else a stage for its own project, and the whole for the level above. */
    private void report(Scope scope, Reports reports, ExceptionReport report, boolean wrong) {
        Scope above = tree.above(scope);
        RecordedEscalation escalation = report.escalation();
        ScopeRef to = escalation != null
                ? escalation.to()
                : report.stage() != null || above == null ? scope.ref() : above.ref();
        if (wrong) {
            to = atLeast(to, reports.mayDecide(report));
        }
        Waiting waiting = new Waiting(WaitingKind.EXCEPTION, report.id().value(), to, scope.ref());
        if (escalation != null) {
            fill(waiting, escalation);
        }
        waiting.since = waiting.since == null ? report.raised() : waiting.since;
        waiting.due = reports.due(report);
        waiting.decided = reports.decided(report);
        waiting.report = report;
        board.add(waiting);
    }

    /** The scope itself, or the nearest above it of a level at least. */
    private ScopeRef atLeast(ScopeRef to, @Nullable Level level) {
        Scope scope = tree.find(to);
        while (scope != null && level != null && scope.level().compareTo(level) < 0 && tree.above(scope) != null) {
            scope = tree.above(scope);
        }
        return scope == null ? to : scope.ref();
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
