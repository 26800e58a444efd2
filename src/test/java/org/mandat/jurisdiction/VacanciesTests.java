package org.mandat.jurisdiction;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How many chairs were empty when, out of the tenures of a real database. */
@MandatTests
class VacanciesTests {

	@Autowired
	private Sign sign;

	@Autowired
	private Vacancies vacancies;

	@Autowired
	private Tenures tenures;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	@BeforeEach
	void empty() {
		this.space = this.sign.space("xk", "prishtine");
		this.owner.sql().sql("delete from jurisdiction.delegation where space_id = ?").param(this.space.id()).update();
		this.owner.sql().sql("delete from jurisdiction.tenure where space_id = ?").param(this.space.id()).update();
	}

	@Test
	void countsAChairFromItsFirstHolderOnAndOnceHoweverManyActed() {
		UUID mayor = post("mayor");
		UUID deputy = post("deputy-mayor");
		tenure(mayor, false, "2020-01-15", "2021-03-10");
		tenure(mayor, true, "2021-01-01", "2021-05-20");
		tenure(mayor, false, "2021-09-01", null);
		tenure(deputy, false, "2021-02-01", "2021-06-05");
		assertThat(here()).containsExactly(month(2020, 1, 0), month(2021, 2, 0), month(2021, 5, 1), month(2021, 6, 2),
				month(2021, 9, 1));
	}

	@Test
	void knowsNothingOfWhereNobodyWasAndOfAnotherSpace() {
		assertThat(here()).isEmpty();
		tenure(post("mayor"), false, "2020-01-15", "2021-03-10");
		Space other = this.sign.space("xk", "justice");
		assertThat(Walls.as(Reader.system(other.id()), this.vacancies::byMonth)).isEmpty();
	}

	@Test
	void givesTheDaysOfChangeAroundAnyDay() {
		UUID mayor = post("mayor");
		for (int year = 2012; year < 2022; year++) {
			tenure(mayor, false, year + "-03-01", (year + 1) + "-02-01");
		}
		List<Tenures.Change> changes = Walls.as(Reader.system(this.space.id()),
				() -> this.tenures.changes(java.time.LocalDate.of(2016, 3, 1)));
		assertThat(changes).extracting((change) -> change.day().toString())
			.startsWith("2015-02-01", "2015-03-01", "2016-02-01", "2016-03-01", "2017-02-01", "2017-03-01",
					"2018-02-01")
			.hasSize(8);
		assertThat(changes.get(3)).isEqualTo(new Tenures.Change(java.time.LocalDate.of(2016, 3, 1), 1, 0));
	}

	private List<Vacancies.Month> here() {
		return Walls.as(Reader.system(this.space.id()), this.vacancies::byMonth);
	}

	private static Vacancies.Month month(int year, int month, int empty) {
		return new Vacancies.Month(YearMonth.of(year, month), empty);
	}

	private UUID post(String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ?")
			.params(this.space.id(), kind)
			.query(UUID.class)
			.single();
	}

	private void tenure(UUID post, boolean acting, String from, String end) {
		UUID person = Ids.next();
		this.owner.sql()
			.sql("insert into jurisdiction.person (space_id, id, name) values (?, ?, 'Somebody')")
			.params(this.space.id(), person)
			.update();
		this.owner.sql().sql("""
				insert into jurisdiction.tenure (space_id, id, post_id, person_id, acting, during, from_on, until_on)
				values (?, ?, ?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz), ?::date, ?::date)
				""").params(this.space.id(), Ids.next(), post, person, acting, from, end, from, end).update();
	}

}
