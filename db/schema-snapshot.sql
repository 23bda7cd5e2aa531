-- Written by npm run schema:snapshot.
pragma user_version = 71;

CREATE TRIGGER case_file_owned before update of owner_unit_id, owner_staff_id, next_step on case_file when new.next_step <> 'none' and (
    not exists (select 1 from unit where id = new.owner_unit_id and is_active = 1)
    or (new.owner_staff_id is not null and not exists (
      select 1 from staff where id = new.owner_staff_id and unit_id = new.owner_unit_id and status <> 'disabled'))) begin select raise(abort, 'an open case has an active unit and a person of that unit'); end;

CREATE TRIGGER case_file_owned_new before insert on case_file when new.next_step <> 'none' and (
    not exists (select 1 from unit where id = new.owner_unit_id and is_active = 1)
    or (new.owner_staff_id is not null and not exists (
      select 1 from staff where id = new.owner_staff_id and unit_id = new.owner_unit_id and status <> 'disabled'))) begin select raise(abort, 'an open case has an active unit and a person of that unit'); end;

CREATE TRIGGER case_note_kept before update on case_note begin select raise(abort, 'a note is never changed'); end;

CREATE TRIGGER case_note_stays before delete on case_note begin select raise(abort, 'a note is never removed'); end;

CREATE TRIGGER journal_no_delete before delete on journal begin select raise(abort, 'journal is append-only'); end;

CREATE TRIGGER journal_no_update before update on journal begin select raise(abort, 'journal is append-only'); end;

CREATE TRIGGER staff_leaves_no_case before update of status, unit_id on staff when (new.status = 'disabled' or new.unit_id <> old.unit_id) and exists (
  select 1 from case_file where owner_staff_id = new.id and next_step <> 'none') begin select raise(abort, 'who leaves gives the cases away first'); end;

CREATE TRIGGER unit_leaves_no_case before update of is_active on unit when new.is_active = 0 and exists (
  select 1 from case_file where owner_unit_id = new.id and next_step <> 'none') begin select raise(abort, 'a unit that is closed gives its cases away first'); end;

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
  sent_at text not null, sent_by integer not null references staff, answered_at text, answered_by integer references staff, return_reason text, return_cause text check (return_cause in ('notCompetent', 'otherUnitLeads', 'otherWay', 'materialMissing', 'duplicate', 'conflictOfInterest', 'other')), ruling_reason text, ruling_basis text check ((is_ruled = 1) = (ruling_basis is not null)), result text, done_at text,
  check ((status = 'returned') = (return_reason is not null))
) strict;

CREATE TABLE assist (
  id integer primary key, station_id integer not null references station, staff_id integer not null references staff,
  opened_at text not null, closed_at text
) strict;

CREATE TABLE attachment (
  id integer primary key, case_file_id integer not null references case_file,
  kind text not null check (kind in ('identity', 'contract', 'evidence', 'photo', 'authorization', 'application', 'decision', 'other')),
  name text not null, provider text not null, added_at text not null, added_by integer not null references staff,
  void_reason text, voided_at text, voided_by integer references staff,
  check ((void_reason is null) = (voided_at is null)), check ((void_reason is null) = (voided_by is null))
) strict;

CREATE TABLE attachment_content (
  sha256 text primary key check (length(sha256) = 64), type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  -- Sheets of a document, 1 for a picture.
  sheets integer not null check (sheets >= 1), size integer not null check (size between 1 and 10000000), bytes blob not null
) strict;

CREATE TABLE attachment_page (
  attachment_id integer not null references attachment, number integer not null check (number >= 1), sha256 text not null references attachment_content,
  primary key (attachment_id, number)
) strict, without rowid;

CREATE TABLE attachment_upload (
  sha256 text not null references attachment_content, staff_id integer not null references staff, at text not null, primary key (sha256, staff_id)
) strict, without rowid;

CREATE TABLE call_back (
  id integer primary key, case_file_id integer references case_file, name text not null, phone text not null, about text not null, due_on text not null,
  status text not null check (status in ('promised', 'done')), note text,
  promised_at text not null, promised_by integer not null references staff, owner_id integer not null references staff, done_at text,
  check ((status = 'done') = (done_at is not null)), check ((status = 'done') = (note is not null))
) strict;

CREATE TABLE call_out (
  id integer primary key, document_no text not null unique, paper_id integer references paper, case_file_id integer references case_file,
  reason text not null, question text not null, place text not null, gather_at text not null,
  lead_unit_id integer references unit, ruled_unit_id integer references unit, ruled_at text, ruling_note text,
  status text not null check (status in ('open', 'ended', 'withdrawn')), version integer not null check (version >= 1),
  way text not null check (way in ('screen', 'phone', 'paper', 'inPerson')),
  raised_at text not null, entered_at text not null, raised_by integer not null references staff, unit_id integer not null references unit,
  ended_at text, ended_by integer references staff, result text,
  check ((status = 'open') = (ended_at is null)), check ((status = 'open') = (result is null)), check ((ruled_unit_id is null) = (ruled_at is null))
) strict;

CREATE TABLE call_out_leg (
  id integer primary key, call_out_id integer not null references call_out, unit_id integer not null references unit,
  status text not null check (status in ('called', 'answered', 'noAnswer', 'late', 'supervised', 'arrived', 'joined', 'released')),
  rung integer not null check (rung >= 0), staff_id integer references staff, contact_name text, contact_phone text,
  called_at text not null, answer_due_at text not null, arrive_due_at text not null, supervise_at text not null, promised_at text,
  -- The clock acts from here on: what is typed in from paper gets time for its own times.
  clock_from text not null,
  answered_at text, arrived_at text, joined_at text, is_late integer not null default 0 check (is_late in (0, 1)), assignment_id integer references assignment,
  unique (call_out_id, unit_id), check ((status = 'joined') <= (joined_at is not null)), check ((status in ('arrived', 'joined')) <= (arrived_at is not null))
) strict;

CREATE TABLE call_out_step (
  id integer primary key, leg_id integer not null references call_out_leg, action text not null, way text not null check (way in ('screen', 'phone', 'paper', 'inPerson', 'clock')),
  at text not null, entered_at text not null, entered_by integer references staff, contact_name text, note text,
  check ((way = 'clock') = (entered_by is null))
) strict;

CREATE TABLE case_event_date (
  case_file_id integer not null references case_file, event text not null, on_date text not null, primary key (case_file_id, event)
) strict, without rowid;

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
  is_sealed integer not null default 0 check (is_sealed in (0, 1)), particulars text not null default '{}',
  -- Every open case has a next step and a due date; a finished one has neither (docs/design: nothing without an owner).
  check ((status in ('adviceGiven', 'notAccepted', 'redirected', 'closed', 'archived', 'concluded', 'merged', 'void')) = (next_step = 'none')),
  check ((next_step = 'none') = (next_due_on is null)),
  check ((status = 'merged') <= (merged_into is not null)),
  check (status <> 'closed' or closing_way is not null)
) strict;

CREATE TABLE case_link (
  case_file_id integer not null references case_file, other_id integer not null references case_file,
  kind text not null check (kind in ('oppositeSide', 'sameQuarrel', 'samePerson')), note text, linked_at text not null, linked_by integer not null references staff,
  primary key (case_file_id, other_id), check (case_file_id < other_id)
) strict, without rowid;

CREATE VIRTUAL TABLE case_name using fts5(tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61');

CREATE TABLE case_note (
  id integer primary key, case_file_id integer not null references case_file, text text not null,
  is_private integer not null check (is_private in (0, 1)), written_at text not null, written_by integer not null references staff
) strict;

CREATE TABLE "case_rollup" (
  month text not null, unit_id integer not null references unit, type_class text not null,
  outcome text not null check (outcome in ('open', 'settled', 'answered', 'failed', 'handedOver', 'withdrawn', 'advice', 'notAccepted', 'redirected', 'concluded', 'merged', 'void')),
  count integer not null check (count >= 0), primary key (month, unit_id, type_class, outcome)
) strict, without rowid;

CREATE TABLE case_seal (
  id integer primary key, case_file_id integer not null references case_file, reason text not null, sealed_at text not null, sealed_by integer not null references staff,
  opened_at text, opened_by integer references staff, open_reason text, check ((opened_at is null) = (open_reason is null))
) strict;

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

CREATE TABLE circulation (
  id integer primary key, from_on text not null, to_on text not null, units text not null, note text,
  paper_id integer not null references paper, document_no text not null, issued_at text not null, issued_by integer not null references staff,
  check (from_on <= to_on)
) strict;

CREATE TABLE "clock" (
  id integer primary key, case_file_id integer not null references case_file, procedure_id integer references procedure, assignment_id integer references assignment,
  -- Version of the setting clockRules the clock was started with; it keeps counting by that one.
  rule_code text not null, rule_version integer not null default 0 check (rule_version >= 0),
  status text not null check (status in ('running', 'met', 'late', 'stopped')),
  started_at text not null, due_on text not null,
  -- Last moment in time: 24:00 of the due day, or the moment hours end.
  due_at text not null,
  nominal_on text not null, is_provisional integer not null check (is_provisional in (0, 1)),
  -- Versions of holidays and lamp limits it was counted with; another one in force: it is counted anew.
  counted_with text not null default '0.0',
  -- Since when it stands still; null: it runs.
  paused_at text,
  -- What open screens and supervision were told of it last, and the day of the last reminder.
  lamp text not null default 'green' check (lamp in ('green', 'yellow', 'red')), reminded_on text,
  -- When the scan has to look at it next; null: never.
  scan_at text,
  ended_at text, set_on text,
  check ((status = 'running') = (ended_at is null)), check (status = 'running' or (paused_at is null and scan_at is null)),
  check (paused_at is null or scan_at is null)
) strict;

CREATE TABLE clock_extension (
  id integer primary key, clock_id integer not null references clock, n integer not null check (n >= 1), reason text not null,
  status text not null check (status in ('asked', 'granted', 'refused')),
  asked_at text not null, asked_by integer not null references staff, decided_at text, decided_by integer references staff, decision_note text, consent_on text, document_no text,
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

CREATE TABLE conversation (
  id integer primary key, visit_id integer not null references visit, kept_at text not null, kept_by integer not null references staff, lines text not null
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

CREATE TABLE duty_contact (
  unit_id integer not null references unit, rung integer not null check (rung >= 1), staff_id integer references staff,
  name text not null, phone text not null,
  answer_minutes integer check (answer_minutes >= 1), arrive_minutes integer check (arrive_minutes >= 1),
  primary key (unit_id, rung)
) strict, without rowid;

CREATE TABLE "duty_day" (
  unit_id integer not null references unit, on_date text not null, half text not null check (half in ('am', 'pm')),
  staff_id integer not null references staff, kind text not null check (kind in ('duty', 'substitute')),
  desk_id integer references desk, stands_in_for integer references staff, is_provisional integer not null check (is_provisional in (0, 1)),
  primary key (staff_id, on_date, half), check ((kind = 'substitute') >= (stands_in_for is not null))
) strict, without rowid;

CREATE TABLE duty_sign_in (
  staff_id integer not null references staff, on_date text not null, half text not null check (half in ('am', 'pm')), unit_id integer not null references unit,
  signed_in_at text not null, signed_out_at text check (signed_out_at >= signed_in_at), primary key (staff_id, on_date, half)
) strict, without rowid;

CREATE TABLE duty_swap (
  id integer primary key, unit_id integer not null references unit, asker_id integer not null references staff, taker_id integer not null references staff,
  on_date text not null, half text not null check (half in ('am', 'pm')), return_on text, return_half text check (return_half in ('am', 'pm')),
  hand_over text not null, status text not null check (status in ('asked', 'agreed', 'declined', 'withdrawn')),
  asked_at text not null, answered_at text, answered_by integer references staff, answer_note text,
  check (asker_id <> taker_id), check ((return_on is null) = (return_half is null)), check ((status = 'asked') = (answered_at is null))
) strict;

CREATE TABLE emergency (
  id integer primary key, text text not null, arrow text check (arrow in ('left', 'up', 'right', 'down')),
  started_at text not null, started_by integer not null references staff, ended_at text, ended_by integer references staff
) strict;

CREATE TABLE expert (
  id integer primary key, name text not null, kind text not null check (kind in ('partyDelegate', 'peopleDeputy', 'politicalAdviser', 'elder', 'lawyer', 'chiefLegalExpert', 'other')),
  field text not null, organization text, phone text not null,
  -- JSON list of half-days like '1am' (Monday morning).
  availability text not null, interests text not null, note text, is_active integer not null check (is_active in (0, 1)),
  version integer not null check (version >= 1), saved_at text not null, saved_by integer not null references staff
) strict;

CREATE TABLE expert_invitation (
  id integer primary key, expert_id integer not null references expert, case_file_id integer not null references case_file, what_for text not null, on_date text,
  status text not null check (status in ('invited', 'accepted', 'declined', 'withdrawn')),
  -- The parties agree that an outsider takes part (People's Mediation Law art. 20).
  has_consent integer not null check (has_consent in (0, 1)),
  -- Why somebody who may be partial was asked all the same.
  conflict_note text, invited_at text not null, invited_by integer not null references staff, answered_at text, note text,
  check ((status = 'invited') <= (answered_at is null)), check ((status = 'accepted') <= (has_consent = 1))
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

CREATE TABLE interest_conflict (
  id integer primary key, staff_id integer not null references staff, person_id integer not null references person,
  reason text not null, declared_at text not null, declared_by integer not null references staff, ended_at text, ended_by integer references staff, end_reason text check ((ended_at is null) = (end_reason is null)),
  check ((ended_at is null) = (ended_by is null))
) strict;

CREATE TABLE journal (
  id integer primary key, at text not null, staff_id integer references staff, station_id integer references station,
  object text not null, object_id integer not null, case_file_id integer, action text not null,
  from_status text, to_status text, detail text not null, previous_hash text not null, hash text not null unique
) strict;

CREATE TABLE leader_charge (
  id integer primary key, case_file_id integer not null references case_file, name text not null, duty text not null, reason text not null,
  since_at text not null, set_by integer not null references staff, until_at text, ended_by integer references staff, end_reason text,
  check ((until_at is null) = (end_reason is null))
) strict;

CREATE TABLE match_answer (
  subject text not null, object text not null check (object in ('person', 'caseFile')), object_id integer not null,
  reason text not null, answered_at text not null, answered_by integer not null references staff,
  primary key (subject, object, object_id)
) strict, without rowid;

CREATE TABLE matter_edit (
  id integer primary key, case_file_id integer not null references case_file,
  -- Version the change left behind.
  version integer not null, before text not null, edited_at text not null, edited_by integer not null references staff,
  unique (case_file_id, version)
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
, country text, merged_into integer references person) strict;

CREATE TABLE person_merge (
  id integer primary key, person_id integer not null references person, merged_id integer not null references person, reason text not null,
  status text not null check (status in ('asked', 'done', 'refused', 'undone')),
  asked_at text not null, asked_by integer not null references staff, decided_at text, decided_by integer references staff, approved_by integer references staff,
  undone_at text, undone_by integer references staff, undo_reason text, undo_approved_by integer references staff,
  check (person_id <> merged_id), check ((status = 'asked') = (decided_at is null)),
  check ((status in ('done', 'undone')) = (approved_by is not null)), check ((status = 'undone') = (undo_reason is not null))
) strict;

CREATE TABLE person_merge_place (
  merge_id integer not null references person_merge, place text not null check (place in ('party', 'visit', 'appointment', 'visitRepresentative')), row_id integer not null,
  primary key (merge_id, place, row_id)
) strict, without rowid;

CREATE TABLE police_notice (
  id integer primary key, case_file_id integer not null references case_file, told_at text not null, told_by integer not null references staff,
  station text not null, receiver text not null, phone text not null, way text not null check (way in ('phone', 'inPerson', 'emergency')),
  content text not null, answer text, paper_id integer not null references paper, document_no text not null
) strict;

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

CREATE TABLE recent_case (
  staff_id integer not null references staff, case_file_id integer not null references case_file, opened_at text not null,
  primary key (staff_id, case_file_id)
) strict, without rowid;

CREATE TABLE referral_step (
  id integer primary key, procedure_id integer not null references procedure,
  action text not null check (action in ('prepare', 'consent', 'send', 'accept', 'refuse', 'decide', 'withdraw')),
  on_date text not null, note text, reference_no text, paper_id integer references paper, at text not null, by integer not null references staff
) strict;

CREATE TABLE reminder (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit,
  message text not null, reminded_at text not null, reminded_by integer not null references staff
) strict;

CREATE TABLE rights_told (
  procedure_id integer not null references procedure, party_id integer not null references party, told_at text not null, primary key (procedure_id, party_id)
) strict, without rowid;

CREATE TABLE risk_alert (
  id integer primary key, case_file_id integer not null references case_file, assessment_id integer not null references risk_assessment,
  raised_at text not null, seen_at text, seen_by integer references staff, check ((seen_at is null) = (seen_by is null))
) strict;

CREATE TABLE risk_assessment (
  id integer primary key, case_file_id integer not null references case_file, sheet_version integer not null check (sheet_version >= 0),
  marks text not null, involved_count integer not null, score integer not null, colour text not null check (colour in ('low', 'medium', 'high')),
  reason text, measures text, review_on text, assessed_at text not null, assessed_by integer not null references staff
) strict;

CREATE TABLE risk_letter (
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit,
  colour text not null check (colour in ('low', 'medium', 'high')), measures text not null, reply_due_on text not null,
  paper_id integer not null references paper, document_no text not null, issued_at text not null, issued_by integer not null references staff,
  answer text, answered_at text, answered_by integer references staff, check ((answer is null) = (answered_at is null))
) strict;

CREATE TABLE room (id integer primary key, name text not null unique) strict;

CREATE TABLE roster_exception (
  id integer primary key, unit_id integer not null references unit, desk_id integer references desk, staff_id integer not null references staff,
  on_date text not null, half text not null check (half in ('am', 'pm')), kind text not null check (kind in ('on', 'off')), note text,
  saved_at text not null, saved_by integer references staff, unique (staff_id, on_date, half)
) strict;

CREATE TABLE roster_import (
  id integer primary key, name text not null, format text not null check (format in ('xlsx', 'ics')), from_on text not null,
  -- Units it touched, as a JSON list; what each half-day and each person's patterns were before and were made.
  unit_ids text not null, batch text not null, changed integer not null check (changed >= 0),
  imported_at text not null, imported_by integer not null references staff,
  undone_at text, undone_by integer references staff, undo_reason text,
  check ((undone_at is null) = (undone_by is null)), check ((undone_at is null) = (undo_reason is null))
) strict;

CREATE TABLE roster_pattern (
  id integer primary key, unit_id integer not null references unit, desk_id integer references desk,
  staff_id integer not null references staff, substitute_id integer references staff,
  halves text not null check (halves in ('am', 'pm', 'day')),
  -- RFC 5545: RRULE without UNTIL and COUNT, RDATE, EXDATE; the last two as JSON lists of dates.
  rule text, dates text not null, except_dates text not null, starts_on text not null, ends_on text,
  is_on_days_off integer not null check (is_on_days_off in (0, 1)), note text, version integer not null check (version >= 1),
  saved_at text not null, saved_by integer not null references staff,
  check (substitute_id is null or substitute_id <> staff_id), check (rule is not null or dates <> '[]'),
  check (ends_on is null or ends_on >= starts_on)
) strict;

CREATE TABLE roster_plan (id integer primary key check (id = 1), planned_until text not null, made_with text not null) strict;

CREATE TABLE routing_choice (
  assignment_id integer primary key references assignment, case_file_id integer not null references case_file,
  proposed_unit_id integer references unit, unit_id integer not null references unit,
  score integer check (score between 0 and 100), reasons text not null, override_reason text, at text not null
) strict;

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

CREATE TABLE shift_hand_over (
  id integer primary key, desk_id integer references desk, from_id integer not null references staff, to_id integer not null references staff,
  at text not null, note text not null, things text not null, paper_id integer not null references paper,
  check (from_id <> to_id)
) strict;

CREATE TABLE sign_in_failure (id integer primary key, subject text not null, at text not null) strict;

CREATE TABLE sign_in_lock (subject text primary key, until text not null) strict, without rowid;

CREATE TABLE staff (
  id integer primary key, username text not null unique, name text not null, unit_id integer not null references unit, phone text,
  status text not null check (status in ('proposed', 'active', 'disabled')),
  entered_by integer references staff, approved_by integer references staff, created_at text not null
) strict;

CREATE TABLE staff_leave (
  id integer primary key, unit_id integer not null references unit, staff_id integer not null references staff,
  kind text not null check (kind in ('personal', 'sick', 'annual', 'training', 'mission', 'other')),
  from_on text not null, from_half text not null check (from_half in ('am', 'pm')), to_on text not null, to_half text not null check (to_half in ('am', 'pm')),
  substitute_id integer references staff, note text, status text not null check (status in ('given', 'withdrawn')),
  entered_at text not null, entered_by integer not null references staff,
  check (from_on < to_on or (from_on = to_on and from_half <= to_half)), check (substitute_id is null or substitute_id <> staff_id)
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

CREATE TABLE supervision (
  id integer primary key, case_file_id integer references case_file, unit_id integer not null references unit,
  cause text not null check (cause in ('notAccepted', 'notHandled', 'unlawful', 'overdue', 'noFeedback', 'falsified')),
  level integer not null check (level in (1, 2, 3)), times integer not null check (times >= 1),
  status text not null check (status in ('proposed', 'dropped', 'issued', 'replied', 'sentBack', 'accepted', 'escalated', 'lifted')),
  -- What was owed as {kind, params}, and the day since when.
  owed text not null, since text not null,
  -- What found it ('clock:12'); the same find is proposed once and never again.
  origin text unique,
  raised_at text not null, raised_by integer references staff,
  requirement text, consequence text, addressee text, copy_to text not null default '[]',
  issued_at text, issued_on text, issued_by integer references staff, paper_id integer references paper, document_no text, reply_due_on text,
  replied_on text, is_reply_late integer check (is_reply_late in (0, 1)), escalated_from integer unique references supervision, advice_paper_id integer references paper,
  ended_at text, ended_by integer references staff, end_reason text,
  check ((status in ('proposed', 'dropped')) = (issued_at is null)), check ((replied_on is null) = (is_reply_late is null)),
  check ((issued_at is null) = (paper_id is null) and (issued_at is null) = (reply_due_on is null)),
  -- Nobody ends a supervision without a reason.
  check ((status in ('dropped', 'lifted', 'escalated')) = (end_reason is not null)),
  check ((status in ('dropped', 'lifted', 'escalated')) = (ended_at is not null)),
  -- Above the last level nothing but the advice.
  check ((advice_paper_id is not null) = (status = 'escalated' and level = 3))
) strict;

CREATE TABLE supervision_reply (
  id integer primary key, supervision_id integer not null references supervision, text text not null, evidence text, done_by text,
  replied_at text not null, replied_by integer not null references staff,
  decision text check (decision in ('accepted', 'sentBack')), decision_note text, decided_at text, decided_by integer references staff,
  check ((decision is null) = (decided_at is null)), check ((decision is null) = (decision_note is null))
) strict;

CREATE TABLE supervision_reply_material (
  reply_id integer not null references supervision_reply, attachment_id integer not null references attachment, primary key (reply_id, attachment_id)
) strict, without rowid;

CREATE TABLE supplement (
  id integer primary key, case_file_id integer not null references case_file, items text not null, due_on text not null,
  asked_at text not null, asked_by integer not null references staff, supplied_at text, supplied_by integer references staff, note text,
  check ((supplied_at is null) = (supplied_by is null))
) strict;

CREATE TABLE task (
  id integer primary key, case_file_id integer not null references case_file, task_force_id integer references task_force, assignment_id integer references assignment,
  unit_id integer not null references unit, staff_id integer references staff, what text not null, due_on text not null,
  status text not null check (status in ('proposed', 'asked', 'accepted', 'done', 'verified', 'refused', 'withdrawn')), version integer not null check (version >= 1),
  approver_id integer references staff, asked_at text not null, asked_by integer not null references staff,
  accepted_at text, accepted_by integer references staff, reply text, replied_at text, replied_by integer references staff,
  sent_back integer not null default 0 check (sent_back >= 0), ended_at text, ended_by integer references staff, end_note text,
  check ((status in ('done', 'verified')) <= (reply is not null)), check ((status = 'proposed') <= (approver_id is not null)),
  check ((status in ('verified', 'refused', 'withdrawn')) = (ended_at is not null)), check ((status in ('refused', 'withdrawn')) <= (end_note is not null)),
  check (task_force_id is null or assignment_id is null)
) strict;

CREATE TABLE task_force (
  id integer primary key, case_file_id integer not null references case_file, name text not null, purpose text not null,
  lead_unit_id integer not null references unit, status text not null check (status in ('working', 'ended')), version integer not null check (version >= 1),
  started_at text not null, started_by integer not null references staff, ended_at text, ended_by integer references staff, end_reason text,
  check ((status = 'ended') = (ended_at is not null)), check ((ended_at is null) = (end_reason is null))
) strict;

CREATE TABLE task_force_meeting (
  id integer primary key, task_force_id integer not null references task_force, held_on text not null, place text not null,
  attendees text not null, minutes text not null, decisions text not null, paper_id integer not null references paper,
  written_at text not null, written_by integer not null references staff
) strict;

CREATE TABLE task_force_member (
  id integer primary key, task_force_id integer not null references task_force, staff_id integer references staff, expert_id integer references expert,
  name text not null, organization text not null, duty text, joined_at text not null, left_at text, check (staff_id is null or expert_id is null)
) strict;

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

CREATE TABLE type_suggestion (
  case_file_id integer primary key references case_file, on_date text not null, suggested text not null, chosen text not null
) strict;

CREATE TABLE unit (
  id integer primary key, code text not null unique, name text not null,
  mode text not null check (mode in ('resident', 'rotating', 'onCall')),
  is_center integer not null check (is_center in (0, 1)),
  call_phone text, is_active integer not null default 1 check (is_active in (0, 1))
, reports_to integer references unit check (reports_to <> id), closed_at text check (closed_at is null or is_active = 0), close_reason text) strict;

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

CREATE TABLE volume (
  id integer primary key, case_file_id integer not null references case_file,
  retention text not null check (retention in ('short', 'long', 'permanent')),
  pages integer not null check (pages >= 1), contents text not null, paper_id integer not null references paper,
  archived_at text not null, archived_by integer not null references staff
) strict;

CREATE INDEX agreement_item_due on agreement_item (due_on, id) where status in ('pending', 'partlyPerformed');

CREATE INDEX appointment_by_date on appointment (on_date, starts_at);

CREATE INDEX appointment_by_person on appointment (person_id, on_date);

CREATE UNIQUE INDEX appointment_by_visit on appointment (visit_id) where visit_id is not null;

CREATE INDEX assignment_by_case on assignment (case_file_id);

CREATE INDEX assignment_by_staff on assignment (staff_id, sent_at) where staff_id is not null;

CREATE INDEX assignment_by_time on assignment (sent_at, kind, unit_id);

CREATE INDEX assignment_by_unit on assignment (unit_id, status);

CREATE INDEX assignment_helping on assignment (unit_id) where kind <> 'lead' and status = 'signed';

CREATE UNIQUE INDEX assignment_one_assist on assignment (case_file_id, unit_id) where kind = 'assist' and status in ('sent', 'signed');

CREATE UNIQUE INDEX assignment_one_lead on assignment (case_file_id) where kind = 'lead' and status in ('sent', 'signed');

CREATE INDEX assignment_returned on assignment (case_file_id) where status = 'returned' and kind = 'lead';

CREATE UNIQUE INDEX assist_open on assist (station_id) where closed_at is null;

CREATE INDEX attachment_by_case on attachment (case_file_id);

CREATE INDEX attachment_page_by_content on attachment_page (sha256);

CREATE INDEX attachment_upload_by_day on attachment_upload (at);

CREATE INDEX call_back_owed on call_back (owner_id, due_on) where status = 'promised';

CREATE INDEX call_out_by_case on call_out (case_file_id) where case_file_id is not null;

CREATE INDEX call_out_by_day on call_out (raised_at);

CREATE INDEX call_out_by_unit on call_out (unit_id, raised_at);

CREATE INDEX call_out_leg_answer on call_out_leg (answer_due_at) where status in ('called', 'noAnswer');

CREATE INDEX call_out_leg_arrival on call_out_leg (arrive_due_at) where status = 'answered';

CREATE INDEX call_out_leg_by_unit on call_out_leg (unit_id, call_out_id);

CREATE INDEX call_out_leg_supervision on call_out_leg (supervise_at) where status in ('noAnswer', 'late');

CREATE INDEX call_out_open on call_out (raised_at) where status = 'open';

CREATE INDEX call_out_step_by_leg on call_out_step (leg_id, at);

CREATE INDEX case_file_by_clerk on case_file (registered_by, registered_on);

CREATE INDEX case_file_by_day on case_file (registered_on, id);

CREATE INDEX case_file_by_due on case_file (next_due_on, id) where next_due_on is not null;

CREATE INDEX case_file_by_owner on case_file (owner_staff_id, status, next_due_on);

CREATE UNIQUE INDEX case_file_by_receipt on case_file (receipt_code);

CREATE INDEX case_file_by_risk on case_file (risk_colour, registered_on, id) where next_step <> 'none';

CREATE INDEX case_file_by_status on case_file (status, next_due_on);

CREATE INDEX case_file_by_unit on case_file (owner_unit_id, status, next_due_on);

CREATE INDEX case_file_closed on case_file (closed_on) where closed_on is not null;

CREATE INDEX case_file_dispatched on case_file (dispatched_on) where dispatched_on is not null;

CREATE INDEX case_file_merged on case_file (merged_into) where merged_into is not null;

CREATE INDEX case_file_settled on case_file (settled_on) where settled_on is not null;

CREATE INDEX case_file_split on case_file (split_from) where split_from is not null;

CREATE INDEX case_file_unnamed on case_file (owner_unit_id, status, next_due_on) where owner_staff_id is null;

CREATE INDEX case_link_by_other on case_link (other_id);

CREATE INDEX case_note_by_case on case_note (case_file_id, id);

CREATE UNIQUE INDEX case_seal_one on case_seal (case_file_id) where opened_at is null;

CREATE INDEX clock_by_case on clock (case_file_id);

CREATE INDEX clock_counted on clock (counted_with, id) where status = 'running';

CREATE INDEX clock_ended on clock (ended_at) where ended_at is not null;

CREATE UNIQUE INDEX clock_extension_asked on clock_extension (clock_id) where status = 'asked';

CREATE INDEX clock_extension_by_clock on clock_extension (clock_id);

CREATE INDEX clock_extension_decided on clock_extension (decided_at, id) where decided_at is not null;

CREATE INDEX clock_extension_open on clock_extension (asked_at) where status = 'asked';

CREATE INDEX clock_pause_by_clock on clock_pause (clock_id);

CREATE UNIQUE INDEX clock_pause_open on clock_pause (clock_id) where to_at is null;

CREATE INDEX clock_reminded on clock (due_at, id) where status = 'running' and reminded_on is not null;

CREATE INDEX clock_running on clock (due_on, id) where status = 'running';

CREATE INDEX clock_to_scan on clock (scan_at, id) where scan_at is not null;

CREATE INDEX conclusion_approved on conclusion (id) where status = 'approved';

CREATE INDEX conclusion_by_case on conclusion (case_file_id);

CREATE INDEX conclusion_checked on conclusion (checked_at) where checked_at is not null;

CREATE UNIQUE INDEX conclusion_one_proposed on conclusion (case_file_id) where status = 'proposed';

CREATE INDEX conclusion_proposed on conclusion (proposed_at) where status = 'proposed';

CREATE INDEX conclusion_sampled on conclusion (decided_at) where is_sampled = 1 and checked_at is null;

CREATE INDEX conversation_by_visit on conversation (visit_id);

CREATE INDEX credential_history_by_staff on credential_history (staff_id);

CREATE INDEX desk_by_unit on desk (unit_id);

CREATE INDEX device_event_by_station on device_event (station_id, id);

CREATE INDEX duty_day_by_date on duty_day (on_date, half);

CREATE INDEX duty_day_by_unit on duty_day (unit_id, on_date, half, is_provisional);

CREATE INDEX duty_sign_in_by_day on duty_sign_in (on_date, half);

CREATE UNIQUE INDEX duty_swap_asked on duty_swap (asker_id, on_date, half) where status = 'asked';

CREATE INDEX duty_swap_by_last on duty_swap (max(on_date, coalesce(return_on, on_date)));

CREATE UNIQUE INDEX emergency_one on emergency (ended_at is null) where ended_at is null;

CREATE INDEX expert_invitation_by_case on expert_invitation (case_file_id);

CREATE UNIQUE INDEX expert_invitation_one on expert_invitation (expert_id, case_file_id) where status in ('invited', 'accepted');

CREATE INDEX follow_up_by_case on follow_up (case_file_id);

CREATE INDEX follow_up_due on follow_up (due_on) where status = 'due';

CREATE INDEX help_call_by_station on help_call (station_id, raised_at);

CREATE INDEX help_call_open on help_call (raised_at) where answered_at is null;

CREATE UNIQUE INDEX interest_conflict_open on interest_conflict (person_id, staff_id) where ended_at is null;

CREATE INDEX journal_by_case on journal (case_file_id, id) where case_file_id is not null;

CREATE INDEX leader_charge_by_case on leader_charge (case_file_id);

CREATE UNIQUE INDEX leader_charge_one on leader_charge (case_file_id) where until_at is null;

CREATE INDEX meeting_by_mediator on meeting (mediator_id, starts_at) where status <> 'cancelled';

CREATE INDEX meeting_by_procedure on meeting (procedure_id);

CREATE INDEX meeting_by_room on meeting (room_id, starts_at) where status <> 'cancelled';

CREATE INDEX meeting_by_start on meeting (starts_at) where status <> 'cancelled';

CREATE INDEX paper_by_case on paper (case_file_id) where case_file_id is not null;

CREATE INDEX paper_print_by_paper on paper_print (paper_id);

CREATE UNIQUE INDEX paper_ticket_by_visit on paper (visit_id) where kind = 'ticket';

CREATE INDEX party_by_person on party (person_id);

CREATE UNIQUE INDEX person_by_document on person (document_lookup) where document_lookup is not null;

CREATE INDEX person_by_document_tail on person (substr(document_number, -6), document_number) where document_number is not null;

CREATE INDEX person_by_phone_tail on person (substr(phone, -4), phone) where phone is not null;

CREATE INDEX person_merge_asked on person_merge (asked_at) where status = 'asked';

CREATE INDEX person_merge_by_person on person_merge (person_id);

CREATE UNIQUE INDEX person_merge_open on person_merge (merged_id) where status in ('asked', 'done');

CREATE INDEX police_notice_by_case on police_notice (case_file_id);

CREATE INDEX procedure_by_case on procedure (case_file_id);

CREATE UNIQUE INDEX procedure_one_open on procedure (case_file_id) where status in ('opened', 'rightsTold');

CREATE UNIQUE INDEX procedure_one_referral on procedure (case_file_id, kind) where status in ('prepared', 'sent', 'accepted');

CREATE INDEX rating_by_staff on rating (staff_id, on_date);

CREATE INDEX rating_by_unit on rating (on_date, unit_id);

CREATE INDEX recent_case_by_time on recent_case (staff_id, opened_at);

CREATE INDEX referral_step_by_procedure on referral_step (procedure_id, id);

CREATE INDEX reminder_by_case on reminder (case_file_id, reminded_at);

CREATE INDEX reminder_by_unit on reminder (unit_id, reminded_at);

CREATE INDEX risk_alert_by_case on risk_alert (case_file_id, id);

CREATE UNIQUE INDEX risk_alert_open on risk_alert (case_file_id) where seen_at is null;

CREATE INDEX risk_assessment_by_case on risk_assessment (case_file_id, id);

CREATE INDEX risk_letter_by_case on risk_letter (case_file_id);

CREATE INDEX risk_letter_open on risk_letter (reply_due_on) where answered_at is null;

CREATE INDEX roster_exception_by_day on roster_exception (on_date);

CREATE INDEX roster_exception_by_unit on roster_exception (unit_id, on_date);

CREATE INDEX roster_import_by_moment on roster_import (imported_at);

CREATE INDEX roster_pattern_by_staff on roster_pattern (staff_id);

CREATE INDEX roster_pattern_by_unit on roster_pattern (unit_id, id);

CREATE INDEX routing_choice_by_case on routing_choice (case_file_id);

CREATE INDEX session_by_staff on session (staff_id) where ended_at is null;

CREATE INDEX shift_hand_over_by_day on shift_hand_over (at);

CREATE INDEX sign_in_failure_by_subject on sign_in_failure (subject, at);

CREATE INDEX staff_by_unit on staff (unit_id);

CREATE INDEX staff_leave_by_day on staff_leave (to_on) where status = 'given';

CREATE INDEX staff_leave_by_staff on staff_leave (staff_id, to_on);

CREATE INDEX supervision_by_case on supervision (case_file_id) where case_file_id is not null;

CREATE INDEX supervision_by_status on supervision (status, reply_due_on, id);

CREATE INDEX supervision_by_unit on supervision (unit_id, status, reply_due_on);

CREATE INDEX supervision_issued on supervision (issued_on) where issued_on is not null;

CREATE UNIQUE INDEX supervision_one_open on supervision (coalesce(case_file_id, -unit_id), unit_id, cause)
  where status in ('proposed', 'issued', 'replied', 'sentBack', 'accepted');

CREATE INDEX supervision_reply_by_supervision on supervision_reply (supervision_id);

CREATE UNIQUE INDEX supervision_reply_open on supervision_reply (supervision_id) where decision is null;

CREATE INDEX supplement_by_case on supplement (case_file_id);

CREATE UNIQUE INDEX supplement_open on supplement (case_file_id) where supplied_at is null;

CREATE INDEX task_by_assignment on task (assignment_id) where assignment_id is not null;

CREATE INDEX task_by_case on task (case_file_id);

CREATE INDEX task_by_force on task (task_force_id) where task_force_id is not null;

CREATE INDEX task_by_unit on task (unit_id, status);

CREATE INDEX task_due on task (due_on) where status in ('asked', 'accepted');

CREATE INDEX task_force_by_case on task_force (case_file_id);

CREATE INDEX task_force_by_unit on task_force (lead_unit_id) where status = 'working';

CREATE INDEX task_force_meeting_by_force on task_force_meeting (task_force_id);

CREATE INDEX task_force_member_by_force on task_force_member (task_force_id);

CREATE INDEX task_force_member_by_staff on task_force_member (staff_id) where left_at is null;

CREATE INDEX task_of_unit on task (unit_id, due_on) where status in ('asked', 'accepted');

CREATE INDEX task_to_approve on task (approver_id) where status = 'proposed';

CREATE INDEX task_to_verify on task (due_on) where status = 'done';

CREATE INDEX ticket_apart_by_other on ticket_apart (other_id);

CREATE INDEX ticket_block_of_station on ticket_block (on_date, lane, station_id);

CREATE INDEX ticket_not_ended on ticket (on_date) where ended_at is null;

CREATE UNIQUE INDEX ticket_one_per_desk on ticket (on_date, desk_id) where status in ('called', 'present', 'inService') and room_id is null;

CREATE INDEX ticket_period_by_ticket on ticket_period (ticket_id);

CREATE UNIQUE INDEX ticket_period_open on ticket_period (ticket_id) where ended_at is null;

CREATE INDEX ticket_queue on ticket (on_date, status, lane, order_at);

CREATE INDEX type_suggestion_by_day on type_suggestion (on_date);

CREATE UNIQUE INDEX unit_one_center on unit (is_center) where is_center = 1;

CREATE INDEX unit_reports_to on unit (reports_to) where reports_to is not null;

CREATE INDEX visit_by_asked_case on visit (asked_case_file_id) where asked_case_file_id is not null;

CREATE INDEX visit_by_case on visit (case_file_id) where case_file_id is not null;

CREATE INDEX visit_by_date on visit (on_date);

CREATE INDEX visit_by_meeting on visit (meeting_id) where meeting_id is not null;

CREATE INDEX visit_by_person on visit (person_id, on_date) where person_id is not null;

CREATE INDEX volume_by_case on volume (case_file_id);
