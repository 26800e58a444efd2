package org.mandat.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the page of a handler is about, so that its foot can say who is responsible for it
 * and when it last changed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface About {

	/**
	 * The kinds of record that it shows, as the audit trail names them; none for what
	 * only a pack changes.
	 */
	String[] value() default {};

	/** The path variable that names the one record, or nothing for a list. */
	String record() default "";

}
