package dev.pmo.rules.result;

import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Why a finding holds: its text, and below it everything it follows from, down to input fields and thresholds.
 *
 * <p>The tree is given as lines with depths, so that it has no limit of depth. A step that stands further up already
 * is not unfolded again. This class is immutable and thread-safe.
 *
 * @param finding the finding
 * @param text its text
 * @param lines the steps, each below the one it supports
 */
public record Explanation(Finding finding, String text, List<Line> lines) {

    /** Copies the lines. */
    public Explanation {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(text, "text");
        lines = Copies.copy(lines);
    }

    /**
     * The text, and below it each step on a line of its own, indented below what it supports.
     *
     * @return the lines, with {@code \n} between them
     */
    public String outline() {
        StringBuilder outline = new StringBuilder(text);
        for (Line line : lines) {
            outline.append('\n')
                    .append("  ".repeat(line.depth() + 1))
                    .append(line.step().text());
            outline.append(line.shownAbove() ? " (shown above)" : "");
        }
        return outline.toString();
    }

    /**
     * A step at its place in the tree.
     *
     * @param depth how deep it stands, 0 directly below the finding
     * @param name the placeholder it fills, at depth 0; empty below
     * @param step the step
     * @param shownAbove whether what it follows from is shown further up
     */
    public record Line(int depth, String name, ProofStep step, boolean shownAbove) {

        /** A missing name is the empty one, since many mappers leave out empty texts. */
        public Line {
            name = Objects.requireNonNullElse(name, "");
            Objects.requireNonNull(step, "step");
        }
    }
}
