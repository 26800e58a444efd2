package org.mandat.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Session;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@link Page}, {@link Actor} or {@link Session}. */
@Component
class PageResolver implements HandlerMethodArgumentResolver {

	private final CurrentRequest current;

	PageResolver(CurrentRequest current) {
		this.current = current;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		return type == Page.class || type == Actor.class || type == Session.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		Class<?> type = parameter.getParameterType();
		if (type == Page.class) {
			return this.current.page(request);
		}
		if (type == Session.class) {
			return this.current.session(request).orElseThrow(NotThere::new);
		}
		Actor actor = this.current.actor(request);
		if (actor == null) {
			throw new IllegalStateException("a handler that takes an actor declares what it requires");
		}
		return actor;
	}

}
