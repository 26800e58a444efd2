package org.mandat.evidence.codebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of sub-themes in each language, with the version of the list whose meaning
 * they give. A sub-theme that has ended is not worded any more.
 */
@Repository
class ThemeWordings {

	static final String KIND = "theme";

	/** The fields in the order of the form, which is that of the columns. */
	static final List<String> FIELDS = List.of("name", "definition", "counts", "counts_not", "example");

	private final JdbcClient sql;

	private final ListRepository rows;

	private final EarlierTexts earlier;

	ThemeWordings(JdbcClient sql, ListRepository rows, EarlierTexts earlier) {
		this.sql = sql;
		this.rows = rows;
		this.earlier = earlier;
	}

	/** The record of a sub-theme, as in audit rows. */
	static UUID record(String theme) {
		return Ids.ofKey(ListRepository.space().toString(), theme);
	}

	/** The texts of one sub-theme, or of all that have not ended, by sub-theme. */
	@Transactional(readOnly = true)
	public Map<String, KeptText> texts(@Nullable String theme) {
		Map<String, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		this.sql.sql("""
				select distinct on (t.parent, length(t.id), t.id, x.lang)
				       t.id, x.lang, x.name, x.definition, x.counts, x.counts_not, x.example,
				       coalesce(x.gives, x.since) as gives,
				       count(*) over (partition by t.id, x.lang) as revision
				  from evidence.own_theme t
				  join evidence.own_theme_text x on x.space_id = t.space_id and x.theme = t.id
				 where t.space_id = :space and (:theme::text is null or t.id = :theme)
				   and not exists (select 1 from evidence.theme_end e
				                    where e.space_id = t.space_id and e.theme in (t.id, t.parent))
				 order by t.parent, length(t.id), t.id, x.lang, x.since desc
				""").param("space", ListRepository.space()).param("theme", theme).query((row) -> {
			forms.computeIfAbsent(row.getString("id"), (any) -> new LinkedHashMap<>())
				.put(row.getString("lang"),
						new KeptText.Form(fields(row), row.getInt("revision"), row.getInt("gives")));
		});
		Map<String, KeptText> texts = new LinkedHashMap<>();
		forms.forEach((id, form) -> texts.put(id, new KeptText(record(id), "evidence/themes/" + id, form)));
		return texts;
	}

	/** Words a sub-theme from its own form; within the transaction of the act. */
	void reword(String theme, String lang, int version, ThemeForm form) {
		KeptText before = texts(theme).get(theme);
		int newest = (before == null) ? 0 : before.newest();
		put(theme, lang, version, form.first(), (form.saysTheSame() && newest > 0) ? newest : version);
	}

	/** Words a sub-theme in one language; within the transaction of the act. */
	void put(String theme, String lang, int version, Wording words, int gives) {
		KeptText before = texts(theme).get(theme);
		KeptText.Form former = (before == null) ? null : before.in(lang);
		if (former != null && former.gives() < gives) {
			this.earlier.keep(KIND, record(theme), lang, former);
		}
		this.rows.word(theme, lang, version, words, gives);
	}

	private static Map<String, String> fields(ResultSet row) throws SQLException {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String field : FIELDS) {
			String words = row.getString(field);
			if (words != null) {
				fields.put(field, words);
			}
		}
		return fields;
	}

}
