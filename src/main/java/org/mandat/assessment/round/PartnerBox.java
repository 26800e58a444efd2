package org.mandat.assessment.round;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.assessment.Benchmark;

/**
 * What is known of the partners of an open round: how many links were made, how many
 * answers came and how often each level was chosen. Written down it is as long before an
 * answer as after it, so that what is sealed does not tell by its length.
 *
 * @param made how many links were made
 * @param answers how many answers came
 * @param counts how often each level was chosen, by benchmark that was asked
 */
record PartnerBox(int made, int answers, Map<String, int[]> counts) {

	private static final int LEVELS = Benchmark.HIGHEST + 1;

	/** An empty box for what is asked. */
	static PartnerBox of(Collection<String> asked) {
		Map<String, int[]> counts = new LinkedHashMap<>();
		asked.forEach((benchmark) -> counts.put(benchmark, new int[LEVELS]));
		return new PartnerBox(0, 0, counts);
	}

	/**
	 * Whether enough answers came that a median may be shown once the round is closed.
	 */
	boolean enough() {
		return this.answers >= Round.SHOWN_FROM;
	}

	/** The box with more links made. */
	PartnerBox made(int more) {
		return new PartnerBox(this.made + more, this.answers, this.counts);
	}

	/** The box with one more answer. */
	PartnerBox with(Map<String, Integer> levels) {
		Map<String, int[]> more = new LinkedHashMap<>();
		this.counts.forEach((benchmark, before) -> {
			int[] after = before.clone();
			if (levels.containsKey(benchmark)) {
				after[levels.get(benchmark)]++;
			}
			more.put(benchmark, after);
		});
		return new PartnerBox(this.made, this.answers + 1, more);
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(this.made);
			out.writeInt(this.answers);
			out.writeInt(this.counts.size());
			for (Map.Entry<String, int[]> count : this.counts.entrySet()) {
				out.writeUTF(count.getKey());
				for (int n : count.getValue()) {
					out.writeInt(n);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static PartnerBox read(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			int made = in.readInt();
			int answers = in.readInt();
			Map<String, int[]> counts = new LinkedHashMap<>();
			for (int left = in.readInt(); left > 0; left--) {
				int[] count = new int[LEVELS];
				String benchmark = in.readUTF();
				for (int level = 0; level < LEVELS; level++) {
					count[level] = in.readInt();
				}
				counts.put(benchmark, count);
			}
			return new PartnerBox(made, answers, counts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
