package org.mandat.council.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.mail.Addressee;
import org.mandat.platform.mail.Addressees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts that sit in the council today, and through whom each is reached. */
@Component
class Recipients {

	private final Members members;

	private final Meetings meetings;

	private final Addressees addressees;

	Recipients(Members members, Meetings meetings, Addressees addressees) {
		this.members = members;
		this.meetings = meetings;
		this.addressees = addressees;
	}

	/** All of them; of a chair that is empty nobody is reached. */
	@Transactional(readOnly = true)
	public List<Recipient> all() {
		return this.members.on(this.meetings.today()).stream().map(this::reached).toList();
	}

	private Recipient reached(PostView post) {
		List<Reached> through = new ArrayList<>();
		Stream.concat(Stream.ofNullable(post.regular()), post.acting().stream())
			.distinct()
			.forEach((holder) -> this.addressees.holder(holder.tenure())
				.filter(Addressee::reached)
				.filter((to) -> through.stream().noneMatch((other) -> other.to().person().equals(to.person())))
				.ifPresent((to) -> through.add(new Reached(holder, to))));
		return new Recipient(post, through);
	}

	/**
	 * A post and whom its mails reach.
	 *
	 * @param post the post
	 * @param through its holders
	 */
	record Recipient(PostView post, List<Reached> through) {
	}

	/**
	 * A holder and the address.
	 *
	 * @param holder the tenure that runs
	 * @param to how the person is reached
	 */
	record Reached(Holder holder, Addressee to) {
	}

}
