package org.mandat.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.privacy.Erasures;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out an erasure that was granted. Refuses while the person holds a post or will,
 * and while a legal hold stands. Names in free words are found by search, as far as they
 * are in it, and left to be mended by hand.
 */
@Service
class PersonErasure {

	private static final int SHOWN = 50;

	private final RequestRows rows;

	private final Persons persons;

	private final Tenures tenures;

	private final SpaceDays days;

	private final Erasures erasures;

	private final SearchIndex search;

	private final AuditTrail audit;

	PersonErasure(RequestRows rows, Persons persons, Tenures tenures, SpaceDays days, Erasures erasures,
			SearchIndex search, AuditTrail audit) {
		this.rows = rows;
		this.persons = persons;
		this.tenures = tenures;
		this.days = days;
		this.erasures = erasures;
		this.search = search;
		this.audit = audit;
	}

	/** Erases the person who asked. */
	@Transactional
	Outcome<UUID> carryOut(RequestRow request, long version) {
		if (!request.toErase()) {
			return Outcome.refused("rights.refused.notGranted");
		}
		this.persons.lock(request.person());
		Optional<Tenure> held = this.tenures.ofPerson(request.person())
			.stream()
			.filter((tenure) -> !tenure.over(this.days.here().now()))
			.findFirst();
		if (held.isPresent()) {
			return Outcome.refused("rights.refused.holdsPost");
		}
		if (this.rows.hold(request.person()).isPresent()) {
			return Outcome.refused("rights.refused.hold");
		}
		if (!this.rows.erased(request.id(), version)) {
			return Outcome.refused("rights.refused.meanwhile");
		}
		this.erasures.erase(Erasures.PERSON, request.person());
		this.audit.done("rights.carried-out", "person-request", request.id());
		return Outcome.done(request.id());
	}

	/** Where the person's name stands in free words, as far as the search knows them. */
	@Transactional(readOnly = true)
	List<SearchIndex.Hit> named(UUID person) {
		Optional<Person> known = this.persons.find(person).filter((found) -> !found.erased());
		List<SearchIndex.Hit> hits = new ArrayList<>();
		known.ifPresent((found) -> this.search.find(found.name(), SHOWN)
			.stream()
			.filter((hit) -> hits.stream().noneMatch((other) -> other.record().equals(hit.record())))
			.forEach(hits::add));
		return hits;
	}

}
