package org.mandat.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Intake;
import org.mandat.evidence.Intake.Coding;
import org.mandat.evidence.Intake.Paper;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The texts of the demonstration with their codings, brought in as an office would bring
 * in its own.
 */
@Component
class DemoEvidence {

	private final Intake intake;

	DemoEvidence(Intake intake) {
		this.intake = intake;
	}

	/**
	 * Brings one text in and codes it; every quoted passage stands exactly once in its
	 * text.
	 */
	void take(Map<String, Space> open, Pack pack, JsonNode text) {
		Space space = open.get(text.path("space").asString());
		if (space == null) {
			throw new IllegalStateException("the demonstration does not open " + text.path("space"));
		}
		String file = text.path("file").asString();
		byte[] bytes = pack.bytes(file);
		Paper paper = new Paper(text.path("title").asString(), text.path("kind").asString(),
				LocalDate.parse(text.path("date").asString()), text.path("language").asString(),
				text.path("public").asBoolean(false));
		List<Coding> codings = new ArrayList<>();
		text.path("codings").forEach((coding) -> codings.add(coding(coding)));
		Walls.run(Reader.system(space.id()), () -> DemoWorld
			.done(this.intake.take(bytes, file.substring(file.lastIndexOf('/') + 1), paper, codings)));
	}

	private static Coding coding(JsonNode node) {
		return new Coding(node.path("quote").asString(), strings(node, "themes"), strings(node, "needs"),
				Map.of("A-VAL", node.path("valence").asString("gap_or_need"), "A-LVL",
						node.path("level").asString("municipality"), "A-ROLE", node.path("role").asString("unknown"),
						"A-CERT", node.path("certainty").asString("reported"), "A-STR",
						node.path("agreement").asString("single_voice")),
				strings(node, "flags"), string(node, "place"), node.path("elected_public").asBoolean(false));
	}

	private static List<String> strings(JsonNode node, String name) {
		return node.path(name).valueStream().map(JsonNode::asString).toList();
	}

	private static @Nullable String string(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.path(name).asString() : null;
	}

}
