package org.mandat.administration.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A rule and what it would remove.
 *
 * @param key its name in message keys
 * @param days how long a record is kept, in days
 * @param installation whether it belongs to the installation
 * @param all how many there are
 * @param night of these, what the run of the coming night removes
 * @param month what is gone in thirty days if nothing is added
 * @param year what is gone in a year
 * @param next when the next run is, or nothing where each record has its own
 */
public record RetentionLine(String key, int days, boolean installation, long all, long night, long month, long year,
		@Nullable Instant next) {

}
