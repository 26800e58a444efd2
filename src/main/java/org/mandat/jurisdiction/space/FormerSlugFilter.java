package org.mandat.jurisdiction.space;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.jurisdiction.FormerSlugs;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address with a slug that its space had before leads to the same page under the slug
 * of today; only reading is led on, a form is not.
 */
@Component
class FormerSlugFilter extends OncePerRequestFilter {

	private static final Pattern ADDRESS = Pattern.compile("/([sp])/([a-z0-9-]{1,60})(/.*)?");

	private final FormerSlugs former;

	FormerSlugFilter(FormerSlugs former) {
		this.former = former;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher address = ADDRESS.matcher(request.getRequestURI());
		boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
		if (reading && address.matches()) {
			Optional<String> now = this.former.now(address.group(2));
			if (now.isPresent()) {
				String rest = (address.group(3) == null) ? "" : address.group(3);
				String query = (request.getQueryString() == null) ? "" : "?" + request.getQueryString();
				response.setStatus(308);
				response.setHeader("Location", "/" + address.group(1) + "/" + now.get() + rest + query);
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
