/** The case file and everything that hangs on it. */
export const caseFiles0030 = `
create table case_file (
  id integer primary key, code text not null unique, receipt_code text not null, visit_id integer references visit,
  version integer not null check (version >= 1),
  status text not null check (status in ('registered', 'adviceGiven', 'notAccepted', 'redirected', 'dispatched', 'returned', 'accepted', 'handling', 'settled', 'failed', 'closed', 'void')),
  type_code text not null, source text not null, facts text not null, requests text not null,
  amount_fen integer check (amount_fen >= 0), occurred_on text, division_code text, place_detail text,
  involved_count integer not null check (involved_count >= 1),
  risk_marks text not null, risk_score integer not null, risk_colour text not null check (risk_colour in ('low', 'medium', 'high')),
  is_willing_to_mediate integer not null check (is_willing_to_mediate in (0, 1)),
  complexity text not null check (complexity in ('simple', 'ordinary', 'complex')), answer text,
  owner_unit_id integer not null references unit, owner_staff_id integer references staff,
  next_step text not null check (next_step in ('dispatch', 'sign', 'decideReturn', 'startMediation', 'mediate', 'performance', 'followUp', 'close', 'none')),
  next_due_on text,
  registered_at text not null, registered_on text not null, registered_by integer not null references staff,
  dispatched_on text, settled_on text, closed_on text,
  -- Every open case has a next step and a due date; a finished one has neither (docs/design: nothing without an owner).
  check ((status in ('adviceGiven', 'notAccepted', 'redirected', 'closed', 'void')) = (next_step = 'none')),
  check ((next_step = 'none') = (next_due_on is null))
) strict;
create index case_file_by_owner on case_file (owner_staff_id, status, next_due_on);
create index case_file_by_unit on case_file (owner_unit_id, status, next_due_on);
create index case_file_unnamed on case_file (owner_unit_id, status, next_due_on) where owner_staff_id is null;
create index case_file_by_status on case_file (status, next_due_on);
create index case_file_by_due on case_file (next_due_on, id) where next_due_on is not null;
create index case_file_by_clerk on case_file (registered_by, registered_on);
create index case_file_by_day on case_file (registered_on, id);
create unique index case_file_by_receipt on case_file (receipt_code);
create index case_file_dispatched on case_file (dispatched_on) where dispatched_on is not null;
create index case_file_settled on case_file (settled_on) where settled_on is not null;
create index case_file_closed on case_file (closed_on) where closed_on is not null;

create table party (
  id integer primary key, case_file_id integer not null references case_file, person_id integer not null references person,
  role text not null check (role in ('applicant', 'respondent', 'thirdParty')), position integer not null, representative text,
  unique (case_file_id, position)
) strict;
create index party_by_person on party (person_id);

create table assignment (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit, staff_id integer references staff,
  status text not null check (status in ('sent', 'signed', 'returned', 'done')), note text,
  sent_at text not null, sent_by integer not null references staff, answered_at text, answered_by integer references staff, return_reason text,
  check ((status = 'returned') = (return_reason is not null))
) strict;
create unique index assignment_one_lead on assignment (case_file_id) where status in ('sent', 'signed');
create index assignment_by_case on assignment (case_file_id);
create index assignment_by_unit on assignment (unit_id, status);

-- One statutory way being walked; the kinds grow with the product.
create table procedure (
  id integer primary key, case_file_id integer not null references case_file, kind text not null check (kind in ('mediation')),
  status text not null check (status in ('opened', 'rightsTold', 'agreed', 'ended')),
  opened_at text not null, ended_on text, end_reason text, undisputed_facts text, open_issues text, end_note text,
  check ((status = 'ended') = (end_reason is not null))
) strict;
create unique index procedure_one_open on procedure (case_file_id) where status in ('opened', 'rightsTold');
create index procedure_by_case on procedure (case_file_id);

create table rights_told (
  procedure_id integer not null references procedure, party_id integer not null references party, told_at text not null, primary key (procedure_id, party_id)
) strict, without rowid;

create table meeting (
  id integer primary key, procedure_id integer not null references procedure, version integer not null check (version >= 1),
  status text not null check (status in ('scheduled', 'held', 'cancelled')),
  room_id integer not null references room, mediator_id integer not null references staff,
  starts_at text not null, ends_at text not null, is_public integer not null check (is_public in (0, 1)), invited text, recorder_name text,
  notes text not null, attendance text not null, result text check (result in ('reached', 'notReached', 'again')), next_on text, cancel_reason text,
  check (ends_at > starts_at), check ((status = 'held') = (result is not null))
) strict;
create index meeting_by_procedure on meeting (procedure_id);
create index meeting_by_room on meeting (room_id, starts_at) where status <> 'cancelled';
create index meeting_by_mediator on meeting (mediator_id, starts_at) where status <> 'cancelled';
create index meeting_by_start on meeting (starts_at) where status <> 'cancelled';

create table agreement (
  id integer primary key, procedure_id integer not null unique references procedure, version integer not null check (version >= 1),
  status text not null check (status in ('drafted', 'issued', 'effective', 'void')), draft text not null,
  paper_id integer, document_no text, copies integer not null default 0, signatures text not null default '[]',
  mediator_signed_on text, sealed_on text, effective_on text,
  check ((status = 'effective') <= (effective_on is not null)),
  check ((status in ('issued', 'effective')) <= (document_no is not null))
) strict;

create table agreement_item (
  id integer primary key, agreement_id integer not null references agreement, number integer not null,
  obligor_id integer not null references party, obligee_id integer not null references party,
  kind text not null check (kind in ('payment', 'act', 'apology', 'handover', 'restore')), what text not null, amount_fen integer check (amount_fen > 0),
  due_on text not null, way text not null check (way in ('cash', 'transfer', 'onSite', 'other')), consequence text,
  status text not null check (status in ('pending', 'performed', 'partlyPerformed', 'breached')), done_on text, proof text,
  unique (agreement_id, number), check ((kind = 'payment') <= (amount_fen is not null)), check ((status = 'pending') = (done_on is null))
) strict;
create index agreement_item_due on agreement_item (due_on, id) where status in ('pending', 'partlyPerformed');

create table clock (
  id integer primary key, case_file_id integer not null references case_file, procedure_id integer references procedure, assignment_id integer references assignment,
  rule_code text not null, status text not null check (status in ('running', 'met', 'late', 'stopped')),
  started_at text not null, due_on text not null, nominal_on text not null, is_provisional integer not null check (is_provisional in (0, 1)), ended_at text,
  check ((status = 'running') = (ended_at is null))
) strict;
create index clock_by_case on clock (case_file_id);
create index clock_running on clock (due_on) where status = 'running';

create table follow_up (
  id integer primary key, case_file_id integer not null references case_file, status text not null check (status in ('due', 'done')),
  due_on text not null, done_on text, done_by integer references staff, way text check (way in ('phone', 'visit', 'desk')),
  performance text check (performance in ('full', 'partial', 'none')), satisfaction text check (satisfaction in ('satisfied', 'fairlySatisfied', 'dissatisfied')), note text,
  check ((status = 'done') = (done_on is not null))
) strict;
create index follow_up_by_case on follow_up (case_file_id);
create index follow_up_due on follow_up (due_on) where status = 'due';

-- A manager's stated reason opens a story for one session, for a while.
create table access_grant (
  session_id integer not null references session, case_file_id integer not null references case_file, until text not null, primary key (session_id, case_file_id)
) strict, without rowid;
`
