package org.mandat.evidence.coding;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was done to a sentence.
 *
 * @param act code, accept, reject, look, remove, agree or undo
 * @param themes the codes it speaks of
 * @param at when
 * @param version of the sentence since then
 * @param undone whether it was taken back
 * @param post the kind of post that acted, or none for the system
 * @param mine whether the reader's own tenure acted
 */
public record ActView(String act, List<String> themes, Instant at, long version, boolean undone, @Nullable String post,
		boolean mine) {

}
