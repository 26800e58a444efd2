package org.mandat.identity.reopening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.identity.invitation.AccessLinks;
import org.mandat.identity.invitation.Invitee;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;

/**
 * The posts of the reader's space that may appoint. Only these are opened by a sheet or
 * on the machine: all else they do themselves.
 */
@Component
class Appointers {

	private final Posts posts;

	private final Tenures tenures;

	private final AccessLinks links;

	private final Permissions permissions;

	private final SpaceDays days;

	Appointers(Posts posts, Tenures tenures, AccessLinks links, Permissions permissions, SpaceDays days) {
		this.posts = posts;
		this.tenures = tenures;
		this.links = links;
		this.permissions = permissions;
		this.days = days;
	}

	/** Who can be meant. */
	Choice choice() {
		List<PostView> chairs = this.posts.on(this.days.here().today())
			.stream()
			.filter((post) -> this.permissions.of(post.allRoles()).contains(JurisdictionPermissions.APPOINT))
			.toList();
		Set<UUID> ids = chairs.stream().map(PostView::id).collect(Collectors.toSet());
		List<Invitee> holders = this.links.all()
			.stream()
			.filter((
					invitee) -> this.tenures.find(invitee.tenure()).map(Tenure::post).filter(ids::contains).isPresent())
			.toList();
		return new Choice(chairs, holders);
	}

	/** Appoints a new person to act, or takes the holder; gives the link. */
	Outcome<AccessLinks.Made> link(Chosen chosen) {
		UUID tenure = chosen.holder();
		if (tenure == null) {
			UUID post = chosen.post();
			if (post == null || choice().posts().stream().noneMatch((chair) -> chair.id().equals(post))) {
				return Outcome.refused("identity.reopening.who.required");
			}
			Outcome<UUID> appointed = this.tenures
				.appoint(new Appointment(post, new Appointment.Who.Fresh(chosen.name(), null, chosen.email()),
						this.days.here().today(), null, true, chosen.document()));
			if (appointed instanceof Outcome.Refused<UUID>(Refusal why)) {
				return new Outcome.Refused<>(why);
			}
			tenure = ((Outcome.Done<UUID>) appointed).value();
		}
		UUID asked = tenure;
		Optional<Invitee> invitee = choice().holders()
			.stream()
			.filter((holder) -> holder.tenure().equals(asked))
			.findFirst();
		return invitee.isEmpty() ? Outcome.refused("identity.reopening.who.required")
				: this.links.make(invitee.get(), Ids.next());
	}

	/** The posts that may appoint, and who holds them now. */
	record Choice(List<PostView> posts, List<Invitee> holders) {
	}

}
