-- When a link that is used up, old or void was last tried again: noted in the audit once an hour, so that whoever keeps
-- one cannot fill it.
alter table identity.one_time_link add column tried_again_at timestamptz;
