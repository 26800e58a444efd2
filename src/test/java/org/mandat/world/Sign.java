package org.mandat.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;

import org.springframework.boot.test.context.TestComponent;

/**
 * Signs people of the tests in: whoever is asked for gets a person, an account, a running
 * tenure and a session, put into the database by its owner.
 *
 * <pre>
 * Space space = sign.space("test-valley", "gurra");
 * Sign.Person officer = sign.in(space, "prevention-coordinator");
 * mvc.perform(get("/s/gurra/posts").cookie(officer.cookie()))
 * </pre>
 */
@TestComponent
public class Sign {

	private final OwnerDatabase owner;

	private final Spaces spaces;

	Sign(OwnerDatabase owner, Spaces spaces) {
		this.owner = owner;
		this.spaces = spaces;
	}

	/** The space of a place, opened if it is not yet. */
	public Space space(String pack, String key) {
		return this.spaces.ofPlace(pack, key).orElseGet(() -> switch (this.spaces.open(pack, key)) {
			case Outcome.Done<Space> done -> done.value();
			case Outcome.Refused<Space> refused -> throw new IllegalStateException(refused.why().toString());
		});
	}

	/**
	 * Somebody who acts for the post of this kind since a minute ago, beside whoever
	 * holds it.
	 */
	public Person in(Space space, String postKind) {
		UUID post = this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ? order by number limit 1")
			.params(space.id(), postKind)
			.query(UUID.class)
			.single();
		return onPost(space, post);
	}

	/** Somebody who acts for this post since a minute ago. */
	public Person onPost(Space space, UUID post) {
		UUID person = Ids.next();
		UUID account = Ids.next();
		UUID tenure = Ids.next();
		String token = "test-" + Ids.next();
		this.owner.transactions().executeWithoutResult((status) -> {
			update("insert into jurisdiction.person (space_id, id, name) values (?, ?, ?)", space.id(), person,
					"Person " + person);
			update("""
					insert into jurisdiction.tenure (space_id, id, post_id, person_id, acting, during, from_on)
					values (?, ?, ?, ?, true, tstzrange(now() - interval '1 minute', null), current_date - 1)
					""", space.id(), tenure, post, person);
			update("insert into identity.account (id, login) values (?, ?)", account, account + "@example.org");
			update("insert into identity.account_person (space_id, person_id, account_id) values (?, ?, ?)", space.id(),
					person, account);
			update("insert into identity.session (id, token_hash, account_id, ends_at, proof)"
					+ " values (?, ?, ?, now() + interval '1 day', 'passkey')", Ids.next(), digest(token), account);
		});
		return new Person(space, person, account, tenure, post, token);
	}

	private void update(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Somebody who is signed in. */
	public record Person(Space space, UUID id, UUID account, UUID tenure, UUID post, String token) {

		/** What the browser sends. */
		public Cookie cookie() {
			return new Cookie("mandat", this.token);
		}

		/** The reader as whom services are called: sees passages. */
		public Reader reader() {
			return new Reader(this.space.id(), this.tenure, this.post, true);
		}

		/** Calls a service as this person. */
		public <T> T does(java.util.function.Supplier<T> work) {
			return Walls.as(reader(), work);
		}

	}

}
