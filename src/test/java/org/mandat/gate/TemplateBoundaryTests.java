package org.mandat.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Modulith does not see the classes that jte makes of templates. A template uses
 * templates of its own module and of platform, and types that its module may use.
 */
class TemplateBoundaryTests {

	private static final String GENERATED = "gg.jte.generated.precompiled.";

	private static final String MODULES = "org.mandat.";

	private static final JavaClasses TEMPLATES = new ClassFileImporter().importPath(Tree.TEMPLATE_CLASSES);

	@Test
	void templatesAreFound() {
		assertThat(TEMPLATES.size()).isGreaterThan(30);
	}

	@Test
	void templatesOfAModuleUseItsOwnTemplatesAndThoseOfPlatform() {
		List<String> wrong = new ArrayList<>();
		for (JavaClass template : TEMPLATES) {
			String module = module(template.getName(), GENERATED);
			for (Dependency use : template.getDirectDependenciesFromSelf()) {
				String used = use.getTargetClass().getName();
				if (used.startsWith(GENERATED) && !List.of(module, "platform").contains(module(used, GENERATED))) {
					wrong.add(template.getSimpleName() + " of " + module + " uses the template " + used);
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void templatesShowOnlyTypesThatTheirModuleMayUse() throws ClassNotFoundException {
		List<String> wrong = new ArrayList<>();
		for (JavaClass template : TEMPLATES) {
			String module = module(template.getName(), GENERATED);
			Set<String> allowed = allowed(module);
			for (Dependency use : template.getDirectDependenciesFromSelf()) {
				JavaClass used = use.getTargetClass();
				if (used.getName().startsWith(MODULES) && !module.equals(module(used.getName(), MODULES))
						&& !allowed.contains(part(used))) {
					wrong.add(template.getSimpleName() + " of " + module + " shows " + used.getName());
				}
			}
		}
		assertThat(new HashSet<>(wrong)).isEmpty();
	}

	private static String module(String name, String root) {
		String rest = name.substring(root.length());
		return rest.substring(0, rest.indexOf('.'));
	}

	private static Set<String> allowed(String module) throws ClassNotFoundException {
		Set<String> allowed = new HashSet<>();
		allowed.add("platform :: *");
		ApplicationModule declared = Class.forName(MODULES + module + ".package-info")
			.getAnnotation(ApplicationModule.class);
		allowed.addAll(List.of(declared.allowedDependencies()));
		return allowed;
	}

	/** How a declaration would name the place of this type; an inner one has no name. */
	private static String part(JavaClass type) {
		String module = module(type.getName(), MODULES);
		if (type.getPackageName().equals(MODULES + module)) {
			return module;
		}
		try {
			NamedInterface named = Class.forName(type.getPackageName() + ".package-info")
				.getAnnotation(NamedInterface.class);
			if (named != null) {
				return "platform".equals(module) ? "platform :: *" : module + " :: " + named.value()[0];
			}
		}
		catch (ClassNotFoundException ex) {
			return module + " inside";
		}
		return module + " inside";
	}

}
