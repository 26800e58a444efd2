package org.mandat.world;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.mandat.Mandat;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: started once for all classes that carry this, on a
 * fresh database with all migrations, with {@code MockMvc} and {@link Sign}. Each class
 * opens a space of its own or asks {@link Sign} for one, so that classes do not disturb
 * each other.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Mandat.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Sign.class)
public @interface MandatTests {

}
