package org.mandat.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Own needs, merging, splitting, loose ends and history, as an officer meets them. */
@MandatTests
class NeedFlowTests extends NeedWorld {

	@Test
	void mergesWithoutLossAndPartsAgain() throws Exception {
		UUID source = bring("Schools ask for a psychologist. The council has no budget. ");
		code(source, 1, "N05");
		code(source, 2, "N09");
		int before = need("N05").passages();
		long version = need("N09").version();
		send("needs/N09/merger", "into", "N05", "version", version).andExpect(status().isSeeOther());
		assertThat(need("N05").passages()).isEqualTo(before + 1);
		assertThat(need("N05").kinds()).contains("N09");
		assertThat(this.officer.does(() -> this.needs.ofKind("N09"))).isEmpty();
		show("needs/N09").andExpect(status().isSeeOther());
		send("needs/N09/merger", "into", "N05", "version", version).andExpect(status().isNotFound());
		send("needs/N05/merger", "into", "N05", "version", need("N05").version()).andExpect(status().is(422));
		send("needs/N05/parting", "part", "N09").andExpect(status().isSeeOther());
		assertThat(need("N05").passages()).isEqualTo(before);
		assertThat(need("N09").passages()).isEqualTo(1);
		show("needs/N09").andExpect(content().string(containsString("Merged into")))
			.andExpect(content().string(containsString("Parted from")));
	}

	@Test
	void splitsChosenPassagesOffAndTheDeskDoesNotPullThemBack() throws Exception {
		UUID source = bring("Children need a safe way to school. Parents need a room to meet. ");
		code(source, 1, "N11");
		UUID passage = code(source, 2, "N11");
		long version = need("N11").version();
		int before = need("N11").passages();
		send("needs/N11/split", "statement", "", "passages", passage, "version", version).andExpect(status().is(422));
		String place = send("needs/N11/split", "statement", "Parents need a room", "passages", passage, "version",
				version)
			.andExpect(status().isSeeOther())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		String own = String.valueOf(place).replaceAll(".*/", "");
		assertThat(own).startsWith("L");
		assertThat(need(own).passages()).isEqualTo(1);
		assertThat(need("N11").passages()).isEqualTo(before - 1);
		assertThat(this.officer.does(() -> this.search.find("parents room", 5))).isNotEmpty();
		code(source, 2, "N11");
		assertThat(need(own).passages()).as("coded again, it stays where it was put").isEqualTo(1);
		send("needs/N11/split", "statement", "Again", "passages", passage, "version", version)
			.andExpect(status().isConflict());
	}

	@Test
	void tellsWhichLanguageHasFallenBehind() throws Exception {
		String kind = create("Schools need psychologists from the ministry");
		say(kind, "sq", "Shkollat kanë nevojë për psikologë", true, 1);
		say(kind, "en", "Schools need two psychologists each", false, 2);
		show("needs/" + kind + "").andExpect(content().string(containsString("badge--waits")))
			.andExpect(content().string(containsString("Shkollat")))
			.andExpect(content().string(containsString("version 2")));
		say(kind, "sq", "Shkollat kanë nevojë për nga dy psikologë", true, 3);
		show("needs/" + kind + "").andExpect(content().string(not(containsString("badge--waits"))));
		say(kind, "en", "", false, 4);
		this.mvc
			.perform(post(this.at + "needs/" + kind).param("statement", "")
				.param("version", "5")
				.with(csrf())
				.cookie(this.officer.cookie(), in("sq")))
			.andExpect(status().is(422));
	}

	@Test
	void showsLooseEndsAndTiesThem() throws Exception {
		String kind = create("A bus in the evening");
		UUID source = bring("Nobody comes home after ten. Lamps are broken. ");
		UUID passage = code(source, 1);
		show("loose-ends").andExpect(content().string(containsString("A bus in the evening")))
			.andExpect(content().string(containsString("Nobody comes home")));
		UUID foreign = Ids.next();
		send("loose-ends/ties", "passage", foreign, "kind", kind).andExpect(status().isNotFound());
		send("loose-ends/ties", "passage", passage, "kind", kind).andExpect(status().isSeeOther());
		assertThat(need(kind).passages()).isEqualTo(1);
		show("loose-ends").andExpect(content().string(not(containsString("Nobody comes home"))));
		show("needs?own=yes&spoken=yes").andExpect(content().string(containsString("A bus in the evening")));
		show("needs?own=no").andExpect(content().string(not(containsString("A bus in the evening"))));
		send("needs/" + kind + "/release", "passages", passage, "version", need(kind).version())
			.andExpect(status().isSeeOther());
		assertThat(need(kind).loose()).isTrue();
	}

	@Test
	void countsTwoGroupsAsSharedAndOneAsNot() throws Exception {
		UUID source = bring("The mayor asks for a mediator. The young ask for a mediator. ");
		keep(source, 1, List.of("N14"), Map.of("A-ROLE", "mayor"));
		assertThat(need("N14").shared()).isFalse();
		keep(source, 2, List.of("N14"), Map.of("A-ROLE", "youth"));
		assertThat(need("N14").shared()).isTrue();
		show("needs?shared=yes").andExpect(content().string(containsString("N14")));
	}

	@Test
	void drawsSignsThatNobodyElseHasAndLetsOneOfTwoMergersThrough() throws Exception {
		try (ExecutorService two = Executors.newFixedThreadPool(4)) {
			List<Callable<String>> made = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				int n = i;
				made.add(() -> create("At once " + n));
			}
			List<String> signs = new ArrayList<>();
			for (Future<String> one : two.invokeAll(made)) {
				signs.add(one.get());
			}
			assertThat(signs).doesNotHaveDuplicates();
			String first = signs.get(0);
			String second = signs.get(1);
			List<Callable<Integer>> crossed = List.of(() -> merge(first, second), () -> merge(second, first));
			List<Integer> answers = new ArrayList<>();
			for (Future<Integer> one : two.invokeAll(crossed)) {
				answers.add(one.get());
			}
			assertThat(answers).contains(303).hasSize(2);
			assertThat(answers.stream().filter((status) -> status == 303)).hasSize(1);
		}
	}

}
