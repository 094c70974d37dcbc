package dev.pmo.rules.peer;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Finding;
import java.util.Comparator;

/**
 * That a rule speaks of something.
 *
 * @param rule the rule
 * @param scope where
 * @param subject of what, within the scope; empty for the scope as a whole
 */
record Line(String rule, ScopeRef scope, String subject) implements Comparable<Line> {

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::scope).thenComparing(Line::rule).thenComparing(Line::subject);

    static Line of(String rule, Scope scope, Object subject) {
        return new Line(rule, scope.ref(), String.valueOf(subject));
    }

    static Line of(Finding finding) {
        return new Line(finding.ruleId(), finding.scope(), finding.subject());
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rule + "@" + scope + "#" + subject;
    }
}
