/**
 * Names with their own search index, numbers by their last digits, who was found to be whom, what was opened lately.
 * `name_tokens` is made by db/search/functions.ts; the names of cases that stand already are indexed here, a million in
 * about a minute (docs/decisions/007).
 */
export const search0061 = `
-- What the names of a case are found by: characters, sounds, first letters (db/search/name-tokens.ts).
create virtual table case_name using fts5(tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61');
insert into case_name (case_name, rank) values ('secure-delete', 1);
insert into case_name (rowid, tokens)
  select c.id, name_tokens(coalesce((select group_concat(p.name, char(10)) from party y join person p on p.id = y.person_id where y.case_file_id = c.id), ''))
  from case_file c;

create index person_by_document_tail on person (substr(document_number, -6), document_number) where document_number is not null;
create index person_by_phone_tail on person (substr(phone, -4), phone) where phone is not null;
create index assignment_assisting on assignment (unit_id) where kind = 'assist' and status = 'signed';
create index visit_by_case on visit (case_file_id) where case_file_id is not null;
create index visit_by_asked_case on visit (asked_case_file_id) where asked_case_file_id is not null;

-- The last cases a person opened.
create table recent_case (
  staff_id integer not null references staff, case_file_id integer not null references case_file, opened_at text not null,
  primary key (staff_id, case_file_id)
) strict, without rowid;
create index recent_case_by_time on recent_case (staff_id, opened_at);

-- "Not the same": what was looked at and found to be another person or another matter is not shown again for this subject.
create table match_answer (
  subject text not null, object text not null check (object in ('person', 'caseFile')), object_id integer not null,
  reason text not null, answered_at text not null, answered_by integer not null references staff,
  primary key (subject, object, object_id)
) strict, without rowid;

-- Two cases that belong together; shown on both.
create table case_link (
  case_file_id integer not null references case_file, other_id integer not null references case_file,
  kind text not null check (kind in ('oppositeSide', 'sameQuarrel', 'samePerson')), note text, linked_at text not null, linked_by integer not null references staff,
  primary key (case_file_id, other_id), check (case_file_id < other_id)
) strict, without rowid;
create index case_link_by_other on case_link (other_id);

-- Two rows that are one person. Every place that named the second is kept, so that the merge can be taken back.
alter table person add column merged_into integer references person;
create table person_merge (
  id integer primary key, person_id integer not null references person, merged_id integer not null references person, reason text not null,
  status text not null check (status in ('asked', 'done', 'refused', 'undone')),
  asked_at text not null, asked_by integer not null references staff, decided_at text, decided_by integer references staff, approved_by integer references staff,
  undone_at text, undone_by integer references staff, undo_reason text, undo_approved_by integer references staff,
  check (person_id <> merged_id), check ((status = 'asked') = (decided_at is null)),
  check ((status in ('done', 'undone')) = (approved_by is not null)), check ((status = 'undone') = (undo_reason is not null))
) strict;
create unique index person_merge_open on person_merge (merged_id) where status in ('asked', 'done');
create index person_merge_by_person on person_merge (person_id);
create index person_merge_asked on person_merge (asked_at) where status = 'asked';
create table person_merge_place (
  merge_id integer not null references person_merge, place text not null check (place in ('party', 'visit', 'appointment', 'visitRepresentative')), row_id integer not null,
  primary key (merge_id, place, row_id)
) strict, without rowid;
`
