package org.mandat.bench.siege;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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

	private static final int SAMPLES = 400;

	private static final int FEW = 100;

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

	/** Only the last part: what answers tell by their time. */
	public void time() throws IOException, SQLException {
		time(Doorway.open(this.port, "/sign-in"));
	}

	private void time(Doorway signIn) throws IOException, SQLException {
		Telltale.Door door = new Telltale.Door() {

			@Override
			public int port() {
				return Siege.this.port;
			}

			@Override
			public Doorway form() {
				return signIn;
			}

			@Override
			public void forget() throws SQLException {
				Siege.this.forget();
			}

			@Override
			public void change(String statement, List<String> logins) throws SQLException {
				try (Connection connection = connect();
						PreparedStatement one = connection.prepareStatement(statement)) {
					for (String login : logins) {
						one.setString(1, login);
						one.executeUpdate();
					}
				}
			}

		};
		tell(new Telltale(door, this.report, (this.seconds < 5) ? FEW : SAMPLES).run(this.inside.logins()));
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

	static double at(long[] sorted, double share) {
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
