package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.reporting.EscalationBoard;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.WaitingAt;
import dev.pmo.rules.reporting.WaitingItem;
import dev.pmo.rules.reporting.WaitingKind;
import java.util.List;
import java.util.Map;

/** What waits for whom. */
final class BoardSection {

    static final int ROWS = 300;
    private static final int LONGEST = 300;

    private final Html html;
    private final ReportByException report;
    private final Map<String, String> anchors;

    BoardSection(Html html, ReportByException report, Map<String, String> anchors) {
        this.html = html;
        this.report = report;
        this.anchors = anchors;
    }

    void write() {
        EscalationBoard board = report.control().board();
        html.open("decisions", "Decisions wanted: what waits for whom");
        if (board.waiting() == 0) {
            html.raw("<p>No decision is wanted.</p>\n").close();
            return;
        }
        html.raw("<p>" + Html.grouped(board.waiting()) + (board.waiting() == 1 ? " item waits" : " items wait")
                + " for a decision, " + Html.grouped(board.overdue()) + " of them overdue: decisions that findings ask"
                + " for, and what was handed up and is not answered yet.</p>\n");
        html.leftOut(Math.min(ROWS, board.waiting()), board.waiting(), "items", "The log of escalations holds");
        html.table(
                "What waits for whom; the most urgent first",
                List.of(
                        ".By",
                        "#Overdue",
                        "#Waiting",
                        ".What is to be decided, and why",
                        "Recommended",
                        "Asked by",
                        ".Severity"));
        int left = ROWS;
        for (int i = 0; i < board.deciders().size() && left > 0; i++) {
            WaitingAt at = board.deciders().get(i);
            decider(DeciderTable.anchor(i), at);
            at.items().stream().limit(left).forEach(this::item);
            left -= at.items().size();
        }
        html.endTable().close();
    }

    private void decider(String anchor, WaitingAt at) {
        html.raw("<tr class=\"group\" id=\"" + anchor + "\"><th scope=\"colgroup\" colspan=\"7\">")
                .name(DeciderTable.who(at))
                .raw(" <span class=\"ref\">for ")
                .name(at.toName())
                .raw(" ")
                .name(at.to())
                .raw(": " + Html.grouped(at.items().size()) + (at.items().size() == 1 ? " item" : " items"))
                .raw(at.overdue() == 0 ? "" : ", " + Html.grouped(at.overdue()) + " overdue")
                .raw("</span></th></tr>\n");
    }

    private void item(WaitingItem item) {
        html.row()
                .cell("d")
                .raw(item.due() == null ? "no date set" : "<time>" + item.due() + "</time>")
                .cell()
                .raw(item.daysOverdue() == 0 ? "" : "<span class=\"clash\">" + days(item.daysOverdue()) + "</span>")
                .cell();
        Integer waiting = item.daysWaiting();
        if (waiting != null && waiting >= 0) {
            html.raw((item.sinceAtLeast() ? "&ge; " : "") + days(waiting));
        }
        html.cell().raw("<div dir=\"auto\">");
        if (item.kind() != WaitingKind.FINDING) {
            html.raw(Html.word(item.kind()) + " ").name(item.item()).raw(" ").text(item.title());
            html.raw(item.wanted().isBlank() ? "" : ": ");
        }
        html.text(item.wanted()).raw("</div>");
        if (item.onRecord() != null) {
            html.raw("<div class=\"ref\" dir=\"auto\">On record: ")
                    .text(item.onRecord())
                    .raw("</div>");
        }
        for (String reason : ControlWords.reasons(item)) {
            html.raw("<div class=\"ref\" dir=\"auto\">because: ")
                    .text(reason, LONGEST)
                    .raw("</div>");
        }
        touches(item.parties());
        html.cell()
                .raw(item.recommended() == null ? "" : Html.word(item.recommended()))
                .cell()
                .name(item.fromName())
                .raw(" <br><span class=\"ref\">")
                .name(item.from())
                .raw("</span>")
                .cell();
        if (item.severity() != null) {
            html.badge(item.severity()).raw(" ");
        }
        int number = 0;
        for (String id : item.findings()) {
            String anchor = anchors.get(id);
            number++;
            if (anchor != null) {
                html.raw("<a href=\"#" + anchor + "\">finding&nbsp;" + number + "</a> ");
            } else {
                html.raw("<span class=\"id\">").name(id).raw("</span> ");
            }
        }
        html.endRow();
    }

    private void touches(List<ScopeRef> parties) {
        String before = "<span class=\"ref\">touches ";
        for (ScopeRef party : parties.subList(1, parties.size())) {
            html.raw(before).name(party);
            before = ", ";
        }
        html.raw(parties.size() > 1 ? "</span>" : "");
    }

    private static String days(int days) {
        return Html.grouped(days) + (days == 1 ? " day" : " days");
    }
}
