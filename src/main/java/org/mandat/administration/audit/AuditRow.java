package org.mandat.administration.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * An act as the viewer shows it: who is a post and since when its holder held it, never a
 * name.
 *
 * @param id the entry
 * @param number its place in the chain, or none while it is not sealed
 * @param at when it was done
 * @param act the name of the act
 * @param kind the kind of record
 * @param record the record
 * @param post the post that acted, or none for the product itself
 * @param since when the tenure that acted began, or none
 * @param of the post of that tenure, where it acted for another one by delegation
 */
public record AuditRow(UUID id, @Nullable Long number, Instant at, String act, String kind, UUID record,
		@Nullable Worded post, @Nullable LocalDate since, @Nullable Worded of) {

}
