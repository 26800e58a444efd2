package org.mandat.platform.backup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.Mandat;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product as a server, and beside its pages a few hands that give tasks through the
 * real service. Each identifier is said once its act is confirmed, never before.
 */
public final class WriteLoad {

	static final String PACK = "xk";

	static final String PLACE = "prizren";

	private static final int HANDS = 3;

	private WriteLoad() {
	}

	/** Takes the data folder and the number of tasks after which each hand rests. */
	public static void main(String[] arguments) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Mandat.class)
			.run("--mandat.data=" + arguments[0], "--mandat.mode=serve", "--server.port=0");
		Space space = space(context.getBean(Spaces.class));
		int most = Integer.parseInt(arguments[1]);
		say("ready");
		for (int hand = 0; hand < HANDS; hand++) {
			Thread.ofPlatform().start(() -> give(context, space, most));
		}
	}

	static Space space(Spaces spaces) {
		return spaces.ofPlace(PACK, PLACE).orElseGet(() -> ((Outcome.Done<Space>) spaces.open(PACK, PLACE)).value());
	}

	private static void give(ConfigurableApplicationContext context, Space space, int most) {
		Tasks tasks = context.getBean(Tasks.class);
		List<UUID> posts = posts(context, space);
		for (int n = 0; n < most; n++) {
			UUID post = posts.get(n % posts.size());
			Text title = Text.of(Map.of("sq", "Detyra " + n, "en", "Task " + n));
			try {
				Outcome<UUID> given = Walls.as(Reader.system(space.id()),
						() -> tasks.give(post, "work", null, title, LocalDate.of(2027, 1, 1)));
				say("confirmed " + ((Outcome.Done<UUID>) given).value());
			}
			catch (RuntimeException ex) {
				say("failed " + ex.getClass().getSimpleName());
			}
		}
		say("rests");
	}

	private static List<UUID> posts(ConfigurableApplicationContext context, Space space) {
		return context.getBean(org.mandat.platform.data.OwnerDatabase.class)
			.sql()
			.sql("select id from jurisdiction.post where space_id = ? order by id")
			.param(space.id())
			.query(UUID.class)
			.list();
	}

	private static void say(String words) {
		synchronized (System.out) {
			System.out.println(words);
			System.out.flush();
		}
	}

}
