/** Tests of the test kit, which are not part of it; start at {@code PolicyPropertiesTest}. */
@NullMarked
package dev.pmo.rules.kit;

import org.jspecify.annotations.NullMarked;
