package org.mandat.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A hub that says something of a town, the town's officer, and what both do on their
 * pages. Each test takes a town of its own.
 */
abstract class CorrectionWorld {

	private static final Pattern CELL = Pattern.compile("evidence/map/([a-z-]+)/(T[0-9]{2})\">([0-9]+)</a>");

	@Autowired
	private MockMvc mvc;

	@Autowired
	Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	Posts posts;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private TransactionTemplate transactions;

	Space town;

	Sign.Person hub;

	Sign.Person officer;

	void in(String key) {
		this.town = this.sign.space("xk", key);
		this.hub = this.sign.in(this.sign.space("xk", "western-balkans-hub"), "hub-coordinator");
		this.officer = this.sign.in(this.town, "prevention-coordinator");
	}

	UUID hubSays(String theme, int times) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= times; i++) {
			text.append("Sentence ").append(i).append(" asks for something. ");
		}
		UUID source = ((Import.Imported) this.hub
			.does(() -> this.imports.bring((text.toString() + Ids.next()).getBytes(StandardCharsets.UTF_8), "t.txt",
					new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, "en", false, false, null),
					false)))
			.source();
		for (int i = 1; i <= times; i++) {
			int n = i;
			this.hub.does(() -> this.codings.keep(source, n, 0,
					new Statement(this.sources.sentence(source, n).orElseThrow().span(), List.of(theme), List.of("N05"),
							Map.of(), List.of(), this.town.placeKey(), false, "hand")));
		}
		return source;
	}

	List<UUID> passages(UUID source) {
		return this.owner.sql()
			.sql("select id from evidence.passage where source_id = ? order by sentence_n")
			.param(source)
			.query(UUID.class)
			.list();
	}

	/** As an officer who opens the page and presses its button. */
	void see() throws Exception {
		Matcher form = Pattern
			.compile("name=\"from\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"through\" " + "value=\"([^\"]+)\"")
			.matcher(body(this.officer, "corrections"));
		assertThat(form.find()).isTrue();
		send(this.officer, "corrections/seen", "from", form.group(1), "through", form.group(2))
			.andExpect(status().isSeeOther());
		send(this.officer, "corrections/seen", "from", form.group(1), "through", form.group(2))
			.andExpect(status().isNotFound());
		send(this.officer, "corrections/seen", "from", form.group(1), "through", "2999-01-01T00:00:00Z")
			.andExpect(status().isNotFound());
	}

	/** So that the act of seeing lies so many days back. */
	void daysPass(int days) {
		this.owner.sql()
			.sql("update evidence.seen set seen_on = ? where space_id = ?")
			.params(LocalDate.now(Clock.systemUTC().withZone(org.mandat.platform.text.Formats.ZONE))
				.minus(java.time.Period.ofDays(days)), this.town.id())
			.update();
	}

	int tasks() throws InterruptedException {
		String open = "select count(*) from work.task where space_id = ? and origin_module = 'evidence' and state = 'open'";
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		int count = -1;
		while (count < 1 && System.nanoTime() < end) {
			count = this.owner.sql().sql(open).param(this.town.id()).query(Integer.class).single();
			if (count == 0 && seenAll()) {
				return 0;
			}
			Thread.onSpinWait();
		}
		return count;
	}

	private boolean seenAll() {
		return this.owner.sql()
			.sql("select count(*) from evidence.seen where space_id = ?")
			.param(this.town.id())
			.query(Integer.class)
			.single() > 0;
	}

	int cell(Sign.Person reader, String theme) throws Exception {
		Matcher cells = CELL.matcher(body(reader, "map"));
		while (cells.find()) {
			if (cells.group(1).equals(this.town.placeKey()) && cells.group(2).equals(theme)) {
				return Integer.parseInt(cells.group(3));
			}
		}
		return 0;
	}

	ResultActions answer(UUID passage, String verdict, String note, long version) throws Exception {
		return send(this.officer, "corrections/" + passage, "verdict", verdict, "note", note, "version", version);
	}

	long seen(Reader reader, String table) {
		Long count = Walls.as(reader, () -> this.transactions
			.execute((status) -> this.sql.sql("select count(*) from " + table).query(Long.class).single()));
		return (count == null) ? -1 : count;
	}

	String body(Sign.Person reader, String page) throws Exception {
		return show(reader, page).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	ResultActions show(Sign.Person reader, String page) throws Exception {
		return this.mvc.perform(get(java.net.URI.create("/s/" + reader.space().slug() + "/evidence/" + page))
			.cookie(reader.cookie(), new Cookie("mandat-language", "en")));
	}

	ResultActions send(Sign.Person reader, String to, Object... fields) throws Exception {
		MockHttpServletRequestBuilder form = post("/s/" + reader.space().slug() + "/evidence/" + to);
		for (int i = 0; i < fields.length; i += 2) {
			form.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
		}
		return this.mvc.perform(form.with(csrf()).cookie(reader.cookie()));
	}

}
