package dev.pmo.core.change;

import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.StageId;
import org.jspecify.annotations.Nullable;

/**
 * What a change is about, and who wants it. This class is immutable and thread-safe.
 *
 * @param description what is to change
 * @param reason why it is wanted
 * @param raisedBy who asks for it
 * @param owner who sees to it
 * @param stage the stage to which it is charged
 * @param issue the issue that it settles
 */
public record ChangeSubject(
        @Nullable String description,
        @Nullable String reason,
        @Nullable String raisedBy,
        @Nullable String owner,
        @Nullable StageId stage,
        @Nullable IssueId issue) {

    private static final ChangeSubject NONE = new ChangeSubject(null, null, null, null, null, null);

    /**
     * Nothing said.
     *
     * @return the subject of which nothing is known
     */
    public static ChangeSubject none() {
        return NONE;
    }
}
