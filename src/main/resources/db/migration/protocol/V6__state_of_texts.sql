-- Entries of this year and the last tell how their subjects stand in the languages of their space (ADR 31); older ones leave
-- when the nightly count finds them. What was entered is a form, too. Triggers only; reads the entries of two years once.
call platform.follow_texts('protocol-entry', 'protocol.entry', $$(
    select space_id, id as entry_id, lang, 1 as source_revision from protocol.entry
    union all select space_id, entry_id, lang, 1 from protocol.entry_text)$$, 'entry_id',
  $$r.voided_at is null and r.year >= extract(year from now() at time zone 'Europe/Belgrade') - 1$$, 'jurisdiction.translated_into');
call platform.follow_table('protocol-entry', 'protocol.entry', 'id', 'insert or update of lang, voided_at');
call platform.follow_table('protocol-entry', 'protocol.entry_text', 'entry_id', 'insert or delete');
select platform.recount_protocol_entry(id, null) from jurisdiction.space;
