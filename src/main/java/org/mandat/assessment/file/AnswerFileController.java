package org.mandat.assessment.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.assessment.Standing;
import org.mandat.assessment.round.Comparisons;
import org.mandat.assessment.round.Comparisons.Comparison;
import org.mandat.assessment.round.Result;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.ObjectMapper;

/**
 * Where the municipality stands, and what stands of a closed round, as CSV, workbook and
 * JSON. Posts and no names; of partners the median, from three answers on.
 */
@Controller
class AnswerFileController {

	private static final List<String> ANSWERS = List.of("question", "statement", "gate", "level", "answered_on",
			"reason", "proof", "proof_until", "renew", "proof_held_by");

	private static final List<String> RESULTS = List.of("question", "statement", "level_before", "level", "moved",
			"reason", "partners_median", "partners_too_few", "visitors", "two_levels_apart");

	private final Assessment assessment;

	private final Comparisons comparisons;

	private final ObjectMapper json;

	AnswerFileController(Assessment assessment, Comparisons comparisons, ObjectMapper json) {
		this.assessment = assessment;
		this.comparisons = comparisons;
		this.json = json;
	}

	@GetMapping({ "/s/{space}/assessment/answers.csv", "/s/{space}/assessment/answers.xlsx",
			"/s/{space}/assessment/answers.json" })
	@Requires(AssessmentPermissions.READ)
	Reply answers(Page page) {
		Standing standing = this.assessment.standing();
		Map<UUID, String> posts = new HashMap<>();
		this.assessment.posts().forEach((post) -> posts.put(post.id(), page.in(post.name())));
		List<List<Object>> lines = new ArrayList<>();
		standing.benchmarks().forEach((benchmark) -> {
			Answer answer = standing.of(benchmark);
			boolean there = answer != null;
			lines.add(List.of(benchmark.id(), page.in(benchmark.statement()), benchmark.gate(),
					there ? level(answer.level()) : "", there ? answer.on().toString() : "",
					there ? page.in(answer.reason()) : "", there ? words(page, answer.proof()) : "",
					(there && answer.until() != null) ? answer.until().toString() : "",
					there && answer.renew(this.assessment.today()),
					(there && answer.owner() != null) ? posts.getOrDefault(answer.owner(), "") : ""));
		});
		return file(page, new Sheet(page.text("assessment.file.answers"), ANSWERS, lines));
	}

	@GetMapping({ "/s/{space}/assessment/rounds/{round}/results.csv",
			"/s/{space}/assessment/rounds/{round}/results.xlsx", "/s/{space}/assessment/rounds/{round}/results.json" })
	@Requires(AssessmentPermissions.READ)
	Reply results(Page page, @PathVariable UUID round) {
		Comparison comparison = this.comparisons.of(round).orElseThrow(NotThere::new);
		List<List<Object>> lines = new ArrayList<>();
		comparison.moves().forEach((move) -> {
			Result now = move.after();
			Result then = move.before();
			lines.add(List.of(move.benchmark().id(), page.in(move.benchmark().statement()), standing(then),
					standing(now), move.kind(), (move.because() == null) ? "" : page.in(move.because().reason()),
					(now == null) ? "" : plain(now.partners()), now != null && now.few(),
					(now == null) ? "" : plain(now.visitors()), now != null && now.apart()));
		});
		return file(page, new Sheet(page.text("assessment.file.round", comparison.later().number()), RESULTS, lines));
	}

	private Reply file(Page page, Sheet sheet) {
		if (!page.path().endsWith(".json")) {
			return Reply.table(page, sheet);
		}
		List<Map<String, Object>> all = sheet.lines().stream().map((line) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			for (int n = 0; n < line.size(); n++) {
				one.put(sheet.columns().get(n), line.get(n));
			}
			return one;
		}).toList();
		return new Reply.Download("application/json", sheet.name() + ".json",
				this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
	}

	private static Object standing(@Nullable Result result) {
		return (result == null || result.answer() == null) ? "" : level(result.level());
	}

	/** A question that does not apply is not one that was never asked. */
	private static Object level(@Nullable Integer level) {
		return (level == null) ? "none" : level;
	}

	private static Object plain(@Nullable Integer level) {
		return (level == null) ? "" : level;
	}

	private static String words(Page page, @Nullable Worded worded) {
		return (worded == null) ? "" : page.in(worded);
	}

}
