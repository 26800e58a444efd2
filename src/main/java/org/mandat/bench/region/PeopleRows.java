package org.mandat.bench.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mandat.bench.region.Town.Chair;
import org.mandat.bench.region.Town.Holder;

/**
 * Who held the posts of a town over the years: tenures of one to four years with gaps
 * between some, one post in eight empty today, the coordinator's never. Whoever holds a
 * post now has an account and a signed-in browser.
 */
final class PeopleRows {

	private final Rows rows;

	private final LocalDate today;

	private final int years;

	PeopleRows(Rows rows, LocalDate today, int years) {
		this.rows = rows;
		this.today = today;
		this.years = years;
	}

	/** A post without its people. */
	record Seat(UUID post, String kind, String role) {
	}

	List<Chair> of(int town, UUID space, String language, List<Seat> seats, Dice dice) {
		List<Chair> chairs = new ArrayList<>();
		for (Seat seat : seats) {
			boolean empty = !seat.role().equals("coordinator") && !seat.role().equals("leader") && dice.in(1, 8);
			LocalDate from = this.today.minusYears(this.years).minusDays(dice.below(300));
			Holder holder = null;
			while (!from.isAfter(this.today)) {
				LocalDate until = from.plusDays(365 + dice.below(1100));
				boolean runs = !until.isBefore(this.today);
				if (runs && empty) {
					break;
				}
				UUID person = person(space, from, dice);
				UUID tenure = tenure(space, seat, person, from, runs ? null : until, dice);
				if (runs) {
					holder = account(town + "-" + chairs.size(), space, tenure, person, language, dice);
				}
				from = until.plusDays(1 + (dice.in(1, 4) ? dice.below(120) : 0));
				if (!runs && from.isAfter(this.today) && !empty) {
					from = until.plusDays(1);
				}
			}
			chairs.add(new Chair(seat.post(), seat.kind(), seat.role(), holder));
		}
		return chairs;
	}

	private UUID person(UUID space, LocalDate from, Dice dice) {
		UUID person = dice.id(start(from));
		this.rows.add(Tables.PERSON, space, person, Words.name(dice), "+000 00 " + (100_000 + dice.below(900_000)),
				null);
		return person;
	}

	private UUID tenure(UUID space, PeopleRows.Seat seat, UUID person, LocalDate from,
			@org.jspecify.annotations.Nullable LocalDate until, Dice dice) {
		UUID tenure = dice.id(start(from));
		String during = "[" + start(from) + "," + ((until == null) ? "" : start(until.plusDays(1))) + ")";
		this.rows.add(Tables.TENURE, space, tenure, seat.post(), person, false, during, from, until,
				"02-" + dice.below(9000) + "/" + from.getYear());
		return tenure;
	}

	private Holder account(String name, UUID space, UUID tenure, UUID person, String language, Dice dice) {
		UUID account = dice.id(Instant.EPOCH.plus(20_000, ChronoUnit.DAYS));
		String token = "bench-browser-" + name;
		this.rows.add(Tables.ACCOUNT, account, "bench-" + name + "@example.org", language);
		this.rows.add(Tables.ACCOUNT_PERSON, space, person, account);
		this.rows.add(Tables.SESSION, dice.id(start(this.today)), digest(token), account,
				start(this.today.plusDays(13)), "bench", "passkey");
		return new Holder(tenure, person, token);
	}

	static Instant start(LocalDate day) {
		return day.atStartOfDay().toInstant(ZoneOffset.UTC);
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
