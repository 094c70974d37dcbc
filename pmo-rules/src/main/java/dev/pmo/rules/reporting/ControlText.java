package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.raid.Concentration;
import dev.pmo.rules.raid.WatchedRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the text of a report says about control. */
final class ControlText {

    private final TextPage page;
    private final ReportByException report;
    private final ControlReport control;
    /** Where all that waits is, under the name that the command line asks for it by. */
    private static final String ESCALATIONS = "the log of escalations";

    private final int rows;

    ControlText(TextPage page, ReportByException report, int rows) {
        this.page = page;
        this.report = report;
        this.control = report.control();
        this.rows = rows;
    }

    void write() {
        board();
        new ChangeText(page, control, rows).write();
        risks();
    }

    private void board() {
        EscalationBoard board = control.board();
        int waiting = board.waiting();
        page.heading("Decisions wanted: what waits for whom"
                + (waiting == 0
                        ? ""
                        : " (" + waiting
                                + (board.overdue() == 0 ? ")" : ", of them overdue " + board.overdue() + ")")));
        if (waiting == 0) {
            page.wrapped("  ", "No decision is wanted.");
        }
        deciders(board);
        int shown = 0;
        for (WaitingAt at : board.deciders()) {
            if (shown < rows) {
                decider(at);
            }
            for (WaitingItem item : at.items()) {
                if (shown < rows) {
                    item(++shown, item);
                }
            }
        }
        if (waiting > shown) {
            page.blank();
            page.leftOut(waiting - shown, ESCALATIONS);
        }
    }

    /** One line for each, so that none is missed where the list below is cut. */
    private void deciders(EscalationBoard board) {
        if (board.deciders().size() < 2) {
            return;
        }
        page.wrapped("  ", "first by    decisions  overdue  who decides");
        for (WaitingAt at :
                board.deciders().subList(0, Math.min(rows, board.deciders().size()))) {
            LocalDate due = at.items().get(0).due();
            page.hanging(
                    String.format(
                            Locale.ROOT,
                            "  %-10s  %9d  %7s  ",
                            due == null ? "no date" : due,
                            at.items().size(),
                            at.overdue() == 0 ? "" : at.overdue()),
                    who(at) + ", for " + at.toName() + " (" + at.to() + ")");
        }
        page.leftOut(board.deciders().size() - rows, ESCALATIONS);
    }

    private static String who(WaitingAt at) {
        return at.decider() == null ? "Nobody is recorded who decides" : at.decider();
    }

    private void decider(WaitingAt at) {
        page.blank();
        page.hanging(
                "  ",
                who(at) + ", for " + at.toName() + " ("
                        + at.to() + "): " + Headline.counted(at.items().size(), "decision")
                        + (at.overdue() == 0 ? "" : ", of them overdue " + at.overdue()));
    }

    private void item(int number, WaitingItem item) {
        page.hanging(
                String.format(Locale.ROOT, "%3d. ", number),
                (item.due() == null ? "no date set" : "by " + item.due())
                        + timing(item)
                        + (item.severity() == null ? "" : "  " + Wording.of(item.severity())));
        if (item.kind() != WaitingKind.FINDING) {
            page.hanging("     handed up:   ", TextReport.word(item.kind()) + " " + item.item() + " " + item.title());
        }
        if (!item.wanted().isBlank()) {
            page.hanging("     decide:      ", item.wanted());
        }
        if (item.onRecord() != null) {
            page.hanging("     on record:   ", item.onRecord());
        }
        if (item.recommended() != null) {
            page.hanging("     recommended: ", TextReport.word(item.recommended()));
        }
        page.hanging("     asked by:    ", item.fromName() + " (" + item.from() + ")");
        if (item.parties().size() > 1) {
            List<ScopeRef> others = item.parties().subList(1, item.parties().size());
            page.identifiers(
                    "     touches:     ",
                    others.stream().map(ScopeRef::toString).toList());
        }
        for (String reason : ControlWords.reasons(item)) {
            page.hanging("     why:         ", reason);
        }
        if (!item.findings().isEmpty()) {
            page.identifiers("     because of:  ", item.findings());
        }
    }

    /** How long it waits and by how much it is overdue, where known. */
    private static String timing(WaitingItem item) {
        String overdue = item.daysOverdue() == 0 ? "" : ", " + Headline.counted(item.daysOverdue(), "day") + " OVERDUE";
        Integer waiting = item.daysWaiting();
        return waiting == null || waiting < 0
                ? overdue
                : overdue + ", waits " + (item.sinceAtLeast() ? "at least " : "") + Headline.counted(waiting, "day");
    }

    private void risks() {
        if (control.riskMaps().isEmpty() && control.risks().isEmpty()) {
            return;
        }
        page.heading("Risks, with everything below");
        String mapped = ControlWords.mapped(report);
        if (!mapped.isEmpty()) {
            page.wrapped("  ", mapped);
        }
        for (RiskMap map : first(control.riskMaps())) {
            page.hanging("  ", map.name() + " (" + map.scope() + "): " + counts(map));
        }
        page.leftOut(control.riskMaps().size() - rows, TextReport.JSON_FORM);
        for (RiskProfile profile : first(control.risks())) {
            page.blank();
            profile(profile);
        }
        page.leftOut(control.risks().size() - rows, TextReport.JSON_FORM);
    }

    private void profile(RiskProfile profile) {
        page.hanging(
                "  ", profile.name() + " (" + profile.scope() + "), risks taken to be " + profile.assumption() + ":");
        profile.threats().forEach(total -> page.hanging("     threats:       ", ControlWords.total(total)));
        profile.opportunities().forEach(total -> page.hanging("     opportunities: ", ControlWords.total(total)));
        for (Concentration one : profile.concentrations()) {
            page.hanging(
                    "     hangs on:      ",
                    TextReport.word(one.on()) + " " + one.name() + ": " + ControlWords.whole(one.expected()) + " of "
                            + ControlWords.whole(one.total()) + ", " + Rags.percent(one.share()) + ", "
                            + Headline.counted(one.threats(), "threat"));
        }
        for (WatchedRisk one : first(profile.watched())) {
            page.hanging(
                    "     watch:         ",
                    (one.from() == null ? "no date" : one.from()) + "  " + one.risk() + " " + one.title() + " ("
                            + one.scope() + ")"
                            + (one.score() == null ? "" : ", " + one.score().inWords())
                            + (one.owner() == null ? "" : ", " + one.owner()));
        }
        page.leftOut(profile.watched().size() - rows, "the log of risks");
    }

    private <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(rows, all.size()));
    }

    private static String counts(RiskMap map) {
        List<String> bands = new ArrayList<>();
        List<RiskBand> worstFirst = new ArrayList<>(List.of(RiskBand.values()));
        Collections.reverse(worstFirst);
        for (RiskBand band : worstFirst) {
            int count = map.in(band);
            if (count > 0) {
                bands.add(count + " " + TextReport.word(band));
            }
        }
        if (map.unscored() > 0) {
            bands.add(map.unscored() + " without a score");
        }
        return map.risks() + " " + map.noun() + ": " + String.join(", ", bands);
    }
}
