package org.mandat.bench.region;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.mandat.bench.region.PeopleRows.Seat;
import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.Sealer;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Outcome;

/**
 * Makes a region: the product opens the spaces of the pack's places, further ones are
 * their copies, and the years of work are copied in as the owner. The same numbers give
 * the same rows, but for the days, which count back from today.
 */
public final class RegionMaker {

	private static final String PACK = "xk";

	private static final String HUB = "western-balkans-hub";

	private static final int AT_ONCE = 6;

	private static final int HUB_NUMBER = 1_000_000;

	private static final List<Table> TABLES = Stream.of(Tables.ALL, CouncilTables.ALL, EvidenceTables.ALL)
		.flatMap(List::stream)
		.toList();

	private final Packs packs;

	private final Spaces spaces;

	private final OwnerDatabase owner;

	private final Sealer sealer;

	private final int years;

	private final Consumer<String> tell;

	private final List<Town> towns = new ArrayList<>();

	private final LocalDate today = LocalDate.now(java.time.Clock.systemUTC());

	private @Nullable Town heard;

	private long rows;

	/** A maker on this database. */
	public RegionMaker(Packs packs, Spaces spaces, OwnerDatabase owner, Sealer sealer, int years,
			Consumer<String> tell) {
		this.packs = packs;
		this.spaces = spaces;
		this.owner = owner;
		this.sealer = sealer;
		this.years = years;
		this.tell = tell;
	}

	/** Makes towns until there are so many. */
	public Region upTo(int count) throws SQLException {
		long begin = System.nanoTime();
		try (Connection connection = this.owner.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			TreeSet<String> empty = new TreeSet<>(Tables.check(connection, TABLES));
			SearchRows.open(connection);
			Rows waiting = new Rows(TABLES);
			while (this.towns.size() < count) {
				town(connection, waiting);
				if (this.towns.size() % AT_ONCE == 0 || this.towns.size() == count) {
					this.rows += waiting.send(connection);
					SearchRows.take(connection);
					connection.commit();
				}
				if (this.towns.size() % 38 == 0) {
					this.tell.accept(this.towns.size() + " spaces, " + this.rows + " rows");
				}
			}
			Town hub = this.heard;
			if (hub == null) {
				hub = heard(connection, waiting);
				this.rows += waiting.send(connection);
				this.heard = hub;
			}
			run(connection, "drop table search_waiting");
			// They were open when what is told of them was said; else no map names them.
			run(connection, "update jurisdiction.space set opened_at = least(opened_at, now() - interval '" + this.years
					+ " years 1 day')");
			connection.commit();
			connection.setAutoCommit(true);
			run(connection, "vacuum (analyze)");
			return new Region(List.copyOf(this.towns), hub, this.years, this.rows, (System.nanoTime() - begin) / 1e9,
					empty);
		}
	}

	private void town(Connection connection, Rows waiting) throws SQLException {
		int number = this.towns.size();
		List<Place> places = this.packs.get(PACK)
			.places()
			.stream()
			.filter((place) -> place.kind().equals("municipality"))
			.toList();
		Place place = places.get(number % places.size());
		Space space = opened(connection, place, number / places.size());
		Dice dice = new Dice(number);
		List<String> languages = languages(place);
		List<Seat> seats = seats(connection, space.id());
		Town town = new Town(number, space.id(), space.slug(), languages,
				new PeopleRows(waiting, this.today, this.years).of(number, space.id(), languages.getFirst(), seats,
						dice));
		Chain chain = chain(connection, town, dice, waiting);
		new TaskRows(waiting, this.today, this.years).of(town, dice, chain);
		new CouncilRows(waiting, this.today, this.years).of(town, dice, chain);
		new EvidenceRows(waiting, this.today, this.years, hub()).of(town, dice, chain);
		this.towns.add(town);
	}

	/** The hub of the region, with what it heard of the towns that are there first. */
	private Town heard(Connection connection, Rows waiting) throws SQLException {
		Space space = this.spaces.byId(hub()).orElseThrow();
		Dice dice = new Dice(HUB_NUMBER);
		List<Seat> seats = seats(connection, space.id()).stream()
			.filter((seat) -> "hub".equals(seat.role()))
			.map((seat) -> new Seat(seat.post(), seat.kind(), "coordinator"))
			.toList();
		Town town = new Town(HUB_NUMBER, space.id(), space.slug(), List.of("en"),
				new PeopleRows(waiting, this.today, this.years).of(HUB_NUMBER, space.id(), "en", seats, dice));
		new HubRows(waiting, this.today).of(town, List.copyOf(this.towns), dice);
		new BookRows(waiting, this.today).of(town, dice);
		return town;
	}

	private UUID hub() {
		if (this.spaces.byKey(HUB).isEmpty()) {
			this.spaces.open(PACK, HUB);
		}
		return this.spaces.byKey(HUB).orElseThrow().id();
	}

	private Space opened(Connection connection, Place place, int copy) throws SQLException {
		if (copy == 0) {
			if (this.spaces.open(PACK, place.key()) instanceof Outcome.Refused<Space> refused) {
				throw new IllegalStateException("the space of " + place.key() + " did not open: " + refused);
			}
			this.sealer.seal();
			return this.spaces.byKey(place.key()).orElseThrow();
		}
		Space first = this.spaces.byKey(place.key()).orElseThrow();
		return new SpaceCopies(connection).copy(first, copy);
	}

	/** The chain goes on behind what opening the space wrote, which is sealed here. */
	private static Chain chain(Connection connection, Town town, Dice dice, Rows waiting) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select seq, hash from platform.audit_entry where space_id = ? and seq is not null"
					+ " order by seq desc limit 1")) {
			statement.setObject(1, town.space());
			try (ResultSet row = statement.executeQuery()) {
				boolean any = row.next();
				return new Chain(town.space(), dice, waiting, any ? row.getLong(1) : 0,
						any ? row.getBytes(2) : new byte[0]);
			}
		}
	}

	private static List<Seat> seats(Connection connection, UUID space) throws SQLException {
		List<Seat> seats = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(
				"select id, kind, role from jurisdiction.post where space_id = ? order by sort, kind, number")) {
			statement.setObject(1, space);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					seats.add(new Seat(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
				}
			}
		}
		return seats;
	}

	/** Those of the place for which there are sentences, then English. */
	private static List<String> languages(Place place) {
		List<String> languages = new ArrayList<>(
				place.languages().stream().map((tag) -> tag.startsWith("sr") ? "sr-Cyrl" : tag).distinct().toList());
		languages.removeIf((tag) -> !tag.equals("sq") && !tag.equals("sr-Cyrl"));
		languages.add("en");
		return languages;
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
