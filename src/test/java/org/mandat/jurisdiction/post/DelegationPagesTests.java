package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Delegations;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Role;
import org.mandat.world.Sign;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Lent rights, as open sessions feel them. */
class DelegationPagesTests extends RoleWorld {

	@Test
	void lentRightsWorkInAnOpenSessionAndEndAtOnceByEitherSide() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(404);
		LocalDate today = officer.does(() -> this.days.here().today());
		MvcResult lent = send(officer,
				post(url("posts/" + officer.post() + "/delegations")).param("giver", officer.tenure().toString())
					.param("taker", teacher.tenure().toString())
					.param("from", today.toString())
					.param("until", today.plusDays(7).toString())
					.param("document", "01-119/2026")
					.with(csrf()));
		assertThat(lent.getResponse().getStatus()).isEqualTo(303);
		choose(teacher, officer.post());
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(200);
		assertThat(body(teacher, get(url("posts")))).contains("(by delegation)",
				"by delegation: Director of Education");
		assertThat(status(teacher, get(url("posts/" + officer.post() + "/delegations/new")))).isEqualTo(404);
		assertThat(status(teacher, post(url("posts/" + officer.post() + "/roles")).with(csrf()))).isEqualTo(404);
		UUID delegation = officer.does(() -> this.delegations.ofPost(officer.post())).getFirst().id();
		choose(teacher, teacher.post());
		assertThat(status(teacher,
				post(url("posts/" + teacher.post() + "/delegations/" + delegation + "/end")).with(csrf())))
			.isEqualTo(303);
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(404);
		assertThat(status(teacher, post("/post").param("post", officer.post().toString()).with(csrf()))).isEqualTo(404);
	}

	@Test
	void lentRightsEndWithTheTenureAndNeverKeepASpaceOpen() {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		assertThat(lend(officer, teacher, List.of())).isEqualTo("done");
		assertThat(officer.does(() -> said(this.tenures.end(officer.tenure(), today(officer), null, 0))))
			.isEqualTo("lastAppointer");
		Sign.Person second = in("system-administrator");
		assertThat(officer.does(() -> said(this.tenures.end(officer.tenure(), today(officer), null, 0))))
			.isEqualTo("done");
		assertThat(second.does(() -> this.delegations.on(today(second)))).isEmpty();
	}

	@Test
	void aPartOfTheRightsIsLentAndNoMore() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		assertThat(lend(officer, teacher, List.of("protocol"))).isEqualTo("done");
		choose(teacher, officer.post());
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(200);
		assertThat(status(teacher, get(url("evidence/imports")))).isEqualTo(404);
		assertThat(status(teacher, get(url("today")))).isEqualTo(200);
		assertThat(lend(officer, teacher, List.of())).isEqualTo("thereAlready");
	}

	@Test
	void neitherLendsNorGivesAcrossWhatRolesForbid() {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person watching = in("data-protection-officer");
		Sign.Person secretary = in("assembly-secretary");
		assertThat(lend(officer, watching, List.of())).isEqualTo("watchesAndDecides");
		assertThat(lend(secretary, watching, List.of())).isEqualTo("done");
		assertThat(ask(officer, secretary.post(), Role.LEADER, true)).isEqualTo("watchesAndDecides");
	}

	@Test
	void nobodyLendsToThemselvesWhateverTheyMayNote() {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person mayor = in("mayor");
		assertThat(officer.does(() -> said(this.delegations.lend(new Delegations.Asked(mayor.tenure(), officer.tenure(),
				today(officer), today(officer).plusDays(3), List.of(), "01-2/2026")))))
			.isEqualTo("toOneself");
		assertThat(lend(mayor, officer, List.of())).isEqualTo("done");
	}

	@Test
	void endsOnItsDayByItselfInAnOpenSession() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		assertThat(lend(officer, teacher, List.of())).isEqualTo("done");
		choose(teacher, officer.post());
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(200);
		this.owner.sql()
			.sql("update jurisdiction.delegation set during = tstzrange(now() - interval '2 days', now()), from_on ="
					+ " current_date - 2, until_on = current_date - 1 where space_id = ?")
			.param(this.space.id())
			.update();
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(404);
		assertThat(body(teacher, get(url("posts/" + officer.post())))).contains("over");
	}

	@Test
	void theAuditNamesBothPosts() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		Sign.Person administrator = in("system-administrator");
		assertThat(lend(officer, teacher, List.of())).isEqualTo("done");
		choose(teacher, officer.post());
		teacher.does(() -> Walls.as(new Reader(this.space.id(), teacher.tenure(), officer.post(), true),
				() -> this.persons.create("Somebody New", null, null)));
		assertThat(body(administrator, get(url("administration/audit"))))
			.contains("by delegation, holder of: Director of Education");
	}

}
