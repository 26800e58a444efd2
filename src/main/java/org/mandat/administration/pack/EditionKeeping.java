package org.mandat.administration.pack;

import org.mandat.jurisdiction.SpaceOpened;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A space begins on the edition that runs when it is opened, in the same act; so what a
 * newer one changes is known from its first day on.
 */
@Component
class EditionKeeping {

	private final Editions editions;

	private final EditionRows rows;

	private final Spaces spaces;

	EditionKeeping(Editions editions, EditionRows rows, Spaces spaces) {
		this.editions = editions;
		this.rows = rows;
		this.spaces = spaces;
	}

	@EventListener
	void on(SpaceOpened opened) {
		String country = this.spaces.byId(opened.space()).orElseThrow().pack();
		Walls.run(Reader.system(opened.space()), () -> this.editions.of(country).forEach((pack) -> {
			Edition now = this.editions.current(pack.id());
			this.rows.keep(now);
			this.rows.begin(opened.space(), now);
		}));
	}

}
