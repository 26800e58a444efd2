package org.mandat.attack;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no browser sends: each gets a page that says so, and the service stays.
 */
@Tag("attack")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTests {

	private final AttackTable table = new AttackTable();

	@Autowired
	private Sign sign;

	@LocalServerPort
	private int port;

	private Browser officer;

	private String csrf;

	@BeforeAll
	void signIn() {
		var space = this.sign.space("test-valley", "gurra");
		this.officer = new Browser("officer", this.port)
			.with("mandat", this.sign.in(space, "prevention-coordinator").token())
			.with("mandat-language", "sq");
		this.csrf = this.officer.get("/account").page().select("input[name=_csrf]").attr("value");
	}

	@AfterAll
	void report() {
		this.table.print();
	}

	@Test
	void whatCannotBeReadIsRefusedOnAPageInTheReadersLanguage() {
		String tasks = "/s/gurra/work/tasks";
		List<Answer> answers = new ArrayList<>();
		for (String path : List.of(tasks + "/not-an-id", tasks + "/0", tasks + "/%F0%9F%92%A9", "/s/nowhere/today",
				tasks + "/00000000-0000-0000-0000-000000000000/settlement", "/s/gurra/evidence/sources/..%2f..%2fetc",
				"/s/gurra/evidence/sources/%00", "/s/gurra/posts/1;x=2", "/language/xx", "/nothing", "/static/0/x.css",
				tasks + "?post=x", "/s/gurra/briefing/x", "/error/../x%5c")) {
			answers.add(this.officer.get(path));
		}
		answers.add(typed(tasks, "due", "31.02.2026"));
		answers.add(typed(tasks, "post", "not-an-id"));
		answers.add(typed(tasks, "_form", "not-an-id"));
		answers.add(typed(tasks + "/not-an-id/settlement", "version", "x"));
		answers.add(typed("/s/gurra/evidence/sources", "on", "yesterday"));
		for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
			answers.add(this.officer.send(method, tasks, Map.of("x-csrf-token", this.csrf),
					HttpRequest.BodyPublishers.noBody()));
		}
		for (String type : List.of("application/json", "text/xml", "multipart/form-data",
				"multipart/form-data; boundary=x", "x", "application/x-www-form-urlencoded; charset=nonsense")) {
			answers.add(this.officer.send("POST", tasks + "?_csrf=" + this.csrf, Map.of("content-type", type),
					HttpRequest.BodyPublishers.ofString("--x\r\nbroken")));
		}
		answers.forEach((answer) -> this.table.tried("malformed request",
				answer.status() >= 400 && answer.status() < 500
						&& (answer.isFramed() || answer.body().isEmpty() && answer.asked().contains("/static/")),
				answer + " " + answer.body().lines().limit(3).toList()));
		held("malformed request");
		assertThat(answers.get(0).page().html()).contains("Nuk u gjet");
	}

	@Test
	void parametersSentTwiceAreReadOnce() {
		Answer answer = this.officer.post("/s/gurra/work/tasks?title=a&title=b&post=1&post=2",
				List.of(Map.entry("_csrf", this.csrf), Map.entry("_csrf", "x"), Map.entry("title", "c")));
		this.table.tried("parameter twice", answer.status() >= 400 && answer.status() < 500, answer);
		held("parameter twice");
	}

	@Test
	void whatIsTooLargeIsRefusedOnAPage() throws IOException {
		Answer parameter = typed("/s/gurra/work/tasks", "title", "a".repeat(10_000_000));
		this.table.tried("oversized request",
				parameter.status() >= 400 && parameter.status() < 500 && parameter.isFramed(),
				parameter + parameter.page().title());
		for (long size : List.of(60_000_000L, 300_000_000L)) {
			long before = used();
			Answer upload = Wire.send(this.port,
					head("POST", "/s/gurra/evidence/sources",
							"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + size)
							+ "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n",
					size);
			this.table.tried("oversized request",
					upload.status() == 413 && upload.isFramed() && upload.body().contains("50 MB"),
					upload + upload.body());
			this.table.tried("memory for an oversized request", used() - before < 100_000_000, used() - before);
		}
		Answer headers = Wire.send(this.port, head("GET", "/", "X-Large: " + "a".repeat(200_000)));
		this.table.tried("oversized request",
				headers.status() >= 400 && headers.status() < 500 && headers.showsNoInside(), headers);
		held("oversized request");
		held("memory for an oversized request");
	}

	@Test
	void whatIsNoHttpIsRefusedWithoutAWordOfTheInside() throws IOException {
		for (String request : List.of("GET /s/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
				"GET /<mandatx> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
				"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
				"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
				"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: nonsense\r\nConnection: close\r\n\r\nabc",
				"nonsense\r\n\r\n", "GET /\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
			Answer answer = Wire.send(this.port, request);
			boolean held = answer.status() == 0
					|| answer.status() >= 400 && answer.status() <= 505 && answer.status() != 500;
			this.table.tried("no HTTP", held && answer.showsNoInside() && !answer.body().contains("<mandatx>"),
					answer + answer.body());
		}
		held("no HTTP");
	}

	@Test
	void nobodyIsLedElsewhere() throws IOException {
		for (String to : List.of("//evil.example", "https://evil.example/", "/\\evil.example", "\\\\evil.example",
				"/%09/evil.example", "javascript:alert(1)", "http:evil.example", "/\r\nSet-Cookie: mandatx=1",
				"%2f%2fevil.example", "/.//evil.example", "///evil.example", "@evil.example", " //evil.example")) {
			String asked = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
			for (String path : List.of("/language/sq?to=", "/sign-in?to=", "/?to=", "/account?to=")) {
				Answer answer = this.officer.get(path + asked);
				this.table.tried("redirect elsewhere", here(answer.header("location")),
						answer + answer.header("location"));
			}
			Answer page = new Browser("anonymous", this.port).get("/sign-in?to=" + asked);
			this.table.tried("redirect elsewhere", here(page.page().select("input[name=to]").attr("value")), page);
		}
		Answer host = Wire.send(this.port, "GET /s/gurra/today HTTP/1.1\r\nHost: evil.example\r\n"
				+ "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");
		this.table.tried("foreign host name",
				!host.header("location").contains("evil") && !host.body().contains("evil"),
				host + host.header("location"));
		held("redirect elsewhere");
		held("foreign host name");
	}

	private static boolean here(String location) {
		return location.isEmpty() || location.startsWith("/") && !location.startsWith("//")
				&& !location.startsWith("/\\") && !location.contains("\n") && !location.contains("\t");
	}

	private Answer typed(String path, String name, String value) {
		return this.officer.post(path, List.of(Map.entry("_csrf", this.csrf), Map.entry(name, value)));
	}

	private String head(String method, String path, String more) {
		StringBuilder cookies = new StringBuilder();
		this.officer.cookies().forEach((name, value) -> cookies.append(name).append('=').append(value).append("; "));
		return method + " " + path + "?_csrf=" + this.csrf + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
				+ "\r\n" + more + "\r\nConnection: close\r\n\r\n";
	}

	private static long used() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private void held(String kind) {
		assertThat(this.table.through(kind)).as(kind).isEmpty();
	}

}
