package org.mandat.assessment.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.privacy.Retained;
import org.mandat.platform.text.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that nobody used: gone sixty days after the last ones of their round were made.
 */
@Service
class LinkCleaning implements Retained {

	private final PartnerRepository partners;

	private final SpaceDays days;

	LinkCleaning(PartnerRepository partners, SpaceDays days) {
		this.partners = partners;
		this.days = days;
	}

	/** Takes away what ran out. */
	@Transactional
	public void clean() {
		this.partners.expire(this.days.here().today().minusDays(Partners.DAYS));
	}

	@Override
	public String key() {
		return "partnerLinks";
	}

	@Override
	public Period kept() {
		return Period.ofDays(Partners.DAYS);
	}

	@Override
	public boolean ofInstallation() {
		return false;
	}

	@Override
	@Transactional(readOnly = true)
	public Count at(Instant moment) {
		int[] rounds = this.partners.linked(this.days.here().today(),
				LocalDate.ofInstant(moment, Formats.ZONE).minusDays(Partners.DAYS));
		return new Count(rounds[0], rounds[1]);
	}

}
