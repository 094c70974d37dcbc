package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a review concluded: findings with their proofs, and what could not be assessed.
 *
 * <pre>{@code
 * ReviewDiff diff = again.result().since(june.result());
 * diff.cleared().forEach(finding -> System.out.println("cleared " + finding.id()));
 * diff.added().forEach(finding -> System.out.println("added " + finding.id()));
 * }</pre>
 *
 * <p>Plain records through and through: it can be stored and read back as JSON by the mapper of the host, such as
 * Jackson, JSON-B or Gson. The same request gives the same result, in the same order. This class is immutable and
 * thread-safe.
 *
 * @param engineVersion the version of the engine
 * @param asOf the date of the review
 * @param root the scope that was reviewed, with all below it
 * @param modules the modules that took part, by identifier
 * @param scopes how many portfolios, programmes and projects were reviewed
 * @param evaluations how often a calculation or rule was run; what ran and gave neither finding nor gap was in order
 * @param findings what was concluded, by scope, rule and subject
 * @param gaps what could not be assessed, by scope and source
 * @param proof the steps that the findings rest on, each after those it follows from
 */
public record ReviewResult(
        String engineVersion,
        LocalDate asOf,
        ScopeRef root,
        List<ModuleStamp> modules,
        int scopes,
        long evaluations,
        List<Finding> findings,
        List<Gap> gaps,
        List<ProofStep> proof) {

    /** Copies the lists. */
    public ReviewResult {
        Objects.requireNonNull(engineVersion, "engineVersion");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(root, "root");
        modules = Copies.copy(modules);
        findings = Copies.copy(findings);
        gaps = Copies.copy(gaps);
        proof = Copies.copy(proof);
    }

    /**
     * The finding with an identifier.
     *
     * @param id the identifier
     * @return the finding, if there is one
     */
    public Optional<Finding> findFinding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }

    /**
     * What was concluded about one scope itself, without those below it.
     *
     * @param scope the scope
     * @return its findings, by rule and subject; none where it was not reviewed
     */
    public List<Finding> findingsAt(ScopeRef scope) {
        return findings.stream()
                .filter(finding -> finding.scope().equals(scope))
                .toList();
    }

    /**
     * What could not be assessed at one scope itself, without those below it.
     *
     * @param scope the scope
     * @return its gaps, by source; none where it was not reviewed
     */
    public List<Gap> gapsAt(ScopeRef scope) {
        return gaps.stream().filter(gap -> gap.scope().equals(scope)).toList();
    }

    /**
     * Why a finding holds, down to input fields and thresholds.
     *
     * @param findingId the identifier of the finding
     * @return the explanation
     * @throws IllegalArgumentException if there is no such finding
     */
    public Explanation explain(String findingId) {
        Finding finding = findFinding(findingId)
                .orElseThrow(
                        () -> new IllegalArgumentException("The id of a finding of this review was expected, but was: '"
                                + findingId + "'.\nMaybe the finding was cleared, or the id was cut off at a '#'."));
        return new Explanation(finding, finding.text(), lines(finding));
    }

    private List<Explanation.Line> lines(Finding finding) {
        List<Explanation.Line> lines = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        Deque<int[]> open = new ArrayDeque<>();
        for (Argument argument : finding.arguments()) {
            open.push(new int[] {argument.proof(), 0});
            String name = argument.name();
            while (!open.isEmpty()) {
                int[] next = open.pop();
                ProofStep step = proof.get(next[0]);
                boolean again = !shown.add(next[0]) && !step.premises().isEmpty();
                lines.add(new Explanation.Line(next[1], next[1] == 0 ? name : "", step, again));
                for (int i = again ? -1 : step.premises().size() - 1; i >= 0; i--) {
                    open.push(new int[] {step.premises().get(i), next[1] + 1});
                }
            }
        }
        return lines;
    }

    /**
     * What is new, changed, cleared and not assessed any more in this review against an earlier one. A finding that
     * differs only by the date of the review in its text, or by a decision that is due as many days after it as before,
     * is the same. Where the earlier review was of another root, nothing is cleared at a scope of which this one says
     * nothing at all: it may be no part of this root.
     *
     * @param earlier the earlier result; one of the same date is taken
     * @return the difference
     * @throws IllegalArgumentException if the earlier result is of a later date
     */
    public ReviewDiff since(ReviewResult earlier) {
        if (Objects.requireNonNull(earlier, "earlier").asOf.isAfter(asOf)) {
            throw new IllegalArgumentException("An earlier result than that of '" + asOf
                    + "' was expected, but its date was: '" + earlier.asOf
                    + "'.\nMaybe the two results are exchanged: it is later.since(earlier).");
        }
        return ReviewDiff.between(earlier, this);
    }

    /**
     * This result, if every rule and calculation ran without going wrong.
     *
     * @return this
     * @throws IncompleteReviewException if any of them failed
     */
    public ReviewResult requireComplete() {
        List<Gap> failed =
                gaps.stream().filter(gap -> gap.kind() == GapKind.FAILED).toList();
        if (!failed.isEmpty()) {
            throw new IncompleteReviewException(failed);
        }
        return this;
    }
}
