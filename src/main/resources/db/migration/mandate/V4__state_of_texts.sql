-- Questions, promises and what is agreed locally tell how they stand in the languages of their space (ADR 31). Triggers only; reads
-- what is open once.
call platform.follow_texts('question', 'mandate.question', 'mandate.question_text', 'question_id', $$r.state = 'open'$$,
  'jurisdiction.translated_into');
call platform.follow_table('question', 'mandate.question_text', 'question_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('question', 'mandate.question', 'id', 'update of state');
select platform.recount_question(id, null) from jurisdiction.space;

call platform.follow_texts('commitment', 'mandate.commitment', 'mandate.commitment_text', 'commitment_id', $$r.state = 'open'$$,
  'jurisdiction.translated_into');
call platform.follow_table('commitment', 'mandate.commitment_text', 'commitment_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('commitment', 'mandate.commitment', 'id', 'update of state');
select platform.recount_commitment(id, null) from jurisdiction.space;

call platform.follow_texts('agreement', 'mandate.agreement', 'mandate.agreement_text', 'agreement_id', $$r.state = 'open'$$,
  'jurisdiction.translated_into');
call platform.follow_table('agreement', 'mandate.agreement_text', 'agreement_id', 'insert or delete or update of lang, source_revision');
call platform.follow_table('agreement', 'mandate.agreement', 'id', 'update of state');
select platform.recount_agreement(id, null) from jurisdiction.space;
