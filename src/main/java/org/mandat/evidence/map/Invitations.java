package org.mandat.evidence.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that municipalities were invited to say what they need. Refuses a place that the
 * pack does not know, a day to come, and the same invitation twice.
 */
@Service
class Invitations {

	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

	private static final int MOST = 500;

	private final JdbcClient sql;

	private final SourcePlaces places;

	private final SpaceDays days;

	private final AuditTrail audit;

	Invitations(JdbcClient sql, SourcePlaces places, SpaceDays days, AuditTrail audit) {
		this.sql = sql;
		this.places = places;
		this.days = days;
		this.audit = audit;
	}

	/** The newest invitations. */
	@Transactional(readOnly = true)
	List<Invitation> newest() {
		return this.sql.sql("""
				select id, place_key as place, invited_on as "on", event from evidence.invitation
				 where space_id = ? order by invited_on desc, id desc limit ?
				""").params(space(), MOST).query(Invitation.class).list();
	}

	/** Notes an invitation. */
	@Transactional
	Outcome<UUID> note(InvitationForm form) {
		String place = Objects.requireNonNull(form.place());
		LocalDate on = Objects.requireNonNull(form.on());
		if (this.places.of(space())
			.stream()
			.noneMatch((one) -> "municipality".equals(one.kind()) && one.key().equals(place))) {
			return Outcome.refused("evidence.form.place.unknown");
		}
		if (on.isAfter(this.days.here().today()) || on.isBefore(FIRST)) {
			return Outcome.refused("evidence.invitation.on.far");
		}
		UUID id = Ids.next();
		Reader reader = Walls.current();
		int made = this.sql.sql("""
				insert into evidence.invitation (space_id, id, place_key, invited_on, event, post_id, tenure_id)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(space(), id, place, on, Objects.requireNonNull(form.event()).strip(), reader.post(),
					reader.tenure())
			.update();
		if (made == 0) {
			return Outcome.refused("evidence.invitation.twice");
		}
		this.audit.created("evidence.invited", "invitation", id, form);
		return Outcome.done(id);
	}

	/** Takes a note back that was made in error; false if it is not there any more. */
	@Transactional
	boolean takeBack(UUID invitation) {
		int taken = this.sql.sql("delete from evidence.invitation where space_id = ? and id = ?")
			.params(space(), invitation)
			.update();
		if (taken > 0) {
			this.audit.done("evidence.uninvited", "invitation", invitation);
		}
		return taken > 0;
	}

	private static UUID space() {
		return Objects.requireNonNull(Walls.current().space());
	}

}
