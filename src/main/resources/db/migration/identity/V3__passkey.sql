-- Passkeys: several per account, named, each with its public key. New tables only.
create table identity.passkey (
  id              uuid primary key,
  account_id      uuid not null references identity.account (id),
  credential_id   bytea not null,
  name            text not null,
  public_key      bytea not null,
  signature_count bigint not null,
  transports      text[] not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  attestation     bytea not null,
  client_data     bytea not null,
  made_at         timestamptz not null default now(),
  used_at         timestamptz not null default now(),
  constraint passkey_credential_unique unique (credential_id),
  constraint passkey_name_length check (length(name) between 1 and 60)
);
create index passkey_of_account on identity.passkey (account_id);
call platform.global('identity.passkey', 'select, insert, update, delete');

-- Challenges that were answered: none is answered twice. They are kept for as long as they would hold.
create table identity.spent_challenge (
  digest  bytea primary key,
  ends_at timestamptz not null
);
create index spent_challenge_ends on identity.spent_challenge (ends_at);
call platform.global('identity.spent_challenge', 'select, insert, delete');
