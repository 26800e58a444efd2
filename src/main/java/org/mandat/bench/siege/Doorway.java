package org.mandat.bench.siege;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.bench.load.Answer;
import org.mandat.bench.load.Requests;
import org.mandat.bench.load.Wire;

/** A page with a form that was opened once: its token and cookie serve every try. */
final class Doorway {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String path;

	private final String token;

	private final String cookies;

	private Doorway(String path, String token, String cookies) {
		this.path = path;
		this.token = token;
		this.cookies = cookies;
	}

	static Doorway open(int port, String path) throws IOException {
		try (Wire wire = new Wire(port)) {
			Answer answer = wire.ask(Requests.get(path, ""));
			Matcher token = TOKEN.matcher(answer.text());
			if (answer.status() != 200 || !token.find()) {
				throw new IOException("there is no form at " + path + ": " + answer.status());
			}
			return new Doorway(path, token.group(1), "mandat-form=" + answer.cookie("mandat-form"));
		}
	}

	/** The same in a browser that the account knows. */
	Doorway known(Answer signedIn) {
		return new Doorway(this.path, this.token,
				this.cookies + "; mandat-browser=" + signedIn.cookie("mandat-browser"));
	}

	byte[] signIn(String login, String password) {
		return post(Map.of("login", login, "password", password, "to", "/"));
	}

	byte[] post(Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("_csrf", this.token);
		return Requests.post(this.path, this.cookies, all);
	}

}
