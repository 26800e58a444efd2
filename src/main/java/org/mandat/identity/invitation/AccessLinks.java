package org.mandat.identity.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.session.Token;
import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links for those who hold a post of the reader's space now: an invitation for who
 * has no account, the account back for who lost its keys. A link holds once, for 72 hours
 * and while the tenure runs; a new one voids those before. Refuses the own account, and
 * one that opens another space too: one space must not give that away.
 */
@Service
public class AccessLinks {

	/** How long a link holds. */
	static final Duration LIFE = Duration.ofHours(72);

	private final JdbcClient sql;

	private final Tenures tenures;

	private final Posts posts;

	private final Persons persons;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Mails mails;

	private final DeadLinks dead;

	private final AuditTrail audit;

	private final Clock clock;

	AccessLinks(JdbcClient sql, Tenures tenures, Posts posts, Persons persons, Spaces spaces, SpaceDays days,
			Mails mails, DeadLinks dead, AuditTrail audit, Clock clock) {
		this.sql = sql;
		this.tenures = tenures;
		this.posts = posts;
		this.persons = persons;
		this.spaces = spaces;
		this.days = days;
		this.mails = mails;
		this.dead = dead;
		this.audit = audit;
		this.clock = clock;
	}

	/** Who holds a post now, in the order of the posts. */
	@Transactional(readOnly = true)
	public List<Invitee> all() {
		Map<UUID, UUID> accounts = new HashMap<>();
		this.sql.sql("select person_id, account_id from identity.account_person where space_id = ?")
			.param(space())
			.query((row) -> {
				accounts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
			});
		Map<UUID, Instant> links = new HashMap<>();
		this.sql
			.sql("select person_id, ends_at from identity.one_time_link"
					+ " where space_id = ? and used_at is null and ends_at > now()")
			.param(space())
			.query((row) -> {
				links.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
			});
		Map<UUID, List<Tenure>> running = new HashMap<>();
		this.tenures.on(this.days.here().today())
			.forEach((tenure) -> running.computeIfAbsent(tenure.post(), (post) -> new java.util.ArrayList<>())
				.add(tenure));
		return this.posts.on(this.days.here().today())
			.stream()
			.flatMap((post) -> running.getOrDefault(post.id(), List.of())
				.stream()
				.map((tenure) -> new Invitee(tenure.id(), tenure.person(), tenure.personName(), post.name(),
						accounts.get(tenure.person()), links.get(tenure.person()))))
			.toList();
	}

	/** Who holds this tenure now. */
	@Transactional(readOnly = true)
	public Optional<Invitee> find(UUID tenure) {
		return all().stream().filter((invitee) -> invitee.tenure().equals(tenure)).findFirst();
	}

	/**
	 * Makes a link.
	 * @return its secret part, which nobody can read again, and until when it holds
	 */
	@Transactional
	public Outcome<Made> make(Invitee invitee, UUID ownAccount) {
		UUID account = invitee.account();
		if (ownAccount.equals(account)) {
			return Outcome.refused("identity.invitation.own");
		}
		if (account != null && this.sql.sql("select identity.opens_elsewhere(?, ?)")
			.params(account, space())
			.query(Boolean.class)
			.single()) {
			return Outcome.refused("identity.invitation.elsewhere");
		}
		voidOf(invitee.person());
		Token token = Token.make();
		Instant until = this.clock.instant().plus(LIFE);
		this.sql.sql("""
				insert into identity.one_time_link
				  (token_hash, purpose, space_id, person_id, tenure_id, account_id, made_by, ends_at)
				values (:hash, :purpose, :space, :person, :tenure, :account, :by, :ends)
				""")
			.param("hash", token.digest())
			.param("purpose", (account == null) ? "invitation" : "recovery")
			.param("space", space())
			.param("person", invitee.person())
			.param("tenure", invitee.tenure())
			.param("account", account)
			.param("by", Walls.current().tenure())
			.param("ends", Timestamp.from(until))
			.update();
		this.audit.done((account == null) ? "identity.invitation-made" : "identity.recovery-link-made", "tenure",
				invitee.tenure());
		return Outcome.done(new Made(token.text(), until));
	}

	/** Voids the links of a person that wait. */
	@Transactional
	public void withdraw(Invitee invitee) {
		if (voidOf(invitee.person()) > 0) {
			this.audit.done("identity.invitation-withdrawn", "tenure", invitee.tenure());
		}
	}

	/**
	 * The link of this secret, if it can still be used; one that was a link once is
	 * noted.
	 */
	public Optional<Link> open(String token) {
		Optional<Row> row = this.sql
			.sql("select space_id, person_id, tenure_id, account_id, ends_at from identity.one_time_link"
					+ " where token_hash = ? and purpose <> 'set-up' and used_at is null and ends_at > now()")
			.param(Token.digest(token))
			.query((found, n) -> new Row(found.getObject(1, UUID.class), found.getObject(2, UUID.class),
					found.getObject(3, UUID.class), found.getObject(4, UUID.class), found.getTimestamp(5).toInstant()))
			.optional();
		Optional<Link> link = row.flatMap((known) -> Walls.as(Reader.system(known.space()), () -> link(known)));
		if (link.isEmpty()) {
			this.dead.tried(token);
		}
		return link;
	}

	/** Uses the link up, in the transaction of what it is used for. */
	boolean use(String token) {
		return this.sql
			.sql("update identity.one_time_link set used_at = now()"
					+ " where token_hash = ? and purpose <> 'set-up' and used_at is null and ends_at > now()")
			.param(Token.digest(token))
			.update() == 1;
	}

	private Optional<Link> link(Row row) {
		return this.tenures.find(row.tenure())
			.filter((tenure) -> tenure.runs(this.days.here().now()))
			.map((tenure) -> new Link(row.space(), this.spaces.byId(row.space()).map(Space::name).orElseThrow(),
					tenure.id(), row.person(), tenure.personName(),
					this.persons.find(row.person()).map(Person::email).orElse(""),
					this.posts.find(tenure.post()).map(PostView::name).orElse(Text.of(Map.of("en", "–"))),
					row.account(), login(row.account()), row.until()));
	}

	private String login(@Nullable UUID account) {
		return (account == null) ? ""
				: this.sql.sql("select login from identity.account where id = ?")
					.param(account)
					.query(String.class)
					.single();
	}

	private int voidOf(UUID person) {
		this.mails.takeBackAbout("identity", person);
		return this.sql
			.sql("update identity.one_time_link set used_at = now()"
					+ " where space_id = ? and person_id = ? and used_at is null")
			.params(space(), person)
			.update();
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("who is invited holds a post of a space");
		}
		return space;
	}

	/** A link that was just made. */
	public record Made(String secret, Instant until) {

		@Override
		public String toString() {
			return "Made[withheld]";
		}

	}

	private record Row(UUID space, UUID person, UUID tenure, @Nullable UUID account, Instant until) {
	}

}
