package org.mandat.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Refusal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form as its template sees it: what was typed, kept as typed, and what is wrong with
 * it, field by field. Errors carry message keys; the page gives them their language.
 */
public final class Form {

	private final Map<String, Object> values = new LinkedHashMap<>();

	private final Map<String, Refusal> errors = new LinkedHashMap<>();

	private final List<String> order = new ArrayList<>();

	private Form() {
	}

	/** An empty form. */
	public static Form empty() {
		return new Form();
	}

	/** A form with what is stored. */
	public static Form of(Map<String, ?> values) {
		Form form = new Form();
		form.values.putAll(values);
		return form;
	}

	/** The form as it was sent, with what Bean Validation found wrong. */
	public static Form of(BindingResult sent) {
		Form form = new Form();
		Object target = sent.getTarget();
		if (target != null && target.getClass().isRecord()) {
			for (var component : target.getClass().getRecordComponents()) {
				form.order.add(component.getName());
			}
		}
		form.keepWhatWasTyped();
		for (FieldError error : sent.getFieldErrors()) {
			form.errors.putIfAbsent(error.getField(), Refusal.of(key(error)));
		}
		return form;
	}

	/**
	 * Every field as the browser sent it, because a value that cannot be read makes the
	 * binder drop the others, and in the order of the form. What is secret is not sent
	 * back.
	 */
	private void keepWhatWasTyped() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
			current.getRequest().getParameterMap().forEach((name, sent) -> {
				this.order.add(name);
				if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
					this.values.put(name, (sent.length == 1) ? sent[0] : List.of(sent));
				}
			});
		}
	}

	/**
	 * Adds what the rules found wrong, at this field; an empty name means the form as a
	 * whole.
	 */
	public Form reject(String field, Refusal why) {
		this.errors.putIfAbsent(field, why);
		return this;
	}

	/** Whether something is wrong. */
	public boolean hasErrors() {
		return !this.errors.isEmpty();
	}

	/** What is wrong, in the order of the fields. */
	public Map<String, Refusal> errors() {
		Map<String, Refusal> sorted = new LinkedHashMap<>();
		this.order.stream()
			.filter(this.errors::containsKey)
			.forEach((field) -> sorted.put(field, this.errors.get(field)));
		this.errors.forEach(sorted::putIfAbsent);
		return sorted;
	}

	/** The value of a field as text, or an empty text. */
	public String value(String field) {
		Object value = this.values.get(field);
		return (value == null) ? "" : value.toString();
	}

	/** Whether this choice of the field is taken. */
	public boolean chosen(String field, String choice) {
		Object value = this.values.get(field);
		if (value instanceof Iterable<?> many) {
			List<String> texts = new ArrayList<>();
			many.forEach((one) -> texts.add(String.valueOf(one)));
			return texts.contains(choice);
		}
		return value != null && value.toString().equals(choice);
	}

	/** What is wrong with a field, or nothing. */
	public @Nullable Refusal error(String field) {
		return this.errors.get(field);
	}

	private static String key(FieldError error) {
		if (error.isBindingFailure()) {
			return "platform.form.notReadable";
		}
		String message = error.getDefaultMessage();
		return (message == null) ? "platform.form.notReadable" : message;
	}

}
