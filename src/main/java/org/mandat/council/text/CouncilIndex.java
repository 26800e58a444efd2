package org.mandat.council.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the council can be searched: items, decisions and circulated minutes of the
 * space, in each language in which they exist. What is withheld has no entry, so nobody
 * finds it; within the transaction of the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CouncilIndex {

	private static final String MINUTES = "minutes";

	private final JdbcClient sql;

	private final SearchIndex search;

	private final Spaces spaces;

	CouncilIndex(JdbcClient sql, SearchIndex search, Spaces spaces) {
		this.sql = sql;
		this.search = search;
		this.spaces = spaces;
	}

	/** What a record says now; of one that is withheld, nothing. */
	public void refresh(CouncilText of, UUID record) {
		UUID here = Wordings.space();
		this.search.remove(here, of.kind(), record);
		this.sql.sql(of.sql("""
				select f.lang, f.words, m.on_date from {records} r
				  join {forms} f on f.space_id = r.space_id and f.{key} = r.id
				  join council.meeting m on m.space_id = r.space_id and m.id = r.meeting_id
				 where r.space_id = ? and r.id = ? and not r.withheld
				"""))
			.params(here, record)
			.query((row, n) -> new Said(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
			.list()
			.forEach((said) -> put(of.kind(), record, said, "", of.path() + record));
	}

	/** A record that is no more. */
	public void gone(CouncilText of, UUID record) {
		this.search.remove(Wordings.space(), of.kind(), record);
	}

	/** The items of a meeting, after its day changed. */
	public void moved(UUID meeting) {
		this.sql.sql("select id from council.item where space_id = ? and meeting_id = ?")
			.params(Wordings.space(), meeting)
			.query(UUID.class)
			.list()
			.forEach((item) -> refresh(CouncilText.ITEM, item));
	}

	/**
	 * Minutes that were circulated: what was spoken about and decided; a line that does
	 * not exist in a language stands there in another, as on the paper.
	 * @param titles what they are called, by language
	 */
	public void circulated(UUID meeting, LocalDate on, Map<String, String> titles) {
		List<Text> lines = new ArrayList<>(lines(CouncilText.ITEM, meeting));
		lines.addAll(lines(CouncilText.DECISION, meeting));
		titles.forEach((lang, title) -> put(MINUTES, meeting, new Said(lang, title, on),
				lines.stream().map((line) -> line.in(new Language(lang))).collect(Collectors.joining(". ")),
				"meetings/" + meeting));
	}

	/** Minutes that are corrected now are found again once they are circulated anew. */
	public void reopened(UUID meeting) {
		this.search.remove(Wordings.space(), MINUTES, meeting);
	}

	private List<Text> lines(CouncilText of, UUID meeting) {
		Map<UUID, Map<String, String>> lines = new LinkedHashMap<>();
		this.sql.sql(of.sql("""
				select r.id, f.lang, f.words from {records} r
				  join {forms} f on f.space_id = r.space_id and f.{key} = r.id
				 where r.space_id = ? and r.meeting_id = ? and not r.withheld order by r.id, f.lang
				""")).params(Wordings.space(), meeting).query((row) -> {
			lines.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), row.getString(3));
		});
		return lines.values().stream().map(Text::of).toList();
	}

	private void put(String kind, UUID record, Said said, String body, String path) {
		Space space = this.spaces.byId(Wordings.space()).orElseThrow();
		this.search.put(new SearchIndex.Entry(space.id(), kind, record, said.lang(), said.words(), body,
				"/s/" + space.slug() + "/council/" + path, false, said.on()));
	}

	private record Said(String lang, String words, LocalDate on) {
	}

}
