package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The report by exception: what is outside tolerance or needs a decision, who must decide, by when and why; one line
 * for what is within tolerance; and what could not be assessed.
 *
 * <pre>{@code
 * ReportByException report = ReportByException.of(review);
 * String page = HtmlReport.of(report);
 * }</pre>
 *
 * <p>Plain records through and through. Every finding of the review is in exactly one of: the findings of
 * {@code exceptions}, {@code waived}, {@code dataQuality}, or the counts of {@code others}; movements are listed in
 * {@code changes} in addition. This class is immutable and thread-safe.
 *
 * @param title what the report is about
 * @param asOf the date of the review
 * @param root the scope that was reviewed
 * @param headline the most important in a few sentences
 * @param summary the counts
 * @param decisions the decisions that are wanted, the most urgent first
 * @param exceptions the scopes outside tolerance or in need of attention, the gravest first
 * @param withinTolerance one line about all others that are within tolerance
 * @param notAssessed what could not be assessed
 * @param control what waits for whom, and where the risks lie
 * @param changes what changed since last time
 * @param waived the findings that somebody accepts until a date
 * @param dataQuality what validation found
 * @param plans how well plans are built: over everything, then at each exception with a plan of its own
 * @param others the findings of lesser severity at other scopes, counted by rule
 */
public record ReportByException(
        String title,
        LocalDate asOf,
        ScopeRef root,
        List<String> headline,
        ReportSummary summary,
        List<DecisionLine> decisions,
        List<ScopeException> exceptions,
        String withinTolerance,
        NotAssessed notAssessed,
        ControlReport control,
        Changes changes,
        List<FindingLine> waived,
        List<FindingLine> dataQuality,
        List<PlanQuality> plans,
        List<RuleCount> others) {

    /** Copies the lists. */
    public ReportByException {
        title = Objects.requireNonNullElse(title, "");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(root, "root");
        headline = Copies.copy(headline);
        Objects.requireNonNull(summary, "summary");
        decisions = Copies.copy(decisions);
        exceptions = Copies.copy(exceptions);
        withinTolerance = Objects.requireNonNullElse(withinTolerance, "");
        Objects.requireNonNull(notAssessed, "notAssessed");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(changes, "changes");
        waived = Copies.copy(waived);
        dataQuality = Copies.copy(dataQuality);
        plans = Copies.copy(plans);
        others = Copies.copy(others);
    }

    /**
     * The report of a review.
     *
     * @param review the review
     * @return the report
     */
    public static ReportByException of(Review review) {
        return new ReportBuilder(review, null).build();
    }

    /**
     * The report of a review, with what is new, changed and cleared since an earlier result.
     *
     * @param review the review
     * @param earlier the result of last time
     * @return the report
     */
    public static ReportByException of(Review review, ReviewResult earlier) {
        return new ReportBuilder(review, Objects.requireNonNull(earlier, "earlier")).build();
    }

    /**
     * The same report with another sentence at the end of its headline.
     *
     * @param sentence the sentence
     * @return the changed report
     */
    public ReportByException withRemark(String sentence) {
        List<String> sentences = new ArrayList<>(headline);
        sentences.add(sentence);
        return new ReportByException(
                title,
                asOf,
                root,
                sentences,
                summary,
                decisions,
                exceptions,
                withinTolerance,
                notAssessed,
                control,
                changes,
                waived,
                dataQuality,
                plans,
                others);
    }
}
