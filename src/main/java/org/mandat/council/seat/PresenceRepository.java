package org.mandat.council.seat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.seat.Presence.Away;
import org.mandat.council.seat.Presence.There;
import org.mandat.council.seat.Quorum.Vote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who was there and how was voted. */
@Repository
class PresenceRepository {

	private final JdbcClient sql;

	PresenceRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Map<UUID, There> there(UUID meeting) {
		Map<UUID, There> there = new HashMap<>();
		this.sql.sql("""
				select t.post_id, t.how, t.came_item, t.left_item, b.from_item, b.until_item
				  from council.attendance t
				  left join council.absence b on b.space_id = t.space_id and b.meeting_id = t.meeting_id
				       and b.post_id = t.post_id
				 where t.space_id = ? and t.meeting_id = ? order by t.post_id, b.from_item
				""").params(space(), meeting).query((row) -> {
			UUID post = row.getObject(1, UUID.class);
			List<Away> away = new ArrayList<>(there.containsKey(post) ? there.get(post).away() : List.of());
			UUID from = row.getObject(5, UUID.class);
			if (from != null) {
				away.add(new Away(from, row.getObject(6, UUID.class)));
			}
			there.put(post,
					new There(row.getString(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class), away));
		});
		return there;
	}

	/**
	 * Notes that a post was away from one item until before another, or, where none is
	 * named, until the last vote had been cast.
	 */
	void away(UUID meeting, UUID post, UUID from, @Nullable UUID until) {
		this.sql.sql("""
				insert into council.absence (space_id, meeting_id, post_id, from_item, until_item)
				values (:space, :meeting, :post, :from, :until)
				on conflict (space_id, meeting_id, post_id, from_item) do update set until_item = excluded.until_item
				""")
			.param("space", space())
			.param("meeting", meeting)
			.param("post", post)
			.param("from", from)
			.param("until", until, java.sql.Types.OTHER)
			.update();
	}

	/**
	 * Forgets when a post was away; what is said of it from now on is the whole of it.
	 */
	void never(UUID meeting, UUID post) {
		this.sql.sql("delete from council.absence where space_id = ? and meeting_id = ? and post_id = ?")
			.params(space(), meeting, post)
			.update();
	}

	void attend(UUID meeting, UUID post, There there) {
		this.sql.sql("""
				insert into council.attendance (space_id, meeting_id, post_id, how, came_item, left_item)
				values (:space, :meeting, :post, :how, :came, :left)
				on conflict (space_id, meeting_id, post_id) do update
				   set how = excluded.how, came_item = excluded.came_item, left_item = excluded.left_item
				""")
			.param("space", space())
			.param("meeting", meeting)
			.param("post", post)
			.param("how", there.how())
			.param("came", there.came(), java.sql.Types.OTHER)
			.param("left", there.left(), java.sql.Types.OTHER)
			.update();
	}

	void notSaid(UUID meeting, UUID post) {
		this.sql.sql("delete from council.attendance where space_id = ? and meeting_id = ? and post_id = ?")
			.params(space(), meeting, post)
			.update();
	}

	List<String> visitors(UUID meeting) {
		return this.sql.sql("select words from council.visitor where space_id = ? and meeting_id = ? order by n")
			.params(space(), meeting)
			.query(String.class)
			.list();
	}

	void visitors(UUID meeting, List<String> words, String lang) {
		List<String> before = visitors(meeting);
		if (before.equals(words)) {
			return;
		}
		this.sql.sql("delete from council.visitor where space_id = ? and meeting_id = ?")
			.params(space(), meeting)
			.update();
		for (int n = 0; n < words.size(); n++) {
			this.sql.sql("insert into council.visitor (space_id, meeting_id, n, words, lang) values (?, ?, ?, ?, ?)")
				.params(space(), meeting, n, words.get(n), lang)
				.update();
		}
	}

	Optional<UUID> presided(UUID meeting) {
		return this.sql.sql("select post_id from council.presided where space_id = ? and meeting_id = ?")
			.params(space(), meeting)
			.query(UUID.class)
			.optional();
	}

	void preside(UUID meeting, @Nullable UUID post) {
		this.sql.sql("delete from council.presided where space_id = ? and meeting_id = ?")
			.params(space(), meeting)
			.update();
		if (post != null) {
			this.sql.sql("insert into council.presided (space_id, meeting_id, post_id) values (?, ?, ?)")
				.params(space(), meeting, post)
				.update();
		}
	}

	Map<UUID, Vote> votes(List<UUID> items) {
		Map<UUID, Vote> votes = new HashMap<>();
		this.sql.sql("""
				select item_id, in_favour, against, abstained from council.vote where space_id = ? and item_id = any (?)
				""").params(space(), items.toArray(UUID[]::new)).query((row) -> {
			votes.put(row.getObject(1, UUID.class), new Vote(row.getInt(2), row.getInt(3), row.getInt(4)));
		});
		return votes;
	}

	void vote(UUID item, @Nullable Vote vote) {
		if (vote == null) {
			this.sql.sql("delete from council.vote where space_id = ? and item_id = ?").params(space(), item).update();
			return;
		}
		this.sql.sql("""
				insert into council.vote (space_id, item_id, in_favour, against, abstained) values (?, ?, ?, ?, ?)
				on conflict (space_id, item_id) do update
				   set in_favour = excluded.in_favour, against = excluded.against, abstained = excluded.abstained
				""").params(space(), item, vote.inFavour(), vote.against(), vote.abstained()).update();
	}

	/** How often each seated post was there in these meetings. */
	List<Counted> counted(List<UUID> meetings) {
		return new ArrayList<>(this.sql.sql("""
				select post_id, count(*) filter (where how in ('present', 'deputy', 'substitute')), count(*)
				  from council.attendance where space_id = ? and meeting_id = any (?) group by post_id
				""")
			.params(space(), meetings.toArray(UUID[]::new))
			.query((row, n) -> new Counted(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
			.list());
	}

	private static UUID space() {
		return SeatRepository.space();
	}

	/** How often a post was there, of how many meetings of which it is said. */
	record Counted(UUID post, int there, int of) {
	}

}
