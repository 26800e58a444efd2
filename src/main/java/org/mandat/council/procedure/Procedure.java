package org.mandat.council.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * A standing procedure as the pack has it.
 *
 * @param key its name in the pack
 * @param name what it is called
 * @param on the day of the year that triggers it
 * @param steps its steps in their order
 */
public record Procedure(String key, Text name, MonthDay on, List<Step> steps) {

	/** The last day up to this one on which it was triggered. */
	LocalDate lastTrigger(LocalDate today) {
		LocalDate day = this.on.atYear(today.getYear());
		return day.isAfter(today) ? this.on.atYear(today.getYear() - 1) : day;
	}

	static Procedure of(JsonNode node) {
		return new Procedure(node.path("id").asString(), text(node.path("name")),
				MonthDay.of(node.path("month").asInt(), node.path("day").asInt()),
				node.path("steps")
					.valueStream()
					.map((step) -> new Step(text(step.path("name")), step.path("post").asString(),
							step.path("days").asInt(), step.path("elsewhere").asBoolean(false)))
					.toList());
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

	/**
	 * A step.
	 *
	 * @param name what is to be done
	 * @param post chair, secretariat or assembly
	 * @param days how many days it has
	 * @param elsewhere whether the answer lies with somebody else, such as a review of
	 * legality: then the day says when to ask, and nothing is called late
	 */
	public record Step(Text name, String post, int days, boolean elsewhere) {
	}

}
