package org.mandat.jurisdiction;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as one space knows it. No work belongs to a person; only tenures and the
 * account point here.
 *
 * @param id the person in this space
 * @param name the name, a dash if it was erased
 * @param phone the telephone
 * @param email the address, for invitations
 * @param erased whether name, telephone and address were erased
 * @param version for two people who edit at once
 */
public record Person(UUID id, String name, @Nullable String phone, @Nullable String email, boolean erased,
		long version) {

}
