package org.mandat.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** A form as a page showed it, with honest values to begin with. */
record PageForm(String page, String method, String action, boolean multipart, List<Field> fields) {

	static final Set<String> WRITTEN = Set.of("text", "textarea", "email", "tel", "search", "url", "password");

	/** A field with its kind and what an honest person would send. */
	record Field(String name, String kind, String honest) {

		/** Whether a person writes into it. */
		boolean written() {
			return WRITTEN.contains(this.kind);
		}

		/** Whether the frame put it there. */
		boolean frame() {
			return this.name.startsWith("_");
		}

	}

	static PageForm of(String page, Element form) {
		List<Field> fields = new ArrayList<>();
		Set<String> chosen = new java.util.HashSet<>();
		for (Element element : form.select("input[name], textarea[name], select[name], button[name]")) {
			String kind = switch (element.normalName()) {
				case "input" -> element.attr("type").isEmpty() ? "text" : element.attr("type");
				default -> element.normalName();
			};
			boolean one = Set.of("radio", "checkbox", "button").contains(kind);
			if (!one || chosen.add(element.attr("name"))) {
				fields.add(new Field(element.attr("name"), kind, honest(element, kind)));
			}
		}
		String action = form.hasAttr("action") ? form.attr("action") : page;
		return new PageForm(page,
				form.hasAttr("method") ? form.attr("method").toLowerCase(java.util.Locale.ROOT) : "get", action,
				"multipart/form-data".equals(form.attr("enctype")), fields);
	}

	boolean reads() {
		return "get".equals(this.method);
	}

	/** What makes two forms the same: where they go, without identifiers. */
	String kind() {
		return this.method + " " + Crawl.kind(this.action) + " "
				+ this.fields.stream().map(Field::name).distinct().sorted().toList();
	}

	List<Map.Entry<String, String>> filled(Map<String, String> typed) {
		List<Map.Entry<String, String>> filled = new ArrayList<>();
		for (Field field : this.fields) {
			filled.add(Map.entry(field.name(), typed.getOrDefault(field.name(), field.honest())));
		}
		return filled;
	}

	byte[] parts(Map<String, String> typed, String boundary) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Field field : this.fields) {
			String value = typed.getOrDefault(field.name(), field.honest());
			String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"";
			if ("file".equals(field.kind())) {
				String name = typed.getOrDefault(field.name() + ".name", "minutes.txt");
				head += "; filename=\"" + name.replace("\"", "%22").replaceAll("[\r\n]", " ")
						+ "\"\r\nContent-Type: text/plain";
			}
			body.writeBytes((head + "\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	private static String honest(Element element, String kind) {
		return switch (kind) {
			case "select" -> element.select("option[value]")
				.stream()
				.map((option) -> option.attr("value"))
				.filter((value) -> !value.isEmpty())
				.reduce((first, last) -> last)
				.orElse("");
			case "textarea" -> element.text().isEmpty() ? "The council meets each second month." : element.text();
			case "date" -> element.val().isEmpty() ? LocalDate.now().toString() : element.val();
			case "number" -> element.val().isEmpty() ? "1" : element.val();
			case "email" -> "somebody@example.org";
			case "tel" -> "+383 28 000 000";
			case "file" -> "Young people asked for a room in the evening. The school has one.";
			case "text", "search", "password" -> element.val().isEmpty() ? "Room for young people" : element.val();
			default -> element.val();
		};
	}

}
