package org.mandat.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.invitation.Overview;
import org.mandat.council.meeting.MeetingAround.Said;
import org.mandat.council.minutes.MinutesCourse;
import org.mandat.council.minutes.MinutesLife.Reopening;
import org.mandat.council.minutes.MinutesLife.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a meeting with all that hangs on it alone, in one statement: a room that asked
 * table by table would wait for each answer.
 */
@Repository
class AroundRepository {

	private static final TypeReference<List<Version>> VERSIONS = new TypeReference<>() {
	};

	private static final TypeReference<List<Reopening>> REOPENINGS = new TypeReference<>() {
	};

	private static final TypeReference<Map<UUID, String>> ATTENDANCE = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final JsonMapper json;

	AroundRepository(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	Optional<MeetingAround> find(UUID meeting) {
		return this.sql
			.sql("""
					select m.id, m.on_date, m.at_time, m.place, m.place_lang, m.state, m.sequence, m.version,
					       m.began_at, m.ended_at, m.minutes, m.approved_by,
					       (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'label', v.label,
					                         'madeAt', v.made_at, 'fingerprint', v.fingerprint) order by v.number desc), '[]')
					          from council.minutes v where v.space_id = m.space_id and v.meeting_id = m.id) as versions,
					       (select coalesce(jsonb_agg(jsonb_build_object('at', r.made_at, 'post', r.post_id,
					                         'reason', r.reason) order by r.id desc), '[]')
					          from council.reopening r where r.space_id = m.space_id and r.meeting_id = m.id) as reopenings,
					       (select coalesce(jsonb_object_agg(a.post_id, a.how), '{}')
					          from council.attendance a where a.space_id = m.space_id and a.meeting_id = m.id) as attendance,
					       (select jsonb_build_object('told', count(i.told_at), 'yes', count(*) filter (where i.answer = 'yes'),
					                         'deputy', count(*) filter (where i.answer = 'deputy'),
					                         'no', count(*) filter (where i.answer = 'no'))
					          from council.invitation i where i.space_id = m.space_id and i.meeting_id = m.id) as answers,
					       (select jsonb_build_object('dimension', q.dimension, 'level', q.level)
					          from council.question q where q.space_id = m.space_id and q.meeting_id = m.id) as said,
					       array(select s.post_id from council.seat s
					              where s.space_id = m.space_id and s.from_on <= m.on_date
					                and (s.until_on is null or s.until_on >= m.on_date)) as seated
					  from council.meeting m where m.space_id = :space and m.id = :id
					""")
			.param("space", MeetingRepository.space())
			.param("id", meeting)
			.query((row, n) -> around(row))
			.optional();
	}

	private MeetingAround around(ResultSet row) throws SQLException {
		String said = row.getString("said");
		MinutesCourse course = new MinutesCourse(at(row, "began_at"), at(row, "ended_at"), row.getString("minutes"),
				row.getObject("approved_by", UUID.class), this.json.readValue(row.getString("versions"), VERSIONS),
				this.json.readValue(row.getString("reopenings"), REOPENINGS));
		return new MeetingAround(MeetingRepository.row(row, 0), course,
				this.json.readValue(row.getString("attendance"), ATTENDANCE),
				this.json.readValue(row.getString("answers"), Overview.Counts.class),
				(said == null) ? null : this.json.readValue(said, Said.class),
				Set.copyOf(Arrays.asList((UUID[]) row.getArray("seated").getArray())));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at == null) ? null : at.toInstant();
	}

}
