package org.mandat.council.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The rules by which the council of the reader's space works. What no document sets is
 * the proposal of the pack; a value without a document is refused (ground rule G13).
 */
@Service
public class Rules {

	/** The most characters of a document's number. */
	static final int LONGEST = 120;

	private final JdbcClient sql;

	private final Packs packs;

	private final Spaces spaces;

	private final SpaceDays days;

	private final AuditTrail audit;

	private final Map<String, List<Rule>> byPractice = new ConcurrentHashMap<>();

	Rules(JdbcClient sql, Packs packs, Spaces spaces, SpaceDays days, AuditTrail audit) {
		this.sql = sql;
		this.packs = packs;
		this.spaces = spaces;
		this.days = days;
		this.audit = audit;
	}

	/** All rules in the order of the pack, as they hold now. */
	@Transactional(readOnly = true)
	public List<Rule> all() {
		Map<String, String[]> set = new HashMap<>();
		this.sql.sql("select key, value, document from council.rule where space_id = ?").param(space()).query((row) -> {
			set.put(row.getString(1), new String[] { row.getString(2), row.getString(3) });
		});
		return proposals().stream().map((rule) -> {
			String[] said = set.get(rule.key());
			return (said == null || !rule.takes(said[0])) ? rule : rule.set(said[0], said[1]);
		}).toList();
	}

	/** A number that holds; asking for one that the pack does not know is a defect. */
	@Transactional(readOnly = true)
	public int number(String key) {
		return Integer.parseInt(value(key));
	}

	/** A value that holds. */
	@Transactional(readOnly = true)
	public String value(String key) {
		return all().stream().filter((rule) -> rule.key().equals(key)).findFirst().orElseThrow().value();
	}

	/**
	 * Sets a rule by a document, or lets the proposal hold again if neither is said.
	 */
	@Transactional
	public Outcome<String> set(String key, String value, String document) {
		Rule before = all().stream().filter((rule) -> rule.key().equals(key)).findFirst().orElse(null);
		if (before == null) {
			return Outcome.refused("council.rule.refused.unknown");
		}
		if (document.isEmpty() && (value.isEmpty() || value.equals(before.proposal()))) {
			this.sql.sql("delete from council.rule where space_id = ? and key = ?").params(space(), key).update();
			note(before, before.set(before.proposal(), ""));
			return Outcome.done(key);
		}
		if (!before.takes(value)) {
			return before.number() ? Outcome.refused("council.rule.refused.range", before.least(), before.most())
					: Outcome.refused("council.rule.refused.choice");
		}
		if (document.isEmpty()) {
			return Outcome.refused("council.rule.refused.document");
		}
		if (document.length() > LONGEST) {
			return Outcome.refused("council.rule.refused.long", LONGEST);
		}
		LocalDate today = this.days.here().today();
		this.sql.sql("""
				insert into council.rule (space_id, key, value, document, set_on) values (?, ?, ?, ?, ?)
				on conflict (space_id, key) do update
				   set value = excluded.value, document = excluded.document, set_on = excluded.set_on
				""").params(space(), key, value, document, today).update();
		note(before, before.set(value, document));
		return Outcome.done(key);
	}

	private void note(Rule before, Rule after) {
		if (!before.equals(after)) {
			this.audit.changed("council.rule-set", "council-rule",
					UUID.nameUUIDFromBytes((space() + before.key()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
					before, after);
		}
	}

	private List<Rule> proposals() {
		String pack = this.spaces.byId(space()).orElseThrow().pack();
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> this.packs.get(practice)
					.file("bodies.yaml")
					.path("rules")
					.path("values")
					.valueStream()
					.map(Rules::rule)
					.toList());
	}

	private static Rule rule(JsonNode node) {
		String proposal = node.path("proposal").asString();
		return new Rule(node.path("key").asString(),
				node.path("choices").valueStream().map(JsonNode::asString).toList(), node.path("least").asInt(0),
				node.path("most").asInt(0), proposal, proposal, null);
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("rules are read and written within a space");
		}
		return space;
	}

}
