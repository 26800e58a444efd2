-- Open items and decisions tell how they stand in the languages of their space (ADR 31). Triggers only; reads all once.
call platform.follow_texts('council-item', 'council.item', 'council.item_text', 'item_id', $$r.state = 'open'$$,
  'jurisdiction.translated_into');
call platform.follow_table('council-item', 'council.item_text', 'item_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('council-item', 'council.item', 'id', 'update of state');
select platform.recount_council_item(id, null) from jurisdiction.space;

call platform.follow_texts('decision', 'council.decision', 'council.decision_text', 'decision_id', 'true',
  'jurisdiction.translated_into');
call platform.follow_table('decision', 'council.decision_text', 'decision_id', 'insert or delete or update of lang, source_revision');
select platform.recount_decision(id, null) from jurisdiction.space;
