package org.mandat.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.web.Page;
import org.mandat.protocol.Papers.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which paper a page asks for.
 *
 * @param kind its key
 * @param of the record of which it tells, or none
 * @param on the day for which it is made, or none
 * @param languages the tags chosen; none means the page's own
 * @param number its protocol number, or an empty text
 * @param part which of its parts, from one on
 * @param only which rows of a list, or an empty text
 */
public record Wanted(String kind, @Nullable UUID of, @Nullable LocalDate on, List<String> languages, String number,
		int part, String only) {

	private static final int LONGEST = 600;

	/** What nobody's filter is as long as counts as none. */
	public Wanted {
		only = (only.length() > LONGEST) ? "" : only;
	}

	/** The page of this paper. */
	String path(Page page) {
		return UriComponentsBuilder.fromPath(page.url("papers", this.kind))
			.queryParamIfPresent("of", Optional.ofNullable(this.of))
			.queryParamIfPresent("on", Optional.ofNullable(this.on))
			.queryParamIfPresent("part", Optional.of(this.part).filter((which) -> which > 1))
			.queryParamIfPresent("number", Optional.of(this.number).filter((typed) -> !typed.isEmpty()))
			.queryParamIfPresent("only", Optional.of(this.only).filter((rows) -> !rows.isEmpty()))
			.encode()
			.build()
			.toUriString();
	}

	/** The same of another number and in these languages. */
	Wanted with(String other, List<String> tags) {
		return new Wanted(this.kind, this.of, this.on, tags, other, this.part, this.only);
	}

	Asked asked(Page page) {
		List<String> tags = this.languages.stream().filter((tag) -> !tag.isBlank()).toList();
		return new Asked(tags.isEmpty() ? List.of(page.language().tag()) : tags, this.of, this.on,
				this.number.isEmpty() ? null : this.number, Math.max(1, this.part), this.only, page::may);
	}

}
