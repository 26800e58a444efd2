package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of links and of what was said by them. There is no row of a partner: a link is
 * taken away by its use, and an answer is nothing but another content of the one box of
 * its round, which is sealed anew with the key of the installation each time.
 */
@Repository
class PartnerRepository {

	private static final String PURPOSE = "assessment partners of ";

	private final JdbcClient sql;

	private final Vault vault;

	PartnerRepository(JdbcClient sql, Vault vault) {
		this.sql = sql;
		this.vault = vault;
	}

	void link(UUID round, byte[] digest) {
		this.sql.sql("insert into assessment.partner_link (space_id, round_id, digest) values (?, ?, ?)")
			.params(RoundRepository.space(), round, digest)
			.update();
	}

	/**
	 * Writes all links of the round anew, by their digest: the order of rows in a backup
	 * is that in which they were written, and would be that of the slips.
	 */
	void shuffle(UUID round) {
		this.sql.sql("""
				with was as (delete from assessment.partner_link where space_id = ? and round_id = ? returning *)
				insert into assessment.partner_link (space_id, round_id, digest)
				select space_id, round_id, digest from was order by digest
				""").params(RoundRepository.space(), round).update();
	}

	/** Takes a link away; false if it was used or never made. */
	boolean spend(UUID round, byte[] digest) {
		return this.sql.sql("delete from assessment.partner_link where space_id = ? and round_id = ? and digest = ?")
			.params(RoundRepository.space(), round, digest)
			.update() == 1;
	}

	/** Whether there is a box that was sealed with another key, as after a restore. */
	boolean lost(UUID round) {
		return sealed(round, "").isPresent() && box(round).isEmpty();
	}

	/** The box of a round, if it can be opened here. */
	Optional<PartnerBox> box(UUID round) {
		return sealed(round, "").flatMap((sealed) -> Optional.ofNullable(open(round, sealed)));
	}

	/** The box, held for the rest of the act. */
	Optional<PartnerBox> hold(UUID round) {
		return sealed(round, " for update").flatMap((sealed) -> Optional.ofNullable(open(round, sealed)));
	}

	void keep(UUID round, PartnerBox box) {
		this.sql.sql("""
				insert into assessment.partner_box (space_id, round_id, sealed) values (?, ?, ?)
				on conflict (space_id, round_id) do update set sealed = excluded.sealed
				""").params(RoundRepository.space(), round, this.vault.seal(box.bytes(), PURPOSE + round)).update();
	}

	/** Takes away links and box; of how many answered, the step stays. */
	void forget(UUID round, boolean enough) {
		this.sql.sql("update assessment.round set partners = ? where space_id = ? and id = ?")
			.params(enough ? Round.SHOWN_FROM : 0, RoundRepository.space(), round)
			.update();
		for (String table : new String[] { "partner_link", "partner_box" }) {
			this.sql.sql("delete from assessment." + table + " where space_id = ? and round_id = ?")
				.params(RoundRepository.space(), round)
				.update();
		}
	}

	/** Takes away the links of rounds whose links were made before this day. */
	int expire(LocalDate before) {
		return this.sql.sql("""
				delete from assessment.partner_link l using assessment.round r
				 where l.space_id = ? and r.space_id = l.space_id and r.id = l.round_id and r.linked_on < ?
				""").params(RoundRepository.space(), before).update();
	}

	/**
	 * How many open rounds have links, and of how many they are older than this day. Not
	 * how many links: who reads it twice would know that somebody answered meanwhile.
	 */
	int[] linked(LocalDate today, LocalDate before) {
		return this.sql.sql("""
				select count(*), count(*) filter (where linked_on < :before) from assessment.round r
				 where space_id = :space and closed_on is null
				   and (linked_on >= :living or exists (select 1 from assessment.partner_link l
				                                         where l.space_id = r.space_id and l.round_id = r.id))
				""")
			.param("before", before)
			.param("space", RoundRepository.space())
			.param("living", today.minusDays(Partners.DAYS))
			.query((row, n) -> new int[] { row.getInt(1), row.getInt(2) })
			.single();
	}

	private Optional<byte[]> sealed(UUID round, String lock) {
		return this.sql.sql("select sealed from assessment.partner_box where space_id = ? and round_id = ?" + lock)
			.params(RoundRepository.space(), round)
			.query(byte[].class)
			.optional();
	}

	private @Nullable PartnerBox open(UUID round, byte[] sealed) {
		try {
			return PartnerBox.read(this.vault.open(sealed, PURPOSE + round));
		}
		catch (Vault.Closed ex) {
			return null;
		}
	}

}
