package dev.pmo.rules.reporting;

import dev.pmo.core.decision.Impact;
import dev.pmo.rules.tolerance.DraftOption;
import dev.pmo.rules.tolerance.ExceptionDraft;
import java.util.List;
import java.util.Locale;

/** The exception reports in the text of a report. */
final class ExceptionText {

    private final TextPage page;
    private final int rows;

    ExceptionText(TextPage page, int rows) {
        this.page = page;
        this.rows = rows;
    }

    void write(List<ExceptionDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        page.heading("Exception reports, drafted from the data (" + drafts.size() + ")");
        page.wrapped(
                "  ",
                "The figures of each aspect, and what in the data goes with an exception, are on the page and in the"
                        + " JSON form.");
        int shown = Math.min(rows, drafts.size());
        for (int i = 0; i < shown; i++) {
            draft(i + 1, drafts.get(i));
        }
        page.leftOut(drafts.size() - shown, "the JSON form");
    }

    private void draft(int number, ExceptionDraft draft) {
        page.blank();
        page.hanging(
                String.format(Locale.ROOT, "%3d. ", number),
                draft.title() + " (" + draft.scope() + (draft.stage() == null ? "" : ", stage " + draft.stage()) + ")"
                        + (draft.report() == null ? ", not reported yet" : ", reported as " + draft.report()));
        page.hanging("     cause:       ", draft.cause());
        page.hanging("     so:          ", String.join(". ", draft.consequences()));
        draft.above().forEach(margin -> page.hanging("     above:       ", margin.inWords()));
        draft.options().forEach(option -> option(option, draft));
        page.hanging(
                "     recommended: ",
                (draft.recommended() == null ? "nothing. " : draft.recommended() + ". ") + draft.reason());
        draft.gaps().stream()
                .filter(gap -> !gap.equals(draft.reason()))
                .forEach(gap -> page.hanging("     lacking:     ", gap));
    }

    private void option(DraftOption option, ExceptionDraft draft) {
        boolean recommended = option.name().equals(draft.recommended());
        page.hanging(
                "     option:      ",
                option.name() + (recommended ? " [recommended]" : "") + ": " + option.description()
                        + (option.impact().equals(Impact.none()) ? "" : "; " + ControlWords.impact(option.impact()))
                        + (option.businessCase().isEmpty() ? "" : "; business case: " + option.businessCase())
                        + (option.after().isEmpty() ? "" : "; then " + after(option)));
    }

    private static String after(DraftOption option) {
        return String.join(
                ", ",
                option.after().stream()
                        .map(status -> TextReport.word(status.aspect()) + " " + TextReport.word(status.rag()))
                        .toList());
    }
}
