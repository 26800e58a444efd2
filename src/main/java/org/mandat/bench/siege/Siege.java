package org.mandat.bench.siege;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.mandat.bench.load.Figures;
import org.mandat.bench.load.Loop;
import org.mandat.bench.load.Requests;
import org.mandat.bench.load.Wire;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;
import org.mandat.platform.database.DatabaseServer;

/**
 * Attacks a running product at its sign-in, 200 tries a second, and measures the pages of
 * those inside and the ways in meanwhile; then looks whether answers tell by their time
 * who has an account.
 */
public final class Siege {

	private static final double RATE = 200;

	private static final int SAMPLES = 300;

	private static final int BETWEEN = 30;

	private final int port;

	private final DatabaseServer database;

	private final Inside inside;

	private final Report report;

	private final Consumer<String> tell;

	private final double seconds;

	/** Attacks this product for so long each time. */
	public Siege(int port, DatabaseServer database, Inside inside, Report report, Consumer<String> tell,
			double seconds) {
		this.port = port;
		this.database = database;
		this.inside = inside;
		this.report = report;
		this.tell = tell;
		this.seconds = seconds;
	}

	/** All of it. */
	public void run() throws IOException, SQLException {
		Doorway signIn = Doorway.open(this.port, "/sign-in");
		Doorway sheet = Doorway.open(this.port, "/recovery");
		Doorway known = known(signIn);
		calm(known);
		storm("siege-spray", "One wrong password at ever other addresses",
				(n) -> signIn.signIn("stranger" + n + "@example.org", "a guess of a stranger"), known);
		storm("siege-one", "Wrong passwords at one account, that of the owner beside",
				(n) -> signIn.signIn(this.inside.logins().getFirst(), "a guess of a stranger " + n), known);
		storm("siege-sheet", "Guessed codes of a recovery sheet",
				(n) -> sheet.post(Map.of("code", "ABCD EFGH JKMN PQRS TVWX %04d".formatted(n % 10_000))), known);
		storm("siege-link", "Guessed invitations", (n) -> Requests.get("/invitations/guess" + n, ""), known);
		storm("siege-answer", "Answers of a sign-in provider that nobody asked",
				(n) -> Requests.get("/sign-in/provider/answer?state=x&code=" + n, ""), known);
		time(signIn);
	}

	private Doorway known(Doorway signIn) throws IOException, SQLException {
		forget();
		try (Wire wire = new Wire(this.port)) {
			return signIn.known(wire.ask(signIn.signIn(this.inside.logins().getFirst(), this.inside.password())));
		}
	}

	private void calm(Doorway known) {
		Result result = this.report.get("siege-calm", "The same without an attack");
		beside(result, known);
		tell(result);
	}

	private void storm(String name, String title, IntFunction<byte[]> requests, Doorway known) throws SQLException {
		forget();
		Result result = this.report.get(name, title);
		try (Storm storm = new Storm(this.port, RATE, requests)) {
			beside(result, known);
			result.with("sent", storm.sent());
			long[] times = storm.times();
			result.with("answer.p50", at(times, 0.5)).with("answer.p99", at(times, 0.99));
			storm.answers().forEach((status, count) -> result.with("answered." + status, count));
			result.with("unanswered", storm.failed());
		}
		result.with("looked.at", lookedAt());
		tell(result);
	}

	/** What people inside and at the door feel: a page, the form, the owner's way in. */
	private void beside(Result result, Doorway known) {
		byte[] page = this.inside.page();
		Loop.http(this.port, 1, this.seconds, 200, (c, n) -> page).into("page", result.figures());
		byte[] form = Requests.get("/sign-in", "");
		Loop.http(this.port, 1, this.seconds / 4, 200, (c, n) -> form).into("form", result.figures());
		byte[] right = known.signIn(this.inside.logins().getFirst(), this.inside.password());
		Figures owner = Loop.http(this.port, 1, this.seconds / 2, 303, (c, n) -> right);
		owner.into("owner", result.figures());
		result.figures().keySet().removeIf((figure) -> figure.endsWith(".max"));
	}

	private void time(Doorway signIn) throws IOException, SQLException {
		List<String> logins = this.inside.logins();
		SplittableRandom random = new SplittableRandom(20_261_123L);
		long[] account = new long[SAMPLES];
		long[] none = new long[SAMPLES];
		int a = 0;
		int b = 0;
		try (Wire wire = new Wire(this.port)) {
			for (int n = -BETWEEN; a < SAMPLES || b < SAMPLES; n++) {
				if (n % BETWEEN == 0) {
					forget();
				}
				boolean has = (a < SAMPLES) && (b == SAMPLES || random.nextBoolean());
				String login = has ? logins.get(Math.floorMod(n, logins.size()))
						: "bench-sign-on-" + Math.floorMod(n, 16) + "@example.org";
				byte[] request = signIn.signIn(login, "a guess of a stranger");
				long before = System.nanoTime();
				wire.ask(request);
				long took = System.nanoTime() - before;
				if (n >= 0 && has) {
					account[a++] = took;
				}
				else if (n >= 0) {
					none[b++] = took;
				}
			}
		}
		Difference difference = Difference.of(account, none);
		Result result = this.report.get("siege-time", "Wrong password: with an account and without");
		result.with("samples", 2.0 * SAMPLES)
			.with("account.p50", at(sorted(account), 0.5))
			.with("none.p50", at(sorted(none), 0.5))
			.with("median.difference", difference.median())
			.with("welch.t", difference.t())
			.with("ks.distance", difference.distance())
			.with("ks.chance", difference.chance());
		result.notes().add("the counters were emptied every " + BETWEEN + " tries, which no attacker can");
		tell(result);
	}

	private void forget() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.executeUpdate("delete from identity.sign_in_try");
		}
	}

	/** At how many passwords the product looked for strangers. */
	private double lookedAt() throws SQLException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"select coalesce(sum(tries), 0) from identity.sign_in_try where length(bucket) = 3")) {
			row.next();
			return row.getDouble(1);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.jdbcUrl(), this.database.owner().user(),
				this.database.owner().password());
	}

	private void tell(Result result) {
		StringBuilder line = new StringBuilder("%-16s".formatted(result.name()));
		result.figures().forEach((name, figure) -> line.append(" %s %.2f".formatted(name, figure)));
		this.tell.accept(line.toString());
	}

	private static long[] sorted(long[] times) {
		long[] sorted = times.clone();
		java.util.Arrays.sort(sorted);
		return sorted;
	}

	private static double at(long[] sorted, double share) {
		return (sorted.length == 0) ? Double.NaN
				: sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)] / 1e6;
	}

	/**
	 * Who is inside and may sign in.
	 *
	 * @param page a page of somebody who is signed in
	 * @param logins accounts with a password
	 * @param password the password of all of them
	 */
	public record Inside(byte[] page, List<String> logins, String password) {
	}

}
