package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.tolerance.Entitlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What change requests and decided exceptions say of each part of a scope's baseline. */
final class Approvals {

    /** For items of which a change speaks without naming one. */
    private static final String EVERY = "\u0000every";

    private final Scope scope;
    private final Entitlement entitlement;
    private final Map<BaselineField, Map<String, List<Approval>>> byItem = new EnumMap<>(BaselineField.class);
    private final Map<String, Approval> origins = new HashMap<>();
    private final Map<ChangeId, LoggedChange> byId = new HashMap<>();

    private Approvals(Entitlement entitlement) {
        this.scope = entitlement.scope();
        this.entitlement = entitlement;
    }

    /** What is said of the scope that an entitlement is for. */
    static Approvals of(List<LoggedChange> changes, Entitlement entitlement) {
        Approvals approvals = new Approvals(entitlement);
        for (LoggedChange change : changes) {
            LoggedChange known = approvals.byId.get(change.request().id());
            if (known == null || change.log().equals(approvals.scope.ref())) {
                approvals.byId.put(change.request().id(), change);
            }
            change.alters().forEach(altered -> approvals.add(change, altered));
        }
        approvals.scope.governance().exceptions().forEach(approvals::add);
        for (ScopeItem item : approvals.scope.position().scopeItems()) {
            approvals.add(item);
        }
        return approvals;
    }

    private void add(LoggedChange change, BaselineChange altered) {
        if (!altered.scope().equals(scope.ref())) {
            return;
        }
        BaselineField field = altered.field();
        boolean valueless = altered.from() == null && altered.to() == null;
        boolean every = altered.item() == null && !AgreedValues.SINGLE.contains(field);
        String from = AgreedText.read(field, altered.from());
        String to = AgreedText.read(field, altered.to());
        put(
                field,
                every ? EVERY : Copies.text(altered.item()),
                of(change, from, to, every && valueless, every && valueless));
    }

    private static Approval of(LoggedChange change, String from, String to, boolean anyFrom, boolean anyTo) {
        String id = change.request().id().value();
        return new Approval(
                id,
                change.log(),
                "changes.requests[" + id + "]",
                change.request().state().name(),
                change.approved(),
                change.lacking(),
                change.decided(),
                change.request().dates().effective(),
                until(change.request()),
                from,
                to,
                anyFrom,
                anyTo);
    }

    /** Until when the last approval holds, whatever was decided since. */
    private static @Nullable LocalDate until(ChangeRequest request) {
        LocalDate until = null;
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                until = decision.decision().until();
            }
        }
        return until;
    }

    /** The change that an item of scope names brought it in. */
    private void add(ScopeItem item) {
        LoggedChange change = item.change() == null ? null : byId.get(item.change());
        if (change != null) {
            origins.put(item.id().value(), of(change, "", AgreedValues.titleOf(item), false, false));
        }
    }

    /** The decision on an exception: by whom it counts, since when and until when. */
    private record Ruling(
            String id,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable String lacking) {}

    private void add(ExceptionReport report) {
        ExceptionDecision decision = report.decision();
        if (decision == null) {
            return;
        }
        RecordedDecision recorded = decision.decision();
        String lacking = entitlement
                .findLacking(report)
                .map(reason -> Approval.lacking(recorded, reason))
                .orElse(null);
        Ruling ruling = new Ruling(report.id().value(), recorded.on(), recorded.until(), lacking);
        String stage = report.stage() == null ? null : report.stage().value();
        for (Tolerance tolerance : decision.tolerances()) {
            String aspect = tolerance.aspect().name();
            String item = stage == null ? aspect : stage + "/" + aspect;
            agreed(ruling, BaselineField.TOLERANCE, item, AgreedText.of(tolerance));
        }
        AgreedFigures figures = decision.agreed();
        if (figures != null) {
            agreed(ruling, figures, stage);
        }
    }

    private void agreed(Ruling ruling, AgreedFigures figures, @Nullable String stage) {
        String item = stage == null ? AgreedValues.WHOLE : stage;
        BaselineField cost = stage == null ? BaselineField.COST : BaselineField.STAGE_COST;
        BaselineField finish = stage == null ? BaselineField.FINISH : BaselineField.STAGE_FINISH;
        agreed(ruling, cost, item, AgreedText.of(figures.cost()));
        agreed(ruling, finish, item, AgreedText.of(figures.finish()));
        if (stage == null) {
            agreed(ruling, BaselineField.START, item, AgreedText.of(figures.start()));
        }
        for (Baseline baseline : scope.plan().baselines()) {
            if (baseline.name().equals(figures.baseline())) {
                agreedDates(ruling, baseline);
            }
        }
    }

    private void agreedDates(Ruling ruling, Baseline baseline) {
        for (MilestoneBaseline milestone : baseline.milestones()) {
            String item = milestone.milestone().value();
            agreed(ruling, BaselineField.MILESTONE, item, AgreedText.of(milestone.date()));
        }
        for (ActivityBaseline activity : baseline.activities()) {
            String item = activity.activity().value();
            agreed(ruling, BaselineField.ACTIVITY_START, item, AgreedText.day(activity.start()));
            agreed(ruling, BaselineField.ACTIVITY_FINISH, item, AgreedText.finish(activity.start(), activity.finish()));
        }
    }

    private void agreed(Ruling ruling, BaselineField field, String item, String to) {
        if (to.isEmpty()) {
            return;
        }
        put(
                field,
                item,
                new Approval(
                        ruling.id(),
                        scope.ref(),
                        "governance.exceptions[" + ruling.id() + "]",
                        "decided",
                        true,
                        ruling.lacking(),
                        ruling.on(),
                        null,
                        ruling.until(),
                        "",
                        to,
                        true,
                        false));
    }

    private void put(BaselineField field, String item, Approval approval) {
        byItem.computeIfAbsent(field, key -> new HashMap<>())
                .computeIfAbsent(item, key -> new ArrayList<>(1))
                .add(approval);
    }

    /** What is said of a difference, in an order that does not depend on that of the logs. */
    List<Approval> of(BaselineDifference difference) {
        String item = Copies.text(difference.item());
        Approval origin = difference.field() == BaselineField.SCOPE_ITEM && difference.kind() == DifferenceKind.ADDED
                ? origins.get(item)
                : null;
        List<Approval> stated = of(difference.field(), item);
        if (origin == null) {
            return stated;
        }
        List<Approval> all = new ArrayList<>(stated);
        all.add(origin);
        all.sort(Approval.ORDER);
        return all;
    }

    /** What is said of one part. */
    List<Approval> of(BaselineField field, String item) {
        Map<String, List<Approval>> items = byItem.get(field);
        if (items == null) {
            return List.of();
        }
        List<Approval> all = new ArrayList<>(items.getOrDefault(item, List.of()));
        all.addAll(items.getOrDefault(EVERY, List.of()));
        all.sort(Approval.ORDER);
        return all;
    }
}
