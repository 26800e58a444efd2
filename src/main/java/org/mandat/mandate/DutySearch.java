package org.mandat.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.search.FixedRecords;
import org.mandat.platform.search.Found;
import org.mandat.platform.search.Sought;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Component;

/** Finds duties by what is expected, in whichever language it was asked. */
@Component
class DutySearch implements FixedRecords {

	private static final int MOST = 10;

	private final Duties duties;

	private final Spaces spaces;

	DutySearch(Duties duties, Spaces spaces) {
		this.duties = duties;
		this.spaces = spaces;
	}

	@Override
	public List<Found> find(Actor actor, Language reader, Sought sought) {
		Optional<Space> space = this.spaces.byId(actor.space().id());
		if (space.isEmpty() || !actor.may(MandatePermissions.READ)) {
			return List.of();
		}
		List<Found> found = new ArrayList<>();
		for (Duty duty : this.duties.all(space.get().pack())) {
			Worded title = fitting(duty.what(), reader, sought);
			if (title != null && found.size() < MOST) {
				String url = "/s/" + actor.space().slug() + "/mandate/duties/" + duty.id();
				found.add(new Found("duty", title, worded(duty.actorName(), reader), url, null));
			}
		}
		return found;
	}

	/** The reader's form if the text fits in any. */
	private static @Nullable Worded fitting(Text what, Language reader, Sought sought) {
		return what.forms().values().stream().anyMatch(sought::fits) ? worded(what, reader) : null;
	}

	private static Worded worded(Text text, Language reader) {
		String lang = text.forms().containsKey(reader.stored()) ? reader.stored()
				: text.forms().keySet().iterator().next();
		return new Worded(text.forms().getOrDefault(lang, ""), lang);
	}

}
