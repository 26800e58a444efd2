package org.mandat.protocol;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/** What is entered in the book: the subject, and for which paper, if one is made here. */
record Entering(Worded subject, @Nullable String paper, @Nullable UUID of) {

}
