/** Papers with their bytes, and what lists and figures read: search rows and rollups. */
export const papersAndFigures0040 = `
create table paper (
  id integer primary key,
  kind text not null check (kind in ('ticket', 'receipt', 'rightsSheet', 'mediationRecord', 'agreement', 'terminationNotice', 'followUpRecord')),
  series text, year integer, number integer, document_no text,
  case_file_id integer references case_file, visit_id integer references visit,
  template_version integer not null, language text not null, data text not null, copies integer not null check (copies >= 1),
  status text not null check (status in ('issued', 'void')),
  issued_at text not null, issued_by integer references staff, void_reason text, voided_at text, voided_by integer references staff, void_approved_by integer references staff,
  sha256 text, verification_code text,
  unique (series, year, number),
  check ((series is null) = (number is null)), check ((status = 'void') = (void_reason is not null))
) strict;
create index paper_by_case on paper (case_file_id) where case_file_id is not null;
create unique index paper_ticket_by_visit on paper (visit_id) where kind = 'ticket';

create table paper_content (paper_id integer primary key references paper, bytes blob not null) strict;

create table paper_print (
  id integer primary key, paper_id integer not null references paper, copies integer not null check (copies between 1 and 20),
  state text not null check (state in ('queued', 'handedOver', 'failed')), requested_at text not null, requested_by integer references staff, finished_at text
) strict;
create index paper_print_by_paper on paper_print (paper_id);

-- One count a month of registration, unit, type class and outcome; rebuilt by rebuildRollup in db/statistics/rollup.ts.
create table case_rollup (
  month text not null, unit_id integer not null references unit, type_class text not null,
  outcome text not null check (outcome in ('open', 'settled', 'failed', 'advice', 'notAccepted', 'redirected', 'void')),
  count integer not null check (count >= 0), primary key (month, unit_id, type_class, outcome)
) strict, without rowid;

-- Overlapping pairs of characters of names and narrative; found rows are verified against the text itself (docs/decisions/007).
create virtual table case_text using fts5(pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61');
insert into case_text (case_text, rank) values ('secure-delete', 1);
`
