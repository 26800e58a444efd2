package org.mandat.demo;

import java.util.List;

import org.mandat.platform.cli.Rehearsal;
import org.springframework.stereotype.Component;

/** Lends the fictional region to the training run; refuses nothing, keeps nothing. */
@Component
class DemoRehearsal implements Rehearsal {

	private final DemoWorld world;

	DemoRehearsal(DemoWorld world) {
		this.world = world;
	}

	@Override
	public List<Visitor> prepare() {
		return this.world.build()
			.stream()
			.limit(3)
			.map((account) -> new Visitor(account.login(), account.password()))
			.toList();
	}

}
