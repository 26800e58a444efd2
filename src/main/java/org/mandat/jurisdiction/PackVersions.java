package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.platform.cli.VersionedPart;

import org.springframework.stereotype.Component;

/** The packs with their versions, for {@code ./mandat version}. */
@Component
class PackVersions implements VersionedPart {

	private final Packs packs;

	PackVersions(Packs packs) {
		this.packs = packs;
	}

	@Override
	public Map<String, String> versions() {
		Map<String, String> versions = new LinkedHashMap<>();
		this.packs.all().forEach((pack) -> versions.put("pack " + pack.id(), pack.version()));
		return versions;
	}

}
