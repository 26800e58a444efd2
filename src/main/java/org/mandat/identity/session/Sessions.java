package org.mandat.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Delegations;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionSource;
import org.mandat.platform.security.SpaceFrame;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sessions in the database: one statement yields session, account, running tenures and
 * what waits (decision 23). A token is 256 random bits; only its digest is stored. A page
 * view writes nothing, but for once a minute that it was seen.
 */
@Component
public class Sessions implements SessionSource {

	/** How long a session lives without being seen. */
	public static final Duration IDLE = Duration.ofHours(8);

	/** How long a session lives at most. */
	public static final Duration LIFE = Duration.ofDays(14);

	/** After so long without being seen sensitive rooms ask once more who it is. */
	public static final Duration REST = Duration.ofMinutes(30);

	private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final JsonMapper json;

	private final Permissions permissions;

	private final Clock clock;

	Sessions(JdbcClient sql, JsonMapper json, Permissions permissions, Clock clock) {
		this.sql = sql;
		this.json = json;
		this.permissions = permissions;
		this.clock = clock;
	}

	@Override
	public Optional<Session> find(String token) {
		List<Row> rows = this.sql.sql("""
				select s.*, r.* from identity.session_of(?, ?::interval) with ordinality s
				  left join lateral identity.rights_of(s.space_id, s.tenure_id) r on s.tenure_id is not null
				 order by r.delegation is not null, s.ordinality
				""").params(Token.digest(token), IDLE.toMinutes() + " minutes").query((row, n) -> row(row)).list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Row first = rows.getFirst();
		if (first.seen().isBefore(this.clock.instant().minusSeconds(60))) {
			seen(first.session());
		}
		List<Actor> actors = new ArrayList<>();
		rows.forEach((row) -> row.actor().ifPresent(actors::add));
		Instant now = this.clock.instant();
		Instant woke = first.seen().isBefore(now.minus(REST)) ? now : first.woke();
		return Optional.of(new Session(first.session(), first.account(), first.language(), first.chosen(),
				first.proved(), woke, first.unfinished(), List.copyOf(actors)));
	}

	/**
	 * Opens a session for an account and gives the token that only the browser will know.
	 */
	@Transactional
	public String open(UUID account, Proof proof, String agent) {
		Token token = Token.make();
		this.sql.sql("""
				insert into identity.session (id, token_hash, account_id, ends_at, proof, agent)
				values (?, ?, ?, now() + ?::interval, ?, ?)
				""")
			.params(Ids.next(), token.digest(), account, LIFE.toHours() + " hours", proof.stored(),
					agent.substring(0, Math.min(agent.length(), 200)))
			.update();
		return token.text();
	}

	/**
	 * Notes that the person has just shown who it is; gives the new token, the old one
	 * opens nothing any more. Who showed more than before is not taken for less.
	 */
	@Transactional
	public String prove(UUID session, Proof proof) {
		Token token = Token.make();
		this.sql
			.sql("""
					update identity.session
					   set token_hash = ?, proved_at = now(), proof = case when ? in ('password', 'provider') then proof else ? end
					 where id = ? and ended_at is null
					""")
			.params(token.digest(), proof.stored(), proof.stored(), session)
			.update();
		return token.text();
	}

	/** Notes that the session was opened by what the provider said. */
	@Transactional
	public void cameByProvider(String token) {
		this.sql.sql("update identity.session set by_provider = true where token_hash = ?")
			.param(Token.digest(token))
			.update();
	}

	/** Whether the session was opened by what the provider said. */
	@Transactional(readOnly = true)
	public boolean isByProvider(UUID session) {
		return this.sql.sql("select by_provider from identity.session where id = ?")
			.param(session)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/** Ends a session of this account now; gives whether there was one to end. */
	@Transactional
	public boolean end(UUID account, UUID session) {
		return this.sql
			.sql("update identity.session set ended_at = now() where id = ? and account_id = ? and ended_at is null")
			.params(session, account)
			.update() > 0;
	}

	/** Ends all sessions of the account but this one; gives how many. */
	@Transactional
	public int endOthers(UUID account, UUID kept) {
		return this.sql
			.sql("update identity.session set ended_at = now() where account_id = ? and id <> ? and ended_at is null")
			.params(account, kept)
			.update();
	}

	/** Ends all sessions of the account; gives how many. */
	@Transactional
	public int endAll(UUID account) {
		return this.sql.sql("update identity.session set ended_at = now() where account_id = ? and ended_at is null")
			.param(account)
			.update();
	}

	/** Remembers for which post the person wants to act. */
	@Transactional
	public void choose(UUID session, UUID post) {
		this.sql.sql("update identity.session set chosen_post = ? where id = ?").params(post, session).update();
	}

	/** The living sessions of an account, the last seen first. */
	@Transactional(readOnly = true)
	public List<Open> of(UUID account) {
		return this.sql.sql("""
				select id, made_at, seen_at, agent from identity.session
				 where account_id = ? and ended_at is null and ends_at > now() and seen_at > now() - ?::interval
				 order by seen_at desc
				""")
			.params(account, IDLE.toMinutes() + " minutes")
			.query((row, n) -> new Open(row.getObject("id", UUID.class), row.getTimestamp("made_at").toInstant(),
					row.getTimestamp("seen_at").toInstant(), row.getString("agent")))
			.list();
	}

	private void seen(UUID session) {
		this.sql.sql("""
				with light as (select set_config('synchronous_commit', 'off', true))
				update identity.session
				   set seen_at = now(), woke_at = case when seen_at < now() - ?::interval then now() else woke_at end
				  from light
				 where id = ? and seen_at < now() - interval '1 minute'
				""").params(REST.toMinutes() + " minutes", session).update();
	}

	private Row row(ResultSet row) throws SQLException {
		Optional<Actor> actor = (row.getObject("for_post") == null) ? Optional.empty() : Optional.of(actor(row));
		return new Row(row.getObject("session_id", UUID.class), row.getObject("account_id", UUID.class),
				row.getString("language"), row.getObject("chosen_post", UUID.class),
				row.getTimestamp("seen_at").toInstant(), row.getTimestamp("proved_at").toInstant(),
				(row.getTimestamp("woke_at") == null) ? null : row.getTimestamp("woke_at").toInstant(),
				row.getBoolean("unfinished"), actor);
	}

	private Actor actor(ResultSet row) throws SQLException {
		SpaceFrame space = new SpaceFrame(row.getObject("space_id", UUID.class), row.getString("slug"),
				Text.of(this.json.readValue(row.getString("space_name"), TEXT)), row.getString("space_kind"),
				Arrays.asList((String[]) row.getArray("languages").getArray()));
		Role role = Role.named(row.getString("for_role"));
		Set<Role> roles = EnumSet.of(role);
		Arrays.stream((String[]) row.getArray("for_further").getArray()).map(Role::named).forEach(roles::add);
		boolean delegated = row.getObject("delegation") != null;
		List<String> parts = Arrays.asList((String[]) row.getArray("parts").getArray());
		String waiting = row.getString("for_waiting");
		return new Actor(row.getObject("account_id", UUID.class), space, row.getObject("tenure_id", UUID.class),
				row.getObject("for_post", UUID.class), row.getString("for_kind"),
				Text.of(this.json.readValue(row.getString("for_name"), TEXT)), role, Set.copyOf(roles),
				row.getBoolean("for_acting"), delegated, row.getBoolean("for_passages"),
				delegated ? Delegations.lent(this.permissions, roles, parts) : this.permissions.of(roles),
				(waiting == null) ? Map.of() : this.json.readValue(waiting, COUNTS));
	}

	/** A session that could still be used. */
	public record Open(UUID id, Instant madeAt, Instant seenAt, String agent) {

		/** The browser and its system as people call them, or an empty text. */
		public String browser() {
			String browser = first("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari",
					"Safari");
			String system = first("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
					"Mac OS", "macOS", "Linux", "Linux");
			return (browser.isEmpty() || system.isEmpty()) ? browser + system : browser + ", " + system;
		}

		private String first(String... signsAndNames) {
			for (int i = 0; i < signsAndNames.length; i += 2) {
				if (this.agent.contains(signsAndNames[i])) {
					return signsAndNames[i + 1];
				}
			}
			return "";
		}

	}

	private record Row(UUID session, UUID account, @Nullable String language, @Nullable UUID chosen, Instant seen,
			Instant proved, @Nullable Instant woke, boolean unfinished, Optional<Actor> actor) {
	}

}
