package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.privacy.PersonalData;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this module keeps of a person: name, telephone, address and tenures. Erasure takes
 * the first three and the meaning of the audit's digests; that a post was held, from when
 * until when and by which decision, stays.
 */
@Component
class PersonRecords implements PersonalData {

	private final JdbcClient sql;

	private final Persons persons;

	private final Tenures tenures;

	private final Posts posts;

	private final AuditTrail audit;

	PersonRecords(JdbcClient sql, Persons persons, Tenures tenures, Posts posts, AuditTrail audit) {
		this.sql = sql;
		this.persons = persons;
		this.tenures = tenures;
		this.posts = posts;
		this.audit = audit;
	}

	@Override
	public String part() {
		return "jurisdiction";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		Map<String, Object> known = new LinkedHashMap<>();
		this.persons.find(person).ifPresent((found) -> {
			known.put("name", found.name());
			put(known, "phone", found.phone());
			put(known, "email", found.email());
			List<Map<String, Object>> held = this.tenures.ofPerson(person).stream().map(this::tenure).toList();
			known.put("tenures", held);
		});
		return known;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		UUID space = Here.space();
		int erased = this.sql.sql("""
				update jurisdiction.person
				   set name = :dash, phone = null, email = null, erased_at = now(), version = version + 1
				 where space_id = :space and id = :person and erased_at is null
				""").param("dash", Persons.ERASED).param("space", space).param("person", person).update();
		if (erased == 1) {
			this.sql.sql("delete from platform.audit_salt where space_id = ? and kind = 'person' and record_id = ?")
				.params(space, person)
				.update();
			this.sql.sql("insert into platform.erasure (space_id, id, kind, record_id) values (?, ?, 'person', ?)")
				.params(space, Ids.next(), person)
				.update();
			this.audit.done("person.erased", "person", person);
		}
	}

	private Map<String, Object> tenure(Tenure tenure) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("id", tenure.id());
		facts.put("post", tenure.post());
		this.posts.find(tenure.post()).ifPresent((post) -> facts.put("postName", post.name()));
		facts.put("acting", tenure.acting());
		facts.put("from", tenure.from());
		put(facts, "until", tenure.until());
		put(facts, "document", tenure.document());
		return facts;
	}

	private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
		if (value != null) {
			facts.put(name, value);
		}
	}

}
