package org.mandat.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * What somebody said, in the exact words, with its source. Carries a role or a place,
 * both only where ground rule G2 allows it.
 *
 * @param words the exact words
 * @param language the language tag they are in
 * @param role the role in which it was said, or none
 * @param place the place it is said of, or none
 * @param saidIn the title of the source
 * @param saidOn its date
 * @param source the source in the own space, or none if another space shares it
 * @param sentence the number of the sentence there
 * @param needs the kinds of need it speaks for
 * @param note what the municipality of which it is said notes on it
 */
public record Voice(String words, String language, @Nullable Text role, @Nullable Text place, String saidIn,
		LocalDate saidOn, @Nullable UUID source, int sentence, List<String> needs, @Nullable String note) {

}
