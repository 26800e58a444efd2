package org.mandat.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a loopback port for the server: the preferred one if it is free, else one below
 * the range from which the system serves outgoing connections, so that it is still free
 * at the next start.
 */
final class Ports {

	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private Ports() {
	}

	static int free(int preferred) throws IOException {
		if (preferred > 0 && isFree(preferred)) {
			return preferred;
		}
		for (int attempt = 0; attempt < 200; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port)) {
				return port;
			}
		}
		throw new IOException("no free port between " + LOWEST + " and " + HIGHEST);
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
