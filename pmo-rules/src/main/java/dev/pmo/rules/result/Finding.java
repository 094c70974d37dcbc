package dev.pmo.rules.result;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concluded about a scope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id {@code rule@LEVEL:scope#subject}, the same in every review that concludes the same; a {@code #} or
 *     {@code %} in the name of the scope stands there as {@code %23} or {@code %25}
 * @param ruleId the rule
 * @param scope the portfolio, programme or project that it is about
 * @param subject the item within the scope, such as the identifier of a risk; empty for the scope as a whole
 * @param severity how much it matters
 * @param aspect the aspect of tolerance that it touches, if any
 * @param template the text with its placeholders
 * @param arguments what the placeholders stand for, each with its proof
 * @param escalated whether it was handed to the level above
 * @param decision the decision that is wanted, if any
 * @param waived the waiver that accepts it, if any
 */
public record Finding(
        String id,
        String ruleId,
        ScopeRef scope,
        String subject,
        Severity severity,
        @Nullable ToleranceAspect aspect,
        String template,
        List<Argument> arguments,
        boolean escalated,
        @Nullable DecisionRequest decision,
        @Nullable Waiver waived)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::scope)
            .thenComparing(Finding::ruleId)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::id);

    /** Copies the arguments; a missing subject is the empty one, since many mappers leave out empty texts. */
    public Finding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(scope, "scope");
        subject = Objects.requireNonNullElse(subject, "");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(template, "template");
        arguments = Copies.copy(arguments);
    }

    /**
     * The text, with the values in place of the placeholders.
     *
     * @return the text
     */
    public String text() {
        return Template.fill(template, arguments);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
