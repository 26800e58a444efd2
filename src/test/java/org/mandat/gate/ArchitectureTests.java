package org.mandat.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.platform.security.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/** What Spring Modulith does not check: visibility, sizes, and habits that cost later. */
class ArchitectureTests {

	private static final int JAVA_LINES = 250;

	private static final int TEMPLATE_LINES = 80;

	private static final Pattern PUBLIC_TYPE = Pattern
		.compile("(?m)^public (?:sealed |final |abstract )*(?:class|record|interface|enum|@interface) ");

	@Test
	void statementsAndHandlersAreNobodyElsesBusiness() {
		classes().that()
			.haveSimpleNameEndingWith("Repository")
			.or()
			.areAnnotatedWith(Controller.class)
			.should()
			.notBePublic()
			.check(Tree.PRODUCT);
	}

	@Test
	void handlersAskServicesAndNotTheDatabase() {
		noClasses().that()
			.areAnnotatedWith(Controller.class)
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(JdbcClient.class)
			.check(Tree.PRODUCT);
	}

	@Test
	void onlyTheBenchStartsServersOfItsOwn() {
		noClasses().that()
			.resideOutsideOfPackages("org.mandat.platform..", "org.mandat.bench..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.mandat.platform.database..")
			.check(Tree.PRODUCT);
	}

	@Test
	void whatAClassNeedsItsConstructorTakes() {
		noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.check(Tree.PRODUCT);
	}

	@Test
	void onlyCommandsWriteOnTheTerminal() {
		noClasses().that()
			.resideOutsideOfPackages("..cli..", "..command..")
			.and()
			.areNotAssignableTo(MandatCommand.class)
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(Tree.PRODUCT);
	}

	@Test
	void timeIsJavaTime() {
		// ICU's date formats know nothing newer.
		noClasses().that()
			.doNotHaveFullyQualifiedName("org.mandat.platform.text.Formats")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.util.Date")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.util.Calendar")
			.check(Tree.PRODUCT);
	}

	@Test
	void onlyTheListedSleep() {
		Set<String> sleepers = Set.of("org.mandat.platform.jobs.JobConfiguration",
				"org.mandat.platform.data.DatabaseKeeper", "org.mandat.platform.jobs.MemoryReturn");
		List<String> wrong = new ArrayList<>();
		Tree.PRODUCT.forEach((type) -> type.getMethodCallsFromSelf().forEach((call) -> {
			if (call.getTargetOwner().isEquivalentTo(Thread.class) && "sleep".equals(call.getName())
					&& !sleepers.contains(type.getName().replaceAll("\\$.*", ""))) {
				wrong.add(call.getDescription());
			}
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void sessionsAreReadByTheFrameAndWhoKeepsThem() {
		noClasses().that()
			.resideOutsideOfPackages("org.mandat.platform..", "org.mandat.identity..")
			// Who asks by right is a person, who may hold no post any more: there is no
			// actor to ask.
			.and()
			.doNotHaveFullyQualifiedName("org.mandat.rights.OwnRequestController")
			// A person's calendar gathers every space in which a post is held.
			.and()
			.doNotHaveFullyQualifiedName("org.mandat.calendar.OwnCalendarController")
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(Session.class)
			.check(Tree.PRODUCT);
	}

	@Test
	void filesStayShort() {
		List<String> long_ = new ArrayList<>();
		for (Path root : List.of(Tree.JAVA, Tree.TESTS)) {
			longer(Tree.files(root, ".java"), JAVA_LINES, long_);
		}
		longer(Tree.files(Tree.TEMPLATES, ".jte"), TEMPLATE_LINES, long_);
		assertThat(long_).isEmpty();
	}

	@Test
	void publicTypesSayWhatTheyAre() {
		List<String> silent = new ArrayList<>();
		for (Path file : Tree.files(Tree.JAVA, ".java")) {
			String source = Tree.read(file);
			Matcher type = PUBLIC_TYPE.matcher(source);
			if (type.find() && !source.substring(0, type.start()).contains("/**")) {
				silent.add(file.toString());
			}
			if (file.endsWith("package-info.java") && !(source.contains("/**") && source.contains("@NullMarked"))) {
				silent.add(file + " lacks its sentence or @NullMarked");
			}
		}
		assertThat(silent).isEmpty();
	}

	@Test
	void noTestHidesWhatAPackageDeclares() {
		// A package-info of the tests comes first on the class path: the module's own
		// would be gone, and with it its boundaries.
		assertThat(Tree.files(Tree.TESTS, "package-info.java")
			.stream()
			.filter((file) -> Files.exists(Tree.JAVA.resolve(Tree.TESTS.relativize(file))))).isEmpty();
	}

	@Test
	void nothingIsLeftForLaterWithoutAnIssue() {
		List<String> open = new ArrayList<>();
		String mark = "TO" + "DO";
		for (Path file : Tree.files(Path.of("src/main"), "")) {
			if (file.toString().matches(".*\\.(java|jte|sql|css|js|properties)") && Tree.read(file).contains(mark)) {
				open.add(file.toString());
			}
		}
		assertThat(open).isEmpty();
	}

	private static void longer(List<Path> files, int most, List<String> found) {
		for (Path file : files) {
			long lines = Tree.read(file).lines().count();
			if (lines > most) {
				found.add(file + " has " + lines + " lines, at most " + most);
			}
		}
	}

}
