package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules on changes that were approved and do not show, and on items of scope that no approved change brought in. */
final class ApplicationRules {

    private static final String SOURCE = "UK Government Teal Book, chapter 22 (change control): baselines of plan,"
            + " solution and documents stay aligned";
    private static final Reads APPLIED =
            Reads.nothing().fact(BaselineFacts.CHANGES).policy(BaselinePolicy.TYPE);

    private ApplicationRules() {}

    static List<Rule> rules() {
        return List.of(notApplied(), withoutEffect(), unapprovedItem());
    }

    private static Rule notApplied() {
        return Rule.of(
                        "baseline.approved-change-not-applied",
                        "A change was approved and is due, but the baseline still has the value before.",
                        APPLIED,
                        inputs -> judge(inputs, false))
                .described(
                        "Performance is then measured against something that no longer holds, and the next change"
                                + " starts from the wrong value.",
                        "Approved with effect from 1 October: finish on 30 June; the agreed finish is still 31 May.",
                        SOURCE);
    }

    private static Rule withoutEffect() {
        return Rule.of(
                        "baseline.implemented-change-without-effect",
                        "A change is recorded as implemented, but the baseline still has the value before.",
                        APPLIED,
                        inputs -> judge(inputs, true))
                .described(
                        "Either it was not done, or the record of what was agreed was forgotten.",
                        "CR-4 is implemented; the agreed cost is still GBP 100, where GBP 120 was approved.",
                        SOURCE);
    }

    private static Verdict judge(Inputs inputs, boolean implemented) {
        LoggedChanges changes = inputs.fact(BaselineFacts.CHANGES).value();
        if (changes.changes().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        int days = inputs.policy(BaselinePolicy.TYPE).value().daysToApply();
        List<Breach> breaches = new ArrayList<>();
        for (UnappliedChange one : UnappliedChange.of(inputs.scope(), changes, days, inputs.asOf())) {
            if (one.change().implemented() == implemented) {
                breaches.add(implemented ? withoutEffect(inputs, one) : notApplied(inputs, one));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach notApplied(Inputs inputs, UnappliedChange one) {
        boolean dated = one.change().request().dates().effective() != null;
        Premise due = Premise.derived(
                ProofKind.FACT,
                "baseline.due",
                one.due(),
                inputs.scope().ref(),
                List.of(
                        request(one, dated ? "dates.effective" : "decisions", dated ? one.due() : decided(one)),
                        inputs.threshold(
                                inputs.policy(BaselinePolicy.TYPE),
                                "daysToApply",
                                inputs.policy(BaselinePolicy.TYPE).value().daysToApply())));
        return stated(inputs, one, "{change} sets {part} to {to}, due on {due}, but it still stands at {from}")
                .with("due", due);
    }

    private static String decided(UnappliedChange one) {
        return AgreedText.orNothing(AgreedText.of(one.change().decided()));
    }

    private static Breach withoutEffect(Inputs inputs, UnappliedChange one) {
        return stated(
                inputs, one, "{change} is recorded as implemented, but {part} still stands at {from} instead of {to}");
    }

    private static Breach stated(Inputs inputs, UnappliedChange one, String template) {
        String item = one.item() == null ? "" : " " + one.item();
        Premise part = Premise.derived(
                ProofKind.FACT,
                "baseline.part",
                BaselinePaths.one(one.field(), one.item()),
                inputs.scope().ref(),
                List.of(request(one, "baselineChanges", Wording.of(one.field()) + item)));
        Breach breach = Breach.of(Severity.MEDIUM, template)
                .subject(one.change().request().id() + " " + one.field() + item)
                .with("part", part)
                .with("from", inputs.input(BaselinePaths.of(one.field(), one.item()), AgreedText.orNothing(one.from())))
                .with("change", recorded(inputs, one))
                .with("to", request(one, "baselineChanges", AgreedText.orNothing(one.to())));
        ToleranceAspect aspect = BaselinePaths.aspect(one.field());
        return aspect == null ? breach : breach.aspect(aspect);
    }

    /** The change, by what is recorded of it. */
    private static Premise recorded(Inputs inputs, UnappliedChange one) {
        return Premise.derived(
                ProofKind.FACT,
                "baseline.change",
                one.change().request().id(),
                inputs.scope().ref(),
                List.of(request(one, "state", one.change().request().state())));
    }

    private static Premise request(UnappliedChange one, String component, Object value) {
        return request(one.change(), component, value);
    }

    private static Premise request(LoggedChange change, String component, Object value) {
        String path = "changes.requests[" + change.request().id() + "]." + component;
        return Premise.leaf(ProofKind.INPUT, path, value, change.log(), null);
    }

    private static Rule unapprovedItem() {
        return Rule.of(
                        "baseline.scope-item-without-approval",
                        "An item of scope names a change that is not approved, or not known.",
                        Reads.nothing().fact(BaselineFacts.DIFFERENCES).fact(BaselineFacts.CHANGES),
                        ApplicationRules::judgeItems)
                .described(
                        "Scope creeps in under the number of a request that nobody has approved. An item that is new"
                                + " since last time is told as uncontrolled change, and not here again.",
                        "Item SI-9 came in by CR-7, which was rejected.",
                        "PMO health signs: scope items without an approved change");
    }

    private static Verdict judgeItems(Inputs inputs) {
        List<ScopeItem> items = inputs.scope().position().scopeItems();
        if (items.isEmpty()
                || !inputs.scope().profile().mayBeActive()
                || items.stream().allMatch(item -> item.change() == null)) {
            return Verdict.satisfied();
        }
        Set<String> told = inputs.fact(BaselineFacts.DIFFERENCES).value().with(one -> !one.inOrder()).stream()
                .filter(one -> one.difference().field() == BaselineField.SCOPE_ITEM)
                .map(one -> String.valueOf(one.difference().item()))
                .collect(Collectors.toSet());
        Map<ChangeId, LoggedChange> known = new HashMap<>();
        for (LoggedChange change : inputs.fact(BaselineFacts.CHANGES).value().changes()) {
            known.merge(change.request().id(), change, (one, other) -> other.approved() ? other : one);
        }
        List<Breach> breaches = new ArrayList<>();
        for (ScopeItem item : items) {
            ChangeId id = item.change();
            LoggedChange change = id == null ? null : known.get(id);
            boolean approved = change != null && change.approved();
            if (id != null && !approved && !told.contains(item.id().value())) {
                breaches.add(item(inputs, item, id, change));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach item(Inputs inputs, ScopeItem item, ChangeId id, @Nullable LoggedChange change) {
        String path = "position.scopeItems[" + item.id() + "].";
        String begin = "{item} came into scope by {change}, which ";
        Breach breach = Breach.of(
                        change == null ? Severity.MEDIUM : Severity.HIGH,
                        begin + (change == null ? "no change log holds" : "stands at {state}"))
                .subject(item.id())
                .aspect(ToleranceAspect.SCOPE)
                .with("item", inputs.input(path + "title", AgreedValues.titleOf(item)))
                .with("change", inputs.input(path + "change", id));
        return change == null
                ? breach
                : breach.with("state", request(change, "state", change.request().state()));
    }
}
