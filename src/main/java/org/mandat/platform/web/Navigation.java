package org.mandat.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The rooms and what lies in them: modules name their pages, the frame shows those that
 * the post may enter.
 */
@Component
public class Navigation {

	/** So many pages one finds at a glance; a room with more shows its groups. */
	private static final int FEW = 6;

	private final List<Entry> entries;

	Navigation(ObjectProvider<Source> sources) {
		this.entries = sources.stream()
			.flatMap((source) -> source.entries().stream())
			.sorted(Comparator.comparing(Entry::room).thenComparing(Entry::order))
			.toList();
	}

	/**
	 * The rooms of the actor in their order, each with its pages; a room without a page
	 * is not shown.
	 */
	public List<RoomLink> rooms(Actor actor, String path) {
		List<RoomLink> rooms = new ArrayList<>();
		for (Room room : Room.values()) {
			List<Entry> here = this.entries.stream()
				.filter((entry) -> entry.room() == room && actor.may(entry.permission()))
				.filter((entry) -> actor.passages() || !entry.passages())
				.toList();
			if (!here.isEmpty()) {
				rooms.add(link(room, here, actor, path));
			}
		}
		return rooms;
	}

	/**
	 * Whether the frame shows rooms at all: a mayor's phone shows the state of play only.
	 */
	public static boolean roomsOnPhone(@Nullable Actor actor) {
		return actor != null && !actor.roles().equals(Set.of(Role.LEADER));
	}

	private static RoomLink link(Room room, List<Entry> here, Actor actor, String path) {
		List<PageLink> pages = here.stream()
			.map((entry) -> new PageLink(entry.labelKey(), "/s/" + actor.space().slug() + entry.path(),
					current(path, actor, entry)))
			.toList();
		int waiting = (room == Room.TODAY) ? actor.waiting().values().stream().mapToInt(Integer::intValue).sum()
				: here.stream().map(Entry::module).distinct().mapToInt((module) -> waiting(actor, module)).sum();
		return new RoomLink(room, pages.getFirst().href(), waiting, pages.stream().anyMatch(PageLink::current), pages,
				(here.size() > FEW) ? groups(here, pages) : List.of());
	}

	/** The groups that have a page for the actor, each leading to its first one. */
	private static List<GroupLink> groups(List<Entry> here, List<PageLink> pages) {
		List<GroupLink> groups = new ArrayList<>();
		for (Group group : Group.values()) {
			List<PageLink> own = IntStream.range(0, here.size())
				.filter((n) -> here.get(n).group() == group)
				.mapToObj(pages::get)
				.toList();
			if (!own.isEmpty()) {
				groups.add(new GroupLink(group, own.getFirst().href(), own.stream().anyMatch(PageLink::current), own));
			}
		}
		return groups;
	}

	private static int waiting(Actor actor, String module) {
		return actor.waiting().getOrDefault(module, 0);
	}

	private static boolean current(String path, Actor actor, Entry entry) {
		String space = "/s/" + actor.space().slug();
		return Stream.concat(Stream.of(entry.path()), entry.also().stream())
			.map(space::concat)
			.anyMatch((own) -> path.equals(own) || path.startsWith(own + "/"));
	}

	/** The seven rooms, in the order in which prevention work flows. */
	public enum Room {

		/** What waits for the post. */
		TODAY,
		/** Sources, passages, themes, needs. */
		NEEDS,
		/** Mandate, council, self-assessment. */
		COUNCIL,
		/** Action plan; help channel and casework behind their own door. */
		PLAN,
		/** Indicators, evaluation, training. */
		RESULTS,
		/** Posts and tenures, onboarding, handover, archive. */
		HANDOVER,
		/** Ministries, hub, exchange, donors, public page. */
		COOPERATION;

		/** The message key of the room's name. */
		public String labelKey() {
			return "platform.room." + name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** What belongs together in a room with many pages, in the order of the tabs. */
	public enum Group {

		/** Posts, who holds them, how they come in, what they are told first. */
		PEOPLE,
		/** What is printed, signed and numbered. */
		PAPERS,
		/** What is translated, agreed on and sent. */
		TEXTS,
		/** How this space is set and kept. */
		SPACE;

		/** The message key of the group's name. */
		public String labelKey() {
			return "platform.group." + name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * A page that a module puts into a room.
	 *
	 * @param room where it lies
	 * @param order its place there
	 * @param module the module, whose waiting tasks the room counts
	 * @param path its address behind {@code /s/{space}}
	 * @param permission who may enter
	 * @param labelKey its name
	 * @param passages whether it lies behind the second wall: a post that may not see
	 * statements of people has no link to it (ground rule G5)
	 * @param group with what it belongs together, in a room with many pages
	 * @param also what else is reached from it and has no entry of its own
	 */
	public record Entry(Room room, int order, String module, String path, String permission, String labelKey,
			boolean passages, Group group, List<String> also) {

		/** A page without statements of people. */
		public Entry(Room room, int order, String module, String path, String permission, String labelKey) {
			this(room, order, module, path, permission, labelKey, false, Group.PEOPLE, List.of());
		}

		/** The same page behind the second wall. */
		public Entry behindPassages() {
			return new Entry(this.room, this.order, this.module, this.path, this.permission, this.labelKey, true,
					this.group, this.also);
		}

		/** The same page in this group. */
		public Entry in(Group its) {
			return new Entry(this.room, this.order, this.module, this.path, this.permission, this.labelKey,
					this.passages, its, this.also);
		}

		/** The same page, marked also where somebody went on from it to these. */
		public Entry leadingTo(String... paths) {
			return new Entry(this.room, this.order, this.module, this.path, this.permission, this.labelKey,
					this.passages, this.group, List.of(paths));
		}

	}

	/** A room as the frame shows it; its groups only if it has many pages. */
	public record RoomLink(Room room, String href, int waiting, boolean current, List<PageLink> pages,
			List<GroupLink> groups) {
	}

	/** A group of pages as the frame shows it. */
	public record GroupLink(Group group, String href, boolean current, List<PageLink> pages) {
	}

	/** A page of a room as the frame shows it. */
	public record PageLink(String labelKey, String href, boolean current) {
	}

	/** What a module contributes. */
	public interface Source {

		/** The pages of the module. */
		List<Entry> entries();

	}

}
