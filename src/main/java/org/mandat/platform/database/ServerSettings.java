package org.mandat.platform.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the built-in server is run, all numbers in one place. They go on its command line,
 * so that neither an edited file nor {@code alter system} can take durability away.
 *
 * @param sharedBuffersMegabytes own cache; the rest is left to the page cache of the
 * system, since on 1 GB the application needs the larger half
 * @param maxConnections pools of the application and jobs, a command beside them, and
 * three kept for set-up
 * @param durable off only in this package's tests
 * @param startLimit how long a start waits for crash recovery, which max_wal_size bounds
 * to seconds on a sound disk
 * @param stopLimit how long a stop waits for the last checkpoint
 */
public record ServerSettings(int sharedBuffersMegabytes, int maxConnections, boolean durable, Duration startLimit,
		Duration stopLimit) {

	public ServerSettings {
		if (sharedBuffersMegabytes < 1 || maxConnections < 5) {
			throw new IllegalArgumentException("too small to run");
		}
	}

	/** For a municipality on a machine with 1 GB of memory. */
	public static ServerSettings standard() {
		return new ServerSettings(64, 40, true, Duration.ofMinutes(5), Duration.ofSeconds(60));
	}

	public ServerSettings withSharedBuffersMegabytes(int megabytes) {
		return new ServerSettings(megabytes, this.maxConnections, this.durable, this.startLimit, this.stopLimit);
	}

	public ServerSettings withMaxConnections(int connections) {
		return new ServerSettings(this.sharedBuffersMegabytes, connections, this.durable, this.startLimit,
				this.stopLimit);
	}

	public ServerSettings withStartLimit(Duration limit) {
		return new ServerSettings(this.sharedBuffersMegabytes, this.maxConnections, this.durable, limit,
				this.stopLimit);
	}

	/** Loses data when the machine stops: for the tests of this build, never for data. */
	static ServerSettings losingDataForTests() {
		return new ServerSettings(64, 100, false, Duration.ofMinutes(1), Duration.ofSeconds(30));
	}

	List<String> arguments() {
		List<String> settings = new ArrayList<>();
		String durability = this.durable ? "on" : "off";
		settings.add("fsync=" + durability);
		settings.add("synchronous_commit=" + durability);
		settings.add("full_page_writes=" + durability);
		// Loopback only. The driver speaks TCP, so a socket would be a second door.
		settings.add("listen_addresses=127.0.0.1");
		settings.add("unix_socket_directories=");
		settings.add("password_encryption=scram-sha-256");
		settings.add("max_connections=" + this.maxConnections);
		settings.add("shared_buffers=" + this.sharedBuffersMegabytes + "MB");
		settings.add("effective_cache_size=" + 4 * this.sharedBuffersMegabytes + "MB");
		settings.add("work_mem=4MB");
		settings.add("maintenance_work_mem=32MB");
		// One or two cores: helpers would take memory and time from other requests.
		settings.add("max_parallel_workers_per_gather=0");
		settings.add("max_parallel_maintenance_workers=0");
		settings.add("max_logical_replication_workers=0");
		settings.add("jit=off");
		// Three reading processes fewer; the data of a municipality fit in memory.
		settings.add("io_method=sync");
		settings.add("autovacuum=on");
		settings.add("autovacuum_max_workers=2");
		// Bounds both the disk taken by the log and the time of crash recovery.
		settings.add("max_wal_size=256MB");
		settings.add("timezone=UTC");
		settings.add("log_timezone=UTC");
		settings.add("cluster_name=mandat");
		settings.addAll(quietLog());
		return settings.stream().flatMap((setting) -> List.of("-c", setting).stream()).toList();
	}

	// Statements, parameters and the values in DETAIL lines are words of people.
	// The logins of the product are held to level LOG as well, see Provisioning.
	private static List<String> quietLog() {
		return List.of("log_min_messages=error", "log_min_error_statement=panic", "log_error_verbosity=terse",
				"log_statement=none", "log_parameter_max_length=0", "log_parameter_max_length_on_error=0",
				"log_checkpoints=off", "log_connections=", "log_line_prefix=%m [%p] ");
	}

}
