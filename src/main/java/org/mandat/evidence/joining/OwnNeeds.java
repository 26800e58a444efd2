package org.mandat.evidence.joining;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.need.NeedEntries;
import org.mandat.evidence.need.NeedReading;
import org.mandat.evidence.need.NeedSteps;
import org.mandat.evidence.need.NeedTexts;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Needs of the space's own, beside the kinds of the list of themes, and what speaks for
 * each. Refuses passages of others and to split what somebody changed meanwhile.
 */
@Service
class OwnNeeds {

	private static final String FAMILY = """
			select id from evidence.need where space_id = :space and (id = :need or merged_into = :need)
			""";

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final NeedTexts texts;

	private final NeedSteps steps;

	private final NeedEntries entries;

	OwnNeeds(JdbcClient sql, AuditTrail audit, NeedTexts texts, NeedSteps steps, NeedEntries entries) {
		this.sql = sql;
		this.audit = audit;
		this.texts = texts;
		this.steps = steps;
		this.entries = entries;
	}

	/** Lets an own need stand with these words; gives its sign. */
	@Transactional
	public String create(String statement, Language language) {
		return stand(statement, language).kind();
	}

	/** Makes an own need of chosen passages of another need; gives its sign. */
	@Transactional
	public Outcome<String> split(NeedSummary need, OwnNeedForm form, long version, Language language) {
		UUID from = Objects.requireNonNull(need.id());
		if (form.chosen().isEmpty()) {
			return Outcome.refused("evidence.need.split.none");
		}
		if (!turn(from, version)) {
			return Outcome.refused("evidence.need.stale");
		}
		Made made = stand(form.words(), language);
		UUID[] passages = form.chosen().toArray(UUID[]::new);
		int moved = this.sql.sql("""
				insert into evidence.need_passage (space_id, need_id, passage_id, kind)
				select space_id, :made, passage_id, min(kind) from evidence.need_passage
				 where space_id = :space and passage_id = any (:passages) and need_id in (
				""" + FAMILY + ") group by space_id, passage_id")
			.param("made", made.id())
			.param("space", NeedReading.space())
			.param("passages", passages)
			.param("need", from)
			.update();
		untie(from, passages);
		this.steps.note(from, "split", made.id(), String.valueOf(moved));
		this.steps.note(made.id(), "split-off", from, String.valueOf(moved));
		this.audit.changed("evidence.need-split", "need", from, need, made.kind());
		return Outcome.done(made.kind());
	}

	/** Lets passages speak for a need no longer. */
	@Transactional
	public Outcome<String> release(NeedSummary need, List<UUID> passages, long version) {
		UUID from = Objects.requireNonNull(need.id());
		if (passages.isEmpty()) {
			return Outcome.refused("evidence.need.split.none");
		}
		if (!turn(from, version)) {
			return Outcome.refused("evidence.need.stale");
		}
		int taken = untie(from, passages.toArray(UUID[]::new));
		this.steps.note(from, "passages", null, null, String.valueOf(-taken));
		this.audit.changed("evidence.need-passages", "need", from, need, taken);
		return Outcome.done(need.kind());
	}

	/** Lets a passage of the space speak for a need; false if it is not there. */
	@Transactional
	public boolean tie(NeedSummary need, UUID passage) {
		UUID to = Objects.requireNonNull(need.id());
		int tied = this.sql.sql("""
				insert into evidence.need_passage (space_id, need_id, passage_id, kind)
				select n.space_id, n.id, p.id, n.kind
				  from evidence.need n join evidence.passage p on p.space_id = n.space_id and p.id = ?
				 where n.space_id = ? and n.id = ?
				on conflict do nothing
				""").params(passage, NeedReading.space(), to).update();
		if (tied > 0) {
			this.steps.note(to, "passages", null, null, "1");
			this.audit.changed("evidence.need-passages", "need", to, need, passage);
		}
		return tied > 0;
	}

	private int untie(UUID need, UUID[] passages) {
		return this.sql
			.sql("delete from evidence.need_passage where space_id = :space and passage_id = any (:passages)"
					+ " and need_id in (" + FAMILY + ")")
			.param("space", NeedReading.space())
			.param("passages", passages)
			.param("need", need)
			.update();
	}

	private boolean turn(UUID need, long version) {
		return this.sql.sql("""
				update evidence.need set version = version + 1
				 where space_id = ? and id = ? and version = ? and merged_into is null
				""").params(NeedReading.space(), need, version).update() == 1;
	}

	/** The sign is drawn under a lock of the space: two people never get the same. */
	private Made stand(String statement, Language language) {
		UUID id = Ids.next();
		this.sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended('evidence.own-need ' || ?, 0))")
			.param(NeedReading.space().toString())
			.query(Integer.class)
			.list();
		int number = this.sql.sql("""
				select coalesce(max(substring(kind from '^L([0-9]{1,6})$')::int), 0) + 1
				  from evidence.need where space_id = ?
				""").param(NeedReading.space()).query(Integer.class).single();
		String kind = NeedSummary.OWN + ((number < 10) ? "0" : "") + number;
		this.sql.sql("insert into evidence.need (space_id, id, kind, version) values (?, ?, ?, 1)")
			.params(NeedReading.space(), id, kind)
			.update();
		this.texts.write(id, language.tag(), statement, false);
		this.steps.note(id, "stated", language.tag(), null, statement);
		this.entries.put(id, kind);
		this.audit.created("evidence.need", "need", id, statement);
		return new Made(id, kind);
	}

	private record Made(UUID id, String kind) {
	}

}
