package dev.pmo.rules.reporting.page;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.reporting.EscalationBoard;
import dev.pmo.rules.reporting.WaitingAt;
import dev.pmo.rules.reporting.WaitingItem;
import dev.pmo.rules.reporting.WaitingKind;
import java.util.List;

/** Who has to decide what by when, one line for each: the answer at first sight. */
final class DeciderTable {

    /** As many as are taken in at a glance. */
    private static final int ROWS = 8;

    private static final int LONGEST = 160;

    private final Html html;

    DeciderTable(Html html) {
        this.html = html;
    }

    /** Where the items of a decider stand, counted from 0. */
    static String anchor(int decider) {
        return "decider-" + (decider + 1);
    }

    void write(EscalationBoard board) {
        List<WaitingAt> deciders = board.deciders();
        if (deciders.isEmpty()) {
            return;
        }
        html.table(
                "Who has to decide, the most urgent first",
                List.of(".Who decides", "First by", "#Decisions", "#Overdue", ".The first of them"));
        int before = 0;
        for (int i = 0; i < Math.min(ROWS, deciders.size()); i++) {
            decider(before < BoardSection.ROWS ? anchor(i) : "decisions", deciders.get(i));
            before += deciders.get(i).items().size();
        }
        html.endTable();
        int left = deciders.size() - ROWS;
        if (left > 0) {
            html.raw("<p class=\"note\">" + Html.grouped(left) + (left == 1 ? " more has" : " more have")
                    + " to decide: <a href=\"#decisions\">the decisions</a>.</p>\n");
        }
    }

    private void decider(String target, WaitingAt at) {
        WaitingItem first = at.items().get(0);
        html.row()
                .cell("key")
                .raw("<a href=\"#" + target + "\">")
                .name(who(at))
                .raw("</a> <br><span class=\"ref\">for ");
        html.name(at.toName()).raw(" ").name(at.to()).raw("</span>").cell("d");
        html.raw(first.due() == null ? "no date set" : "<time>" + first.due() + "</time>");
        html.number(at.items().size()).cell();
        html.raw(at.overdue() == 0 ? "" : "<span class=\"clash\">" + Html.grouped(at.overdue()) + "</span>");
        html.prose().text(what(first), LONGEST);
        if (!first.from().equals(at.to())) {
            html.raw(" <br><span class=\"ref\">asked by ")
                    .name(first.fromName())
                    .raw("</span>");
        }
        html.endRow();
    }

    static String who(WaitingAt at) {
        return at.decider() == null ? "Nobody is recorded" : at.decider();
    }

    private static String what(WaitingItem item) {
        if (item.kind() == WaitingKind.FINDING) {
            return item.wanted();
        }
        String named = Html.word(item.kind()) + " " + item.item() + " " + item.title();
        return Copies.text(named) + (item.wanted().isBlank() ? "" : ": " + item.wanted());
    }
}
