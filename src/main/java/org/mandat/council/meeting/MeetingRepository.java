package org.mandat.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of meetings and attendance. Every statement names the reader's space. */
@Repository
class MeetingRepository {

	private static final String ROW = """
			select id, on_date, at_time, place, place_lang, state, sequence, version
			  from council.meeting where space_id = :space
			""";

	private final JdbcClient sql;

	MeetingRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Newest day first, from behind the given key on. */
	List<Meeting> list(@Nullable MeetingKey after, int most) {
		JdbcClient.StatementSpec statement = this.sql
			.sql(ROW + ((after == null) ? "" : " and (on_date, id) < (:day, :id)")
					+ " order by on_date desc, id desc limit :most")
			.param("space", space())
			.param("most", most);
		if (after != null) {
			statement = statement.param("day", after.on()).param("id", after.id());
		}
		return statement.query(MeetingRepository::row).list();
	}

	Optional<Meeting> find(UUID meeting) {
		return this.sql.sql(ROW + " and id = :id")
			.param("space", space())
			.param("id", meeting)
			.query(MeetingRepository::row)
			.optional();
	}

	/** The same, held until the act ends: of two who write at once the second waits. */
	Optional<Meeting> hold(UUID meeting) {
		return this.sql.sql(ROW + " and id = :id for update")
			.param("space", space())
			.param("id", meeting)
			.query(MeetingRepository::row)
			.optional();
	}

	Optional<Meeting> next(LocalDate today) {
		return this.sql.sql(ROW + " and state = 'convened' and on_date >= :today order by on_date, at_time, id limit 1")
			.param("space", space())
			.param("today", today)
			.query(MeetingRepository::row)
			.optional();
	}

	Optional<UUID> draft(LocalDate today) {
		return this.sql.sql("""
				select id from council.meeting where space_id = ? and state = 'draft' and on_date >= ?
				 order by on_date, id limit 1 for update
				""").params(space(), today).query(UUID.class).optional();
	}

	List<Meeting> convened(LocalDate from, LocalDate until) {
		return this.sql
			.sql(ROW + " and state = 'convened' and on_date between :from and :until order by on_date, at_time, id")
			.param("space", space())
			.param("from", from)
			.param("until", until)
			.query(MeetingRepository::row)
			.list();
	}

	void insert(UUID id, LocalDate on, @Nullable LocalTime at, @Nullable Worded place, String state) {
		this.sql.sql("""
				insert into council.meeting (space_id, id, on_date, at_time, place, place_lang, state)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(space(), id, on, at, (place == null) ? null : place.words(), (place == null) ? null : place.lang(),
					state)
			.update();
	}

	boolean change(UUID meeting, MeetingForm form, Worded place, int sequence, long version) {
		return this.sql.sql("""
				update council.meeting set on_date = ?, at_time = ?, place = ?, place_lang = ?, sequence = ?,
				       changed_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and state in ('draft', 'convened')
				""")
			.params(form.on(), form.at(), place.words(), place.lang(), sequence, space(), meeting, version)
			.update() == 1;
	}

	boolean become(UUID meeting, String state, int sequence, long version) {
		return this.sql.sql("""
				update council.meeting set state = ?, sequence = ?, changed_at = now(), version = version + 1,
				       ended_at = case when ? = 'closed' then now() end
				 where space_id = ? and id = ? and version = ?
				""").params(state, sequence, state, space(), meeting, version).update() == 1;
	}

	/** The nearest meeting whose agenda the members do not have yet. */
	Optional<Meeting> nextOpen(LocalDate today) {
		return this.sql.sql(ROW + " and state = 'draft' and on_date >= :today order by on_date, id limit 1")
			.param("space", space())
			.param("today", today)
			.query(MeetingRepository::row)
			.optional();
	}

	/**
	 * Whose minutes wait for approval and stand on no agenda that is still to be dealt
	 * with.
	 */
	List<Meeting> toApprove(UUID but) {
		return this.sql
			.sql(ROW + """
					 and minutes in ('circulated', 'corrected') and id <> :but
					 and not exists (select 1 from council.item i join council.meeting n
					       on n.space_id = i.space_id and n.id = i.meeting_id
					     where i.space_id = :space and i.approves = meeting.id and n.state in ('draft', 'convened', 'running'))
					 order by on_date, id limit 5
					""")
			.param("space", space())
			.param("but", but)
			.query(MeetingRepository::row)
			.list();
	}

	void approve(UUID meeting, UUID decision) {
		this.sql.sql("update council.meeting set minutes = 'approved', approved_by = ? where space_id = ? and id = ?")
			.params(decision, space(), meeting)
			.update();
	}

	void agendaAs(UUID meeting, String how) {
		this.sql.sql("update council.meeting set agenda_as = ? where space_id = ? and id = ?")
			.params(how, space(), meeting)
			.update();
	}

	String agendaAs(UUID meeting) {
		return this.sql.sql("select agenda_as from council.meeting where space_id = ? and id = ?")
			.params(space(), meeting)
			.query(String.class)
			.single();
	}

	/** The meetings ahead to which the members were told to come, or not to. */
	List<Meeting> toCome(LocalDate today) {
		return this.sql
			.sql(ROW + " and state in ('convened', 'cancelled') and on_date >= :today order by on_date, id limit 20")
			.param("space", space())
			.param("today", today)
			.query(MeetingRepository::row)
			.list();
	}

	java.time.Instant changedAt(UUID meeting) {
		return this.sql.sql("select changed_at from council.meeting where space_id = ? and id = ?")
			.params(space(), meeting)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant();
	}

	Map<UUID, String> attendance(UUID meeting) {
		Map<UUID, String> how = new HashMap<>();
		this.sql.sql("select post_id, how from council.attendance where space_id = ? and meeting_id = ?")
			.params(space(), meeting)
			.query((row) -> {
				how.put(row.getObject(1, UUID.class), row.getString(2));
			});
		return how;
	}

	void attend(UUID meeting, UUID post, String how) {
		this.sql.sql("""
				insert into council.attendance (space_id, meeting_id, post_id, how) values (?, ?, ?, ?)
				on conflict (space_id, meeting_id, post_id) do update set how = excluded.how
				""").params(space(), meeting, post, how).update();
	}

	void notSaid(UUID meeting, UUID post) {
		this.sql.sql("delete from council.attendance where space_id = ? and meeting_id = ? and post_id = ?")
			.params(space(), meeting, post)
			.update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("meetings are read and written within a space");
		}
		return space;
	}

	static Meeting row(ResultSet row, int n) throws SQLException {
		String place = row.getString("place");
		return new Meeting(row.getObject("id", UUID.class), row.getObject("on_date", LocalDate.class),
				row.getObject("at_time", LocalTime.class),
				(place == null) ? null : new Worded(place, row.getString("place_lang")), row.getString("state"),
				row.getInt("sequence"), row.getLong("version"));
	}

	/** Where a page of the list goes on. */
	record MeetingKey(LocalDate on, UUID id) {

		static @Nullable MeetingKey parse(@Nullable String text) {
			if (text == null) {
				return null;
			}
			try {
				String[] parts = text.split("_", 2);
				return new MeetingKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
			}
			catch (RuntimeException ex) {
				return null;
			}
		}

		static String of(Meeting meeting) {
			return meeting.on() + "_" + meeting.id();
		}

	}

}
