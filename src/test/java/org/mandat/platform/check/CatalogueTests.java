package org.mandat.platform.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue has no hole, and each kind of hole would be named. */
@MandatTests
class CatalogueTests {

	@Autowired
	private WallsCheck walls;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private DatabaseAccess access;

	@Test
	void hasNoHole() {
		Check.Result result = this.walls.run();
		assertThat(holes(result)).isEmpty();
		assertThat(result.ok()).isTrue();
		assertThat((Long) result.facts().get("walled")).isGreaterThan(10);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					create table work.loose (space_id uuid primary key)                       | work.loose has no wall
					alter table work.task disable row level security                          | work.task has no wall
					call platform.wall('identity.one_time_link')                               | identity.one_time_link is walled
					create table work.odd (id uuid primary key, space_id uuid); call platform.wall('work.odd') | primary key of work.odd
					create view work.all_tasks as select * from work.task                     | view work.all_tasks
					create materialized view work.kept as select * from work.task             | work.kept is a materialised view
					create function work.f() returns int language sql security definer as 'select 1' | function work.f() runs
					create function work.f() returns int language sql security definer as 'select 1' | work.f runs with the owner's rights for everybody
					grant truncate on work.task to {app}                                      | empty or hook into work.task
					grant create on schema work to {app}                                      | things in the schema work
					grant select on work.task to public                                       | right on the table work.task
					create table work.x (space_id uuid, id uuid primary key, t uuid, foreign key (space_id, t) references work.task (space_id, id)); create unique index u on work.task (id); alter table work.x enable row level security; alter table work.x add constraint lone foreign key (t) references work.task (id) | foreign key lone
					""")
	void namesAHole(String statements, String sentence) {
		this.owner.transactions().executeWithoutResult((status) -> {
			status.setRollbackOnly();
			for (String statement : statements.split(";")) {
				this.owner.sql().sql(statement.replace("{app}", this.access.application().user())).update();
			}
			assertThat(holes(this.walls.run())).anyMatch((hole) -> hole.contains(sentence));
		});
	}

	@Test
	void letsTheApplicationNeitherPassNorOwn() {
		assertThat(this.owner.sql()
			.sql("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = ?")
			.param(this.access.application().user())
			.query(Boolean.class)
			.single()).isFalse();
		assertThat(this.owner.sql()
			.sql("select rolsuper or rolbypassrls from pg_roles where rolname = ?")
			.param(this.access.owner().user())
			.query(Boolean.class)
			.single()).isFalse();
	}

	@SuppressWarnings("unchecked")
	private static List<String> holes(Check.Result result) {
		return (List<String>) result.facts().getOrDefault("holes", List.of());
	}

}
