/**
 * Who may decide what: the ladder of authorities from the team to the board, and the scope that a conflict belongs to;
 * start at {@link dev.pmo.rules.authority.AuthorityLadder}.
 */
@NullMarked
package dev.pmo.rules.authority;

import org.jspecify.annotations.NullMarked;
