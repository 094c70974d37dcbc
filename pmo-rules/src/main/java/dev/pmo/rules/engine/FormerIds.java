package dev.pmo.rules.engine;

import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules were called before: waivers and earlier results may still call them so. */
final class FormerIds {

    private final Map<String, String> present = new HashMap<>();

    FormerIds(List<Rule> rules) {
        for (Rule rule : rules) {
            rule.formerIds().forEach(former -> present.put(former, rule.id()));
        }
    }

    /** What a rule is called now. */
    String present(String ruleId) {
        return present.getOrDefault(ruleId, ruleId);
    }

    /** An earlier result as it would read if its rules had been called then what they are called now. */
    ReviewResult inPresentIds(ReviewResult earlier) {
        return new ReviewResult(
                earlier.engineVersion(),
                earlier.asOf(),
                earlier.root(),
                earlier.modules(),
                earlier.scopes(),
                earlier.evaluations(),
                earlier.findings().stream().map(this::renamed).sorted().toList(),
                earlier.gaps().stream().map(this::renamed).sorted().toList(),
                earlier.proof().stream().map(this::renamed).toList());
    }

    private Finding renamed(Finding finding) {
        String now = present(finding.ruleId());
        return now.equals(finding.ruleId())
                ? finding
                : new Finding(
                        now + finding.id().substring(finding.ruleId().length()),
                        now,
                        finding.scope(),
                        finding.subject(),
                        finding.severity(),
                        finding.aspect(),
                        finding.template(),
                        finding.arguments(),
                        finding.escalated(),
                        finding.decision(),
                        finding.waived());
    }

    private Gap renamed(Gap gap) {
        String now = present(gap.source());
        return now.equals(gap.source()) ? gap : new Gap(gap.kind(), now, gap.scope(), gap.reason(), gap.subject());
    }

    /** What was handed up is known by the id of its finding. */
    private ProofStep renamed(ProofStep step) {
        int end = step.kind() == ProofKind.ESCALATION ? step.label().indexOf('@') : -1;
        String rule = end < 0 ? "" : step.label().substring(0, end);
        return end < 0 || present(rule).equals(rule)
                ? step
                : new ProofStep(
                        step.kind(),
                        present(rule) + step.label().substring(end),
                        step.value(),
                        step.scope(),
                        step.origin(),
                        step.premises());
    }
}
