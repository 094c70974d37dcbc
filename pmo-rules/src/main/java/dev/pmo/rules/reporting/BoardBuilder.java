package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.Conflict;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the escalation board of a review together. Used once, by one thread. */
final class BoardBuilder {

    private static final Comparator<LocalDate> DATED_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<WaitingItem> URGENT_FIRST = Comparator.comparing(WaitingItem::due, DATED_FIRST)
            .thenComparing(WaitingItem::severity, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(WaitingItem::from)
            .thenComparing(WaitingItem::kind)
            .thenComparing(WaitingItem::item)
            .thenComparing(WaitingItem::wanted);

    private static final Comparator<WaitingAt> MOST_URGENT_FIRST = Comparator.<WaitingAt, LocalDate>comparing(
                    at -> at.items().get(0).due(), DATED_FIRST)
            .thenComparing(at -> -at.items().size())
            .thenComparing(WaitingAt::to)
            .thenComparing(at -> Objects.requireNonNullElse(at.decider(), ""));

    private final Review review;
    private final ReviewResult result;
    private final @Nullable ReviewResult earlier;
    private final ScopeNames index;
    private final List<DecisionLine> wanted;
    private final Map<String, Finding> findings = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private final Map<String, List<DecisionLine>> decisions = new HashMap<>();
    private final Map<String, WaitingAt> deciders = new TreeMap<>();
    private final Map<String, List<WaitingItem>> items = new TreeMap<>();

    BoardBuilder(Review review, @Nullable ReviewResult earlier, ScopeNames index, List<DecisionLine> wanted) {
        this.review = review;
        this.result = review.result();
        this.earlier = earlier;
        this.index = index;
        this.wanted = wanted;
        result.findings().forEach(finding -> findings.put(finding.id(), finding));
        if (earlier != null) {
            earlier.findings().forEach(finding -> before.add(finding.id()));
        }
    }

    EscalationBoard build() {
        Set<DecisionLine> open = new LinkedHashSet<>(ConflictLines.joined(wanted, review, findings));
        for (DecisionLine line : open) {
            for (String id : line.findings()) {
                Finding finding = Objects.requireNonNull(findings.get(id));
                decisions
                        .computeIfAbsent(finding.subject(), key -> new ArrayList<>())
                        .add(line);
            }
        }
        for (int place = 0; place < index.all().size(); place++) {
            for (HandedUp up : HandedUpItems.of(review, place)) {
                List<DecisionLine> same = same(up);
                same.forEach(open::remove);
                add(up, same);
            }
        }
        open.forEach(this::add);
        return new EscalationBoard(result.asOf(), sorted());
    }

    /**
     * The decisions that findings about this item, and about nothing else, ask of the one that it was handed to:
     * first what is asked of the item, then of the exceptions that it reports on, the most urgent first.
     */
    private List<DecisionLine> same(HandedUp up) {
        Set<DecisionLine> same = new LinkedHashSet<>();
        for (String subject : up.subjects()) {
            for (DecisionLine line : decisions.getOrDefault(subject, List.of())) {
                boolean all = line.findings().stream()
                        .map(id -> Objects.requireNonNull(findings.get(id)))
                        .allMatch(finding -> up.subjectOf(finding) && !joint(finding));
                if (all && line.to().equals(up.to())) {
                    same.add(line);
                }
            }
        }
        return same.stream()
                .sorted(Comparator.comparing(this::ofException).thenComparing(DecisionList.URGENT_FIRST))
                .toList();
    }

    private boolean ofException(DecisionLine line) {
        return line.findings().stream().allMatch(id -> HandedUp.ofException(Objects.requireNonNull(findings.get(id))));
    }

    /** Whether it is about a conflict of several items, which is more than each of them. */
    private boolean joint(Finding finding) {
        return conflicts(finding).stream().anyMatch(conflict -> conflict.items().size() > 1);
    }

    private List<Conflict> conflicts(Finding finding) {
        return review.findFact(finding.scope(), AuthorityFacts.CONFLICTS)
                .map(open -> open.value().here().stream()
                        .filter(conflict -> conflict.subject().equals(finding.subject()))
                        .toList())
                .orElse(List.of());
    }

    private void add(HandedUp up, List<DecisionLine> same) {
        Set<ScopeRef> parties = new LinkedHashSet<>(List.of(up.from()));
        up.affects().stream().sorted().forEach(parties::add);
        same.forEach(line -> parties.addAll(parties(line)));
        DecisionLine first = same.isEmpty() ? null : same.get(0);
        LocalDate askedSince = askedSince(same);
        String wanted = up.wanted().isBlank() && first != null ? first.wanted() : up.wanted();
        add(
                up.to(),
                first == null || !first.to().equals(up.to()) ? decider(up.to()) : first.decider(),
                item(new WaitingItem(
                        up.kind(),
                        up.item(),
                        up.title(),
                        wanted,
                        up.from(),
                        index.name(up.from()),
                        List.copyOf(parties),
                        up.since() == null ? askedSince : up.since(),
                        up.since() == null && askedSince != null,
                        null,
                        up.due() == null ? earliest(same) : up.due(),
                        0,
                        same.stream()
                                .map(DecisionLine::severity)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        first == null ? null : first.recommended(),
                        same.stream().flatMap(line -> line.findings().stream()).toList(),
                        List.of(),
                        up.onRecord())));
    }

    /** The day of the earlier review, if that had one of the findings behind it. */
    private @Nullable LocalDate askedSince(List<DecisionLine> lines) {
        boolean known = lines.stream().flatMap(line -> line.findings().stream()).anyMatch(before::contains);
        return earlier == null || !known ? null : earlier.asOf();
    }

    private static @Nullable LocalDate earliest(List<DecisionLine> lines) {
        return lines.stream()
                .map(DecisionLine::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void add(DecisionLine line) {
        LocalDate askedSince = askedSince(List.of(line));
        add(
                line.to(),
                line.decider(),
                item(new WaitingItem(
                        WaitingKind.FINDING,
                        "",
                        "",
                        line.wanted(),
                        line.from(),
                        line.fromName(),
                        parties(line),
                        askedSince,
                        askedSince != null,
                        null,
                        line.due(),
                        0,
                        line.severity(),
                        line.recommended(),
                        line.findings(),
                        List.of(),
                        null)));
    }

    /** The scope that asks, then all others that are party to a conflict that it asks about. */
    private List<ScopeRef> parties(DecisionLine line) {
        Set<ScopeRef> parties = new LinkedHashSet<>(List.of(line.from()));
        for (String id : line.findings()) {
            Finding finding = Objects.requireNonNull(findings.get(id));
            conflicts(finding).forEach(conflict -> parties.addAll(conflict.parties()));
        }
        return List.copyOf(parties);
    }

    /** The same item with its days counted, and with what its findings say. */
    private WaitingItem item(WaitingItem one) {
        LocalDate since = one.since();
        LocalDate due = one.due();
        return new WaitingItem(
                one.kind(),
                one.item(),
                one.title(),
                one.wanted(),
                one.from(),
                one.fromName(),
                one.parties(),
                since,
                one.sinceAtLeast(),
                since == null ? null : Math.max(0, Dates.days(since, result.asOf())),
                due,
                due == null ? 0 : Math.max(0, Dates.days(due, result.asOf())),
                one.severity(),
                one.recommended(),
                one.findings(),
                one.findings().stream()
                        .map(id -> Objects.requireNonNull(findings.get(id)).text())
                        .toList(),
                one.onRecord());
    }

    private void add(ScopeRef to, @Nullable String decider, WaitingItem item) {
        String key = to + (decider == null ? "" : "\n" + decider);
        deciders.putIfAbsent(key, new WaitingAt(to, index.name(to), decider, 0, List.of()));
        items.computeIfAbsent(key, unused -> new ArrayList<>()).add(item);
    }

    private List<WaitingAt> sorted() {
        List<WaitingAt> all = new ArrayList<>();
        deciders.forEach((key, at) -> {
            List<WaitingItem> waiting = Objects.requireNonNull(items.get(key));
            waiting.sort(URGENT_FIRST);
            int overdue = (int)
                    waiting.stream().filter(item -> item.daysOverdue() > 0).count();
            all.add(new WaitingAt(at.to(), at.toName(), at.decider(), overdue, waiting));
        });
        all.sort(MOST_URGENT_FIRST);
        return all;
    }

    private @Nullable String decider(ScopeRef ref) {
        Scope scope = index.find(ref);
        return scope == null ? null : scope.governance().findDecider().orElse(null);
    }
}
