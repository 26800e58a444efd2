package org.mandat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Requires;
import org.mandat.platform.web.SignedIn;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every route of the whole application, those of later modules included because they are
 * there: what it declares, and that nobody passes it who should not.
 */
@MandatTests
class AccessRulesTests {

	/** Whoever adds to this list says in the change why a stranger may call it. */
	private static final Set<String> PUBLIC = Set.of("GET /", "GET /sign-in", "POST /sign-in", "GET /sign-in/code",
			"POST /sign-in/code", "POST /sign-in/passkey", "GET /sign-in/provider", "GET /sign-in/provider/return",
			"GET /sign-in/provider/answer", "GET /sign-in/provider/leaving", "GET /recovery", "POST /recovery",
			"POST /recovery/appointment", "GET /invitations/{token}", "POST /invitations/{token}/password",
			"POST /invitations/{token}/passkey", "GET /set-up", "GET /set-up/{token}", "POST /set-up/{token}",
			"GET /healthz", "GET /readyz", "GET /language/{tag}", "GET /static/{hash}/{name}", "ANY /error",
			"GET /p/{space}/privacy", "GET /accessibility", "GET /calendar/{space}/{secret}.ics",
			"GET /.well-known/security.txt",
			// Members of a council answer an invitation without an account; the link is
			// signed and shows day and place only.
			"GET /answers/{token}", "POST /answers/{token}", "GET /partners/thanks", "GET /partners/{token}",
			"POST /partners/{token}");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Permissions permissions;

	@Autowired
	private Posts posts;

	@Autowired
	private Sign sign;

	private final List<Route> routes = new ArrayList<>();

	@BeforeEach
	void list() {
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			List<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
			info.getPatternValues()
				.forEach((path) -> (methods.isEmpty() ? List.of("ANY") : methods)
					.forEach((method) -> this.routes.add(new Route(method, path, handler))));
		});
	}

	@Test
	void eachRouteDeclaresWhatItRequires() {
		assertThat(this.routes).hasSizeGreaterThan(20)
			.allMatch((route) -> route.declarations() == 1,
					"declares exactly one of @Requires, @SignedIn, @PublicPage");
	}

	@Test
	void onlyTheseRoutesArePublic() {
		Set<String> open = new TreeSet<>();
		this.routes.stream().filter((route) -> route.has(PublicPage.class)).map(Route::name).forEach(open::add);
		assertThat(open).containsExactlyInAnyOrderElementsOf(PUBLIC);
	}

	@Test
	void eachPermissionThatARouteRequiresIsDeclaredByAModule() {
		assertThat(guarded()).allMatch((route) -> this.permissions.knows(route.permission()), "permission is known")
			.allMatch((route) -> route.path().startsWith("/s/{space}"), "lies in a space");
	}

	@Test
	void aStrangerComesNowhere() throws Exception {
		for (Route route : this.routes) {
			if (!route.has(PublicPage.class)) {
				MvcResult result = this.mvc.perform(route.call("gurra").with(csrf())).andReturn();
				int status = result.getResponse().getStatus();
				assertThat(status).as(route.name()).isIn(303, 403, 404);
				if (status == 303) {
					assertThat(result.getResponse().getHeader("Location")).as(route.name()).startsWith("/sign-in?to=");
				}
			}
		}
	}

	@Test
	void aPostWithoutThePermissionFindsNothing() throws Exception {
		Space space = this.sign.space("test-valley", "gurra");
		for (Route route : guarded()) {
			Optional<PostView> without = posts(space).stream()
				.filter((post) -> !roles(route).contains(Role.named(post.role())))
				.findFirst();
			if (without.isPresent()) {
				Sign.Person person = this.sign.onPost(space, without.get().id());
				assertThat(status(route, space.slug(), person)).as(route.name()).isEqualTo(404);
			}
		}
	}

	@Test
	void aPostOfAnotherSpaceFindsNothing() throws Exception {
		Space space = this.sign.space("test-valley", "gurra");
		Space other = this.sign.space("test-valley", "breza");
		for (Route route : guarded()) {
			Optional<PostView> with = posts(space).stream()
				.filter((post) -> roles(route).contains(Role.named(post.role())))
				.findFirst();
			if (with.isPresent()) {
				Sign.Person person = this.sign.onPost(space, with.get().id());
				assertThat(status(route, other.slug(), person)).as(route.name()).isEqualTo(404);
				assertThat(status(route, "nowhere", person)).as(route.name()).isEqualTo(404);
			}
		}
	}

	@Test
	void noFormIsTakenWithoutItsToken() throws Exception {
		Space space = this.sign.space("test-valley", "gurra");
		Sign.Person person = this.sign.in(space, "prevention-coordinator");
		for (Route route : this.routes) {
			if ("POST".equals(route.method())) {
				assertThat(this.mvc.perform(route.call(space.slug()).cookie(person.cookie()))
					.andReturn()
					.getResponse()
					.getStatus()).as(route.name()).isEqualTo(403);
			}
		}
	}

	private int status(Route route, String slug, Sign.Person person) throws Exception {
		return this.mvc.perform(route.call(slug).cookie(person.cookie()).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private List<Route> guarded() {
		return this.routes.stream().filter((route) -> route.has(Requires.class)).toList();
	}

	private List<PostView> posts(Space space) {
		return Walls.as(Reader.system(space.id()), () -> this.posts.on(java.time.LocalDate.now()));
	}

	private Set<Role> roles(Route route) {
		return this.permissions.all()
			.stream()
			.filter((permission) -> permission.name().equals(route.permission()))
			.map(Permission::roles)
			.findFirst()
			.orElse(Set.of());
	}

	/** A method and a path, and what answers to them. */
	private record Route(String method, String path, HandlerMethod handler) {

		String name() {
			return this.method + " " + this.path;
		}

		boolean has(Class<? extends java.lang.annotation.Annotation> declaration) {
			return this.handler.hasMethodAnnotation(declaration);
		}

		long declarations() {
			return List.of(Requires.class, SignedIn.class, PublicPage.class).stream().filter(this::has).count();
		}

		String permission() {
			Requires requires = this.handler.getMethodAnnotation(Requires.class);
			return (requires == null) ? "" : requires.value();
		}

		MockHttpServletRequestBuilder call(String space) {
			String url = this.path.replace("{space}", space).replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
			return request(HttpMethod.valueOf("ANY".equals(this.method) ? "GET" : this.method), url);
		}

	}

}
