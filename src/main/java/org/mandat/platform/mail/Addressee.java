package org.mandat.platform.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;

/**
 * Somebody to whom mails go, as known at this moment.
 *
 * @param person the person
 * @param name the name, for the greeting
 * @param address the address, or none
 * @param language the language in which the person reads
 * @param reached whether the post is still held
 */
public record Addressee(UUID person, String name, @Nullable String address, Language language, boolean reached) {

	@Override
	public String toString() {
		return "Addressee[" + this.person + "]";
	}

}
