-- Ground rule G2: the place of which something was said sees it and has fourteen days to correct it, before anybody else's
-- pages name it. Its acts are rows of its own, shared by name with the space that said it. New tables only.

-- "We have seen what was said of us up to this moment." The fourteen days run from seen_on.
create table evidence.seen (
  space_id   uuid not null references jurisdiction.space (id),
  id         uuid not null,
  from_space uuid not null references jurisdiction.space (id),
  seen_on    date not null,
  through    timestamptz not null,
  passages   int not null,
  post_id    uuid,
  tenure_id  uuid,
  primary key (space_id, id),
  constraint seen_of_another_space check (from_space <> space_id)
);
create index seen_of_space on evidence.seen (space_id, from_space, through desc);
call platform.wall('evidence.seen');
call platform.wall_shared('evidence.seen', 'seen', 'id');

create table evidence.answer (
  space_id    uuid not null references jurisdiction.space (id),
  passage_id  uuid not null,
  from_space  uuid not null references jurisdiction.space (id),
  verdict     text not null,
  note        text,
  answered_on date not null,
  post_id     uuid,
  tenure_id   uuid,
  version     bigint not null default 0,
  primary key (space_id, passage_id),
  constraint answer_verdict check (verdict in ('confirmed', 'amended', 'disputed')),
  constraint answer_with_its_words check (verdict = 'confirmed' or length(trim(coalesce(note, ''))) > 0),
  constraint answer_to_another_space check (from_space <> space_id)
);
call platform.wall_passages('evidence.answer');
call platform.wall_shared('evidence.answer', 'answer', 'passage_id');
