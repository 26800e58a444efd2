package org.mandat.bench.region;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.mandat.jurisdiction.Space;

/**
 * Further spaces than the pack has places: copies of those that the product opened, with
 * their organisations and posts, under keys and addresses of their own.
 */
final class SpaceCopies {

	private final Connection connection;

	SpaceCopies(Connection connection) {
		this.connection = connection;
	}

	Space copy(Space first, int n) throws SQLException {
		UUID id = UUID.nameUUIDFromBytes((first.id() + "/" + n).getBytes(StandardCharsets.UTF_8));
		Space copy = new Space(id, first.pack(), first.placeKey() + "-" + n, first.kind(), first.slug() + "-" + n,
				first.name(), first.languages());
		run("""
				insert into jurisdiction.space (id, pack, place_key, kind, slug, name, languages, terms)
				select ?, pack, place_key || '-' || ?, kind, slug || '-' || ?, name, languages, terms
				  from jurisdiction.space where id = ?
				""", id, n, n, first.id());
		run("""
				insert into jurisdiction.organisation (space_id, id, actor, kind)
				select ?, uuid_in(md5(?::text || id)::cstring), actor, kind from jurisdiction.organisation where space_id = ?
				""",
				id, n, first.id());
		run("""
				insert into jurisdiction.post
				  (space_id, id, kind, number, actor, role, passages, phone, call_order, sort, closed_on)
				select ?, uuid_in(md5(?::text || id)::cstring), kind, number, actor, role, passages, phone, call_order,
				       sort, closed_on
				  from jurisdiction.post where space_id = ?
				""", id, n, first.id());
		run("""
				insert into jurisdiction.post_text (space_id, post_id, lang, name)
				select ?, uuid_in(md5(?::text || post_id)::cstring), lang, name
				  from jurisdiction.post_text where space_id = ?
				""", id, n, first.id());
		return copy;
	}

	private void run(String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			statement.executeUpdate();
		}
	}

}
