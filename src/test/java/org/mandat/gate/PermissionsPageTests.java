package org.mandat.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Requires;
import org.mandat.platform.web.SignedIn;
import org.mandat.world.MandatTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of who may do what is made of the code and committed: a right that changes
 * hands is seen in the change.
 */
@MandatTests
class PermissionsPageTests {

	private static final Path PAGE = Path.of("docs/permissions.md");

	@Autowired
	private Permissions permissions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void theCommittedPageIsWhatTheCodeSays() throws IOException {
		String page = page();
		String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
		if (!page.equals(committed)) {
			Files.writeString(PAGE, page);
		}
		assertThat(committed)
			.as("docs/permissions.md differed from the code and was written again: look at it, commit it")
			.isEqualTo(page);
	}

	private String page() {
		StringBuilder page = new StringBuilder(
				"""
						# Permissions

						Drawn from the code by `PermissionsPageTests`, which fails when this page differs from it; do not edit.
						A role comes with a post, a post with a tenure that runs now. What is not listed is refused, and looks as if it were not there.

						## What each role may do

						""");
		page.append("| permission |");
		Stream.of(Role.values()).forEach((role) -> page.append(' ').append(role.packName()).append(" |"));
		page.append("\n| --- |").append(" :-: |".repeat(Role.values().length)).append('\n');
		this.permissions.all()
			.stream()
			.sorted(Comparator.comparing((permission) -> permission.name()))
			.forEach((permission) -> {
				page.append("| `").append(permission.name()).append("` |");
				Stream.of(Role.values())
					.forEach((role) -> page.append(permission.roles().contains(role) ? " ● |" : "  |"));
				page.append('\n');
			});
		page.append(
				"\n## Sensitive rooms\n\nAfter half an hour without a click these ask once more who one is, and keep what"
						+ " was typed: ")
			.append(this.permissions.all()
				.stream()
				.filter((permission) -> permission.sensitive())
				.map((permission) -> "`" + permission.name() + "`")
				.sorted()
				.collect(java.util.stream.Collectors.joining(", ")))
			.append(".\n");
		page.append("\n## What each address requires\n\n| requires | address |\n| --- | --- |\n");
		routes().forEach((requires, paths) -> page.append("| ")
			.append(requires)
			.append(" | ")
			.append(String.join("<br>", paths))
			.append(" |\n"));
		return page.toString();
	}

	private Map<String, Set<String>> routes() {
		Map<String, Set<String>> routes = new TreeMap<>();
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			List<String> methods = info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
			for (String path : info.getPatternValues()) {
				for (String method : methods.isEmpty() ? List.of("ANY") : methods) {
					routes.computeIfAbsent(requires(handler), (any) -> new TreeSet<>())
						.add("`" + method + " " + path + "`");
				}
			}
		});
		return routes;
	}

	private static String requires(HandlerMethod handler) {
		Requires requires = handler.getMethodAnnotation(Requires.class);
		if (requires != null) {
			return "`" + requires.value() + "`";
		}
		SignedIn signedIn = handler.getMethodAnnotation(SignedIn.class);
		if (signedIn != null) {
			return signedIn.unfinished() ? "being signed in, if only by password" : "being signed in";
		}
		return handler.hasMethodAnnotation(PublicPage.class) ? "nothing" : "(refused: declares nothing)";
	}

}
