package org.mandat.identity.passkey;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** The open accounts as Spring Security wants to read them; it may not change them. */
@Repository
class PasskeyPersons implements PublicKeyCredentialUserEntityRepository {

	private final JdbcClient sql;

	PasskeyPersons(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return this.sql.sql("select id, login from identity.account where id = ? and closed_at is null")
			.param(PasskeyRows.account(handle))
			.query((row, n) -> person(row.getObject(1, UUID.class), row.getString(2)))
			.optional()
			.orElse(null);
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
		return this.sql.sql("select id, login from identity.account where login = ? and closed_at is null")
			.param(login)
			.query((row, n) -> person(row.getObject(1, UUID.class), row.getString(2)))
			.optional()
			.orElse(null);
	}

	@Override
	public void save(PublicKeyCredentialUserEntity person) {
		throw new UnsupportedOperationException("accounts are opened by the module that keeps them");
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("accounts are closed by the module that keeps them");
	}

	static PublicKeyCredentialUserEntity person(UUID account, String login) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(PasskeyRows.handle(account))
			.name(login)
			.displayName(login)
			.build();
	}

}
