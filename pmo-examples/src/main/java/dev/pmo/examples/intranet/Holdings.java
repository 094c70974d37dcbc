package dev.pmo.examples.intranet;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.validation.Assembly;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables hold: the portfolio, and everything that is wrong with the rows, those that could not be converted
 * included.
 *
 * @param portfolio the portfolio
 * @param violations what is wrong, by scope and path
 */
record Holdings(Portfolio portfolio, List<Violation> violations) {

    static Holdings of(Assembly assembly, List<Rows.Unread> unread) {
        List<Violation> all = new ArrayList<>(SnapshotValidator.ofDefault().validate(assembly));
        for (Rows.Unread row : unread) {
            all.add(Violation.leftOut(assembly.portfolio().ref(), row.table() + "[" + row.key() + "]", row.reason()));
        }
        all.sort(null);
        return new Holdings(assembly.portfolio(), List.copyOf(all));
    }
}
