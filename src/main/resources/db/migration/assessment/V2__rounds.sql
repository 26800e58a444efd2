-- The full form of the self-assessment: rounds with three scores that are kept apart (ADR 47). Of partners only how often each level was chosen is
-- kept, never what one of them answered; a link is a digest that goes when it is used. New tables, one new column.

create table assessment.round (
  space_id      uuid not null references jurisdiction.space (id),
  id            uuid not null,
  number        int not null,
  opened_on     date not null,
  linked_on     date,
  closed_on     date,
  asked         text not null default 'all',
  visitors      text,
  visitors_lang text,
  partners      int not null default 0,
  version       bigint not null default 0,
  primary key (space_id, id),
  constraint round_numbered_once unique (space_id, number),
  constraint round_asked check (asked in ('leading', 'all')),
  constraint round_visitors_whole check ((visitors is null) = (visitors_lang is null))
);
create unique index round_open_once on assessment.round (space_id) where closed_on is null;
call platform.wall('assessment.round');
revoke delete on assessment.round from ${app};

-- What the coordinator says while the round is open; nothing of it holds before the round is closed.
create table assessment.round_score (
  space_id    uuid not null,
  round_id    uuid not null,
  benchmark   text not null,
  level       int,
  reason      text not null,
  lang        text not null,
  proof       text,
  proof_until date,
  owner_id    uuid,
  version     bigint not null default 0,
  primary key (space_id, round_id, benchmark),
  foreign key (space_id, round_id) references assessment.round (space_id, id),
  foreign key (space_id, owner_id) references jurisdiction.post (space_id, id),
  constraint round_score_level check (level between 0 and 4),
  constraint round_score_proof_whole check ((proof is null) = (proof_until is null) and (proof is null) = (owner_id is null)),
  constraint round_score_above_nothing_is_shown check (level is null or level = 0 or proof is not null)
);
call platform.wall('assessment.round_score');

create table assessment.visitor_score (
  space_id  uuid not null,
  round_id  uuid not null,
  benchmark text not null,
  level     int not null,
  primary key (space_id, round_id, benchmark),
  foreign key (space_id, round_id) references assessment.round (space_id, id),
  constraint visitor_score_level check (level between 0 and 4)
);
call platform.wall('assessment.visitor_score');

-- A link that was not used yet: no number, no post, no time. It is taken away by its use.
create table assessment.partner_link (
  space_id uuid not null,
  round_id uuid not null,
  digest   bytea not null,
  primary key (space_id, round_id, digest),
  foreign key (space_id, round_id) references assessment.round (space_id, id)
);
call platform.wall('assessment.partner_link');

-- How often a level was chosen. All rows are there from the beginning, so that their order tells nothing; they go when the round is closed.
create table assessment.partner_count (
  space_id  uuid not null,
  round_id  uuid not null,
  benchmark text not null,
  level     int not null,
  n         int not null default 0,
  primary key (space_id, round_id, benchmark, level),
  foreign key (space_id, round_id) references assessment.round (space_id, id),
  constraint partner_count_level check (level between 0 and 4),
  constraint partner_count_positive check (n >= 0)
);
call platform.wall('assessment.partner_count');

-- What stands of a closed round, never changed: the level, the answer behind it, and beside it what others said.
create table assessment.round_result (
  space_id  uuid not null,
  round_id  uuid not null,
  benchmark text not null,
  answer_id uuid,
  level     int,
  expired   boolean not null default false,
  partners  int,
  few       boolean not null default false,
  visitors  int,
  primary key (space_id, round_id, benchmark),
  foreign key (space_id, round_id) references assessment.round (space_id, id),
  foreign key (space_id, answer_id) references assessment.answer (space_id, id),
  constraint round_result_levels check (level between 0 and 4 and partners between 0 and 4 and visitors between 0 and 4),
  constraint round_result_few_tell_nothing check (not (few and partners is not null))
);
call platform.wall('assessment.round_result');
revoke update, delete on assessment.round_result from ${app};

-- That a round was asked for, so that it is asked once.
create table assessment.reminder (
  space_id uuid not null references jurisdiction.space (id),
  why      text not null,
  due_on   date not null,
  primary key (space_id, why, due_on),
  constraint reminder_why check (why in ('year', 'mayor'))
);
call platform.wall('assessment.reminder');
revoke update, delete on assessment.reminder from ${app};
