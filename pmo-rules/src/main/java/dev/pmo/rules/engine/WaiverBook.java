package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The waivers of a request, by the scope that they are for. */
final class WaiverBook {

    static final String EXPIRED = "review.expired-waiver";

    private static final Comparator<Waiver> LONGEST_FIRST = Comparator.comparing(Waiver::until)
            .reversed()
            .thenComparing(Waiver::ruleId)
            .thenComparing(Waiver::subject, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Waiver::approver)
            .thenComparing(Waiver::reason);

    private final Map<ScopeRef, List<Waiver>> byScope = new TreeMap<>();

    private final FormerIds formerIds;

    WaiverBook(List<Waiver> waivers, FormerIds formerIds) {
        this.formerIds = formerIds;
        List<Waiver> sorted = new ArrayList<>(new LinkedHashSet<>(waivers));
        sorted.sort(LONGEST_FIRST);
        for (Waiver waiver : sorted) {
            byScope.computeIfAbsent(waiver.scope(), key -> new ArrayList<>()).add(waiver);
        }
    }

    List<Waiver> at(ScopeRef scope) {
        return byScope.isEmpty() ? List.of() : byScope.getOrDefault(scope, List.of());
    }

    Set<ScopeRef> scopes() {
        return byScope.keySet();
    }

    /** The rules that are waived, by what they are called now. */
    Set<String> ruleIds() {
        Set<String> ids = new TreeSet<>();
        byScope.values().forEach(waivers -> waivers.forEach(waiver -> ids.add(formerIds.present(waiver.ruleId()))));
        return ids;
    }

    @Nullable
    Waiver find(String ruleId, ScopeRef scope, String subject, LocalDate asOf) {
        for (Waiver waiver : at(scope)) {
            String wanted = waiver.subject();
            if (waiver.holdsOn(asOf)
                    && formerIds.present(waiver.ruleId()).equals(ruleId)
                    && (wanted == null || wanted.equals(subject))) {
                return waiver;
            }
        }
        return null;
    }

    List<Breach> expiredAt(ScopeRef scope, LocalDate asOf) {
        List<Breach> expired = new ArrayList<>(0);
        for (Waiver waiver : at(scope)) {
            if (!waiver.holdsOn(asOf) && !renewed(waiver, asOf)) {
                expired.add(breachOf(waiver, scope, asOf));
            }
        }
        return expired;
    }

    /** Whether another waiver of the same finding, or of all findings of the rule there, is in force. */
    private boolean renewed(Waiver ended, LocalDate asOf) {
        String rule = formerIds.present(ended.ruleId());
        for (Waiver waiver : at(ended.scope())) {
            boolean covers = waiver.subject() == null || waiver.subject().equals(ended.subject());
            if (covers
                    && waiver.holdsOn(asOf)
                    && formerIds.present(waiver.ruleId()).equals(rule)) {
                return true;
            }
        }
        return false;
    }

    private static Breach breachOf(Waiver waiver, ScopeRef scope, LocalDate asOf) {
        String item = waiver.ruleId() + (waiver.subject() == null ? "" : "#" + waiver.subject());
        String path = "waivers[" + item + "]";
        return Breach.of(Severity.MEDIUM, "The waiver of {rule} approved by {approver} ended on {until}, before {asOf}")
                .subject(item + "/" + waiver.until())
                .with("rule", leaf(ProofKind.INPUT, path + ".ruleId", item, scope))
                .with("approver", leaf(ProofKind.INPUT, path + ".approver", waiver.approver(), scope))
                .with("until", leaf(ProofKind.INPUT, path + ".until", waiver.until(), scope))
                .with("asOf", leaf(ProofKind.AS_OF, "asOf", asOf, scope));
    }

    private static Premise leaf(ProofKind kind, String label, Object value, ScopeRef scope) {
        return Premise.leaf(kind, label, value, scope, null);
    }
}
