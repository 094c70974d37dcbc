package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskBand;
import java.util.ArrayList;
import java.util.List;

/** What the text of a report says about control. */
final class ControlText {

    private final TextPage page;
    private final ControlReport control;
    private final int rows;

    ControlText(TextPage page, ControlReport control, int rows) {
        this.page = page;
        this.control = control;
        this.rows = rows;
    }

    void write() {
        board();
        risks();
    }

    private void board() {
        EscalationBoard board = control.board();
        int waiting = board.waiting();
        if (waiting == 0) {
            return;
        }
        page.heading("Escalation board: what waits for whom (" + waiting
                + (board.overdue() == 0 ? ")" : ", " + board.overdue() + " overdue)"));
        int left = rows;
        for (WaitingAt at : board.deciders()) {
            if (left == 0) {
                break;
            }
            String decider = at.decider() == null ? "Nobody is recorded" : at.decider();
            page.hanging(
                    "  ",
                    decider + ", for " + at.toName() + " (" + at.to() + "): "
                            + Headline.counted(at.items().size(), "item")
                            + (at.overdue() == 0 ? "" : ", " + at.overdue() + " overdue"));
            for (WaitingItem item :
                    at.items().subList(0, Math.min(left, at.items().size()))) {
                item(item);
                left--;
            }
        }
        if (waiting > rows) {
            page.wrapped("  ", "... and " + (waiting - rows) + " more, not shown here");
        }
    }

    private void item(WaitingItem item) {
        String due = item.due() == null ? "no date set" : item.due().toString();
        page.hanging("    " + due + " ".repeat(13 - due.length()), timing(item) + what(item));
        if (item.parties().size() > 1) {
            page.identifiers(
                    "                 touches: ",
                    item.parties().subList(1, item.parties().size()).stream()
                            .map(ScopeRef::toString)
                            .toList());
        }
    }

    /** How long it waits and by how much it is overdue, where known. */
    private static String timing(WaitingItem item) {
        List<String> words = new ArrayList<>();
        if (item.daysOverdue() > 0) {
            words.add(Headline.counted(item.daysOverdue(), "day") + " overdue");
        }
        Integer waiting = item.daysWaiting();
        if (waiting != null && waiting >= 0) {
            words.add((item.sinceAtLeast() ? "waits at least " : "waits ") + Headline.counted(waiting, "day"));
        }
        return words.isEmpty() ? "" : "[" + String.join(", ", words) + "] ";
    }

    private static String what(WaitingItem item) {
        String name = item.kind() == WaitingKind.FINDING
                ? ""
                : TextReport.word(item.kind()) + " " + item.item() + " "
                        + (item.title().isBlank() ? "" : item.title() + " ");
        String wanted = item.wanted().isBlank() ? "" : (name.isEmpty() ? "" : "- ") + item.wanted() + " ";
        return name + wanted + "(" + item.fromName() + ", " + item.from() + ")";
    }

    private void risks() {
        if (control.riskMaps().isEmpty()) {
            return;
        }
        page.heading("Where the risks lie, with everything below");
        for (RiskMap map : control.riskMaps().subList(0, Math.min(rows, control.riskMaps().size()))) {
            page.hanging("  ", map.name() + " (" + map.scope() + "): " + counts(map));
        }
    }

    private static String counts(RiskMap map) {
        List<String> bands = new ArrayList<>();
        for (int i = RiskBand.values().length - 1; i >= 0; i--) {
            RiskBand band = RiskBand.values()[i];
            int count = map.in(band);
            if (count > 0) {
                bands.add(count + " " + TextReport.word(band).replace('_', ' '));
            }
        }
        if (map.unscored() > 0) {
            bands.add(map.unscored() + " without a score");
        }
        return map.risks() + " " + map.noun() + ": " + String.join(", ", bands);
    }
}
