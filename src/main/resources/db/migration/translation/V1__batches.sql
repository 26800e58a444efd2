-- What goes out to a translator and comes back. New tables only.

call platform.open_schema('translation');

-- A batch is of one source and one target language. code is what stands in its files. to_whom is an office or a role.
create table translation.batch (
  space_id  uuid not null references jurisdiction.space (id),
  id        uuid not null,
  code      text not null,
  source    text not null,
  lang      text not null,
  to_whom   text not null,
  sent_on   date not null,
  due_on    date,
  sent_by   uuid,
  state     text not null default 'out',
  stray     text[] not null default '{}',
  closed_at timestamptz,
  version   bigint not null default 0,
  primary key (space_id, id),
  constraint batch_code_once unique (space_id, code),
  constraint batch_state check (state in ('out', 'closed')),
  constraint batch_to_somebody check (length(trim(to_whom)) between 1 and 200),
  constraint batch_two_languages check (source <> lang),
  constraint batch_closed_whole check ((state = 'closed') = (closed_at is not null))
);
call platform.wall('translation.batch');
revoke delete on translation.batch from ${app};

-- One field of one text, as it was when it went out. returned is what came back, taken what was made of it.
create table translation.line (
  space_id  uuid not null,
  batch_id  uuid not null,
  n         int not null,
  kind      text not null,
  record_id uuid not null,
  field     text not null,
  gives     int not null,
  seen      int not null,
  words     text not null,
  older     text,
  former    text,
  returned  text,
  taken     text,
  primary key (space_id, batch_id, n),
  foreign key (space_id, batch_id) references translation.batch (space_id, id),
  constraint line_from_one check (n > 0),
  constraint line_taken check (taken in ('taken', 'left'))
);
create index line_away on translation.line (space_id, kind, record_id) where taken is null;
call platform.wall('translation.line');
revoke delete on translation.line from ${app};
