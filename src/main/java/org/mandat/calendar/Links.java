package org.mandat.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The links to the own calendars: one per space, made and ended by its owner. Refuses a
 * space in which the person holds no post now.
 */
@Service
class Links {

	private final JdbcClient sql;

	private final Spaces spaces;

	private final Tenures tenures;

	private final SpaceDays days;

	private final LinkRows rows;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Links(JdbcClient sql, Spaces spaces, Tenures tenures, SpaceDays days, LinkRows rows, AuditTrail audit,
			TransactionTemplate transactions) {
		this.sql = sql;
		this.spaces = spaces;
		this.tenures = tenures;
		this.days = days;
		this.rows = rows;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** The spaces in which the account holds a post, or which it left a link in. */
	List<OwnCalendar> of(UUID account) {
		List<OwnCalendar> all = new ArrayList<>();
		for (Known known : known(account)) {
			inside(known, () -> {
				Optional<Link> link = this.rows.of(known.person());
				if (link.isPresent() || !posts(known.person()).isEmpty()) {
					all.add(new OwnCalendar(this.spaces.byId(known.space()).orElseThrow(), link.orElse(null)));
				}
				return Boolean.TRUE;
			});
		}
		return all;
	}

	/** A new secret for this space; the one before opens nothing any more. */
	Optional<String> make(UUID account, UUID space, Language language, boolean titles) {
		return known(account).stream()
			.filter((known) -> known.space().equals(space))
			.findFirst()
			.flatMap((known) -> inside(known, () -> {
				if (posts(known.person()).isEmpty()) {
					return Optional.<String>empty();
				}
				String secret = Secret.make();
				UUID id = Ids.next();
				this.rows.delete(known.person());
				this.rows.insert(id, known.person(), Secret.digest(secret), language.tag(), titles);
				this.audit.done("calendar.link-made", "calendar-link", id);
				return Optional.of(secret);
			}));
	}

	/** Ends the link; gives whether there was one. */
	boolean end(UUID account, UUID space) {
		return known(account).stream().filter((known) -> known.space().equals(space)).anyMatch((known) -> {
			return inside(known, () -> {
				Optional<Link> link = this.rows.of(known.person());
				link.ifPresent((found) -> {
					this.rows.delete(known.person());
					this.audit.done("calendar.link-ended", "calendar-link", found.id());
				});
				return link.isPresent();
			});
		});
	}

	/** The posts that the person holds at this moment: they alone give anything. */
	@Transactional(readOnly = true)
	List<UUID> posts(UUID person) {
		return this.tenures.ofPerson(person)
			.stream()
			.filter((tenure) -> tenure.runs(this.days.here().now()))
			.map((tenure) -> tenure.post())
			.distinct()
			.toList();
	}

	/** Whose link this is; noted once a day that it was asked. */
	@Transactional
	Optional<Link> asked(String secret) {
		Optional<Link> link = this.rows.by(Secret.digest(secret));
		link.ifPresent((found) -> this.rows.asked(found.id(), this.days.here().today()));
		return link;
	}

	private List<Known> known(UUID account) {
		return this.sql.sql("select space_id, person_id from identity.persons_of(?)")
			.param(account)
			.query((row, n) -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list();
	}

	private <T> T inside(Known known, java.util.function.Supplier<T> work) {
		return Walls.as(new Reader(known.space(), null, null, false),
				() -> java.util.Objects.requireNonNull(this.transactions.execute((status) -> work.get())));
	}

	private record Known(UUID space, UUID person) {
	}

}
