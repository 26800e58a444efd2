package org.mandat.identity.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the installation knows about a person, as one file: each module gives its part,
 * space by space, behind that space's walls.
 */
@Service
class PersonalFile {

	private final JdbcClient sql;

	private final Spaces spaces;

	private final List<PersonalData> parts;

	private final JsonMapper json;

	PersonalFile(JdbcClient sql, Spaces spaces, ObjectProvider<PersonalData> parts, JsonMapper json) {
		this.sql = sql;
		this.spaces = spaces;
		this.parts = parts.orderedStream().toList();
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
	}

	/** The file of the person behind this account. */
	byte[] of(UUID account) {
		List<Map<String, Object>> all = new ArrayList<>();
		this.sql.sql("select space_id, person_id from identity.persons_of(?)")
			.param(account)
			.query((row, n) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list()
			.forEach((known) -> all.add(in(known)));
		return this.json.writeValueAsBytes(Map.of("spaces", all));
	}

	private Map<String, Object> in(Known known) {
		Map<String, Object> here = new LinkedHashMap<>();
		here.put("space", this.spaces.byId(known.space()).map(Space::name).orElseThrow());
		Walls.run(new Reader(known.space(), null, null, false),
				() -> this.parts.forEach((part) -> here.put(part.part(), part.of(known.person()))));
		return here;
	}

	private record Known(UUID space, UUID person) {
	}

}
