package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.text.Text;

/**
 * The organisation on one day: chairs on their levels and in their organisations, an
 * empty one visible at once.
 *
 * @param day the day that is shown
 * @param today today, where the space is
 * @param levels the posts by what they are for
 * @param posts all posts that are shown, in the order of the levels
 * @param all how many there are
 * @param empty the posts that nobody held, as far as it is written down
 * @param unknown of how many posts nothing is written down for so early a day
 * @param acting how many only somebody acting holds
 * @param changes days around the shown one on which somebody came or left
 * @param view {@code picture}, {@code vacant} for empty chairs only, or {@code table}
 * @param readable whether the day that was asked for could be read
 */
public record Picture(LocalDate day, LocalDate today, List<Level> levels, List<PostView> posts, int all,
		List<PostView> empty, int unknown, int acting, List<Tenures.Change> changes, String view, boolean readable) {

	private static final Map<String, String> LEVELS = Map.of("leader", "lead", "coordinator", "coordination", "member",
			"council", "contributor", "offices", "practitioner", "offices", "desk", "desk", "hub", "hub",
			"administrator", "system", "data-protection-officer", "system");

	private static final List<String> ORDER = List.of("lead", "coordination", "desk", "hub", "council", "offices",
			"system");

	/** Above so many chairs a level is drawn smaller, so that it is seen as a whole. */
	private static final int MANY = 24;

	/** So many empty chairs are named above the drawing. */
	private static final int NAMED = 8;

	static Picture of(List<PostView> posts, Asked asked, List<Tenures.Change> changes,
			Map<String, Text> organisations) {
		Map<String, List<PostView>> byLevel = new LinkedHashMap<>();
		ORDER.forEach((level) -> byLevel.put(level, new ArrayList<>()));
		posts.stream()
			.filter((post) -> !"vacant".equals(asked.view()) || "vacant".equals(state(post, asked)))
			.forEach((post) -> byLevel.get(LEVELS.getOrDefault(post.role(), "offices")).add(post));
		List<Level> levels = byLevel.entrySet()
			.stream()
			.filter((level) -> !level.getValue().isEmpty())
			.map((level) -> new Level(level.getKey(), level.getValue(), groups(level.getValue(), organisations),
					counted(level.getValue(), "vacant", asked)))
			.toList();
		return new Picture(asked.day(), asked.today(), levels,
				levels.stream().flatMap((level) -> level.posts().stream()).toList(), posts.size(),
				posts.stream().filter((post) -> "vacant".equals(state(post, asked))).toList(),
				counted(posts, "unknown", asked), counted(posts, "acting", asked), changes, asked.view(),
				asked.readable());
	}

	/** Whether another day than today is shown. */
	public boolean lookingAway() {
		return !this.day.equals(this.today);
	}

	/**
	 * The state as one word; of a chair without any holder before a past day it is
	 * {@code unknown}: that nothing was written down does not make it empty (ground rule
	 * G16).
	 */
	public String state(PostView post) {
		return state(post, new Asked(this.day, this.today, this.view, this.readable));
	}

	/** How many empty chairs are not named above the drawing. */
	public int moreEmpty() {
		return Math.max(0, this.empty.size() - NAMED);
	}

	/** The empty chairs that are named above the drawing. */
	public List<PostView> namedEmpty() {
		return this.empty.stream().limit(NAMED).toList();
	}

	/** The last day before the shown one on which something changed. */
	public Optional<Tenures.Change> before() {
		return this.changes.stream().filter((change) -> change.day().isBefore(this.day)).reduce((one, next) -> next);
	}

	/** The first day after the shown one on which something changed. */
	public Optional<Tenures.Change> after() {
		return this.changes.stream().filter((change) -> change.day().isAfter(this.day)).findFirst();
	}

	/** For how long a chair has been empty on the shown day. */
	public Optional<Span> emptyFor(PostView post) {
		return Optional.ofNullable(post.vacantSince()).map((since) -> Span.between(since, this.day));
	}

	/** What a day's address bears behind its question mark, or nothing for today. */
	public String query(LocalDate other, String shown) {
		String on = other.equals(this.today) ? "" : "on=" + other;
		String show = "picture".equals(shown) ? "" : "show=" + shown;
		return (on.isEmpty() && show.isEmpty()) ? "" : "?" + on + ((on.isEmpty() || show.isEmpty()) ? "" : "&") + show;
	}

	private static String state(PostView post, Asked asked) {
		return (post.vacant() && post.vacantSince() == null && asked.day().isBefore(asked.today())) ? "unknown"
				: post.state();
	}

	private static int counted(List<PostView> posts, String state, Asked asked) {
		return (int) posts.stream().filter((post) -> state.equals(state(post, asked))).count();
	}

	private static List<Group> groups(List<PostView> posts, Map<String, Text> organisations) {
		Map<String, List<PostView>> byOrganisation = new LinkedHashMap<>();
		posts.forEach((post) -> byOrganisation
			.computeIfAbsent(organisations.containsKey(post.actor()) ? post.actor() : "", (any) -> new ArrayList<>())
			.add(post));
		return byOrganisation.entrySet()
			.stream()
			.map((group) -> new Group(organisations.get(group.getKey()), group.getValue()))
			.toList();
	}

	/**
	 * Posts of one purpose.
	 *
	 * @param name the purpose
	 * @param posts its posts
	 * @param groups the same by their organisations
	 * @param vacant how many of them nobody holds
	 */
	public record Level(String name, List<PostView> posts, List<Group> groups, int vacant) {

		/** Whether it is drawn smaller. */
		public boolean many() {
			return this.posts.size() > MANY;
		}

	}

	/**
	 * Posts of one organisation.
	 *
	 * @param organisation its name, or none of posts that are no organisation's
	 * @param posts its posts on the level
	 */
	public record Group(@Nullable Text organisation, List<PostView> posts) {

		/** Whether its name stands above its chairs, not within the only one. */
		public boolean titled() {
			return this.organisation != null && this.posts.size() > 1;
		}

	}

	/**
	 * A stretch of time in the unit in which people speak of it.
	 *
	 * @param unit {@code days}, {@code months} or {@code years}
	 * @param number how many
	 */
	public record Span(String unit, long number) {

		static Span between(LocalDate since, LocalDate day) {
			long months = ChronoUnit.MONTHS.between(since, day);
			if (months < 2) {
				return new Span("days", Math.max(0, ChronoUnit.DAYS.between(since, day)));
			}
			return (months < 24) ? new Span("months", months) : new Span("years", ChronoUnit.YEARS.between(since, day));
		}

	}

	/** Which day, and which posts, the reader asked for. */
	record Asked(LocalDate day, LocalDate today, String view, boolean readable) {
	}

}
