package org.mandat.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler for every signed-in person, whatever post: the own page, the choice of space,
 * signing out.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {

	/** Whether it also serves who has yet to choose a second factor. */
	boolean unfinished() default false;

}
