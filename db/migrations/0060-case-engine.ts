import { rebuilt } from './rebuilt.ts'

const STATUSES =
  "'registered', 'awaitingMaterial', 'adviceGiven', 'notAccepted', 'redirected', 'dispatched', 'returned', 'leadDisputed', 'accepted', 'handling', 'suspended', 'settled', 'answered', 'failed', 'handedOver', 'closed', 'archived', 'concluded', 'merged', 'void'"
const FINAL = "'adviceGiven', 'notAccepted', 'redirected', 'closed', 'archived', 'concluded', 'merged', 'void'"

/** The case engine: the whole life of a case, of what is sent and handed over, clocks that stand still or run longer. */
export const caseEngine0060 = `
${rebuilt(
  'case_file',
  `
  id integer primary key, code text not null unique, receipt_code text not null, visit_id integer references visit,
  version integer not null check (version >= 1),
  status text not null check (status in (${STATUSES})),
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
  check ((status in (${FINAL})) = (next_step = 'none')),
  check ((next_step = 'none') = (next_due_on is null)),
  check ((status = 'merged') <= (merged_into is not null)),
  check (status <> 'closed' or closing_way is not null)`,
  {
    stage_since: 'coalesce(closed_on, settled_on, dispatched_on, registered_on)',
    closing_way: "case status when 'closed' then iif(settled_on is null, 'failed', 'settled') end",
    merged_into: 'null',
    split_from: 'null',
    origin_level: "'county'",
    level: "'county'",
    is_sealed: '0',
  },
)}
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
create index case_file_merged on case_file (merged_into) where merged_into is not null;
create index case_file_split on case_file (split_from) where split_from is not null;

${rebuilt(
  'assignment',
  `
  id integer primary key, case_file_id integer not null references case_file, unit_id integer not null references unit, staff_id integer references staff,
  -- One lead at a time, any number of the others.
  kind text not null default 'lead' check (kind in ('lead', 'assist', 'whistle')),
  status text not null check (status in ('sent', 'signed', 'returned', 'withdrawn', 'done')), note text,
  -- Decided by a ruling on who leads: it cannot be returned again.
  is_ruled integer not null default 0 check (is_ruled in (0, 1)),
  sent_at text not null, sent_by integer not null references staff, answered_at text, answered_by integer references staff, return_reason text,
  check ((status = 'returned') = (return_reason is not null))`,
  { kind: "'lead'", is_ruled: '0' },
)}
create unique index assignment_one_lead on assignment (case_file_id) where kind = 'lead' and status in ('sent', 'signed');
create index assignment_by_case on assignment (case_file_id);
create index assignment_by_unit on assignment (unit_id, status);

-- One statutory way being walked. A mediation has its own life; every other way is a referral to who decides it.
${rebuilt(
  'procedure',
  `
  id integer primary key, case_file_id integer not null references case_file,
  kind text not null check (kind in ('mediation', 'judicialConfirmation', 'litigation', 'arbitration', 'reconsideration', 'petition', 'legalAid', 'policeMediation', 'administrative')),
  status text not null check (status in ('opened', 'rightsTold', 'agreed', 'ended', 'prepared', 'sent', 'accepted', 'refused', 'decided', 'withdrawn')),
  opened_at text not null, ended_on text, end_reason text, undisputed_facts text, open_issues text, end_note text,
  -- Referrals: to whom, their number, what the parties agreed to, how it ended.
  body text, reference_no text, consents text, outcome text,
  check ((status = 'ended') = (end_reason is not null)),
  check ((kind = 'mediation') = (status in ('opened', 'rightsTold', 'agreed', 'ended'))),
  check ((kind = 'mediation') = (body is null)),
  check ((status = 'decided') <= (outcome is not null))`,
  { body: 'null', reference_no: 'null', consents: 'null', outcome: 'null' },
)}
create unique index procedure_one_open on procedure (case_file_id) where status in ('opened', 'rightsTold');
create unique index procedure_one_referral on procedure (case_file_id, kind) where status in ('prepared', 'sent', 'accepted');
create index procedure_by_case on procedure (case_file_id);

create table clock_pause (
  id integer primary key, clock_id integer not null references clock,
  reason text not null check (reason in ('supplement', 'appraisal', 'hearing', 'announcement', 'consent', 'party', 'court')),
  note text not null, from_at text not null, to_at text, paused_by integer not null references staff, resumed_by integer references staff,
  check ((to_at is null) = (resumed_by is null)), check (to_at is null or to_at >= from_at)
) strict;
create index clock_pause_by_clock on clock_pause (clock_id);
create unique index clock_pause_open on clock_pause (clock_id) where to_at is null;

create table clock_extension (
  id integer primary key, clock_id integer not null references clock, n integer not null check (n >= 1), reason text not null,
  status text not null check (status in ('asked', 'granted', 'refused')),
  asked_at text not null, asked_by integer not null references staff, decided_at text, decided_by integer references staff, decision_note text,
  check ((status = 'asked') = (decided_at is null))
) strict;
create index clock_extension_by_clock on clock_extension (clock_id);
create unique index clock_extension_asked on clock_extension (clock_id) where status = 'asked';
create index clock_extension_open on clock_extension (asked_at) where status = 'asked';


-- Proposed by the unit or window, approved by the center, a sample checked again.
create table conclusion (
  id integer primary key, case_file_id integer not null references case_file,
  cause text not null check (cause in ('alreadyHandled', 'notSpecific', 'notCheckable', 'unclear')), grounds text not null, feedback text not null,
  status text not null check (status in ('proposed', 'approved', 'refused')),
  proposed_at text not null, proposed_by integer not null references staff, decided_at text, decided_by integer references staff, decision_note text,
  is_sampled integer not null default 0 check (is_sampled in (0, 1)), checked_at text, checked_by integer references staff, check_result text check (check_result in ('right', 'wrong')), check_note text,
  check ((status = 'proposed') = (decided_at is null)), check ((check_result is null) = (checked_at is null))
) strict;
create index conclusion_by_case on conclusion (case_file_id);
create unique index conclusion_one_proposed on conclusion (case_file_id) where status = 'proposed';
create index conclusion_proposed on conclusion (proposed_at) where status = 'proposed';
create index conclusion_sampled on conclusion (decided_at) where is_sampled = 1 and checked_at is null;

${rebuilt(
  'paper',
  `
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
  check ((series is null) = (number is null)), check ((status = 'void') = (void_reason is not null))`,
  {},
)}
create index paper_by_case on paper (case_file_id) where case_file_id is not null;
create unique index paper_ticket_by_visit on paper (visit_id) where kind = 'ticket';

-- Merged, concluded and handed-over cases count by themselves.
${rebuilt(
  'case_rollup',
  `
  month text not null, unit_id integer not null references unit, type_class text not null,
  outcome text not null check (outcome in ('open', 'settled', 'answered', 'failed', 'handedOver', 'withdrawn', 'advice', 'notAccepted', 'redirected', 'concluded', 'merged', 'void')),
  count integer not null check (count >= 0), primary key (month, unit_id, type_class, outcome)`,
  {},
  'strict, without rowid',
)}
`
