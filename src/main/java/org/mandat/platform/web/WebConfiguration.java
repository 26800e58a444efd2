package org.mandat.platform.web;

import java.util.List;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the page frame into Spring MVC: {@link Page} as argument, {@link Reply} as answer,
 * the door before each.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<AccessInterceptor> access;

	private final ObjectProvider<PageResolver> pages;

	private final ObjectProvider<ReplyHandler> replies;

	WebConfiguration(ObjectProvider<AccessInterceptor> access, ObjectProvider<PageResolver> pages,
			ObjectProvider<ReplyHandler> replies) {
		this.access = access;
		this.pages = pages;
		this.replies = replies;
	}

	@Bean
	static TemplateEngine templates() {
		TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
		engine.setTrimControlStructures(true);
		return engine;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.access.getObject());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.pages.getObject());
	}

	@Override
	public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
		handlers.add(this.replies.getObject());
	}

}
