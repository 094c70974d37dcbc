/**
 * Who answers, what is tolerated and what was judged; start at {@link dev.pmo.core.governance.Governance}.
 */
@NullMarked
package dev.pmo.core.governance;

import org.jspecify.annotations.NullMarked;
