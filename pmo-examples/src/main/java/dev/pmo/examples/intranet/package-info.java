/**
 * An intranet application with a database of its own that reviews its portfolio each month, stores the review and shows
 * it; the entry is {@link dev.pmo.examples.intranet.IntranetApplication}.
 */
@NullMarked
package dev.pmo.examples.intranet;

import org.jspecify.annotations.NullMarked;
