package org.mandat.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules as the code has them: a picture, a table, the facades. */
class ModulesPage {

	private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

	private final ApplicationModules modules;

	ModulesPage(ApplicationModules modules) {
		this.modules = modules;
	}

	String markdown() {
		StringBuilder page = new StringBuilder("""
				# Modules

				Drawn from the code by `ModularityTests`, which fails when this page differs from it; do not edit.
				An arrow points to what is used. `platform` is used by every module and not drawn.

				```mermaid
				flowchart TD
				""");
		sorted().forEach((module) -> page.append("  ").append(name(module)).append('\n'));
		for (ApplicationModule module : sorted()) {
			for (String used : uses(module)) {
				if (!"platform".equals(used)) {
					page.append("  ").append(name(module)).append(" --> ").append(used).append('\n');
				}
			}
		}
		page.append("```\n\n| module | what it is for | uses | what others may see |\n");
		page.append("| --- | --- | --- | --- |\n");
		for (ApplicationModule module : sorted()) {
			page.append("| `")
				.append(name(module))
				.append("` | ")
				.append(purpose(name(module)))
				.append(" | ")
				.append(code(uses(module)))
				.append(" | ")
				.append(code(open(module)))
				.append(" |\n");
		}
		return page.toString();
	}

	private List<ApplicationModule> sorted() {
		return this.modules.stream().sorted(Comparator.comparing(ModulesPage::name)).toList();
	}

	private Set<String> uses(ApplicationModule module) {
		Set<String> used = new TreeSet<>();
		module.getDirectDependencies(this.modules)
			.stream()
			.map(ApplicationModuleDependency::getTargetModule)
			.map(ModulesPage::name)
			.forEach(used::add);
		return used;
	}

	/** Named interfaces if the module has some, else its public types at the base. */
	private static Set<String> open(ApplicationModule module) {
		Set<String> open = new TreeSet<>();
		module.getNamedInterfaces()
			.stream()
			.filter((part) -> part.isNamed())
			.forEach((part) -> open.add(":: " + part.getName()));
		if (open.isEmpty()) {
			module.getNamedInterfaces()
				.stream()
				.flatMap((part) -> part.asJavaClasses())
				.filter((type) -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
				.filter((type) -> type.getEnclosingClass().isEmpty())
				.forEach((type) -> open.add(type.getSimpleName()));
		}
		return open;
	}

	private static String purpose(String module) {
		Matcher comment = COMMENT.matcher(Tree.read(Tree.JAVA.resolve(module).resolve("package-info.java")));
		return comment.find() ? comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip() : "";
	}

	private static String code(Set<String> names) {
		List<String> marked = new ArrayList<>();
		names.forEach((one) -> marked.add("`" + one + "`"));
		return String.join(", ", marked);
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString().toLowerCase(Locale.ROOT);
	}

}
