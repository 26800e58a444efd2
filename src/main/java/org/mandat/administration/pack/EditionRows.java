package org.mandat.administration.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on editions and on what spaces took over. */
@Repository
class EditionRows {

	private final JdbcClient sql;

	EditionRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** Keeps an edition with its items, once for the whole installation. */
	void keep(Edition edition) {
		if (this.sql.sql("""
				insert into administration.pack_edition (pack, digest, version) values (?, ?, ?) on conflict do nothing
				""").params(edition.pack(), edition.digest(), edition.version()).update() == 0) {
			return;
		}
		List<PackItem> items = List.copyOf(edition.items().values());
		this.sql.sql("""
				insert into administration.pack_item (pack, edition, kind, key, digest, body)
				select ?, ?, x.kind, x.key, x.digest, x.body
				  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) x (kind, key, digest, body)
				""")
			.params(edition.pack(), edition.digest(), items.stream().map(PackItem::kind).toArray(String[]::new),
					items.stream().map(PackItem::key).toArray(String[]::new),
					items.stream().map(PackItem::digest).toArray(String[]::new),
					items.stream().map(PackItem::body).toArray(String[]::new))
			.update();
	}

	Map<String, PackItem> items(String pack, String edition) {
		Map<String, PackItem> items = new LinkedHashMap<>();
		this.sql.sql("select kind, key, digest, body from administration.pack_item where pack = ? and edition = ?")
			.params(pack, edition)
			.query((row) -> {
				PackItem item = new PackItem(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
				items.put(item.id(), item);
			});
		return items;
	}

	Optional<Standing> standing(String pack) {
		return this.sql.sql("""
				select s.edition, e.version, s.taken_at, s.taken_by
				  from administration.pack_standing s
				  join administration.pack_edition e on e.pack = s.pack and e.digest = s.edition
				 where s.space_id = ? and s.pack = ?
				""")
			.params(space(), pack)
			.query((row, n) -> new Standing(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(),
					row.getObject(4, UUID.class)))
			.optional();
	}

	/** Where a space begins; what it took over later stays. */
	void begin(UUID space, Edition edition) {
		this.sql
			.sql("insert into administration.pack_standing (space_id, pack, edition) values (?, ?, ?)"
					+ " on conflict do nothing")
			.params(space, edition.pack(), edition.digest())
			.update();
	}

	/** The items taken over before the rest, by kind and key, with the digest of each. */
	Map<String, String> taken(String pack) {
		Map<String, String> taken = new LinkedHashMap<>();
		this.sql.sql("select kind, key, digest from administration.pack_item_taken where space_id = ? and pack = ?")
			.params(space(), pack)
			.query((row) -> {
				taken.put(row.getString(1) + "/" + row.getString(2), row.getString(3));
			});
		return taken;
	}

	void take(String pack, String kind, String key, String digest) {
		this.sql.sql("""
				insert into administration.pack_item_taken (space_id, pack, kind, key, digest, taken_by)
				values (?, ?, ?, ?, ?, ?)
				on conflict (space_id, pack, kind, key)
				do update set digest = excluded.digest, taken_at = now(), taken_by = excluded.taken_by
				""").params(space(), pack, kind, key, digest, tenure()).update();
	}

	void takeAll(Edition edition) {
		this.sql
			.sql("update administration.pack_standing set edition = ?, taken_at = now(), taken_by = ?"
					+ " where space_id = ? and pack = ?")
			.params(edition.digest(), tenure(), space(), edition.pack())
			.update();
		this.sql.sql("delete from administration.pack_item_taken where space_id = ? and pack = ?")
			.params(space(), edition.pack())
			.update();
	}

	static UUID space() {
		return Objects.requireNonNull(Walls.current().space(), "packs are taken over by a space");
	}

	private static @Nullable UUID tenure() {
		return Walls.current().tenure();
	}

}
