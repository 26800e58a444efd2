package org.mandat.rights;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of requests: received, with a clock and a task; decided, with a reason.
 * Refuses a second open request of the same kind and a day that cannot be meant.
 */
@Service
class Requests {

	static final List<String> KINDS = List.of("access", "correction", "erasure", "objection");

	static final List<String> DECISIONS = List.of("granted", "partly", "refused");

	private static final Set<String> KEEPERS = Set.of("data-protection-officer", "administrator");

	private final RequestRows rows;

	private final Persons persons;

	private final Posts posts;

	private final SpaceDays days;

	private final Tasks tasks;

	private final AnswerClock clock;

	private final Messages messages;

	private final Languages languages;

	private final AuditTrail audit;

	Requests(RequestRows rows, Persons persons, Posts posts, SpaceDays days, Tasks tasks, AnswerClock clock,
			Messages messages, Languages languages, AuditTrail audit) {
		this.rows = rows;
		this.persons = persons;
		this.posts = posts;
		this.days = days;
		this.tasks = tasks;
		this.clock = clock;
		this.messages = messages;
		this.languages = languages;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	List<RequestRow> all(int most) {
		return this.rows.list(null, zone(), most);
	}

	@Transactional(readOnly = true)
	List<RequestRow> ofPerson(UUID person) {
		return this.rows.list(person, zone(), 100);
	}

	@Transactional(readOnly = true)
	Optional<RequestRow> find(UUID request) {
		return this.rows.find(request, zone());
	}

	@Transactional(readOnly = true)
	Optional<Hold> hold(UUID person) {
		return this.rows.hold(person);
	}

	LocalDate today() {
		return this.days.here().today();
	}

	/**
	 * Takes a request in, starts its clock and gives the keeper of the register a task.
	 */
	@Transactional
	Outcome<UUID> receive(Asked asked) {
		if (this.persons.find(asked.person()).filter((person) -> !person.erased()).isEmpty()) {
			return Outcome.refused("rights.refused.noPerson");
		}
		LocalDate today = today();
		if (asked.received().isAfter(today) || asked.received().isBefore(today.minusYears(1))) {
			return Outcome.refused("rights.refused.received");
		}
		if (this.rows.list(asked.person(), zone(), 100)
			.stream()
			.anyMatch((known) -> known.open() && known.kind().equals(asked.kind()))) {
			return Outcome.refused("rights.refused.openAlready");
		}
		UUID id = Ids.next();
		LocalDate due = this.clock.due(asked.received());
		if (!this.rows.insert(id, asked, due, task(id, due))) {
			return Outcome.refused("rights.refused.openAlready");
		}
		this.audit.created("rights.received", "person-request", id, asked.kind() + asked.received());
		return Outcome.done(id);
	}

	/** Answers a request; refused if somebody else did so meanwhile. */
	@Transactional
	Outcome<UUID> decide(RequestRow request, String state, String reason, long version) {
		if (!this.rows.decide(request.id(), state, reason, version)) {
			return Outcome.refused("rights.refused.meanwhile");
		}
		settle(request.task());
		this.audit.changed("rights.decided", "person-request", request.id(), request.state(), state);
		return Outcome.done(request.id());
	}

	/** The person takes the request back. */
	@Transactional
	boolean withdraw(RequestRow request) {
		boolean done = this.rows.withdraw(request.id());
		if (done) {
			settle(request.task());
			this.audit.changed("rights.withdrawn", "person-request", request.id(), request.state(), "withdrawn");
		}
		return done;
	}

	@Transactional
	Outcome<UUID> hold(UUID person, String reason) {
		UUID id = Ids.next();
		if (this.persons.find(person).filter((known) -> !known.erased()).isEmpty()
				|| !this.rows.hold(id, person, reason)) {
			return Outcome.refused("rights.refused.heldAlready");
		}
		this.audit.created("rights.held", "person-hold", id, person);
		return Outcome.done(id);
	}

	@Transactional
	boolean lift(UUID hold) {
		boolean done = this.rows.lift(hold);
		if (done) {
			this.audit.done("rights.hold-lifted", "person-hold", hold);
		}
		return done;
	}

	/** The persons for whom a request on paper can be taken in. */
	@Transactional(readOnly = true)
	List<Person> persons() {
		return this.persons.all();
	}

	/** The officer's task; if the post is empty, the administrator's. */
	private @Nullable UUID task(UUID request, LocalDate due) {
		List<PostView> keepers = this.posts.on(today())
			.stream()
			.filter((post) -> KEEPERS.stream().anyMatch(post::has))
			.toList();
		Optional<PostView> keeper = keepers.stream()
			.filter((post) -> !post.vacant())
			.min(java.util.Comparator.comparing((post) -> "administrator".equals(post.role())))
			.or(() -> keepers.stream().findFirst());
		Map<String, String> title = new LinkedHashMap<>();
		this.languages.all()
			.stream()
			.filter((language) -> language.stored().equals(language.tag()))
			.forEach((language) -> title.put(language.tag(), this.messages.text(language, "rights.task")));
		return keeper.map((post) -> this.tasks.give(post.id(), "rights", request, Text.of(title), due).orElse((why) -> {
			throw new IllegalStateException(why.key());
		})).orElse(null);
	}

	/** Somebody may have settled it by hand; then there is nothing left to do. */
	private void settle(@Nullable UUID task) {
		if (task != null) {
			this.tasks.find(task, new Language("en"))
				.filter((found) -> found.open())
				.ifPresent((found) -> this.tasks.settle(task, "done", found.version()));
		}
	}

	private String zone() {
		return this.days.here().zone().getId();
	}

}
