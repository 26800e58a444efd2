package org.mandat.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission without which a handler is not there: unknown and forbidden both answer
 * 404. The handler's path begins with {@code /s/{space}}, and the permission must come
 * from a tenure in that space.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

	/** The permission by name. */
	String value();

}
