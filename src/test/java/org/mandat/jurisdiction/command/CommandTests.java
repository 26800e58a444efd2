package org.mandat.jurisdiction.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.MandatCommand;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands of spaces and posts: answers, refusals, usage. */
@MandatTests
class CommandTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Sign sign;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void opensASpaceOnce() {
		Answer first = run(SpaceCreateCommand.class, "vushtrri", "--pack", "xk", "--json");
		assertThat(first.code()).isZero();
		assertThat(json(first).path("slug").asString()).isEqualTo("vushtrri");
		assertThat(json(first).path("posts").asInt()).isEqualTo(21);
		Answer again = run(SpaceCreateCommand.class, "vushtrri", "--pack", "xk");
		assertThat(again.code()).isEqualTo(1);
		assertThat(again.err()).startsWith("The space vushtrri is open already.");
		assertThat(run(SpaceListCommand.class, "--lang", "sq").out()).contains("vushtrri");
	}

	@Test
	void appointsEndsAndNeverPrintsAName() {
		this.sign.space("test-valley", "luka");
		Answer appointed = run(PostAppointCommand.class, "--space", "luka", "--post", "mayor", "--person", "Vjosa Test",
				"--from", "2025-03-01", "--document", "01-1", "--json");
		assertThat(appointed.err()).isEmpty();
		assertThat(json(appointed).path("tenure").asString()).hasSize(36);
		Answer taken = run(PostAppointCommand.class, "--space", "luka", "--post", "mayor", "--person", "Luan Test",
				"--lang", "sq");
		assertThat(taken.code()).isEqualTo(1);
		assertThat(taken.err()).contains("Nga 1 mars 2025 është shënuar mbajtës i rregullt");
		Answer list = run(PostListCommand.class, "--space", "luka", "--json");
		assertThat(list.out()).doesNotContain("Vjosa").contains("\"state\":\"held\"");
		assertThat(run(PostEndCommand.class, "--space", "luka", "--post", "mayor").code()).isZero();
		assertThat(run(PostEndCommand.class, "--space", "luka", "--post", "mayor").err())
			.startsWith("Nobody holds this post now.");
		assertThat(run(PostListCommand.class, "--space", "luka", "--lang", "sr-Cyrl").out()).contains("упражњено");
	}

	@Test
	void doesNotEndTheLastWhoCanAppoint() {
		String slug = this.sign.in(this.sign.space("xk", "zvecan"), "system-administrator").space().slug();
		Answer refused = run(PostEndCommand.class, "--space", slug, "--post", "system-administrator", "--acting");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.err()).startsWith("Nobody else who has access could appoint anybody after");
	}

	@Test
	void tellsWrongUsageFromARefusal() {
		assertThat(run(SpaceCreateCommand.class, "gurra").code()).isEqualTo(2);
		assertThat(run(PostListCommand.class, "--space", "nowhere").code()).isEqualTo(1);
		assertThat(run(PostListCommand.class, "--space", "nowhere", "--on", "tomorrow").code()).isEqualTo(2);
	}

	@Test
	void actsForAPostWithWhatThatPostMay() {
		Space space = this.sign.space("test-valley", "iliri");
		Sign.Person administrator = this.sign.in(space, "administrator");
		Answer done = run(PostAppointCommand.class, "--space", "iliri", "--post", "mayor", "--person", "Vjosa Test",
				"--as", "administrator", "--json");
		assertThat(done.err()).isEmpty();
		UUID tenure = UUID.fromString(json(done).path("tenure").asString());
		UUID acted = administrator.does(() -> this.transactions.execute((status) -> this.sql
			.sql("select tenure_id from platform.audit_entry where space_id = ? and record_id = ?")
			.params(space.id(), tenure)
			.query(UUID.class)
			.single()));
		assertThat(acted).isEqualTo(administrator.tenure());
		assertThat(run(PostEndCommand.class, "--space", "iliri", "--post", "mayor", "--as", "councillor").err())
			.startsWith("This space has no post of the kind");
		assertThat(run(PostEndCommand.class, "--space", "iliri", "--post", "mayor", "--as", "mayor").err())
			.contains("may not do this, so nothing was done");
		assertThat(run(PostEndCommand.class, "--space", "iliri", "--post", "mayor").code()).isZero();
	}

	private JsonNode json(Answer answer) {
		return this.json.readTree(answer.out());
	}

	/**
	 * Options are kept between calls of one bean, so each call has a command of its own.
	 */
	private Answer run(Class<? extends MandatCommand> type, String... args) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		CommandLine line = new CommandLine(this.context.getAutowireCapableBeanFactory().createBean(type));
		line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
		line.setExecutionExceptionHandler((ex, command, parsed) -> {
			assertThat(ex).isInstanceOf(CommandRefused.class);
			command.getErr().println(ex.getMessage());
			return 1;
		});
		return new Answer(line.execute(args), out.toString(), err.toString());
	}

	private record Answer(int code, String out, String err) {
	}

}
