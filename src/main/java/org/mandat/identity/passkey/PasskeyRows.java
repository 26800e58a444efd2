package org.mandat.identity.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys of accounts that are open, as Spring Security wants to read them. */
@Repository
class PasskeyRows implements UserCredentialRepository {

	private static final String SELECT = """
			select p.* from identity.passkey p join identity.account a on a.id = p.account_id and a.closed_at is null
			""";

	private final JdbcClient sql;

	PasskeyRows(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void delete(Bytes credential) {
		this.sql.sql("delete from identity.passkey where credential_id = ?").param(credential.getBytes()).update();
	}

	/** A new one is inserted; of a known one only what a use changes is kept. */
	@Override
	public void save(CredentialRecord record) {
		this.sql
			.sql("""
					insert into identity.passkey (id, account_id, credential_id, name, public_key, signature_count, transports,
					                              backup_eligible, backed_up, attestation, client_data)
					values (:id, :account, :credential, :name, :key, :count, :transports, :eligible, :backedUp,
					        :attestation, :client)
					on conflict (credential_id) do update
					   set signature_count = excluded.signature_count, backed_up = excluded.backed_up, used_at = :used
					""")
			.param("id", Ids.next())
			.param("account", account(record.getUserEntityUserId()))
			.param("credential", record.getCredentialId().getBytes())
			.param("name", record.getLabel())
			.param("key", record.getPublicKey().getBytes())
			.param("count", record.getSignatureCount())
			.param("transports",
					record.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
			.param("eligible", record.isBackupEligible())
			.param("backedUp", record.isBackupState())
			.param("attestation", bytes(record.getAttestationObject()))
			.param("client", bytes(record.getAttestationClientDataJSON()))
			.param("used", Timestamp.from(record.getLastUsed()))
			.update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
		return this.sql.sql(SELECT + "where p.credential_id = ?")
			.param(credential.getBytes())
			.query((row, n) -> record(row))
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return this.sql.sql(SELECT + "where p.account_id = ?")
			.param(account(handle))
			.query((row, n) -> record(row))
			.list();
	}

	/**
	 * An account as browsers keep it beside a passkey: its identifier and nothing else.
	 */
	static Bytes handle(UUID account) {
		return new Bytes(ByteBuffer.allocate(16)
			.putLong(account.getMostSignificantBits())
			.putLong(account.getLeastSignificantBits())
			.array());
	}

	static UUID account(Bytes handle) {
		ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private static byte[] bytes(@Nullable Bytes bytes) {
		return (bytes == null) ? new byte[0] : bytes.getBytes();
	}

	private static CredentialRecord record(ResultSet row) throws SQLException {
		Set<AuthenticatorTransport> transports = Arrays.stream((String[]) row.getArray("transports").getArray())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet());
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(handle(row.getObject("account_id", UUID.class)))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(true)
			.transports(transports)
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.attestationObject(new Bytes(row.getBytes("attestation")))
			.attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
			.created(row.getTimestamp("made_at").toInstant())
			.lastUsed(row.getTimestamp("used_at").toInstant())
			.label(row.getString("name"))
			.build();
	}

}
