/**
 * What every importer gives back or refuses with; start at {@link dev.pmo.examples.input.common.ImportedPortfolio}.
 */
@NullMarked
package dev.pmo.examples.input.common;

import org.jspecify.annotations.NullMarked;
