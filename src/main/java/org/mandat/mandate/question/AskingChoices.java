package org.mandat.mandate.question;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.NeedNames;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a form about a question or a commitment offers to choose from. */
@Component
public class AskingChoices {

	private final Posts posts;

	private final Duties duties;

	private final Spaces spaces;

	private final ObjectProvider<NeedNames> needs;

	AskingChoices(Posts posts, Duties duties, Spaces spaces, ObjectProvider<NeedNames> needs) {
		this.posts = posts;
		this.duties = duties;
		this.spaces = spaces;
		this.needs = needs;
	}

	/** Duties and needs by their keys. */
	public Map<String, Object> about(Page page) {
		Map<String, String> expected = new LinkedHashMap<>();
		this.duties.all(this.spaces.byId(page.actor().space().id()).orElseThrow().pack())
			.forEach((duty) -> expected.put(duty.id(), page.in(duty.actorName()) + ": " + page.in(duty.what())));
		Map<String, String> heard = new LinkedHashMap<>();
		this.needs
			.ifAvailable((names) -> names.all().forEach((kind, said) -> heard.put(kind, kind + " " + page.in(said))));
		Map<String, Object> model = new HashMap<>();
		model.put("duties", expected);
		model.put("needs", heard);
		return model;
	}

	/** Organisations and bodies by their keys. */
	public Map<String, String> organisations(Page page) {
		Map<String, String> names = new LinkedHashMap<>();
		this.posts.organisations()
			.entrySet()
			.stream()
			.map((one) -> Map.entry(one.getKey(), page.in(one.getValue())))
			.sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(page.language().locale())))
			.forEach((one) -> names.put(one.getKey(), one.getValue()));
		return names;
	}

	/** A duty of the space's pack. */
	public Optional<Duty> duty(Page page, String id) {
		return this.duties.find(this.spaces.byId(page.actor().space().id()).orElseThrow().pack(), id);
	}

	/** What a need is called, if this reader may see it. */
	public Optional<Text> need(String kind) {
		return Optional.ofNullable(this.needs.getIfAvailable()).map((names) -> names.all().get(kind));
	}

	/** Whether it is no kind of need that this reader may see. */
	public boolean strangeNeed(@Nullable String kind) {
		return kind != null && need(kind).isEmpty();
	}

	/** Where a need opens. */
	public String needUrl(Page page, String kind) {
		NeedNames names = this.needs.getIfAvailable();
		return page.url((names == null) ? "" : names.path(kind));
	}

}
