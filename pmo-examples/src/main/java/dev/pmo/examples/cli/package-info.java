/**
 * The command line; start at {@link dev.pmo.examples.cli.PmoCommand}.
 */
@NullMarked
package dev.pmo.examples.cli;

import org.jspecify.annotations.NullMarked;
