package org.mandat.council.working;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.council.meeting.Members;
import org.mandat.council.rule.Rules;
import org.mandat.council.seat.Seat;
import org.mandat.council.seat.Seats;
import org.mandat.council.working.Working.Heard;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out how the council of the reader's space works; reads, keeps nothing. */
@Service
@Transactional(readOnly = true)
public class Workings {

	private final JdbcClient sql;

	private final Seats seats;

	private final Members members;

	private final Rules rules;

	private final Pauses pauses;

	Workings(JdbcClient sql, Seats seats, Members members, Rules rules, Pauses pauses) {
		this.sql = sql;
		this.seats = seats;
		this.members = members;
		this.rules = rules;
		this.pauses = pauses;
	}

	/** The year of days that ends with this one. */
	public Working until(LocalDate day, boolean chairs) {
		LocalDate from = day.minusYears(1).plusDays(1);
		List<UUID> held = this.sql.sql("""
				select id from council.meeting where space_id = ? and on_date between ? and ?
				   and state not in ('draft', 'convened', 'cancelled')
				""").params(space(), from, day).query(UUID.class).list();
		Map<UUID, Set<UUID>> there = there(held);
		int expected = (int) (ChronoUnit.DAYS.between(from, day.plusDays(1)) / this.rules.number("cadence-days"));
		Clocks clocks = this.pauses.clocks();
		int grace = this.rules.number("report-days");
		int[] late = { 0 };
		int[] counts = new int[3];
		this.sql.sql("select state, due_on from council.decision where space_id = ? and decided_on between ? and ?")
			.params(space(), from, day)
			.query((row) -> {
				counts[0]++;
				counts[1] += "done".equals(row.getString(1)) ? 1 : 0;
				if ("open".equals(row.getString(1))) {
					counts[2]++;
					late[0] += clocks.late(row.getObject(2, LocalDate.class).plusDays(grace)) ? 1 : 0;
				}
			});
		return new Working(from, day, held.size(), expected, there.size(), heard(there, day), counts[0], counts[1],
				counts[2], late[0], chairs ? chairs(held, day) : Map.of());
	}

	private Map<UUID, Set<UUID>> there(List<UUID> held) {
		Map<UUID, Set<UUID>> there = new LinkedHashMap<>();
		this.sql
			.sql("select meeting_id, post_id, how from council.attendance where space_id = ? and meeting_id = any (?)")
			.params(space(), held.toArray(UUID[]::new))
			.query((row) -> {
				Set<UUID> posts = there.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new HashSet<>());
				if (Set.of("present", "deputy", "substitute").contains(row.getString(3))) {
					posts.add(row.getObject(2, UUID.class));
				}
			});
		return there;
	}

	private List<Heard> heard(Map<UUID, Set<UUID>> there, LocalDate day) {
		List<Heard> heard = new ArrayList<>();
		List<Seat> kept = this.seats.on(day);
		if (there.isEmpty() || kept.isEmpty()) {
			return heard;
		}
		for (Seats.Sector sector : this.seats.sectors()) {
			Set<UUID> posts = new HashSet<>();
			kept.stream()
				.filter((seat) -> seat.sector().equals(sector.key()))
				.forEach((seat) -> posts.add(seat.post()));
			if (!posts.isEmpty()) {
				long meetings = there.values()
					.stream()
					.filter((came) -> came.stream().anyMatch(posts::contains))
					.count();
				heard.add(new Heard(sector.name(), (int) meetings, there.size()));
			}
		}
		return heard;
	}

	private Map<Text, Integer> chairs(List<UUID> held, LocalDate day) {
		Map<UUID, Text> names = new LinkedHashMap<>();
		for (PostView post : this.members.all(day)) {
			names.put(post.id(), post.name());
		}
		Map<Text, Integer> chairs = new LinkedHashMap<>();
		this.sql.sql("""
				select post_id, count(*) from council.presided where space_id = ? and meeting_id = any (?)
				 group by post_id order by 2 desc, 1
				""").params(space(), held.toArray(UUID[]::new)).query((row) -> {
			Text name = names.get(row.getObject(1, UUID.class));
			if (name != null) {
				chairs.put(name, row.getInt(2));
			}
		});
		return chairs;
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("how a council works is read within a space");
		}
		return space;
	}

}
