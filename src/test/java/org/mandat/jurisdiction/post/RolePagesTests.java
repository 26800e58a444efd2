package org.mandat.jurisdiction.post;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.RoleChange;
import org.mandat.platform.security.Role;
import org.mandat.world.Sign;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Roles of posts, as open sessions feel them. */
class RolePagesTests extends RoleWorld {

	@Test
	void aRoleOpensAndClosesDoorsInOpenSessions() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		assertThat(status(teacher, get(url("evidence/codings.csv")))).isEqualTo(200);
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(404);
		assertThat(ask(officer, teacher.post(), Role.LEADER, true)).isEqualTo("done");
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(200);
		assertThat(body(teacher, get(url("posts/" + teacher.post())))).contains("leads and decides",
				"takes part in the Council");
		assertThat(ask(officer, teacher.post(), Role.LEADER, false)).isEqualTo("done");
		assertThat(status(teacher, get(url("protocol/entries")))).isEqualTo(404);
		assertThat(body(officer, get(url("posts/" + teacher.post() + "/roles")))).contains("Decree of the mayor")
			.contains("Taken: leads and decides", "Given: leads and decides");
	}

	@Test
	void refusesWhatThePackAndTheCodeForbid() {
		Sign.Person officer = in("prevention-coordinator");
		assertThat(ask(officer, chair("police-station-commander"), Role.LEADER, true)).isEqualTo("pack");
		assertThat(ask(officer, chair("data-protection-officer"), Role.MEMBER, true)).isEqualTo("pack");
		assertThat(ask(officer, chair("education"), Role.PRACTITIONER, true)).isEqualTo("confidence");
		assertThat(ask(officer, chair("mayor"), Role.DATA_PROTECTION_OFFICER, true)).isEqualTo("watchesAndDecides");
		assertThat(ask(officer, chair("education"), Role.HUB, true)).isEqualTo("notHere");
		assertThat(ask(officer, chair("education"), Role.MEMBER, false)).isEqualTo("oneStays");
		assertThat(ask(officer, chair("education"), Role.MEMBER, true)).isEqualTo("hasAlready");
	}

	@Test
	void whatIsWeightyWaitsForASecondPerson() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person mayor = in("mayor");
		UUID secretary = chair("assembly-secretary");
		MvcResult asked = send(officer,
				post(url("posts/" + secretary + "/roles")).param("way", "give")
					.param("role", "coordinator")
					.param("reason", "Both work in one office")
					.with(csrf()));
		assertThat(asked.getResponse().getStatus()).isEqualTo(303);
		assertThat(view(officer, secretary).has("coordinator")).isFalse();
		RoleChange waits = officer.does(() -> this.changes.of(secretary)).getFirst();
		String settle = url("posts/" + secretary + "/roles/" + waits.id() + "/settlement");
		assertThat(body(officer, post(settle).param("answer", "confirmed").param("version", "0").with(csrf())))
			.contains("Who asked for the change cannot confirm it");
		assertThat(status(in("education"), post(settle).param("answer", "confirmed").with(csrf()))).isEqualTo(404);
		assertThat(status(mayor, post(settle).param("answer", "confirmed").param("version", "0").with(csrf())))
			.isEqualTo(303);
		assertThat(view(officer, secretary).has("coordinator")).isTrue();
		assertThat(body(mayor, post(settle).param("answer", "confirmed").param("version", "0").with(csrf())))
			.contains("Somebody settled this change meanwhile");
	}

	@Test
	void oneOfTwoWhoTakeEachOthersRightToAppointKeepsIt() throws Exception {
		for (int round = 0; round < 5; round++) {
			asThePackGives();
			List<Sign.Person> both = List.of(in("prevention-coordinator"), in("system-administrator"));
			give(both.get(0).post(), "member");
			give(both.get(1).post(), "member");
			CyclicBarrier together = new CyclicBarrier(2);
			List<Future<String>> said;
			try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
				said = List.of(hands.submit(() -> {
					together.await();
					return ask(both.get(0), both.get(1).post(), Role.ADMINISTRATOR, false);
				}), hands.submit(() -> {
					together.await();
					return ask(both.get(1), both.get(0).post(), Role.COORDINATOR, false);
				}));
			}
			assertThat(List.of(said.get(0).get(), said.get(1).get())).containsExactlyInAnyOrder("done",
					"lastAppointer");
		}
	}

	@Test
	void nobodyRaisesThemselves() throws Exception {
		Sign.Person officer = in("prevention-coordinator");
		Sign.Person teacher = in("education");
		Sign.Person mayor = in("mayor");
		assertThat(ask(officer, officer.post(), Role.LEADER, true)).isEqualTo("done");
		assertThat(view(officer, officer.post()).has("leader")).isFalse();
		RoleChange own = officer.does(() -> this.changes.of(officer.post())).getFirst();
		assertThat(own.waits()).isTrue();
		assertThat(body(mayor, get(url("today")))).contains("Waits for a second person");
		assertThat(officer.does(() -> said(this.changes.settle(own.post(), own.id(), true, 0))))
			.isEqualTo("secondPerson");
		assertThat(ask(officer, mayor.post(), Role.COORDINATOR, true)).isEqualTo("done");
		RoleChange hers = mayor.does(() -> this.changes.of(mayor.post())).getFirst();
		assertThat(mayor.does(() -> said(this.changes.settle(hers.post(), hers.id(), true, 0)))).isEqualTo("ownPost");
		assertThat(mayor.does(() -> said(this.changes.settle(own.post(), own.id(), true, 0)))).isEqualTo("done");
		assertThat(view(officer, officer.post()).has("leader")).isTrue();
		assertThat(lend(mayor, officer, List.of())).isEqualTo("done");
		assertThat(lend(mayor, teacher, List.of())).isEqualTo("done");
		assertThat(ask(officer, mayor.post(), Role.MEMBER, true)).isEqualTo("done");
		assertThat(view(officer, mayor.post()).has("member")).isFalse();
	}

	@Test
	void whoEndsOneAndWhoTakesTheOthersRoleWaitForEachOther() throws Exception {
		for (int round = 0; round < 5; round++) {
			asThePackGives();
			List<Sign.Person> both = List.of(in("prevention-coordinator"), in("system-administrator"));
			give(both.get(1).post(), "member");
			CyclicBarrier together = new CyclicBarrier(2);
			List<Future<String>> said;
			try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
				said = List.of(hands.submit(() -> {
					together.await();
					return ask(both.get(0), both.get(1).post(), Role.ADMINISTRATOR, false);
				}), hands.submit(() -> {
					together.await();
					return both.get(1)
						.does(() -> said(this.tenures.end(both.get(0).tenure(), today(both.get(0)), null, 0)));
				}));
			}
			assertThat(List.of(said.get(0).get(), said.get(1).get())).containsExactlyInAnyOrder("done",
					"lastAppointer");
		}
	}

}
