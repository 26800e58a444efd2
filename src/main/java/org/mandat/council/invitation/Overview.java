package org.mandat.council.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.mail.MailRow;
import org.mandat.platform.mail.Mails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was told of a meeting, how the letter stands, and who comes. */
@Component
public class Overview {

	private final InvitationRepository invitations;

	private final Recipients recipients;

	private final Mails mails;

	Overview(InvitationRepository invitations, Recipients recipients, Mails mails) {
		this.invitations = invitations;
		this.recipients = recipients;
		this.mails = mails;
	}

	/** Each post that sits in the council today, in the order of the pack. */
	@Transactional(readOnly = true)
	public List<Line> of(UUID meeting) {
		Map<UUID, Invited> invited = this.invitations.of(meeting);
		Map<UUID, MailRow> last = new HashMap<>();
		this.mails.about("council", meeting).forEach((mail) -> last.put(mail.tenure(), mail));
		List<Line> lines = new ArrayList<>();
		for (Recipients.Recipient recipient : this.recipients.all()) {
			List<Letter> letters = recipient.through()
				.stream()
				.map((to) -> letter(last.get(to.holder().tenure()), to.to().address() != null))
				.toList();
			lines.add(new Line(recipient.post(), invited.get(recipient.post().id()), letters));
		}
		return lines;
	}

	private static Letter letter(@Nullable MailRow mail, boolean address) {
		return new Letter((mail == null) ? null : mail.id(), (mail == null) ? "none" : mail.state(), address);
	}

	/**
	 * A post on the overview.
	 *
	 * @param post the post
	 * @param invited its invitation, if there is one
	 * @param letters the last letter to each of its holders; none for an empty chair
	 */
	public record Line(PostView post, @Nullable Invited invited, List<Letter> letters) {

		/** Its answer, or an empty text. */
		public String answer() {
			return (this.invited == null || this.invited.answer() == null) ? "" : this.invited.answer();
		}

	}

	/**
	 * A letter.
	 *
	 * @param mail where it is found, or none
	 * @param state where it stands
	 * @param address whether an address is known
	 */
	public record Letter(@Nullable UUID mail, String state, boolean address) {
	}

	/**
	 * How many posts gave each answer.
	 *
	 * @param told to how many the invitation went
	 * @param yes how many come
	 * @param deputy how many send a deputy
	 * @param no how many do not come
	 */
	public record Counts(int told, int yes, int deputy, int no) {

		/** How many have not answered yet. */
		public int open() {
			return this.told - this.yes - this.deputy - this.no;
		}

	}

}
