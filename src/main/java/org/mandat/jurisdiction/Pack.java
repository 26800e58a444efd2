package org.mandat.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.pack.PackFolder;
import tools.jackson.databind.JsonNode;

import org.mandat.platform.text.Text;

/**
 * A pack: everything that is particular to a country or to a practice, as data.
 *
 * @param id the folder's name
 * @param version the version of its content
 * @param kind {@code country} or {@code practice}
 * @param title its title
 * @param practice the id of its practice pack; of a practice pack its own
 * @param languages the languages in the pack's default order
 * @param places the places for which a space can be opened
 * @param posts the kinds of post in their order
 * @param zone the zone of its days
 * @param folder its files
 */
public record Pack(String id, String version, String kind, Text title, String practice, List<String> languages,
		List<Place> places, List<PostKind> posts, ZoneId zone, PackFolder folder) {

	static Pack of(PackFolder folder) {
		JsonNode pack = folder.yaml("pack.yaml");
		String practice = PackNodes.text(pack, "practice");
		return new Pack(folder.id(), PackNodes.required(pack, "version"), PackNodes.required(pack, "kind"),
				PackNodes.texts(pack.path("title")), (practice == null) ? folder.id() : practice,
				pack.path("languages").valueStream().map((language) -> PackNodes.required(language, "tag")).toList(),
				list(folder, "places.yaml", "places").stream().map(Place::of).toList(),
				list(folder, "posts.yaml", "posts").stream()
					.map(PostKind::of)
					.sorted(java.util.Comparator.comparing(PostKind::order))
					.toList(),
				ZoneId.of(pack.path("zone").asString("UTC")), folder);
	}

	/**
	 * A YAML file of the pack by its name, such as {@code themes.yaml}; refuses one that
	 * is not there.
	 */
	public JsonNode file(String name) {
		return this.folder.yaml(name);
	}

	/** A file of the pack as it lies there, such as a text of the demonstration. */
	public byte[] bytes(String name) {
		return this.folder.bytes(name);
	}

	/** Whether the country is invented: nobody is offered it for a real office. */
	public boolean fictional() {
		return this.folder.yaml("pack.yaml").path("fictional").asBoolean(false);
	}

	/** The names of its files in a folder, in their order. */
	public List<String> files(String folder) {
		return this.folder.names().stream().filter((name) -> name.startsWith(folder + "/")).toList();
	}

	/** Whether the pack has this file. */
	public boolean has(String name) {
		return this.folder.names().contains(name);
	}

	/** The names of its files in one of its folders, such as {@code guides}. */
	public List<String> names(String within) {
		return this.folder.names().stream().filter((name) -> name.startsWith(within + "/")).toList();
	}

	/** The place of this key. */
	public Optional<Place> place(String key) {
		return this.places.stream().filter((place) -> place.key().equals(key)).findFirst();
	}

	/** The kind of post of this name. */
	public Optional<PostKind> post(String kind) {
		return this.posts.stream().filter((post) -> post.kind().equals(kind)).findFirst();
	}

	private static List<JsonNode> list(PackFolder folder, String file, String name) {
		return folder.names().contains(file) ? folder.yaml(file).path(name).valueStream().toList() : List.of();
	}

	@Override
	public String toString() {
		return this.id + " " + this.version;
	}

}
