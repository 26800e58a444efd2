package org.mandat.council.decision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.meeting.ApprovalItems;
import org.mandat.council.meeting.MeetingClosed;
import org.mandat.council.meeting.Members;
import org.mandat.council.text.CouncilText;
import org.mandat.council.text.Wordings;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a meeting closes whose agenda had the minutes of an earlier one, and the item was
 * dealt with, the approval is a decision like any other: it has its number, belongs to
 * the coordinator and is carried out at once.
 */
@Component
class MinutesApproval {

	private final ApprovalItems approvals;

	private final DecisionBook book;

	private final Decisions decisions;

	private final Wordings wordings;

	private final Members members;

	private final ApplicationEventPublisher events;

	MinutesApproval(ApprovalItems approvals, DecisionBook book, Decisions decisions, Wordings wordings, Members members,
			ApplicationEventPublisher events) {
		this.approvals = approvals;
		this.book = book;
		this.decisions = decisions;
		this.wordings = wordings;
		this.members = members;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(MeetingClosed closed) {
		for (ApprovalItems.Approved approved : this.approvals.approved(closed.meeting())) {
			owner(closed).ifPresent((post) -> approve(closed, approved, post));
		}
	}

	private void approve(MeetingClosed closed, ApprovalItems.Approved approved, UUID post) {
		Map<String, String> words = new LinkedHashMap<>(this.approvals.decided(approved.on()).forms());
		Map.Entry<String, String> first = words.entrySet().iterator().next();
		Language language = new Language(first.getKey());
		boolean refused = this.book
			.enter(closed.meeting(), closed.on(), List.of(new DecisionLine(first.getValue(), post, closed.on(), false)),
					language)
			.isPresent();
		Optional<Decision> taken = this.decisions.of(closed.meeting(), language)
			.stream()
			.max(Comparator.comparing(Decision::number));
		if (refused || taken.isEmpty()) {
			return;
		}
		words.remove(first.getKey());
		if (!words.isEmpty()) {
			this.wordings.first(CouncilText.DECISION, taken.get().id(), Text.of(words));
		}
		this.approvals.approve(approved.meeting(), taken.get().id());
		this.book.settle(Map.of(taken.get().id(), "done"), language);
		this.events.publishEvent(new MinutesApproved(approved.meeting(), closed.on()));
	}

	private Optional<UUID> owner(MeetingClosed closed) {
		List<PostView> posts = this.members.on(closed.on());
		return posts.stream()
			.filter((post) -> post.role().equals(Role.COORDINATOR.packName()))
			.findFirst()
			.or(() -> posts.stream().findFirst())
			.map(PostView::id);
	}

}
