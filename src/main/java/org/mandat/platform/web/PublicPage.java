package org.mandat.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that anybody may call. Each one is named in the list of public routes, which
 * a test pins.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {

	/**
	 * Whether it must not be known who calls: no session is looked for, so that none is
	 * seen to have been used.
	 */
	boolean anonymous() default false;

}
