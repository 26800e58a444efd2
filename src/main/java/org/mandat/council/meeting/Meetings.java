package org.mandat.council.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.MeetingRepository.MeetingKey;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is of meetings in the reader's space. */
@Service
@Transactional(readOnly = true)
public class Meetings {

	static final int AT_ONCE = 100;

	private static final int IN_A_FILE = 100_000;

	private static final int OFFERED = 12;

	private final MeetingRepository meetings;

	private final AroundRepository around;

	private final ItemRepository items;

	private final Phrases phrases;

	private final Spaces spaces;

	private final SpaceDays days;

	Meetings(MeetingRepository meetings, AroundRepository around, ItemRepository items, Phrases phrases, Spaces spaces,
			SpaceDays days) {
		this.meetings = meetings;
		this.around = around;
		this.items = items;
		this.phrases = phrases;
		this.spaces = spaces;
		this.days = days;
	}

	/** One meeting. */
	public Optional<Meeting> find(UUID meeting) {
		return this.meetings.find(meeting);
	}

	/** One meeting, with what is kept of it beside its agenda and its decisions. */
	public Optional<MeetingAround> around(UUID meeting) {
		return this.around.find(meeting);
	}

	/** The nearest meeting to which the members were told to come. */
	public Optional<Meeting> next(LocalDate today) {
		return this.meetings.next(today);
	}

	/** The meetings ahead to which the members were told to come, or not to. */
	public List<Meeting> toCome() {
		return this.meetings.toCome(today());
	}

	/** How the agenda goes with the invitations: pdf, docx or link. */
	public String agendaAs(UUID meeting) {
		return this.meetings.agendaAs(meeting);
	}

	/** Meetings between two days to which the members were told to come. */
	public List<Meeting> convened(LocalDate from, LocalDate until) {
		return this.meetings.convened(from, until);
	}

	/** The agenda of a meeting in its order. */
	public List<Item> agenda(UUID meeting) {
		return this.items.of(meeting);
	}

	/** Which posts were there, as far as somebody said so. */
	public Map<UUID, String> attendance(UUID meeting) {
		return this.meetings.attendance(meeting);
	}

	/** Today, where the space is. */
	public LocalDate today() {
		return this.days.here().today();
	}

	/** One item of any agenda, for the other pages of the council. */
	public Optional<Item> agendaItem(UUID item) {
		return item(item);
	}

	Optional<Item> item(UUID item) {
		return this.items.find(item);
	}

	Instant changedAt(UUID meeting) {
		return this.meetings.changedAt(meeting);
	}

	Listed list(@Nullable String after) {
		MeetingKey key = MeetingKey.parse(after);
		List<Meeting> rows = this.meetings.list(key, AT_ONCE + 1);
		boolean more = rows.size() > AT_ONCE;
		List<Meeting> shown = more ? rows.subList(0, AT_ONCE) : rows;
		return new Listed(shown, more ? MeetingKey.of(shown.getLast()) : null, key == null);
	}

	List<Meeting> all() {
		return this.meetings.list(null, IN_A_FILE);
	}

	/** What a new agenda may be made of. */
	Offer offer() {
		List<Phrase> ready = this.spaces.byId(MeetingRepository.space()).map(this.phrases::of).orElse(List.of());
		List<Item> parked = this.items.parked(OFFERED);
		List<Item> own = new ArrayList<>();
		for (Item item : this.items.own(OFFERED * 4)) {
			if (parked.stream().noneMatch((one) -> same(one.words(), item.words()))) {
				offer(own, item);
			}
		}
		return new Offer(ready, parked, own);
	}

	/** Each line once, in the form that says it in the most languages. */
	private static void offer(List<Item> own, Item item) {
		for (int n = 0; n < own.size(); n++) {
			if (same(own.get(n).words(), item.words())) {
				if (item.words().tags().size() > own.get(n).words().tags().size()) {
					own.set(n, item);
				}
				return;
			}
		}
		if (own.size() < OFFERED) {
			own.add(item);
		}
	}

	private static boolean same(Text one, Text other) {
		return one.forms()
			.entrySet()
			.stream()
			.anyMatch((form) -> form.getValue().equals(other.forms().get(form.getKey())));
	}

	/**
	 * A page of the list.
	 *
	 * @param rows the newest day first
	 * @param next where the next page goes on, or none
	 * @param first whether this is the first page
	 */
	public record Listed(List<Meeting> rows, @Nullable String next, boolean first) {
	}

	/**
	 * What a new agenda may be made of.
	 *
	 * @param ready lines of the pack
	 * @param parked what was not reached
	 * @param own lines of the space's own on earlier agendas
	 */
	public record Offer(List<Phrase> ready, List<Item> parked, List<Item> own) {
	}

}
