package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.rules.authority.Magnitude;

/** A change request on its way up, with its magnitude as its own level knows it. */
record HandedUpChange(ChangeRequest request, Magnitude magnitude) {}
