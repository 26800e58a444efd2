package org.mandat.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.Accounts;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Contact;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Puts the fictional region of a pack's {@code demo.yaml} into an empty installation.
 * Days in it count from today, so the region always looks alive. A step that is refused
 * stops the whole with its reason: the data must fit the rules.
 */
@Service
public class DemoWorld {

	private static final String PACK = "lumebardh";

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private final Packs packs;

	private final Spaces spaces;

	private final Posts posts;

	private final Tenures tenures;

	private final DemoDelegations delegations;

	private final Accounts accounts;

	private final Tasks tasks;

	private final DemoEvidence evidence;

	private final DemoCouncil council;

	private final DemoAssessment assessment;

	private final DemoUpward upward;

	private final DemoDuties duties;

	private final Clock clock;

	DemoWorld(Packs packs, Spaces spaces, Posts posts, Tenures tenures, DemoDelegations delegations, Accounts accounts,
			Tasks tasks, DemoEvidence evidence, DemoCouncil council, DemoAssessment assessment, DemoUpward upward,
			DemoDuties duties, Clock clock) {
		this.packs = packs;
		this.spaces = spaces;
		this.posts = posts;
		this.tenures = tenures;
		this.delegations = delegations;
		this.accounts = accounts;
		this.tasks = tasks;
		this.evidence = evidence;
		this.council = council;
		this.assessment = assessment;
		this.upward = upward;
		this.duties = duties;
		this.clock = clock;
	}

	/** Whether nothing is there yet. */
	public boolean empty() {
		return this.spaces.all().isEmpty();
	}

	/**
	 * Puts the region in and gives the accounts, all with one password made for this run.
	 */
	public List<DemoAccount> build() {
		Pack pack = this.packs.get(PACK);
		JsonNode demo = pack.file("demo.yaml");
		LocalDate today = LocalDate.now(this.clock.withZone(Formats.ZONE));
		Map<String, Space> open = new LinkedHashMap<>();
		demo.path("spaces")
			.forEach((space) -> open.put(space.path("place").asString(),
					done(this.spaces.open(PACK, space.path("place").asString()))));
		Map<String, JsonNode> persons = new HashMap<>();
		demo.path("persons").forEach((person) -> persons.put(person.path("key").asString(), person));
		Map<String, Map<String, UUID>> known = new HashMap<>();
		demo.path("tenures").forEach((tenure) -> appoint(open, persons, known, tenure, today));
		demo.path("delegations")
			.forEach((delegation) -> this.delegations.lend(space(open, delegation), delegation, today));
		demo.path("contacts").forEach((contact) -> reach(open, contact));
		demo.path("tasks").forEach((task) -> give(open, task, today));
		demo.path("meetings").forEach((meeting) -> this.council.take(space(open, meeting), meeting, today));
		demo.path("answers").forEach((said) -> this.assessment.answer(space(open, said), said, today));
		demo.path("questions").forEach((one) -> this.upward.ask(space(open, one), one, today));
		demo.path("commitments").forEach((one) -> this.upward.promise(space(open, one), one, today));
		demo.path("agreements").forEach((one) -> this.duties.agree(space(open, one), one, today));
		demo.path("assignments").forEach((one) -> this.duties.assign(space(open, one), one, today));
		demo.path("texts").forEach((text) -> this.evidence.take(open, pack, text));
		return accounts(demo, open, persons, known);
	}

	private void appoint(Map<String, Space> open, Map<String, JsonNode> persons, Map<String, Map<String, UUID>> known,
			JsonNode tenure, LocalDate today) {
		Space space = space(open, tenure);
		Walls.run(Reader.system(space.id()), () -> {
			UUID post = post(tenure.path("post").asString(), tenure.path("number").asInt(1));
			String key = tenure.path("person").asString();
			Map<String, UUID> here = known.computeIfAbsent(space.placeKey(), (any) -> new HashMap<>());
			UUID person = here.get(key);
			JsonNode facts = persons.get(key);
			Appointment.Who who = (person != null) ? new Appointment.Who.Known(person)
					: new Appointment.Who.Fresh(facts.path("name").asString(), null, facts.path("mail").asString());
			LocalDate until = tenure.has("to_day") ? today.plusDays(tenure.path("to_day").asInt()) : null;
			UUID made = done(
					this.tenures.appoint(new Appointment(post, who, today.plusDays(tenure.path("from_day").asInt()),
							until, "acting".equals(tenure.path("form").asString()), null)));
			here.put(key, this.tenures.find(made).map(Tenure::person).orElseThrow());
		});
	}

	private UUID post(String kind, int number) {
		LocalDate today = LocalDate.now(this.clock.withZone(Formats.ZONE));
		return this.posts.on(today)
			.stream()
			.filter((post) -> post.kind().equals(kind) && post.number() == number)
			.findFirst()
			.map(PostView::id)
			.orElseGet(() -> done(this.posts.add(kind)));
	}

	private void reach(Map<String, Space> open, JsonNode contact) {
		Space space = space(open, contact);
		Walls.run(Reader.system(space.id()), () -> {
			PostView post = this.posts.find(post(contact.path("post").asString(), contact.path("number").asInt(1)))
				.orElseThrow();
			this.posts.changeContact(post.id(), new Contact(contact.path("phone").asString(), post.callOrder()),
					post.version());
		});
	}

	private void give(Map<String, Space> open, JsonNode task, LocalDate today) {
		Space space = space(open, task);
		Walls.run(Reader.system(space.id()), () -> {
			Map<String, String> title = new LinkedHashMap<>();
			task.path("title").properties().forEach((form) -> title.put(form.getKey(), form.getValue().asString()));
			UUID post = post(task.path("post").asString(), task.path("number").asInt(1));
			UUID id = done(this.tasks.give(post, "work", null, Text.of(title),
					task.has("due_day") ? today.plusDays(task.path("due_day").asInt()) : null));
			if (!"open".equals(task.path("state").asString("open"))) {
				TaskRow row = this.tasks.find(id, new org.mandat.platform.text.Language("en")).orElseThrow();
				done(this.tasks.settle(id, task.path("state").asString(), row.version()));
			}
		});
	}

	private List<DemoAccount> accounts(JsonNode demo, Map<String, Space> open, Map<String, JsonNode> persons,
			Map<String, Map<String, UUID>> known) {
		String password = password();
		List<DemoAccount> made = new ArrayList<>();
		for (JsonNode account : demo.path("accounts")) {
			String key = account.path("person").asString();
			String login = account.path("login").asString();
			UUID opened = null;
			for (Map.Entry<String, Map<String, UUID>> place : known.entrySet()) {
				UUID person = place.getValue().get(key);
				if (person != null) {
					opened = account(open.get(place.getKey()), login, password, person, opened);
				}
			}
			made.add(new DemoAccount(account.path("role").asString(), login, password,
					persons.get(key).path("name").asString()));
		}
		return made;
	}

	private UUID account(@Nullable Space space, String login, String password, UUID person, @Nullable UUID opened) {
		if (space == null) {
			throw new IllegalStateException("the demonstration names a space that it does not open");
		}
		return Walls.as(Reader.system(space.id()), () -> done((opened == null)
				? this.accounts.openToTry(login, password, person) : this.accounts.know(opened, person)));
	}

	private String password() {
		SecureRandom random = new SecureRandom();
		StringBuilder made = new StringBuilder();
		for (int group = 0; group < 4; group++) {
			made.append((group == 0) ? "" : "-");
			for (int i = 0; i < 4; i++) {
				made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
			}
		}
		return made.toString();
	}

	private static Space space(Map<String, Space> open, JsonNode node) {
		Space space = open.get(node.path("space").asString());
		if (space == null) {
			throw new IllegalStateException("the demonstration does not open " + node.path("space"));
		}
		return space;
	}

	static <T> T done(Outcome<T> outcome) {
		return outcome.orElse((why) -> {
			throw new IllegalStateException("the demonstration was refused: " + why.key() + " " + why.args());
		});
	}

	/**
	 * An account of the demonstration.
	 *
	 * @param role what it shows
	 * @param login the name to sign in with
	 * @param password made for this run
	 * @param person the fictional person
	 */
	public record DemoAccount(String role, String login, String password, String person) {
	}

}
