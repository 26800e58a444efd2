package org.mandat.assessment;

import java.util.UUID;

import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/**
 * What holds of a question, to be found by its reason and its proof; an earlier answer is
 * found no more.
 */
@Component
class AnswerIndex {

	private static final String KIND = "assessment-answer";

	private final SearchIndex search;

	private final Spaces spaces;

	AnswerIndex(SearchIndex search, Spaces spaces) {
		this.search = search;
		this.spaces = spaces;
	}

	void put(Benchmark benchmark, Answer answer) {
		UUID here = AnswerRepository.space();
		UUID record = Ids.ofKey(KIND, here + " " + benchmark.id());
		this.search.remove(here, KIND, record);
		String proof = (answer.proof() == null) ? "" : " " + answer.proof().words();
		this.spaces.byId(here)
			.ifPresent((space) -> this.search.put(new SearchIndex.Entry(here, KIND, record, answer.reason().lang(),
					benchmark.id() + " " + answer.reason().words(), proof,
					"/s/" + space.slug() + "/assessment/questions/" + benchmark.id(), false, answer.on())));
	}

}
