package org.mandat.identity.reminder;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The holidays that a pack offers, and those on which a space is not reminded. None
 * counts before the space chose it (ground rule G19). A date that the pack calls
 * approximate does not count: a reminder on a feast is better than none on a working day.
 */
@Service
class Holidays {

	private static final String CALENDAR = "calendar.yaml";

	private final JdbcClient sql;

	private final Packs packs;

	private final AuditTrail audit;

	Holidays(JdbcClient sql, Packs packs, AuditTrail audit) {
		this.sql = sql;
		this.packs = packs;
		this.audit = audit;
	}

	/** What the pack of the space offers, in its order. */
	List<Offered> offered(Space space) {
		return nodes(space).map((node) -> new Offered(node.path("id").asString(""), name(node.path("name")))).toList();
	}

	/** What the space chose. */
	@Transactional(readOnly = true)
	public Set<String> chosen(UUID space) {
		return new LinkedHashSet<>(
				this.sql.sql("select holiday from identity.quiet_holiday where space_id = ? order by holiday")
					.param(space)
					.query(String.class)
					.list());
	}

	/** Keeps the choice; what the pack does not offer is left out. */
	@Transactional
	public void choose(Space space, Set<String> holidays) {
		this.sql.sql("delete from identity.quiet_holiday where space_id = ?").param(space.id()).update();
		offered(space).stream()
			.map(Offered::id)
			.filter(holidays::contains)
			.forEach((holiday) -> this.sql.sql("insert into identity.quiet_holiday (space_id, holiday) values (?, ?)")
				.params(space.id(), holiday)
				.update());
		this.audit.done("identity.holidays-chosen", "space", space.id());
	}

	/** The days around this one on which the space is not reminded. */
	@Transactional(readOnly = true)
	public Set<LocalDate> around(Space space, LocalDate day) {
		Set<String> chosen = chosen(space.id());
		return chosen.isEmpty() ? Set.of()
				: nodes(space).filter((node) -> chosen.contains(node.path("id").asString("")))
					.flatMap((node) -> IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
						.boxed()
						.flatMap((year) -> days(node, year)))
					.collect(Collectors.toUnmodifiableSet());
	}

	/** The days of a holiday in a year. */
	static Stream<LocalDate> days(JsonNode node, int year) {
		int length = Math.max(1, node.path("length").asInt(1));
		return first(node, year).flatMap((day) -> IntStream.range(0, length).mapToObj(day::plusDays));
	}

	private static Stream<LocalDate> first(JsonNode node, int year) {
		return switch (node.path("rule").asString("")) {
			case "western-easter-monday" -> Stream.of(Easter.western(year).plusDays(1));
			case "orthodox-easter-monday" -> Stream.of(Easter.orthodox(year).plusDays(1));
			case "by-hand" -> node.path("dates")
				.valueStream()
				.filter((date) -> !date.path("approximate").asBoolean(false))
				.map((date) -> LocalDate.parse(date.path("date").asString("")))
				.filter((date) -> date.getYear() == year);
			default -> Stream.of(MonthDay.of(node.path("month").asInt(1), node.path("day").asInt(1)).atYear(year));
		};
	}

	private Stream<JsonNode> nodes(Space space) {
		var pack = this.packs.get(space.pack());
		return pack.has(CALENDAR) ? pack.file(CALENDAR).path("holidays").valueStream() : Stream.empty();
	}

	private static Text name(JsonNode node) {
		return Text.of(node.propertyStream()
			.collect(Collectors.toMap((form) -> form.getKey(), (form) -> form.getValue().asString(""))));
	}

	/** A holiday of the pack. */
	record Offered(String id, Text name) {
	}

}
