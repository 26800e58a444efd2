package org.mandat.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How fields of a form reach its record. Spring's own meaning of names that begin with
 * {@code _} or {@code !} is not used: {@code _csrf} and {@code _form} are no fields, and
 * looking for them costs an exception each.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void prepare(WebDataBinder binder) {
		binder.setFieldMarkerPrefix(null);
		binder.setFieldDefaultPrefix(null);
	}

}
