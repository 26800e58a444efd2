package org.mandat.world;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements that an act sends to the database, in their order; without the one that
 * opens the walls.
 */
public final class AskedStatements {

	private AskedStatements() {
	}

	/** What this act asks on the thread of the test. */
	public static List<String> by(Act act) throws Exception {
		Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		Thread own = Thread.currentThread();
		ListAppender<ILoggingEvent> asked = new ListAppender<>() {
			@Override
			protected void append(ILoggingEvent event) {
				// The sealing of the audit and the learning run beside; asked later, an
				// event would give the name of whoever asks.
				if (Thread.currentThread() == own) {
					super.append(event);
				}
			}
		};
		asked.start();
		Level before = jdbc.getLevel();
		jdbc.setLevel(Level.DEBUG);
		jdbc.addAppender(asked);
		jdbc.setAdditive(false);
		try {
			act.run();
		}
		finally {
			jdbc.detachAppender(asked);
			jdbc.setLevel(before);
			jdbc.setAdditive(true);
		}
		return List.copyOf(asked.list)
			.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> line.contains("SQL statement ["))
			.map((line) -> line.substring(line.indexOf('[') + 1, line.lastIndexOf(']')))
			// Read once a minute for the whole installation, and noted once a minute of a
			// session, by whichever page comes then.
			.filter((statement) -> !statement.contains("jurisdiction.former_slug")
					&& !statement.contains("set seen_at = now()"))
			.toList();
	}

	/** Something that may fail. */
	@FunctionalInterface
	public interface Act {

		/** Does it. */
		void run() throws Exception;

	}

}
