-- Which part a post of the space, or an organisation in words, has in a duty, beside what the pack says (ADR 49). A post and never its
-- holder; ended with a reason and never changed, so that what held before stays readable.

create table mandate.assignment (
  space_id          uuid not null references jurisdiction.space (id),
  id                uuid not null,
  duty              text not null,
  part              text not null,
  post_id           uuid,
  organisation      text,
  organisation_lang text,
  document          text,
  since_on          date not null,
  state             text not null default 'open',
  ended_on          date,
  reason            text,
  reason_lang       text,
  noted_by          uuid,
  noted_at          timestamptz not null default now(),
  ended_by          uuid,
  ended_at          timestamptz,
  version           bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  constraint assignment_part check (part in ('responsible', 'accountable', 'consulted', 'informed')),
  constraint assignment_of_one check ((post_id is null) <> (organisation is null)),
  constraint assignment_organisation_in_words check ((organisation is null) = (organisation_lang is null)
    and (organisation is null or length(trim(organisation)) > 0)),
  constraint assignment_state check (state in ('open', 'ended')),
  constraint assignment_ended_whole check ((state = 'open') = (ended_at is null) and (state = 'open') = (ended_on is null)),
  constraint assignment_ended_after_it_began check (ended_on >= since_on),
  constraint assignment_ended_with_reason check (state = 'open' or length(trim(coalesce(reason, ''))) > 0)
);
-- One is accountable. Who is consulted or informed has no other part; who is responsible may be accountable too, which two indexes
-- that overlap say.
create unique index assignment_one_accountable on mandate.assignment (space_id, duty) where state = 'open' and part = 'accountable';
create unique index assignment_one_part on mandate.assignment (space_id, duty, coalesce(post_id::text, lower(organisation)))
  where state = 'open' and part in ('responsible', 'consulted', 'informed');
create unique index assignment_one_part_beside on mandate.assignment (space_id, duty, coalesce(post_id::text, lower(organisation)))
  where state = 'open' and part in ('accountable', 'consulted', 'informed');
create index assignment_of_duty on mandate.assignment (space_id, duty, since_on desc, id desc);
create index assignment_of_post on mandate.assignment (space_id, post_id) where post_id is not null;
call platform.wall('mandate.assignment');
