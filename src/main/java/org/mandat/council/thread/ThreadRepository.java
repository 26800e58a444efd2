package org.mandat.council.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs together in the council, by identifiers only. */
@Repository
class ThreadRepository {

	private static final int SHOWN = 12;

	private final JdbcClient sql;

	ThreadRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Items of agendas about needs or duties, the earliest first. */
	List<UUID> items(String kind, List<String> keys) {
		return this.sql
			.sql("select item_id from council.item_about where space_id = :space and " + column(kind)
					+ " = any (:keys) order by item_id limit :most")
			.param("space", space())
			.param("keys", keys.toArray(String[]::new))
			.param("most", SHOWN)
			.query(UUID.class)
			.list();
	}

	/** Decisions that answer needs or stand on duties, themselves or by their item. */
	List<UUID> decisions(String kind, List<String> keys) {
		return this.sql.sql("""
				select d.id, d.year, d.number from council.decision d where d.space_id = :space and d.%1$s = any (:keys)
				union
				select d.id, d.year, d.number from council.item_about a
				  join council.decision d on d.space_id = a.space_id and d.item_id = a.item_id
				 where a.space_id = :space and a.%1$s = any (:keys)
				 order by 2, 3 limit :most
				""".formatted(column(kind)))
			.param("space", space())
			.param("keys", keys.toArray(String[]::new))
			.param("most", SHOWN)
			.query((row, n) -> row.getObject(1, UUID.class))
			.list();
	}

	/** The decisions that were taken under an item. */
	List<UUID> under(UUID item) {
		return this.sql.sql("select id from council.decision where space_id = ? and item_id = ? order by year, number")
			.params(space(), item)
			.query(UUID.class)
			.list();
	}

	/** The decision that gave a task, or about which the chair was asked by it. */
	Optional<UUID> ofTask(UUID task) {
		return this.sql.sql("""
				select id from council.decision where space_id = :space and task_id = :task
				union all
				select decision_id from council.escalation where space_id = :space and task_id = :task limit 1
				""").param("space", space()).param("task", task).query(UUID.class).optional();
	}

	Optional<About> about(UUID item) {
		return this.sql.sql("select need, duty from council.item_about where space_id = ? and item_id = ?")
			.params(space(), item)
			.query((row, n) -> new About(row.getString(1), row.getString(2)))
			.optional();
	}

	void about(UUID item, About about) {
		this.sql.sql("delete from council.item_about where space_id = ? and item_id = ?")
			.params(space(), item)
			.update();
		if (about.need() != null || about.duty() != null) {
			this.sql.sql("insert into council.item_about (space_id, item_id, need, duty) values (?, ?, ?, ?)")
				.params(space(), item, about.need(), about.duty())
				.update();
		}
	}

	private static String column(String kind) {
		return "need".equals(kind) ? "need" : "duty";
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("threads are read within a space");
		}
		return space;
	}

	/** What an item is about. */
	record About(@org.jspecify.annotations.Nullable String need, @org.jspecify.annotations.Nullable String duty) {
	}

}
