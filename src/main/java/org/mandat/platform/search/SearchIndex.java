package org.mandat.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.SerbianScript;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search entries of all modules. Words are kept without marks and in Latin script, so
 * that <em>Đakovica</em>, <em>Ђаковица</em> and <em>dakovica</em> find the same record.
 * Entries are read only through a function of the database that checks the reader
 * (decision 4).
 */
@Component
public class SearchIndex {

	private static final com.ibm.icu.text.Transliterator FOLD = com.ibm.icu.text.Transliterator
		.getInstance("NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");

	// Each letter folds to the same in every place; ICU would take fifty millionths of a
	// second for a title, one thread at a time, within every write.
	private static final Map<Character, String> FOLDED = new ConcurrentHashMap<>();

	private static final Pattern WITHIN_A_NUMBER = Pattern.compile("(?<=\\p{N})[^\\p{L}\\p{N}\\s](?=\\p{N})");

	private final JdbcClient sql;

	SearchIndex(JdbcClient sql) {
		this.sql = sql;
	}

	/** Puts or replaces an entry; within the transaction of the act. */
	public void put(Entry entry) {
		this.sql.sql("""
				insert into platform.search_entry
				  (space_id, kind, record_id, lang, title, body, url, passages, on_date, words)
				values (:space, :kind, :record, :lang, :title, :body, :url, :passages, :on,
				  setweight(to_tsvector('simple', :titleWords), 'A') || to_tsvector('simple', :bodyWords))
				on conflict (space_id, kind, record_id, lang) do update
				   set title = excluded.title, body = excluded.body, url = excluded.url,
				       passages = excluded.passages, on_date = excluded.on_date, words = excluded.words
				""")
			.param("space", entry.space())
			.param("kind", entry.kind())
			.param("record", entry.record())
			.param("lang", entry.lang())
			.param("title", entry.title())
			.param("body", entry.body())
			.param("url", entry.url())
			.param("passages", entry.passages())
			.param("on", entry.on())
			.param("titleWords", words(entry.title()))
			.param("bodyWords", words(entry.body()))
			.update();
	}

	/** Takes the entries of a record away; within the transaction of the act. */
	public void remove(UUID space, String kind, UUID record) {
		this.sql.sql("delete from platform.search_entry where space_id = ? and kind = ? and record_id = ?")
			.params(space, kind, record)
			.update();
	}

	/** What the current reader finds in its own space: all words, each as a beginning. */
	@Transactional(readOnly = true)
	public List<Hit> find(String asked, int most) {
		Sought sought = Sought.of(asked);
		UUID space = Walls.current().space();
		if (space == null || sought.isEmpty()) {
			return List.of();
		}
		return this.sql.sql("select kind, record_id, lang, title, body, url, on_date from platform.search(?, ?, ?)")
			.params(space, sought.query(), most)
			.query((row, n) -> new Hit(row.getString(1), row.getObject(2, UUID.class), row.getString(3),
					row.getString(4), row.getString(5), row.getString(6), row.getObject(7, LocalDate.class)))
			.list();
	}

	/**
	 * PostgreSQL takes 14/2026 for a path and 02-61 for a negative number; who looks for
	 * it asks for its parts.
	 */
	private static String words(String text) {
		return WITHIN_A_NUMBER.matcher(fold(text)).replaceAll(" ");
	}

	/** The form in which words are kept and compared. */
	public static String fold(String text) {
		String latin = SerbianScript.latin(text).toLowerCase(Locale.ROOT).replace("đ", "dj");
		StringBuilder folded = new StringBuilder(latin.length() + 8);
		for (int i = 0; i < latin.length(); i++) {
			char c = latin.charAt(i);
			if (c < 0x80) {
				folded.append(c);
			}
			else if (Character.isSurrogate(c)) {
				return byIcu(latin).replace("dj", "d");
			}
			else {
				folded.append(FOLDED.computeIfAbsent(c, (letter) -> byIcu(letter.toString())));
			}
		}
		return folded.toString().replace("dj", "d");
	}

	private static String byIcu(String text) {
		synchronized (FOLD) {
			return FOLD.transliterate(text);
		}
	}

	/**
	 * An entry that a module keeps.
	 *
	 * @param space whose it is
	 * @param kind what the record is
	 * @param record its identifier
	 * @param lang the language of the text
	 * @param title what the hit shows
	 * @param body what is searched beside the title and shown in part
	 * @param url where it opens
	 * @param passages whether it repeats a statement of people (second wall)
	 * @param on the date of the record
	 */
	public record Entry(UUID space, String kind, UUID record, String lang, String title, String body, String url,
			boolean passages, @Nullable LocalDate on) {
	}

	/** What was found. */
	public record Hit(String kind, UUID record, String lang, String title, String body, String url,
			@Nullable LocalDate on) {
	}

}
