package org.mandat.administration.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Card;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.cli.Version;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the space itself tells: empty key posts, a pause, its packs, the version. */
@Component
@Order(20)
class SpaceCards implements Card.Source {

	/** Without these a space stands still, or nobody can open it. */
	private static final Set<String> KEY_ROLES = Set.of(Role.COORDINATOR.packName(), Role.LEADER.packName(),
			Role.DESK.packName(), Role.HUB.packName(), Role.ADMINISTRATOR.packName(),
			Role.DATA_PROTECTION_OFFICER.packName());

	private final Posts posts;

	private final Pauses pauses;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Packs packs;

	private final JdbcClient sql;

	SpaceCards(Posts posts, Pauses pauses, Spaces spaces, SpaceDays days, Packs packs, JdbcClient sql) {
		this.posts = posts;
		this.pauses = pauses;
		this.spaces = spaces;
		this.days = days;
		this.packs = packs;
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Card> cards(Page page, boolean machine) {
		List<Card> cards = new ArrayList<>();
		cards.add(vacancies(page));
		this.pauses.all()
			.stream()
			.filter((pause) -> pause.runs(this.days.here().today()))
			.findFirst()
			.ifPresent((pause) -> cards.add(pause(page, pause)));
		cards.add(packs(page));
		cards.add(version(page));
		return cards;
	}

	private Card vacancies(Page page) {
		List<String> empty = this.posts.on(this.days.here().today())
			.stream()
			.filter((post) -> KEY_ROLES.contains(post.role()) && post.number() == 1)
			.filter(PostView::vacant)
			.map((post) -> page.in(post.name()))
			.toList();
		if (empty.isEmpty()) {
			return new Card("posts", Card.State.GOOD, List.of(page.text("administration.posts.held")), null,
					page.url("posts"));
		}
		return new Card("posts", Card.State.LOOK,
				List.of(page.text("administration.posts.empty", empty.size(), String.join(", ", empty))),
				page.text("administration.posts.advice"), page.url("posts"));
	}

	private static Card pause(Page page, Pause pause) {
		return new Card("pause", Card.State.LOOK,
				List.of(page.text("administration.pause." + pause.kind().stored(), page.date(pause.from()))), null,
				linkIf(page.may(JurisdictionPermissions.PAUSE), page.url("pauses")));
	}

	private Card packs(Page page) {
		Space space = this.spaces.byId(page.actor().space().id()).orElseThrow();
		Pack country = this.packs.get(space.pack());
		Pack practice = this.packs.get(country.practice());
		String words = List.of(country, practice)
			.stream()
			.distinct()
			.map((pack) -> page.in(pack.title()) + " " + pack.version())
			.collect(Collectors.joining(", "));
		return new Card("packs", Card.State.GOOD, List.of(page.text("administration.packs.inForce", words)), null,
				linkIf(page.may(AdministrationPermissions.PACKS), page.url("administration", "packs")));
	}

	private Card version(Page page) {
		String database = this.sql.sql("select current_setting('server_version')").query(String.class).single();
		return new Card("version", Card.State.GOOD, List.of(page.text("administration.version.words", Version.text(),
				Runtime.version().toString(), String.valueOf(database))), null, null);
	}

	private static @Nullable String linkIf(boolean may, String href) {
		return may ? href : null;
	}

}
