package org.mandat.council.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * A standing procedure as the pack has it. Either a day of the year triggers it or an
 * event.
 *
 * @param key its name in the pack
 * @param name what it is called
 * @param on the day of the year that triggers it, if one does
 * @param event meeting-closed, minutes-approved, decision-late or decision-done, or none
 * @param steps its steps in their order
 */
public record Procedure(String key, Text name, @Nullable MonthDay on, @Nullable String event, List<Step> steps) {

	/** What begins a procedure of an event. */
	public static final String MEETING_CLOSED = "meeting-closed";

	static final String MINUTES_APPROVED = "minutes-approved";

	static final String DECISION_LATE = "decision-late";

	static final String DECISION_DONE = "decision-done";

	/** The last day up to this one on which it was triggered, if a day does so. */
	@Nullable LocalDate lastTrigger(LocalDate today) {
		if (this.on == null) {
			return null;
		}
		LocalDate day = this.on.atYear(today.getYear());
		return day.isAfter(today) ? this.on.atYear(today.getYear() - 1) : day;
	}

	static Procedure of(JsonNode node) {
		return new Procedure(node.path("id").asString(), text(node.path("name")),
				node.has("month") ? MonthDay.of(node.path("month").asInt(), node.path("day").asInt()) : null,
				node.has("event") ? node.path("event").asString() : null,
				node.path("steps").valueStream().map(Procedure::step).toList());
	}

	private static Step step(JsonNode step) {
		JsonNode returned = step.path("returned");
		return new Step(text(step.path("name")), step.path("post").asString(), step.path("days").asInt(),
				step.path("elsewhere").asBoolean(false), step.has("state") ? text(step.path("state")) : null,
				step.has("returned") ? new Back(text(returned.path("name")), returned.path("to").asInt()) : null);
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
	 * @param post chair, secretariat, assembly, or owner: the post of the decision
	 * @param days how many days it has
	 * @param elsewhere whether the answer lies with somebody else, such as a review of
	 * legality: then the day says when to ask, and nothing is called late
	 * @param state how the matter stands while the step is open, if that has a name
	 * @param returned how it can come back, if it can
	 */
	public record Step(Text name, String post, int days, boolean elsewhere, @Nullable Text state,
			@Nullable Back returned) {
	}

	/**
	 * A matter that comes back.
	 *
	 * @param name what that is called
	 * @param to the step that is taken again, from one on
	 */
	public record Back(Text name, int to) {
	}

}
