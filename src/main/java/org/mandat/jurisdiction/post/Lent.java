package org.mandat.jurisdiction.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.mandat.jurisdiction.Delegation;
import org.mandat.platform.text.Text;

/**
 * A delegation as a post's page and the organisation show it.
 *
 * @param delegation the delegation
 * @param given whether the post lends, not borrows
 * @param other the post on the other side
 * @param state {@code coming}, {@code runs} or {@code over}
 */
public record Lent(Delegation delegation, boolean given, Text other, String state) {

	static List<Lent> of(UUID post, List<Delegation> delegations, Map<UUID, Text> names, Instant now) {
		return delegations.stream()
			.filter((one) -> names.containsKey(one.from()) && names.containsKey(one.to()))
			.map((one) -> new Lent(one, one.from().equals(post),
					Objects.requireNonNull(names.get(one.from().equals(post) ? one.to() : one.from())),
					one.runs(now) ? "runs" : (one.over(now) ? "over" : "coming")))
			.toList();
	}

}
