package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Tenures;

/**
 * The organisation on one day: chairs in their houses, an empty one visible at once.
 *
 * @param day the day that is shown
 * @param today today, where the space is
 * @param houses the posts by what they are for
 * @param shown how many posts are shown
 * @param all how many there are
 * @param vacant how many nobody holds
 * @param acting how many only somebody acting holds
 * @param changes days on which somebody came or left
 * @param view {@code picture}, {@code vacant} for empty chairs only, or {@code table}
 * @param readable whether the day that was asked for could be read
 */
public record Picture(LocalDate day, LocalDate today, List<House> houses, int shown, int all, int vacant, int acting,
		List<Tenures.Change> changes, String view, boolean readable) {

	private static final Map<String, String> HOUSES = Map.of("leader", "lead", "coordinator", "coordination", "member",
			"council", "contributor", "offices", "practitioner", "offices", "desk", "desk", "hub", "hub",
			"administrator", "system", "data-protection-officer", "system");

	private static final List<String> ORDER = List.of("lead", "coordination", "desk", "hub", "council", "offices",
			"system");

	static Picture of(List<PostView> posts, Asked asked, List<Tenures.Change> changes) {
		Map<String, List<PostView>> byHouse = new LinkedHashMap<>();
		ORDER.forEach((house) -> byHouse.put(house, new ArrayList<>()));
		List<PostView> shown = posts.stream()
			.filter((post) -> !"vacant".equals(asked.view()) || post.vacant())
			.toList();
		shown.forEach((post) -> byHouse.get(HOUSES.getOrDefault(post.role(), "offices")).add(post));
		List<House> houses = byHouse.entrySet()
			.stream()
			.filter((house) -> !house.getValue().isEmpty())
			.map((house) -> new House(house.getKey(), house.getValue()))
			.toList();
		return new Picture(asked.day(), asked.today(), houses, shown.size(), posts.size(),
				(int) posts.stream().filter(PostView::vacant).count(),
				(int) posts.stream().filter((post) -> "acting".equals(post.state())).count(), changes, asked.view(),
				asked.readable());
	}

	/** Whether another day than today is shown. */
	public boolean lookingAway() {
		return !this.day.equals(this.today);
	}

	/** Posts of one purpose. */
	public record House(String name, List<PostView> posts) {

		/** How many of them nobody holds. */
		public int vacant() {
			return (int) this.posts.stream().filter(PostView::vacant).count();
		}

	}

	/** Which day, and which posts, the reader asked for. */
	record Asked(LocalDate day, LocalDate today, String view, boolean readable) {
	}

}
