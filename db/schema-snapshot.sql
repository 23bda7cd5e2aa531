-- Written by npm run schema:snapshot.
pragma user_version = 60;

CREATE TRIGGER journal_no_delete before delete on journal begin select raise(abort, 'journal is append-only'); end;

CREATE TRIGGER journal_no_update before update on journal begin select raise(abort, 'journal is append-only'); end;

CREATE TABLE access_grant (
  session_id integer not null references session, case_file_id integer not null references case_file, until text not null, primary key (session_id, case_file_id)
) strict, without rowid;

CREATE TABLE agreement (
  id integer primary key, procedure_id integer not null unique references procedure, version integer not null check (version >= 1),
  status text not null check (status in ('drafted', 'issued', 'effective', 'void')), draft text not null,
  paper_id integer, document_no text, copies integer not null default 0, signatures text not null default '[]',
  mediator_signed_on text, sealed_on text, effective_on text,
  check ((status = 'effective') <= (effective_on is not null)),
  check ((status in ('issued', 'effective')) <= (document_no is not null))
) strict;

CREATE TABLE agreement_item (
  id integer primary key, agreement_id integer not null references agreement, number integer not null,
  obligor_id integer not null references party, obligee_id integer not null references party,
  kind text not null check (kind in ('payment', 'act', 'apology', 'handover', 'restore')), what text not null, amount_fen integer check (amount_fen > 0),
  due_on text not null, way text not null check (way in ('cash', 'transfer', 'onSite', 'other')), consequence text,
  status text not null check (status in ('pending', 'performed', 'partlyPerformed', 'breached')), done_on text, proof text,
  unique (agreement_id, number), check ((kind = 'payment') <= (amount_fen is not null)), check ((status = 'pending') = (done_on is null))
) strict;

CREATE TABLE appointment (
  id integer primary key, on_date text not null, starts_at text not null, unit_id integer not null references unit,
  person_id integer not null references person, note text,
  status text not null check (status in ('booked', 'arrived', 'cancelled')), visit_id integer references visit,
  booked_by integer not null references staff, booked_at text not null,
  check ((status = 'arrived') = (visit_id is not null))
) strict;

CREATE TABLE "assignment" (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit, staff_id integer references staff,
  -- One lead at a time, any number of the others.
  kind text not null default 'lead' check (kind in ('lead', 'assist', 'whistle')),
  status text not null check (status in ('sent', 'signed', 'returned', 'withdrawn', 'done')), note text,
  -- Decided by a ruling on who leads: it cannot be returned again.
  is_ruled integer not null default 0 check (is_ruled in (0, 1)),
  sent_at text not null, sent_by integer not null references staff, answered_at text, answered_by integer references staff, return_reason text,
  check ((status = 'returned') = (return_reason is not null))
) strict;

CREATE TABLE assist (
  id integer primary key, station_id integer not null references station, staff_id integer not null references staff,
  opened_at text not null, closed_at text
) strict;

CREATE TABLE "case_file" (
  id integer primary key, code text not null unique, receipt_code text not null, visit_id integer references visit,
  version integer not null check (version >= 1),
  status text not null check (status in ('registered', 'awaitingMaterial', 'adviceGiven', 'notAccepted', 'redirected', 'dispatched', 'returned', 'leadDisputed', 'accepted', 'handling', 'suspended', 'settled', 'answered', 'failed', 'handedOver', 'closed', 'archived', 'concluded', 'merged', 'void')),
  type_code text not null, source text not null, facts text not null, requests text not null,
  amount_fen integer check (amount_fen >= 0), occurred_on text, division_code text, place_detail text,
  involved_count integer not null check (involved_count >= 1),
  risk_marks text not null, risk_score integer not null, risk_colour text not null check (risk_colour in ('low', 'medium', 'high')),
  is_willing_to_mediate integer not null check (is_willing_to_mediate in (0, 1)),
  complexity text not null check (complexity in ('simple', 'ordinary', 'complex')), answer text,
  owner_unit_id integer not null references unit, owner_staff_id integer references staff,
  next_step text not null check (next_step in ('dispatch', 'supply', 'sign', 'decideReturn', 'decideLead', 'startMediation', 'mediate', 'resume', 'performance', 'followUp', 'awaitOutcome', 'close', 'none')),
  next_due_on text,
  registered_at text not null, registered_on text not null, registered_by integer not null references staff,
  dispatched_on text, settled_on text, closed_on text,
  -- Day the present status began; days in a stage are counted from it.
  stage_since text not null,
  closing_way text check (closing_way in ('settled', 'answered', 'failed', 'withdrawn', 'handedOver')),
  merged_into integer references case_file, split_from integer references case_file,
  -- Tier it came from and tier that handles it.
  origin_level text not null default 'county' check (origin_level in ('county', 'town', 'village')),
  level text not null default 'county' check (level in ('county', 'town', 'village')),
  is_sealed integer not null default 0 check (is_sealed in (0, 1)),
  -- Every open case has a next step and a due date; a finished one has neither (docs/design: nothing without an owner).
  check ((status in ('adviceGiven', 'notAccepted', 'redirected', 'closed', 'archived', 'concluded', 'merged', 'void')) = (next_step = 'none')),
  check ((next_step = 'none') = (next_due_on is null)),
  check ((status = 'merged') <= (merged_into is not null)),
  check (status <> 'closed' or closing_way is not null)
) strict;

CREATE TABLE "case_rollup" (
  month text not null, unit_id integer not null references unit, type_class text not null,
  outcome text not null check (outcome in ('open', 'settled', 'answered', 'failed', 'handedOver', 'withdrawn', 'advice', 'notAccepted', 'redirected', 'concluded', 'merged', 'void')),
  count integer not null check (count >= 0), primary key (month, unit_id, type_class, outcome)
) strict, without rowid;

CREATE VIRTUAL TABLE case_text using fts5(pairs, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61');

CREATE TABLE center (
  id integer primary key check (id = 1),
  name text not null, short_name text not null,
  region_code text not null check (length(region_code) = 6), region_name text not null,
  state text not null check (state in ('recoveryKeyPending', 'ready')),
  is_demo integer not null check (is_demo in (0, 1)),
  recovery_check text not null,
  created_at text not null
) strict;

CREATE TABLE clock (
  id integer primary key, case_file_id integer not null references case_file, procedure_id integer references procedure, assignment_id integer references assignment,
  rule_code text not null, status text not null check (status in ('running', 'met', 'late', 'stopped')),
  started_at text not null, due_on text not null, nominal_on text not null, is_provisional integer not null check (is_provisional in (0, 1)), ended_at text,
  check ((status = 'running') = (ended_at is null))
) strict;

CREATE TABLE clock_extension (
  id integer primary key, clock_id integer not null references clock, n integer not null check (n >= 1), reason text not null,
  status text not null check (status in ('asked', 'granted', 'refused')),
  asked_at text not null, asked_by integer not null references staff, decided_at text, decided_by integer references staff, decision_note text,
  check ((status = 'asked') = (decided_at is null))
) strict;

CREATE TABLE clock_pause (
  id integer primary key, clock_id integer not null references clock,
  reason text not null check (reason in ('supplement', 'appraisal', 'hearing', 'announcement', 'consent', 'party', 'court')),
  note text not null, from_at text not null, to_at text, paused_by integer not null references staff, resumed_by integer references staff,
  check ((to_at is null) = (resumed_by is null)), check (to_at is null or to_at >= from_at)
) strict;

CREATE TABLE conclusion (
  id integer primary key, case_file_id integer not null references case_file,
  cause text not null check (cause in ('alreadyHandled', 'notSpecific', 'notCheckable', 'unclear')), grounds text not null, feedback text not null,
  status text not null check (status in ('proposed', 'approved', 'refused')),
  proposed_at text not null, proposed_by integer not null references staff, decided_at text, decided_by integer references staff, decision_note text,
  is_sampled integer not null default 0 check (is_sampled in (0, 1)), checked_at text, checked_by integer references staff, check_result text check (check_result in ('right', 'wrong')), check_note text,
  check ((status = 'proposed') = (decided_at is null)), check ((check_result is null) = (checked_at is null))
) strict;

CREATE TABLE counter (series text not null, period text not null, value integer not null check (value >= 1), primary key (series, period)) strict, without rowid;

CREATE TABLE credential (
  staff_id integer primary key references staff, hash text not null,
  must_change integer not null check (must_change in (0, 1)), valid_until text, changed_at text not null
) strict;

CREATE TABLE credential_history (id integer primary key, staff_id integer not null references staff, hash text not null) strict;

CREATE TABLE desk (
  id integer primary key, unit_id integer not null references unit, name text not null unique,
  is_window integer not null check (is_window in (0, 1)), zone text not null
) strict;

CREATE TABLE device_event (
  id integer primary key, station_id integer not null references station,
  port text not null check (port in ('cardReader', 'ticketPrinter', 'pagePrinter')), state text not null, at text not null
) strict;

CREATE TABLE draft (
  staff_id integer not null references staff, key text not null, version integer not null check (version >= 1), value text not null, saved_at text not null,
  primary key (staff_id, key)
) strict, without rowid;

CREATE TABLE duty_day (
  unit_id integer not null references unit, on_date text not null, half text not null check (half in ('am', 'pm')),
  staff_id integer not null references staff, kind text not null check (kind in ('duty', 'substitute')),
  primary key (unit_id, on_date, half, staff_id)
) strict, without rowid;

CREATE TABLE emergency (
  id integer primary key, text text not null, arrow text check (arrow in ('left', 'up', 'right', 'down')),
  started_at text not null, started_by integer not null references staff, ended_at text, ended_by integer references staff
) strict;

CREATE TABLE follow_up (
  id integer primary key, case_file_id integer not null references case_file, status text not null check (status in ('due', 'done')),
  due_on text not null, done_on text, done_by integer references staff, way text check (way in ('phone', 'visit', 'desk')),
  performance text check (performance in ('full', 'partial', 'none')), satisfaction text check (satisfaction in ('satisfied', 'fairlySatisfied', 'dissatisfied')), note text,
  check ((status = 'done') = (done_on is not null))
) strict;

CREATE TABLE help_call (
  id integer primary key, kind text not null check (kind in ('visitor', 'quiet', 'desk')),
  station_id integer references station, desk_id integer references desk, page text, needs text not null, visit_id integer references visit,
  raised_at text not null, raised_by integer references staff, answered_at text, answered_by integer references staff,
  check ((station_id is null) <> (desk_id is null))
) strict;

CREATE TABLE journal (
  id integer primary key, at text not null, staff_id integer references staff, station_id integer references station,
  object text not null, object_id integer not null, case_file_id integer, action text not null,
  from_status text, to_status text, detail text not null, previous_hash text not null, hash text not null unique
) strict;

CREATE TABLE meeting (
  id integer primary key, procedure_id integer not null references procedure, version integer not null check (version >= 1),
  status text not null check (status in ('scheduled', 'held', 'cancelled')),
  room_id integer not null references room, mediator_id integer not null references staff,
  starts_at text not null, ends_at text not null, is_public integer not null check (is_public in (0, 1)), invited text, recorder_name text,
  notes text not null, attendance text not null, result text check (result in ('reached', 'notReached', 'again')), next_on text, cancel_reason text,
  check (ends_at > starts_at), check ((status = 'held') = (result is not null))
) strict;

CREATE TABLE operation (op_id text primary key, payload_hash text not null, answer text not null, at text not null) strict, without rowid;

CREATE TABLE "paper" (
  id integer primary key,
  kind text not null check (kind in ('ticket', 'receipt', 'rightsSheet', 'mediationRecord', 'agreement', 'terminationNotice', 'followUpRecord',
    'supplementNotice', 'refusalNotice', 'answerLetter', 'conclusionNotice', 'handOverLetter', 'suspensionNotice', 'dispatchSlip', 'callOutSlip', 'supervisionLetter', 'accountabilityAdvice',
    'policeNotice', 'riskLetter', 'consultSlip', 'statementRecord', 'shiftHandOver', 'taskForceMinutes', 'volumeContents', 'confirmationApplication', 'circulatedNotice')),
  series text, year integer, number integer, document_no text,
  case_file_id integer references case_file, visit_id integer references visit,
  template_version integer not null, language text not null, data text not null, copies integer not null check (copies >= 1),
  status text not null check (status in ('issued', 'void')),
  issued_at text not null, issued_by integer references staff, void_reason text, voided_at text, voided_by integer references staff, void_approved_by integer references staff,
  sha256 text, verification_code text,
  unique (series, year, number),
  check ((series is null) = (number is null)), check ((status = 'void') = (void_reason is not null))
) strict;

CREATE TABLE paper_content (paper_id integer primary key references paper, bytes blob not null) strict;

CREATE TABLE "paper_print" (
  id integer primary key, paper_id integer not null references paper, copies integer not null check (copies between 1 and 20),
  state text not null check (state in ('queued', 'handedOver', 'confirmed', 'failed')), requested_at text not null, requested_by integer references staff, finished_at text
) strict;

CREATE TABLE party (
  id integer primary key, case_file_id integer not null references case_file, person_id integer not null references person,
  role text not null check (role in ('applicant', 'respondent', 'thirdParty')), position integer not null, representative text,
  unique (case_file_id, position)
) strict;

CREATE TABLE person (
  id integer primary key, kind text not null check (kind in ('person', 'organization')), name text,
  document_type text, document_number text, document_lookup text,
  sex text check (sex in ('0', '1', '2', '9')), birth_date text, ethnic_group text, occupation text,
  phone text, division_code text, address_detail text, legal_representative text, representative_duty text, created_at text not null
, country text) strict;

CREATE TABLE "procedure" (
  id integer primary key, case_file_id integer not null references case_file,
  kind text not null check (kind in ('mediation', 'judicialConfirmation', 'litigation', 'arbitration', 'reconsideration', 'petition', 'legalAid', 'policeMediation', 'administrative')),
  status text not null check (status in ('opened', 'rightsTold', 'agreed', 'ended', 'prepared', 'sent', 'accepted', 'refused', 'decided', 'withdrawn')),
  opened_at text not null, ended_on text, end_reason text, undisputed_facts text, open_issues text, end_note text,
  -- Referrals: to whom, their number, what the parties agreed to, how it ended.
  body text, reference_no text, consents text, outcome text,
  check ((status = 'ended') = (end_reason is not null)),
  check ((kind = 'mediation') = (status in ('opened', 'rightsTold', 'agreed', 'ended'))),
  check ((kind = 'mediation') = (body is null)),
  check ((status = 'decided') <= (outcome is not null))
) strict;

CREATE TABLE rating (
  id integer primary key, on_date text not null, source text not null check (source in ('kiosk', 'followUp')),
  unit_id integer not null references unit, staff_id integer references staff,
  face integer not null check (face between 1 and 5), reasons text not null
) strict;

CREATE TABLE rights_told (
  procedure_id integer not null references procedure, party_id integer not null references party, told_at text not null, primary key (procedure_id, party_id)
) strict, without rowid;

CREATE TABLE room (id integer primary key, name text not null unique) strict;

CREATE TABLE session (
  id integer primary key, token_hash text not null unique,
  staff_id integer references staff, station_id integer references station, desk_id integer references desk,
  created_at text not null, last_seen_at text not null, expires_at text not null, ended_at text,
  check ((staff_id is null) <> (station_id is null))
) strict;

CREATE TABLE setting (
  kind text not null, version integer not null check (version >= 1), value text not null, effective_on text not null,
  reason text not null, saved_at text not null, saved_by integer not null references staff, primary key (kind, version)
) strict, without rowid;

CREATE TABLE sign_in_failure (id integer primary key, subject text not null, at text not null) strict;

CREATE TABLE sign_in_lock (subject text primary key, until text not null) strict, without rowid;

CREATE TABLE staff (
  id integer primary key, username text not null unique, name text not null, unit_id integer not null references unit, phone text,
  status text not null check (status in ('proposed', 'active', 'disabled')),
  entered_by integer references staff, approved_by integer references staff, created_at text not null
) strict;

CREATE TABLE staff_pin (staff_id integer primary key references staff, hash text not null, changed_at text not null) strict;

CREATE TABLE staff_role (
  staff_id integer not null references staff,
  role text not null check (role in ('frontDesk', 'mediator', 'departmentLead', 'manager', 'administrator', 'auditor')),
  primary key (staff_id, role)
) strict, without rowid;

CREATE TABLE station (
  id integer primary key, code text not null unique, kind text not null check (kind in ('kiosk', 'window', 'display')), zone text not null
) strict;

CREATE TABLE station_device (station_id integer primary key references station, devices text not null) strict;

CREATE TABLE "ticket" (
  id integer primary key, visit_id integer not null unique references visit, on_date text not null,
  lane text not null check (lane in ('A', 'P', 'G', 'Y', 'Z')), ticket_no text not null,
  status text not null check (status in ('waiting', 'moved', 'called', 'present', 'inService', 'held', 'done', 'missed', 'closed')),
  -- Moment the place in the order counts from, in milliseconds; fractions make room between two others.
  order_at real not null,
  desk_id integer references desk, staff_id integer references staff, unit_id integer references unit, room_id integer references room,
  calls integer not null default 0 check (calls >= 0), zone text not null, is_hidden integer not null default 0 check (is_hidden in (0, 1)),
  rest_until text, taken_at text not null, called_at text, served_at text, ended_at text,
  -- What undo gives back: the columns before the last action, and when it was taken.
  before_action text, acted_at text,
  is_rated integer not null default 0 check (is_rated in (0, 1)),
  unique (on_date, ticket_no),
  check (status not in ('called', 'present', 'inService', 'held') or desk_id is not null or room_id is not null),
  check (status <> 'moved' or (unit_id is not null and desk_id is null)),
  check ((status in ('done', 'closed')) = (ended_at is not null))
) strict;

CREATE TABLE ticket_apart (
  ticket_id integer not null references ticket, other_id integer not null references ticket,
  primary key (ticket_id, other_id), check (ticket_id < other_id)
) strict, without rowid;

CREATE TABLE ticket_block (
  id integer primary key, on_date text not null, lane text not null check (lane in ('A', 'P', 'G', 'Y', 'Z')),
  station_id integer not null references station, first_number integer not null check (first_number >= 1),
  last_number integer not null check (last_number >= first_number), next_number integer not null,
  unique (on_date, lane, first_number), check (next_number between first_number and last_number + 1)
) strict;

CREATE TABLE ticket_period (
  id integer primary key, ticket_id integer not null references ticket,
  kind text not null check (kind in ('waiting', 'walking', 'inService', 'held', 'away')), started_at text not null, ended_at text
) strict;

CREATE TABLE unit (
  id integer primary key, code text not null unique, name text not null,
  mode text not null check (mode in ('resident', 'rotating', 'onCall')),
  is_center integer not null check (is_center in (0, 1)),
  call_phone text, is_active integer not null default 1 check (is_active in (0, 1))
) strict;

CREATE TABLE visit (
  id integer primary key, arrived_at text not null, on_date text not null,
  way text not null check (way in ('self', 'other', 'group', 'noCard', 'noName')),
  head_count integer not null check (head_count between 1 and 50),
  topic text not null, needs text not null, person_id integer references person,
  receipt_code text not null unique, station_id integer not null references station, notice_version integer not null, case_file_id integer
, relation text check (relation in ('spouse', 'child', 'parent', 'relative', 'neighbour', 'lawyer', 'other')), has_authorization integer check (has_authorization in (0, 1)), is_phone_of_family integer not null default 0 check (is_phone_of_family in (0, 1)), asked_case_file_id integer references case_file, meeting_id integer references meeting, name_ink text, memo_ink text) strict;

CREATE TABLE visit_representative (
  visit_id integer not null references visit, person_id integer not null references person, primary key (visit_id, person_id)
) strict, without rowid;

CREATE INDEX agreement_item_due on agreement_item (due_on, id) where status in ('pending', 'partlyPerformed');

CREATE INDEX appointment_by_date on appointment (on_date, starts_at);

CREATE INDEX appointment_by_person on appointment (person_id, on_date);

CREATE UNIQUE INDEX appointment_by_visit on appointment (visit_id) where visit_id is not null;

CREATE INDEX assignment_by_case on assignment (case_file_id);

CREATE INDEX assignment_by_unit on assignment (unit_id, status);

CREATE UNIQUE INDEX assignment_one_lead on assignment (case_file_id) where kind = 'lead' and status in ('sent', 'signed');

CREATE UNIQUE INDEX assist_open on assist (station_id) where closed_at is null;

CREATE INDEX case_file_by_clerk on case_file (registered_by, registered_on);

CREATE INDEX case_file_by_day on case_file (registered_on, id);

CREATE INDEX case_file_by_due on case_file (next_due_on, id) where next_due_on is not null;

CREATE INDEX case_file_by_owner on case_file (owner_staff_id, status, next_due_on);

CREATE UNIQUE INDEX case_file_by_receipt on case_file (receipt_code);

CREATE INDEX case_file_by_status on case_file (status, next_due_on);

CREATE INDEX case_file_by_unit on case_file (owner_unit_id, status, next_due_on);

CREATE INDEX case_file_closed on case_file (closed_on) where closed_on is not null;

CREATE INDEX case_file_dispatched on case_file (dispatched_on) where dispatched_on is not null;

CREATE INDEX case_file_merged on case_file (merged_into) where merged_into is not null;

CREATE INDEX case_file_settled on case_file (settled_on) where settled_on is not null;

CREATE INDEX case_file_split on case_file (split_from) where split_from is not null;

CREATE INDEX case_file_unnamed on case_file (owner_unit_id, status, next_due_on) where owner_staff_id is null;

CREATE INDEX clock_by_case on clock (case_file_id);

CREATE UNIQUE INDEX clock_extension_asked on clock_extension (clock_id) where status = 'asked';

CREATE INDEX clock_extension_by_clock on clock_extension (clock_id);

CREATE INDEX clock_extension_open on clock_extension (asked_at) where status = 'asked';

CREATE INDEX clock_pause_by_clock on clock_pause (clock_id);

CREATE UNIQUE INDEX clock_pause_open on clock_pause (clock_id) where to_at is null;

CREATE INDEX clock_running on clock (due_on) where status = 'running';

CREATE INDEX conclusion_by_case on conclusion (case_file_id);

CREATE UNIQUE INDEX conclusion_one_proposed on conclusion (case_file_id) where status = 'proposed';

CREATE INDEX conclusion_proposed on conclusion (proposed_at) where status = 'proposed';

CREATE INDEX conclusion_sampled on conclusion (decided_at) where is_sampled = 1 and checked_at is null;

CREATE INDEX credential_history_by_staff on credential_history (staff_id);

CREATE INDEX desk_by_unit on desk (unit_id);

CREATE INDEX device_event_by_station on device_event (station_id, id);

CREATE INDEX duty_day_by_date on duty_day (on_date, half);

CREATE UNIQUE INDEX emergency_one on emergency (ended_at is null) where ended_at is null;

CREATE INDEX follow_up_by_case on follow_up (case_file_id);

CREATE INDEX follow_up_due on follow_up (due_on) where status = 'due';

CREATE INDEX help_call_by_station on help_call (station_id, raised_at);

CREATE INDEX help_call_open on help_call (raised_at) where answered_at is null;

CREATE INDEX journal_by_case on journal (case_file_id, id) where case_file_id is not null;

CREATE INDEX meeting_by_mediator on meeting (mediator_id, starts_at) where status <> 'cancelled';

CREATE INDEX meeting_by_procedure on meeting (procedure_id);

CREATE INDEX meeting_by_room on meeting (room_id, starts_at) where status <> 'cancelled';

CREATE INDEX meeting_by_start on meeting (starts_at) where status <> 'cancelled';

CREATE INDEX paper_by_case on paper (case_file_id) where case_file_id is not null;

CREATE INDEX paper_print_by_paper on paper_print (paper_id);

CREATE UNIQUE INDEX paper_ticket_by_visit on paper (visit_id) where kind = 'ticket';

CREATE INDEX party_by_person on party (person_id);

CREATE UNIQUE INDEX person_by_document on person (document_lookup) where document_lookup is not null;

CREATE INDEX procedure_by_case on procedure (case_file_id);

CREATE UNIQUE INDEX procedure_one_open on procedure (case_file_id) where status in ('opened', 'rightsTold');

CREATE UNIQUE INDEX procedure_one_referral on procedure (case_file_id, kind) where status in ('prepared', 'sent', 'accepted');

CREATE INDEX rating_by_staff on rating (staff_id, on_date);

CREATE INDEX rating_by_unit on rating (on_date, unit_id);

CREATE INDEX session_by_staff on session (staff_id) where ended_at is null;

CREATE INDEX sign_in_failure_by_subject on sign_in_failure (subject, at);

CREATE INDEX staff_by_unit on staff (unit_id);

CREATE INDEX ticket_apart_by_other on ticket_apart (other_id);

CREATE INDEX ticket_block_of_station on ticket_block (on_date, lane, station_id);

CREATE INDEX ticket_not_ended on ticket (on_date) where ended_at is null;

CREATE UNIQUE INDEX ticket_one_per_desk on ticket (on_date, desk_id) where status in ('called', 'present', 'inService') and room_id is null;

CREATE INDEX ticket_period_by_ticket on ticket_period (ticket_id);

CREATE UNIQUE INDEX ticket_period_open on ticket_period (ticket_id) where ended_at is null;

CREATE INDEX ticket_queue on ticket (on_date, status, lane, order_at);

CREATE UNIQUE INDEX unit_one_center on unit (is_center) where is_center = 1;

CREATE INDEX visit_by_date on visit (on_date);

CREATE INDEX visit_by_meeting on visit (meeting_id) where meeting_id is not null;

CREATE INDEX visit_by_person on visit (person_id, on_date) where person_id is not null;
