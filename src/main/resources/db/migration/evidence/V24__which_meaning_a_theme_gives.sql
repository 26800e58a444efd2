-- A sub-theme's texts know the version whose meaning they give, so that a language that has fallen behind is a comparison. What
-- stood before gives its own version. Columns that may stay empty and a wider check: a moment's lock on two small tables.
alter table evidence.own_theme_text add column gives int;
alter table evidence.list_version drop constraint list_version_act;
alter table evidence.list_version add constraint list_version_act
  check (act in ('add', 'reword', 'translate', 'merge', 'split', 'retire', 'return'));
