package org.mandat.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The version and commit of this build. */
public class Version implements IVersionProvider {

	private static final Properties BUILD = read();

	/** The version, such as {@code 0.1.0}. */
	public static String number() {
		return BUILD.getProperty("version", "0");
	}

	/** The commit from which it was built, or a question mark outside of a repository. */
	public static String commit() {
		return BUILD.getProperty("commit", "?");
	}

	/** Version and commit in one: {@code 0.1.0 (1a2b3c4d5e6f)}. */
	public static String text() {
		return number() + " (" + commit() + ")";
	}

	@Override
	public String[] getVersion() {
		return new String[] { "mandat " + text() };
	}

	private static Properties read() {
		Properties properties = new Properties();
		try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
			if (in != null) {
				properties.load(in);
			}
		}
		catch (IOException ex) {
			properties.setProperty("commit", "?");
		}
		return properties;
	}

}
