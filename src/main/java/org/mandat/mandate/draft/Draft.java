package org.mandat.mandate.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A paper that was drawn up from the register.
 *
 * @param duty the duty for which it was drawn up, by its key in the pack, or none
 * @param post the post for which somebody acts, or none
 * @param other the post that acts, or none
 * @param partners keys of organisations or places that take part
 * @param replaces the paper instead of which it was drawn up, or none
 * @param replacedBy the paper that was drawn up instead of it, or none
 * @param fixed whether it has its number and takes no words any more
 * @param dropped whether it was given up
 * @param title its title in each language
 * @param last the number of its newest version
 * @param saved when that was saved
 */
public record Draft(UUID id, DraftKind kind, @Nullable String duty, @Nullable UUID post, @Nullable UUID other,
		List<String> partners, @Nullable UUID replaces, @Nullable UUID replacedBy, boolean fixed, boolean dropped,
		Text title, int last, Instant saved) {

}
