package org.mandat.mandate.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Spoken;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of agreements. Every statement names the reader's space. */
@Repository
class AgreementRepository {

	private static final Text NOTHING = Text.of(Map.of("en", "–"));

	private static final String ROW = """
			select a.id, a.duty, a.body, a.document, a.agreed_on, a.until_on, a.post_id, a.renews, a.state, a.reason,
			       a.reason_lang, a.version, p.name as post_name, p.lang as post_lang
			  from mandate.agreement a
			  join lateral (select name, lang from jurisdiction.post_text
			                 where space_id = a.space_id and post_id = a.post_id
			                 order by (lang = :lang) desc, lang limit 1) p on true
			 where a.space_id = :space
			""";

	private final JdbcClient sql;

	AgreementRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Those that are open by their last day, then the newest of the others. */
	List<Agreement> list(Language language, int most) {
		return agreements(this.sql
			.sql(ROW + " order by (a.state = 'open') desc, case when a.state = 'open' then a.until_on end,"
					+ " a.agreed_on desc, a.id desc limit :most")
			.param("most", most), language);
	}

	/** Those that nobody ended or renewed. */
	List<Agreement> open(Language language) {
		return agreements(this.sql.sql(ROW + " and a.state = 'open' order by a.until_on, a.id"), language);
	}

	/** All on a duty: the open one, then the newest. */
	List<Agreement> of(String duty, Language language) {
		return agreements(this.sql
			.sql(ROW + " and a.duty = :duty order by (a.state = 'open') desc, a.agreed_on desc, a.id desc limit 50")
			.param("duty", duty), language);
	}

	Optional<Agreement> find(UUID agreement, Language language) {
		return agreements(this.sql.sql(ROW + " and a.id = :id").param("id", agreement), language).stream().findFirst();
	}

	Optional<UUID> ofTask(UUID task) {
		return this.sql.sql("select agreement_id from mandate.agreement_reminder where space_id = ? and task_id = ?")
			.params(Spoken.here(), task)
			.query(UUID.class)
			.optional();
	}

	/** Whether it is kept now; another one on this duty may stand already. */
	boolean insert(UUID id, Agreeing agreeing, Text words) {
		boolean kept = this.sql.sql("""
				insert into mandate.agreement (space_id, id, duty, body, document, agreed_on, until_on, post_id, renews,
				  noted_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (space_id, duty) where state = 'open' do nothing
				""")
			.params(Arrays.asList(Spoken.here(), id, agreeing.duty(), agreeing.body(), agreeing.document(),
					agreeing.on(), agreeing.until(), agreeing.post(), agreeing.renews(), Walls.current().tenure()))
			.update() == 1;
		if (kept) {
			words.forms()
				.forEach((lang, said) -> this.sql
					.sql("insert into mandate.agreement_text (space_id, agreement_id, lang, words) values (?, ?, ?, ?)")
					.params(Spoken.here(), id, lang, said)
					.update());
		}
		return kept;
	}

	/** Renewed or ended; not if somebody did so meanwhile. */
	boolean close(UUID id, String state, @Nullable Worded reason, long version) {
		return this.sql.sql("""
				update mandate.agreement
				   set state = ?, reason = ?, reason_lang = ?, ended_by = ?, ended_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""")
			.params(Arrays.asList(state, (reason == null) ? null : reason.words(),
					(reason == null) ? null : reason.lang(), Walls.current().tenure(), Spoken.here(), id, version))
			.update() == 1;
	}

	private List<Agreement> agreements(JdbcClient.StatementSpec statement, Language language) {
		List<Agreement> bare = statement.param("space", Spoken.here())
			.param("lang", language.stored())
			.query((row, n) -> bare(row))
			.list();
		Map<UUID, Map<String, String>> forms = new HashMap<>();
		if (!bare.isEmpty()) {
			this.sql.sql("""
					select agreement_id, lang, words from mandate.agreement_text
					 where space_id = ? and agreement_id = any (?) order by agreement_id, lang
					""").params(Spoken.here(), bare.stream().map(Agreement::id).toArray(UUID[]::new)).query((row) -> {
				forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		}
		List<Agreement> whole = new ArrayList<>();
		bare.forEach((one) -> {
			Map<String, String> says = forms.get(one.id());
			whole.add(new Agreement(one.id(), one.duty(), (says == null) ? NOTHING : Text.of(says), one.body(),
					one.document(), one.on(), one.until(), one.post(), one.postName(), one.renews(), one.state(),
					one.reason(), one.version()));
		});
		return whole;
	}

	private static Agreement bare(ResultSet row) throws SQLException {
		String reason = row.getString("reason");
		return new Agreement(row.getObject("id", UUID.class), row.getString("duty"), NOTHING, row.getString("body"),
				row.getString("document"), row.getObject("agreed_on", LocalDate.class),
				row.getObject("until_on", LocalDate.class), row.getObject("post_id", UUID.class),
				new Worded(row.getString("post_name"), row.getString("post_lang")), row.getObject("renews", UUID.class),
				row.getString("state"), (reason == null) ? null : new Worded(reason, row.getString("reason_lang")),
				row.getLong("version"));
	}

}
