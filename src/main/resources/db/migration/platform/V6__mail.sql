-- Mails on their way (ADR 26): keys, facts and identifiers, no text. New tables only.
-- A person's address is looked up when the mail leaves; a stated one stands in its row until the row goes, thirty days after it was
-- settled. secret is the encrypted path of a mail that opens something, and goes when the mail is sent.
create table platform.mail (
  space_id   uuid not null,
  id         uuid not null,
  person_id  uuid,
  tenure_id  uuid,
  address    text,
  language   text,
  subject    text not null,
  text       text not null,
  facts      text not null,
  path       text,
  secret     bytea,
  optional   boolean not null,
  bundles    boolean not null,
  module     text,
  record_id  uuid,
  made_at    timestamptz not null,
  due_at     timestamptz not null,
  state      text not null,
  letter     uuid,
  claimed_at timestamptz,
  tries      int not null default 0,
  settled_at timestamptz,
  problem    text,
  answer     text,
  primary key (space_id, id),
  constraint mail_has_one_addressee check ((person_id is null) = (address is not null)),
  constraint mail_state check (state in ('waiting', 'sending', 'sent', 'failed', 'to-copy', 'handed-over', 'taken-back', 'dropped', 'came-back'))
);
create index mail_open on platform.mail (space_id, person_id, due_at) where state in ('waiting', 'sending', 'to-copy', 'failed');
create index mail_newest on platform.mail (space_id, made_at desc, id);
create index mail_about on platform.mail (space_id, module, record_id) where record_id is not null;
call platform.wall('platform.mail');

create table platform.mail_file (
  space_id   uuid not null,
  mail_id    uuid not null,
  n          int not null,
  file_name  text not null,
  media_type text not null,
  data       bytea not null,
  primary key (space_id, mail_id, n),
  foreign key (space_id, mail_id) references platform.mail (space_id, id) on delete cascade
);
call platform.wall('platform.mail_file');
