package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Waiver;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the report shows it, with why it holds.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier of the finding
 * @param ruleId the rule
 * @param scope the scope that it is about
 * @param scopeName what the scope is called
 * @param subject the item within the scope; empty for the scope as a whole
 * @param severity how much it matters
 * @param aspect the aspect of tolerance that it touches, if any
 * @param text what was found
 * @param escalated whether it was handed to the level above
 * @param waived the waiver that accepts it, if any
 * @param why what it follows from, down to input fields and thresholds
 * @param whyCutOff whether more steps follow than are shown; the result of the review has them all
 */
public record FindingLine(
        String id,
        String ruleId,
        ScopeRef scope,
        String scopeName,
        String subject,
        Severity severity,
        @Nullable ToleranceAspect aspect,
        String text,
        boolean escalated,
        @Nullable Waiver waived,
        List<WhyLine> why,
        boolean whyCutOff) {

    /** Copies the lists. */
    public FindingLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(scope, "scope");
        scopeName = Objects.requireNonNullElse(scopeName, "");
        subject = Objects.requireNonNullElse(subject, "");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
        why = Copies.copy(why);
    }
}
