/**
 * A host's own service module, as a pattern to copy; start at {@link dev.pmo.examples.hostmodule.SponsorshipModule}.
 */
@NullMarked
package dev.pmo.examples.hostmodule;

import org.jspecify.annotations.NullMarked;
