package org.mandat.mandate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.mandat.world.Sign;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** An office that says which of its posts has which part in a duty. */
abstract class AssignmentWorld extends UpwardWorld {

	Sign.Person mayor;

	@Override
	@BeforeEach
	void office() {
		this.space = this.sign.space("xk", town());
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.mayor = this.sign.in(this.space, "mayor");
		this.home = "/s/" + this.space.slug() + "/";
	}

	abstract String town();

	String of(String duty) {
		return this.home + "mandate/duties/" + duty;
	}

	/** What the browser sends; later values take the place of these. */
	MvcTestResult assign(String duty, String part, String... others) {
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("part", part, "since", TODAY.minusDays(3).toString(), "document", "", "organisation", ""));
		for (int i = 0; i < others.length; i += 2) {
			fields.put(others[i], others[i + 1]);
		}
		return send(of(duty) + "/assignments",
				fields.entrySet()
					.stream()
					.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
					.toArray(String[]::new));
	}

	/** Assigned to the post, with its path. */
	String assigned(String duty, String part, UUID post, String... others) {
		String[] all = Stream.concat(Stream.of("post", post.toString()), Stream.of(others)).toArray(String[]::new);
		assertThat(assign(duty, part, all)).hasStatus(303);
		return path(duty, part);
	}

	/** Where the newest that is open on this duty opens. */
	String path(String duty, String part) {
		UUID id = this.owner.sql().sql("""
				select id from mandate.assignment
				 where space_id = ? and duty = ? and part = ? and state = 'open' order by noted_at desc, id desc limit 1
				""").params(this.space.id(), duty, part).query(UUID.class).single();
		return this.home + "mandate/assignments/" + id;
	}

}
