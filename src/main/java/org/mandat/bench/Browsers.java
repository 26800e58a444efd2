package org.mandat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.bench.load.Answer;
import org.mandat.bench.load.Requests;
import org.mandat.bench.load.Wire;
import org.mandat.bench.region.Town;
import org.mandat.platform.data.Ids;

/**
 * Browsers that have a form open: they hold the token against forged requests that the
 * form's page gave them, and send the form each time under a new identifier.
 */
final class Browsers {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final int port;

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	Browsers(int port) {
		this.port = port;
	}

	/** A new task, sent by the coordinator of the town. */
	byte[] task(Town town, int connection, int n) {
		Form form = this.forms.computeIfAbsent(town.slug(),
				(slug) -> open(town.path("/work/tasks/new"), town.coordinator().cookies()));
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("_csrf", form.token());
		fields.put("_form", Ids.next().toString());
		fields.put("title", "Mblidh përgjigjet e shkollave për orarin (" + connection + "/" + n + ")");
		fields.put("post", town.chairs().get((connection + n) % town.chairs().size()).post().toString());
		fields.put("due", "2027-03-01");
		return Requests.post(town.path("/work/tasks"), form.cookies(), fields);
	}

	/** A sign-in by login and password. */
	byte[] signIn(String login, String password) {
		Form form = this.forms.computeIfAbsent("sign-in " + login, (key) -> open("/sign-in", ""));
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("_csrf", form.token());
		fields.put("login", login);
		fields.put("password", password);
		fields.put("to", "/");
		return Requests.post("/sign-in", form.cookies(), fields);
	}

	private Form open(String path, String cookies) {
		try (Wire wire = new Wire(this.port)) {
			Answer answer = wire.ask(Requests.get(path, cookies));
			Matcher token = TOKEN.matcher(answer.text());
			if (answer.status() != 200 || !token.find()) {
				throw new IOException("there is no form at " + path + ": " + answer.status());
			}
			String cookie = "mandat-form=" + answer.cookie("mandat-form");
			return new Form(token.group(1), cookies.isEmpty() ? cookie : cookies + "; " + cookie);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Form(String token, String cookies) {
	}

}
