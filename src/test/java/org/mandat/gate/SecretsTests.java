package org.mandat.gate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Whatever must not be guessed comes from {@link java.security.SecureRandom}: no class of
 * the product has another source of chance (ASVS 6.5.3, 7.2.3), but for the numbers of
 * ports, which everybody may know, and the invented towns of the benchmark, which have to
 * be the same each time.
 */
class SecretsTests {

	private static final DescribedPredicate<JavaClass> GUESSABLE = DescribedPredicate.describe(
			"chance that can be guessed",
			(type) -> type.getName().matches("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"));

	private static final DescribedPredicate<JavaClass> SAYS_NO_SECRET = DescribedPredicate.describe("make no secret",
			(type) -> type.getPackageName().startsWith("org.mandat.bench")
					|| "org.mandat.platform.database.Ports".equals(type.getName()));

	@Test
	void comeFromASecureSource() {
		noClasses().that(DescribedPredicate.not(SAYS_NO_SECRET))
			.should()
			.dependOnClassesThat(GUESSABLE)
			.check(Tree.PRODUCT);
		noClasses().should().callMethod(Math.class, "random").check(Tree.PRODUCT);
	}

}
