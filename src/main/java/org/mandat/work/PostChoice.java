package org.mandat.work;

import java.util.UUID;

import org.mandat.platform.text.Worded;

/** A post as a form or a filter offers it. */
public record PostChoice(UUID id, Worded name) {

}
