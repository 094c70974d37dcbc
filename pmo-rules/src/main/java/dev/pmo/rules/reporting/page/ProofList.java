package dev.pmo.rules.reporting.page;

import dev.pmo.rules.reporting.WhyLine;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.ProofStep;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof of a finding as lists within lists, for a page of the host: markup without style or script, all data in it
 * escaped. What follows from a step that stands further up is not shown again.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ProofList {

    private ProofList() {}

    /**
     * The steps below the text of a finding.
     *
     * @param explanation the explanation of the finding
     * @return a {@code ul} element; empty where the finding rests on nothing
     */
    public static String of(Explanation explanation) {
        List<WhyLine> lines = new ArrayList<>();
        for (Explanation.Line line : explanation.lines()) {
            ProofStep step = line.step();
            lines.add(new WhyLine(line.depth(), step.kind(), step.label(), step.value(), step.scope(), step.origin()));
        }
        Html html = new Html();
        new WhyList(html).list(lines, explanation.finding().scope());
        return html.toString();
    }
}
