package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.mandat.platform.data.Reading;
import org.mandat.platform.security.CurrentSpace;
import org.mandat.platform.security.SpaceFrame;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The statements on spaces; a space is no secret, what is in it is. */
@Repository
class SpaceRows {

	private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {
	};

	private static final String SPACES = "select id, pack, place_key, kind, slug, name, languages from jurisdiction.space ";

	private final JdbcClient sql;

	private final JsonMapper json;

	SpaceRows(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	List<Space> all() {
		return this.sql.sql(SPACES + "order by kind, slug").query((row, n) -> space(row)).list();
	}

	/**
	 * The space of a reading request is known from its session; who writes reads anew,
	 * because the act may have changed it.
	 */
	Optional<Space> byId(UUID id) {
		Optional<Space> own = TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				? CurrentSpace.find(id).map(SpaceRows::space) : Optional.empty();
		return own.isPresent() ? own : by("id", id);
	}

	private static Space space(SpaceFrame frame) {
		return new Space(frame.id(), frame.pack(), frame.placeKey(), frame.kind(), frame.slug(), frame.name(),
				frame.languages());
	}

	Optional<Space> by(String column, Object value) {
		return Reading.once(new Asked(column, value), () -> read(column, value));
	}

	private Optional<Space> read(String column, Object value) {
		return this.sql.sql(SPACES + "where " + column + " = ? order by pack limit 1")
			.param(value)
			.query((row, n) -> space(row))
			.optional();
	}

	boolean slugIsTaken(String slug) {
		return this.sql.sql("""
				select exists (select 1 from jurisdiction.space where slug = :slug)
				    or exists (select 1 from jurisdiction.former_slug where slug = :slug)
				""").param("slug", slug).query(Boolean.class).single();
	}

	void insert(Space space) {
		this.sql.sql("""
				insert into jurisdiction.space (id, pack, place_key, kind, slug, name, languages)
				values (:id, :pack, :place, :kind, :slug, :name::jsonb, :languages)
				""")
			.param("id", space.id())
			.param("pack", space.pack())
			.param("place", space.placeKey())
			.param("kind", space.kind())
			.param("slug", space.slug())
			.param("name", this.json.writeValueAsString(space.name().forms()))
			.param("languages", space.languages().toArray(String[]::new))
			.update();
	}

	/** Puts the new slug; the old one is kept, so that addresses in old letters work. */
	void changeSlug(Space before, String slug) {
		this.sql.sql("insert into jurisdiction.former_slug (slug, space_id) values (?, ?)")
			.params(before.slug(), before.id())
			.update();
		this.sql.sql("update jurisdiction.space set slug = ?, version = version + 1 where id = ?")
			.params(slug, before.id())
			.update();
	}

	/** The slugs that spaces had, with the one that each has now. */
	Map<String, String> formerSlugs() {
		Map<String, String> found = new java.util.HashMap<>();
		this.sql.sql("""
				select f.slug, s.slug as now from jurisdiction.former_slug f
				  join jurisdiction.space s on s.id = f.space_id
				""").query((row) -> {
			found.put(row.getString("slug"), row.getString("now"));
		});
		return Map.copyOf(found);
	}

	void insertOrganisation(UUID space, UUID id, String actor, String kind) {
		this.sql.sql("insert into jurisdiction.organisation (space_id, id, actor, kind) values (?, ?, ?, ?)")
			.params(space, id, actor, kind)
			.update();
	}

	Text text(String json) {
		return Text.of(this.json.readValue(json, TEXT));
	}

	private Space space(ResultSet row) throws SQLException {
		return new Space(row.getObject("id", UUID.class), row.getString("pack"), row.getString("place_key"),
				row.getString("kind"), row.getString("slug"), text(row.getString("name")),
				List.copyOf(Arrays.asList((String[]) row.getArray("languages").getArray())));
	}

	private record Asked(String column, Object value) {
	}

}
