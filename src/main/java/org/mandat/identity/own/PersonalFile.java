package org.mandat.identity.own;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.ActsOf;
import org.mandat.platform.privacy.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the installation knows about a person, as one file: each module gives its part,
 * space by space, behind that space's walls; then what was done under the person's
 * tenures. Statements of others are never in it.
 */
@Service
class PersonalFile {

	private final JdbcClient sql;

	private final Spaces spaces;

	private final Tenures tenures;

	private final List<PersonalData> parts;

	private final ActsOf acts;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private final JsonMapper json;

	PersonalFile(JdbcClient sql, Spaces spaces, Tenures tenures, ObjectProvider<PersonalData> parts, ActsOf acts,
			AuditTrail audit, TransactionTemplate transactions, Clock clock, JsonMapper json) {
		this.sql = sql;
		this.spaces = spaces;
		this.tenures = tenures;
		this.parts = parts.orderedStream().toList();
		this.acts = acts;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
	}

	/** All of the person behind this account; that it was taken is audited. */
	Map<String, Object> of(UUID account) {
		List<Map<String, Object>> all = new ArrayList<>();
		this.sql.sql("select space_id, person_id from identity.persons_of(?)")
			.param(account)
			.query((row, n) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list()
			.forEach((known) -> all.add(in(known)));
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("madeAt", this.clock.instant());
		file.put("spaces", all);
		file.put("accountActs", Walls.as(Reader.system(AuditTrail.INSTALLATION), () -> {
			List<Map<String, Object>> found = this.acts.onRecord("account", account);
			this.transactions
				.executeWithoutResult((status) -> this.audit.done("identity.own-file-taken", "account", account));
			return found;
		}));
		return file;
	}

	byte[] json(Map<String, Object> file) {
		return this.json.writeValueAsBytes(file);
	}

	private Map<String, Object> in(Known known) {
		Map<String, Object> here = new LinkedHashMap<>();
		here.put("space", this.spaces.byId(known.space()).map(Space::name).orElseThrow());
		// The second wall is open for the counting of the own acts; no statement leaves.
		Walls.run(Reader.system(known.space()), () -> {
			this.parts.forEach((part) -> here.put(part.part(), part.of(known.person())));
			List<UUID> held = this.tenures.ofPerson(known.person()).stream().map(Tenure::id).toList();
			here.put("counted", this.acts.counted(held));
			here.put("acts", this.acts.audited(held));
		});
		return here;
	}

	private record Known(UUID space, UUID person) {
	}

}
