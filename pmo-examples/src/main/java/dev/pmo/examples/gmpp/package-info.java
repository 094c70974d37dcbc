/**
 * UK major projects as published; start at {@link dev.pmo.examples.gmpp.GmppImporter}.
 */
@NullMarked
package dev.pmo.examples.gmpp;

import org.jspecify.annotations.NullMarked;
