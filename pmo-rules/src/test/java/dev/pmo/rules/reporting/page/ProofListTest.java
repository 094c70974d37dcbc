package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof of one finding as a fragment for a page of the host. */
class ProofListTest {

    private static final ScopeRef PROJECT = ScopeRef.parse("PROJECT:P");

    private static final Finding FINDING = new Finding(
            "a.rule@PROJECT:P", "a.rule", PROJECT, "", Severity.LOW, null, "text", List.of(), false, null, null);

    private static Explanation.Line line(int depth, String label, String value, String scope) {
        ProofStep step = new ProofStep(ProofKind.INPUT, label, value, ScopeRef.parse(scope), null, List.of());
        return new Explanation.Line(depth, "", step, false);
    }

    @Test
    void stepsAreListsWithinListsAndDataAreEscaped() {
        Explanation explanation = new Explanation(
                FINDING,
                "text",
                List.of(
                        line(0, "sum", "<b>7", "PROJECT:P"),
                        line(1, "field", "7", "PROJECT:Q"),
                        line(0, "other", "1", "PROJECT:P")));

        assertThat(ProofList.of(explanation).replaceAll(" class=\"kind\"|</?bdi>", ""))
                .isEqualTo("<ul><li><span>recorded</span> <code>sum</code> = <strong>&lt;b&gt;7</strong>"
                        + "<ul><li><span>recorded</span> <code>field</code> = <strong>7</strong>"
                        + " <span>at PROJECT:Q</span></li></ul></li>"
                        + "<li><span>recorded</span> <code>other</code> = <strong>1</strong></li></ul>");
    }

    @Test
    void aFindingThatRestsOnNothingHasNoList() {
        assertThat(ProofList.of(new Explanation(FINDING, "text", List.of()))).isEmpty();
    }
}
