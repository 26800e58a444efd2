package org.mandat.platform.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mandat.platform.data.DatabaseAccess;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * Holds the catalogue of the database to the rules of the walls (decisions 1 to 5): each
 * table walled or named as global, no view, function or right that leads around, an
 * application login that owns nothing. Names every hole.
 */
@Component
public class WallsCheck implements Check {

	private static final String TABLES = """
			select n.nspname || '.' || c.relname, c.relrowsecurity
			  from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
			   and c.relname <> 'schema_history'
			 order by 1
			""";

	private final OwnerDatabase owner;

	private final DatabaseAccess access;

	private final WallsList list = WallsList.read();

	WallsCheck(OwnerDatabase owner, DatabaseAccess access) {
		this.owner = owner;
		this.access = access;
	}

	@Override
	public String name() {
		return "walls";
	}

	@Override
	public Result run() {
		Map<String, Boolean> tables = new LinkedHashMap<>();
		this.owner.sql().sql(TABLES).query((row) -> {
			tables.put(row.getString(1), row.getBoolean(2));
		});
		List<String> holes = new ArrayList<>();
		tables.forEach((table, walled) -> {
			if (walled == this.list.globals().contains(table)) {
				holes.add(walled ? "the table " + table + " is walled, but named as global"
						: "the table " + table + " has no wall and is not named as global");
			}
		});
		this.list.globals()
			.stream()
			.filter((table) -> !tables.containsKey(table))
			.forEach((table) -> holes.add("the table " + table + " is named as global, but is not there"));
		found(WallsHoles.KEYS, "the primary key of %s does not begin with space_id", this.list.keys(), holes);
		found(WallsHoles.DEFINERS, "the function %s runs with the owner's rights", this.list.definers(), holes);
		WallsHoles.OTHERS.forEach((sentence, sql) -> found(sql, sentence, List.of(), holes));
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("walled", tables.values().stream().filter(Boolean.TRUE::equals).count());
		facts.put("global", this.list.globals().size());
		facts.put("holes", holes);
		return new Result(holes.isEmpty(), facts);
	}

	private void found(String sql, String sentence, java.util.Collection<String> named, List<String> holes) {
		List<String> names = this.owner.sql()
			.sql(sql)
			.param("app", this.access.application().user())
			.query(String.class)
			.list();
		new TreeSet<>(names).stream()
			.filter((name) -> !named.contains(name))
			.forEach((name) -> holes.add(sentence.formatted(name)));
	}

}
