package org.mandat.bench;

import java.sql.SQLException;
import java.util.List;

import org.mandat.bench.region.Region;
import org.mandat.bench.region.RegionMaker;
import org.mandat.bench.region.SignInAccounts;
import org.mandat.bench.region.Town;
import org.mandat.identity.Accounts;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.Sealer;
import org.mandat.platform.cli.Product;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the region with the product's own parts, beside no running server. */
final class RegionSource {

	private static final int SIGN_INS = 16;

	private final Product product;

	RegionSource(Product product) {
		this.product = product;
	}

	Making open(Settings settings) {
		return new Making(this.product.command("mandat.data=" + settings.folder()), settings);
	}

	/** A region that is being made; the product's parts are there until it is closed. */
	static final class Making implements AutoCloseable {

		private final ConfigurableApplicationContext parts;

		private final RegionMaker maker;

		private Making(ConfigurableApplicationContext parts, Settings settings) {
			this.parts = parts;
			this.maker = new RegionMaker(parts.getBean(Packs.class), parts.getBean(Spaces.class),
					parts.getBean(OwnerDatabase.class), parts.getBean(Sealer.class), settings.years(), settings.tell());
		}

		Region upTo(int spaces) throws SQLException {
			return this.maker.upTo(spaces);
		}

		List<String> accounts(Town town) {
			return new SignInAccounts(this.parts.getBean(Accounts.class), this.parts.getBean(Persons.class)).open(town,
					SIGN_INS);
		}

		@Override
		public void close() {
			this.parts.close();
		}

	}

}
