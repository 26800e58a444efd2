package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.security.Role;
import org.mandat.platform.text.Text;

/**
 * A post and who holds it on the day asked for.
 *
 * @param id the post
 * @param kind its kind in the pack
 * @param number which chair of its kind it is
 * @param name what it is called here
 * @param role the role by which it is spoken of
 * @param furtherRoles the roles that it has besides
 * @param actor the actor whose duties it answers for
 * @param phone its telephone, of the post and not of the person
 * @param callOrder its place in "whom to call", if it is listed
 * @param regular the regular holder; of several on one day, the last
 * @param acting who acts beside or instead
 * @param passages whether its holder may see statements of people
 * @param vacantSince of an empty chair, the day from which on it is empty, if it was ever
 * held
 * @param version for two people who edit at once
 */
public record PostView(UUID id, String kind, int number, Text name, String role, Set<String> furtherRoles, String actor,
		@Nullable String phone, @Nullable Integer callOrder, @Nullable Holder regular, List<Holder> acting,
		boolean passages, @Nullable LocalDate vacantSince, long version) {

	/** Whether it has this role, by its name in packs. */
	public boolean has(String asked) {
		return this.role.equals(asked) || this.furtherRoles.contains(asked);
	}

	/** All its roles; they give its permissions. */
	public Set<Role> allRoles() {
		Set<Role> all = EnumSet.of(Role.named(this.role));
		this.furtherRoles.forEach((further) -> all.add(Role.named(further)));
		return all;
	}

	/** Whether nobody holds it, neither regularly nor acting. */
	public boolean vacant() {
		return this.regular == null && this.acting.isEmpty();
	}

	/** The state as one word: {@code held}, {@code acting} or {@code vacant}. */
	public String state() {
		if (this.regular != null) {
			return "held";
		}
		return this.acting.isEmpty() ? "vacant" : "acting";
	}

}
