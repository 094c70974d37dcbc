package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.value.Money;
import dev.pmo.rules.change.baseline.BaselinePolicy;
import dev.pmo.rules.peer.Agreed.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was agreed and is another thing now, which approved change accounts for it, and which was never applied. */
final class BaselinesByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "baseline.uncontrolled-change",
            "baseline.change-beyond-approval",
            "baseline.changed-before-decision",
            "baseline.approved-change-not-applied",
            "baseline.implemented-change-without-effect",
            "baseline.scope-item-without-approval");

    /** Parts that may be agreed one after the other. */
    private static final Set<BaselineField> ONE_BY_ONE = EnumSet.complementOf(EnumSet.of(
            BaselineField.MILESTONE, BaselineField.STAGE, BaselineField.SCOPE_ITEM, BaselineField.OBJECTIVE));

    /** Of one day, or of days that nobody knows, the one further on in the alphabet. */
    private static final Comparator<Logged> LAST = Comparator.comparing(
                    Logged::decided, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Logged::log)
            .thenComparing(change -> change.request().id());

    private static final Set<BaselineField> ONCE =
            EnumSet.of(BaselineField.COST, BaselineField.START, BaselineField.FINISH);

    /** What is said of one part: the value before and after, empty for nothing, {@code null} for any. */
    private record Said(
            boolean approved,
            boolean binding,
            @Nullable LocalDate decided,
            @Nullable LocalDate effective,
            @Nullable LocalDate until,
            @Nullable String from,
            @Nullable String to) {

        boolean inTime(@Nullable LocalDate since, LocalDate asOf) {
            LocalDate took = effective != null ? effective : since != null ? since : asOf;
            boolean known = effective != null || since != null;
            return decided != null
                    && !decided.isAfter(took)
                    && !took.isAfter(asOf)
                    && (!known || until == null || !until.isBefore(took));
        }
    }

    private final Tree tree;
    private final LocalDate asOf;
    private final Map<ScopeRef, Scope> before = new HashMap<>();
    private final Map<ScopeRef, Set<String>> coverage = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    BaselinesByHand(Tree tree, Tree earlier, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        for (Scope scope : earlier.upwards()) {
            before.put(scope.ref(), scope);
        }
        for (Scope scope : tree.upwards()) {
            if (Tree.judged(scope)) {
                List<Logged> logged = Logged.of(tree, scope);
                Set<String> told = compare(scope, logged);
                unapplied(scope, logged);
                items(scope, logged, told);
            }
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    /** What differs in a scope, and how far that is accounted for. */
    Set<String> coverage(Scope scope) {
        return coverage.getOrDefault(scope.ref(), Set.of());
    }

    /** Gives the items of scope that are told as differences. */
    private Set<String> compare(Scope scope, List<Logged> logged) {
        Set<String> told = new HashSet<>();
        Scope was = before.get(scope.ref());
        if (was == null) {
            return told;
        }
        Agreed then = new Agreed(was);
        Agreed now = new Agreed(scope);
        Set<Part> parts = new TreeSet<>(then.values().keySet());
        parts.addAll(now.values().keySet());
        Set<String> all = new TreeSet<>();
        Map<String, Boolean> rules = new TreeMap<>();
        for (Part part : parts) {
            if (then.value(part).equals(now.value(part)) || !comparable(part, then, now)) {
                continue;
            }
            String found = cover(part, then, now, said(scope, part, then.value(part), logged));
            all.add(part + ": " + then.value(part) + " -> " + now.value(part) + " " + found);
            String rule = switch (found) {
                case "NONE", "NOT_APPROVED" -> "baseline.uncontrolled-change";
                case "OTHER_VALUES" -> "baseline.change-beyond-approval";
                case "NOT_IN_TIME" -> "baseline.changed-before-decision";
                default -> "";
            };
            if (part.field() == BaselineField.SCOPE_ITEM && !rule.isEmpty()) {
                told.add(part.item());
            }
            if (!rule.isEmpty() && rules.put(rule + part.field(), true) == null) {
                lines.add(Line.of(rule, scope, part.field()));
            }
        }
        coverage.put(scope.ref(), all);
        return told;
    }

    /** Of a stage that came or went only that is told; one that only has another name is the same. */
    private static boolean comparable(Part part, Agreed then, Agreed now) {
        boolean ofStage = part.field() == BaselineField.STAGE_COST
                || part.field() == BaselineField.STAGE_FINISH
                || (part.field() == BaselineField.TOLERANCE && part.item().contains("/"));
        Part stage = new Part(BaselineField.STAGE, part.item().split("/", 2)[0]);
        boolean both = !then.value(stage).isEmpty() && !now.value(stage).isEmpty();
        return part.field() == BaselineField.STAGE ? !both : !ofStage || both;
    }

    private String cover(Part part, Agreed then, Agreed now, List<Said> all) {
        String from = then.value(part);
        String to = now.value(part);
        boolean alone = ONE_BY_ONE.contains(part.field()) || !then.any(part.field()) || then.listed(part);
        if (from.isEmpty() && alone) {
            return "NOT_NEEDED";
        }
        List<Said> binding = new ArrayList<>();
        List<Said> inTime = new ArrayList<>();
        List<Said> byWhoever = new ArrayList<>();
        for (Said said : all) {
            if (said.approved) {
                byWhoever.add(said);
            }
            if (said.approved && said.binding) {
                binding.add(said);
                if (said.inTime(now.since(part), asOf)) {
                    inTime.add(said);
                }
            }
        }
        if (leads(from, to, inTime)) {
            return "COVERED";
        }
        if (leads(from, to, binding)) {
            return "NOT_IN_TIME";
        }
        if (leads(from, to, byWhoever)) {
            return "NOT_APPROVED";
        }
        if (!binding.isEmpty() && !allHistory(from, binding)) {
            return "OTHER_VALUES";
        }
        return asked(from, to, all) ? "NOT_APPROVED" : "NONE";
    }

    /** Whether a request for this value, or for another instead of the one before, was not approved by those who may. */
    private static boolean asked(String from, String to, List<Said> all) {
        boolean asked = false;
        for (Said said : all) {
            boolean about = said.to == null || said.to.equals(to) || from.equals(said.from);
            asked |= !(said.approved && said.binding) && about;
        }
        return asked;
    }

    /** Whether one may go from value to value by what was said, one beginning where another ends. */
    private static boolean leads(String from, String to, List<Said> said) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (Said one : said) {
                if (one.from == null || reached.contains(one.from)) {
                    if (one.to == null) {
                        return true;
                    }
                    more |= reached.add(one.to);
                }
            }
        }
        return reached.contains(to);
    }

    /** Whether all of it only led to the value from which it has moved since. */
    private static boolean allHistory(String from, List<Said> said) {
        Set<String> leading = new HashSet<>(Set.of(from));
        Set<Said> history = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Said one : said) {
                if (one.to != null && leading.contains(one.to) && history.add(one)) {
                    more = true;
                    if (one.from != null) {
                        leading.add(one.from);
                    }
                }
            }
        }
        return history.containsAll(said);
    }

    private static List<Said> said(Scope scope, Part part, String before, List<Logged> logged) {
        List<Said> said = new ArrayList<>();
        for (Logged change : logged) {
            for (BaselineChange alters : change.alters()) {
                boolean once = ONCE.contains(part.field());
                boolean all = alters.item() == null && !once;
                boolean any = all && alters.from() == null && alters.to() == null;
                if (alters.field() == part.field()
                        && (all || once || part.item().equals(alters.item()))) {
                    said.add(said(
                            change,
                            any ? null : read(part.field(), alters.from()),
                            any ? null : read(part.field(), alters.to())));
                }
            }
        }
        for (ScopeItem item : scope.position().scopeItems()) {
            boolean came =
                    part.equals(new Part(BaselineField.SCOPE_ITEM, item.id().value())) && before.isEmpty();
            Logged meant = came ? meant(item, logged) : null;
            if (meant != null) {
                said.add(said(meant, "", item.title()));
            }
        }
        agreed(scope, part, said);
        return said;
    }

    private static Said said(Logged change, @Nullable String from, @Nullable String to) {
        return new Said(
                change.approved(),
                change.binding(),
                change.decided(),
                change.request().dates().effective(),
                change.until(),
                from,
                to);
    }

    /** The request that an item names: of its own log, else of the first of the others. */
    private static @Nullable Logged meant(ScopeItem item, List<Logged> logged) {
        Logged meant = null;
        for (Logged change : logged) {
            boolean named = change.request().id().equals(item.change());
            boolean before = meant == null
                    || change.own()
                    || (!meant.own() && change.log().compareTo(meant.log()) < 0);
            meant = named && before ? change : meant;
        }
        return meant;
    }

    /** What was agreed with exceptions that were decided, whatever it was before. */
    private static void agreed(Scope scope, Part part, List<Said> said) {
        for (ExceptionReport report : scope.governance().exceptions()) {
            ExceptionDecision decision = report.decision();
            if (decision != null) {
                RecordedDecision by = decision.decision();
                for (String to : agreed(scope, report, decision, part)) {
                    said.add(new Said(true, true, by.on(), null, by.until(), null, to));
                }
            }
        }
    }

    private static Set<String> agreed(Scope scope, ExceptionReport report, ExceptionDecision decision, Part part) {
        String stage = report.stage() == null ? "" : report.stage().value();
        Set<String> values = new TreeSet<>();
        for (Tolerance tolerance : decision.tolerances()) {
            String item = stage.isEmpty() ? tolerance.aspect().name() : stage + "/" + tolerance.aspect();
            if (part.equals(new Part(BaselineField.TOLERANCE, item))) {
                values.add(Agreed.text(tolerance));
            }
        }
        AgreedFigures figures =
                decision.agreed() == null ? new AgreedFigures(null, null, null, null) : decision.agreed();
        BaselineField cost = stage.isEmpty() ? BaselineField.COST : BaselineField.STAGE_COST;
        BaselineField finish = stage.isEmpty() ? BaselineField.FINISH : BaselineField.STAGE_FINISH;
        if (part.equals(new Part(cost, stage)) && figures.cost() != null) {
            values.add(figures.cost().toString());
        }
        if (part.equals(new Part(finish, stage)) && figures.finish() != null) {
            values.add(figures.finish().toString());
        }
        for (Baseline kept : scope.plan().baselines()) {
            for (MilestoneBaseline date : kept.milestones()) {
                Part dated = new Part(BaselineField.MILESTONE, date.milestone().value());
                if (kept.name().equals(figures.baseline()) && date.date() != null && part.equals(dated)) {
                    values.add(date.date().toString());
                }
            }
        }
        return values;
    }

    private static String read(BaselineField field, @Nullable String text) {
        boolean money = field == BaselineField.COST || field == BaselineField.STAGE_COST;
        return text == null ? "" : money ? Money.parse(text).toString() : text;
    }

    /** Of several changes of one part the last decided counts. */
    private void unapplied(Scope scope, List<Logged> logged) {
        Agreed now = new Agreed(scope);
        Map<Part, Logged> last = new TreeMap<>();
        Map<Part, BaselineChange> by = new HashMap<>();
        for (Logged change : logged) {
            for (BaselineChange alters : change.alters()) {
                boolean whole = alters.item() == null && !ONCE.contains(alters.field());
                Part part = new Part(alters.field(), alters.item() == null ? "" : alters.item());
                Logged other = last.get(part);
                boolean later = other == null || LAST.compare(change, other) > 0;
                if (change.binding() && !whole && later) {
                    last.put(part, change);
                    by.put(part, alters);
                }
            }
        }
        int days = tree.policy(BaselinePolicy.TYPE, scope).daysToApply();
        last.forEach((part, change) -> {
            BaselineChange alters = Objects.requireNonNull(by.get(part));
            String from = read(part.field(), alters.from());
            String to = read(part.field(), alters.to());
            LocalDate due = due(change, days);
            if (now.value(part).equals(from) && !from.equals(to) && due != null && !due.isAfter(asOf)) {
                String rule = change.done()
                        ? "baseline.implemented-change-without-effect"
                        : "baseline.approved-change-not-applied";
                String item = part.item().isEmpty() ? "" : " " + part.item();
                lines.add(Line.of(rule, scope, change.request().id() + " " + part.field() + item));
            }
        });
    }

    private static @Nullable LocalDate due(Logged change, int days) {
        LocalDate decided = change.decided();
        LocalDate effective = change.request().dates().effective();
        LocalDate done = change.request().dates().implemented();
        if (effective != null) {
            return effective;
        }
        if (change.done() && done != null) {
            return done;
        }
        return decided == null ? null : decided.plusDays(days);
    }

    private void items(Scope scope, List<Logged> logged, Set<String> told) {
        for (ScopeItem item : scope.position().scopeItems()) {
            if (item.change() != null && !told.contains(item.id().value())) {
                boolean approved = false;
                for (Logged change : logged) {
                    approved |= change.request().id().equals(item.change()) && change.approved();
                }
                if (!approved) {
                    lines.add(Line.of("baseline.scope-item-without-approval", scope, item.id()));
                }
            }
        }
    }
}
