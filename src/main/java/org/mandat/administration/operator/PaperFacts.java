package org.mandat.administration.operator;

import java.time.LocalDate;
import java.util.Optional;

import org.mandat.administration.operator.OperatorFacts.Facts;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.backup.BackupRoom;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the papers of the operator are filled with. What nobody has written down stays a
 * line to write on: no paper claims what is not known.
 */
@Component
class PaperFacts {

	private static final String LINE = "______________________";

	private final Spaces spaces;

	private final Posts posts;

	private final OperatorFacts operator;

	private final BackupRoom backups;

	private final Messages messages;

	PaperFacts(Spaces spaces, Posts posts, OperatorFacts operator, BackupRoom backups, Messages messages) {
		this.spaces = spaces;
		this.posts = posts;
		this.operator = operator;
		this.backups = backups;
		this.messages = messages;
	}

	/**
	 * The facts in this order: 0 the space, 1 the operator, 2 its address, 3 its e-mail
	 * address, 4 the data-protection officer's telephone, 5 whether backups are
	 * encrypted.
	 */
	@Transactional(readOnly = true)
	public Object[] of(Language language, LocalDate on) {
		Facts facts = this.operator.facts();
		return new Object[] { space(language), or(facts.name()), or(facts.address()), or(facts.contact()), officer(on),
				this.messages.text(language, this.backups.state().encrypted() ? "administration.fact.encrypted"
						: "administration.fact.notEncrypted") };
	}

	private String space(Language language) {
		return Optional.ofNullable(Walls.current().space())
			.flatMap(this.spaces::byId)
			.map(Space::name)
			.map((name) -> name.in(language))
			.orElse(LINE);
	}

	private String officer(LocalDate on) {
		if (Walls.current().space() == null) {
			return LINE;
		}
		Optional<PostView> officer = this.posts.on(on)
			.stream()
			.filter((post) -> post.has(Role.DATA_PROTECTION_OFFICER.packName()))
			.findFirst();
		return officer.map(PostView::phone).orElse(LINE);
	}

	private static String or(String text) {
		return text.isEmpty() ? LINE : text;
	}

}
