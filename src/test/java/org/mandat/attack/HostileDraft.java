package org.mandat.attack;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.Sign;

/** What was agreed, and a paper from the register, into which hostile text is put. */
final class HostileDraft {

	private HostileDraft() {
	}

	static void fill(OwnerDatabase owner, Sign.Person officer, UUID agreement) {
		UUID space = officer.space().id();
		UUID draft = Ids.next();
		owner.sql()
			.sql("insert into mandate.agreement_text (space_id, agreement_id, lang, words) values (?, ?, 'sq', 'x')")
			.params(space, agreement)
			.update();
		owner.sql()
			.sql("insert into mandate.draft (space_id, id, kind, post_id) values (?, ?, 'acting', ?)")
			.params(space, draft, officer.post())
			.update();
		List<String> langs = List.of("en", "sq", "sr-Cyrl");
		for (int n = 1; n <= langs.size(); n++) {
			owner.sql()
				.sql("insert into mandate.draft_version (space_id, draft_id, number, lang, gives) values (?, ?, ?, ?, 1)")
				.params(space, draft, n, langs.get(n - 1))
				.update();
			for (String part : List.of("title", "who")) {
				owner.sql()
					.sql("insert into mandate.draft_paragraph (space_id, draft_id, number, key, words) values (?, ?, ?, ?, 'x')")
					.params(space, draft, n, part)
					.update();
			}
		}
	}

}
