package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on posts; each names its space beside the wall. */
@Repository
class PostRows {

	private static final String ON_A_DAY = """
			select p.id, p.kind, p.number, p.role, p.further_roles, p.actor, p.phone, p.call_order, p.passages, p.version,
			       (select jsonb_object_agg(x.lang, x.name) from jurisdiction.post_text x
			         where x.space_id = p.space_id and x.post_id = p.id) as names,
			       (select max(upper(o.during)) from jurisdiction.tenure o
			         where o.space_id = p.space_id and o.post_id = p.id and upper(o.during) <= :from) as empty_since,
			       t.id as tenure, t.acting, t.from_on, t.until_on, n.name as person
			  from jurisdiction.post p
			  left join jurisdiction.tenure t on t.space_id = p.space_id and t.post_id = p.id
			   and t.during && tstzrange(:from, :to, '[]')
			  left join jurisdiction.person n on n.space_id = t.space_id and n.id = t.person_id
			 where p.space_id = :space and (:post::uuid is null or p.id = :post)
			   and (p.closed_on is null or p.closed_on > :day or :post::uuid is not null)
			 order by p.sort, p.kind, p.number, p.id, lower(t.during) desc
			""";

	private final JdbcClient sql;

	private final SpaceRows spaces;

	PostRows(JdbcClient sql, SpaceRows spaces) {
		this.sql = sql;
		this.spaces = spaces;
	}

	List<PostView> on(UUID space, Days days, LocalDate day, @Nullable UUID post) {
		Days.Stretch stretch = days.on(day);
		Map<UUID, Chair> chairs = new LinkedHashMap<>();
		this.sql.sql(ON_A_DAY)
			.param("space", space)
			.param("from", stretch.first())
			.param("to", stretch.last())
			.param("day", day)
			.param("post", post)
			.query((row) -> {
				UUID id = row.getObject("id", UUID.class);
				Chair chair = chairs.get(id);
				if (chair == null) {
					chair = chair(id, row, days);
					chairs.put(id, chair);
				}
				if (row.getObject("tenure") != null) {
					chair.holders.add(holder(row));
				}
			});
		return chairs.values().stream().map(Chair::view).toList();
	}

	Optional<UUID> idOfKind(UUID space, String kind) {
		return this.sql
			.sql("select id from jurisdiction.post where space_id = ? and kind = ? and closed_on is null"
					+ " order by number limit 1")
			.params(space, kind)
			.query(UUID.class)
			.optional();
	}

	int highestNumber(UUID space, String kind) {
		return this.sql.sql("select coalesce(max(number), 0) from jurisdiction.post where space_id = ? and kind = ?")
			.params(space, kind)
			.query(Integer.class)
			.single();
	}

	void insert(UUID space, UUID id, PostKind kind, int number) {
		this.sql.sql("""
				insert into jurisdiction.post (space_id, id, kind, number, actor, role, passages, call_order, sort)
				values (:space, :id, :kind, :number, :actor, :role, :passages, :call, :sort)
				""")
			.param("space", space)
			.param("id", id)
			.param("kind", kind.kind())
			.param("number", number)
			.param("actor", kind.actor())
			.param("role", kind.role())
			.param("passages", kind.passages())
			.param("call", kind.call())
			.param("sort", kind.order())
			.update();
		kind.name()
			.forms()
			.forEach((lang, name) -> this.sql
				.sql("insert into jurisdiction.post_text (space_id, post_id, lang, name) values (?, ?, ?, ?)")
				.params(space, id, lang, name)
				.update());
	}

	/** Whether the row was still the one that the form had shown. */
	boolean changeContact(UUID space, UUID id, Contact contact, long version) {
		return this.sql.sql("""
				update jurisdiction.post set phone = :phone, call_order = :call, version = version + 1
				 where space_id = :space and id = :id and version = :version
				""")
			.param("phone", contact.phone())
			.param("call", contact.callOrder())
			.param("space", space)
			.param("id", id)
			.param("version", version)
			.update() == 1;
	}

	private Chair chair(UUID id, ResultSet row, Days days) throws SQLException {
		Timestamp since = row.getTimestamp("empty_since");
		return new Chair(id, row.getString("kind"), row.getInt("number"), this.spaces.text(row.getString("names")),
				row.getString("role"), Set.of((String[]) row.getArray("further_roles").getArray()),
				row.getString("actor"), row.getString("phone"), (Integer) row.getObject("call_order"),
				row.getBoolean("passages"), (since == null) ? null : days.dayOf(since.toInstant()),
				row.getLong("version"), new ArrayList<>());
	}

	private static Holder holder(ResultSet row) throws SQLException {
		return new Holder(row.getObject("tenure", UUID.class), row.getString("person"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getBoolean("acting"));
	}

	private record Chair(UUID id, String kind, int number, Text name, String role, Set<String> furtherRoles,
			String actor, @Nullable String phone, @Nullable Integer callOrder, boolean passages,
			@Nullable LocalDate emptySince, long version, List<Holder> holders) {

		PostView view() {
			Holder regular = this.holders.stream().filter((holder) -> !holder.acting()).findFirst().orElse(null);
			return new PostView(this.id, this.kind, this.number, this.name, this.role, this.furtherRoles, this.actor,
					this.phone, this.callOrder, regular, this.holders.stream().filter(Holder::acting).toList(),
					this.passages, this.holders.isEmpty() ? this.emptySince : null, this.version);
		}

	}

}
