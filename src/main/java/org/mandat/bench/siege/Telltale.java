package org.mandat.bench.siege;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.mandat.bench.load.Wire;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;

/**
 * Whether the sign-in tells by its time what stands behind an address: wrong passwords at
 * addresses that nobody has, at accounts with a password, with a passkey only and closed,
 * in random order.
 */
final class Telltale {

	private static final int BETWEEN = 32;

	private final Door door;

	private final Report report;

	private final int samples;

	Telltale(Door door, Report report, int samples) {
		this.door = door;
		this.report = report;
		this.samples = samples;
	}

	/** Asks them all; the accounts are changed for it and stay so. */
	Result run(List<String> logins) throws IOException, SQLException {
		Map<String, List<String>> kinds = kinds(logins);
		Map<String, long[]> times = times(kinds);
		Result result = this.report.get("siege-time", "Wrong password: what stands behind the address");
		long[] none = times.get("unknown");
		result.with("samples", this.samples);
		times.forEach((kind, own) -> {
			long[] sorted = own.clone();
			Arrays.sort(sorted);
			result.with(kind + ".p10", Siege.at(sorted, 0.1))
				.with(kind + ".p50", Siege.at(sorted, 0.5))
				.with(kind + ".p90", Siege.at(sorted, 0.9));
			if (own != none) {
				Difference difference = Difference.of(own, none);
				result.with(kind + ".ratio", 1 + difference.median() / result.figure("unknown.p50"))
					.with(kind + ".welch.t", difference.t())
					.with(kind + ".ks.distance", difference.distance())
					.with(kind + ".ks.chance", difference.chance());
			}
		});
		result.notes()
			.add("ratio of the medians to that of unknown addresses; the counters were emptied every " + BETWEEN
					+ " tries, which no attacker can");
		return result;
	}

	private Map<String, List<String>> kinds(List<String> logins) throws SQLException {
		int third = logins.size() / 3;
		Map<String, List<String>> kinds = new LinkedHashMap<>();
		kinds.put("unknown",
				logins.subList(0, third).stream().map((login) -> login.replace("sign-in", "sign-on")).toList());
		kinds.put("password", logins.subList(0, third));
		kinds.put("passkey", logins.subList(third, 2 * third));
		kinds.put("closed", logins.subList(2 * third, 3 * third));
		this.door.change("update identity.account set password_hash = null where login = ?", kinds.get("passkey"));
		this.door.change("update identity.account set closed_at = now() where login = ?", kinds.get("closed"));
		return kinds;
	}

	private Map<String, long[]> times(Map<String, List<String>> kinds) throws IOException, SQLException {
		SplittableRandom random = new SplittableRandom(20_261_123L);
		Map<String, long[]> times = new LinkedHashMap<>();
		kinds.keySet().forEach((kind) -> times.put(kind, new long[this.samples]));
		String[] order = new String[kinds.size() * this.samples];
		Arrays.setAll(order, (n) -> List.copyOf(kinds.keySet()).get(n % kinds.size()));
		for (int n = order.length - 1; n > 0; n--) {
			int other = random.nextInt(n + 1);
			String kept = order[n];
			order[n] = order[other];
			order[other] = kept;
		}
		Map<String, Integer> asked = new LinkedHashMap<>();
		try (Wire wire = new Wire(this.door.port())) {
			for (int n = -BETWEEN; n < order.length; n++) {
				if (n % BETWEEN == 0) {
					this.door.forget();
				}
				String kind = order[Math.floorMod(n, order.length)];
				List<String> logins = kinds.get(kind);
				int number = asked.merge(kind, 1, Integer::sum);
				byte[] request = this.door.form().signIn(logins.get(number % logins.size()), "a guess of a stranger");
				long before = System.nanoTime();
				wire.ask(request);
				long took = System.nanoTime() - before;
				if (n == -1) {
					asked.clear();
				}
				if (n >= 0) {
					times.get(kind)[number - 1] = took;
				}
			}
		}
		return times;
	}

	/** The sign-in form, and what only the owner of the database can do beside it. */
	interface Door {

		int port();

		Doorway form();

		/** Empties the counters of tries. */
		void forget() throws SQLException;

		/** Carries a statement out for each of these logins. */
		void change(String statement, List<String> logins) throws SQLException;

	}

}
