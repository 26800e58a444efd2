package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A coded text, read for learning: traits, themes and passages of its sentences. */
final class Taught {

	private final CodedText text;

	private final Reading reading;

	private final List<Map<String, Float>> traits = new ArrayList<>();

	private final List<BitSet> themes = new ArrayList<>();

	private final List<Nearest.Passage> passages = new ArrayList<>();

	Taught(CodedText text, Ground ground) {
		this.text = text;
		this.reading = ground.read(text.lines(), text.language());
		Seen seen = new Seen(this.reading);
		for (int i = 0; i < this.reading.size(); i++) {
			if (this.reading.get(i).counts()) {
				BitSet found = ground.themes(text.lines().get(i).themes());
				this.traits.add(seen.traits(i));
				this.themes.add(found);
				this.passages.add(new Nearest.Passage(seen.bag(i), found, text.hand(), ""));
			}
		}
	}

	/** Prepared for a model that has not learnt from this hand. */
	Prepared prepared(Model model) {
		return model.prepare(this.reading, List.of(), this.text.hand());
	}

	CodedText text() {
		return this.text;
	}

	Reading reading() {
		return this.reading;
	}

	List<Map<String, Float>> traits() {
		return this.traits;
	}

	List<BitSet> themes() {
		return this.themes;
	}

	List<Nearest.Passage> passages() {
		return this.passages;
	}

}
